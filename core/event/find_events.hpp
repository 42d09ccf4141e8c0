// Events: what of an article's clauses and event nouns happened or is to happen, and when.
#pragma once

#include <string>
#include <vector>

#include "event/event.hpp"
#include "time/expression.hpp"

namespace dateline {

/// A time expression that dates no event, and why, in plain words.
struct UnusedTimex {
    std::uint32_t timex = 0;
    std::string reason;
};

struct FoundEvents {
    std::vector<EventMention> mentions;  // in order of their triggers
    std::vector<UnusedTimex> unused;
};

/// Every clause and event noun. `timexes` are parallel to `expressions`. Mentions without a time expression of their
/// own have no `timex`; their `when` is what the article's date and the verb's tense give, often nothing.
FoundEvents find_events(std::string_view text, const ReadText& read, const std::vector<TimeExpression>& expressions,
                        const std::vector<Timex>& timexes, const Dct& dct);

}  // namespace dateline
