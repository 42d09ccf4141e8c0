// Dates for what has none of its own.
#pragma once

#include <vector>

#include "event/event.hpp"

namespace dateline {

/// A date that a main clause of the article tells of, in the order of the text.
struct ToldDay {
    std::uint32_t sentence = 0;
    When when;
};

/// Gives mentions without a time expression a date where the article has one for them: the same event dated elsewhere
/// in it, else, for what happened, the day of the news, which is the first day its lead tells of, else its own date.
/// Such dates are approximate, their `why.rule` says so, and a story does not show them.
void date_by_article(std::vector<EventMention>& mentions, const std::vector<ToldDay>& told, const Dct& dct);

}  // namespace dateline
