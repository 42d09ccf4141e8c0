#include <algorithm>
#include <cstdlib>
#include <functional>

#include "calendar/holiday.hpp"
#include "calendar/period.hpp"
#include "time/explain.hpp"
#include "time/expression.hpp"
#include "time/grammar.hpp"
#include "time/named_event.hpp"
#include "time/values.hpp"

namespace dateline {
namespace {

/// A bare date that could lie on either side goes to the nearer one; the past counts as this much nearer.
constexpr int past_bias_percent = 140;
constexpr int month_bias_percent = 300;

bool names_year(const Meaning& meaning) { return meaning.has(Slot::year) && !meaning.has(Slot::era); }

/// Histories tell their dates one after another; news count from the article's day.
bool is_history(const std::vector<TimeExpression>& expressions, Day article) {
    int article_year = civil_from_day(article).year;
    int told = 0;
    int deictic = 0;
    for (const TimeExpression& expression : expressions) {
        const Meaning& meaning = expression.meaning;
        if (meaning.has(Slot::era) || (names_year(meaning) && meaning[Slot::year] < article_year - 1)) ++told;
        if (meaning.is(Slot::base, Base::article)) ++deictic;
        if (meaning.has(Slot::weekday) && !meaning.has(Slot::month)) ++deictic;
    }
    return told > 5 && told > 3 * deictic;
}

class Resolver {
public:
    Resolver(std::string_view text, const std::vector<TimeExpression>& expressions, const Dct& dct)
        : text_(text), expressions_(expressions), article_(dct.day) {
        history_ =
            article_ ? is_history(expressions, *article_) : is_history(expressions, day_from_civil({2100, 1, 1}));
    }

    std::vector<Timex> run() {
        std::vector<Timex> timexes;
        timexes.reserve(expressions_.size());
        for (const TimeExpression& expression : expressions_) timexes.push_back(resolve_one(expression));
        join_ranges(timexes);
        return timexes;
    }

private:
    using Candidate = std::function<std::optional<Period>(int)>;

    Timex resolve_one(const TimeExpression& expression) {
        const Meaning& meaning = expression.meaning;
        Timex timex;
        timex.span = expression.span;
        timex.first_token = expression.first_token;
        timex.last_token = expression.last_token;
        timex.bound = expression.bound;
        timex.why.words = expression.span;
        if (expression.named) {
            resolve_named_event(text_, expression, article_, history_, timex);
            return timex;
        }
        timex.why.rule = english_grammar().rules()[meaning.rule].name;
        switch (static_cast<MeaningKind>(meaning.has(Slot::kind) ? meaning[Slot::kind] : 0)) {
            case MeaningKind::duration:
                if (meaning.is(Slot::unit, Unit::month) && meaning[Slot::amount] >= 6000) quarter_told_ = false;
                timex.type = TimexType::duration;
                timex.value = duration_value(meaning);
                break;
            case MeaningKind::set:
                timex.type = TimexType::set;
                timex.value = set_value(meaning);
                break;
            case MeaningKind::past:
                timex.value = "PAST_REF";
                break;
            case MeaningKind::present:
                timex.value = "PRESENT_REF";
                break;
            case MeaningKind::future:
                timex.value = "FUTURE_REF";
                break;
            default:
                resolve_date(expression, timex);
                break;
        }
        explain(text_, expression, anchor_, timex);
        return timex;
    }

    /// "65 million years ago" is no place on a calendar of 20,000 years.
    static bool is_beyond_calendar(const Meaning& meaning) {
        constexpr std::int64_t longest_years = 5000;
        std::int64_t units = meaning[Slot::amount] / 1000;
        switch (static_cast<Unit>(meaning.has(Slot::unit) ? meaning[Slot::unit] : 0)) {
            case Unit::year:
                return units > longest_years;
            case Unit::decade:
                return units * 10 > longest_years;
            case Unit::century:
                return units * 100 > longest_years;
            case Unit::millennium:
                return units * 1000 > longest_years;
            case Unit::week:
                return units > longest_years * 52;
            case Unit::month:
            case Unit::season:
            case Unit::quarter:
            case Unit::half_year:
                return units > longest_years * 2;
            default:
                return units > longest_years * 365;
        }
    }

