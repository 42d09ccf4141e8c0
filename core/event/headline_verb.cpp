#include "event/headline_verb.hpp"

#include "event/title_words.hpp"
#include "event/verb_group.hpp"
#include "event/words.hpp"
#include "text/lexicon.hpp"

namespace dateline {

namespace {

using enum Relation;

/// "take" -> "takes".
std::string third_person(const std::string& lemma) {
    if (lemma == "be") return "is";
    if (lemma == "have") return "has";
    for (const std::string_view ending : {"s", "sh", "ch", "x", "o", "z"})
        if (lemma.ends_with(ending)) return lemma + "es";
    const bool consonant_y = lemma.size() > 2 && lemma.ends_with('y') &&
                             std::string_view("aeou").find(lemma[lemma.size() - 2]) == std::string_view::npos;
    return consonant_y ? lemma.substr(0, lemma.size() - 1) + "ies" : lemma + "s";
}

/// "Shares of Acme fell": a plural that only its place gives a capital, and the tree takes for a name.
bool is_plural_with_capital(const SentenceTree& tree, std::uint32_t subject) {
    const std::string word = tree.lower(subject);
    if (subject != tree.first() || tree.upos(subject) != Upos::propn || !word.ends_with('s')) return false;
    const EntityType* type = tree.entity(subject);
    if (type && *type != EntityType::organisation) return false;
    const std::string one = lemma_of(word);
    return one != word && (is_event_noun(word) || Lexicon::english().states_of(one).count > 0);
}

bool is_plural(const SentenceTree& tree, std::uint32_t subject) {
    if (subject == no_index) return false;
    if (EventWords::english().partitives.contains(tree.lower(subject)))  // titles leave "round of" out
        for (const std::uint32_t c : tree.children(subject))
            if (tree.relation(c) == nmod && tree.preposition(c) == "of") return is_plural(tree, c);
    const std::string word = tree.lower(subject);
    const Xpos form = tree.xpos(subject);
    if (is_plural_with_capital(tree, subject)) return true;
    if (form == Xpos::prp) return word == "they" || word == "we" || word == "i" || word == "you";
    if (has_role(word, TitleRole::many)) return true;
    if (tree.child(subject, {nummod}) != no_index && word.ends_with('s')) return true;  // "the two Koreas"
    const EntityType* type = tree.entity(subject);                                      // "General Motors" is one
    if (form == Xpos::nnps) {
        const bool people = type && *type == EntityType::people;  // "South Koreans"; "General Motors" is one
        const std::uint32_t before = tree.child(subject, {compound, amod, flat});
        const bool named = before != no_index && tree.word(before).front() >= 'A' && tree.word(before).front() <= 'Z';
        return word.ends_with('s') && (people || !(named || (type && *type == EntityType::organisation)));
    }
    return form == Xpos::nns || (form == Xpos::cd && word != "one");
}

/// The verb with its prefix: "re-" in "re-entered".
std::string prefix_of(const SentenceTree& tree, std::uint32_t verb) {
    const bool glued = verb >= tree.first() + 2 && tree.word(verb - 1) == "-" && !tree.token(verb).space_before &&
                       !tree.token(verb - 1).space_before;
    return glued ? tree.lower(verb - 2) + "-" : "";
}

/// The group's words as they stand, without adverbs.
std::string as_it_stands(const SentenceTree& tree, const Clause& clause, const std::vector<std::uint32_t>& group) {
    std::string out, negation;
    for (const std::uint32_t c : tree.children(clause.head)) {
        const std::string w = tree.lower(c);
        if (w == "not" || w == "n't" || w == "n’t" || w == "never") negation = w == "never" ? "never" : "not";
    }
    for (const std::uint32_t t : group) {
        std::string w = tree.lower(t);
        if (w == "wo") w = "will";
        if (w == "ca") w = "can";
        if (w == "'ll" || w == "’ll") w = "will";
        if (w == "'d" || w == "’d") w = "would";
        if (negation == "never" && out.empty()) append_words(out, negation), negation.clear();
        append_words(out, w);
        if (w == "can" && negation == "not") out += "not", negation.clear();  // "cannot"
        if (!negation.empty()) append_words(out, negation), negation.clear();
    }
    return out;
}

}  // namespace

std::string headline_verb(const SentenceClauses& s, std::uint32_t c, VerbForm form, bool joined) {
    const SentenceTree& tree = s.tree;
    const Clause& clause = s.clause(c);
    const std::vector<std::uint32_t> group = verb_group(tree, clause.head);
    if (clause.headline && clause.tense == Tense::present) return tree.lower(clause.head);
    if (clause.headline) {
        const std::string base = lemma_of(tree.word(clause.head));
        return is_plural(tree, clause.subject) ? base : third_person(base);
    }
    if (group.empty()) return {};
    const std::uint32_t main = group.back();
    const std::string lemma = tree.lemma(main);
    if (clause.kind == ClauseKind::infinitive) {
        const std::uint32_t to = tree.child(clause.head, {mark, aux});                     // "is to be made"
        if (to == no_index && tree.relation(clause.head) == acl) return tree.lower(main);  // "the vote, set to ..."
        std::vector<std::uint32_t> after;
        for (const std::uint32_t t : group)
            if (to == no_index || t > to || t == main) after.push_back(t);
        return (clause.negated ? "not to " : "to ") + as_it_stands(tree, Clause{.head = main}, after);
    }
    if (clause.negated || clause.modal || form == VerbForm::as_told) return as_it_stands(tree, clause, group);
    if (clause.tense == Tense::future) {
        // "will be travelling"; not "will be forthcoming"
        if (EventWords::english().states.contains(lemma)) return as_it_stands(tree, clause, group);  // "will need"
        if (tree.xpos(main) == Xpos::vbg && Lexicon::english().is_verb(lemma)) return "to " + lemma;
        std::string out = "to";
        for (const std::uint32_t t : group)
            if (tree.xpos(t) != Xpos::md) append_words(out, tree.lower(t));
        return out;
    }
    const bool to_come = form == VerbForm::ahead && clause.tense == Tense::present;
    if (clause.passive && tree.lower(main) == "born") return as_it_stands(tree, clause, group);
    if (clause.passive) {
        const bool planned =
            governing_of(lemma) == Governing::plans || governing_of_word(tree.word(main)) == Governing::plans;
        const bool reduced = clause.kind == ClauseKind::participle;  // "talks, set to resume in May, ..."
        return (to_come && !planned && !reduced ? "to be " : "") + tree.lower(main);
    }
    if (clause.copula) {
        // "was unveiled", which the tree may take for an adjective
        const bool done = clause.tense == Tense::past && lemma_of(tree.word(clause.head)) != tree.lower(clause.head) &&
                          tree.upos(clause.head) == Upos::adj && tree.lower(clause.head).ends_with("ed");
        if (done && !to_come) return "";
        const bool adjective = tree.upos(clause.head) == Upos::adj || tree.upos(clause.head) == Upos::verb;
        const bool set = governing_of_word(tree.word(clause.head)) == Governing::plans;  // "Vote due"
        if (to_come && !set) return adjective ? "to be" : as_it_stands(tree, clause, group);
        const bool present = clause.tense == Tense::present && !clause.perfect;
        return present && adjective ? "" : as_it_stands(tree, clause, group);
    }
    if (to_come) return "to " + lemma;
    // A verb that no list knows, or a clitic, stays as it is.
    const bool known = lemma != tree.lower(main) || Lexicon::english().is_verb(lemma) || tree.xpos(main) == Xpos::vb ||
                       tree.xpos(main) == Xpos::vbp;
    const bool done_to = clause.kind == ClauseKind::participle && !has_role(lemma, TitleRole::acts_alone);
    if (done_to || !known) return tree.lower(main);
    return prefix_of(tree, main) + (joined || is_plural(tree, clause.subject) ? lemma : third_person(lemma));
}

}  // namespace dateline
