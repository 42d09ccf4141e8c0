// What else a time expression could mean, with how likely that is.
#pragma once

#include <optional>
#include <vector>

#include "time/expression.hpp"

namespace dateline {

/// The reading taken, then the others; empty where the words leave nothing open. A bare weekday, month or date could
/// lie on the other side of what it is counted from. Where none is taken, all that the words fit.
std::vector<OtherReading> readings_of(const TimeExpression& expression, const Timex& timex, std::optional<Day> article);

}  // namespace dateline
