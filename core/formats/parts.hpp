// What every format asks of an event: its days and its evidence.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "story/story.hpp"

namespace dateline {

/// The first and the last day that a date can be; nothing where that side is open.
std::optional<Day> earliest_day(const When& when);
std::optional<Day> latest_day(const When& when);

/// Whether some day within is meant, and which one is not known: "in March", "by Friday", "about 5 April". What lasted
/// from one known day to another is not vague.
bool is_vague(const When& when);

/// The date in words: "March 2018"; for an undated event what is known of it.
std::string date_words(const StoryEvent& event);

/// Who said so and how, where the title does not tell: "Berg wrote on Twitter", "according to ministry"; may be empty.
std::string source_words(const StoryEvent& event);

/// The sentence of a mention, or those of the whole quotation that tells it.
Span evidence_of(const StoryMention& mention);

/// The evidence of the first mention, on one line, and its article; empty and null where there is none.
std::string quote_of(const Story& story, const StoryEvent& event);
const Article* article_of(const Story& story, const StoryEvent& event);

/// Whether an article's address, which a stranger may have written, is a web page's and breaks out of no markup.
bool is_web_address(std::string_view url);

/// Line breaks and runs of spaces become one space.
std::string on_one_line(std::string_view text);

/// For text and attributes of XML and HTML; what XML 1.0 has no character for is left out.
std::string xml_escaped(std::string_view text);

}  // namespace dateline
