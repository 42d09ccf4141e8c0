// The interval of a date that has its place: the part of the period that is meant, and what hangs on a range.
#pragma once

#include <optional>

#include "time/expression.hpp"

namespace dateline {

/// "early May" is a third of May, "later this spring" what of the spring is still to come on the article's day, and
/// Hanukkah lasts for eight days.
When interval_of(const Period& period, const Meaning& meaning, std::optional<Day> article);

/// A period of the financial year 1989, or that year whole: some time from July 1988 to December 1989, since each
/// company and state begins its year when it likes.
When fiscal_interval(const Period& period);

/// What hangs on either end of a range lasted from the first to the last; between the two, it came at some time within.
void join_range(Timex& first, Timex& last, const TimeExpression& last_expression);

}  // namespace dateline
