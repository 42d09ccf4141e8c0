#include "timeline/tick.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace dateline {
namespace {

constexpr std::array<const char*, 12> month_names = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> weekday_names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

/// A step, the row above it, and the widest label that it can have.
struct StepRule {
    TickStep step;
    std::optional<TickStep> above;
    std::string_view widest_label;
    double shortest_minutes;
};

constexpr double day_minutes = minutes_per_day;
constexpr double year_minutes = 365 * day_minutes;
constexpr TickStep days{TickUnit::day, 1};
constexpr TickStep months{TickUnit::month, 1};
constexpr TickStep years{TickUnit::year, 1};
constexpr TickStep decades{TickUnit::year, 10};

/// From fine to coarse.
constexpr std::array step_rules = {
    StepRule{{TickUnit::minute, 1}, days, "00:00", 1},
    StepRule{{TickUnit::minute, 5}, days, "00:00", 5},
    StepRule{{TickUnit::minute, 15}, days, "00:00", 15},
    StepRule{{TickUnit::hour, 1}, days, "00:00", 60},
    StepRule{{TickUnit::hour, 3}, days, "00:00", 180},
    StepRule{{TickUnit::hour, 6}, days, "00:00", 360},
    StepRule{{TickUnit::day, 1}, months, "30", day_minutes},
    StepRule{{TickUnit::week, 1}, months, "30", 7 * day_minutes},
    StepRule{{TickUnit::month, 1}, years, "May", 28 * day_minutes},
    StepRule{{TickUnit::month, 3}, years, "May", 90 * day_minutes},
    StepRule{{TickUnit::year, 1}, decades, "2000", year_minutes},
    StepRule{{TickUnit::year, 2}, decades, "2000", 2 * year_minutes},
    StepRule{{TickUnit::year, 5}, {}, "2000", 5 * year_minutes},
    StepRule{{TickUnit::year, 10}, {}, "2000", 10 * year_minutes},
    StepRule{{TickUnit::year, 20}, {}, "AD 200", 20 * year_minutes},
    StepRule{{TickUnit::year, 50}, {}, "AD 200", 50 * year_minutes},
    StepRule{{TickUnit::year, 100}, {}, "2000 BC", 100 * year_minutes},
    StepRule{{TickUnit::year, 200}, {}, "2000 BC", 200 * year_minutes},
    StepRule{{TickUnit::year, 500}, {}, "2000 BC", 500 * year_minutes},
    StepRule{{TickUnit::year, 1000}, {}, "2000 BC", 1000 * year_minutes},
    StepRule{{TickUnit::year, 2000}, {}, "2000 BC", 2000 * year_minutes},
    StepRule{{TickUnit::year, 5000}, {}, "2000 BC", 5000 * year_minutes},
};

constexpr double label_gap_px = 14;
constexpr double label_inset_px = 6;  // from the border to its label
constexpr double sticky_left_px = 12;
constexpr double smallest_minor_px = 6;
constexpr double smallest_shaded_day_px = 18;

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
    const std::int64_t remainder = value % step;
    return value - (remainder < 0 ? remainder + step : remainder);
}

Day day_of(Minute minute) { return static_cast<Day>(floor_to(minute, minutes_per_day) / minutes_per_day); }

Minute minute_of(CivilDate date) { return Minute{day_from_civil(date)} * minutes_per_day; }

Minute first_minute_of_calendar() { return minute_of({-9999, 1, 1}); }
Minute last_minute_of_calendar() { return minute_of({9999, 12, 31}) + minutes_per_day - 1; }

Minute in_calendar(double minute) {
    return static_cast<Minute>(std::clamp(std::floor(minute), static_cast<double>(first_minute_of_calendar()),
                                          static_cast<double>(last_minute_of_calendar())));
}

Minute year_border(std::int64_t year) {
    if (year < -9999) return first_minute_of_calendar();
    if (year > 9999) return last_minute_of_calendar() + 1;
    return minute_of({static_cast<int>(year), 1, 1});
}

