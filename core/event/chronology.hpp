// Chronologies: lines or paragraphs that a date leads, or stands above.
#pragma once

#include <vector>

#include "event/clause.hpp"
#include "time/timex.hpp"

namespace dateline {

/// A date and the sentences of which it is the date, unless they name another.
struct Entry {
    std::uint32_t timex = 0;  // index of the time expression
    std::uint32_t head = 0;   // the sentence that is the date alone
    std::uint32_t first = 0;  // half-open range of sentences
    std::uint32_t last = 0;
    When when;
};

/// "July 22, 2024: They sign. | Aug. 1 - A ship leaves.", "November 2024 | The deal is extended." In order of place;
/// none where fewer than two days lead, or but one beside the article's own at its head.
std::vector<Entry> find_entries(const std::vector<SentenceClauses>& sentences, const std::vector<Timex>& timexes,
                                const Dct& dct);

}  // namespace dateline
