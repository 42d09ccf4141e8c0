// The story as Markdown: a list of dated events with their sentences as quotations.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

std::string to_markdown(const Story& story);

}  // namespace dateline
