// The story as Markwhen text (markwhen.com): "2018-04-07: what happened".
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// A day, month, year or a range of days an event, its date in words and its quotation below. Markwhen cannot tell
/// "some time within" from "all of it": the tags #vague, #planned, #conditional and #denied say what the range cannot.
/// Undated events and those open on one side are comments at the end.
std::string to_markwhen(const Story& story);

}  // namespace dateline
