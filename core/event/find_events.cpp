#include "event/find_events.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "event/status.hpp"
#include "event/title.hpp"
#include "event/words.hpp"
#include "time/expression.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t longest_chain = 12;  // phrases between an event noun and its date

/// What a time expression hangs on: a clause, or an event noun (a phrase index).
struct Hook {
    std::uint32_t clause = no_index;
    std::uint32_t noun = no_index;
};

Minute day_of(Minute minute) { return (minute - (minute < 0 ? minutes_per_day - 1 : 0)) / minutes_per_day; }

/// How far apart "days", "two weeks" are.
struct Distance {
    Minute least_days = 0;
    Minute most_days = 0;
};

/// From a TIMEX3 duration: "P3D" is 3 days, "PXD" some days; nothing for years and times of day.
std::optional<Distance> distance_of(std::string_view value) {
    if (value.size() < 3 || value[0] != 'P') return std::nullopt;
    const char unit = value.back();
    const Minute unit_days = unit == 'D' ? 1 : unit == 'W' ? 7 : unit == 'M' ? 30 : 0;
    if (unit_days == 0) return std::nullopt;
    const std::string_view number = value.substr(1, value.size() - 2);
    if (number == "X") return Distance{unit_days, unit == 'D' ? 6 : unit == 'W' ? 28 : 330};
    int count = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
    if (error != std::errc() || end != number.data() + number.size() || count > 10000) return std::nullopt;
    const Minute days = count * unit_days, slack = unit == 'D' ? 0 : unit_days / 2;
    return Distance{days - slack, days + slack};
}

class EventFinder {
public:
    EventFinder(std::string_view text, const ReadText& read, const std::vector<SentenceClauses>& sentences,
                const std::vector<Timex>& timexes, const Dct& dct)
        : text_(text),
          read_(read),
          sentences_(sentences),
          timexes_(timexes),
          dct_(dct),
          source_{text, read, sentences} {}
    FoundEvents run();

private:
    std::string word(std::uint32_t token) const { return lower_case(slice(text_, read_.tokens[token].span)); }
    std::string head(std::uint32_t phrase) const { return word(s_->phrases[phrase].head); }
    PhraseKind kind(std::uint32_t i) const { return i < s_->phrases.size() ? s_->phrases[i].kind : PhraseKind::other; }
    Span tokens_span(std::uint32_t first, std::uint32_t last) const {
        return {read_.tokens[first].span.begin, read_.tokens[last - 1].span.end};
    }

    void read_sentence(std::uint32_t index);
    std::string reason_against(const Timex& timex) const;
    Hook hook_of(std::uint32_t time) const;
    std::uint32_t noun_after(std::uint32_t time) const;
    std::uint32_t noun_before(std::uint32_t time) const;
    bool is_ahead(const When& when) const;
    bool fits_better_on_noun(std::uint32_t clause, std::uint32_t noun, const When& when) const;
    std::uint32_t content_of(std::uint32_t report) const;
    bool tells_period(std::uint32_t time) const;
    std::optional<EventMention> by_distance(std::uint32_t time) const;
    void date_by(std::uint32_t time);
    EventMention of_clause(std::uint32_t clause, const std::optional<When>& when) const;
    EventMention of_noun(std::uint32_t noun, const std::optional<When>& when) const;
    void settle_title(EventMention& mention, std::uint32_t clause, bool ahead) const;
    std::uint32_t light_object(std::uint32_t clause) const;
    float salience_of(const EventMention& mention, std::uint32_t clause) const;
    bool dates_better(const EventMention& a, const EventMention& b) const;
    void add(EventMention mention, std::uint32_t phrase);
    void add_undated();
    void date_by_article();

