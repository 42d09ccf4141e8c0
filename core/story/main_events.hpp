// The default view: the events that a careful reader would list.
#pragma once

#include <cstddef>

#include "story/story.hpp"

namespace dateline {

/// Sets `main` of each event: the most salient ones, 16 at most, or one to 50 words of a long story; where none
/// is salient enough, all that have a date of their own. `words` is how many the story's articles have.
void choose_main(Story& story, std::size_t words);

}  // namespace dateline
