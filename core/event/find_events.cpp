#include "event/find_events.hpp"

#include <algorithm>
#include <map>

#include "event/article_day.hpp"
#include "event/attribution.hpp"
#include "event/background.hpp"
#include "event/chronology.hpp"
#include "event/clock_day.hpp"
#include "event/date_choice.hpp"
#include "event/distance.hpp"
#include "event/excerpt.hpp"
#include "event/hook.hpp"
#include "event/mention.hpp"
#include "event/prose.hpp"
#include "event/quoted_title.hpp"
#include "event/title.hpp"
#include "event/words.hpp"
#include "time/doubt.hpp"
#include "time/explain.hpp"
#include "time/resolve.hpp"

namespace dateline {

namespace {

/// A distance as the text tells it.
struct TextDistance {
    Distance distance;
    std::optional<std::uint32_t> timex;  // none of "the day after"
};

class EventFinder {
public:
    EventFinder(const ReadSource& source, const std::vector<SentenceClauses>& sentences,
                const std::vector<Timex>& timexes, const Dct& dct)
        : text_(source.text),
          read_(source.read),
          sentences_(sentences),
          timexes_(timexes),
          dct_(dct),
          entries_(find_entries(sentences, timexes, dct)) {}
    FoundEvents run();

private:
    void read_sentence(const SentenceClauses& sentence);
    void date_by(const SentenceClauses& sentence, std::uint32_t index);
    void hang_on_far_end(const SentenceClauses& sentence, const Timex& timex, Hook& hook) const;
    void hang_on_noun_beside(const SentenceClauses& sentence, const Timex& timex, Hook& hook) const;
    void leave_out(std::uint32_t timex, std::string reason);
    std::optional<When> day_told_now(const DaysApart& days) const;
    void add_undated(const SentenceClauses& sentence);
    void add_next_days(const SentenceClauses& sentence);
    EventMention* mention_at(std::uint32_t token);
    void date_by_distance(const SentenceClauses& sentence, const TextDistance& told);
    void date_from(const SentenceClauses& sentence, const TextDistance& told, EventMention& mention,
                   std::uint32_t clause, const DaysApart& days, const When& from, std::string_view other);
    bool attributes_dated(const SentenceClauses& sentence, std::uint32_t clause);
    bool has_dated_aim(const SentenceClauses& sentence, std::uint32_t clause) const;
    bool goes_on_plan(const SentenceClauses& sentence, std::uint32_t clause) const;
    std::optional<When> met_purpose(const SentenceClauses& sentence, std::uint32_t clause) const;
    std::optional<When> told_on(const SentenceClauses& sentence, std::uint32_t clause) const;
    std::optional<When> dated_clause(const SentenceClauses& sentence, std::uint32_t clause, Status status) const;
    std::optional<When> beside(const SentenceClauses& sentence, std::uint32_t clause, Status status) const;
    EventMention dated_mention(const SentenceClauses& sentence, std::uint32_t clause, std::uint32_t time) const;
    std::optional<std::uint32_t> date_before_when(const SentenceClauses& sentence, std::uint32_t clause) const;
    bool is_dated_older(std::uint32_t token) const;
    bool has_older_date(const SentenceClauses& sentence, std::uint32_t clause) const;
    void follow_time(const SentenceClauses& sentence);
    bool leads_entry(std::uint32_t sentence) const;
    const Entry* entry_of(std::uint32_t sentence) const;
    void date_by_entry(const SentenceClauses& sentence, const Entry& entry);
    void let_headline_tell(std::vector<EventMention>::iterator first);
    void add(EventMention mention, std::uint32_t head);
    std::size_t add_joined(std::size_t first, EventMention second);