    std::string_view text_;
    const ReadText& read_;
    const std::vector<SentenceClauses>& sentences_;
    const std::vector<Timex>& timexes_;
    const Dct& dct_;
    TitleSource source_;
    std::uint32_t sentence_ = 0;
    const SentenceClauses* s_ = nullptr;
    std::map<std::uint32_t, std::uint32_t> marked_;  // clause by the phrase of its marker
    std::map<std::uint32_t, std::size_t> found_;     // by phrase of the trigger: index in out_.mentions
    std::set<std::uint32_t> leads_;                  // triggers of dated main clauses, by their first byte
    FoundEvents out_;
};

std::string EventFinder::reason_against(const Timex& timex) const {
    if (timex.when || timex.relative_to_unknown) return {};
    switch (timex.type) {
        case TimexType::duration:
            return "It says how long, not when.";
        case TimexType::set:
            return "It says how often, not when.";
        default:
            return "It is too vague to have a place on a timeline.";
    }
}

bool EventFinder::is_ahead(const When& when) const {
    return dct_.day && when.span.begin != open_past &&
           when.span.begin >= (static_cast<Minute>(*dct_.day) + 1) * minutes_per_day;
}

/// "Saturday's talks", "the April 27 summit".
std::uint32_t EventFinder::noun_after(std::uint32_t time) const {
    std::uint32_t i = time + 1;
    const bool genitive = i < s_->phrases.size() && read_.tags[s_->phrases[i].first] == Tag::particle;
    if (genitive) ++i;
    if (kind(i) != PhraseKind::noun || s_->phrases[i].first != s_->phrases[i - 1].last) return no_index;
    const Tag first = read_.tags[s_->phrases[i].first];
    const bool own_phrase = first == Tag::determiner || first == Tag::pronoun || first == Tag::proper_noun;
    const bool adverbial = time > 0 && kind(time - 1) == PhraseKind::preposition && !genitive;
    return !(own_phrase && !genitive) && !adverbial && is_event_noun(head(i)) ? i : no_index;
}

/// "the summit between Kim and Moon on April 27": the nearest event noun in the chain that ends before the date.
std::uint32_t EventFinder::noun_before(std::uint32_t time) const {
    std::uint32_t i = time > 0 && kind(time - 1) == PhraseKind::preposition ? time - 1 : time;
    for (const std::uint32_t limit = i > longest_chain ? i - longest_chain : 0; i > limit;) {
        const PhraseKind k = kind(i - 1);
        if (k == PhraseKind::noun && is_event_noun(head(i - 1))) return i - 1;
        if (k != PhraseKind::noun && k != PhraseKind::preposition && k != PhraseKind::conjunction) return no_index;
        --i;
    }
    return no_index;
}

/// A date after an event noun may be the noun's or the clause's; the clause's, unless it cannot be.
bool EventFinder::fits_better_on_noun(std::uint32_t c, std::uint32_t noun, const When& when) const {
    const Clause& clause = s_->clauses[c];
    // "the summit on April 27 was moved"
    if (clause.subject != no_index && clause.subject <= noun && noun < clause.subject_last && clause.verb > noun)
        return true;
    const bool past = clause.finite && (clause.tense == Tense::past || clause.perfect);
    if (past && is_ahead(when)) return true;
    if (light_object(c) == noun) return true;
    return !clause.finite && clause.kind != ClauseKind::participle && !clause.passive;
}

Hook EventFinder::hook_of(std::uint32_t time) const {
    const std::uint32_t after = noun_after(time);
    if (after != no_index) return {s_->owner[after], after};
    const std::uint32_t clause = s_->owner[time], noun = noun_before(time);
    const bool of_noun_only = time > 1 && kind(time - 1) == PhraseKind::preposition && head(time - 1) == "of" &&
                              kind(time - 2) == PhraseKind::noun;
    if (of_noun_only) return {noun == no_index ? no_index : clause, noun};  // "the events of today"
    if (noun == no_index) return {clause, no_index};
    if (clause == no_index) return {no_index, noun};
    const std::optional<When> when = bounded(timexes_[s_->phrases[time].time]);
    if (when && fits_better_on_noun(clause, noun, *when)) return {clause, noun};
    return {clause, no_index};
}

