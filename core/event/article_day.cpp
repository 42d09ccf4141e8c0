#include "event/article_day.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "event/distance.hpp"
#include "event/hook.hpp"
#include "event/words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t lead_sentences = 4;
constexpr std::size_t least_shared = 4;  // letters that a verb and its noun share: "decide", "decision"

bool is_day(const When& when) {
    return when.span.begin != open_past && when.span.end != open_future &&
           when.span.end - when.span.begin <= minutes_per_day;
}

Minute day_of(Minute minute) { return (minute - (minute < 0 ? minutes_per_day - 1 : 0)) / minutes_per_day; }

/// The first recent day that the lead tells of; but where that is more than a week ago and the article goes on to tell
/// of this week, the article's own.
Minute day_of_news(const std::vector<ToldDay>& told, Minute dct) {
    constexpr Day week = 6;
    const auto is_told_of = [&](const ToldDay& entry, Day reach) {
        return is_day(entry.when) && day_of(entry.when.span.begin) <= dct &&
               day_of(entry.when.span.begin) >= dct - reach;
    };
    const auto lead = std::find_if(told.begin(), told.end(), [&](const ToldDay& entry) {
        return entry.sentence < lead_sentences && is_told_of(entry, news_reaches_back);
    });
    if (lead == told.end()) return dct;
    const bool is_background =
        !is_told_of(*lead, week) &&
        std::any_of(told.begin(), told.end(), [&](const ToldDay& entry) { return is_told_of(entry, week); });
    return is_background ? dct : day_of(lead->when.span.begin);
}

/// Whether the article tells a life, or how something came about, rather than its news: most days that it tells of are
/// old.
bool tells_history(const std::vector<ToldDay>& told, const Dct& dct) {
    constexpr std::ptrdiff_t fewest = 4;
    const auto size = static_cast<std::ptrdiff_t>(told.size());
    const auto old = std::ranges::count_if(told, [&](const ToldDay& entry) { return is_older(entry.when, dct); });
    return old >= fewest && 3 * old > 2 * size;
}

/// Whether two lemmas are of one event: the same, or a verb and its noun ("announce" and "announcement").
bool is_same_kind(std::string_view a, std::string_view b) {
    constexpr std::string_view endings[] = {"ment", "al", "ion", "sion", "tion", "ing", "y", "ure", "ance", "er"};
    if (a == b) return true;
    if (a.size() > b.size()) std::swap(a, b);
    constexpr std::size_t most_dropped = 2;
    std::size_t shared = 0;
    while (shared < a.size() && a[shared] == b[shared]) ++shared;
    if (shared < least_shared || shared + most_dropped < a.size()) return false;
    return std::find(std::begin(endings), std::end(endings), b.substr(shared)) != std::end(endings);
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
    else if (mention.before_news)
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

/// What belongs to a dated clause is of its time; what is told as known lies no later than what is told of it.
bool date_by_clause(EventMention& mention) {
    if (!mention.beside || mention.before_news || mention.beside->span.end == open_future) return false;
    if (mention.known && mention.status != Status::planned) {
        set_past(mention, mention.beside->span.end);
        mention.why.rule = "before-what-is-told-of-it";
        mention.why.explanation = "It has no date of its own; what is dated here is told of it as something known.";
        return true;
    }
    mention.when = mention.beside;
    mention.when->approximate = true;
    mention.why.rule = "of-the-same-clause";
    mention.why.explanation = "It has no date of its own; it is part of what is dated here, or joined to it.";
    return true;
}

void date_by_tense(EventMention& mention, Minute news, Minute dct) {
    const Minute begin_of_news = news * minutes_per_day, begin_of_dct = dct * minutes_per_day;
    mention.why.words = mention.trigger;
    if (date_by_report(mention) || date_by_clause(mention)) return;
    mention.why.anchor = format_day(static_cast<Day>(dct));
    mention.why.anchor_is = "the article's date";
    if (mention.status == Status::planned) {
        mention.when = When{{begin_of_dct, open_future}, Granularity::day, Extent::within, false};
        mention.why.rule = "after-the-article";
        mention.why.explanation =
            "It has no date of its own; it is told as still to come when the article was written.";
    } else if (mention.before_news || mention.known) {
        set_past(mention, begin_of_dct + minutes_per_day);
    } else {
        if (news != dct) mention.why.anchor_is = "the day of the news";
        mention.why.anchor = format_day(static_cast<Day>(news));
        mention.when = When{{begin_of_news, begin_of_news + minutes_per_day}, Granularity::day, Extent::within, true};
        mention.why.rule = "day-of-the-news";
        mention.why.explanation = "It has no date of its own; the article tells the news of about this day.";
    }
}

/// The words of a title but for its verb and who takes part.
std::vector<std::string> things_of(const EventMention& mention) {
    std::vector<std::string> things;
    std::string_view rest = mention.title;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        const bool acts = std::any_of(mention.actors.begin(), mention.actors.end(),
                                      [&](const std::string& actor) { return actor.find(word) != std::string::npos; });
        constexpr std::size_t shortest = 4;  // letters; "in", "the" and "its" are no things
        if (!acts && word.size() >= shortest && lemma_of(word) != mention.lemma) things.push_back(lower_case(word));
    }
    return things;
}

