// Civil time: days and minutes of the proleptic Gregorian calendar as plain integers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Days since 1970-01-01; negative before it. Years run from -9999 to 9999 (astronomical: year 0 is 1 BC).
using Day = std::int32_t;
/// Minutes since 1970-01-01T00:00 in the text's own local time; time zones shift it only where the text names one.
using Minute = std::int64_t;

inline constexpr Minute minutes_per_day = 24 * 60;

/// The day that a minute belongs to.
constexpr Day day_holding(Minute minute) {
    return static_cast<Day>((minute - (minute < 0 ? minutes_per_day - 1 : 0)) / minutes_per_day);
}

struct CivilDate {
    int year = 1970;
    int month = 1;  // 1..12
    int day = 1;    // 1..31
    bool operator==(const CivilDate&) const = default;
};

// Years are counted from 1 March, so that the leap day is the last of a year, and from so long ago that no number is
// negative.
inline constexpr std::uint32_t civil_eras = 82;  // of 400 years each
inline constexpr std::uint32_t civil_days_before_epoch = 719468 + 146097 * civil_eras;
inline constexpr std::uint32_t civil_years_before_0 = 400 * civil_eras;

/// Days from the civil epoch and back; exact for every date in range and 20,000 years beyond it (method: C. Neri and
/// L. Schneider, "Euclidean affine functions and their application to calendar algorithms", 2022).
constexpr Day day_from_civil(CivilDate date) {
    bool next_year = date.month <= 2;
    std::uint32_t year = static_cast<std::uint32_t>(date.year) + civil_years_before_0 - (next_year ? 1 : 0);
    std::uint32_t month = static_cast<std::uint32_t>(date.month) + (next_year ? 12 : 0);  // 3..14
    std::uint32_t century = year / 100;
    std::uint32_t days_before_year = 1461 * year / 4 - century + century / 4;
    std::uint32_t days_before_month = (979 * month - 2919) / 32;
    return static_cast<Day>(days_before_year + days_before_month + static_cast<std::uint32_t>(date.day) - 1 -
                            civil_days_before_epoch);
}

constexpr CivilDate civil_from_day(Day day) {
    std::uint32_t quarters = 4 * (static_cast<std::uint32_t>(day) + civil_days_before_epoch) + 3;  // of days
    std::uint32_t century = quarters / 146097;
    std::uint32_t day_of_century = quarters % 146097 / 4;
    // Division by 1461, the days of four years, as multiplication with its fixed-point inverse.
    std::uint64_t years = std::uint64_t{2939745} * (4 * day_of_century + 3);
    auto year_of_century = static_cast<std::uint32_t>(years >> 32);
    std::uint32_t day_of_year = static_cast<std::uint32_t>(years) / 2939745 / 4;
    std::uint32_t months = 2141 * day_of_year + 197913;  // in 65536ths
    bool next_year = day_of_year >= 306;
    CivilDate date;
    date.day = static_cast<int>((months & 0xFFFF) / 2141 + 1);
    date.month = static_cast<int>((months >> 16) - (next_year ? 12 : 0));
    date.year = static_cast<int>(100 * century + year_of_century - civil_years_before_0 + (next_year ? 1 : 0));
    return date;
}

constexpr bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in_month(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

constexpr bool is_valid(CivilDate date) {
    return date.year >= -9999 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_in_month(date.year, date.month);
}

/// ISO weekday of a day: 1 = Monday .. 7 = Sunday.
constexpr int weekday_of(Day day) {
    int days_since_monday = (day + 3) % 7;  // 1970-01-01 was a Thursday
    return (days_since_monday + 7) % 7 + 1;
}

struct IsoWeek {
    int year = 1970;
    int week = 1;  // 1..53
};
IsoWeek iso_week_of(Day day);
/// The Monday on which an ISO week begins.
Day day_from_iso_week(IsoWeek week);

/// Moves by whole months; the day is cut to the last of the month (31 January + 1 month = 28 or 29 February).
constexpr CivilDate plus_months(CivilDate date, int months) {
    int since_year_0 = date.year * 12 + date.month - 1 + months;
    int year = since_year_0 / 12 - (since_year_0 % 12 < 0 ? 1 : 0);
    CivilDate moved{year, since_year_0 - year * 12 + 1, date.day};
    int last = days_in_month(moved.year, moved.month);
    if (moved.day > last) moved.day = last;
    return moved;
}

/// "2018-04-08" and back; nothing where the text is not a day of the calendar.
std::optional<Day> parse_day(std::string_view iso);
std::string format_day(Day day);

}  // namespace dateline