    std::string_view text_;
    const ReadText& read_;
    const std::vector<SentenceClauses>& sentences_;
    const std::vector<Timex>& timexes_;
    const Dct& dct_;
    const std::vector<Entry> entries_;
    std::map<std::uint32_t, std::size_t> found_;  // in this sentence, by token of the trigger: index in out_.mentions
    std::vector<TextDistance> distances_;         // in this sentence, of what is not told in the present
    std::vector<std::uint32_t> of_deeds_;         // clauses in this sentence whose older date may be that of a deed
    std::vector<ToldDay> told_;
    DayPlace last_day_;
    bool in_older_time_ = false;  // the last main clauses tell of a time before the news
    FoundEvents out_;
};

/// Times that follow each other are one stretch, and so are two that an "or" joins; others are two events.
/// Gives the one that the next may join.
std::size_t EventFinder::add_joined(std::size_t first, EventMention second) {
    When& when = *out_.mentions[first].when;
    const EventMention& one = out_.mentions[first];
    const Span between{timexes_[one.until ? *one.until : *one.timex].span.end, timexes_[*second.timex].span.begin};
    const bool either = trimmed(slice(text_, between)).starts_with("or");  // "in September or October": one of them
    if (!either && when.span.end < second.when->span.begin) {
        out_.mentions.push_back(std::move(second));
        return out_.mentions.size() - 1;
    }
    when.granularity = std::max(when.granularity, second.when->granularity);
    when.span.end = std::max(when.span.end, second.when->span.end);  // "Monday night and Tuesday" share an hour
    when.extent = either ? Extent::within : Extent::lasted;
    out_.mentions[first].until = second.timex;
    Why& why = out_.mentions[first].why;
    why.words.end = second.why.words.end;
    why.explanation += (either ? " Or: " : " It went on: ") + second.why.explanation;
    why.steps.insert(why.steps.end(), second.why.steps.begin(), second.why.steps.end());
    return first;
}

void EventFinder::add(EventMention mention, std::uint32_t head) {
    const auto [at, fresh] = found_.emplace(head, out_.mentions.size());
    if (fresh) {
        out_.mentions.push_back(std::move(mention));
        return;
    }
    EventMention& old = out_.mentions[at->second];
    if (are_joined(text_, timexes_, old, mention)) {
        at->second = add_joined(at->second, std::move(mention));
        return;
    }
    if (mention.timex && old.timex && dates_better(text_, timexes_, mention, old)) std::swap(old, mention);
    if (mention.timex) leave_out(*mention.timex, "The same event has a closer date in this sentence.");
}

/// Not of "7" of "April 2-7", where the 2nd has dated what both do.
void EventFinder::leave_out(std::uint32_t timex, std::string reason) {
    const bool ends_range = timex > 0 && timexes_[timex].ends_range && timexes_[timex].when == timexes_[timex - 1].when;
    const bool is_dated = ends_range && std::ranges::any_of(found_, [&](const auto& one) {
                              return out_.mentions[one.second].timex == timex - 1;
                          });
    if (!is_dated) out_.unused.push_back({timex, std::move(reason)});
}

/// "The loss came 17 years after another was lost, on May 8, 1986": an old date is that of the older of the two.
void EventFinder::hang_on_far_end(const SentenceClauses& s, const Timex& timex, Hook& hook) const {
    if (hook.noun != no_index || hook.clause == no_index || !timex.when || !is_older(*timex.when, dct_)) return;
    for (const TextDistance& told : distances_) {
        const std::uint32_t other = s.clause_at(told.distance.other);
        const bool between = other != no_index && told.distance.other < timex.first_token;
        if (between && hook.clause == told.distance.clause && told.distance.days.most > 0) hook.clause = other;
    }
}

/// "Cheered the men who took power 40 years ago in a rally on Friday": of two times that cannot both be the clause's,
/// the second is the event noun's that it follows.
void EventFinder::hang_on_noun_beside(const SentenceClauses& s, const Timex& timex, Hook& hook) const {
    if (hook.noun != no_index || hook.clause == no_index || !timex.when) return;
    const auto found = found_.find(s.clause(hook.clause).head);
    if (found == found_.end() || !out_.mentions[found->second].when) return;
    const Interval& first = out_.mentions[found->second].when->span;
    const bool apart = first.end <= timex.when->span.begin || timex.when->span.end <= first.begin;
    std::uint32_t before = timex.first_token - 1;
    if (s.tree.upos(before) == Upos::adp) --before;
    const bool is_event = before > s.clause(hook.clause).head && before < timex.first_token &&
                          s.tree.upos(before) == Upos::noun && is_event_noun(s.tree.word(before));
    if (apart && is_event) hook.noun = before;
}

void EventFinder::date_by(const SentenceClauses& s, std::uint32_t index) {
    const std::uint32_t here = s.tree.sentence();
    Timex timex = timexes_[index];
    if (leads_entry(here)) return;
    if (read_.sentences[here].kind == SentenceKind::byline || is_date_header(s.tree)) {
        if (read_.sentences[here].kind == SentenceKind::byline && timex.when) told_.push_back({here, *timex.when});
        out_.unused.push_back({index, "It belongs to the page, not to the story."});
        return;
    }
    if (read_.sentences[here].kind == SentenceKind::unread) {
        out_.unused.push_back({index, "It stands among code or figures, or in another language."});
        return;
    }
    if (is_table_line(s)) {
        out_.unused.push_back({index, "It stands in a line without a verb, as in a table."});
        return;
    }
    const std::optional<Distance> distance = find_distance(s, timex);
    const bool from_now = distance && is_told_now(s, distance->clause);
    if (distance && !from_now) {
        distances_.push_back({*distance, index});
        return;
    }
    Hook hook;
    std::optional<When> when;
    if (distance) {
        hook.clause = s.clause_at(distance->other);
        hook.noun = hook.clause == no_index ? distance->other : no_index;
        when = day_told_now(distance->days);
    } else {
        hook = find_hook(s, index, timex, dct_);
        hang_on_far_end(s, timex, hook);
        hang_on_noun_beside(s, timex, hook);
        if (hook.before_noun) timex.bound = Bound::on;
        when = bounded(timex);
        if (when && timex.ends_range && !lasts_throughout(s, index, hook)) when->extent = Extent::within;
        follow_day(s, index, hook, last_day_, timex, when);
    }
    const bool other_day = hook.before_noun && timexes_[index].bound != Bound::on;  // "before Monday's vote"
    const bool tells_day =
        when && !timex.named && !other_day && hook.clause != no_index && !distance && s.clause(hook.clause).finite;
    if (tells_day && (s.clause(hook.clause).kind == ClauseKind::main || hook.about_date))
        told_.push_back({here, *when});
    if (hook.deed_of != no_index) of_deeds_.push_back(hook.deed_of);
    // "by January 2013 it had been moved to October": to one that is over as well, for all that the words say
    if (hook.put_off && is_dated_older(s.clause(hook.clause).head)) hook.reason = "It tells to when it was put off.";
    if (!hook.reason.empty()) {
        leave_out(index, hook.reason);
        return;
    }
    EventMention mention = hook.noun != no_index ? noun_mention(sentences_, here, hook.noun, when, dct_)
                                                 : clause_mention(sentences_, here, hook.clause, when, dct_);
    if (hook.put_off) {
        mention.status = *hook.put_off;
        mention.excerpt = excerpt(s, hook.clause, s.clause(hook.clause).head);  // "the trial" alone says too little
    }
    mention.timex = index;
    mention.when = when;
    mention.relative_to_unknown = distance ? !when : timex.relative_to_unknown;
    mention.why = explain(text_, timex);
    if (distance) {
        explain_distance(mention.why, reversed(distance->days), std::nullopt, "the article's date");
        if (dct_.day) mention.why.anchor = format_day(*dct_.day);
    }
    mention.salience = salience_of(s, mention, hook.clause);
    // A light verb and its noun are one event: "made its first flight Tuesday at 18:00".
    const bool carried = hook.clause != no_index && hook.noun != no_index && light_object(s, hook.clause) == hook.noun;
    add(std::move(mention), hook.noun != no_index && !carried ? hook.noun : s.clause(hook.clause).head);
}

/// What lies so far from the article's own day, where that is known or in doubt by no more than some days.
std::optional<When> EventFinder::day_told_now(const DaysApart& days) const {
    if (!dct_.day && !is_in_doubt(dct_)) return std::nullopt;
    const When told{{static_cast<Minute>(*dct_.earliest) * minutes_per_day,
                     (static_cast<Minute>(*dct_.latest) + 1) * minutes_per_day},
                    Granularity::day,
                    Extent::within,
                    false};
    return shifted(told, reversed(days));
}

/// "The day after the vote".
void EventFinder::add_next_days(const SentenceClauses& s) {
    for (std::uint32_t t = s.tree.first(); t < s.tree.last(); ++t)
        if (const std::optional<Distance> next = find_next_day(s, t)) distances_.push_back({*next, std::nullopt});
}

EventMention* EventFinder::mention_at(std::uint32_t token) {
    const auto found = found_.find(token);
    return found == found_.end() ? nullptr : &out_.mentions[found->second];
}

void EventFinder::date_from(const SentenceClauses& s, const TextDistance& told, EventMention& mention,
                            std::uint32_t clause, const DaysApart& days, const When& from, std::string_view other) {
    mention.timex = told.timex;
    mention.when = shifted(from, days);
    mention.why = told.timex ? explain(text_, timexes_[*told.timex]) : Why{};
    mention.why.words = told.distance.words;
    explain_distance(mention.why, days, from, "the date of '" + std::string(other) + "'");
    if (mention.status == Status::happened && is_ahead(*mention.when, dct_)) mention.status = Status::planned;
    mention.salience = salience_of(s, mention, clause);
}

/// Of the two that lie so far apart, dates the one without a date by the other; where neither has one in this sentence,
/// the article may have it.
void EventFinder::date_by_distance(const SentenceClauses& s, const TextDistance& told) {
    const auto [c, other_token, days, words] = told.distance;
    EventMention *one = mention_at(s.clause(c).head), *other = mention_at(other_token);
    const auto is_dated = [&](const EventMention* mention) {
        return mention != nullptr && mention->timex && mention->when && !timexes_[*mention->timex].named;
    };
    std::optional<When> named;
    if (s.tree.in_named_event(other_token)) named = timexes_[s.tree.time(other_token)].when;
    if (is_dated(one) && other != nullptr && !is_dated(other)) {
        date_from(s, told, *other, s.clause_at(other_token), reversed(days), *one->when, slice(text_, one->trigger));
    } else if (one != nullptr && !is_dated(one) && (named || is_dated(other))) {
        const std::string_view name =
            named ? slice(text_, timexes_[s.tree.time(other_token)].span) : slice(text_, other->trigger);
        date_from(s, told, *one, c, days, named ? *named : *other->when, name);
    } else if (one != nullptr && !is_dated(one) && other != nullptr) {
        one->apart = Apart{other->trigger, days, words, told.timex};
    } else if (told.timex) {
        out_.unused.push_back({*told.timex, "It says how long, not when."});
    }
}

/// When somebody told of a clause: the date of the clause that reports it or what it is joined to.
std::optional<When> EventFinder::told_on(const SentenceClauses& s, std::uint32_t c) const {
    const bool joined = s.tree.relation(s.clause(c).head) == Relation::conj;
    for (const auto& [head, index] : found_) {
        const std::uint32_t report = s.clause_at(head);
        const EventMention& mention = out_.mentions[index];
        if (report == no_index || !mention.timex || !mention.when) continue;
        const std::uint32_t content = reported_clause(s, report);
        if (content != no_index && (content == c || (joined && content == s.clause(c).parent))) return mention.when;
    }
    return std::nullopt;
}

/// The date of a clause that a time expression dates and that shares its status.
std::optional<When> EventFinder::dated_clause(const SentenceClauses& s, std::uint32_t c, Status status) const {
    const auto found = c == no_index ? found_.end() : found_.find(s.clause(c).head);
    if (found == found_.end()) return std::nullopt;
    const EventMention& mention = out_.mentions[found->second];
    return mention.timex && mention.status == status ? mention.when : std::nullopt;
}

/// "Resigned on Friday, citing his health", "resigned on Friday and left", "rose on Friday to win": of the same time as
/// the clause above; "fled when the river rose on Friday": as the one below.
std::optional<When> EventFinder::beside(const SentenceClauses& s, std::uint32_t c, Status status) const {
    const Clause& clause = s.clause(c);
    const bool adjunct = clause.kind == ClauseKind::gerund && clause.marker == no_index &&
                         s.tree.relation(clause.head) == Relation::advcl;
    // "posted a loss in March and predicted more": later
    const bool joined = s.tree.relation(clause.head) == Relation::conj && !clause.perfect && !is_saying(s.verb(c));
    const bool same_tense = clause.parent != no_index && clause.tense == s.clause(clause.parent).tense;
    const bool outcome = clause.kind == ClauseKind::infinitive && status == Status::happened;
    if (adjunct || outcome || (joined && same_tense)) return dated_clause(s, clause.parent, status);
    for (const std::uint32_t t : s.tree.children(clause.head)) {  // "fled when the river rose on Friday"
        const std::uint32_t below = s.tree.relation(t) == Relation::advcl ? s.clause_at(t) : no_index;
        const std::uint32_t marker = below == no_index ? no_index : s.clause(below).marker;
        if (marker != no_index && s.tree.lower(marker) == "when") return dated_clause(s, below, status);
    }
    return std::nullopt;
}

/// "The sides met on Friday, an official said": the saying tells nothing but who says so. Notes that with the meeting.
bool EventFinder::attributes_dated(const SentenceClauses& s, std::uint32_t c) {
    const std::uint32_t content = reported_clause(s, c);
    const auto found = content == no_index ? found_.end() : found_.find(s.clause(content).head);
    if (found == found_.end() || !out_.mentions[found->second].timex) return false;
    EventMention& told = out_.mentions[found->second];
    if (told.reported_by.empty() && s.clause(c).subject != no_index) {
        told.reported_by = speaker_name(sentences_, s.tree.sentence(), c, s.clause(c).subject);
        told.report = true;
    }
    return true;
}

/// "plans to resign in May": the resigning is on the timeline, and says so.
bool EventFinder::has_dated_aim(const SentenceClauses& s, std::uint32_t c) const {
    const std::uint32_t aim = s.tree.child(s.clause(c).head, {Relation::xcomp});
    const auto found = aim == no_index ? found_.end() : found_.find(aim);
    return found != found_.end() && out_.mentions[found->second].timex.has_value();
}

/// "Starts on March 20 and stops before each vote": what is joined to what is arranged is so too.
bool EventFinder::goes_on_plan(const SentenceClauses& s, std::uint32_t c) const {
    const Clause& clause = s.clause(c);
    if (s.tree.relation(clause.head) != Relation::conj || clause.parent == no_index) return false;
    const auto simple = [](const Clause& one) {
        return one.tense == Tense::present && !one.perfect && !one.modal && !one.negated && !one.copula;
    };
    const bool planned = dated_clause(s, clause.parent, Status::planned).has_value();
    return planned && simple(clause) && simple(s.clause(clause.parent));
}

/// "Flew to Oslo to attend services on Friday": when the purpose was met, which the title there tells of both.
std::optional<When> EventFinder::met_purpose(const SentenceClauses& s, std::uint32_t c) const {
    for (const std::uint32_t t : s.tree.children(s.clause(c).head)) {
        const auto found = s.clause_at(t) == no_index ? found_.end() : found_.find(t);
        if (found == found_.end() || s.clause(s.clause_at(t)).parent != c) continue;
        const EventMention& aim = out_.mentions[found->second];
        if (aim.timex && aim.when && is_purpose_met(s, s.clause_at(t), *aim.when, dct_)) return aim.when;
    }
    return std::nullopt;
}

/// Whether the event of that token has a date before the news.
bool EventFinder::is_dated_older(std::uint32_t token) const {
    const auto found = found_.find(token);
    if (found == found_.end()) return false;
    const EventMention& mention = out_.mentions[found->second];
    return mention.timex && mention.when && is_older(*mention.when, dct_);
}

/// "A guard died when robbers came in 1990", "in 1990 he met a man who fled": above a clause, or in an adverbial or
/// infinitive below it, stands an older date.
bool EventFinder::has_older_date(const SentenceClauses& s, std::uint32_t c) const {
    constexpr int highest = 6;
    std::uint32_t above = s.clause(c).parent;
    for (int height = 0; above != no_index && height < highest; ++height, above = s.clause(above).parent)
        if (is_dated_older(s.clause(above).head)) return true;
    for (const std::uint32_t t : s.tree.children(s.clause(c).head)) {
        const bool same_time = s.tree.is(t, {Relation::advcl, Relation::xcomp});
        if (same_time && s.clause_at(t) != no_index && is_dated_older(t)) return true;
    }
    return false;
}

/// Notes whether the article is at its news or at an older time, of which it may go on to tell without a date.
void EventFinder::follow_time(const SentenceClauses& s) {
    const bool dated = !told_.empty() && told_.back().sentence == s.tree.sentence();
    if (dated)
        in_older_time_ = is_older(told_.back().when, dct_);
    else if (returns_to_news(s))
        in_older_time_ = false;
}

/// "In 1985, when they took the town": the date that such a clause follows.
std::optional<std::uint32_t> EventFinder::date_before_when(const SentenceClauses& s, std::uint32_t c) const {
    std::uint32_t t = s.clause(c).marker;
    if (t == no_index || s.tree.lower(t) != "when" || t == s.tree.first()) return std::nullopt;
    --t;
    if (s.tree.upos(t) == Upos::punct && t > s.tree.first()) --t;
    const std::uint32_t time = s.tree.time(t);
    if (time == no_index || !timexes_[time].when || timexes_[time].named) return std::nullopt;
    return time;
}

EventMention EventFinder::dated_mention(const SentenceClauses& s, std::uint32_t c, std::uint32_t time) const {
    EventMention mention = clause_mention(sentences_, s.tree.sentence(), c, timexes_[time].when, dct_);
    mention.timex = time;
    mention.when = timexes_[time].when;
    mention.why = explain(text_, timexes_[time]);
    mention.salience = salience_of(s, mention, c);
    return mention;
}

/// What an entry of a chronology tells beside its first is of its date, or told on it.
void lend_date(const Entry* entry, EventMention& mention) {
    if (entry == nullptr) return;
    const bool done = mention.status == Status::happened || mention.status == Status::denied;
    if (!mention.told_on) mention.told_on = entry->when;
    if (!mention.beside && done) mention.beside = entry->when;
}

/// Clauses and event nouns that no time expression dates.
void EventFinder::add_undated(const SentenceClauses& s) {
    const std::uint32_t here = s.tree.sentence();
    const Entry* entry = entry_of(here);
    const bool prose = is_prose(s);
    for (std::uint32_t c = 0; c < s.clauses.size(); ++c) {
        if (found_.contains(s.clause(c).head) || s.clause(c).copula) continue;
        if (const auto time = date_before_when(s, c)) {
            add(dated_mention(s, c, *time), s.clause(c).head);
            continue;
        }
        EventMention mention = clause_mention(sentences_, here, c, std::nullopt, dct_);
        mention.before_news = is_before_news(s, c);
        const std::uint32_t content = mention.report ? reported_clause(s, c) : no_index;  // which the title tells
        mention.before_news |=
            content != no_index && s.clause(content).perfect && s.clause(content).tense == Tense::past;
        mention.before_news |= std::ranges::find(of_deeds_, c) != of_deeds_.end();
        // Not of "the offer he made", which is news as often as not.
        const std::uint32_t pronoun = s.tree.child(s.clause(c).head, {Relation::nsubj, Relation::nsubj_pass});
        const bool by_pronoun = pronoun != no_index && pronoun == s.clause(c).marker;
        mention.known = by_pronoun && is_restrictive(s, c) && s.clause(c).tense == Tense::past;
        mention.told_in_past = tells_on(s, c);
        mention.told_on = told_on(s, c);
        const bool on_plan = goes_on_plan(s, c);
        if (on_plan) mention.status = Status::planned;
        if (!on_plan) mention.beside = beside(s, c, mention.status);
        mention.before_news |= !mention.beside && mention.told_in_past && (in_older_time_ || has_older_date(s, c));
        const bool headline = mention.news == News::headline && !mention.clumsy;
        lend_date(entry, mention);
        const bool is_event = mention.report || !(mention.state || (is_habit(s, c) && entry == nullptr));
        mention.salience = headline || (prose && is_event) ? salience_of(s, mention, c) : 0;
        const std::optional<When> met = met_purpose(s, c);
        if (met) mention.beside = met;
        if (met || has_dated_aim(s, c) || attributes_dated(s, c))
            mention.salience = std::min(mention.salience, least_salience);
        add(std::move(mention), s.clause(c).head);
    }
    for (std::uint32_t t = s.tree.first(); t < s.tree.last(); ++t) {
        if (s.tree.upos(t) != Upos::noun || found_.contains(t) || s.tree.time(t) != no_index) continue;
        if (s.tree.relation(t) == Relation::compound || !is_event_noun(s.tree.word(t))) continue;
        EventMention mention = noun_mention(sentences_, here, t, std::nullopt, dct_);
        mention.known = is_told_as_known(s, t);
        mention.before_news = is_period_noun(s.tree, t);
        mention.beside = dated_clause(s, s.owner_of(t), mention.status);
        lend_date(entry, mention);
        mention.salience = salience_of(s, mention, no_index);
        add(std::move(mention), t);
    }
}

bool EventFinder::leads_entry(std::uint32_t sentence) const {
    return std::ranges::binary_search(entries_, sentence, {}, &Entry::head);
}

/// The entry of a chronology that a sentence stands in; null where in none.
const Entry* EventFinder::entry_of(std::uint32_t sentence) const {
    const auto after = std::ranges::upper_bound(entries_, sentence, {}, &Entry::first);
    return after != entries_.begin() && sentence < (after - 1)->last ? &*(after - 1) : nullptr;
}

/// "July 22, 2024: The sides sign": what the entry tells first is of its date, whatever else it names, "for a delay
/// until June 30", but a closer day.
void EventFinder::date_by_entry(const SentenceClauses& s, const Entry& entry) {
    const auto clause = std::ranges::find(s.clauses, no_index, &Clause::parent);
    const std::uint32_t lead =
        clause == s.clauses.end() ? no_index : static_cast<std::uint32_t>(clause - s.clauses.begin());
    std::uint32_t noun = s.tree.first();  // "1914: Outbreak of war"
    while (noun < s.tree.last() && !(s.tree.upos(noun) == Upos::noun && is_event_noun(s.tree.word(noun)))) ++noun;
    if (lead == no_index && noun == s.tree.last()) return;
    const std::uint32_t here = s.tree.sentence(), head = lead == no_index ? noun : s.clause(lead).head;
    EventMention mention = lead == no_index ? noun_mention(sentences_, here, noun, entry.when, dct_)
                                            : clause_mention(sentences_, here, lead, entry.when, dct_);
    mention.timex = entry.timex;
    mention.when = entry.when;
    mention.why = explain(text_, timexes_[entry.timex]);
    mention.why.steps.push_back("It leads the line or the paragraph that tells this.");
    constexpr float least_of_lead = 0.5F;  // a reader misses an entry
    mention.salience = salience_of(s, mention, lead);
    if (!mention.clumsy) mention.salience = std::max(mention.salience, least_of_lead);
    told_.push_back({here, entry.when});
    EventMention* own = mention_at(head);
    if (own == nullptr) {
        add(std::move(mention), head);
        return;
    }
    const Interval& span = entry.when.span;
    if (own->when && span.begin <= own->when->span.begin && own->when->span.end <= span.end) return;
    // "13:05 The mayor will speak at 4pm": in a report by the hour that is when
    const bool by_hour =
        own->timex && timexes_[entry.timex].type == TimexType::time && timexes_[*own->timex].type == TimexType::time;
    if (by_hour && own->when && own->when->span.begin != open_past) return;
    if (own->timex) out_.unused.push_back({*own->timex, "It is no date of what the line tells first."});
    *own = std::move(mention);
}

/// A headline that is a title tells all that its clauses do.
void EventFinder::let_headline_tell(std::vector<EventMention>::iterator first) {
    const auto is_title = [](const EventMention& one) { return one.news == News::headline && !one.clumsy; };
    if (std::none_of(first, out_.mentions.end(), is_title)) return;
    for (auto one = first; one != out_.mentions.end(); ++one)
        if (!is_title(*one) && !one->timex) one->salience = std::min(one->salience, least_salience);
}

void EventFinder::read_sentence(const SentenceClauses& s) {
    found_.clear();
    distances_.clear();
    of_deeds_.clear();
    const auto first = static_cast<std::ptrdiff_t>(out_.mentions.size());
    std::uint32_t last_time = no_index;
    for (std::uint32_t t = s.tree.first(); t < s.tree.last(); ++t) {
        const std::uint32_t time = s.tree.time(t);
        if (time != no_index && time != last_time) date_by(s, time);
        last_time = time;
    }
    follow_time(s);
    const SentenceKind kind = read_.sentences[s.tree.sentence()].kind;
    const bool tells = kind != SentenceKind::byline && kind != SentenceKind::entry_date && !is_date_header(s.tree);
    const Entry* entry = entry_of(s.tree.sentence());
    if (entry != nullptr && tells && s.tree.sentence() == entry->first) date_by_entry(s, *entry);
    if (tells) add_undated(s);
    add_next_days(s);
    for (const TextDistance& told : distances_) date_by_distance(s, told);
    let_headline_tell(out_.mentions.begin() + first);
    std::sort(out_.mentions.begin() + first, out_.mentions.end(),
              [](const EventMention& a, const EventMention& b) { return a.trigger.begin < b.trigger.begin; });
}

FoundEvents EventFinder::run() {
    for (const SentenceClauses& sentence : sentences_) read_sentence(sentence);
    date_by_article(out_.mentions, told_, dct_);
    add_sources(text_, sentences_, out_.mentions);
    title_quotations(text_, read_, out_.mentions);
    return std::move(out_);
}

}  // namespace

FoundEvents find_events(std::string_view text, const ReadText& read, const std::vector<TimeExpression>& expressions,
                        const std::vector<Timex>& timexes, const Dct& dct) {
    const ReadSource source{text, read, expressions};
    const std::vector<SentenceClauses> sentences = find_clauses(source);
    return EventFinder(source, sentences, timexes, dct).run();
}

}  // namespace dateline