    void resolve_date(const TimeExpression& expression, Timex& timex) {
        const Meaning& meaning = expression.meaning;
        anchor_ = {};
        sentence_ = expression.sentence;
        direction_ = expression.direction;
        weak_direction_ = expression.weak_direction;
        compared_ = slice(text_, expression.cue) == "compared";
        says_will_ = slice(text_, expression.cue) == "will";
        if (meaning.has(Slot::sign) && (meaning.is(Slot::amount, vague) || is_beyond_calendar(meaning))) {
            timex.value = meaning[Slot::sign] < 0 ? "PAST_REF" : "FUTURE_REF";
            return;
        }
        bool present_day = history_ && meaning.is(Slot::base, Base::article) && meaning.is(Slot::unit, Unit::day) &&
                           meaning.is(Slot::offset, 0);
        if (present_day) {  // "today" in a history is no day of its story
            timex.value = "PRESENT_REF";
            return;
        }
        std::optional<Period> period = place(meaning);
        bool clock = meaning.has(Slot::hour) || meaning.has(Slot::part);
        timex.type = clock ? TimexType::time : TimexType::date;
        if (!period) {
            timex.value = value_with_holes(meaning);
            timex.relative_to_unknown = !article_;
            return;
        }
        timex.value = timex_value(*period);
        timex.when = narrowed(*period, meaning);
        if (meaning.has(Slot::holiday)) spread_holiday(*timex.when, meaning, *period);
        remember(expression, *period);
    }

    /// "early", "the end of": the part of the period that is meant.
    When narrowed(const Period& period, const Meaning& meaning) const {
        When when = when_of(period);
        if (meaning.has(Slot::mod)) {
            auto mod = static_cast<Mod>(meaning[Slot::mod]);
            when = third_of(period, mod == Mod::mid                       ? Third::middle
                                    : mod == Mod::late || mod == Mod::end ? Third::late
                                                                          : Third::early);
        }
        when.approximate = meaning.has(Slot::approximate);
        if (meaning.has(Slot::side) && article_) keep_side(when, meaning[Slot::side], *article_ * minutes_per_day);
        return when;
    }

    /// "later this spring": what of the spring is still to come on the article's day.
    static void keep_side(When& when, std::int32_t side, Minute article_begin) {
        const Minute article_end = article_begin + minutes_per_day;
        if (side < 0 && when.span.begin < article_begin && article_begin < when.span.end) when.span.end = article_begin;
        if (side > 0 && when.span.begin < article_end && article_end < when.span.end) when.span.begin = article_end;
    }

    void remember(const TimeExpression& expression, const Period& period) {
        const Meaning& meaning = expression.meaning;
        bool compared = meaning.has(Slot::base) && !meaning.is(Slot::base, Base::article);
        bool newer = !quarter_ || period.first >= quarter_->first;
        bool over = !article_ || (period.first + 45 <= *article_ && period.first + 300 >= *article_);  // just told of
        if (period.granularity == Granularity::quarter && !compared && newer && over) quarter_ = period;
        if (period.granularity == Granularity::quarter) {
            quarter_sentence_ = sentence_;
            quarter_told_ = true;
            last_quarter_ = period;
        }
        if (period.granularity <= Granularity::day) told_day_ = period;
        if (history_ && is_aside(expression, period)) return;
        told_ = period;
        told_sentence_ = sentence_;
    }

    /// What a history only mentions: "since 1920", "lasted until February 1945", a planned date, or a year within a
    /// sentence while it goes from day to day.
    bool is_aside(const TimeExpression& expression, const Period& period) {
        if (expression.bound == Bound::since) return true;
        if (leaps(expression.meaning, period)) return true;
        bool going_by_days = told_ && told_->granularity <= Granularity::month && told_sentence_ + 6 >= sentence_;
        return going_by_days && period.granularity >= Granularity::year && !expression.opens_sentence;
    }

    /// A history that leaps more than ten years by a year alone looks aside; the next bare date goes on as before.
    bool leaps(const Meaning& meaning, const Period& period) {
        bool far = told_ && std::abs(year_of(period) - year_of(*told_)) > 10;
        bool twice = leapt_to_ && std::abs(year_of(period) - year_of(*leapt_to_)) <= 10;
        bool leap = far && !twice && !meaning.has(Slot::day);
        leapt_to_ = leap ? std::optional(period) : std::nullopt;
        return leap;
    }