std::string year_label(int year) {
    if (year <= 0) return std::to_string(1 - year) + " BC";
    return (year < 1000 ? "AD " : "") + std::to_string(year);
}

std::string two_digits(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string clock_label(Minute minute) {
    const std::int64_t in_day = minute - floor_to(minute, minutes_per_day);
    return two_digits(in_day / 60) + ":" + two_digits(in_day % 60);
}

/// `wide`: there is room for the longer form, "Sun 8" or "April".
std::string lower_label(TickUnit unit, Minute minute, bool wide) {
    const Day day = day_of(minute);
    const CivilDate date = civil_from_day(day);
    switch (unit) {
        case TickUnit::minute:
        case TickUnit::hour:
            return clock_label(minute);
        case TickUnit::day:
            return (wide ? std::string(weekday_names[weekday_of(day) - 1]) + " " : "") + std::to_string(date.day);
        case TickUnit::week:
            return std::to_string(date.day);
        case TickUnit::month: {
            const std::string name = month_names[date.month - 1];
            return wide ? name : name.substr(0, 3);
        }
        case TickUnit::year:
            return year_label(date.year);
    }
    return {};
}

std::string upper_label(TickStep step, Minute minute) {
    const Day day = day_of(minute);
    const CivilDate date = civil_from_day(day);
    const std::string month = std::string(month_names[date.month - 1]) + " " + year_label(date.year);
    if (step == decades) return date.year > 0 ? std::to_string(date.year) + "s" : "";  // decades BC have no such name
    if (step.unit == TickUnit::year) return year_label(date.year);
    if (step.unit == TickUnit::month) return month;
    return std::string(weekday_names[weekday_of(day) - 1]) + " " + std::to_string(date.day) + " " + month;
}

std::string_view widest_wide_label(TickUnit unit) {
    if (unit == TickUnit::day) return "Wed 30";
    if (unit == TickUnit::month) return "September";
    return {};
}

std::vector<Tick> borders_in_view(TickStep step, const TimeAxis& axis, const Cuts& cuts) {
    std::vector<Tick> ticks;
    const auto add = [&](Minute border, Minute drawn_at) {
        ticks.push_back({border, axis.x_of(cuts.to_axis(static_cast<double>(drawn_at))), {}, 0});
    };
    auto cut = cuts.cuts.begin();
    const Minute last = in_calendar(cuts.to_calendar(axis.end_minute()));
    for (Minute at = border_before(step, in_calendar(cuts.to_calendar(axis.origin_minute))); at <= last;) {
        while (cut != cuts.cuts.end() && cut->end <= at) ++cut;
        if (cut != cuts.cuts.end() && at > cut->begin) {
            add(border_before(step, cut->end), cut->end);
            at = border_after(step, cut->end);
            continue;
        }
        add(at, at);
        const Minute next = border_after(step, at);
        if (next <= at) break;  // the end of the calendar
        at = next;
    }
    return ticks;
}

/// Only the first tick can be left of the view; its label sticks to the edge and gives way to the second tick's label.
/// A label that the view's right edge would cut is left out.
void place_labels(std::vector<Tick>& ticks, TextStyle style, double view_px, const TextWidth& text_width) {
    double free_right_px = ticks.size() > 1 ? view_px : std::numeric_limits<double>::infinity();
    for (std::size_t i = ticks.size(); i-- > 0;) {
        Tick& tick = ticks[i];
        const double width = text_width(tick.label, style);
        tick.label_left_px = std::max(tick.x_px + label_inset_px, sticky_left_px);
        if (tick.label_left_px + width + label_gap_px / 2 > free_right_px) {
            tick.label.clear();
            continue;
        }
        free_right_px = tick.label_left_px - label_gap_px / 2;
    }
}

std::vector<Shade> weekend_shades(const TimeAxis& axis, const Cuts& cuts) {
    std::vector<Shade> shades;
    if (day_minutes / axis.minutes_per_px < smallest_shaded_day_px) return shades;
    for (const Tick& monday : borders_in_view({TickUnit::week, 1}, axis, cuts)) {
        const double day_px = day_minutes / axis.minutes_per_px;
        shades.push_back({monday.x_px + 5 * day_px, monday.x_px + 7 * day_px});
    }
    return shades;
}

std::size_t finest_fitting_rule(const TimeAxis& axis, const TextWidth& text_width) {
    std::size_t i = 0;
    while (i + 1 < step_rules.size() && step_rules[i].shortest_minutes / axis.minutes_per_px <
                                            text_width(step_rules[i].widest_label, TextStyle::tick) + label_gap_px) {
        ++i;
    }
    return i;
}

}  // namespace

