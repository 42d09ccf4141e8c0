// Holidays by rule: the days on which a year keeps them. How people call them is in assets/en/holidays.txt.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/civil.hpp"

namespace dateline {

/// Index in the table of holiday.cpp.
using HolidayId = std::uint8_t;

struct HolidayDays {
    Day first = 0;
    int days = 1;              // 8 for Hanukkah, 29 or 30 for Ramadan
    bool approximate = false;  // kept by the sight of the Moon, or by country: a day earlier or later in places
    bool operator==(const HolidayDays&) const = default;
};

/// By its name in the table, such as "thanksgiving-us"; nothing where there is none.
std::optional<HolidayId> holiday_named(std::string_view name);

/// When it begins in a calendar year, in order: mostly once, none before it was first kept, and now and then twice
/// (Islamic years are 11 days shorter than calendar years). Holidays that follow the Moon: 1900 to 2100, Easter: years
/// 326 to 9999.
std::vector<HolidayDays> holiday_in_year(HolidayId holiday, int year);

/// What decides the day, in words: "the fourth Thursday of November".
std::string_view holiday_rule(HolidayId holiday);

}  // namespace dateline
