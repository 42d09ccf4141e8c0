// The story as TimeML 1.2.1: the articles with their events and time expressions marked, for research tools.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// One article gives a TimeML document, several a <TimeMLDocuments> of them. A window that TIMEX3 has no value for ("1
/// to 7 April") has the smallest named period around it and mod="APPROX". Left behind: titles, reasons, and which
/// mentions are of the same event.
std::string to_timeml(const Story& story);

}  // namespace dateline