/// "Bought a yard ... bought a mill".
bool things_differ(const EventMention& a, const EventMention& b) {
    const std::vector<std::string> in_a = things_of(a), in_b = things_of(b);
    return !in_a.empty() && !in_b.empty() && std::none_of(in_a.begin(), in_a.end(), [&](const std::string& thing) {
        return std::find(in_b.begin(), in_b.end(), thing) != in_b.end();
    });
}

/// Whether an undated mention may be the same event as a dated one of the same verb or noun: nobody else acts, nothing
/// else is done, and it happened as the other did.
bool may_be_same(const EventMention& a, const EventMention& dated) {
    if (a.status != dated.status || a.noun != dated.noun || (!a.noun && things_differ(a, dated))) return false;
    const bool shares = std::any_of(a.actors.begin(), a.actors.end(), [&](const std::string& actor) {
        return std::find(dated.actors.begin(), dated.actors.end(), actor) != dated.actors.end();
    });
    return a.noun || a.actors.empty() || dated.actors.empty() || shares;
}

/// The dated events of an article, for what tells of one of them again.
class DatedEvents {
public:
    explicit DatedEvents(const std::vector<EventMention>& mentions);
    /// The same verb or noun with a day of its own, anywhere in the article; null where there is none.
    const EventMention* same(const EventMention& mention) const;
    /// "Won an order ... The order": the latest of the same kind and status that was told; null where there is none.
    const EventMention* told_before(const EventMention& known) const;
    void add_told(const EventMention& mention) { told_[stem(mention)].push_back(&mention); }

private:
    static constexpr std::size_t furthest = 32;  // of one stem that are looked at
    static std::string stem(const EventMention& mention) { return mention.lemma.substr(0, least_shared); }

    std::map<std::string, const EventMention*> days_;               // by lemma
    std::map<std::string, std::vector<const EventMention*>> told_;  // by stem, so far
};

DatedEvents::DatedEvents(const std::vector<EventMention>& mentions) {
    for (const EventMention& mention : mentions) {
        // "said on Friday that it signed": the date is that of saying
        const bool telling = !mention.report && !mention.state && governing_of(mention.lemma) == Governing::none &&
                             !EventWords::english().light_verbs.contains(mention.lemma);
        if (mention.timex && mention.when && is_day(*mention.when) && telling) days_.emplace(mention.lemma, &mention);
    }
}

const EventMention* DatedEvents::same(const EventMention& mention) const {
    const auto found = days_.find(mention.lemma);
    return found != days_.end() && may_be_same(mention, *found->second) ? found->second : nullptr;
}

