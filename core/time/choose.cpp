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
    std::optional<Period> period;
    int number = 0;
};

template <class Test>
Numbered latest(const Choices& choices, Test test) {
    for (int n = 0; n >= -choices.reach; --n) {  // what comes later has not begun
        std::optional<Period> choice = choices.number(n);
        if (choice && test(*choice)) return {choice, n};
    }
    return {std::nullopt, -choices.reach - 1};
}

template <class Test>
std::optional<Period> earliest(const Choices& choices, int from, Test test) {
    for (int n = from; n <= choices.reach; ++n) {
        std::optional<Period> choice = choices.number(n);
        if (choice && test(*choice)) return choice;
    }
    return std::nullopt;
}

std::optional<Period> latest_ended_by(const Choices& choices, Day day) {
    return latest(choices, [day](const Period& choice) { return end_day(choice) <= day; }).period;
}
Numbered latest_begun_by(const Choices& choices, Day day) {
    return latest(choices, [day](const Period& choice) { return first_day(choice) <= day; });
}
/// From the last number on: what comes before that is over.
std::optional<Period> earliest_not_over_on(const Choices& choices, Day day) {
    return earliest(choices, -1, [day](const Period& choice) { return end_day(choice) > day; });
}
std::optional<Period> earliest_after(const Choices& choices, Day day, int from = -1) {
    return earliest(choices, from, [day](const Period& choice) { return first_day(choice) > day; });
}

std::optional<Period> nearest(const Choices& choices, const Period& reference, int bias_percent) {
    Day day = reference.first;
    Numbered begun = latest_begun_by(choices, day);
    std::optional<Period> after = earliest_after(choices, day, begun.number + 1);
    if (!begun.period || !after) return begun.period ? begun.period : after;
    int days_behind = std::max(0, day - (end_day(*begun.period) - 1));
    int days_ahead = first_day(*after) - day;
    return days_behind * 100 <= days_ahead * bias_percent ? begun.period : after;
}

std::optional<Period> in_year_of(const Choices& choices, const Period& reference) {
    return earliest(choices, -1, [year = year_of(reference)](const Period& choice) { return year_of(choice) == year; });
}

/// The next date of a history: of the year told, where only that is known; else the nearest.
std::optional<Period> in_narrative(const Choices& choices, const Period& told) {
    if (told.granularity >= Granularity::year) {
        if (std::optional<Period> same_year = in_year_of(choices, told)) return same_year;
    }
    return nearest(choices, told, narrative_bias_percent);
}

std::optional<Period> on_side(const Choices& choices, Day day, Direction direction) {
    return direction == Direction::past ? latest_begun_by(choices, day).period : earliest_not_over_on(choices, day);
}

/// "last May", "this May", "next May".
std::optional<Period> by_relation(const Choices& choices, const Period& reference, const Meaning& meaning) {
    if (meaning[Slot::relation] < 0) {
        std::optional<Period> latest = latest_ended_by(choices, reference.first);
        // In March "last February" is that of the year before: this year's would be "last month".
        bool last_month = meaning.has(Slot::month) && !meaning.has(Slot::day) && latest &&
                          end_day(*latest) == first_day(period_holding(reference.first, Granularity::month));
        return last_month ? shifted(*latest, -12) : latest;
    }
    if (meaning[Slot::relation] > 0) return earliest_after(choices, reference.first);
    bool yearly = !meaning.has(Slot::weekday);
    std::optional<Period> same_year = yearly ? in_year_of(choices, reference) : std::nullopt;
    return same_year ? same_year : earliest_not_over_on(choices, reference.first);
}

}  // namespace

std::optional<Period> choose(const Choices& choices, const Period& reference, const Meaning& meaning,
                             const TimeExpression& expression, std::string_view cue, bool history) {
    if (meaning.has(Slot::relation)) return by_relation(choices, reference, meaning);

    Day day = reference.first;
    bool month = meaning.has(Slot::month);
    bool month_day = month && meaning.has(Slot::day);
    bool weekday = meaning.has(Slot::weekday) && !month;
    if (history && !weekday) return in_narrative(choices, reference);
    if (meaning.has(Slot::quarter) || meaning.has(Slot::half)) {
        return expression.direction == Direction::past ? latest_begun_by(choices, day).period
                                                       : nearest(choices, reference, past_bias_percent);
    }
    bool sure = expression.direction != Direction::unknown && !expression.weak_direction;
    if (sure && !month_day) return on_side(choices, day, expression.direction);
    std::optional<Period> near =
        nearest(choices, reference, month && !month_day ? month_bias_percent : past_bias_percent);
    bool close = near && first_day(*near) - day <= 100 && day - end_day(*near) <= 100;
    if (expression.weak_direction && close && !weekday) return near;
    bool against = cue == "will" && near && day - near->first > 30;  // "will open on January 2", said in March
    if (month_day && near && !against && std::abs(near->first - day) <= 75) return near;
    if (expression.direction != Direction::unknown) return on_side(choices, day, expression.direction);
    return weekday ? latest_begun_by(choices, day).period : near;
}

}  // namespace dateline
