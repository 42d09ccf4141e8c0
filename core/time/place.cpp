#include "time/place.hpp"

#include <cstdlib>

#include "calendar/holiday.hpp"
#include "text/word_list.hpp"
#include "time/choose.hpp"
#include "time/interval.hpp"
#include "time/numeric_date.hpp"
#include "time/timex_value.hpp"
#include "time/yearly.hpp"

namespace dateline {
namespace {

class Placer {
public:
    /// Notes in `placed` what the date is counted from.
    Placer(std::string_view text, const TimeExpression& expression, const Narrative& narrative, Placed& placed)
        : expression_(expression), narrative_(narrative), cue_(slice(text, expression.cue)), placed_(placed) {}

    std::optional<Period> place(const Meaning& meaning) {
        std::optional<Period> container;
        if (meaning.has(Slot::base)) {
            container = base_period(meaning);
            if (!container) return std::nullopt;
        }
        if (meaning.has(Slot::year) && !meaning.is(Slot::base, Base::focus)) {
            container = year_period(meaning.has(Slot::era) ? 1 - meaning[Slot::year] : meaning[Slot::year]);
        }
        std::optional<Period> period = fields_within(meaning, container);
        if (period && period->granularity == Granularity::day) {
            doubt_order(meaning, *period);
            doubt_weekday(meaning, *period);
            set_clock(meaning, *period);
        }
        return period;
    }

private:
    /// Takes what a date is counted from, and notes it.
    std::optional<Period> from(const CountedFrom& base) {
        if (!base.period) return std::nullopt;
        placed_.anchor = Anchor{base.kind, *base.period};
        return *base.period;
    }
    std::optional<Period> from(const std::optional<Anchor>& anchor) {
        return anchor ? from(CountedFrom{anchor->kind, &anchor->period}) : std::nullopt;
    }

    // ---- "last week", "two years later": counted from a base

    std::optional<Period> base_period(const Meaning& meaning) {
        std::optional<Period> base = counted_base(meaning);
        if (!meaning.has(Slot::unit) || !base) return base;
        Granularity granularity = granularity_of(static_cast<Unit>(meaning[Slot::unit]));
        if (meaning.is(Slot::base, Base::focus)) return in_focus(meaning, *base, granularity);
        if (is_compared_year(meaning)) return shifted(*from(quarter_in_focus(narrative_)), -4);
        if (meaning.has(Slot::amount)) return counted_from(meaning, *base, granularity);
        if (is_open_within(meaning, *base, granularity)) return base;
        Period holding = period_holding(base->first, granularity);
        if (granularity == Granularity::weekend && meaning.has(Slot::relation)) return near_weekend(*base, holding);
        const bool long_weekend = granularity == Granularity::weekend && meaning.is(Slot::base, Base::anchor);
        if (long_weekend && weekday_of(base->first) <= 2)
            return shifted(holding, -1);  // "Labor Day weekend", before it
        // "became known this weekend", said on a Monday
        const bool over = granularity == Granularity::weekend && meaning.is(Slot::base, Base::article) &&
                          meaning.is(Slot::offset, 0) && expression_.direction == Direction::past &&
                          holding.first > base->first;
        const int offset = meaning.has(Slot::offset) ? meaning[Slot::offset] : 0;
        // "the weekend after Friday" is the one that the Friday's week ends in
        const bool next_begun = granularity == Granularity::weekend && meaning.is(Slot::base, Base::anchor) &&
                                offset > 0 && holding.first > base->first;
        return shifted(holding, offset - (over || next_begun ? 1 : 0));
    }

    /// "that day" after "in June" is a day of June, and no more is known.
    bool is_open_within(const Meaning& meaning, const Period& base, Granularity granularity) {
        constexpr int few = 7;
        bool told = meaning.is(Slot::base, Base::told);
        bool counted = meaning.has(Slot::amount);
        bool near = !counted || meaning[Slot::amount] <= few * 1000;
        bool coarser = base.granularity >= Granularity::week && granularity < base.granularity;
        if (!told || !near || !coarser || meaning.has(Slot::weekday) || meaning.has(Slot::month)) return false;
        placed_.open = static_cast<Unit>(meaning[Slot::unit]);
        return true;
    }

