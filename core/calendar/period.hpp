// Periods that the calendar has a name for: 2018, 2018-Q1, 2018-W14, the 1990s, the evening of 2018-04-07.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/when.hpp"

namespace dateline {

enum class PartOfDay : std::uint8_t { none, morning, midday, afternoon, evening, night, daytime };

struct Period {
    Day first = 0;  // the first day; of a season its first month's first, of a night the day on which it begins
    Granularity granularity = Granularity::day;
    PartOfDay part = PartOfDay::none;  // for granularity part_of_day
    std::int16_t minute = -1;          // minute of the day, for granularities minute and hour
    bool operator==(const Period&) const = default;
};

/// Seasons are those of the northern half: spring begins on 1 March, winter on 1 December of the year before.
enum class Season : std::uint8_t { spring, summer, autumn, winter };

/// The period of a size that starts with a month; years outside the calendar become its first or last.
constexpr Period period_from(Granularity granularity, int year, int month) {
    return {day_from_civil({std::clamp(year, -9998, 9998), month, 1}), granularity};
}
constexpr Period year_period(int year) { return period_from(Granularity::year, year, 1); }
constexpr Period month_period(int year, int month) { return period_from(Granularity::month, year, month); }
constexpr Period day_period(Day day) { return {day, Granularity::day}; }
constexpr Period quarter_period(int year, int quarter) {
    return period_from(Granularity::quarter, year, quarter * 3 - 2);
}
constexpr Period half_year_period(int year, int half) {
    return period_from(Granularity::half_year, year, half * 6 - 5);
}
/// Winter of a year is the one in which it begins, as newspapers count: the winter of 1994 is December 1994 on.
constexpr Period season_period(int year, Season season) {
    return period_from(Granularity::season, year, 3 + 3 * static_cast<int>(season));
}
constexpr Period decade_period(int first_year) { return period_from(Granularity::decade, first_year, 1); }
/// The century by its number of hundreds: 19 for the 20th century (1900 to 1999); -5 for the 5th century BC.
constexpr Period century_period(int hundreds) {
    // The 5th century BC is the years -499 to -400, 500 BC to 401 BC.
    return period_from(Granularity::century, hundreds >= 0 ? hundreds * 100 : hundreds * 100 + 1, 1);
}

/// The period of a size that holds a day.
Period period_holding(Day day, Granularity granularity);
/// The day, month, year or decade that is just these days, first and last; of years before 0 no decade, since ten years
/// that share their digits are no ten years from a round one there.
std::optional<Period> plain_period(Day first, Day last);
/// The period of the same size n later; minutes and hours move by n of their own.
Period shifted(Period period, int n);
/// The day, month or season of the same name that many years on; nothing of 29 February where that year has none.
std::optional<Period> years_on(Period period, int years);
int year_of(const Period& period);

/// First day, and the day after the last one.
Day first_day(const Period& period);
Day end_day(const Period& period);
When when_of(const Period& period);

/// Early, middle and late: thirds of the period cut where its smaller units meet: April and May are not split, early
/// 1990s are 1990 to 1993, mid-March is 11 to 20 March. Of a day the whole day.
enum class Third : std::uint8_t { early, middle, late };
When third_of(const Period& period, Third third);

/// "TEV" for the evening; empty for none.
std::string_view part_of_day_code(PartOfDay part);

/// The TIMEX3 value: "2018-W14", "2018-04-07TEV", "199" for a decade, "19" for a century, "BC0490".
std::string timex_value(const Period& period);
std::optional<Period> parse_timex_value(std::string_view value);

}  // namespace dateline
