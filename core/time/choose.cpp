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

std::optional<Period> nearest(const Choices& choices, const Period& reference, int bias_percent) {
    std::optional<Period> best;
    int best_distance = 0;
    for (const Period& choice : choices) {
        int ahead = std::max(0, first_day(choice) - reference.first) * bias_percent;
        int behind = std::max(0, reference.first - (end_day(choice) - 1)) * 100;
        int distance = std::max(ahead, behind);
        if (!best || distance < best_distance) {
            best = choice;
            best_distance = distance;
        }
    }
    return best;
}

std::optional<Period> in_year_of(const Choices& choices, const Period& reference) {
    for (const Period& choice : choices) {
        if (year_of(choice) == year_of(reference)) return choice;
    }
    return std::nullopt;
}

/// The next date of a history: of the year told, where only that is known; else the nearest.
std::optional<Period> in_narrative(const Choices& choices, const Period& told) {
    if (told.granularity >= Granularity::year) {
        if (std::optional<Period> same_year = in_year_of(choices, told)) return same_year;
    }
    return nearest(choices, told, narrative_bias_percent);
}

/// Where the choices lie about a day.
struct Sides {
    std::optional<Period> latest_before;   // ended by the day
    std::optional<Period> latest_begun;    // begun by the day
    std::optional<Period> earliest_open;   // not ended on the day
    std::optional<Period> earliest_after;  // begins after the day
};

Sides sides_of(const Choices& choices, Day day) {
    Sides sides;
    for (const Period& choice : choices) {
        if (end_day(choice) <= day) sides.latest_before = choice;
        if (first_day(choice) <= day) sides.latest_begun = choice;
        if (end_day(choice) > day && !sides.earliest_open) sides.earliest_open = choice;
        if (first_day(choice) > day && !sides.earliest_after) sides.earliest_after = choice;
    }
    return sides;
}

/// "last May", "this May", "next May".
std::optional<Period> by_relation(const Choices& choices, const Sides& sides, const Period& reference,
                                  const Meaning& meaning) {
    if (meaning[Slot::relation] < 0) {
        // In March "last February" is that of the year before: this year's would be "last month".
        bool last_month =
            meaning.has(Slot::month) && !meaning.has(Slot::day) && sides.latest_before &&
            end_day(*sides.latest_before) == first_day(period_holding(reference.first, Granularity::month));
        return last_month ? shifted(*sides.latest_before, -12) : sides.latest_before;
    }
    if (meaning[Slot::relation] > 0) return sides.earliest_after;
    bool yearly = !meaning.has(Slot::weekday);
    std::optional<Period> same_year = yearly ? in_year_of(choices, reference) : std::nullopt;
    return same_year ? same_year : sides.earliest_open;
}

}  // namespace

std::optional<Period> choose(const Choices& choices, const Period& reference, const Meaning& meaning,
                             const TimeExpression& expression, std::string_view cue, bool history) {
    Day day = reference.first;
    Sides sides = sides_of(choices, day);
    if (meaning.has(Slot::relation)) return by_relation(choices, sides, reference, meaning);

    bool month = meaning.has(Slot::month);
    bool month_day = month && meaning.has(Slot::day);
    bool weekday = meaning.has(Slot::weekday) && !month;
    if (history && !weekday) return in_narrative(choices, reference);
    if (meaning.has(Slot::quarter) || meaning.has(Slot::half)) {
        return expression.direction == Direction::past ? sides.latest_begun
                                                       : nearest(choices, reference, past_bias_percent);
    }
    std::optional<Period> near =
        nearest(choices, reference, month && !month_day ? month_bias_percent : past_bias_percent);
    bool close = near && first_day(*near) - day <= 100 && day - end_day(*near) <= 100;
    if (expression.weak_direction && close && !weekday) return near;
    bool against = cue == "will" && near && day - near->first > 30;  // "will open on January 2", said in March
    if (month_day && near && !against && std::abs(near->first - day) <= 75) return near;
    if (expression.direction == Direction::past) return sides.latest_begun;
    if (expression.direction == Direction::future) return sides.earliest_open;
    return weekday ? sides.latest_begun : near;
}

}  // namespace dateline