    std::optional<Period> counted_base(const Meaning& meaning) {
        bool day = meaning.is(Slot::unit, Unit::day) || meaning.has(Slot::weekday);
        bool quarter = meaning.is(Slot::unit, Unit::quarter);
        switch (static_cast<Base>(meaning[Slot::base])) {
            case Base::article:
                if (narrative_.history && expression_.quoted) return std::nullopt;  // unknown when that was said
                return from(article_day(narrative_));
            case Base::anchor:
                return place(meaning.inner.at(0));
            case Base::told:
                if (quarter && narrative_.last_quarter)
                    return from(CountedFrom{Anchor::Kind::told, &*narrative_.last_quarter});
                if (meaning.is(Slot::offset, 0) && !day && !quarter && narrative_.mentioned)  // "that year"
                    return from(CountedFrom{Anchor::Kind::told, &*narrative_.mentioned});
                break;
            case Base::focus:
                break;
        }
        if (day && is_time_of_day_alone(meaning)) return from(day_of_clock(meaning));
        const CountedFrom base = day ? told_day_or_article(narrative_, expression_.sentence)
                                     : told_here_or_article(narrative_, expression_.sentence);
        if (base.kind == Anchor::Kind::article && is_after_untold(meaning)) return std::nullopt;
        if (day && base.kind == Anchor::Kind::told && is_told_ahead(*base.period)) return std::nullopt;
        if (base.kind == Anchor::Kind::told && (is_far_from_told_day(narrative_, expression_, meaning) ||
                                                (day && is_of_other_day(narrative_, expression_, *base.period))))
            placed_.day_untold = true;
        return from(base);
    }

    /// "At 9:30 a.m.", "in the morning".
    bool is_time_of_day_alone(const Meaning& meaning) const {
        return meaning.is(Slot::base, Base::told) && meaning.is(Slot::offset, 0) && !narrative_.history &&
               (meaning.has(Slot::hour) || meaning.has(Slot::part));
    }

    /// The day told near it. "By midday" without one may well be that of the article; a clock time may be any day's.
    CountedFrom day_of_clock(const Meaning& meaning) {
        if (expression_.leads_entry && narrative_.entry) return {Anchor::Kind::told, &*narrative_.entry};
        if (const Period* near = day_near(narrative_, expression_); near && !points_away_from(*near)) {
            // "left at 10 p.m. on Friday. It called for help at 2 a.m.": then or, as likely, that night
            constexpr int evening = 18 * 60, early = 8;
            const bool small_hours = meaning.has(Slot::hour) && meaning.is(Slot::half_day, 0) &&
                                     (meaning[Slot::hour] < early || meaning.is(Slot::hour, 12));
            if (small_hours && near->minute >= evening)
                doubt_which(day_period(near->first), day_period(near->first + 1));
            return {Anchor::Kind::told, near};
        }
        if (expression_.leads_entry)  // "19:55: Three deputies walk out", in a report by the hour
            return narrative_.told_day ? CountedFrom{Anchor::Kind::told, &*narrative_.told_day}
                                       : article_day(narrative_);
        placed_.day_untold = true;
        const bool noon = meaning.is(Slot::hour, 12) && !meaning.has(Slot::half_day);
        const bool part = meaning.has(Slot::part) && !meaning.has(Slot::hour);
        return part || noon ? article_day(narrative_) : CountedFrom{};
    }

    /// "The next day he was arrested", where no day was told: it is over, so it is not the day after the article.
    bool is_after_untold(const Meaning& meaning) const {
        bool goes_on = meaning[Slot::offset] > 0 || meaning.is(Slot::sign, 1) || meaning.is(Slot::side, 1);
        return meaning.is(Slot::base, Base::told) && goes_on && expression_.direction == Direction::past;
    }