/// What a reporting clause reports: the clause it governs, or the one it follows ("..., an official said").
std::uint32_t EventFinder::content_of(std::uint32_t report) const {
    const Clause& r = s_->clauses[report];
    for (std::uint32_t c = report + 1; c < s_->clauses.size() && c < report + 6; ++c)
        if (s_->clauses[c].kind == ClauseKind::complement && s_->clauses[c].parent == report) return c;
    const bool follows =
        r.begin > 0 && (kind(r.begin - 1) == PhraseKind::comma || kind(r.begin - 1) == PhraseKind::quote);
    if (!follows || r.kind != ClauseKind::main) return no_index;
    for (std::uint32_t c = 0; c < report; ++c)
        if (s_->clauses[c].kind == ClauseKind::main && s_->clauses[c].finite) return c;
    return no_index;
}

/// The event noun that a light verb carries: "hold a summit".
std::uint32_t EventFinder::light_object(std::uint32_t c) const {
    const std::uint32_t verb = s_->clauses[c].verb;
    if (!EventWords::english().light_verbs.contains(lemma_of(head(verb)))) return no_index;
    return kind(verb + 1) == PhraseKind::noun && is_event_noun(head(verb + 1)) ? verb + 1 : no_index;
}

void EventFinder::settle_title(EventMention& mention, std::uint32_t c, bool ahead) const {
    std::uint32_t report = c, content = no_index;
    for (int depth = 0; depth < 3; ++depth) {
        const Clause& clause = s_->clauses[report];
        if (governing_of(lemma_of(head(clause.verb))) != Governing::reports || clause.negated || clause.modal ||
            clause.tense == Tense::future)
            break;
        const std::uint32_t next = content_of(report);
        if (next == no_index) break;
        const bool told_as_so =
            status_of(text_, read_, *s_, next) == Status::happened && s_->clauses[next].subject != no_index;
        if (!told_as_so) {
            if (content == no_index) {
                mention.title = report_title(source_, sentence_, report, next);
                return;
            }
            break;
        }
        // Who says of himself that it is so counts as a reporter only where nobody else does.
        const std::string reporter = actor(source_, sentence_, report);
        if (mention.reported_by.empty() || reporter != actor(source_, sentence_, next)) mention.reported_by = reporter;
        content = report = next;
    }
    mention.title = clause_title(source_, sentence_, content == no_index ? c : content, ahead);
}

float EventFinder::salience_of(const EventMention& mention, std::uint32_t c) const {
    float salience = mention.timex ? 0.5F : 0.1F;
    if (c != no_index) {
        const Clause& clause = s_->clauses[c];
        if (clause.finite && (clause.kind == ClauseKind::main || clause.kind == ClauseKind::complement))
            salience += 0.15F;
        if (clause.subject != no_index && read_.tags[s_->phrases[clause.subject].head] == Tag::proper_noun)
            salience += 0.1F;
        const std::string lemma = lemma_of(head(clause.verb));
        if (clause.copula || EventWords::english().states.contains(lemma)) salience -= 0.15F;
        if (governing_of(lemma) == Governing::reports) salience -= 0.05F;
    }
    if (mention.status == Status::happened || mention.status == Status::planned) salience += 0.1F;
    if (mention.timex && timexes_[*mention.timex].when &&
        timexes_[*mention.timex].when->granularity <= Granularity::day)
        salience += 0.1F;
    return std::clamp(salience, 0.0F, 1.0F);
}

