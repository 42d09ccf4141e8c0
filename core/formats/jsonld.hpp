// The story as schema.org Events in JSON-LD, for search engines and other programs.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// A day or a lasting range has startDate and endDate; "March 2018" is the startDate 2018-03, which claims no day. Any
/// other window has no startDate, for schema.org would take one as the day: its description has the words. Undated
/// events are there without any date. Left behind: reasons, spans, the articles' text.
std::string to_jsonld(const Story& story);

}  // namespace dateline