const EventMention* DatedEvents::told_before(const EventMention& known) const {
    const auto told = told_.find(stem(known));
    if (!known.known || told == told_.end()) return nullptr;
    const auto begin = told->second.rbegin();
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min(furthest, told->second.size()));
    const auto found = std::find_if(begin, end, [&](const EventMention* mention) {
        return mention->status == known.status && is_same_kind(mention->lemma, known.lemma);
    });
    return found == end ? nullptr : *found;
}

void date_as(EventMention& mention, const EventMention& other, const char* rule) {
    mention.when = other.when;
    mention.why = other.why;
    mention.why.rule = rule;
}

/// Whether its date has more ground than the article's date and the tense, or that of the same event told before has.
bool is_dated(const EventMention& mention) {
    if (!mention.when || mention.timex) return mention.when.has_value();
    return !mention.when->approximate && mention.why.rule.starts_with("same-event");
}

/// "A day before the announcement": by the date of the other; where it has none, the news in the lead is the one that
/// is of the day of the news, and else no day is known of either.
void date_by_distance(std::vector<EventMention>& mentions, EventMention& mention, const Dct& dct) {
    const Apart apart = *mention.apart;
    const auto found =
        std::lower_bound(mentions.begin(), mentions.end(), apart.other.begin,
                         [](const EventMention& one, std::uint32_t begin) { return one.trigger.begin < begin; });
    if (found == mentions.end() || found->trigger.begin != apart.other.begin || is_dated(mention)) return;
    EventMention& other = *found;
    const auto date = [&](EventMention& one, const EventMention& from, const DaysApart& days) {
        if (one.status == Status::happened && is_ahead(shifted(*from.when, days), dct)) return;  // of another like it
        one.when = shifted(*from.when, days);
        if (one.status == Status::planned)
            one.when->span.begin = std::max(one.when->span.begin, Minute{*dct.day} * minutes_per_day);
        one.timex = apart.timex;
        one.why.words = apart.words;
        explain_distance(one.why, days, from.when, "the date of '" + from.title + "'");
    };
    const auto is_of_news = [](const EventMention& one) { return one.why.rule == "day-of-the-news"; };
    if (is_dated(other)) {
        date(mention, other, apart.days);
    } else if (is_of_news(mention) && mention.told_in_past && mention.sentence < lead_sentences &&
               apart.days.most > 0) {
        date(other, mention, reversed(apart.days));
    } else {
        for (EventMention* one : {&mention, &other})
            if (is_of_news(*one)) set_past(*one, Minute{*dct.day + 1} * minutes_per_day);
    }
}

}  // namespace

void date_by_article(std::vector<EventMention>& mentions, const std::vector<ToldDay>& told, const Dct& dct) {
    if (!dct.day) return;
    const Minute news = day_of_news(told, *dct.day);
    const bool history = tells_history(told, dct);
    DatedEvents dated(mentions);
    for (EventMention& mention : mentions) {
        mention.before_news |= history && mention.told_in_past && !mention.beside && mention.sentence >= lead_sentences;
        if (!mention.timex && !mention.when && mention.status != Status::conditional) {
            const EventMention *same = dated.same(mention), *before = dated.told_before(mention);
            if (same != nullptr)
                date_as(mention, *same, "same-event-dated-elsewhere");
            else if (before != nullptr)
                date_as(mention, *before, "same-event-told-before");
            else
                date_by_tense(mention, news, *dct.day);
        }
        if (mention.when) dated.add_told(mention);
    }
    for (EventMention& mention : mentions)
        if (mention.apart) date_by_distance(mentions, mention, dct);
    for (EventMention& mention : mentions)  // "FRIDAY: The court meets and hears two witnesses"
        if (mention.status == Status::happened && mention.when && is_ahead(*mention.when, dct))
            mention.status = Status::planned;
}

}  // namespace dateline