    /// Ramadan and Hanukkah last for days; some begin a day earlier or later by country.
    static void spread_holiday(When& when, const Meaning& meaning, const Period& period) {
        if (period.granularity != Granularity::day) return;
        for (const HolidayDays& days :
             holiday_in_year(static_cast<HolidayId>(meaning[Slot::holiday]), year_of(period))) {
            if (days.first != period.first) continue;
            when.span.end = when.span.begin + days.days * minutes_per_day;
            when.approximate = when.approximate || days.approximate;
        }
    }

    // ---- the reference

    std::optional<Period> told_or_article() {
        if (told_) {
            anchor_ = {told_, "the date told before"};
            return told_;
        }
        return article();
    }

    /// For "that day", "the next morning", a clock time: the last day told, where it is near.
    std::optional<Period> told_day_or_article() {
        if (told_day_ && (history_ || !article_ || told_day_ == told_)) {
            anchor_ = {told_day_, "the date told before"};
            return told_day_;
        }
        return history_ ? told_or_article() : article();
    }

    std::optional<Period> article() {
        if (!article_) return std::nullopt;
        anchor_ = {day_period(*article_), "the article's date"};
        return anchor_.period;
    }

    /// What a date without a year, or a bare weekday, is counted from.
    std::optional<Period> reference_for_bare() { return history_ ? told_or_article() : article(); }

    // ---- placing a meaning on the calendar

    std::optional<Period> place(const Meaning& meaning) {
        std::optional<Period> container;
        if (meaning.has(Slot::base)) {
            container = base_period(meaning);
            if (!container) return std::nullopt;
        }
        if (meaning.has(Slot::year) && !meaning.is(Slot::base, Base::focus)) {
            int year = meaning.has(Slot::era) ? 1 - meaning[Slot::year] : meaning[Slot::year];
            container = year_period(year);
        }
        std::optional<Period> period = fields_within(meaning, container);
        return period ? with_clock(meaning, *period) : period;
    }

    std::optional<Period> base_period(const Meaning& meaning) {
        auto base = static_cast<Base>(meaning[Slot::base]);
        bool day = meaning.is(Slot::unit, Unit::day) || meaning.has(Slot::weekday);
        std::optional<Period> from = base == Base::article  ? article()
                                     : base == Base::anchor ? place(meaning.inner.at(0))
                                     : day                  ? told_day_or_article()
                                                            : told_or_article();
        if (base == Base::told && meaning.is(Slot::unit, Unit::quarter) && last_quarter_) from = last_quarter_;
        if (!meaning.has(Slot::unit) || !from) return from;
        Granularity granularity = granularity_of(static_cast<Unit>(meaning[Slot::unit]));
        if (base == Base::focus) return in_focus(meaning, *from, granularity);
        if (is_compared_year(meaning)) return shifted(*quarter_, -4);
        if (meaning.has(Slot::amount)) return counted_from(meaning, *from, granularity);
        if (granularity == Granularity::weekend && meaning.has(Slot::relation)) {  // the one that has begun
            Period weekend = period_holding(from->first, granularity);
            return weekend.first > from->first || direction_ == Direction::future
                       ? shifted(weekend, direction_ == Direction::future ? 0 : -1)
                       : weekend;
        }
        return shifted(period_holding(from->first, granularity), meaning.has(Slot::offset) ? meaning[Slot::offset] : 0);
    }

    /// "a loss in the quarter, compared with a profit last year": the same quarter a year before.
    bool is_compared_year(const Meaning& meaning) {
        bool last_year =
            meaning.is(Slot::base, Base::article) && meaning.is(Slot::unit, Unit::year) && meaning.is(Slot::offset, -1);
        bool bare = !meaning.has(Slot::month) && !meaning.has(Slot::quarter) && !meaning.has(Slot::season) &&
                    !meaning.has(Slot::half);
        return last_year && bare && quarter_ && compared_ && quarter_sentence_ == sentence_;
    }

    /// "the quarter" is the one last told; "the year", "the month" in news that of the article.
    std::optional<Period> in_focus(const Meaning& meaning, Period told, Granularity granularity) {
        if (granularity != Granularity::quarter) {
            bool nearby = told_ && (history_ || told_sentence_ == sentence_);
            if (!nearby && article_) told = *article();
            return shifted(period_holding(told.first, granularity), meaning[Slot::offset]);
        }
        std::optional<Period> focus = quarter_;
        if (!focus && article_) focus = shifted(period_holding(*article_, Granularity::quarter), -1);
        if (!focus) focus = period_holding(told.first, Granularity::quarter);
        anchor_ = {focus, "the quarter in focus"};
        if (meaning.has(Slot::year))
            return quarter_period(meaning[Slot::year], (civil_from_day(focus->first).month + 2) / 3);
        return shifted(*focus, meaning[Slot::offset]);
    }

