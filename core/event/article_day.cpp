#include "event/article_day.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "event/words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t lead_sentences = 4;
constexpr Minute freshest_days = 31;

bool is_day(const When& when) {
    return when.span.begin != open_past && when.span.end != open_future &&
           when.span.end - when.span.begin <= minutes_per_day;
}

Minute day_of(Minute minute) { return (minute - (minute < 0 ? minutes_per_day - 1 : 0)) / minutes_per_day; }

Minute day_of_news(const std::vector<ToldDay>& told, Minute dct) {
    for (const ToldDay& entry : told) {
        if (!is_day(entry.when) || entry.sentence >= lead_sentences) continue;
        const Minute day = day_of(entry.when.span.begin);
        if (day <= dct && day > dct - freshest_days) return day;
    }
    return dct;
}

/// Profits and losses are of a period, seldom of the day that tells of them.
bool is_of_period(const EventMention& mention) {
    return mention.noun && EventWords::english().period_nouns.contains(mention.lemma);
}

void set_past(EventMention& mention, Minute end) {
    mention.when = When{{open_past, end}, Granularity::day, Extent::within, false};
    mention.why.rule = "before-the-article";
    mention.why.explanation = "It has no date of its own; it is told as done by the time the article was written.";
}

/// What somebody told on a known date lies before it, or after it; nothing where neither is said.
bool date_by_report(EventMention& mention) {
    if (!mention.told_on || mention.told_on->span.begin == open_past || mention.told_on->span.end == open_future)
        return false;
    const Interval told = mention.told_on->span;
    if (mention.status == Status::planned)
        mention.when = When{{told.begin, open_future}, Granularity::day, Extent::within, false};
    else if (mention.pluperfect)
        mention.when = When{{open_past, told.end}, Granularity::day, Extent::within, false};
    else
        return false;
    mention.why.rule = mention.status == Status::planned ? "after-the-report" : "before-the-report";
    mention.why.anchor = format_day(day_holding(told.begin));
    mention.why.anchor_is = "the day it was reported";
    mention.why.explanation = "It has no date of its own; it was reported then as " +
                              std::string(mention.status == Status::planned ? "still to come." : "already done.");
    return true;
}

void date_by_tense(EventMention& mention, Minute news, Minute dct) {
    const Minute begin_of_news = news * minutes_per_day, begin_of_dct = dct * minutes_per_day;
    mention.why.words = mention.trigger;
    if (date_by_report(mention)) return;
    mention.why.anchor = format_day(static_cast<Day>(dct));
    mention.why.anchor_is = "the article's date";
    if (mention.status == Status::planned) {
        mention.when = When{{begin_of_dct, open_future}, Granularity::day, Extent::within, false};
        mention.why.rule = "after-the-article";
        mention.why.explanation =
            "It has no date of its own; it is told as still to come when the article was written.";
    } else if (mention.pluperfect || is_of_period(mention)) {
        set_past(mention, begin_of_dct + minutes_per_day);
    } else {
        if (news != dct) mention.why.anchor_is = "the day of the news";
        mention.why.anchor = format_day(static_cast<Day>(news));
        mention.when = When{{begin_of_news, begin_of_news + minutes_per_day}, Granularity::day, Extent::within, true};
        mention.why.rule = "day-of-the-news";
        mention.why.explanation = "It has no date of its own; the article tells the news of about this day.";
    }
}

/// Whether an undated mention may be the same event as a dated one of the same verb or noun: nobody else acts, and it
/// happened as the other did.
bool may_be_same(const EventMention& a, const EventMention& dated) {
    if (a.status != dated.status || a.noun != dated.noun) return false;
    const bool shares = std::any_of(a.actors.begin(), a.actors.end(), [&](const std::string& actor) {
        return std::find(dated.actors.begin(), dated.actors.end(), actor) != dated.actors.end();
    });
    return a.noun || a.actors.empty() || dated.actors.empty() || shares;
}

}  // namespace

void date_by_article(std::vector<EventMention>& mentions, const std::vector<ToldDay>& told, const Dct& dct) {
    if (!dct.day) return;
    const Minute news = day_of_news(told, *dct.day);
    std::map<std::string, const EventMention*> dated;
    for (const EventMention& mention : mentions) {
        // "said on Friday that it signed": the date is that of saying
        const bool telling = !mention.report && governing_of(mention.lemma) == Governing::none &&
                             !EventWords::english().light_verbs.contains(mention.lemma);
        if (mention.timex && mention.when && is_day(*mention.when) && telling) dated.emplace(mention.lemma, &mention);
    }
    for (EventMention& mention : mentions) {
        if (mention.timex || mention.status == Status::conditional) continue;
        const auto same = dated.find(mention.lemma);
        if (same != dated.end() && may_be_same(mention, *same->second)) {
            mention.when = same->second->when;
            mention.why = same->second->why;
            mention.why.rule = "same-event-dated-elsewhere";
        } else {
            date_by_tense(mention, news, *dct.day);
        }
    }
}

}  // namespace dateline
