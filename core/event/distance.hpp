// "Days after the two met": what a distance leads to.
#pragma once

#include <optional>

#include "event/clause.hpp"
#include "time/timex.hpp"

namespace dateline {

/// The clause or event noun that lies a distance from the article's own day.
struct Distant {
    std::uint32_t clause = no_index;
    std::uint32_t noun = no_index;  // a token
    std::optional<When> when;       // none: the article's day is unknown
    Why why;
};

/// "The move comes days after the two met": the clause above is told in the present, so it is of the article's day, and
/// the other is as far from that as the words say: "days" is 1 to 6, "weeks" 1 to 4. Nothing for all else.
std::optional<Distant> find_distant(const SentenceClauses& sentence, const Timex& timex, const Dct& dct);

}  // namespace dateline