    /// "The strike ended on Sunday. Trains will run from 6 a.m.", and the other way round; not "he would speak at 5".
    bool points_away_from(const Period& told) const {
        constexpr std::string_view of_then[] = {"would", "could",    "might",   "should", "was",      "were",
                                                "due",   "expected", "planned", "slated", "scheduled"};
        const bool ahead = expression_.direction == Direction::future && !one_of(cue_, of_then);
        return is_told_ahead(told) || (ahead && narrative_.article && told.first < *narrative_.article);
    }

    /// "The court will sit on Wednesday. Roe was seen that night": the night of another day.
    bool is_told_ahead(const Period& told) const {
        return narrative_.article && expression_.direction == Direction::past && !narrative_.history &&
               told.first > *narrative_.article;
    }

    /// The weekend that has begun, or where the words point ahead the one that has not.
    Period near_weekend(const Period& base, const Period& weekend) const {
        constexpr int close = 3;  // days; "were to go on over the weekend", said on a Friday
        const bool nears = expression_.dropped_plan && weekend.first > base.first && weekend.first - base.first < close;
        bool ahead = expression_.direction == Direction::future || nears;
        bool open = weekend.first > base.first;
        return open || ahead ? shifted(weekend, ahead ? 0 : -1) : weekend;
    }

    /// "a loss in the quarter, compared with a profit last year": the same quarter a year before.
    bool is_compared_year(const Meaning& meaning) const {
        bool last_year =
            meaning.is(Slot::base, Base::article) && meaning.is(Slot::unit, Unit::year) && meaning.is(Slot::offset, -1);
        bool bare = !meaning.has(Slot::month) && !meaning.has(Slot::quarter) && !meaning.has(Slot::season) &&
                    !meaning.has(Slot::half);
        return last_year && bare && narrative_.quarter && cue_ == "compared" &&
               narrative_.quarter_sentence == expression_.sentence;
    }

    /// "the quarter" is the one last told; "the year", "the month" in news that of the article.
    std::optional<Period> in_focus(const Meaning& meaning, Period base, Granularity granularity) {
        if (meaning.is(Slot::unit, Unit::year) && meaning.is(Slot::offset, -1)) return same_period_a_year_before(base);
        if (granularity != Granularity::quarter) {
            bool nearby = narrative_.told && (narrative_.history || narrative_.told_sentence == expression_.sentence);
            if (!nearby && narrative_.article) base = *from(article_day(narrative_));
            const Period period = shifted(period_holding(base.first, granularity), meaning[Slot::offset]);
            return is_yet_to_come(meaning, period) ? shifted(period, -1) : period;
        }
        std::optional<Period> focus = from(quarter_in_focus(narrative_));
        if (!focus) return std::nullopt;
        if (meaning.has(Slot::year)) {
            if (!narrative_.quarter_is_fresh && narrative_.quarter) return year_period(meaning[Slot::year]);
            return quarter_period(meaning[Slot::year], (civil_from_day(focus->first).month + 2) / 3);
        }
        return shifted(*focus, meaning[Slot::offset]);
    }

    /// "It was signed at the end of the year", said in January.
    bool is_yet_to_come(const Meaning& meaning, const Period& period) const {
        const bool part = meaning.has(Slot::mod) && expression_.bound == Bound::on;
        return part && narrative_.article && expression_.direction == Direction::past &&
               interval_of(period, meaning, narrative_.article).span.begin > *narrative_.article * minutes_per_day;
    }

    /// "sales in February, compared with the same period last year"
    Period same_period_a_year_before(const Period& base) {
        if (narrative_.quarter) return shifted(*from(quarter_in_focus(narrative_)), -4);
        bool told = narrative_.told && narrative_.told_sentence == expression_.sentence;
        if (told && base.granularity == Granularity::month) return shifted(base, -12);
        return shifted(period_holding(base.first, Granularity::year), -1);
    }

