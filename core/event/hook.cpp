#include "event/hook.hpp"

#include <algorithm>
#include <array>

#include "time/resolve.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t longest_chain = 12;  // phrases between an event noun and its date

/// "KC-30s", "the A330-200", "737-800": digits of a name, or of a number too small for a year written so.
bool is_part_of_name(const SentenceView& v, std::uint32_t time, const Timex& timex) {
    const std::uint32_t first = v.phrase(time).first;
    const Token& token = v.read.tokens[first];
    if (first > 0 && !token.space_before && token.kind == TokenKind::number) {
        const std::string before = v.word(first - 1);
        const bool hyphen = before == "-" && first > 1 && !v.read.tokens[first - 1].space_before &&
                            v.read.tokens[first - 2].kind != TokenKind::punctuation;
        if (hyphen || v.read.tokens[first - 1].kind == TokenKind::word) return true;
    }
    const Minute year_1000 = static_cast<Minute>(day_from_civil({1000, 1, 1})) * minutes_per_day;
    const bool digits_only = slice(v.text, timex.span).find_first_not_of("0123456789-–") == std::string_view::npos;
    // "a survey of 1709 schoolchildren", "killed 1500 people"
    const std::uint32_t last = v.phrase(time).last;
    const bool counts =
        digits_only && time > 0 && last < v.read.tokens.size() && v.tag(last) == Tag::noun &&
        v.word(last).ends_with('s') &&
        (v.kind(time - 1) == PhraseKind::verb || (v.is_preposition_before(time) && v.head(time - 1) == "of"));
    if (counts) return true;
    return digits_only && timex.when && timex.when->span.end != open_future && timex.when->span.end < year_1000;
}

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

bool is_genitive(const SentenceView& v, std::uint32_t i) {
    if (i >= v.phrases().size()) return false;
    const std::string word = v.word(v.phrase(i).first);
    return word == "'s" || word == "’s" || word == "'" || word == "’";
}

/// "Saturday's talks", "the April 27 summit".
std::uint32_t noun_after(const SentenceView& v, std::uint32_t time) {
    std::uint32_t i = time + 1;
    const bool genitive = is_genitive(v, i);
    if (genitive) ++i;
    if (v.kind(i) != PhraseKind::noun || v.phrase(i).first != v.phrase(i - 1).last || !is_event_noun(v.head(i)))
        return no_index;
    if (genitive) return i;
    const Tag first = v.tag(v.phrase(i).first);
    const bool own_phrase = first == Tag::determiner || first == Tag::pronoun || first == Tag::proper_noun;
    return own_phrase || v.is_preposition_before(time) ? no_index : i;
}

/// "start delivering in May": the date is that of "start".
std::uint32_t carrying_clause(const SentenceView& v, std::uint32_t c) {
    while (c != no_index) {
        const Clause& clause = v.clause(c);
        const bool adjacent = clause.kind == ClauseKind::gerund && clause.marker == no_index &&
                              clause.parent != no_index && clause.parent < c &&
                              v.clause(clause.parent).verb + 1 == clause.verb;
        if (!adjacent) return c;
        c = clause.parent;
    }
    return c;
}

std::uint32_t noun_before(const SentenceView& v, std::uint32_t time) {
    std::uint32_t i = v.is_preposition_before(time) ? time - 1 : time;
    for (const std::uint32_t limit = i > longest_chain ? i - longest_chain : 0; i > limit; --i) {
        const PhraseKind k = v.kind(i - 1);
        if (k == PhraseKind::noun && is_event_noun(v.head(i - 1))) return i - 1;
        if (k != PhraseKind::noun && k != PhraseKind::preposition && k != PhraseKind::conjunction) return no_index;
    }
    return no_index;
}

/// A date after an event noun may be the noun's or the clause's; the clause's, unless it cannot be.
bool fits_better_on_noun(const SentenceView& v, std::uint32_t time, std::uint32_t c, std::uint32_t noun,
                         const When& when, const Dct& dct) {
    const Clause& clause = v.clause(c);
    const bool in_subject = clause.subject != no_index && clause.subject <= noun && noun < clause.subject_last;
    if (in_subject && clause.verb > noun) return true;  // "the summit on April 27 was moved"
    const bool past = clause.finite && (clause.tense == Tense::past || clause.perfect);
    if (past && is_ahead(when, dct)) return true;
    if (light_object(v, c) == noun) return true;
    // "to iron out the protocols of the summit on April 27"; but "to repay its loans by 2017"
    const std::string preposition = v.is_preposition_before(time) ? v.head(time - 1) : "";
    const bool of_point = preposition.empty() || preposition == "on" || preposition == "in" || preposition == "at";
    return !clause.finite && clause.kind != ClauseKind::participle && !clause.passive && of_point &&
           noun != clause.verb + 1;
}

/// "its first loss since 1992": a record, of which the date is no part.
bool is_compared(const SentenceView& v, std::uint32_t time) {
    constexpr std::array<std::string_view, 14> records = {"first",    "biggest",   "largest",  "highest", "lowest",
                                                          "worst",    "best",      "most",     "least",   "longest",
                                                          "smallest", "deadliest", "greatest", "fewest"};
    constexpr std::uint32_t phrases_back = 4;
    for (std::uint32_t i = time, steps = 0; i-- > 0 && steps < phrases_back; ++steps) {
        if (v.kind(i) == PhraseKind::verb) return false;
        for (std::uint32_t t = v.phrase(i).first; t < v.phrase(i).last; ++t)
            if (std::find(records.begin(), records.end(), v.word(t)) != records.end()) return true;
    }
    return false;
}

