// Titles of what somebody says in few words: the words themselves.
#pragma once

#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "text/document.hpp"

namespace dateline {

/// Gives a saying that has no sound title the first sentence that it quotes, after the speaker's name: "Roe: “We will
/// not sell.”" Only of a whole sentence that is short, and of a speaker whom the text names. Attributions and
/// quotations must be set.
void title_quotations(std::string_view text, const ReadText& read, std::vector<EventMention>& mentions);

}  // namespace dateline
