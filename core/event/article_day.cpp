#include "event/article_day.hpp"

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

void date_by_tense(EventMention& mention, Minute news, Minute dct) {
    const Minute begin_of_news = news * minutes_per_day, begin_of_dct = dct * minutes_per_day;
    mention.why.words = mention.trigger;
    mention.why.anchor = format_day(static_cast<Day>(news));
    mention.why.anchor_is = news == dct ? "the article's date" : "the day of the news";
    if (mention.status == Status::planned) {
        mention.when = When{{begin_of_dct, open_future}, Granularity::day, Extent::within, false};
        mention.why.rule = "after-the-article";
        mention.why.explanation =
            "It has no date of its own; it is told as still to come when the article was written.";
    } else if (mention.pluperfect) {
        mention.when = When{{open_past, begin_of_dct + minutes_per_day}, Granularity::day, Extent::within, false};
        mention.why.rule = "before-the-article";
        mention.why.anchor = format_day(static_cast<Day>(dct));
        mention.why.anchor_is = "the article's date";
        mention.why.explanation = "It has no date of its own; it is told as done by the time the article was written.";
    } else {
        mention.when = When{{begin_of_news, begin_of_news + minutes_per_day}, Granularity::day, Extent::within, true};
        mention.why.rule = "day-of-the-news";
        mention.why.explanation = "It has no date of its own; the article tells the news of about this day.";
    }
}

}  // namespace

void date_by_article(std::vector<EventMention>& mentions, const std::vector<ToldDay>& told, const Dct& dct) {
    if (!dct.day) return;
    const Minute news = day_of_news(told, *dct.day);
    std::map<std::string, const EventMention*> dated;
    for (const EventMention& mention : mentions) {
        const bool telling = governing_of(mention.lemma) == Governing::none &&
                             !EventWords::english().light_verbs.contains(mention.lemma);
        if (mention.timex && mention.when && is_day(*mention.when) && telling) dated.emplace(mention.lemma, &mention);
    }
    for (EventMention& mention : mentions) {
        if (mention.timex || mention.status == Status::conditional) continue;
        if (const auto same = dated.find(mention.lemma); same != dated.end()) {
            mention.when = same->second->when;
            mention.why = same->second->why;
            mention.why.rule = "same-event-dated-elsewhere";
        } else {
            date_by_tense(mention, news, *dct.day);
        }
    }
}

}  // namespace dateline
