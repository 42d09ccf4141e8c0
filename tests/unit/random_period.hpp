// Periods drawn by chance, of every kind, for tests of what must hold for all of them.
#pragma once

#include <random>

#include "calendar/period.hpp"

namespace dateline {

inline Period random_period(std::mt19937& random) {
    auto pick = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    int year = pick(-3000, 3000);
    Day some_day = day_from_civil({year, pick(1, 12), pick(1, 28)});
    switch (pick(0, 11)) {
        case 0:
            return year_period(year);
        case 1:
            return month_period(year, pick(1, 12));
        case 2:
            return quarter_period(year, pick(1, 4));
        case 3:
            return half_year_period(year, pick(1, 2));
        case 4:
            return season_period(year, static_cast<Season>(pick(0, 3)));
        case 5:
            return decade_period(pick(100, 299) * 10);
        case 6:
            return century_period(pick(10, 29));
        case 7:
            return period_holding(some_day, Granularity::week);
        case 8:
            return period_holding(some_day, Granularity::weekend);
        case 9:
            return {some_day, Granularity::minute, PartOfDay::none, static_cast<std::int16_t>(pick(0, 1439))};
        case 10:
            return {some_day, Granularity::part_of_day, static_cast<PartOfDay>(pick(1, 6))};
        default:
            return day_period(some_day);
    }
}

}  // namespace dateline
