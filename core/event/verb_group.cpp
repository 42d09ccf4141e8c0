#include "event/verb_group.hpp"

#include <algorithm>

#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/lexicon.hpp"

namespace dateline {

using enum Relation;

bool is_verb_taken_for_noun(const SentenceTree& tree, std::uint32_t t) {
    return tree.xpos(t) == Xpos::nns && tree.child(t, {nsubj}) != no_index && tree.child(t, {cop}) == no_index &&
           tree.child(t, {xcomp, ccomp, obj}) != no_index;
}

namespace {

/// "Would" of "the would-be robber".
bool is_hyphened_word(const SentenceTree& tree, std::uint32_t t) {
    return t + 1 < tree.last() && tree.word(t + 1) == "-" && !tree.token(t + 1).space_before;
}

/// Sooner a verb's third person or past than a noun, and followed by what it is done to: "files for bankruptcy".
bool looks_like_finite_verb(const SentenceTree& tree, std::uint32_t t) {
    constexpr float least_share = 0.3F;
    constexpr std::string_view follow_nouns[] = {"of", "by", "'s", "’s", ",", ".", "and", "or", "-"};
    const std::string w = tree.lower(t);
    if (tree.word(t) != w || t + 1 >= tree.last() || tree.time(t) != no_index) return false;
    const WordStates states = Lexicon::english().states_of(w);
    const bool verb =
        std::any_of(states.shares.begin(), states.shares.begin() + states.count, [&](const WordStates::Share& s) {
            return (s.state == WordState::VBZ || s.state == WordState::VBD) && s.share >= least_share;
        });
    const std::string next = tree.lower(t + 1);
    if (!verb || std::find(std::begin(follow_nouns), std::end(follow_nouns), next) != std::end(follow_nouns))
        return false;
    const bool heading = tree.word(tree.last() - 1) != ".";
    const bool has_object = tree.is_noun(t + 1) || tree.upos(t + 1) == Upos::det || tree.upos(t + 1) == Upos::num ||
                            tree.upos(t + 1) == Upos::adj;
    if (heading && !w.ends_with('s') && !has_object) return false;  // "Plant evacuated after quake"
    return !is_event_noun(w) || tree.upos(t + 1) != Upos::adp;      // "talks in Oslo"
}

}  // namespace

bool is_garden_path(const SentenceTree& tree, std::uint32_t content) {
    const std::uint32_t above = content == no_index ? no_index : tree.head(content);
    if (above == no_index || tree.relation(content) != ccomp || content < above) return false;
    const bool done_to = tree.xpos(above) == Xpos::vbn && tree.child(above, {nsubj_pass}) != no_index &&
                         tree.child(above, {aux, aux_pass}) == no_index;
    const std::uint32_t auxiliary = tree.child(content, {aux, aux_pass, cop});
    return done_to && auxiliary != no_index && tree.lower(auxiliary) != "to" &&
           tree.child(content, {nsubj, nsubj_pass, csubj, expl, mark}) == no_index;
}

std::uint32_t verb_of_headline(const SentenceTree& tree) {
    constexpr std::uint32_t furthest = 12;  // tokens; a headline's verb comes soon
    std::uint32_t found = no_index;
    bool after_noun = false, in_brackets = false;
    for (std::uint32_t t = tree.first(); t < tree.last(); ++t) {
        const Xpos form = tree.xpos(t);
        const bool in_name = tree.is(t, {flat, compound, amod, nmod, goeswith});
        const bool finite =
            (form == Xpos::vbd || form == Xpos::vbz || form == Xpos::vbp || form == Xpos::md) && !in_name;
        if (finite || tree.upos(t) == Upos::aux || (found == no_index && tree.relation(t) == mark)) return no_index;
        if (tree.word(t) == "(" || tree.word(t) == ")") {
            in_brackets = tree.word(t) == "(";
            continue;
        }
        if (in_brackets) continue;
        const bool soon = found == no_index && t < tree.first() + furthest;
        if (soon && after_noun && looks_like_finite_verb(tree, t)) found = t;
        const bool name = tree.word(t).front() >= 'A' && tree.word(t).front() <= 'Z';
        after_noun = tree.is_noun(t) || name;
    }
    return found;
}

std::vector<std::uint32_t> verb_group(const SentenceTree& tree, std::uint32_t head) {
    std::vector<std::uint32_t> group;
    for (const std::uint32_t c : tree.children(head))
        if (tree.is(c, {aux, aux_pass, cop}) && !is_hyphened_word(tree, c)) group.push_back(c);
    const bool verb =
        tree.upos(head) == Upos::verb || tree.upos(head) == Upos::aux || is_verb_taken_for_noun(tree, head);
    if (verb && tree.child(head, {cop}) == no_index) group.push_back(head);
    std::sort(group.begin(), group.end());
    return group;
}

namespace {

bool is_negation(const SentenceTree& tree, std::uint32_t t) {
    const std::string w = tree.lower(t);
    return w == "not" || w == "n't" || w == "n’t" || w == "never" || w == "neither";
}

bool is_to(const SentenceTree& tree, std::uint32_t t) { return tree.is(t, {mark, aux}) && tree.xpos(t) == Xpos::to; }

bool is_past_form(const SentenceTree& tree, std::uint32_t t) {
    return Lexicon::english().past_of(tree.lemma(t)) == tree.lower(t);
}

/// "She", "the firm": what has an "s" on its verb in the present.
bool is_of_one(const SentenceTree& tree, std::uint32_t verb) {
    const std::uint32_t subject = tree.child(verb, {nsubj});
    if (subject == no_index || tree.child(subject, {conj}) != no_index) return false;
    const std::string word = tree.lower(subject);
    return word == "he" || word == "she" || word == "it" || tree.xpos(subject) == Xpos::nn;
}

}  // namespace

bool is_told_as_participle(const SentenceTree& tree, std::uint32_t t) {
    const std::uint32_t noun = tree.head(t);
    const std::uint32_t joined = tree.child(t, {conj});
    return tree.relation(t) == acl && noun != no_index && tree.relation(noun) == root && tree.is_noun(noun) &&
           tree.child(t, {mark, aux, aux_pass}) == no_index && is_past_form(tree, t) && joined != no_index &&
           tree.xpos(joined) == Xpos::vbd && tree.child(joined, {nsubj, nsubj_pass}) == no_index;
}

namespace {

/// The tense of the first word of a group; `none` where it is not finite.
Tense finite_tense(const SentenceTree& tree, std::uint32_t first, const Clause& clause) {
    switch (tree.xpos(first)) {
        case Xpos::vbd:
            return Tense::past;
        case Xpos::vbp:  // "the ship sank" is past whatever the tag says; "they put" may be either, "she put" is past
            return is_past_form(tree, first) && (tree.lemma(first) != tree.lower(first) || is_of_one(tree, clause.head))
                       ? Tense::past
                       : Tense::present;
        case Xpos::vbz:
        case Xpos::nns:
            return Tense::present;
        case Xpos::vb:  // "demands that they leave", "Stay away": no "to" and a subject; "left port and sank"
            if (is_past_form(tree, first) && tree.lemma(first) != tree.lower(first)) return Tense::past;
            return tree.child(clause.head, {nsubj, nsubj_pass}) != no_index && tree.relation(clause.head) != xcomp
                       ? Tense::present
                       : Tense::none;
        case Xpos::vbn: {  // "Plant evacuated": a headline has no auxiliary; "after the two held talks": it may be past
            const std::uint32_t marker = tree.child(clause.head, {mark});
            const bool told = tree.child(clause.head, {nsubj, nsubj_pass}) != no_index ||
                              (marker != no_index && is_past_form(tree, first)) || is_told_as_participle(tree, first);
            return told ? Tense::past : Tense::none;
        }
        default:
            return Tense::none;
    }
}

/// "Plans announced in May": a past tense to the tree, but it hangs on what it would be done to and has no subject.
bool is_participle_taken_for_past(const SentenceTree& tree, std::uint32_t head) {
    return tree.xpos(head) == Xpos::vbd && tree.relation(head) == acl && tree.lower(head).ends_with("ed") &&
           tree.child(head, {nsubj, nsubj_pass, mark, aux, obj}) == no_index && !is_told_as_participle(tree, head) &&
           !has_role(tree.lemma(head), TitleRole::acts_alone) && !has_role(tree.lemma(head), TitleRole::tells_alone);
}

/// "was closed", "being built"; "Plant closed" where the parser says that the subject is acted upon.
bool is_passive(const SentenceTree& tree, std::uint32_t head, const std::vector<std::uint32_t>& group) {
    if (group.empty() || group.back() != head || tree.xpos(head) == Xpos::vbg) return false;
    if (group.size() == 1) {
        if (is_participle_taken_for_past(tree, head)) return true;
        const bool by = head + 1 < tree.last() && tree.lower(head + 1) == "by";
        const bool prose = tree.word(tree.last() - 1) == "." && !tree.is(head, {acl, acl_relcl, advcl, amod});
        const bool acts = tree.child(head, {obj, ccomp, xcomp}) != no_index;
        // "$60 million flowed out", "the office called for a vote"
        const std::string after = head + 1 < tree.last() ? tree.lower(head + 1) : "";
        const bool acts_on = (after == "out" && tree.relation(head + 1) == compound_prt) ||
                             (after == "for" && governing_of(tree.lemma(head) + "_for") != Governing::none);
        if (prose && acts_on && tree.is(head, {root, ccomp}) && is_past_form(tree, head)) return false;
        if (prose && has_role(tree.lemma(head), TitleRole::acts_alone)) return false;  // "shares dropped by a tenth"
        // "Acme filed its plan", whatever the tree says; but "a man arrested in Oslo ... left"
        if (prose && acts && !by && is_past_form(tree, head) && !is_garden_path(tree, tree.child(head, {ccomp})))
            return false;
        // No headline tells in the past tense: "Doe appointed as chief"
        const std::string next = head + 1 < tree.last() ? tree.lower(head + 1) : "";
        const bool as_object = next == "as" || next == "by" || next == "for" || next == "from";
        const bool heading = tree.source().read.sentences[tree.sentence()].kind == SentenceKind::heading;
        const bool headline = (tree.word(tree.last() - 1) != "." && tree.xpos(head) == Xpos::vbn) ||
                              (heading && as_object && tree.xpos(head) == Xpos::vbd);
        return tree.child(head, {nsubj_pass}) != no_index ||
               (headline && tree.child(head, {nsubj}) != no_index && tree.child(head, {obj, ccomp, xcomp}) == no_index);
    }
    const std::string auxiliary = tree.lemma(group[group.size() - 2]);
    return tree.xpos(head) == Xpos::vbn && (auxiliary == "be" || auxiliary == "get");
}

}  // namespace

void read_verb_group(const SentenceTree& tree, Clause& clause) {
    const std::vector<std::uint32_t> group = verb_group(tree, clause.head);
    bool to = false;
    for (const std::uint32_t c : tree.children(clause.head)) {
        to |= is_to(tree, c);
        clause.negated |= is_negation(tree, c);
        clause.copula |= tree.relation(c) == cop;
    }
    clause.passive = is_passive(tree, clause.head, group);
    if (tree.upos(clause.head) == Upos::aux && tree.lemma(clause.head) == "be") clause.copula = true;
    if (group.empty()) return;
    for (const std::uint32_t t : group)
        if (t != clause.head && tree.lemma(t) == "have") clause.perfect = true;
    const std::uint32_t first = group.front();
    if (to) return;
    if (tree.xpos(first) == Xpos::md) {
        const std::string w = tree.lower(first);
        const bool future = w == "will" || w == "shall" || w == "'ll" || w == "’ll" || w == "wo";
        clause.tense = future ? Tense::future : Tense::present;
        clause.modal = !future;
        clause.finite = true;
        return;
    }
    clause.tense = finite_tense(tree, first, clause);
    clause.finite = clause.tense != Tense::none;
}

}  // namespace dateline
