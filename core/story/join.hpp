// Stories that were opened from a link or a file, put together with others.
#pragma once

#include "story/story.hpp"

namespace dateline {

/// Whether `a` stands before `b` in a story: by time, undated ones last.
bool stands_before(const StoryEvent& a, const StoryEvent& b);

/// Several stories as one: their articles one after the other, their events in order of time. Nothing is merged, so
/// that an opened story says what it said where it was made; one story alone comes back as it is.
Story joined(std::vector<Story> stories);

}  // namespace dateline
