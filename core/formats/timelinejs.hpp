// The story as the JSON of Knight Lab's TimelineJS.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// display_date has the date in words, so that what is vague stays so on the slide; the members "when" (EDTF) and
/// "status" are for reading it back. Texts are HTML there, and are escaped. Left out: undated events, which TimelineJS
/// has no place for. One open side is drawn at the known one.
std::string to_timelinejs(const Story& story);

}  // namespace dateline
