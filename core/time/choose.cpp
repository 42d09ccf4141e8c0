#include "time/choose.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline {
namespace {

/// A bare date that could lie on either side goes to the nearer one; the past counts as this much nearer.
constexpr int past_bias_percent = 140;
constexpr int month_bias_percent = 300;
/// A history goes on rather than back.
constexpr int narrative_bias_percent = 60;

struct Numbered {
    Day first = no_day;
    int number = 0;
};

Day end_of(const Choices& choices, Day first) { return end_day({first, choices.granularity}); }

template <class Test>
Numbered latest(const Choices& choices, Test test) {
    for (int n = 0; n >= -choices.reach; --n) {  // what comes later has not begun
        Day first = choices.first_day(n);
        if (first != no_day && test(first)) return {first, n};
    }
    return {no_day, -choices.reach - 1};
}

template <class Test>
Day earliest(const Choices& choices, int from, Test test) {
    for (int n = from; n <= choices.reach; ++n) {
        Day first = choices.first_day(n);
        if (first != no_day && test(first)) return first;
    }
    return no_day;
}

Day latest_ended_by(const Choices& choices, Day day) {
    return latest(choices, [&](Day first) { return end_of(choices, first) <= day; }).first;
}
Numbered latest_begun_by(const Choices& choices, Day day) {
    return latest(choices, [day](Day first) { return first <= day; });
}
/// From the last number on: what comes before that is over.
Day earliest_not_over_on(const Choices& choices, Day day) {
    return earliest(choices, -1, [&](Day first) { return end_of(choices, first) > day; });
}
Day earliest_after(const Choices& choices, Day day, int from = -1) {
    return earliest(choices, from, [day](Day first) { return first > day; });
}

Day nearest(const Choices& choices, const Period& reference, int bias_percent) {
    Day day = reference.first;
    Numbered begun = latest_begun_by(choices, day);
    Day after = earliest_after(choices, day, begun.number + 1);
    if (begun.first == no_day || after == no_day) return begun.first != no_day ? begun.first : after;
    int days_behind = std::max(0, day - (end_of(choices, begun.first) - 1));
    int days_ahead = after - day;
    return days_behind * 100 <= days_ahead * bias_percent ? begun.first : after;
}

Day in_year_of(const Choices& choices, const Period& reference) {
    return earliest(choices, -1, [year = year_of(reference)](Day first) { return civil_from_day(first).year == year; });
}

/// The next date of a history: of the year told, where only that is known; else the nearest.
Day in_narrative(const Choices& choices, const Period& told) {
    Day same_year = told.granularity >= Granularity::year ? in_year_of(choices, told) : no_day;
    return same_year != no_day ? same_year : nearest(choices, told, narrative_bias_percent);
}

Day on_side(const Choices& choices, Day day, Direction direction) {
    return direction == Direction::past ? latest_begun_by(choices, day).first : earliest_not_over_on(choices, day);
}

/// "last May", "this May", "next May".
Day by_relation(const Choices& choices, const Period& reference, const Meaning& meaning, Direction direction) {
    if (meaning[Slot::relation] < 0) {
        Day latest = latest_ended_by(choices, reference.first);
        // In March "last February" is that of the year before: this year's would be "last month".
        bool last_month = meaning.has(Slot::month) && !meaning.has(Slot::day) && latest != no_day &&
                          end_of(choices, latest) == first_day(period_holding(reference.first, Granularity::month));
        if (meaning[Slot::relation] < -1 && latest != no_day) return latest - 7;  // "the Friday before last"
        return last_month ? shifted({latest, choices.granularity}, -12).first : latest;
    }
    if (meaning[Slot::relation] > 0) {  // "the following spring" after "in 1998" is that of 1999
        const bool long_period = reference.granularity >= Granularity::year;
        return earliest_after(choices, long_period ? end_day(reference) - 1 : reference.first);
    }
    bool yearly = !meaning.has(Slot::weekday);
    Day same_year = yearly ? in_year_of(choices, reference) : no_day;
    // "this winter", told as over in March: the one that began last year
    if (meaning.has(Slot::season) && direction == Direction::past && same_year > reference.first)
        return latest_begun_by(choices, reference.first).first;
    return same_year != no_day ? same_year : earliest_not_over_on(choices, reference.first);
}

/// "was arrested on August 3", but not "was aimed at the agenda of the summit between the two leaders on April 27": the
/// farther the verb, the likelier the date belongs to a noun between them.
bool governs_closely(const TimeExpression& expression) {
    constexpr std::size_t close_bytes = 40;
    std::size_t begin = expression.span.begin, end = expression.cue.end;
    return end <= begin && begin - end <= close_bytes;
}

}  // namespace

Day choose(const Choices& choices, const Period& reference, const Meaning& meaning, const TimeExpression& expression,
           std::string_view cue, bool history) {
    if (meaning.has(Slot::relation)) return by_relation(choices, reference, meaning, expression.direction);

    Day day = reference.first;
    bool month = meaning.has(Slot::month);
    bool month_day = month && meaning.has(Slot::day);
    bool weekday = meaning.has(Slot::weekday) && !month && !meaning.has(Slot::day);
    if (history && !weekday) return in_narrative(choices, reference);
    if (meaning.has(Slot::quarter) || meaning.has(Slot::half)) {
        return expression.direction == Direction::past ? latest_begun_by(choices, day).first
                                                       : nearest(choices, reference, past_bias_percent);
    }
    bool sure = expression.direction != Direction::unknown && !expression.weak_direction;
    if (sure && !month_day) return on_side(choices, day, expression.direction);
    Day near = nearest(choices, reference, month && !month_day ? month_bias_percent : past_bias_percent);
    bool found = near != no_day;
    bool close = found && near - day <= 100 && day - end_of(choices, near) <= 100;
    const bool day_alone =
        meaning.has(Slot::day) && !month;  // "the captain, injured on the 3rd": a day of a month told
    if (expression.weak_direction && close && !day_alone && (!weekday || expression.dropped_plan)) return near;
    // "will open on January 2", "expires on January 31", said in March
    bool against = expression.direction == Direction::future && sure && found && day - near > 30;
    bool told_as_over = expression.direction == Direction::past && sure && found && near - day > 30;
    const bool met_on = expression.direction == Direction::past && expression.on_verb && !meaning.has(Slot::weekday);
    against = against || (told_as_over && governs_closely(expression)) || (met_on && found && near > day);
    bool over = cue == "ended" && expression.direction == Direction::past;  // "the quarter ended Oct. 31"
    if (month_day && found && !against && !over && std::abs(near - day) <= 75) return near;
    if (expression.direction != Direction::unknown) return on_side(choices, day, expression.direction);
    return weekday ? latest_begun_by(choices, day).first : near;
}

}  // namespace dateline
