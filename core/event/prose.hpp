// What kind of line a sentence is, as far as it matters for whether it tells of events.
#pragma once

#include "event/clause.hpp"

namespace dateline {

/// Whether a sentence is English prose, as its small words and its end tell, or a short clear statement such as a
/// headline, of words that are known and with a verb that has a subject. A table, code and other languages tell no news
/// by themselves.
bool is_prose(const SentenceClauses& sentence);

/// "Total sales 2017", "Net income 2016 4.5": a line without a verb in which a date stands bare behind a word, as the
/// cells of a table do once pasted; "Peace talks in April" is a heading.
bool is_table_line(const SentenceClauses& sentence);

/// "Published Monday, May 3, 2021 at 9:00 a.m.": a date of the page, not of the story.
bool is_date_header(const SentenceTree& tree);

}  // namespace dateline
