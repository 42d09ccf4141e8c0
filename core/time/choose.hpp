// One of several periods that the same words may mean: "May", "Friday", "the 27th".
#pragma once

#include <functional>
#include <limits>

#include "time/narrative.hpp"

namespace dateline {

/// No day: that year or month has none of the name.
inline constexpr Day no_day = std::numeric_limits<Day>::min();

/// What recurs every year, month or week, by its first days. Number 0 is in the reference's own year, month or week, -1
/// in the one before.
struct Choices {
    Granularity granularity;
    std::function<Day(int)> first_day;
    int reach = 1;  // how far it may be worth looking on either side
};

/// The first day of the one meant: by "last" and "next", by the side on which the words around the expression put it,
/// else the nearest. no_day where there is none.
Day choose(const Choices& choices, const Period& reference, const Meaning& meaning, const TimeExpression& expression,
           std::string_view cue, bool history);

}  // namespace dateline
