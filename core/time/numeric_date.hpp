// Days written in digits, as headers have them: 2018-04-08, 8/4/2018, 08.04.2018, 2018. 4. 8.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/civil.hpp"
#include "text/span.hpp"
#include "time/meaning.hpp"

namespace dateline {

struct NumericDate {
    Span span;
    std::optional<Day> month_first;  // read as month/day; as day/month; both the same where the year leads
    std::optional<Day> day_first;
    bool short_year = false;  // 4/8/18
};

/// The days in one line of a text, in order. Three numbers with the same mark between them, the year first or last;
/// neither part of a longer row of numbers (an address, a version) nor glued to letters. At least one of the two
/// readings is a day of the calendar.
std::vector<NumericDate> find_numeric_dates(std::string_view text, Span line);

/// "12/3/2024" as a day, where its two numbers may stand for month and day or for day and month: the other of the two.
std::optional<CivilDate> in_other_order(const Meaning& date);

/// Which of the two orders a text's outlet keeps, by its spelling ("organisation", "p.m. ET").
enum class DateOrder : std::uint8_t { unknown, month_first, day_first };
DateOrder date_order_of(std::string_view text);

}  // namespace dateline
