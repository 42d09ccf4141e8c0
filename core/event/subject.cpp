#include "event/subject.hpp"

#include <algorithm>

#include "event/words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t reach = 40;  // phrases: how far back a clause's parts are sought; keeps reading linear

}  // namespace

std::string SubjectFinder::phrase_word(std::uint32_t i) const { return lower_case(word(p_[i].first)); }

/// The place before adverbs and time adjuncts that stand left of j.
std::uint32_t SubjectFinder::skip_adjuncts(std::uint32_t j) const {
    while (j > 0) {
        const PhraseKind k = kind(j - 1);
        const bool floating =
            j > 1 && kind(j - 2) == PhraseKind::noun && p_[j - 1].last == p_[j - 1].first + 1 &&
            (phrase_word(j - 1) == "both" || phrase_word(j - 1) == "all" || phrase_word(j - 1) == "each");
        if (k == PhraseKind::adverb || floating) {
            --j;
        } else if (k == PhraseKind::time) {
            --j;
            if (j > 0 && kind(j - 1) == PhraseKind::preposition) --j;
        } else if (k == PhraseKind::quote && j > 1 && kind(j - 2) == PhraseKind::noun) {
            --j;
        } else if (k == PhraseKind::dash && bracket_before(j - 1) != j - 1) {
            j = bracket_before(j - 1);
        } else {
            break;
        }
    }
    return j;
}

/// "the survey - aged 8 to 10 - was", "Grammar (1922) is": from the closing mark to the opening one; the closing one
/// where nothing opens.
std::uint32_t SubjectFinder::bracket_before(std::uint32_t close) const {
    const std::string_view mark = word(p_[close].first);
    const std::string_view opening = mark == ")" ? "(" : mark == "]" ? "[" : mark == ":" || mark == ";" ? "" : mark;
    for (std::uint32_t k = close; k-- > 1 && close - k < reach;)
        if (kind(k) == PhraseKind::dash && word(p_[k].first) == opening) return k;
    return close;
}

/// "Kim, who was on a visit, met": from the closing comma to the opening one; the closing one where there is no such
/// part.
std::uint32_t SubjectFinder::skip_parenthesis(std::uint32_t comma) const {
    for (std::uint32_t k = comma; k-- > 0 && comma - k < reach;) {
        if (kind(k) != PhraseKind::comma) continue;
        const PhraseKind first = kind(k + 1);
        const bool opens = first == PhraseKind::preposition || first == PhraseKind::relative ||
                           first == PhraseKind::noun || first == PhraseKind::time ||
                           first == PhraseKind::subordinator || first == PhraseKind::adverb ||
                           first == PhraseKind::verb;
        const bool plain = first == PhraseKind::relative || first == PhraseKind::subordinator ||
                           first == PhraseKind::preposition || !finite_verb_between(k + 1, comma);
        if (opens && plain && k > 0 && (kind(k - 1) == PhraseKind::noun || kind(k - 1) == PhraseKind::quote)) return k;
        return comma;
    }
    return comma;
}

bool SubjectFinder::finite_verb_between(std::uint32_t from, std::uint32_t to) const {
    for (std::size_t i = out_.clauses.size(); i-- > 0 && out_.clauses[i].verb >= from;)
        if (out_.clauses[i].finite && out_.clauses[i].verb < to) return true;
    return false;
}

/// The first phrase of the stretch that i stands in: after a comma, dash, quote or clause word.
std::uint32_t SubjectFinder::clause_border_before(std::uint32_t i) const {
    const std::uint32_t limit = i > reach ? i - reach : 0;
    while (i > limit) {
        const PhraseKind k = kind(i - 1);
        if (k == PhraseKind::comma || k == PhraseKind::dash || k == PhraseKind::quote ||
            k == PhraseKind::subordinator || k == PhraseKind::relative)
            break;
        --i;
    }
    return i;
}

