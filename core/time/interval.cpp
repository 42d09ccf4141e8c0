#include "time/interval.hpp"

#include <algorithm>

#include "calendar/holiday.hpp"

namespace dateline {
namespace {

Third third_meant(Mod mod) {
    switch (mod) {
        case Mod::start:
        case Mod::early:
            return Third::early;
        case Mod::mid:
            return Third::middle;
        case Mod::late:
        case Mod::end:
            return Third::late;
    }
    return Third::early;
}

void keep_side(When& when, std::int32_t side, Minute article_begin) {
    const Minute article_end = article_begin + minutes_per_day;
    if (side < 0 && when.span.begin < article_begin && article_begin < when.span.end) when.span.end = article_begin;
    if (side > 0 && when.span.begin < article_end && article_end < when.span.end) when.span.begin = article_end;
}

/// Ramadan and Hanukkah last for days; some begin a day earlier or later by country.
void spread_holiday(When& when, HolidayId holiday, const Period& period) {
    if (period.granularity != Granularity::day) return;
    for (const HolidayDays& days : holiday_in_year(holiday, year_of(period))) {
        if (days.first != period.first) continue;
        when.span.end = when.span.begin + days.days * minutes_per_day;
        when.approximate = when.approximate || days.approximate;
    }
}

/// "from Thursday to Monday": the Monday after that Thursday.
void end_next_week(const Meaning& meaning, Timex& last) {
    bool bare_weekday = meaning.has(Slot::weekday) && !meaning.has(Slot::month) && !meaning.has(Slot::base);
    if (!bare_weekday || last.when->granularity != Granularity::day) return;
    Period day = day_period(static_cast<Day>(last.when->span.begin / minutes_per_day) + 7);
    last.value = day;
    last.when = when_of(day);
}

/// "from 10 p.m. to 5 a.m.": the morning after.
void end_next_day(Timex& last) {
    const Period* period = std::get_if<Period>(&last.value);
    if (!period || period->minute < 0) return;
    Period next = *period;
    ++next.first;
    last.value = next;
    last.when = when_of(next);
}

}  // namespace

When interval_of(const Period& period, const Meaning& meaning, std::optional<Day> article) {
    When when =
        meaning.has(Slot::mod) ? third_of(period, third_meant(static_cast<Mod>(meaning[Slot::mod]))) : when_of(period);
    bool half_century = meaning.is(Slot::unit, Unit::century) && meaning[Slot::amount] < 1000;
    bool round = meaning.has(Slot::amount) && (meaning.is(Slot::unit, Unit::decade) || half_century);
    when.approximate = meaning.has(Slot::approximate) || round;
    const bool of_article = meaning.has(Slot::side) && !meaning.is(Slot::base, Base::told);  // not "later that week"
    if (of_article && article) keep_side(when, meaning[Slot::side], Minute{*article} * minutes_per_day);
    if (meaning.has(Slot::holiday)) spread_holiday(when, static_cast<HolidayId>(meaning[Slot::holiday]), period);
    return when;
}

When fiscal_interval(const Period& period) {
    constexpr int july = 7;
    When when = when_of(year_period(year_of(period)));
    when.span.begin = when_of(month_period(year_of(period) - 1, july)).span.begin;
    return when;
}

void join_range(Timex& first, Timex& last, const TimeExpression& last_expression) {
    if (!first.when || !last.when) return;
    if (first.when->span.begin > last.when->span.begin) end_next_week(last_expression.meaning, last);
    if (first.when->span.begin > last.when->span.begin) end_next_day(last);
    if (first.when->span.begin > last.when->span.begin) return;
    When whole = *last.when;
    whole.span.begin = first.when->span.begin;
    whole.granularity = std::max(first.when->granularity, last.when->granularity);
    whole.extent = last_expression.range_encloses ? Extent::within : Extent::lasted;
    first.when = last.when = whole;
    first.bound = last.bound = Bound::on;
    first.ends_range = last.ends_range = true;
}

}  // namespace dateline