    std::optional<Period> counted_from(const Meaning& meaning, Period from, Granularity granularity) {
        int n = (meaning[Slot::amount] + 500) / 1000 * meaning[Slot::sign];
        bool year = meaning.is(Slot::unit, Unit::year);
        if (year && n == -1 && quarter_ && quarter_told_ && !history_) return shifted(*quarter_, -4);
        bool from_told = !meaning.is(Slot::base, Base::article);
        if (granularity <= Granularity::hour) return day_period(from.first);
        if (granularity <= Granularity::day) return shifted(day_period(from.first), n);
        if (from_told && from.granularity == Granularity::day && granularity == Granularity::week) {
            return day_period(from.first + 7 * n);
        }
        if (from_told && from.granularity > Granularity::week && from.granularity < granularity) {
            Period months = period_holding(from.first, Granularity::month);
            int size = granularity == Granularity::year ? 12 : granularity == Granularity::decade ? 120 : 1200;
            from.first = shifted(months, n * size).first;
            return from;
        }
        return shifted(period_holding(from.first, granularity), n);
    }

    std::optional<Period> fields_within(const Meaning& meaning, const std::optional<Period>& container) {
        int month = meaning[Slot::month];
        int day = meaning[Slot::day];
        if (meaning.has(Slot::nth_unit)) return nth_within(meaning, container);
        if (meaning.has(Slot::holiday)) {
            auto holiday = static_cast<HolidayId>(meaning[Slot::holiday]);
            return in_year(meaning, container, [=](int year) -> std::optional<Period> {
                std::vector<HolidayDays> days = holiday_in_year(holiday, year);
                if (days.empty()) return std::nullopt;
                return day_period(days.front().first);
            });
        }
        if (meaning.has(Slot::month) && meaning.has(Slot::day)) {
            return in_year(meaning, container, [=](int year) -> std::optional<Period> {
                CivilDate date{year, month, day};
                if (!is_valid(date)) return std::nullopt;
                return day_period(day_from_civil(date));
            });
        }
        if (meaning.has(Slot::month)) {
            return in_year(meaning, container, [=](int year) { return month_period(year, month); });
        }
        if (meaning.has(Slot::quarter)) {
            int quarter = meaning[Slot::quarter];
            return in_year(meaning, container, [=](int year) { return quarter_period(year, quarter); });
        }
        if (meaning.has(Slot::half)) {
            int half = meaning[Slot::half];
            return in_year(meaning, container, [=](int year) { return half_year_period(year, half); });
        }
        if (meaning.has(Slot::season)) {
            auto season = static_cast<Season>(meaning[Slot::season]);
            return in_year(meaning, container, [=](int year) { return season_period(year, season); });
        }
        if (meaning.has(Slot::weekday)) return on_weekday(meaning, container);
        if (meaning.has(Slot::day)) return on_day_of_month(meaning);
        if (meaning.has(Slot::decade)) {
            int decade = meaning[Slot::decade];
            if (meaning.has(Slot::era)) return decade_period(1 - (decade + 9));
            return decade_period(decade < 100 ? 1900 + decade : decade);
        }
        return container;
    }

    std::optional<Period> nth_within(const Meaning& meaning, const std::optional<Period>& container) {
        int nth = meaning[Slot::nth];
        if (meaning.is(Slot::nth_unit, Unit::century)) {
            return century_period(meaning.has(Slot::era) ? -nth : nth - 1);
        }
        std::optional<Period> whole = container ? container : std::nullopt;
        Meaning rest = meaning;
        rest[Slot::nth_unit] = hole;
        whole = fields_within(rest, container);
        if (!whole) return whole;
        Granularity granularity = granularity_of(static_cast<Unit>(meaning[Slot::nth_unit]));
        if (nth < 0) return period_holding(end_day(*whole) - 1, granularity);
        Period first = period_holding(whole->first, granularity);
        if (granularity == Granularity::decade || granularity == Granularity::quarter) return shifted(first, nth - 1);
        return shifted(first, nth - 1);
    }

