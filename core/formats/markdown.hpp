// The story as Markdown: a list of dated events with their sentences as quotations.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// Left behind: the reasons of the dates, the places of the quotations and the articles' text.
std::string to_markdown(const Story& story);

}  // namespace dateline
