#include "time/readings.hpp"

#include "time/interval.hpp"
#include "time/resolve.hpp"

namespace dateline {
namespace {

/// How often the other side is meant, of bare weekdays and of dates: estimates, guided by how often the cue's side is
/// wrong in news (TimeBank, AQUAINT, MEANTIME) and not calibrated.
struct OtherSide {
    double with_cue, with_weak_cue, without_cue;
};
constexpr OtherSide of_weekday{0.05, 0.2, 0.12}, of_date{0.07, 0.35, 0.25};

/// "Saturday", "April 27", "in March": the words name neither a year nor what they are counted from.
bool is_bare(const Meaning& meaning) {
    const bool named = meaning.has(Slot::weekday) || meaning.has(Slot::month) || meaning.has(Slot::holiday);
    const bool fixed = meaning.has(Slot::base) || meaning.has(Slot::year) || meaning.has(Slot::relation) ||
                       meaning.has(Slot::nth_unit) || meaning.has(Slot::kind) || meaning.has(Slot::era);
    const bool weekday_of_date = meaning.has(Slot::weekday) && meaning.has(Slot::month);  // names its year
    return named && !fixed && !weekday_of_date;
}

/// The period of the same name a week or a year before or after; nothing where there is none.
std::optional<Period> next_of_name(const Meaning& meaning, const Period& period, int step) {
    if (meaning.has(Slot::weekday)) {
        Period moved = period;
        moved.first += 7 * step;
        return moved;
    }
    if (meaning.has(Slot::holiday)) return std::nullopt;  // of another day each year
    return years_on(period, step);
}

const char* reason_of(Alternative::If reason) {
    switch (reason) {
        case Alternative::If::year_told:
            return "If it is of the year told before.";
        case Alternative::If::from_article:
            return "If it is counted from the article's date.";
        case Alternative::If::month_first:
            return "If the month stands first.";
        case Alternative::If::day_first:
            return "If the day stands first.";
        case Alternative::If::date_holds:
            return "If the date is right and the weekday is not.";
        case Alternative::If::weekday_holds:
            return "If the weekday is right.";
        case Alternative::If::first_of_two:
            return "If the first of the two is meant.";
        case Alternative::If::second_of_two:
            return "If the second of the two is meant.";
    }
    return "";
}

/// All that the words fit, none more likely than another as far as the text tells.
std::vector<OtherReading> readings_of_either(const Timex& timex) {
    std::vector<OtherReading> readings;
    for (const Alternative& one : timex.either) {
        Timex there = timex;
        there.when = when_of(one.period);
        readings.push_back({*bounded(there), 1.0 / static_cast<double>(timex.either.size()), reason_of(one.reason)});
    }
    return readings;
}

}  // namespace

std::vector<OtherReading> readings_of(const TimeExpression& expression, const Timex& timex,
                                      std::optional<Day> article) {
    if (!timex.either.empty() && !timex.by_reader) return readings_of_either(timex);
    const Period* period = std::get_if<Period>(&timex.value);
    if (!period || !timex.when || !timex.anchor || timex.doubt || timex.named || !is_bare(expression.meaning))
        return {};
    const Day from = timex.anchor->period.first;
    const bool weekday = expression.meaning.has(Slot::weekday);
    const OtherSide& share = weekday ? of_weekday : of_date;
    const double other = timex.chosen == Direction::unknown ? share.without_cue
                         : expression.weak_direction        ? share.with_weak_cue
                                                            : share.with_cue;
    std::vector<OtherReading> readings = {{*bounded(timex), 1, "The reading taken."}};
    const int first_step = period->first > from ? -1 : 1;
    const bool both = period->first == from;
    for (const int step : {first_step, -first_step}) {
        if (step != first_step && !both) break;
        const std::optional<Period> moved = next_of_name(expression.meaning, *period, step);
        if (!moved) continue;
        Timex there = timex;
        there.when = interval_of(*moved, expression.meaning, article);
        const char* side = step > 0 ? "If it is meant to lie ahead." : "If it is meant to be past.";
        readings.push_back({*bounded(there), both ? other / 2 : other, side});
        readings.front().weight -= readings.back().weight;
    }
    if (readings.size() == 1) return {};
    return readings;
}

}  // namespace dateline
