// The default view: the events that a careful reader would list.
#pragma once

#include <cstddef>

#include "story/story.hpp"

namespace dateline {

/// Sets `main` of each event: the most salient ones, 16 at most, or one to 50 words of a long story. Where these are
/// few, less salient ones fill the view, and up to eight that have a date of their own; where there is none at all, all
/// that have one, and of a few sentences those that have one and a sound title. `words` is how many the story's
/// articles have.
void choose_main(Story& story, std::size_t words);

}  // namespace dateline