    Period counted_from(const Meaning& meaning, Period base, Granularity granularity) {
        int n = (meaning[Slot::amount] + 500) / 1000 * meaning[Slot::sign];
        bool year_ago = meaning.is(Slot::unit, Unit::year) && n == -1;
        if (year_ago && narrative_.quarter && !narrative_.history) {
            const Period quarter = *from(quarter_in_focus(narrative_));
            return narrative_.quarter_is_fresh ? shifted(quarter, -4)
                                               : shifted(period_holding(quarter.first, granularity), -1);
        }
        bool from_told = !meaning.is(Slot::base, Base::article);
        if (is_open_within(meaning, base, granularity)) return base;
        bool half = granularity == Granularity::century && meaning[Slot::amount] < 1000;
        if (!from_told && half)  // "half a century ago"
            return shifted(period_holding(base.first, Granularity::year),
                           meaning[Slot::amount] / 10 * meaning[Slot::sign]);
        if (!from_told && granularity == Granularity::decade)  // "a decade ago" is ten years ago, give or take
            return shifted(period_holding(base.first, Granularity::year), 10 * n);
        if (granularity == Granularity::hour) return day_period(base.first + n / 24);
        if (granularity < Granularity::hour) return day_period(base.first);
        if (granularity <= Granularity::day) return shifted(day_period(base.first), n);
        if (from_told && base.granularity == Granularity::day && granularity == Granularity::week) {
            return day_period(base.first + 7 * n);
        }
        if (from_told && base.granularity > Granularity::week && base.granularity < granularity) {
            Period months = period_holding(base.first, Granularity::month);
            int size = granularity == Granularity::year ? 12 : granularity == Granularity::decade ? 120 : 1200;
            base.first = shifted(months, n * size).first;
            return base;
        }
        return shifted(period_holding(base.first, granularity), n);
    }

    // ---- "27 April", "the third quarter", "Friday": the fields that the words name

    std::optional<Period> fields_within(const Meaning& meaning, const std::optional<Period>& container) {
        if (meaning.has(Slot::nth_unit)) return nth_within(meaning, container);
        if (meaning.has(Slot::nth) && meaning.has(Slot::weekday)) return nth_weekday_within(meaning, container);
        bool yearly = meaning.has(Slot::holiday) || meaning.has(Slot::month) || meaning.has(Slot::quarter) ||
                      meaning.has(Slot::half) || meaning.has(Slot::season);
        if (yearly) return in_year(meaning, container);
        if (meaning.has(Slot::day)) return on_day_of_month(meaning, container);
        if (meaning.has(Slot::weekday)) return on_weekday(meaning, container);
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
        Meaning rest = meaning;
        rest[Slot::nth_unit] = hole;
        std::optional<Period> whole = fields_within(rest, container);
        if (!whole) return whole;
        Granularity granularity = granularity_of(static_cast<Unit>(meaning[Slot::nth_unit]));
        if (nth < 0) return period_holding(end_day(*whole) - 1, granularity);
        return shifted(period_holding(whole->first, granularity), nth - 1);
    }

    /// "the first Monday of March"
    std::optional<Period> nth_weekday_within(const Meaning& meaning, const std::optional<Period>& container) {
        Meaning rest = meaning;
        rest[Slot::nth] = rest[Slot::weekday] = hole;
        const std::optional<Period> whole = fields_within(rest, container);
        if (!whole) return whole;
        const int nth = meaning[Slot::nth], weekday = meaning[Slot::weekday];
        const Day first = whole->first + (weekday - weekday_of(whole->first) + 7) % 7;
        const Day last = end_day(*whole) - 1;
        const Day day = nth > 0 ? first + 7 * (nth - 1) : last - (weekday_of(last) - weekday + 7) % 7;
        return day <= last ? std::optional(day_period(day)) : std::nullopt;
    }

    static std::optional<Period> period_on(Day first, Granularity granularity) {
        return first == no_day ? std::nullopt : std::optional(Period{first, granularity});
    }