    std::optional<Period> in_year(const Meaning& meaning, const std::optional<Period>& container,
                                  const Candidate& candidate) {
        if (container && !meaning.has(Slot::relation)) return candidate(year_of(*container));
        std::optional<Period> reference = container ? container : reference_for_bare();
        if (!reference) return std::nullopt;
        int year = year_of(*reference);
        std::vector<Period> choices;
        for (int y = year - 4; y <= year + 4; ++y) {
            if (std::optional<Period> choice = candidate(y)) choices.push_back(*choice);
        }
        return choose(meaning, choices, *reference);
    }

    std::optional<Period> on_weekday(const Meaning& meaning, const std::optional<Period>& container) {
        int weekday = meaning[Slot::weekday];
        if (container && container->granularity == Granularity::week) return day_period(container->first + weekday - 1);
        std::optional<Period> reference = container ? container : reference_for_bare();
        if (!reference) return std::nullopt;
        Day monday = reference->first - weekday_of(reference->first) + 1;
        std::vector<Period> choices;
        for (int week = -1; week <= 1; ++week) choices.push_back(day_period(monday + 7 * week + weekday - 1));
        return choose(meaning, choices, *reference);
    }

    std::optional<Period> on_day_of_month(const Meaning& meaning) {
        std::optional<Period> reference = told_or_article();
        if (!reference) return std::nullopt;
        Period month = period_holding(reference->first, Granularity::month);
        std::vector<Period> choices;
        for (int i = -1; i <= 1; ++i) {
            CivilDate date = civil_from_day(shifted(month, i).first);
            date.day = meaning[Slot::day];
            if (is_valid(date)) choices.push_back(day_period(day_from_civil(date)));
        }
        return choose(meaning, choices, *reference);
    }

    /// One of several periods in order of time, by "last" and "next", by direction, else the nearest.
    std::optional<Period> choose(const Meaning& meaning, const std::vector<Period>& choices, const Period& reference) {
        Day day = reference.first;
        std::optional<Period> latest_before;   // ended by the day
        std::optional<Period> latest_begun;    // begun by the day
        std::optional<Period> earliest_open;   // not ended on the day
        std::optional<Period> earliest_after;  // begins after the day
        for (const Period& choice : choices) {
            if (end_day(choice) <= day) latest_before = choice;
            if (first_day(choice) <= day) latest_begun = choice;
            if (end_day(choice) > day && !earliest_open) earliest_open = choice;
            if (first_day(choice) > day && !earliest_after) earliest_after = choice;
        }
        if (meaning.has(Slot::relation)) {
            int relation = meaning[Slot::relation];
            if (relation < 0) return latest_before;
            if (relation > 0) return earliest_after;
            bool yearly = !meaning.has(Slot::weekday);
            if (yearly) {
                for (const Period& choice : choices) {
                    if (year_of(choice) == year_of(reference)) return choice;
                }
            }
            return earliest_open;
        }
        bool weekday = meaning.has(Slot::weekday) && !meaning.has(Slot::month);
        if (history_ && !weekday) return in_narrative(choices, reference);
        if (meaning.has(Slot::quarter) || meaning.has(Slot::half)) {
            return direction_ == Direction::past ? latest_begun : nearest(choices, reference, past_bias_percent);
        }
        std::optional<Period> near =
            nearest(choices, reference,
                    meaning.has(Slot::month) && !meaning.has(Slot::day) ? month_bias_percent : past_bias_percent);
        bool close = near && first_day(*near) - day <= 100 && day - end_day(*near) <= 100;
        if (weak_direction_ && close && !weekday) return near;
        bool month_day = meaning.has(Slot::month) && meaning.has(Slot::day);
        bool against = says_will_ && near && day - near->first > 30;  // "will open on January 2", said in March
        if (month_day && near && !against && std::abs(near->first - day) <= 75) return near;
        if (direction_ == Direction::past) return latest_begun;
        if (direction_ == Direction::future) return earliest_open;
        return weekday ? latest_begun : near;
    }

    /// The next date of a history: of the year told, where only that is known; else the nearest, rather on than back.
    static std::optional<Period> in_narrative(const std::vector<Period>& choices, const Period& told) {
        if (told.granularity >= Granularity::year) {
            for (const Period& choice : choices) {
                if (year_of(choice) == year_of(told)) return choice;
            }
        }
        return nearest(choices, told, 60);
    }

