#include "time/dating_clue.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "calendar/holiday.hpp"
#include "calendar/when_text.hpp"
#include "time/words_of_their_time.hpp"

namespace dateline {

namespace {

constexpr double days_per_year = 365.25;

/// Days from `day` to the nearest day of that name: -182 .. 182.
int days_to(int month, int day_of_month, Day day) {
    const int year = civil_from_day(day).year;
    int nearest = 1000;
    for (int y = year - 1; y <= year + 1; ++y) {
        const Day there = day_from_civil({y, month, std::min(day_of_month, days_in_month(y, month))});
        if (std::abs(there - day) < std::abs(nearest)) nearest = there - day;
    }
    return nearest;
}

/// Falls off with a mean distance.
double decay(double distance, double mean) { return std::exp(-distance / mean) / mean; }

constexpr double anywhere_in_year = 1 / days_per_year;

/// How likely a date without a year lies `ahead` days from the article (behind it: negative). What is within a week is
/// rather told by its weekday.
double month_day_weight(Direction direction, int ahead) {
    const double distance = std::abs(ahead);
    const double by_date = distance < 7 ? 0.4 : 1.1;
    switch (direction) {
        case Direction::past:
            return by_date * (ahead <= 0 ? 0.72 * decay(distance, 45) : 0.16 * decay(distance, 14)) +
                   0.12 * anywhere_in_year;
        case Direction::future:
            return by_date * (ahead >= 0 ? 0.9 * decay(distance, 32) : 0.03 * decay(distance, 12)) +
                   0.05 * anywhere_in_year;
        case Direction::unknown:
            break;
    }
    return 0.35 * decay(distance, 12) + 0.3 * anywhere_in_year;
}

/// The same for a month: months from the article's to it, -5 .. 6.
double month_weight(Direction direction, int ahead) {
    constexpr std::array<double, 12> past = {.07, .08, .06, .13, .32, .05, .03, .04, .05, .05, .05, .07};
    constexpr std::array<double, 12> future = {.04, .02, .03, .03, .03, .09, .22, .17, .16, .12, .05, .04};
    constexpr std::array<double, 12> either = {.04, .07, .07, .13, .13, .13, .13, .13, .07, .04, .03, .03};
    const auto at = static_cast<std::size_t>(ahead + 5);
    return direction == Direction::past ? past[at] : direction == Direction::future ? future[at] : either[at];
}

/// How likely the article is of the `k`th day after the last day of that name (0: that day itself).
double weekday_weight(Direction direction, int k) {
    constexpr std::array<double, 7> past = {.46, .26, .11, .10, .04, .015, .015};
    constexpr std::array<double, 7> future = {.14, .09, .09, .10, .10, .10, .38};
    constexpr std::array<double, 7> either = {.42, .19, .13, .15, .05, .03, .03};
    const auto at = static_cast<std::size_t>(k);
    return direction == Direction::past ? past[at] : direction == Direction::future ? future[at] : either[at];
}

int days_after_weekday(int weekday, Day day) { return (weekday_of(day) - weekday + 7) % 7; }

/// The article is so many years after a time that it tells of as past. In one of eight cases the words were misread
/// and it lies ahead.
double told_weight(double years) {
    if (years < 0) return 0.12 * decay(-years, 4) + 0.00001;
    return 0.88 * (0.45 * decay(years, 1) + 0.3 * decay(years, 6) + 0.25 * decay(years, 30));
}

double told_log_weight(const DaySpan& told, Day day) {
    if (day >= told.first && day <= told.last) return std::log(told_weight(0) * 0.3);  // from within that year or month
    return std::log(told_weight((day < told.first ? day - told.first : day - told.last) / days_per_year));
}

double ahead_log_weight(const DaySpan& ahead, Day day) {
    const double before = (ahead.first - day) / days_per_year;
    if (before >= 0) return std::log(0.6 * decay(before, 1.2) + 0.3 * decay(before, 8));
    if (day <= ahead.last) return std::log(0.3);
    return std::log(0.1 * decay((day - ahead.last) / days_per_year, 4) + 0.00001);
}

/// It looks back on the last event of a name, mostly for a few months; or on to the next.
double event_log_weight(const Clue& clue, Day day) {
    const bool ahead = clue.direction == Direction::future;
    double best = 1e9;  // years to the event
    for (const DaySpan& event : clue.spans) {
        const Day away = ahead ? event.last - day : day - event.first;  // it may be on
        if (away >= 0) best = std::min(best, std::max(0, ahead ? event.first - day : day - event.last) / days_per_year);
    }
    if (best == 1e9) return -4 - std::abs(day - clue.spans.front().first) / days_per_year / 4;
    if (clue.spans.size() == 1) return 0;
    return std::log(0.97 * decay(best, 0.22) + 0.03 * decay(best, 3));
}

/// A name of several events is mostly that of the nearest.
double named_log_weight(const Clue& clue, Day day) {
    double nearest = 1e9;
    for (const DaySpan& event : clue.spans)
        nearest = std::min(nearest, std::max({0, event.first - day, day - event.last}) / days_per_year);
    return std::log(0.6 * decay(nearest, 0.4) + 0.4 * decay(nearest, 6));
}

/// Days from a day to the nearest one in office; 0 within, negative: it is before the first.
double days_outside(const Clue& clue, Day day) {
    double nearest = 1e9;
    for (const DaySpan& tenure : clue.spans) {
        if (day >= tenure.first && day <= tenure.last) return 0;
        const double away = day < tenure.first ? day - tenure.first : day - tenure.last;
        if (std::abs(away) < std::abs(nearest)) nearest = away;
    }
    return nearest;
}

double office_log_weight(const Clue& clue, Day day) {
    const double outside = days_outside(clue, day);
    switch (clue.kind) {
        case ClueKind::in_office:
            if (outside == 0) return 0;
            if (outside < 0) return -3.5 + outside / 200;
            // Who left office of late is called former; later the title comes back: "President Truman".
            return -3.2 - 2 * std::exp(-outside / days_per_year / 15) - outside / days_per_year / 100;
        case ClueKind::by_name:
            if (outside == 0) return 0;
            return outside > 0 ? -1.8 - outside / days_per_year / 60 : -2 + outside / 2500;
        default:  // former
            return day > clue.spans.front().last ? 0 : -2.5 + (day - clue.spans.front().last) / 500.0;
    }
}

/// A name that ended is told of later too, one that had not begun is not.
double word_log_weight(const DaySpan& used, Day day) {
    if (day < used.first) return -2.5 + (day - used.first) / 200.0;
    return day > used.last ? -1.3 - (day - used.last) / days_per_year / 40 : 0;
}

/// The year of the nearest day of that name has it on that weekday.
bool weekday_fits(const Clue& clue, Day day) {
    return weekday_of(day + days_to(clue.month, clue.day, day)) == clue.weekday;
}

double header_log_weight(const Clue& clue, Day day) {
    if (!clue.spans.empty()) {
        for (const DaySpan& span : clue.spans)
            if (day >= span.first && day <= span.last) return 0;
        return clue.kind == ClueKind::header_month ? -14 : -18;
    }
    const int after = -days_to(clue.month, clue.day, day);
    const double fits = after == 0 ? 0 : after == 1 ? -2.6 : after == 2 ? -4.5 : -10;
    return fits + (clue.weekday != 0 && !weekday_fits(clue, day) ? -4 : 0);
}

int days_to_holiday(const Clue& clue, Day day) {
    const int year = civil_from_day(day).year;
    int nearest = 1000;
    for (int y = year - 1; y <= year + 1; ++y)
        for (const HolidayDays& days : holiday_in_year(clue.holiday, y))
            if (std::abs(days.first - day) < std::abs(nearest)) nearest = days.first - day;
    return std::clamp(nearest, -182, 182);
}

/// What is said again adds less each time.
double repeated(int times) { return 1 + 0.35 * std::min(times - 1, 3); }

std::string in_quotes(const std::string& words) { return "“" + words + "”"; }

std::string day_words(Day day) {
    return format_for_readers({{day * minutes_per_day, (day + 1) * minutes_per_day}, Granularity::day});
}

std::string counted_days(int days) { return std::to_string(days) + (days == 1 ? " day" : " days"); }

std::string span_words(const DaySpan& span) {
    When when{{span.first * minutes_per_day, (span.last + 1) * minutes_per_day}, Granularity::day};
    when.extent = Extent::lasted;
    return format_for_readers(when);
}

}  // namespace

bool is_yearly(ClueKind kind) {
    return kind == ClueKind::month_day || kind == ClueKind::month || kind == ClueKind::weekday ||
           kind == ClueKind::last_month;
}

double log_weight(const Clue& clue, Day day) {
    switch (clue.kind) {
        case ClueKind::header_day:
        case ClueKind::header_month:
            return header_log_weight(clue, day);
        case ClueKind::month_day:
            return std::log(month_day_weight(clue.direction, days_to(clue.month, clue.day, day)));
        case ClueKind::month: {
            const int ahead = (clue.month - civil_from_day(day).month + 17) % 12 - 5;
            return std::log(month_weight(clue.direction, ahead));
        }
        case ClueKind::weekday:
            return repeated(clue.times) *
                   std::log(weekday_weight(clue.direction, days_after_weekday(clue.weekday, day)));
        case ClueKind::weekday_date:
            return weekday_fits(clue, day) ? 0 : -4;
        case ClueKind::last_month:
            return civil_from_day(day).month == clue.month % 12 + 1 ? 0 : -1;
        case ClueKind::told:
            return told_log_weight(clue.spans.front(), day);
        case ClueKind::ahead:
            return ahead_log_weight(clue.spans.front(), day);
        case ClueKind::named_event:
            return event_log_weight(clue, day);
        case ClueKind::in_office:
        case ClueKind::by_name:
        case ClueKind::former:
            return office_log_weight(clue, day);
        case ClueKind::of_its_time:
            return word_log_weight(clue.spans.front(), day);
        case ClueKind::event_named:
            return named_log_weight(clue, day);
        case ClueKind::holiday:
            return std::log(month_day_weight(clue.direction, days_to_holiday(clue, day)));
    }
    return 0;
}

std::string reason_for(const Clue& clue, Day day) {
    const std::string words = in_quotes(clue.words);
    if (clue.kind == ClueKind::weekday) {
        const int after = days_after_weekday(clue.weekday, day);
        if (clue.direction == Direction::future)
            return words + ", told as still to come, is " + counted_days(7 - after) + " ahead.";
        if (after == 0) return words + " is the day itself.";
        return after == 1 ? words + " is the day before." : words + " is " + counted_days(after) + " before.";
    }
    if (clue.kind == ClueKind::month_day) {
        const int ahead = days_to(clue.month, clue.day, day);
        if (ahead == 0) return words + " is the day itself.";
        return words +
               (ahead > 0 ? " is " + counted_days(ahead) + " ahead." : " was " + counted_days(-ahead) + " before.");
    }
    if (clue.kind == ClueKind::header_day) return "The header says " + words + ".";
    return {};
}

std::string ground_of(const Clue& clue) {
    const std::string words = in_quotes(clue.words);
    const bool ahead = clue.direction == Direction::future, past = clue.direction == Direction::past;
    const char* place = ahead ? " as still ahead." : past ? " as past." : ".";
    switch (clue.kind) {
        case ClueKind::header_day:
            if (clue.spans.size() > 1)
                return "Its header says " + words + ": " + day_words(clue.spans[0].first) + " or " +
                       day_words(clue.spans[1].first) + ".";
            return "Its header says " + words + ", without the year.";
        case ClueKind::header_month:
            return "Its header says " + words + ".";
        case ClueKind::month_day:
        case ClueKind::month:
        case ClueKind::holiday:
            return "It tells of " + words + place;
        case ClueKind::weekday:
            return (clue.times > 1 ? "It tells " + std::to_string(clue.times) + " times of " : "It tells of ") + words +
                   (ahead ? " as still ahead." : ", mostly the day itself or the one before.");
        case ClueKind::weekday_date:
            return words + " fall together only in some years.";
        case ClueKind::last_month:
            return words + " and “last month” may be the same month.";
        case ClueKind::told:
            return "It tells of " + words + " as past, so it is not older.";
        case ClueKind::ahead:
            return words + " is still ahead.";
        case ClueKind::named_event:
            return ahead ? "It looks ahead to " + words + "." : "It looks back on " + words + ".";
        case ClueKind::in_office:
        case ClueKind::by_name: {
            std::string spans;
            for (const DaySpan& tenure : clue.spans) {
                if (!spans.empty()) spans += " and ";
                spans += tenure.last > 60000 ? "from " + day_words(tenure.first) + " on" : span_words(tenure);
            }
            return words + ": in office " + spans + ".";
        }
        case ClueKind::former:
            return words + " was no longer in office.";
        case ClueKind::of_its_time:
            if (clue.spans[0].first == before_all_words)
                return words + " is a name of the time until " +
                       std::to_string(civil_from_day(clue.spans[0].last).year) + ".";
            return words + " is hardly written of before " + std::to_string(civil_from_day(clue.spans[0].first).year) +
                   (clue.spans[0].last == after_all_words
                        ? "."
                        : ", and less after " + std::to_string(civil_from_day(clue.spans[0].last).year) + ".");
        case ClueKind::event_named:
            return "It tells of " + words + ".";
    }
    return {};
}

}  // namespace dateline