    std::optional<Period> in_year(const Meaning& meaning, const std::optional<Period>& container) {
        const Granularity granularity = yearly_granularity(meaning);
        if (container && !meaning.has(Slot::relation))
            return period_on(yearly_first_day(meaning, year_of(*container)), granularity);
        const Scene* scene = scene_near(narrative_, expression_.sentence);
        const bool of_accounts = granularity == Granularity::quarter || granularity == Granularity::half_year;
        const bool bare = !container && !of_accounts && !meaning.has(Slot::relation) && !meaning.has(Slot::weekday);
        if (bare && expression_.leads_entry && narrative_.entry) return near_entry(meaning, *narrative_.entry);
        if (bare && scene && expression_.direction != Direction::future && is_near(meaning, *scene))
            return near_scene(meaning, *scene);
        // "Last autumn" is said of today in a life told in news too.
        const bool of_today = meaning.has(Slot::relation) && !meaning.is(Slot::base, Base::told) && narrative_.in_news;
        const bool of_article = of_today || is_ahead_of_article();
        std::optional<Period> reference =
            container                    ? container
            : bare && is_ahead_of_told() ? from(CountedFrom{Anchor::Kind::told, &*narrative_.told})
                                         : from(of_article ? article_day(narrative_) : reference_for_bare(narrative_));
        if (!reference) return std::nullopt;
        const bool history = narrative_.history && !of_article;
        const Day named = chosen_year(meaning, *reference, history);
        if (meaning.has(Slot::weekday) && !meaning.has(Slot::relation)) {  // "Monday, Dec. 31" tells the year
            const Day day = chosen_year(meaning, *reference, history, meaning[Slot::weekday]);
            if (day != no_day) {
                doubt_year(day, named, *reference);
                return period_on(day, granularity);
            }
        }
        const std::optional<Period> period = period_on(named, granularity);
        if (period && of_accounts && !container && !meaning.has(Slot::relation)) doubt_quarter(*period);
        if (period && bare && history && narrative_.article)
            doubt_history(*period, period_on(chosen_year(meaning, narrative_.article_day, false), granularity));
        return period;
    }

    /// "July 22, 2024: ... Aug. 1: ...": the entries of a chronology follow one another, or run back. The second is
    /// sooner the next, unless that comes after the article; without one, the nearer.
    std::optional<Period> near_entry(const Meaning& meaning, const Period& entry) {
        placed_.anchor = Anchor{Anchor::Kind::told, entry};
        const auto in = [&](int n) { return yearly_first_day(meaning, year_of(entry) + n); };
        if (entry.granularity == Granularity::year)
            return period_on(in(0), yearly_granularity(meaning));  // its heading
        const bool passed = in(0) != no_day && in(0) < entry.first;
        const Day next = passed ? in(1) : in(0), before = passed ? in(0) : in(-1);
        if (next == no_day || before == no_day)
            return period_on(next != no_day ? next : before, yearly_granularity(meaning));
        const bool back = narrative_.runs_back ? *narrative_.runs_back
                          : narrative_.article ? next > *narrative_.article
                                               : next - entry.first > entry.first - before;
        return period_on(back ? before : next, yearly_granularity(meaning));
    }

    /// "Born March 29, 1928, ...; died December 19", in a life of which the article of December 20, 2005 tells: a day
    /// just before the article, `now`, may as well be its news; one of the last year where it goes on from its news.
    void doubt_history(const Period& told, const std::optional<Period>& now) {
        if (!narrative_.history || !narrative_.article || !now || *now == told || follows_scene(told)) return;
        const Day ago = *narrative_.article - now->first;
        if (ago < 0 || ago > (narrative_.in_news ? 366 : news_reaches_back)) return;
        placed_.either.push_back({Alternative::If::year_told, told});
        placed_.either.push_back({Alternative::If::from_article, *now});
    }

    /// "In August 1914 the port closed. It reopened in November": soon after what was just told.
    bool follows_scene(const Period& period) const {
        const std::optional<Scene>& scene = narrative_.scene;
        return scene && scene->sentence + 1 >= expression_.sentence && goes_on_from(*scene, period);
    }