EventMention EventFinder::of_clause(std::uint32_t c, const std::optional<When>& when) const {
    const Clause& clause = s_->clauses[c];
    EventMention mention;
    const Phrase& verb = s_->phrases[clause.verb];
    mention.trigger = read_.tokens[verb.head].span;
    mention.lemma = lemma_of(word(verb.head));
    mention.clause = tokens_span(s_->phrases[clause.begin].first, verb.last);
    mention.sentence = sentence_;
    mention.status = status_of(text_, read_, *s_, c);
    const bool ahead = when && is_ahead(*when);
    if (ahead && mention.status == Status::happened) mention.status = Status::planned;
    settle_title(mention, c, ahead && mention.status == Status::planned);
    return mention;
}

EventMention EventFinder::of_noun(std::uint32_t noun, const std::optional<When>& when) const {
    EventMention mention;
    const Phrase& phrase = s_->phrases[noun];
    mention.trigger = read_.tokens[phrase.head].span;
    mention.lemma = lemma_of(word(phrase.head));
    mention.clause = tokens_span(phrase.first, phrase.last);
    mention.sentence = sentence_;
    const std::uint32_t clause = s_->owner[noun];
    const bool carried = clause != no_index && light_object(clause) == noun;
    const bool ahead = when && is_ahead(*when);
    if (carried) mention.status = status_of(text_, read_, *s_, clause);
    if (ahead && mention.status == Status::happened) mention.status = Status::planned;
    mention.title = carried ? clause_title(source_, sentence_, clause, ahead) : noun_title(source_, sentence_, noun);
    return mention;
}

bool EventFinder::dates_better(const EventMention& a, const EventMention& b) const {
    if (!a.when || !b.when) return a.when.has_value();
    const auto length = [](const When& when) {
        return when.span.begin == open_past || when.span.end == open_future ? open_future
                                                                            : when.span.end - when.span.begin;
    };
    const bool a_clock = timexes_[*a.timex].type == TimexType::time,
               b_clock = timexes_[*b.timex].type == TimexType::time;
    if (a_clock != b_clock && length(*a.when) < open_future && length(*b.when) < open_future) {
        const Interval& clock = a_clock ? a.when->span : b.when->span;
        const Interval& date = a_clock ? b.when->span : a.when->span;
        const bool within = date.begin <= clock.begin && clock.end <= date.end;
        return within == a_clock;
    }
    return length(*a.when) < length(*b.when);
}

void EventFinder::add(EventMention mention, std::uint32_t phrase) {
    const auto [at, fresh] = found_.emplace(phrase, out_.mentions.size());
    if (fresh) {
        out_.mentions.push_back(std::move(mention));
        return;
    }
    // A second expression for the same event: the narrower one dates it, but a time of day only within the day that is
    // told.
    EventMention& old = out_.mentions[at->second];
    if (mention.timex && old.timex && dates_better(mention, old)) std::swap(old, mention);
    if (mention.timex) out_.unused.push_back({*mention.timex, "The same event has a closer date in this sentence."});
}

