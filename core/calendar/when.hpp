// When something happened: an interval with a granularity, never a made-up instant.
#pragma once

#include <cstdint>
#include <limits>

#include "calendar/civil.hpp"

namespace dateline {

/// Half-open: begin is in, end is out.
struct Interval {
    Minute begin = 0;
    Minute end = 0;
    bool operator==(const Interval&) const = default;
};

/// The begin or end of an interval that is open on that side.
inline constexpr Minute open_past = std::numeric_limits<Minute>::min();
inline constexpr Minute open_future = std::numeric_limits<Minute>::max();

/// The size of the unit that the words name; from fine to coarse.
enum class Granularity : std::uint8_t {
    minute,
    hour,
    part_of_day,
    day,
    weekend,
    week,
    month,
    season,
    quarter,
    half_year,
    year,
    decade,
    century,
    millennium
};

enum class Extent : std::uint8_t {
    within,  // at some time within the interval: EDTF 2018-03 or [2018-03-01..2018-03-10]
    lasted,  // all of it: EDTF 2018-02-09/2018-02-25
};

struct When {
    Interval span;
    Granularity granularity = Granularity::day;
    Extent extent = Extent::within;
    bool approximate = false;  // "about", "days after": EDTF ~
    bool operator==(const When&) const = default;
};

}  // namespace dateline
