// Dates counted from an article whose own day is only known to lie within an interval.
#pragma once

#include <functional>
#include <vector>

#include "time/timex.hpp"

namespace dateline {

/// The timexes of a text, were it of that day.
using ResolvedOn = std::function<std::vector<Timex>(Day)>;

/// Whether an article's date is no day but narrow enough to count from.
bool is_in_doubt(const Dct& dct);

/// Each timex with the interval that holds it whichever day of the doubt the article is of: "last month" is March where
/// the article is of some day in April; "Saturday" is some day of five weeks. Resolves for a few days of the interval,
/// its ends among them.
std::vector<Timex> resolve_in_doubt(const Dct& dct, const ResolvedOn& resolved_on);

}  // namespace dateline