    bool goes_on_from(const Scene& scene, const Period& period) const {
        constexpr Day months_apart = 100, month_apart = 31;
        const bool days = scene.period.granularity <= Granularity::day && period.granularity <= Granularity::day;
        const bool fine = scene.period.granularity <= Granularity::season;
        if (!fine || (!days && !scene.opens) || period == scene.period || period.first < scene.period.first)
            return false;
        return period.first - end_day(scene.period) <= (scene.opens ? months_apart : month_apart);
    }

    /// In the next sentence; or soon after it: "broke out on 8 August 2019. It lasted 11 days. A truce on August 19".
    bool is_near(const Meaning& meaning, const Scene& scene) const {
        const std::optional<Period> then =
            period_on(chosen_year(meaning, scene.period, true), yearly_granularity(meaning));
        return scene.sentence + 1 >= expression_.sentence || (then && goes_on_from(scene, *then));
    }

    /// "A service will be held on Friday", in a history within news.
    bool is_ahead_of_article() const {
        return narrative_.in_news && expression_.direction == Direction::future && cue_ != "would";
    }

    /// "said in December that talks would resume in February": ahead of that December.
    bool is_ahead_of_told() const {
        return cue_ == "would" && narrative_.told && narrative_.told_sentence == expression_.sentence &&
               narrative_.article && end_day(*narrative_.told) <= *narrative_.article;
    }

    /// The first day of the year's month, day ... that is meant; only of those on a weekday where one is given.
    Day chosen_year(const Meaning& meaning, const Period& reference, bool history, int weekday = 0) const {
        const Granularity granularity = yearly_granularity(meaning);
        // 29 February and the feasts that follow the Moon are not in every year; a winter is of two.
        const int reach = granularity == Granularity::day ? 4 : 2;
        auto in = [&](int n) {
            const Day day = yearly_first_day(meaning, year_of(reference) + n);
            return weekday == 0 || (day != no_day && weekday_of(day) == weekday) ? day : no_day;
        };
        return dateline::choose({granularity, in, reach}, reference, meaning, expression_, cue_, history);
    }

    /// "In August 1914 the port closed; it reopened in November": of that year where it goes on from month to month;
    /// else it may as well be counted from the article's day.
    std::optional<Period> near_scene(const Meaning& meaning, const Scene& scene) {
        const Granularity granularity = yearly_granularity(meaning);
        const std::optional<Period> then = period_on(chosen_year(meaning, scene.period, true), granularity);
        const std::optional<Period> now =
            narrative_.article ? period_on(chosen_year(meaning, narrative_.article_day, false), granularity)
                               : std::nullopt;
        if ((then && goes_on_from(scene, *then)) || then == now) {
            placed_.anchor = Anchor{Anchor::Kind::told, scene.period};
            placed_.of_scene = true;
            return then;
        }
        // "Roe, who was elected in 2021, met them on November 24": by the way, and the day is of the article's news
        constexpr Day month = 31;
        const bool of_news = now && now->first <= *narrative_.article && now->first > *narrative_.article - month;
        if (of_news && !scene.opens && scene.period.granularity >= Granularity::year) return now;
        if (then) placed_.either.push_back({Alternative::If::year_told, *then});
        if (now) placed_.either.push_back({Alternative::If::from_article, *now});
        return scene.opens ? std::nullopt : now;
    }

    // ---- what the words themselves leave open

    /// "12/3/2024", where nothing tells which of the two is the month; the article's own day is taken for itself.
    void doubt_order(const Meaning& meaning, Period& period) {
        const std::optional<CivilDate> swapped = in_other_order(meaning);
        if (!swapped) return;
        const Period other = day_period(day_from_civil(*swapped));
        if (narrative_.article && (period.first == *narrative_.article || other.first == *narrative_.article)) {
            period.first = *narrative_.article;
            return;
        }
        placed_.either = {{Alternative::If::month_first, period}, {Alternative::If::day_first, other}};
    }

