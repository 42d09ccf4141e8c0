// One of several periods that the same words may mean: "May", "Friday", "the 27th".
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "time/narrative.hpp"

namespace dateline {

/// In order of time; a few, so that they need no memory of their own.
struct Choices {
    std::array<Period, 9> periods;
    std::size_t count = 0;

    void add(const Period& period) { periods[count++] = period; }
    const Period* begin() const { return periods.data(); }
    const Period* end() const { return periods.data() + count; }
};

/// By "last" and "next", by the side on which the words around the expression put it, else the nearest.
std::optional<Period> choose(const Choices& choices, const Period& reference, const Meaning& meaning,
                             const TimeExpression& expression, std::string_view cue, bool history);

}  // namespace dateline