    static std::optional<Period> nearest(const std::vector<Period>& choices, const Period& reference,
                                         int bias_percent) {
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

    static Period with_clock(const Meaning& meaning, Period period) {
        if (period.granularity != Granularity::day) return period;
        if (meaning.has(Slot::hour)) {
            int hour = meaning[Slot::hour];
            bool afternoon = meaning.is(Slot::half_day, 1) || meaning.is(Slot::part, PartOfDay::afternoon) ||
                             meaning.is(Slot::part, PartOfDay::evening);
            if (afternoon && hour < 12) hour += 12;
            if (meaning.is(Slot::half_day, 0) && hour == 12) hour = 0;
            int minute = meaning.has(Slot::minute) ? meaning[Slot::minute] : 0;
            period.granularity = minute == 0 ? Granularity::hour : Granularity::minute;
            period.minute = hour * 60 + minute;
        } else if (meaning.has(Slot::part)) {
            period.granularity = Granularity::part_of_day;
            period.part = static_cast<PartOfDay>(meaning[Slot::part]);
        }
        return period;
    }

    /// What hangs on either end of a range lasted from the first to the last.
    void join_ranges(std::vector<Timex>& timexes) const {
        for (std::size_t i = 0; i + 1 < timexes.size(); ++i) {
            if (expressions_[i].range_end != RangeEnd::first) continue;
            Timex& first = timexes[i];
            Timex& last = timexes[i + 1];
            if (!first.when || !last.when) continue;
            if (first.when->span.begin > last.when->span.begin) end_next_week(expressions_[i + 1].meaning, last);
            if (first.when->span.begin > last.when->span.begin) continue;
            When whole = *last.when;
            whole.span.begin = first.when->span.begin;
            whole.extent = Extent::lasted;
            first.when = last.when = whole;
            first.bound = last.bound = Bound::on;
        }
    }

    /// "from Thursday to Monday": the Monday after that Thursday.
    static void end_next_week(const Meaning& meaning, Timex& last) {
        bool bare_weekday = meaning.has(Slot::weekday) && !meaning.has(Slot::month) && !meaning.has(Slot::base);
        if (!bare_weekday || last.when->granularity != Granularity::day) return;
        Period day = day_period(static_cast<Day>(last.when->span.begin / minutes_per_day) + 7);
        last.value = timex_value(day);
        last.when = when_of(day);
    }

    std::string_view text_;
    const std::vector<TimeExpression>& expressions_;
    std::optional<Day> article_;
    bool history_ = false;
    std::optional<Period> told_;
    std::uint32_t told_sentence_ = 0;
    std::optional<Period> told_day_;  // the last that was a day or finer
    std::optional<Period> leapt_to_;
    std::optional<Period> quarter_;  // the quarter in focus
    std::uint32_t quarter_sentence_ = 0;
    bool quarter_told_ = false;           // and not, since then, nine months or a year
    std::optional<Period> last_quarter_;  // any quarter, the last told
    // of the expression being resolved
    Anchor anchor_;
    Direction direction_ = Direction::unknown;
    bool weak_direction_ = false;
    bool compared_ = false;
    bool says_will_ = false;
    std::uint32_t sentence_ = 0;
};

}  // namespace

std::vector<Timex> resolve(std::string_view text, const std::vector<TimeExpression>& expressions, const Dct& dct) {
    return Resolver(text, expressions, dct).run();
}

std::optional<When> bounded(const Timex& timex) {
    if (!timex.when) return std::nullopt;
    When when = *timex.when;
    if (timex.named_event) {
        bool lasted = when.extent == Extent::lasted;
        if (lasted && timex.bound == Bound::since) when.span.begin = when.span.end - minutes_per_day;  // it was over
        when.extent = Extent::within;  // what happened during the war did not last as long
    }
    switch (timex.bound) {
        case Bound::on:
            break;
        case Bound::by:
            when.span.begin = open_past;
            break;
        case Bound::before:
            when.span = {open_past, when.span.begin};
            break;
        case Bound::until:
            when.span.begin = open_past;
            when.extent = Extent::lasted;
            break;
        case Bound::since:
            when.span.end = open_future;
            when.extent = Extent::lasted;
            break;
        case Bound::after:
            when.span = {when.span.end, open_future};
            break;
    }
    return when;
}

}  // namespace dateline
