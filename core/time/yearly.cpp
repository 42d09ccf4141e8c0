#include "time/yearly.hpp"

#include "calendar/holiday.hpp"

namespace dateline {

Granularity yearly_granularity(const Meaning& meaning) {
    if (meaning.has(Slot::holiday) || (meaning.has(Slot::month) && meaning.has(Slot::day))) return Granularity::day;
    if (meaning.has(Slot::month)) return Granularity::month;
    if (meaning.has(Slot::quarter)) return Granularity::quarter;
    return meaning.has(Slot::half) ? Granularity::half_year : Granularity::season;
}

Day yearly_first_day(const Meaning& meaning, int year) {
    if (meaning.has(Slot::holiday)) {
        std::vector<HolidayDays> days = holiday_in_year(static_cast<HolidayId>(meaning[Slot::holiday]), year);
        return days.empty() ? no_day : days.front().first;
    }
    if (meaning.has(Slot::month) && meaning.has(Slot::day)) {
        CivilDate date{year, meaning[Slot::month], meaning[Slot::day]};
        return is_valid(date) ? day_from_civil(date) : no_day;
    }
    if (meaning.has(Slot::month)) return month_period(year, meaning[Slot::month]).first;
    if (meaning.has(Slot::quarter)) return quarter_period(year, meaning[Slot::quarter]).first;
    if (meaning.has(Slot::half)) return half_year_period(year, meaning[Slot::half]).first;
    return season_period(year, static_cast<Season>(meaning[Slot::season])).first;
}

}  // namespace dateline