    /// "Monday, March 5" of a year in which that was a Tuesday: the date or the weekday is wrong.
    void doubt_weekday(const Meaning& meaning, const Period& period) {
        constexpr int all_gregorian = 1924;  // before, the date may be of another calendar
        const bool dated = meaning.has(Slot::weekday) && meaning.has(Slot::month) && meaning.has(Slot::day);
        if (!dated || year_of(period) < all_gregorian || meaning.is(Slot::weekday, weekday_of(period.first))) return;
        const int days_on = (meaning[Slot::weekday] - weekday_of(period.first) + 10) % 7 - 3;
        placed_.either = {{Alternative::If::date_holds, period},
                          {Alternative::If::weekday_holds, day_period(period.first + days_on)}};
    }

    /// "Exports are expected to rise in the fourth quarter", said in January: by what is still to be counted of the
    /// last one, or in the one to come.
    void doubt_quarter(const Period& quarter) {
        const bool over = narrative_.article && end_day(quarter) <= *narrative_.article;
        const std::optional<Period> later = years_on(quarter, 1);
        if (over && later && expression_.sets_scene && expression_.direction == Direction::future)
            doubt_which(quarter, *later);
    }

    void doubt_which(const Period& first, const Period& second) {
        placed_.either = {{Alternative::If::first_of_two, first}, {Alternative::If::second_of_two, second}};
    }

    /// "Sunday, March 5", said on a day near that of this year, which was a Tuesday: the weekday is wrong, or it is the
    /// year that the weekday fits.
    void doubt_year(Day on_weekday, Day near, const Period& reference) {
        constexpr int close = 45;  // days
        if (on_weekday == near || near == no_day || std::abs(near - reference.first) > close) return;
        placed_.either = {{Alternative::If::date_holds, day_period(near)},
                          {Alternative::If::weekday_holds, day_period(on_weekday)}};
    }

    /// "MONDAY: ... TUESDAY: ..." ahead of the article: the next of its days.
    bool follows_entry() const {
        return expression_.leads_entry && expression_.direction == Direction::unknown && narrative_.runs_back == false;
    }

    /// "Monday 1 June: The navy said it would sail on Wednesday": the next after that Monday.
    bool is_ahead_of_entry() const {
        return narrative_.chronology && narrative_.entry && narrative_.entry->granularity == Granularity::day &&
               !expression_.leads_entry && expression_.direction == Direction::future &&
               narrative_.told_day == narrative_.entry;
    }

    /// The last such weekday of the article's.
    std::optional<Period> last_on_weekday(int weekday) const {
        if (!narrative_.article) return std::nullopt;
        return day_period(*narrative_.article - (weekday_of(*narrative_.article) - weekday + 7) % 7);
    }

    /// "Friday" in a history follows the day that was told; where only a year or month was, it can but be counted from
    /// the article's day: "Roe, chairman from 2001 to 2005, died on Monday".
    CountedFrom weekday_reference() const {
        if (follows_entry() || is_ahead_of_entry()) return {Anchor::Kind::told, &*narrative_.entry};
        const CountedFrom told = reference_for_bare(narrative_);
        const bool of_day = told.period && told.period->granularity <= Granularity::week;
        return of_day && !is_ahead_of_article() ? told : article_day(narrative_);
    }

