#include "calendar/civil.hpp"

namespace dateline {
namespace {

// Years are counted from 1 March, so that the leap day is the last of a year, and from so long ago that no number is
// negative.
constexpr std::uint32_t eras = 82;  // of 400 years each
constexpr std::uint32_t days_before_epoch = 719468 + 146097 * eras;
constexpr std::uint32_t years_before_0 = 400 * eras;

constexpr int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

int read_digits(std::string_view text) {
    int number = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

void append_padded(std::string& out, int number, int width) {
    std::string digits = std::to_string(number);
    for (int n = static_cast<int>(digits.size()); n < width; ++n) out += '0';
    out += digits;
}

}  // namespace

Day day_from_civil(CivilDate date) {
    bool next_year = date.month <= 2;
    std::uint32_t year = static_cast<std::uint32_t>(date.year) + years_before_0 - (next_year ? 1 : 0);
    std::uint32_t month = static_cast<std::uint32_t>(date.month) + (next_year ? 12 : 0);  // 3..14
    std::uint32_t century = year / 100;
    std::uint32_t days_before_year = 1461 * year / 4 - century + century / 4;
    std::uint32_t days_before_month = (979 * month - 2919) / 32;
    return static_cast<Day>(days_before_year + days_before_month + static_cast<std::uint32_t>(date.day) - 1 -
                            days_before_epoch);
}

CivilDate civil_from_day(Day day) {
    std::uint32_t quarters = 4 * (static_cast<std::uint32_t>(day) + days_before_epoch) + 3;  // of days
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
    date.year = static_cast<int>(100 * century + year_of_century - years_before_0 + (next_year ? 1 : 0));
    return date;
}

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

bool is_valid(CivilDate date) {
    return date.year >= -9999 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_in_month(date.year, date.month);
}

int weekday_of(Day day) {
    int days_since_monday = (day + 3) % 7;  // 1970-01-01 was a Thursday
    return (days_since_monday + 7) % 7 + 1;
}

IsoWeek iso_week_of(Day day) {
    Day thursday = day - weekday_of(day) + 4;  // the week belongs to the year of its Thursday
    int year = civil_from_day(thursday).year;
    return {year, (thursday - day_from_civil({year, 1, 1})) / 7 + 1};
}

Day day_from_iso_week(IsoWeek week) {
    Day january_4 = day_from_civil({week.year, 1, 4});  // always in week 1
    return january_4 - weekday_of(january_4) + 1 + (week.week - 1) * 7;
}

CivilDate plus_months(CivilDate date, int months) {
    int since_year_0 = date.year * 12 + date.month - 1 + months;
    CivilDate moved{floor_div(since_year_0, 12), 0, date.day};
    moved.month = since_year_0 - moved.year * 12 + 1;
    int last = days_in_month(moved.year, moved.month);
    if (moved.day > last) moved.day = last;
    return moved;
}

std::optional<Day> parse_day(std::string_view iso) {
    bool negative = !iso.empty() && iso[0] == '-';
    if (negative) iso.remove_prefix(1);
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    CivilDate date{read_digits(iso.substr(0, 4)), read_digits(iso.substr(5, 2)), read_digits(iso.substr(8, 2))};
    if (date.year < 0) return std::nullopt;
    if (negative) date.year = -date.year;
    if (!is_valid(date)) return std::nullopt;
    return day_from_civil(date);
}

std::string format_day(Day day) {
    CivilDate date = civil_from_day(day);
    std::string out;
    if (date.year < 0) out += '-';
    append_padded(out, date.year < 0 ? -date.year : date.year, 4);
    out += '-';
    append_padded(out, date.month, 2);
    out += '-';
    append_padded(out, date.day, 2);
    return out;
}

}  // namespace dateline