/// "a profit for the last year", "up from a year earlier": no date of the clause. "Set for May" is one.
bool tells_period(const SentenceView& v, std::uint32_t time, std::uint32_t clause, const Timex& timex) {
    if (lemma_of(v.head(v.clause(clause).verb)) == "compare") return true;
    if (!v.is_preposition_before(time) || !timex.when || timex.when->granularity < Granularity::month) return false;
    const std::string preposition = v.head(time - 1);
    if (preposition == "since") return is_compared(v, time);
    if (preposition != "for") return preposition == "from" || preposition == "than";
    if (time < 2 || v.kind(time - 2) != PhraseKind::verb) return true;
    const std::string verb = v.head(time - 2);
    return governing_of(lemma_of(verb)) != Governing::plans && governing_of_word(verb) != Governing::plans;
}

/// "GM's 2008 revenue".
bool describes_thing(const SentenceView& v, std::uint32_t time) {
    if (is_genitive(v, time + 1) && v.kind(time + 2) == PhraseKind::noun) return true;  // "today's economy"
    if (time == 0 || v.kind(time + 1) != PhraseKind::noun || v.phrase(time + 1).first != v.phrase(time).last)
        return false;
    const Tag first = v.tag(v.phrase(time + 1).first);
    if (first == Tag::determiner || first == Tag::pronoun) return false;
    constexpr std::array<std::string_view, 6> owners = {"'s", "’s", "its", "their", "his", "her"};
    const std::uint32_t before = v.phrase(time).first - 1;
    return v.tag(before) == Tag::determiner || std::find(owners.begin(), owners.end(), v.word(before)) != owners.end();
}

/// "The date is 2020"; but "the first flight was in 1994" is an event.
bool is_stated_of_thing(const SentenceView& v, std::uint32_t time, std::uint32_t c) {
    const Clause& clause = v.clause(c);
    if (!clause.copula || clause.subject == no_index || clause.verb > time) return false;
    for (std::uint32_t i = clause.verb + 1; i < time; ++i)
        if (v.kind(i) != PhraseKind::adverb && v.kind(i) != PhraseKind::time &&
            !(v.kind(i) == PhraseKind::preposition && i + 1 == time))
            return false;
    for (std::uint32_t i = clause.subject; i < clause.subject_last; ++i)
        if (v.kind(i) == PhraseKind::noun && is_event_noun(v.head(i))) return false;
    return true;
}

/// "around 2020, and not 2015", "in May instead of in March".
bool is_denied(const SentenceView& v, std::uint32_t time) {
    std::uint32_t i = v.is_preposition_before(time) ? time - 1 : time;
    if (i > 0 && v.head(i - 1) == "of" && v.is_preposition_before(i)) --i;
    if (i == 0) return false;
    const std::string before = v.word(v.phrase(i).first - 1);
    return before == "not" || before == "instead" || before == "than";
}

/// "Today is a great day", "Sunday was chosen".
bool is_about_date(const SentenceView& v, std::uint32_t time, std::uint32_t c) {
    if (v.is_preposition_before(time)) return false;
    const Clause& clause = v.clause(c);
    return clause.verb == time + 1 &&
           (clause.subject == no_index || clause.shared_subject || clause.subject > clause.verb);
}

}  // namespace

bool is_ahead(const When& when, const Dct& dct) {
    const std::optional<Day> last = dct.day ? dct.day : dct.latest;
    return last && when.span.begin != open_past &&
           when.span.begin >= (static_cast<Minute>(*last) + 1) * minutes_per_day;
}

std::uint32_t light_object(const SentenceView& v, std::uint32_t c) {
    const std::uint32_t verb = v.clause(c).verb;
    if (!EventWords::english().light_verbs.contains(lemma_of(v.head(verb)))) return no_index;
    return v.kind(verb + 1) == PhraseKind::noun && is_event_noun(v.head(verb + 1)) ? verb + 1 : no_index;
}

Hook find_hook(const SentenceView& v, std::uint32_t time, const Timex& timex, const Dct& dct) {
    Hook hook;
    hook.reason = reason_against(timex);
    if (hook.reason.empty() && is_part_of_name(v, time, timex)) hook.reason = "It is part of a name or number.";
    if (!hook.reason.empty()) return hook;
    const std::uint32_t clause = carrying_clause(v, v.clauses.owner[time]), after = noun_after(v, time),
                        before = noun_before(v, time);
    // "the events of today": the noun's, or nothing's.
    const bool noun_only =
        time > 1 && v.is_preposition_before(time) && v.head(time - 1) == "of" && v.kind(time - 2) == PhraseKind::noun;
    const std::optional<When> when = bounded(timex);
    const bool on_noun = before != no_index && (noun_only || clause == no_index ||
                                                (when && fits_better_on_noun(v, time, clause, before, *when, dct)));
    if (after != no_index || on_noun) {
        hook.clause = clause;
        hook.noun = after != no_index ? after : before;
    } else if (clause == no_index || noun_only) {
        hook.reason = "No event hangs on it.";
    } else if (is_denied(v, time)) {
        hook.reason = "It tells when it was not.";
    } else if (is_about_date(v, time, clause)) {
        hook.reason = "The sentence is about the date itself.";
        hook.about_date = true;
        hook.clause = clause;
    } else if (is_stated_of_thing(v, time, clause)) {
        hook.reason = "It is said of a thing, not of an event.";
    } else if (describes_thing(v, time)) {
        hook.reason = "It describes a thing, not an event.";
    } else if (tells_period(v, time, clause, timex)) {
        hook.reason = "It tells the period that is meant, or compared with, not when something happened.";
    } else {
        hook.clause = clause;
    }
    return hook;
}

}  // namespace dateline
