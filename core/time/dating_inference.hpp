// The article's day as a probability for each day: the clues' weights summed, then those of other articles.
#pragma once

#include <optional>
#include <vector>

#include "time/dating_clue.hpp"

namespace dateline {

/// Probabilities of consecutive days; they sum to 1. Empty: nothing is known.
struct DayDistribution {
    Day first = 0;
    std::vector<double> days;
    bool empty() const { return days.empty(); }
    double of(Day day) const {
        return day < first || day >= first + static_cast<Day>(days.size())
                   ? 0
                   : days[static_cast<std::size_t>(day - first)];
    }
};

/// Every clue's weight for every day of 1850 to 2060, times a prior: articles are pasted as they stand on the web,
/// mostly of 1985 to the years that the tables of leaders and events end with.
DayDistribution distribution_of(const std::vector<Clue>& clues);

/// What the day of an article tells of the day of another that reports the same: mostly within days of it. `share`:
/// how alike the two are, 0..1.
DayDistribution with_sibling(const DayDistribution& own, const DayDistribution& sibling, double share);

/// The shortest run of days that holds so much of the probability; both inclusive.
DaySpan interval_holding(const DayDistribution& distribution, double probability);

struct LikelyDay {
    Day day = 0;
    double probability = 0;
};
/// The likeliest days in order of probability, each at least `least` times as likely as the first.
std::vector<LikelyDay> likely_days(const DayDistribution& distribution, std::size_t most, double least);

}  // namespace dateline