/// "The move comes days after the two met": what the distance leads to is as far from the article's date as it says,
/// where the clause above is told in the present.
std::optional<EventMention> EventFinder::by_distance(std::uint32_t time) const {
    const Timex& timex = timexes_[s_->phrases[time].time];
    if (timex.type != TimexType::duration) return std::nullopt;
    std::uint32_t joint = time;
    std::string word_there = word(s_->phrases[time].last - 1);
    if (word_there != "after" && word_there != "before") {
        joint = time + 1;
        word_there = joint < s_->phrases.size() ? word(s_->phrases[joint].first) : "";
    }
    const bool after = word_there == "after";
    if (!after && word_there != "before") return std::nullopt;
    std::uint32_t below = no_index, noun = no_index, above = s_->owner[time];
    if (const auto marked = marked_.find(joint); marked != marked_.end()) {
        below = marked->second;
        above = s_->clauses[below].parent;
    } else if (kind(joint + 1) == PhraseKind::noun && is_event_noun(head(joint + 1))) {
        noun = joint + 1;
    }
    if ((below == no_index && noun == no_index) || above == no_index) return std::nullopt;
    const Clause& told = s_->clauses[above];
    if (!told.finite || told.tense != Tense::present || told.modal || told.perfect) return std::nullopt;
    const std::optional<Distance> distance = distance_of(timex.value);
    if (!distance) return std::nullopt;
    std::optional<When> when;
    if (dct_.day) {
        const Minute day = static_cast<Minute>(*dct_.day) * minutes_per_day;
        const Minute least = distance->least_days * minutes_per_day, most = distance->most_days * minutes_per_day;
        when = When{after ? Interval{day - most, day - least + minutes_per_day}
                          : Interval{day + least, day + most + minutes_per_day},
                    Granularity::day, Extent::within, false};
    }
    EventMention mention = noun != no_index ? of_noun(noun, when) : of_clause(below, when);
    mention.when = when;
    mention.relative_to_unknown = !when;
    mention.why = timex.why;
    mention.why.rule = after ? "distance-after" : "distance-before";
    mention.why.anchor = dct_.day ? format_day(*dct_.day) : "";
    mention.why.anchor_is = "the article's date";
    mention.why.explanation = "What the article tells of its own day comes '" + std::string(slice(text_, timex.span)) +
                              "' " + (joint == time ? "" : word_there + " ") + "this.";
    return mention;
}

/// "a profit for the last year", "up from a year earlier": no date of the clause. "Set for May" is one.
bool EventFinder::tells_period(std::uint32_t time) const {
    const Timex& timex = timexes_[s_->phrases[time].time];
    if (time == 0 || kind(time - 1) != PhraseKind::preposition || !timex.when ||
        timex.when->granularity < Granularity::month)
        return false;
    const std::string preposition = head(time - 1);
    const bool after_verb = time > 1 && kind(time - 2) == PhraseKind::verb;
    return (preposition == "for" && !after_verb) || preposition == "from" || preposition == "than";
}

void EventFinder::date_by(std::uint32_t time) {
    const std::uint32_t index = s_->phrases[time].time;
    const Timex& timex = timexes_[index];
    if (std::optional<EventMention> distant = by_distance(time)) {
        distant->timex = index;
        distant->salience = salience_of(*distant, no_index);
        const std::uint32_t trigger = distant->trigger.begin;
        for (std::uint32_t i = time; i < s_->phrases.size(); ++i)
            if (read_.tokens[s_->phrases[i].head].span.begin == trigger) return add(std::move(*distant), i);
    }
    if (read_.sentences[sentence_].kind == SentenceKind::byline) {
        out_.unused.push_back({index, "It belongs to the page, not to the story."});
        return;
    }
    const Hook hook = hook_of(time);
    std::string reason = reason_against(timex);
    if (reason.empty() && hook.clause == no_index && hook.noun == no_index) reason = "No event hangs on it.";
    if (!reason.empty()) {
        out_.unused.push_back({index, reason});
        return;
    }
    if (hook.noun == no_index && tells_period(time)) {
        out_.unused.push_back(
            {index, "It tells the period that is meant, or compared with, not when something happened."});
        return;
    }
    const std::optional<When> when = bounded(timex);
    EventMention mention = hook.noun != no_index ? of_noun(hook.noun, when) : of_clause(hook.clause, when);
    mention.timex = index;
    mention.when = when;
    mention.relative_to_unknown = timex.relative_to_unknown;
    mention.why = timex.why;
    mention.salience = salience_of(mention, hook.clause);
    const bool leads =
        hook.clause != no_index && s_->clauses[hook.clause].finite && s_->clauses[hook.clause].kind == ClauseKind::main;
    if (leads) leads_.insert(mention.trigger.begin);
    add(std::move(mention), hook.noun != no_index ? hook.noun : s_->clauses[hook.clause].verb);
}

