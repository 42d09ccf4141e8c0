#include "time/interval.hpp"

#include <algorithm>

#include "calendar/holiday.hpp"
#include "time/timex_value.hpp"

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

/// "2,000 years ago", "some 30 years ago"
bool is_round_number_of_years(const Meaning& meaning) {
    const bool years_ago =
        meaning.is(Slot::unit, Unit::year) && meaning.is(Slot::sign, -1) && meaning.has(Slot::amount);
    const int least = meaning.has(Slot::approximate) ? 20 : 100;
    return years_ago && meaning[Slot::amount] >= least * 1000 && meaning[Slot::amount] % 10000 == 0;
}

/// A round number of years is good to a twentieth, and "more than", "some" or "nearly" so many to a tenth.
void blur(When& when, const Meaning& meaning) {
    const int slack = meaning[Slot::amount] / 1000 / (meaning.has(Slot::approximate) ? 10 : 20);
    const int year = civil_from_day(day_holding(when.span.begin)).year;
    const bool more = meaning.is(Slot::approximate, 2), less = meaning.is(Slot::approximate, 3);
    if (!less) when.span.begin = when_of(year_period(year - slack)).span.begin;
    if (!more) when.span.end = when_of(year_period(year + slack)).span.end;
    when.approximate = true;
}

/// "12 hours ago", and no whole number of days: this day or the one before it, since nobody told the hour of now.
bool is_part_of_days(const Meaning& meaning) {
    return meaning.is(Slot::unit, Unit::hour) && meaning.has(Slot::sign) && meaning[Slot::amount] > 0 &&
           meaning[Slot::amount] % 24000 != 0;
}

void spread_over_midnight(When& when, const Meaning& meaning) {
    if (meaning[Slot::sign] < 0)
        when.span.begin -= minutes_per_day;
    else
        when.span.end += minutes_per_day;
}

/// "The second week of January" may count from the week that holds the first day or from the first whole one, and "the
/// last week of March" is of March.
void keep_to_month(When& when, const Meaning& meaning, const Period& week) {
    constexpr Day days = 7;
    const int nth = meaning[Slot::nth];
    const Day of_month = nth < 0 ? week.first : week.first - days * (nth - 1) + days - 1;
    const Period month = period_holding(of_month, Granularity::month);
    Day begin = week.first, end = week.first + days;
    if (nth < 0 && end > end_day(month)) begin -= days;
    if (nth > 0 && week.first - days * (nth - 1) < month.first) end += days;
    when.span = {Minute{std::max(begin, month.first)} * minutes_per_day,
                 Minute{std::min(end, end_day(month))} * minutes_per_day};
}

Minute begin_of(const RangeEndPlaced& end) { return end.timex.when->span.begin; }

bool is_bare_weekday(const Meaning& meaning) {
    return meaning.has(Slot::weekday) && !meaning.has(Slot::month) && !meaning.has(Slot::base);
}

/// "December 28", "November": of a year that they do not name.
bool is_bare_of_year(const Meaning& meaning) {
    return (meaning.has(Slot::month) || meaning.has(Slot::holiday)) && !meaning.has(Slot::year) &&
           !meaning.has(Slot::base) && !meaning.has(Slot::relation);
}

void move_to(RangeEndPlaced& end, const std::optional<Period>& period, std::optional<Day> article) {
    if (!period) return;
    end.timex.value = *period;
    end.timex.when = interval_of(*period, end.words.meaning, article);
}

/// By weeks where a weekday is all that the words name, by years where they name a day or month, by days where they
/// name a time of day.
void move_end(RangeEndPlaced& end, int n, std::optional<Day> article) {
    const Period* period = std::get_if<Period>(&end.timex.value);
    if (!period) return;
    if (is_bare_weekday(end.words.meaning)) {
        move_to(end, shifted(*period, 7 * n), article);
    } else if (is_bare_of_year(end.words.meaning)) {
        move_to(end, years_on(*period, n), article);
    } else if (period->minute >= 0) {  // "from 10 p.m. to 5 a.m."
        Period day = *period;
        day.first += n;
        move_to(end, day, article);
    }
}

/// "from November to March": the March after that November. Which of the two is moved goes by the side on which the
/// words put them, else by which is nearer to the article.
void put_in_order(RangeEndPlaced& first, RangeEndPlaced& last, std::optional<Day> article) {
    const auto is_said_to_be = [&](Direction side) { return first.timex.chosen == side || last.timex.chosen == side; };
    bool back = is_said_to_be(Direction::past);
    if (!back && article) {
        const Minute now = *article * minutes_per_day;
        back = now - last.timex.when->span.end < begin_of(first) - now;
    }
    const bool yearly = is_bare_of_year(first.words.meaning) && is_bare_of_year(last.words.meaning);
    if (yearly && back && !is_said_to_be(Direction::future))
        move_end(first, -1, article);
    else
        move_end(last, 1, article);
}