/// Where the noun phrase with what stands before its prepositions begins: "the leaders [of] North Korea".
std::uint32_t SubjectFinder::chain_begin(std::uint32_t noun, std::uint32_t verb) const {
    std::uint32_t s = noun;
    const std::uint32_t border = clause_border_before(noun);
    const bool verb_before = finite_verb_between(border, verb);
    while (s >= border + 2 && verb - s < reach) {
        const PhraseKind joint = kind(s - 1), left = kind(s - 2);
        if (joint == PhraseKind::preposition && left == PhraseKind::noun &&
            !(verb_before && phrase_word(s - 1) != "of")) {
            s -= 2;
        } else if (joint == PhraseKind::conjunction && left == PhraseKind::noun && !verb_before) {
            s -= 2;
        } else if (joint == PhraseKind::preposition && left == PhraseKind::verb && s >= border + 3 &&
                   kind(s - 3) == PhraseKind::noun && !verb_before) {
            s -= 3;  // "the plan to bail out three firms"
        } else if (joint == PhraseKind::verb && left == PhraseKind::noun && !verb_before) {
            s -= 2;  // "the decision to accept an invitation", "the offer made by Kim"
        } else {
            break;
        }
    }
    return s;
}

std::uint32_t SubjectFinder::noun_before(std::uint32_t i) const {
    const std::uint32_t limit = i > reach ? i - reach : 0;
    while (i-- > limit) {
        if (kind(i) == PhraseKind::noun) return i;
        if (kind(i) == PhraseKind::dash && bracket_before(i) != i) {
            i = bracket_before(i);
            continue;
        }
        if (kind(i) != PhraseKind::comma && kind(i) != PhraseKind::preposition && kind(i) != PhraseKind::quote &&
            kind(i) != PhraseKind::time)
            return no_index;
    }
    return no_index;
}

bool SubjectFinder::finds_subject(Clause& clause) const {
    std::uint32_t j = skip_adjuncts(clause.verb);
    for (int tries = 0; tries < 2 && j > 1 && kind(j - 1) == PhraseKind::comma; ++tries) {
        std::uint32_t open = skip_parenthesis(j - 1);
        if (open == j - 1) break;
        const std::uint32_t wider = skip_parenthesis(open);  // ", which ..., in July 2006, "
        if (wider != open && kind(wider + 1) == PhraseKind::relative) open = wider;
        j = skip_adjuncts(open);
    }
    if (j == 0) return false;
    if (kind(j - 1) == PhraseKind::relative) {
        clause.kind = ClauseKind::relative;
        clause.marker = j - 1;
        clause.begin = j - 1;
        const std::uint32_t antecedent = noun_before(j - 1);
        if (antecedent == no_index) return true;
        clause.subject = phrase_word(j - 1) == "which" ? antecedent : chain_begin(antecedent, antecedent);
        clause.subject_last = antecedent + 1;
        return true;
    }
    if (kind(j - 1) != PhraseKind::noun) return false;
    if (j > 1 && kind(j - 2) == PhraseKind::noun &&
        (phrase_word(j - 1).ends_with("self") || phrase_word(j - 1).ends_with("selves")))
        --j;
    clause.subject = chain_begin(j - 1, clause.verb);
    clause.subject_last = j;
    // "Fritz Henderson, the chief of GM, ...": the name is the subject.
    const std::uint32_t s = clause.subject;
    const bool apposition = j < clause.verb && kind(j) == PhraseKind::comma && s > 1 &&
                            kind(s - 1) == PhraseKind::comma && kind(s - 2) == PhraseKind::noun &&
                            read_.tags[p_[s].first] == Tag::determiner &&
                            read_.tags[p_[s - 2].head] == Tag::proper_noun;
    if (apposition) {
        clause.subject = s - 2;
        clause.subject_last = s - 1;
    }
    clause.begin = clause.subject;
    return true;
}

/// The noun that a participle or "to be held" is said of: the event noun of the chain before it, "a meeting between
/// Trump and Kim to be held", or what an infinitive hangs on, "his offer to meet Trump, made in March"; else the
/// nearest.
std::uint32_t SubjectFinder::participant_before(std::uint32_t noun, std::uint32_t verb) const {
    std::uint32_t i = noun;
    for (std::uint32_t steps = 0; steps < 4 && i >= 2; ++steps) {
        if (is_event_noun(word(p_[i].head))) return i;
        const PhraseKind joint = kind(i - 1);
        const bool infinitive = joint == PhraseKind::verb && read_.tags[p_[i - 1].first] == Tag::particle;
        const bool joins = joint == PhraseKind::preposition || joint == PhraseKind::conjunction || infinitive;
        if (!joins || kind(i - 2) != PhraseKind::noun) break;
        i -= 2;
    }
    return is_event_noun(word(p_[i].head)) ? i : chain_begin(noun, verb);
}

}  // namespace dateline
