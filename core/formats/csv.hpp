// The story as CSV (RFC 4180): a row an event, for spreadsheets.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// Columns: when (EDTF), earliest, latest, date, title, status, reported_by, article, sentence; the last two of the
/// first mention. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
std::string to_csv(const Story& story);

}  // namespace dateline
