// One of several periods that the same words may mean: "May", "Friday", "the 27th".
#pragma once

#include <functional>
#include <optional>

#include "time/narrative.hpp"

namespace dateline {

/// What recurs every year, month or week, made where it is asked for. Number 0 is in the reference's own year, month or
/// week, -1 in the one before; none where that year has no such day.
struct Choices {
    std::function<std::optional<Period>(int)> number;
    int reach = 1;  // how far it may be worth looking on either side
};

/// By "last" and "next", by the side on which the words around the expression put it, else the nearest.
std::optional<Period> choose(const Choices& choices, const Period& reference, const Meaning& meaning,
                             const TimeExpression& expression, std::string_view cue, bool history);

}  // namespace dateline
