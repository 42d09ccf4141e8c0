#include "calendar/civil.hpp"

namespace dateline {
namespace {

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

IsoWeek iso_week_of(Day day) {
    Day thursday = day - weekday_of(day) + 4;  // the week belongs to the year of its Thursday
    int year = civil_from_day(thursday).year;
    return {year, (thursday - day_from_civil({year, 1, 1})) / 7 + 1};
}

Day day_from_iso_week(IsoWeek week) {
    Day january_4 = day_from_civil({week.year, 1, 4});  // always in week 1
    return january_4 - weekday_of(january_4) + 1 + (week.week - 1) * 7;
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
