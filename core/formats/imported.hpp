// Events out of files that know nothing of Dateline, as a story.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "story/json.hpp"

namespace dateline {

struct ImportedEvent {
    std::string title;
    std::string quote;   // what stands for its sentence; the title where the file has none
    std::string source;  // title of its article; may be empty
    std::string url;     // of the article; may be empty
    std::string reported_by;
    std::optional<When> when;
    Status status = Status::happened;
};

/// Each source becomes an article that holds the quotes alone (Article::excerpt). Texts may hold any bytes.
Story story_of(std::vector<ImportedEvent> events);

/// "2018-04-07", "2018-04", "2018", EDTF, "20180407", "20180407T153000"; nothing for anything else.
std::optional<When> date_in_file(std::string_view text);
/// From the first day of one to the last of the other; nothing where it would end before it begins.
std::optional<When> lasting(const When& first, const When& last);
/// A status as our own files spell it; happened for anything else.
Status status_in_file(std::string_view word);

/// Rows under a header; see csv_import.cpp for the names of columns that it knows.
std::variant<Story, Error> story_from_csv(std::string_view bytes);
std::variant<Story, Error> story_from_icalendar(std::string_view bytes);
std::variant<Story, Error> story_from_timelinejs(std::string_view bytes);

/// Limits of what is taken from a file.
inline constexpr std::size_t most_imported_bytes = 16 * 1024 * 1024;
inline constexpr std::size_t most_imported_events = 20000;

}  // namespace dateline
