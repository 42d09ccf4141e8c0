#include "event/hook.hpp"

#include <algorithm>
#include <array>

#include "event/background.hpp"
#include "event/deferral.hpp"
#include "event/status.hpp"
#include "event/time_place.hpp"
#include "event/words.hpp"
#include "time/resolve.hpp"

namespace dateline {

namespace {

using enum Relation;

std::string reason_against(const Timex& timex) {
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

/// "The firm recovered and re-entered the market in 2010": of joined verbs, the date is of the nearest.
std::uint32_t nearest_joined(const SentenceClauses& s, std::uint32_t c, std::uint32_t time) {
    if (c == no_index) return c;
    std::uint32_t nearest = c;
    for (const std::uint32_t t : s.tree.children(s.clause(c).head)) {
        const std::uint32_t joined = s.tree.relation(t) == conj && t < time ? s.clause_at(t) : no_index;
        if (joined != no_index && s.clause(joined).finite && s.clause(c).head < t) nearest = joined;
    }
    return nearest;
}

/// "Roe, who resigned on Friday, flew home", "Roe, elected on Friday, flew home": what stands before the comma is of
/// the clause that is inserted, whatever the tree says.
std::uint32_t enclosing_insertion(const SentenceClauses& s, std::uint32_t c, const TimePlace& time) {
    const bool closed = time.last < s.tree.last() && s.tree.word(time.last) == ",";
    const bool ends = time.last + 1 == s.tree.last() && s.tree.upos(time.last) == Upos::punct;
    if (c == no_index || !(ends || (closed && s.clause(c).head >= time.last))) return c;
    for (std::uint32_t t = time.first; t-- > s.tree.first() && s.tree.word(t) != ",";) {
        const std::uint32_t inner = s.clause_at(t);
        if (inner == no_index) continue;
        const bool participle = s.clause(inner).kind == ClauseKind::participle && t > s.tree.first() &&
                                s.tree.word(t - 1) == "," && s.tree.relation(t) == acl;
        const bool relative = closed && s.clause(inner).kind == ClauseKind::relative && s.clause(inner).finite;
        if (participle || relative) return inner;
    }
    return c;
}

/// "chose a firm on Friday to build it": what stands before the "to" is of the clause above.
std::uint32_t clause_before_infinitive(const SentenceClauses& s, std::uint32_t c, const TimePlace& time) {
    while (c != no_index && s.clause(c).kind == ClauseKind::infinitive && s.clause(c).parent != no_index) {
        const std::uint32_t to = s.tree.child(s.clause(c).head, {mark, aux});
        if (to == no_index || s.tree.lower(to) != "to" || to < time.last) return c;
        c = s.clause(c).parent;
    }
    return c;
}

/// "Guilty of bribing", "guilty to spying".
bool is_of_guilt(const SentenceTree& tree, std::uint32_t marker) {
    return marker > tree.first() && tree.lower(marker - 1) == "guilty";
}

/// "Of bribing a judge", "for spying".
bool is_deed(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    if (clause.kind != ClauseKind::gerund || clause.marker == no_index) return false;
    const std::string marker = s.tree.lower(clause.marker);
    return marker == "of" || marker == "for" || is_of_guilt(s.tree, clause.marker);
}

/// Where no day of the article is known, a date that names its year may be older than it.
bool may_be_older(const Timex& timex, const Dct& dct) {
    const std::optional<When> when = bounded(timex);
    return when && (is_older(*when, dct) || (!dct.day && !timex.anchor));
}

/// "Convicted of bribing a judge in 2003": the clause of which a date of long ago is sooner the deed's. Nothing
/// elsewhere.
std::uint32_t answer_to_deed(const SentenceClauses& s, std::uint32_t c, const TimePlace& time, const Timex& timex,
                             const Dct& dct) {
    if (!may_be_older(timex, dct)) return no_index;
    if (c != no_index && is_deed(s, c)) c = s.clause(c).parent;
    if (c == no_index) return no_index;
    const bool answers = EventWords::english().answering_verbs.contains(s.verb(c));
    for (std::uint32_t g = 0; g < s.clauses.size(); ++g) {
        const Clause& deed = s.clause(g);
        const bool between = s.clause(c).head < deed.head && deed.head < time.first;
        if (between && deed.parent == c && is_deed(s, g) && (answers || is_of_guilt(s.tree, deed.marker))) return c;
    }
    return no_index;
}

/// "start delivering in May": the date is that of "start".
std::uint32_t carrying_clause(const SentenceClauses& s, std::uint32_t c) {
    while (c != no_index) {
        const Clause& clause = s.clause(c);
        const std::string marker = clause.marker == no_index ? "" : s.tree.lower(clause.marker);
        // "accused him of spying on Monday", "flew home to cheering crowds on Monday"
        const std::uint32_t to = s.tree.child(clause.head, {mark});
        const bool governed =
            marker == "of" || marker == "for" || marker == "from" || (to != no_index && s.tree.lower(to) == "to");
        const bool carried = clause.kind == ClauseKind::gerund && clause.parent != no_index &&
                             (governed || s.tree.relation(clause.head) == xcomp);
        // "reported losing a million in March": the report came later
        if (!carried || governing_of(s.verb(clause.parent)) == Governing::reports) return c;
        c = clause.parent;
    }
    return c;
}

/// "plans to close two plants in May": where the tree hangs the date on the planning, what is ahead is the closing.
std::uint32_t planned_clause(const SentenceClauses& s, std::uint32_t c, const TimePlace& time, const Timex& timex,
                             const Dct& dct) {
    const std::optional<When> when = bounded(timex);
    if (c == no_index || !when || !is_ahead(*when, dct) || governing_of(s.verb(c)) != Governing::plans) return c;
    const std::uint32_t aim = s.tree.child(s.clause(c).head, {xcomp, acl, advcl});
    const std::uint32_t aimed = aim == no_index || aim > time.first ? no_index : s.clause_at(aim);
    return aimed == no_index ? c : aimed;
}

/// "was invited to join in July 1997", told later: the invitation is of that July, and nobody says when it joined.
std::uint32_t undertaking_clause(const SentenceClauses& s, std::uint32_t c, const TimePlace& time, const Timex& timex,
                                 const Dct& dct) {
    const bool over =
        timex.when && dct.day && timex.when->span.end <= (static_cast<Minute>(*dct.day) + 1) * minutes_per_day;
    if (c == no_index || !over || timex.bound != Bound::on) return c;
    if (is_older(*timex.when, dct) && EventWords::english().answering_verbs.contains(s.verb(c))) return c;
    const Clause& aim = s.clause(c);
    if (aim.kind != ClauseKind::infinitive || aim.parent == no_index || aim.head > time.first) return c;
    const Clause& act = s.clause(aim.parent);
    const bool done = act.finite && act.tense == Tense::past && !act.modal && act.head < aim.head;
    const bool sent = act.object != no_index && aim.subject == act.object &&
                      status_of(s, c) == Status::planned;  // "hired Roe to run the mill on Friday"
    return done && (sent || EventWords::english().undertakings.contains(s.verb(aim.parent))) ? aim.parent : c;
}

/// "Extended its offer for what it does not own until Friday", where the tree has it not own that until Friday.
std::uint32_t deferring_clause(const SentenceClauses& s, std::uint32_t c, std::string_view preposition) {
    if (c != no_index && deferring_of(s, c, preposition) == Deferring::none)
        c = s.clause(c).kind == ClauseKind::relative ? s.clause(c).parent : no_index;
    return c == no_index || deferring_of(s, c, preposition) == Deferring::none ? no_index : c;
}

/// "Was postponed in June to October 3": of what was put off, which is to be then, where that is not over. No date of
/// the clause, which tells when that was decided.
void hang_on_deferral(const SentenceClauses& s, std::uint32_t c, Deferring deferring, const Timex& timex,
                      const Dct& dct, Hook& hook) {
    const bool over = timex.when && is_over(*timex.when, dct);
    const Status status = status_of(s, c);
    const bool moves = deferring != Deferring::extends && !over && status != Status::denied;
    hook.noun = moves ? deferred_noun(s, c) : no_index;
    if (hook.noun == no_index) {
        hook.reason = deferring == Deferring::extends ? "It tells until when it goes on, not when that was decided."
                      : deferring == Deferring::sets  ? "It tells for when it was set."
                                                      : "It tells to when it was put off.";
        return;
    }
    hook.clause = c;
    hook.before_noun = true;
    hook.put_off = status == Status::conditional ? status : Status::planned;
}

/// "Two days after the attack".
bool is_counted_from(const SentenceTree& tree, std::uint32_t noun) {
    const std::uint32_t joint = tree.child(noun, {case_});
    if (joint == no_index || joint == tree.first()) return false;
    return (tree.lower(joint) == "after" || tree.lower(joint) == "before") &&
           (tree.time(joint - 1) != no_index || tree.lower(joint - 1) == "day");
}

/// What a sentence, not a headline, tells in the present: no date that is over is its own.
bool tells_present(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    return clause.finite && clause.tense == Tense::present && !clause.perfect && !clause.modal &&
           s.tree.word(s.tree.last() - 1) == ".";
}

/// "With the finding of a rifle 11 days ago, officials say they know": a thing's, of which no event is told.
bool is_of_thing_before(const SentenceClauses& s, std::uint32_t c, const TimePlace& time, const When& when,
                        const Dct& dct) {
    const bool of_noun = time.governor != no_index && s.tree.is_noun(time.governor) && time.governor < time.first &&
                         time.governor != s.clause(c).head && time.preposition.empty();
    return of_noun && tells_present(s, c) && is_over(when, dct);
}

/// "Lived in Oslo from 1968, when the army came, until 1989".
std::uint32_t clause_that_lasted(const SentenceClauses& s, std::uint32_t c, const TimePlace& time) {
    if (c == no_index || time.preposition != "until" || s.clause(c).parent == no_index) return c;
    const bool after_comma = time.first >= s.tree.first() + 2 && s.tree.word(time.first - 2) == ",";
    const ClauseKind kind = s.clause(c).kind;
    return after_comma && (kind == ClauseKind::adverbial || kind == ClauseKind::relative) ? s.clause(c).parent : c;
}

/// "Honoured the men who rose four decades ago in a rally on Saturday": who they are has its date, and one more is not
/// theirs.
std::uint32_t clause_around_dated(const SentenceClauses& s, std::uint32_t c, const TimePlace& time) {
    if (c == no_index || !is_restrictive(s, c) || s.clause(c).parent == no_index) return c;
    bool dated = false;
    for (std::uint32_t t = s.clause(c).head + 1; t < time.first; ++t) {
        if (s.tree.upos(t) == Upos::cconj || s.tree.word(t) == ",") return c;
        dated |= s.tree.time(t) != no_index && s.tree.time(t) != s.tree.time(time.first);
    }
    return dated ? s.clause(c).parent : c;
}

/// "Iran has objected; its envoy is due in Oslo on Monday": of what follows the semicolon, though no verb is known
/// there.
bool stands_apart(const SentenceClauses& s, std::uint32_t c, const TimePlace& time) {
    for (std::uint32_t t = s.clause(c).head + 1; t < time.first; ++t)
        if (s.tree.word(t) == ";") return true;
    return false;
}

/// A date after an event noun may be the noun's or the clause's; the clause's, unless it cannot be.
bool fits_better_on_noun(const SentenceClauses& s, const TimePlace& time, std::uint32_t c, std::uint32_t noun,
                         const When& when, const Dct& dct) {
    if (is_counted_from(s.tree, noun)) return true;
    const Clause& clause = s.clause(c);
    // "charged with the murder of Doe in 2003"; but "charged with murder in 2003"
    const bool specified = s.tree.child(noun, {det, nmod}) != no_index;
    // "condemned Iraq's invasion of Kuwait on Aug. 2", said two weeks later
    constexpr Minute week = 7 * minutes_per_day;
    const bool whose = s.tree.child(noun, {nmod_poss}) != no_index && s.tree.child(noun, {nmod}) != no_index;
    if (whose && dct.day && when.span.end <= Minute{*dct.day} * minutes_per_day - week &&
        EventWords::english().answering_verbs.contains(s.verb(c)))
        return true;
    if (specified && is_older(when, dct) && EventWords::english().answering_verbs.contains(s.verb(c))) return true;
    // "the summit on April 27 was moved"; but "the envoys, on a visit in May, made an offer"
    const bool inserted = time.last < s.tree.last() && s.tree.word(time.last) == ",";
    if (clause.subject != no_index && clause.head > noun && s.tree.is_under(noun, clause.subject) &&
        time.last <= clause.head && !inserted)
        return true;
    const bool past = clause.finite && (clause.tense == Tense::past || clause.perfect);
    if (past && is_ahead(when, dct)) return true;
    // "is considering a request last week from Roe"
    if (tells_present(s, c) && is_over(when, dct) && noun + 1 == time.first) return true;
    if (light_object(s, c) == noun) return true;
    // "to iron out the protocols of the summit on April 27"; but "to repay its loans by 2017"
    const std::string& p = time.preposition;
    const bool of_point = p.empty() || p == "on" || p == "in" || p == "at";
    return !clause.finite && clause.kind != ClauseKind::participle && !clause.passive && of_point &&
           noun != clause.object;
}

/// "Will publish third-quarter results in May", "it reports third-quarter results in May.": of the quarter they tell
/// nothing yet. A headline tells its news in the present.
bool is_figure_to_come(const SentenceClauses& s, std::uint32_t c, std::uint32_t noun) {
    if (c == no_index) return false;
    const Clause& clause = s.clause(c);
    const bool arranged = clause.tense == Tense::present && !clause.perfect && !clause.modal && clause.object == noun &&
                          s.tree.word(s.tree.last() - 1) == ".";
    return (arranged || clause.tense == Tense::future) &&
           EventWords::english().period_nouns.contains(lemma_of(s.tree.word(noun)));
}

/// "Made what it called a final offer on Saturday": it is made then, whatever it is called.
std::uint32_t clause_around_naming(const SentenceClauses& s, std::uint32_t c, const TimePlace& time) {
    constexpr std::array<std::string_view, 5> naming = {"call", "describe", "term", "dub", "label"};
    if (c == no_index || s.clause(c).parent == no_index || !s.clause(c).finite) return c;
    const std::uint32_t head = s.clause(c).head;
    if (std::find(naming.begin(), naming.end(), s.verb(c)) == naming.end()) return c;
    for (std::uint32_t t = s.clause(s.clause(c).parent).head + 1; t < std::min(head, time.first); ++t)
        if (s.tree.lower(t) == "what") return s.clause(c).parent;
    return c;
}

/// "The rains come in April", "birds return in May": each year's, and no one April; not "the envoys return in May".
/// "The fair is usually held in May", "awards, normally given on May 3"; but "he often met Roe in 2007".
bool is_yearly(const SentenceClauses& s, std::uint32_t c, const TimePlace& time, const TimeExpression& expression) {
    const Clause& clause = s.clause(c);
    const Meaning& meaning = expression.meaning;
    const bool of_any_year =
        !meaning.has(Slot::year) && !meaning.has(Slot::base) && !meaning.has(Slot::relation) && !expression.named;
    const bool of_one_week = meaning.has(Slot::weekday) && clause.tense == Tense::past;  // "was often hit on Monday"
    if (of_any_year && !of_one_week && is_repeated(s, c)) return true;
    const bool month_only = meaning.has(Slot::month) && !meaning.has(Slot::day) && !meaning.has(Slot::year) &&
                            !meaning.has(Slot::base) && !meaning.has(Slot::relation);
    const bool present = s.tree.xpos(clause.head) == Xpos::vbp && clause.kind == ClauseKind::main && !clause.perfect;
    if (!month_only || !present || clause.subject == no_index || clause.object != no_index) return false;
    const bool several = s.tree.xpos(clause.subject) == Xpos::nns && clause.head < time.first;
    const bool any = s.tree.child(clause.subject, {det, nmod_poss, nummod}) == no_index;
    return several && (any || expression.direction != Direction::future) && time.preposition == "in" &&
           s.tree.word(s.tree.last() - 1) == ".";
}

/// "Acme, which will run the ferry, in July 2026, has opened an office": what is done is not of a day ahead, but what
/// its subject will do, told between the two, is.
std::uint32_t relative_clause_ahead(const SentenceClauses& s, std::uint32_t c, const TimePlace& time,
                                    const std::optional<When>& when, const Dct& dct) {
    if (c == no_index || !when || !is_ahead(*when, dct)) return c;
    const Clause& told = s.clause(c);
    const bool done = told.finite && !told.modal && (told.perfect || told.tense == Tense::past);
    if (!done || told.subject == no_index || time.first > told.head) return c;
    for (std::uint32_t r = 0; r < s.clauses.size(); ++r) {
        const Clause& relative = s.clause(r);
        if (relative.kind == ClauseKind::relative && relative.tense == Tense::future && relative.head < time.first &&
            s.tree.head(relative.head) == told.subject)
            return r;
    }
    return c;
}

/// "The date is 2020"; but "the first flight was in 1994" is an event, and so is "the last time they met".
void hang_on_subject(const SentenceClauses& s, const TimePlace& time, Hook& hook) {
    const std::uint32_t subject = s.tree.child(time.head, {nsubj, nsubj_pass});
    hook.clause = no_index;
    const bool of_time = subject != no_index && s.tree.lower(subject) == "time";
    const std::uint32_t told = of_time ? s.tree.child(subject, {acl_relcl, acl}) : no_index;
    if (told != no_index) hook.clause = s.clause_at(told);
    if (hook.clause != no_index) return;
    if (subject != no_index && time.is_event_noun_at(subject))
        hook.noun = subject;
    else
        hook.reason = subject == no_index ? "No event hangs on it." : "It is said of a thing, not of an event.";
}

}  // namespace

bool is_ahead(const When& when, const Dct& dct) {
    const std::optional<Day> last = dct.day ? dct.day : dct.latest;
    return last && when.span.begin != open_past &&
           when.span.begin >= (static_cast<Minute>(*last) + 1) * minutes_per_day;
}

bool is_over(const When& when, const Dct& dct) {
    return dct.day && when.span.end <= Minute{*dct.day} * minutes_per_day;
}

bool is_older(const When& when, const Dct& dct) {
    return dct.day && when.span.end <= static_cast<Minute>(*dct.day - news_reaches_back) * minutes_per_day;
}

bool lasts_throughout(const SentenceClauses& s, std::uint32_t index, const Hook& hook) {
    const std::vector<TimeExpression>& expressions = s.tree.source().expressions;
    const TimeExpression& first = expressions[index - (expressions[index].range_end == RangeEnd::last ? 1 : 0)];
    if (first.range_end == RangeEnd::none || hook.noun != no_index || hook.clause == no_index) return true;
    const bool led = first.first_token > s.tree.first();
    const std::string before = led ? s.tree.lower(first.first_token - 1) : "";
    const bool bare = led && s.tree.upos(first.first_token - 1) != Upos::adp && first.meaning.has(Slot::day);
    const bool night = before == "of" && s.tree.lower(std::max(first.first_token, s.tree.first() + 2) - 2) == "night";
    if (!night && before != "on" && before != "in" && !bare) return true;
    return EventWords::english().lasting_verbs.contains(s.verb(hook.clause));
}

std::uint32_t light_object(const SentenceClauses& s, std::uint32_t c) {
    const std::uint32_t object = s.clause(c).object;
    if (object == no_index || !EventWords::english().light_verbs.contains(s.verb(c))) return no_index;
    return s.tree.upos(object) == Upos::noun && is_event_noun(s.tree.word(object)) ? object : no_index;
}

Hook find_hook(const SentenceClauses& s, std::uint32_t index, const Timex& timex, const Dct& dct) {
    const TimePlace time(s, index);
    Hook hook;
    hook.reason = reason_against(timex);
    if (hook.reason.empty() && time.is_part_of_name(timex)) hook.reason = "It is part of a name or number.";
    if (hook.reason.empty() && time.is_denied()) hook.reason = "It tells when it was not.";
    if (hook.reason.empty() && time.is_of_old_plan())
        hook.reason = "It tells when it was to be before another day was set.";
    if (!hook.reason.empty()) return hook;
    if (s.tree.child(time.head, {cop}) != no_index) {
        hang_on_subject(s, time, hook);
        return hook;
    }
    const std::optional<When> when = bounded(timex);
    const std::uint32_t enclosing =
        enclosing_insertion(s, clause_around_dated(s, clause_that_lasted(s, time.clause, time), time), time);
    const std::uint32_t inserted = relative_clause_ahead(s, clause_around_naming(s, enclosing, time), time, when, dct);
    const std::uint32_t governing = clause_before_infinitive(s, inserted, time);
    const std::uint32_t carrying = carrying_clause(s, nearest_joined(s, governing, time.first));
    const std::uint32_t aimed = planned_clause(s, carrying, time, timex, dct);
    const std::uint32_t clause = undertaking_clause(s, aimed, time, timex, dct), after = time.noun_after(),
                        before = time.noun_before();
    // "the events of today": the noun's, or nothing's.
    const bool noun_only =
        time.preposition == "of" && time.first >= s.tree.first() + 2 && s.tree.is_noun(time.first - 2);
    const bool on_noun = before != no_index && (noun_only || clause == no_index ||
                                                (when && fits_better_on_noun(s, time, clause, before, *when, dct)));
    const std::uint32_t decided = deferring_clause(s, clause, time.preposition);
    if (clause != no_index && stands_apart(s, clause, time)) {
        hook.reason = "No event hangs on it.";
    } else if (decided != no_index) {
        hang_on_deferral(s, decided, deferring_of(s, decided, time.preposition), timex, dct, hook);
    } else if (after != no_index && is_figure_to_come(s, clause, after)) {
        hook.reason = "It tells the period that is meant, or compared with, not when something happened.";
    } else if (after != no_index || on_noun) {
        hook.clause = clause;
        hook.noun = after != no_index ? after : before;
        hook.before_noun = after != no_index;
    } else if (clause == no_index || noun_only) {
        hook.reason = "No event hangs on it.";
    } else if (time.preposition.empty() && !time.counted && s.tree.is(time.head, {nsubj, nsubj_pass})) {
        hook.reason = "The sentence is about the date itself.";
        hook.about_date = true;
        hook.clause = clause;
    } else if (time.describes_thing() || time.is_of_other_role() ||
               (when && is_of_thing_before(s, clause, time, *when, dct))) {
        hook.reason = "It describes a thing, not an event.";
    } else if (time.tells_period(timex)) {
        hook.reason = "It tells the period that is meant, or compared with, not when something happened.";
    } else if (is_yearly(s, clause, time, s.tree.source().expressions[index])) {
        hook.reason = "It says how often, not when.";
    } else if (hook.deed_of = answer_to_deed(s, governing, time, timex, dct); hook.deed_of != no_index) {
        hook.reason = "It may be the date of the deed, or of what came of it.";
    } else {
        hook.clause = clause;
        hook.before_noun = time.stands_before_noun();
    }
    return hook;
}

}  // namespace dateline