Minute border_before(TickStep step, Minute minute) {
    const CivilDate date = civil_from_day(day_of(minute));
    switch (step.unit) {
        case TickUnit::minute:
            return floor_to(minute, step.count);
        case TickUnit::hour:
            return floor_to(minute, Minute{60} * step.count);
        case TickUnit::day:
            return floor_to(minute, minutes_per_day);
        case TickUnit::week: {
            const Day day = day_of(minute);
            return Minute{day - (weekday_of(day) - 1)} * minutes_per_day;
        }
        case TickUnit::month:
            return minute_of({date.year, (date.month - 1) / step.count * step.count + 1, 1});
        case TickUnit::year:
            return year_border(floor_to(date.year, step.count));
    }
    return minute;
}

Minute border_after(TickStep step, Minute minute) {
    const Minute begin = border_before(step, minute);
    const CivilDate date = civil_from_day(day_of(begin));
    switch (step.unit) {
        case TickUnit::minute:
            return begin + step.count;
        case TickUnit::hour:
            return begin + Minute{60} * step.count;
        case TickUnit::day:
            return begin + minutes_per_day;
        case TickUnit::week:
            return begin + 7 * minutes_per_day;
        case TickUnit::month:
            if (date.month + step.count > 12) return year_border(std::int64_t{date.year} + 1);
            return minute_of({date.year, date.month + step.count, 1});
        case TickUnit::year:
            return year_border(floor_to(date.year, step.count) + step.count);
    }
    return begin;
}

Ticks make_ticks(const TimeAxis& axis, const TextWidth& text_width, const Cuts& cuts) {
    Ticks ticks;
    const std::size_t chosen = finest_fitting_rule(axis, text_width);
    const StepRule& rule = step_rules[chosen];
    ticks.lower = {rule.step, borders_in_view(rule.step, axis, cuts)};
    const double cell_px = rule.shortest_minutes / axis.minutes_per_px;
    const std::string_view wide_label = rule.step.count == 1 ? widest_wide_label(rule.step.unit) : std::string_view{};
    const bool wide = !wide_label.empty() && text_width(wide_label, TextStyle::tick) + label_gap_px < cell_px;
    for (Tick& tick : ticks.lower.ticks) tick.label = lower_label(rule.step.unit, tick.minute, wide);
    place_labels(ticks.lower.ticks, TextStyle::tick, axis.width_px, text_width);
    // A lower label sticks to the edge only where it alone keeps the year in view.
    if (rule.above && rule.step.unit != TickUnit::year && !ticks.lower.ticks.empty() &&
        ticks.lower.ticks.front().x_px < 0) {
        ticks.lower.ticks.front().label.clear();
    }
    if (rule.above) {
        ticks.upper = {*rule.above, borders_in_view(*rule.above, axis, cuts)};
        for (Tick& tick : ticks.upper.ticks) tick.label = upper_label(*rule.above, tick.minute);
        place_labels(ticks.upper.ticks, TextStyle::period, axis.width_px, text_width);
    }
    if (chosen > 0 && step_rules[chosen - 1].shortest_minutes / axis.minutes_per_px >= smallest_minor_px) {
        for (const Tick& tick : borders_in_view(step_rules[chosen - 1].step, axis, cuts))
            ticks.minor_px.push_back(tick.x_px);
    }
    ticks.weekends = weekend_shades(axis, cuts);
    return ticks;
}

}  // namespace dateline