/// Clauses and event nouns that no time expression dates.
void EventFinder::add_undated() {
    for (std::uint32_t c = 0; c < s_->clauses.size(); ++c) {
        if (found_.contains(s_->clauses[c].verb) || s_->clauses[c].copula) continue;
        EventMention mention = of_clause(c, std::nullopt);
        mention.salience = salience_of(mention, c);
        add(std::move(mention), s_->clauses[c].verb);
    }
    for (std::uint32_t i = 0; i < s_->phrases.size(); ++i) {
        if (kind(i) != PhraseKind::noun || found_.contains(i) || read_.tags[s_->phrases[i].head] != Tag::noun ||
            !is_event_noun(head(i)))
            continue;
        EventMention mention = of_noun(i, std::nullopt);
        mention.salience = salience_of(mention, no_index);
        add(std::move(mention), i);
    }
}

void EventFinder::read_sentence(std::uint32_t index) {
    sentence_ = index;
    s_ = &sentences_[index];
    found_.clear();
    marked_.clear();
    for (std::uint32_t c = 0; c < s_->clauses.size(); ++c)
        if (s_->clauses[c].kind == ClauseKind::adverbial && s_->clauses[c].marker != no_index)
            marked_.emplace(s_->clauses[c].marker, c);
    const std::size_t first = out_.mentions.size();
    for (std::uint32_t i = 0; i < s_->phrases.size(); ++i)
        if (kind(i) == PhraseKind::time) date_by(i);
    if (read_.sentences[index].kind != SentenceKind::byline) add_undated();
    std::sort(out_.mentions.begin() + static_cast<std::ptrdiff_t>(first), out_.mentions.end(),
              [](const EventMention& a, const EventMention& b) { return a.trigger.begin < b.trigger.begin; });
}

/// Mentions without a time expression of their own: the same event dated elsewhere in the article, else the day that
/// the article tells of. Their dates are approximate and say so.
void EventFinder::date_by_article() {
    constexpr std::uint32_t lead_sentences = 4;
    constexpr Minute freshest = 31 * minutes_per_day;
    if (!dct_.day) return;
    const Minute dct = static_cast<Minute>(*dct_.day) * minutes_per_day;
    const auto is_day = [](const EventMention& m) {
        return m.timex && m.when && m.when->span.begin != open_past &&
               m.when->span.end - m.when->span.begin <= minutes_per_day;
    };
    std::map<std::string_view, const EventMention*> dated;
    Interval day{dct, dct + minutes_per_day};
    bool has_lead = false;
    for (const EventMention& m : out_.mentions) {
        if (!is_day(m)) continue;
        if (governing_of(m.lemma) == Governing::none && !EventWords::english().light_verbs.contains(m.lemma))
            dated.emplace(m.lemma, &m);
        const Minute begin = day_of(m.when->span.begin) * minutes_per_day;
        const bool news =
            begin <= dct && begin > dct - freshest && m.sentence < lead_sentences && leads_.contains(m.trigger.begin);
        if (news && !has_lead) day = {begin, begin + minutes_per_day}, has_lead = true;
    }
    for (EventMention& m : out_.mentions) {
        if (m.timex || m.status == Status::conditional) continue;
        const auto same = dated.find(m.lemma);
        if (same != dated.end()) {
            m.when = same->second->when;
            m.why = same->second->why;
            m.why.rule = "same-event-dated-elsewhere";
        } else if (m.status == Status::happened || m.status == Status::denied) {
            m.when = When{day, Granularity::day, Extent::within, true};
            m.why.rule = "day-of-the-article";
        }
    }
}

FoundEvents EventFinder::run() {
    for (std::uint32_t i = 0; i < sentences_.size(); ++i) read_sentence(i);
    date_by_article();
    return std::move(out_);
}

}  // namespace

FoundEvents find_events(std::string_view text, const ReadText& read, const std::vector<SentenceClauses>& sentences,
                        const std::vector<Timex>& timexes, const Dct& dct) {
    return EventFinder(text, read, sentences, timexes, dct).run();
}

}  // namespace dateline
