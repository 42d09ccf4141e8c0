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

/// Days from the civil epoch and back; exact for every date in range and 20,000 years beyond it (method: C. Neri and
/// L. Schneider, "Euclidean affine functions and their application to calendar algorithms", 2022).
Day day_from_civil(CivilDate date);
CivilDate civil_from_day(Day day);

bool is_leap_year(int year);
int days_in_month(int year, int month);
bool is_valid(CivilDate date);

/// ISO weekday of a day: 1 = Monday .. 7 = Sunday.
int weekday_of(Day day);

struct IsoWeek {
    int year = 1970;
    int week = 1;  // 1..53
};
IsoWeek iso_week_of(Day day);
/// The Monday on which an ISO week begins.
Day day_from_iso_week(IsoWeek week);

/// Moves by whole months; the day is cut to the last of the month (31 January + 1 month = 28 or 29 February).
CivilDate plus_months(CivilDate date, int months);

/// "2018-04-08" and back; nothing where the text is not a day of the calendar.
std::optional<Day> parse_day(std::string_view iso);
std::string format_day(Day day);

}  // namespace dateline
