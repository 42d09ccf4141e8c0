// Every way out of Dateline and back in, by name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "story/json.hpp"

namespace dateline {

struct Format {
    std::string_view name;       // on the command line: --icalendar
    std::string_view extension;  // of its files, without the dot
    std::string (*write)(const Story&);
};

std::span<const Format> formats();
const Format* format_named(std::string_view name);

/// Whether bytes are a story in one of the forms that open_story reads, by their first letters; an article is not.
bool looks_like_story(std::string_view bytes);

/// A story out of a file: our JSON, our web page and our SVG (which carry that JSON), TimelineJS JSON, iCalendar, or
/// CSV with a header row. Total on any bytes: what cannot be read gives one clear sentence.
std::variant<Story, Error> open_story(std::string_view bytes);

}  // namespace dateline
