#include "time/narrative.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline {
namespace {

bool names_year(const Meaning& meaning) { return meaning.has(Slot::year) && !meaning.has(Slot::era); }

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

/// "Roe died on Saturday", "today": at the head of a text, where news stand.
bool begins_with_news(const std::vector<TimeExpression>& expressions) {
    constexpr std::uint32_t head = 6;  // sentences
    return std::ranges::any_of(expressions, [](const TimeExpression& one) {
        const bool weekday = one.meaning.has(Slot::weekday) && !one.meaning.has(Slot::month);
        return one.sentence < head && (weekday || one.meaning.is(Slot::base, Base::article));
    });
}

/// A history that leaps more than ten years by a year alone looks aside; the next bare date goes on as before.
bool leaps(Narrative& narrative, const Meaning& meaning, const Period& period) {
    const std::optional<Period>& told = narrative.told;
    bool far = told && std::abs(year_of(period) - year_of(*told)) > 10;
    bool twice = narrative.leapt_to && std::abs(year_of(period) - year_of(*narrative.leapt_to)) <= 10;
    bool leap = far && !twice && !meaning.has(Slot::day);
    narrative.leapt_to = leap ? std::optional(period) : std::nullopt;
    return leap;
}

/// Within a sentence back from the date told: "as the year before", "in July 1904, after the fall of the town in May",
/// "more than the May 2007 high".
bool looks_back(const Narrative& narrative, const TimeExpression& expression, const Period& period) {
    if (!narrative.told || period.first >= narrative.told->first || expression.opens_sentence) return false;
    bool counted_back = expression.meaning.is(Slot::base, Base::told);
    bool same_sentence = narrative.told_sentence == expression.sentence;
    bool after_year = same_sentence && (narrative.told_names_year || !names_year(expression.meaning));
    return counted_back || after_year || expression.attribute;
}

/// What a history only mentions: "since 1920", "lasted until February 1945", a planned date, or a year within a
/// sentence while it goes from day to day.
bool is_aside(Narrative& narrative, const TimeExpression& expression, const Period& period) {
    if (expression.leads_entry) return false;
    if (narrative.in_news && end_day(period) > *narrative.article) return true;  // still to come
    if (expression.bound == Bound::since || looks_back(narrative, expression, period)) return true;
    if (expression.ends_what_lasted && names_year(expression.meaning)) return true;
    if (leaps(narrative, expression.meaning, period)) return true;
    bool going_by_days = narrative.told && narrative.told->granularity <= Granularity::month &&
                         narrative.told_sentence + 6 >= expression.sentence;
    return going_by_days && period.granularity >= Granularity::year && !expression.opens_sentence;
}

void remember_quarter(Narrative& narrative, const TimeExpression& expression, const Period& quarter) {
    const Meaning& meaning = expression.meaning;
    const std::optional<Day>& article = narrative.article;
    bool compared = meaning.has(Slot::base) && !meaning.is(Slot::base, Base::article);
    bool newer = !narrative.quarter || quarter.first >= narrative.quarter->first;
    bool just_over = !article || (quarter.first + 45 <= *article && quarter.first + 300 >= *article);
    if (!compared && newer && just_over) focus_on_quarter(narrative, quarter, meaning.has(Slot::fiscal));
    narrative.quarter_sentence = expression.sentence;
    narrative.quarter_is_fresh = true;
    narrative.last_quarter = quarter;
}

constexpr std::uint32_t one_sentence = 1, two_sentences = 2;

/// "In 1956 ...": from here on dates may be of that year. Any date of the article's own time ends that.
void set_scene(Narrative& narrative, const TimeExpression& expression, const Period& period) {
    const bool over = !narrative.article || end_day(period) <= *narrative.article;
    if (expression.sets_scene && names_year(expression.meaning) && over && period.granularity <= Granularity::year)
        narrative.scene = Scene{period, expression.sentence, expression.opens_sentence};
    else
        narrative.scene.reset();
}

}  // namespace

Narrative begin_narrative(const std::vector<TimeExpression>& expressions, std::optional<Day> article) {
    constexpr CivilDate after_all_that_is_told{2100, 1, 1};
    Narrative narrative;
    narrative.chronology = std::ranges::count_if(expressions, &TimeExpression::leads_entry) > 1;
    narrative.article = article;
    if (article) narrative.article_day = day_period(*article);
    narrative.history = is_history(expressions, article ? *article : day_from_civil(after_all_that_is_told));
    narrative.in_news = narrative.history && article && begins_with_news(expressions);
    return narrative;
}

void remember_date(Narrative& narrative, const TimeExpression& expression, const Period& period, bool of_scene) {
    if (period.granularity == Granularity::quarter) remember_quarter(narrative, expression, period);
    const bool at_day = expression.bound == Bound::on || expression.bound == Bound::throughout;  // not "by Sunday"
    if (period.granularity <= Granularity::day) {
        narrative.at_told_day = at_day;
        narrative.told_day = period;
        narrative.told_day_sentence = expression.sentence;
    }
    if (expression.leads_entry) {
        if (narrative.entry) narrative.runs_back = period.first < narrative.entry->first;
        narrative.entry = period;
    }
    if (of_scene)
        narrative.scene = Scene{period, expression.sentence, narrative.scene->opens};
    else
        set_scene(narrative, expression, period);
    narrative.mentioned = period;
    narrative.mentioned_sentence = expression.sentence;
    // "the previous day's talks": said twice, it is one day
    if (expression.attribute && expression.meaning.is(Slot::base, Base::told)) return;
    if (narrative.history && is_aside(narrative, expression, period)) return;
    narrative.told = period;
    narrative.told_sentence = expression.sentence;
    narrative.told_names_year = names_year(expression.meaning);
}