/// "from Christmas Eve until January 2": ends that name no year are less than one apart.
void put_close(RangeEndPlaced& first, RangeEndPlaced& last, std::optional<Day> article) {
    constexpr Minute year = 365 * minutes_per_day;
    const bool yearly = is_bare_of_year(first.words.meaning) && is_bare_of_year(last.words.meaning);
    if (!yearly || begin_of(last) - begin_of(first) < year) return;
    if (last.timex.chosen == Direction::future)
        move_end(first, 1, article);
    else
        move_end(last, -1, article);
}

/// "ran from Friday to Monday", said on a Friday.
void put_behind(RangeEndPlaced& first, RangeEndPlaced& last, Day article) {
    const bool over = first.timex.chosen == Direction::past && last.timex.chosen != Direction::future;
    if (!over || begin_of(last) <= article * minutes_per_day) return;
    const bool weekdays = is_bare_weekday(first.words.meaning) && is_bare_weekday(last.words.meaning);
    const bool yearly = is_bare_of_year(first.words.meaning) && is_bare_of_year(last.words.meaning);
    if (!weekdays && !yearly) return;
    move_end(first, -1, article);
    move_end(last, -1, article);
}

}  // namespace

When interval_of(const Period& period, const Meaning& meaning, std::optional<Day> article) {
    When when =
        meaning.has(Slot::mod) ? third_of(period, third_meant(static_cast<Mod>(meaning[Slot::mod]))) : when_of(period);
    bool half_century = meaning.is(Slot::unit, Unit::century) && meaning[Slot::amount] < 1000;
    bool round = meaning.has(Slot::amount) && (meaning.is(Slot::unit, Unit::decade) || half_century);
    when.approximate = meaning.has(Slot::approximate) || round;
    if (is_round_number_of_years(meaning)) blur(when, meaning);
    if (meaning.is(Slot::nth_unit, Unit::week) && meaning.has(Slot::month)) keep_to_month(when, meaning, period);
    if (is_part_of_days(meaning)) spread_over_midnight(when, meaning);
    // "the past year", "the next year": up to the article's day, or from it on
    const bool rolling = meaning.has(Slot::rolling) && period.granularity >= Granularity::week;
    if (rolling && article) {
        when.span.begin = std::min(when.span.begin, Minute{*article} * minutes_per_day);
        when.span.end = std::max(when.span.end, Minute{*article + 1} * minutes_per_day);
    }
    const bool of_article = meaning.has(Slot::side) && !meaning.is(Slot::base, Base::told);  // not "later that week"
    if (of_article && article) keep_side(when, meaning[Slot::side], Minute{*article} * minutes_per_day);
    if (meaning.has(Slot::holiday)) spread_holiday(when, static_cast<HolidayId>(meaning[Slot::holiday]), period);
    return when;
}

When fiscal_interval(const Period& period) {
    constexpr int april = 4;
    When when = when_of(year_period(year_of(period)));
    when.span.begin = when_of(month_period(year_of(period) - 1, april)).span.begin;
    when.span.end = when_of(month_period(year_of(period) + 1, april)).span.begin;
    return when;
}

When counted_on(When base, const Meaning& meaning) {
    const bool counted = meaning.has(Slot::amount) && meaning.has(Slot::sign);
    const int n = counted                     ? (meaning[Slot::amount] + 500) / 1000 * meaning[Slot::sign]
                  : meaning.has(Slot::offset) ? meaning[Slot::offset]
                                              : 0;
    const Granularity unit = granularity_of(static_cast<Unit>(meaning[Slot::unit]));
    if (n == 0 || unit < Granularity::day || unit > Granularity::month) return base;
    const auto moved = [&](Minute minute) {
        const Day day = day_holding(minute);
        if (unit == Granularity::month) return when_of(shifted(period_holding(day, unit), n)).span.begin;
        return minute + Minute{n} * (unit == Granularity::day ? 1 : 7) * minutes_per_day;
    };
    base.span = {moved(base.span.begin), moved(base.span.end)};
    base.granularity = unit;
    return base;
}

std::optional<When> spanning(const std::vector<Alternative>& either) {
    constexpr Minute widest = 400 * minutes_per_day;  // two dates a year apart may be told as one interval
    if (either.size() < 2) return std::nullopt;
    When whole = when_of(either.front().period);
    for (const Alternative& one : either) {
        whole.span.begin = std::min(whole.span.begin, when_of(one.period).span.begin);
        whole.span.end = std::max(whole.span.end, when_of(one.period).span.end);
    }
    return whole.span.end - whole.span.begin <= widest ? std::optional(whole) : std::nullopt;
}

void join_range(RangeEndPlaced first, RangeEndPlaced last, std::optional<Day> article) {
    if (!first.timex.when || !last.timex.when) return;
    if (begin_of(first) > begin_of(last)) put_in_order(first, last, article);
    if (begin_of(first) > begin_of(last)) return;
    put_close(first, last, article);
    if (article) put_behind(first, last, *article);
    When whole = *last.timex.when;
    whole.span.begin = begin_of(first);
    whole.granularity = std::max(first.timex.when->granularity, last.timex.when->granularity);
    whole.extent = last.words.range_encloses ? Extent::within : Extent::lasted;
    first.timex.when = last.timex.when = whole;
    first.timex.bound = last.timex.bound = Bound::on;
    first.timex.ends_range = last.timex.ends_range = true;
}

}  // namespace dateline
