#include "time/resolve.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

#include "text/word_list.hpp"
#include "time/doubt.hpp"
#include "time/ended_period.hpp"
#include "time/interval.hpp"
#include "time/named_event.hpp"
#include "time/narrative.hpp"
#include "time/place.hpp"
#include "time/timex_value.hpp"

namespace dateline {
namespace {

/// "65 million years ago" is no place on a calendar of 20,000 years.
bool is_beyond_calendar(const Meaning& meaning) {
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

/// "today" in a history is no day of its story.
bool is_present_of_history(const Meaning& meaning, const Narrative& narrative) {
    return narrative.history && meaning.is(Slot::base, Base::article) && meaning.is(Slot::unit, Unit::day) &&
           meaning.is(Slot::offset, 0);
}

std::optional<VagueTime> vague_time(const Meaning& meaning, const Narrative& narrative) {
    if (meaning.is(Slot::kind, MeaningKind::past)) return VagueTime::past;
    if (meaning.is(Slot::kind, MeaningKind::present)) return VagueTime::present;
    if (meaning.is(Slot::kind, MeaningKind::future)) return VagueTime::future;
    if (meaning.has(Slot::sign) && (meaning.is(Slot::amount, vague) || is_beyond_calendar(meaning)))
        return meaning[Slot::sign] < 0 ? VagueTime::past : VagueTime::future;
    if (is_present_of_history(meaning, narrative)) return VagueTime::present;
    return std::nullopt;
}

/// "Reported a decline in fourth-quarter earnings", said in November: of a financial year that ended before.
bool is_quarter_of_own_year(const TimeExpression& expression, const Period& period, const Narrative& narrative) {
    const Meaning& meaning = expression.meaning;
    const bool bare = meaning.has(Slot::quarter) && !meaning.has(Slot::year) && !meaning.has(Slot::base);
    return bare && narrative.article && expression.direction == Direction::past &&
           period.granularity == Granularity::quarter && first_day(period) <= *narrative.article &&
           end_day(period) > *narrative.article;
}

/// Some three months that were over on that day.
When quarter_before(Day day) {
    constexpr Day longest_ago = 183;
    return When{{Minute{day - longest_ago} * minutes_per_day, Minute{day} * minutes_per_day},
                Granularity::quarter,
                Extent::within,
                false};
}

/// "The week", "this year", "earlier this month", with no part of it named.
bool is_current_unit(const Meaning& meaning) {
    const bool current = meaning.is(Slot::base, Base::article) || meaning.is(Slot::base, Base::focus);
    for (const Slot part : {Slot::amount, Slot::relation, Slot::nth, Slot::year, Slot::month, Slot::day, Slot::weekday,
                            Slot::quarter, Slot::half, Slot::season, Slot::holiday, Slot::mod, Slot::rolling})
        if (meaning.has(part)) return false;
    return current && meaning.has(Slot::unit) && meaning.is(Slot::offset, 0);
}

/// "Sank earlier this month", "rose during the month", told on the 2nd: as likely of the month before, which the writer
/// had hardly left.
bool doubt_period_just_begun(const TimeExpression& expression, const Period& period, const Narrative& narrative,
                             Timex& timex) {
    const Meaning& meaning = expression.meaning;
    const bool over =
        meaning.is(Slot::side, -1) || (expression.direction == Direction::past && !meaning.has(Slot::side));
    if (!narrative.article || narrative.history || !over || expression.bound != Bound::on || !is_current_unit(meaning))
        return false;
    const Day elapsed = *narrative.article - first_day(period);
    const bool focus = meaning.is(Slot::base, Base::focus);  // "the month" that is accounted for
    const Day few = period.granularity == Granularity::week    ? 0
                    : period.granularity == Granularity::month ? (focus ? 9 : 2)
                    : period.granularity == Granularity::year  ? (focus ? 30 : 13)
                                                               : -1;
    if (elapsed < 0 || elapsed > few) return false;
    const Period before = shifted(period, -1);
    timex.either = {{Alternative::If::first_of_two, before}, {Alternative::If::second_of_two, period}};
    timex.when = When{{Minute{first_day(before)} * minutes_per_day, Minute{*narrative.article + 1} * minutes_per_day},
                      period.granularity,
                      Extent::within,
                      false};
    return true;
}

void resolve_date(std::string_view text, const TimeExpression& expression, Narrative& narrative, Timex& timex) {
    const Meaning& meaning = expression.meaning;
    bool clock = meaning.has(Slot::hour) || meaning.has(Slot::part);
    timex.type = clock ? TimexType::time : TimexType::date;
    Placed placed = place(text, expression, narrative);
    timex.anchor = placed.anchor;
    if (!meaning.has(Slot::base)) timex.chosen = expression.direction;
    timex.day_untold = placed.day_untold;
    timex.either = std::move(placed.either);
    if (!placed.period) {
        timex.value = partial_date(meaning);
        timex.when = spanning(timex.either);
        timex.relative_to_unknown = !timex.when && (!narrative.article || placed.day_untold || !timex.either.empty());
        return;
    }
    if (placed.open)
        timex.value = open_date(*placed.period, *placed.open, meaning);
    else
        timex.value = *placed.period;
    timex.when = interval_of(*placed.period, meaning, narrative.article);
    if (placed.open) timex.when = counted_on(*timex.when, meaning);
    bool of_quarter = placed.anchor && placed.anchor->kind == Anchor::Kind::quarter;
    if (meaning.has(Slot::fiscal) || (of_quarter && narrative.quarter_is_fiscal))
        timex.when = fiscal_interval(*placed.period);
    if (is_quarter_of_own_year(expression, *placed.period, narrative)) timex.when = quarter_before(*narrative.article);
    if (!timex.either.empty()) timex.when = spanning(timex.either);
    if (timex.either.empty() && doubt_period_just_begun(expression, *placed.period, narrative, timex)) return;
    if (timex.day_untold) timex.when.reset();
    timex.relative_to_unknown = !timex.when;
    if (timex.when && timex.either.empty()) remember_date(narrative, expression, *placed.period, placed.of_scene);
}

/// "the quarter ended Sept. 30", of a financial year that need not begin in January.
bool is_fiscal(const EndedPeriod& ended) {
    constexpr Minute slack = 10 * minutes_per_day;  // a quarter of 13 weeks ends some days off
    return std::abs(when_of(*ended.named).span.end - ended.when.span.end) > slack;
}

void resolve_ended(const TimeExpression& expression, const EndedPeriod& ended, Narrative& narrative, Timex& timex) {
    timex.when = ended.when;
    if (!ended.named) return;
    timex.value = *ended.named;
    remember_date(narrative, expression, *ended.named);
    if (ended.named->granularity == Granularity::quarter) focus_on_quarter(narrative, *ended.named, is_fiscal(ended));
}

/// Places an expression; `end` is the day or month that the words say it ends on.
void resolve_one(std::string_view text, const TimeExpression& expression, const std::optional<Period>& end,
                 Narrative& narrative, Timex& timex) {
    const Meaning& meaning = expression.meaning;
    const std::optional<EndedPeriod> ended = end ? ended_period(meaning, *end) : std::nullopt;
    if (ended) timex.anchor = Anchor{Anchor::Kind::end, *end};
    timex.span = expression.span;
    timex.first_token = expression.first_token;
    timex.last_token = expression.last_token;
    timex.bound = expression.bound;
    timex.cue = expression.cue;
    timex.rule = meaning.rule;
    if (expression.named) {
        resolve_named_event(text, expression, narrative.article, narrative.history, timex);
    } else if (meaning.is(Slot::kind, MeaningKind::duration)) {
        remember_duration(narrative, meaning);
        timex.type = TimexType::duration;
        timex.value = duration(meaning);
        if (ended) resolve_ended(expression, *ended, narrative, timex);
    } else if (ended) {
        resolve_ended(expression, *ended, narrative, timex);
    } else if (meaning.is(Slot::kind, MeaningKind::set)) {
        timex.type = TimexType::set;
        timex.value = set_value(meaning);
    } else if (std::optional<VagueTime> vague_one = vague_time(meaning, narrative)) {
        timex.value = *vague_one;
    } else if (expression.ended_by_next && meaning.is(Slot::base, Base::focus)) {  // on a day that is not known
        timex.value = partial_date(meaning);
        timex.relative_to_unknown = !narrative.article;
    } else {
        resolve_date(text, expression, narrative, timex);
    }
}

/// "Feb. 29", "in the spring", "May": of a year that they do not name.
bool lacks_year(const TimeExpression& expression) {
    const Meaning& meaning = expression.meaning;
    const bool yearly = meaning.has(Slot::month) || meaning.has(Slot::season) || meaning.has(Slot::holiday);
    return yearly && !expression.named && !meaning.has(Slot::year) && !meaning.has(Slot::base) &&
           !meaning.has(Slot::relation) && !meaning.has(Slot::kind) && expression.range_end == RangeEnd::none;
}

bool is_counted_year(const TimeExpression& one) {
    return one.meaning.is(Slot::base, Base::article) && one.meaning.is(Slot::unit, Unit::year) &&
           !one.meaning.has(Slot::approximate);
}

bool is_one_of(std::string_view words, std::initializer_list<std::string_view> wanted) {
    return std::find(wanted.begin(), wanted.end(), trimmed(words)) != wanted.end();
}

/// The year that stands beside a date without one: "four years ago, on Feb. 29", "on Jan. 20 next year".
std::optional<Period> year_beside(std::string_view text, const std::vector<TimeExpression>& expressions, std::size_t i,
                                  const Narrative& narrative) {
    if (!lacks_year(expressions[i])) return std::nullopt;
    auto between = [&](std::size_t left) {
        const std::uint32_t begin = expressions[left].span.end;
        return text.substr(begin, expressions[left + 1].span.begin - begin);
    };
    const bool after = i > 0 && is_counted_year(expressions[i - 1]) &&
                       is_one_of(between(i - 1), {"on", "in", "in the", ", on", ", in", ", in the"});
    const bool before = !after && i + 1 < expressions.size() && is_counted_year(expressions[i + 1]) &&
                        is_one_of(between(i), {"", "of", ","});
    if (!after && !before) return std::nullopt;
    const std::optional<Period> year = place(text, expressions[after ? i - 1 : i + 1], narrative).period;
    return year && year->granularity == Granularity::year && year_of(*year) > 0 ? year : std::nullopt;
}

bool is_clock_alone(const TimeExpression& one) {
    return one.meaning.is(Slot::base, Base::told) && one.meaning.is(Slot::offset, 0) && one.meaning.has(Slot::hour);
}

/// The day of "10:35 a.m. (0735 GMT) Friday", which stands apart from its clock time.
std::optional<Period> day_after_clock(std::string_view text, const std::vector<TimeExpression>& expressions,
                                      std::size_t i, const Narrative& narrative) {
    if (!is_clock_alone(expressions[i])) return std::nullopt;
    for (std::size_t next = i + 1; next < expressions.size(); ++next) {
        const std::uint32_t begin = expressions[next - 1].span.end;
        const std::string_view between = text.substr(begin, expressions[next].span.begin - begin);
        if (!is_one_of(between, {"", "(", ")", ") on", ",", ", on", "/", "on"})) return std::nullopt;
        if (is_clock_alone(expressions[next])) continue;
        const std::optional<Period> day = place(text, expressions[next], narrative).period;
        return day && day->granularity <= Granularity::day ? day : std::nullopt;
    }
    return std::nullopt;
}

bool ends_the_one_before(const std::vector<Timex>& timexes, std::size_t i) {
    const std::optional<Anchor>& anchor = timexes[i - 1].anchor;
    return anchor && anchor->kind == Anchor::Kind::end;
}

/// "On Monday, 16 days later, ...": the Monday again.
bool tells_again(std::string_view text, const std::vector<TimeExpression>& expressions, std::size_t i) {
    const Meaning &day = expressions[i - 1].meaning, &later = expressions[i].meaning;
    const std::uint32_t begin = expressions[i - 1].span.end, end = expressions[i].span.end;
    const bool set_apart =
        trimmed(text.substr(begin, expressions[i].span.begin - begin)) == "," && end < text.size() && text[end] == ',';
    return set_apart && later.is(Slot::base, Base::told) && later.has(Slot::sign) && later.has(Slot::amount) &&
           (day.has(Slot::weekday) || day.has(Slot::day));
}

std::vector<Timex> resolve_on(std::string_view text, const std::vector<TimeExpression>& expressions,
                              std::optional<Day> article) {
    Narrative narrative = begin_narrative(expressions, article);
    std::vector<Timex> timexes;
    timexes.reserve(expressions.size());
    bool in_range = false;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        if (const std::optional<Period> day = day_after_clock(text, expressions, i, narrative)) {
            narrative.told_day = narrative.mentioned = day;
            narrative.at_told_day = true;
            narrative.told_day_sentence = expressions[i].sentence;
        }
        std::optional<TimeExpression> dated;
        if (const std::optional<Period> year = year_beside(text, expressions, i, narrative)) {
            dated = expressions[i];
            dated->meaning[Slot::year] = year_of(*year);
        }
        const TimeExpression& expression = dated ? *dated : expressions[i];
        std::optional<Period> end;
        if (expression.ended_by_next) end = place(text, expressions[i + 1], narrative).period;
        resolve_one(text, expression, end, narrative, timexes.emplace_back());
        if (i > 0 && tells_again(text, expressions, i)) {
            timexes[i].value = timexes[i - 1].value;
            timexes[i].when = timexes[i - 1].when;
        }
        if (i > 0 && ends_the_one_before(timexes, i)) {  // "Sept. 30" there dates what the quarter saw
            timexes[i].when = timexes[i - 1].when;
            timexes[i].bound = Bound::on;
        }
        if (in_range) join_range({timexes[i - 1], expressions[i - 1]}, {timexes[i], expression}, article);
        in_range = expression.range_end == RangeEnd::first;
    }
    return timexes;
}

}  // namespace

std::vector<Timex> resolve(std::string_view text, const std::vector<TimeExpression>& expressions, const Dct& dct) {
    if (!is_in_doubt(dct)) return resolve_on(text, expressions, dct.day);
    return resolve_in_doubt(dct, [&](Day day) { return resolve_on(text, expressions, day); });
}

/// "The end of May": what is before it is in May as well.
bool is_end_of_period(const Timex& timex) {
    const Period* period = std::get_if<Period>(&timex.value);
    if (!period) return false;
    const Interval whole = when_of(*period).span;
    return whole.begin < timex.when->span.begin && timex.when->span.end == whole.end;
}

std::optional<When> bounded(const Timex& timex) {
    if (!timex.when) return std::nullopt;
    When when = *timex.when;
    const bool clock = timex.type == TimexType::time && when.span.end - when.span.begin < minutes_per_day;
    if (clock && (timex.bound == Bound::after || timex.bound == Bound::before)) {  // "shortly after 7 a.m. Sunday"
        const Minute day = Minute{day_holding(when.span.begin)} * minutes_per_day;
        when.span = timex.bound == Bound::after ? Interval{when.span.begin, day + minutes_per_day}
                                                : Interval{day, when.span.end};
        return when;
    }
    if (timex.named) {
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
            when.span = {open_past, timex.doubt || is_end_of_period(timex) ? when.span.end : when.span.begin};
            break;
        case Bound::until:
            when.span.begin = open_past;
            when.extent = Extent::lasted;
            break;
        case Bound::since:
            when.span.end = open_future;
            when.extent = Extent::lasted;
            break;
        case Bound::throughout:
            when.extent = Extent::lasted;
            break;
        case Bound::after:
            when.span = {timex.doubt ? when.span.begin : when.span.end, open_future};
            break;
    }
    if (timex.doubt && timex.bound != Bound::on)
        when.extent = Extent::within;  // it lasted from or to nobody knows when
    return when;
}

}  // namespace dateline
