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
/// in it; else, for what happened, about the day of the news, which is the first day its lead tells of, else its own
/// date; for what lies before the news (background.hpp), any time up to that date; for what is planned, any time
/// after it. `why.rule` says which.
void date_by_article(std::vector<EventMention>& mentions, const std::vector<ToldDay>& told, const Dct& dct);

}  // namespace dateline
