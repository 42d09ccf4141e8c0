// The interval of a date that has its place: the part of the period that is meant, and what hangs on a range.
#pragma once

#include <optional>

#include "time/expression.hpp"

namespace dateline {

/// "early May" is a third of May, "later this spring" what of the spring is still to come on the article's day, and
/// Hanukkah lasts for eight days.
When interval_of(const Period& period, const Meaning& meaning, std::optional<Day> article);

/// A period of the financial year 1989, or that year whole: some time from April 1988 to March 1990, since each company
/// and state begins its year when it likes, and some name it by the year in which it begins.
When fiscal_interval(const Period& period);

/// "Two weeks later", after "in December": as far from any day of that December.
When counted_on(When base, const Meaning& meaning);

/// From the first to the last of the periods that the words fit; nothing where that is as good as unknown.
std::optional<When> spanning(const std::vector<Alternative>& either);

struct RangeEndPlaced {
    Timex& timex;
    const TimeExpression& words;
};

/// What hangs on either end of a range lasted from the first to the last; between the two, it came at some time
/// within. Ends that do not name their week or year are
/// moved so that the last follows the first, and what is told as over is over.
void join_range(RangeEndPlaced first, RangeEndPlaced last, std::optional<Day> article);

}  // namespace dateline