void focus_on_quarter(Narrative& narrative, const Period& quarter, bool fiscal) {
    narrative.quarter = quarter;
    narrative.quarter_is_fiscal = fiscal;
}

void remember_duration(Narrative& narrative, const Meaning& duration) {
    constexpr int half_year = 6000;  // thousandths of a month
    if (duration.is(Slot::unit, Unit::month) && duration[Slot::amount] >= half_year) narrative.quarter_is_fresh = false;
}

const Scene* scene_near(const Narrative& narrative, std::uint32_t sentence) {
    const bool near = narrative.scene && narrative.scene->sentence + two_sentences >= sentence;
    return near && !narrative.history ? &*narrative.scene : nullptr;
}

const Period* day_near(const Narrative& narrative, const TimeExpression& expression) {
    // "The attack happened at 5 p.m." may go back to an earlier day than the last one told
    const bool goes_back = expression.direction == Direction::past && narrative.told_day != narrative.entry;
    const std::uint32_t reach = goes_back ? one_sentence : two_sentences;
    // "They met on May 4, 1981 and parted in 1992. He was called at 7 a.m."
    const bool went_on = narrative.mentioned && narrative.mentioned->granularity > Granularity::day;
    const bool near = narrative.told_day && narrative.at_told_day && !went_on &&
                      narrative.told_day_sentence + reach >= expression.sentence;
    return near ? &*narrative.told_day : nullptr;
}

bool is_far_from_told_day(const Narrative& narrative, const TimeExpression& expression, const Meaning& meaning) {
    constexpr std::uint32_t near_by = 2;  // sentences
    const bool of_day = meaning.is(Slot::unit, Unit::day) && narrative.told_day == narrative.told;
    return of_day && !narrative.history && narrative.article && !expression.attribute &&
           narrative.told_day_sentence + near_by < expression.sentence;
}

std::optional<Day> day_in_told_month(const Narrative& narrative, const TimeExpression& expression,
                                     const Meaning& meaning) {
    const std::optional<Period>& told = narrative.told;
    const bool near = told && narrative.told_sentence + one_sentence >= expression.sentence;
    const bool news = narrative.article && !narrative.history && !meaning.has(Slot::weekday);
    if (!near || !news || told->granularity > Granularity::month) return std::nullopt;
    CivilDate date = civil_from_day(told->first);
    const bool next = told->granularity <= Granularity::day && meaning[Slot::day] < date.day;
    if (next) date = civil_from_day(shifted(period_holding(told->first, Granularity::month), 1).first);
    date.day = meaning[Slot::day];
    if (!is_valid(date)) return std::nullopt;
    const Day day = day_from_civil(date);
    const Direction side = expression.direction;
    const bool against =
        side == Direction::past ? day > *narrative.article : side == Direction::future && day < *narrative.article;
    return against ? std::nullopt : std::optional(day);
}

bool is_of_other_day(const Narrative& narrative, const TimeExpression& expression, const Period& told) {
    constexpr std::uint32_t near_by = 3;  // sentences
    return told.granularity > Granularity::day && narrative.told_names_year && narrative.told_day &&
           !narrative.history && narrative.article && narrative.told_day_sentence + near_by >= expression.sentence;
}

CountedFrom article_day(const Narrative& narrative) {
    return {Anchor::Kind::article, narrative.article ? &narrative.article_day : nullptr};
}

CountedFrom told_here_or_article(const Narrative& narrative, std::uint32_t sentence) {
    const bool here = narrative.history && narrative.mentioned && narrative.mentioned_sentence == sentence;
    return here ? CountedFrom{Anchor::Kind::told, &*narrative.mentioned} : told_or_article(narrative);
}

CountedFrom told_or_article(const Narrative& narrative) {
    if (narrative.told) return {Anchor::Kind::told, &*narrative.told};
    return article_day(narrative);
}

CountedFrom told_day_or_article(const Narrative& narrative, std::uint32_t sentence) {
    constexpr std::uint32_t near_by = 2;  // sentences
    bool near = narrative.history || !narrative.article || narrative.told_day == narrative.told;
    if (narrative.told_day && near) return {Anchor::Kind::told, &*narrative.told_day};
    // News that look back: "In June 1904 ... That day ...", "Last October ... That day ..."
    bool tells_of_old = narrative.told && narrative.told_sentence + near_by > sentence &&
                        (narrative.told_names_year || end_day(*narrative.told) <= narrative.article_day.first);
    return tells_of_old ? told_or_article(narrative) : reference_for_bare(narrative);
}

CountedFrom reference_for_bare(const Narrative& narrative) {
    return narrative.history ? told_or_article(narrative) : article_day(narrative);
}

std::optional<Anchor> quarter_in_focus(const Narrative& narrative) {
    if (narrative.quarter) return Anchor{Anchor::Kind::quarter, *narrative.quarter};
    if (narrative.article) {
        Period of_article = period_holding(*narrative.article, Granularity::quarter);
        return Anchor{Anchor::Kind::quarter, shifted(of_article, -1)};
    }
    if (!narrative.told) return std::nullopt;
    return Anchor{Anchor::Kind::quarter, period_holding(narrative.told->first, Granularity::quarter)};
}

}  // namespace dateline
