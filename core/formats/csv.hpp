// The story as CSV (RFC 4180): a row an event, for spreadsheets.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// Columns: when (EDTF), earliest, latest, date, title, status, reported_by, quote, source, url; the last three of the
/// first mention. A cell that a spreadsheet would take for a formula gets an apostrophe before it. Left behind: the
/// other mentions, the reasons, the articles' text.
std::string to_csv(const Story& story);

}  // namespace dateline