    std::optional<Period> on_weekday(const Meaning& meaning, const std::optional<Period>& container) {
        int weekday = meaning[Slot::weekday];
        if (container && container->granularity == Granularity::week) {
            const Day of_week = container->first + weekday - 1;
            // "a week ago on Friday": of that week, or seven days before last Friday
            if (meaning.has(Slot::sign)) doubt_which(day_period(of_week - 7), day_period(of_week));
            return day_period(of_week);
        }
        // "last Tuesday" is said of today in a history too.
        const bool of_article = meaning.has(Slot::relation);
        std::optional<Period> reference =
            container ? container : from(of_article ? article_day(narrative_) : weekday_reference());
        if (!reference) return std::nullopt;
        Day monday = reference->first - weekday_of(reference->first) + 1;
        Day of_this_week = monday + weekday - 1;
        auto in = [=](int week) { return of_this_week + 7 * week; };
        const bool of_entry = !container && follows_entry();
        const Day day = of_entry ? in(of_this_week < reference->first ? 1 : 0)
                                 : choose({Granularity::day, in}, *reference, meaning);
        if (!container && meaning.is(Slot::relation, 1) && day == of_this_week)  // "next Friday", said on a Wednesday
            doubt_which(day_period(day), day_period(day + 7));
        const std::uint32_t near_by = narrative_.in_news ? 0 : 3;  // sentences
        if (!container && !of_article && !is_ahead_of_article() &&
            narrative_.told_sentence + near_by < expression_.sentence)
            doubt_history(day_period(day), last_on_weekday(weekday));
        return period_on(day, Granularity::day);
    }

    std::optional<Period> on_day_of_month(const Meaning& meaning, const std::optional<Period>& container) {
        if (container && container->granularity == Granularity::month) {  // "the 3rd inst."
            CivilDate date = civil_from_day(container->first);
            date.day = meaning[Slot::day];
            return is_valid(date) ? std::optional(day_period(day_from_civil(date))) : std::nullopt;
        }
        std::optional<Period> reference =
            from(narrative_.article ? reference_for_bare(narrative_) : told_or_article(narrative_));
        if (!reference) return std::nullopt;
        Period month = period_holding(reference->first, Granularity::month);
        auto in = [&](int n) {
            CivilDate date = civil_from_day(shifted(month, n).first);
            date.day = meaning[Slot::day];
            const bool valid = is_valid(date) && (!meaning.has(Slot::weekday) ||
                                                  meaning.is(Slot::weekday, weekday_of(day_from_civil(date))));
            return valid ? day_from_civil(date) : no_day;
        };
        const int reach = meaning.has(Slot::weekday) ? 14 : 1;  // months; "Friday the 13th" comes at least once a year
        const Day day = choose({Granularity::day, in, reach}, *reference, meaning);
        const std::optional<Day> told = day_in_told_month(narrative_, expression_, meaning);
        if (told && (narrative_.told_names_year || day == no_day)) return period_on(*told, Granularity::day);
        if (told && *told != day) doubt_which(day_period(std::min(*told, day)), day_period(std::max(*told, day)));
        return period_on(day, Granularity::day);
    }

    Day choose(const Choices& choices, const Period& reference, const Meaning& meaning) const {
        return dateline::choose(choices, reference, meaning, expression_, cue_, narrative_.history);
    }

    static void set_clock(const Meaning& meaning, Period& period) {
        if (meaning.has(Slot::hour)) {
            int hour = meaning[Slot::hour];
            bool afternoon = meaning.is(Slot::half_day, 1) || meaning.is(Slot::part, PartOfDay::afternoon) ||
                             meaning.is(Slot::part, PartOfDay::evening);
            if (afternoon && hour < 12) hour += 12;
            if (meaning.is(Slot::half_day, 0) && hour == 12) hour = 0;
            int minute = meaning.has(Slot::minute) ? meaning[Slot::minute] : 0;
            period.granularity = minute == 0 ? Granularity::hour : Granularity::minute;
            period.minute = static_cast<std::int16_t>(hour * 60 + minute);
        } else if (meaning.has(Slot::part)) {
            period.granularity = Granularity::part_of_day;
            period.part = static_cast<PartOfDay>(meaning[Slot::part]);
        }
    }

    const TimeExpression& expression_;
    const Narrative& narrative_;
    std::string_view cue_;
    Placed& placed_;
};

}  // namespace

Placed place(std::string_view text, const TimeExpression& expression, const Narrative& narrative) {
    Placed placed;
    placed.period = Placer(text, expression, narrative, placed).place(expression.meaning);
    return placed;
}

}  // namespace dateline
