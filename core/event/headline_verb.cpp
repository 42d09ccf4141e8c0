#include "event/headline_verb.hpp"

#include <algorithm>
#include <array>
#include <utility>

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
    constexpr std::size_t longest_base = 5;  // letters of "embed", but for "exceed"
    if (lemma.size() > longest_base && lemma.ends_with("ed") && !lemma.ends_with("eed"))
        return lemma;  // "crackled": a past that no list knows
    for (const std::string_view ending : {"s", "sh", "ch", "x", "o", "z"})
        if (lemma.ends_with(ending)) return lemma + "es";
    const bool consonant_y = lemma.size() > 2 && lemma.ends_with('y') &&
                             std::string_view("aeou").find(lemma[lemma.size() - 2]) == std::string_view::npos;
    return consonant_y ? lemma.substr(0, lemma.size() - 1) + "ies" : lemma + "s";
}

/// "Youths", "Clashes": a word that is no name, though it begins a sentence and the tree takes it for one.
bool is_common_word(const SentenceTree& tree, std::uint32_t subject) {
    constexpr float seldom = 0.2F;
    if (subject != tree.first() || tree.child(subject, {compound, flat}) != no_index) return false;
    const WordStates states = Lexicon::english().states_of(tree.lower(subject));
    float name = 0;
    for (std::size_t i = 0; i < states.count; ++i)
        if (states.shares[i].state == WordState::NP) name += states.shares[i].share;
    return states.count > 0 && name < seldom;
}

/// "Shares of Acme fell": a plural that only its place gives a capital, and the tree takes for a name.
bool is_plural_with_capital(const SentenceTree& tree, std::uint32_t subject) {
    const std::string word = tree.lower(subject);
    if (subject != tree.first() || tree.upos(subject) != Upos::propn || !word.ends_with('s')) return false;
    const std::string one = lemma_of(word);
    const EventWords& words = EventWords::english();
    const bool figures = has_role(word, TitleRole::figure);  // "Shares", "Sales"
    if (one != word && (figures || words.roles.contains(one) || words.speakers.contains(one))) return true;  // "Envoys"
    const EntityType* type = tree.entity(subject);
    if (type && *type == EntityType::people) return true;  // "Greeks"
    if (is_common_word(tree, subject)) return true;        // "Youths"
    const std::uint32_t below = tree.child(subject, {nmod});
    const bool of_firm = below != no_index && (tree.preposition(below) == "of" || tree.preposition(below) == "in");
    if (type && *type != EntityType::organisation && !of_firm) return false;
    return one != word && (is_event_noun(word) || Lexicon::english().states_of(one).count > 0);
}

/// "lashed", "hardened": the base form of a regular past that no list knows, where its ending leaves no doubt.
std::string base_of_past(const std::string& past) {
    for (const std::string_view ending : {"dded", "gged", "nned", "pped", "tted"})  // "skidded"
        if (past.ends_with(ending)) return past.substr(0, past.size() - 3);
    if (past.size() > 5 && past.ends_with("ied")) return past.substr(0, past.size() - 3) + "y";  // "emptied"
    if (past.ends_with("ated") && !past.ends_with("eated") && !past.ends_with("oated"))
        return past.substr(0, past.size() - 1);  // "donated"
    for (const std::string_view ending :
         {"shed", "ssed", "ened", "eamed", "owed", "nked", "ooked", "cked", "ayed", "igned", "oyed", "ched"})
        if (past.ends_with(ending)) return past.substr(0, past.size() - 2);
    return past;
}

}  // namespace

bool is_plural(const SentenceTree& tree, std::uint32_t subject) {
    if (subject == no_index) return false;
    // "all of the ships fled"; titles leave "round of" out
    if (EventWords::english().partitives.contains(tree.lower(subject)) || tree.lower(subject) == "all")
        for (const std::uint32_t c : tree.children(subject))
            if (tree.relation(c) == nmod && tree.preposition(c) == "of") return is_plural(tree, c);
    const std::string word = tree.lower(subject);
    const Xpos form = tree.xpos(subject);
    const EntityType* type = tree.entity(subject);
    const bool place = type && *type == EntityType::place && tree.word(subject) != word;
    if (place && !is_common_word(tree, subject) && tree.child(subject, {det, nummod, conj, nmod}) == no_index)
        return false;  // "Brussels"
    if (is_plural_with_capital(tree, subject)) return true;
    if (form == Xpos::prp) return word == "they" || word == "we" || word == "i" || word == "you";
    if (has_role(word, TitleRole::many)) return true;
    if (tree.child(subject, {nummod}) != no_index && word.ends_with('s')) return true;  // "the two Koreas"
    if ((form == Xpos::nnp || form == Xpos::nnps) && tree.word(subject) == word && word.ends_with('s') &&
        lemma_of(word) != word)
        return true;  // "Acme shares", "the pirates", which the tree takes for a name
    const std::uint32_t article = tree.child(subject, {det});
    if (form == Xpos::nnps && article != no_index && !place && !has_role(word, TitleRole::firm) &&
        !has_role(word, TitleRole::singular))
        return true;  // "the Colts"
    if (form == Xpos::nnps) {
        for (const std::string_view ending : {"ists", "crats", "icans", "ians"})  // "Unionists", "Democrats"
            if (word.ends_with(ending)) return true;
        const bool people = type && *type == EntityType::people;  // "South Koreans"; "General Motors" is one
        const std::uint32_t before = tree.child(subject, {compound, amod, flat});
        const bool named = before != no_index && tree.word(before).front() >= 'A' && tree.word(before).front() <= 'Z';
        return word.ends_with('s') && (people || !(named || (type && *type == EntityType::organisation)));
    }
    return form == Xpos::nns || (form == Xpos::cd && word != "one");
}

namespace {

/// The verb with its prefix: "re-" in "re-entered".
std::string prefix_of(const SentenceTree& tree, std::uint32_t verb) {
    const bool glued = verb >= tree.first() + 2 && tree.word(verb - 1) == "-" && !tree.token(verb).space_before &&
                       !tree.token(verb - 1).space_before;
    return glued ? tree.lower(verb - 2) + "-" : "";
}

/// "'s", "wo": the word that it is short for; "'s" before a participle is "has" or "is".
std::string in_full(const SentenceTree& tree, std::uint32_t t, bool before_participle) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> short_forms = {
        {{"wo", "will"}, {"ca", "can"}, {"ll", "will"}, {"d", "would"}, {"re", "are"}, {"ve", "have"}}};
    std::string w = tree.lower(t);
    const bool clitic = w.starts_with('\'') || w.starts_with("’");
    const std::string_view bare = std::string_view(w).substr(w.starts_with('\'') ? 1 : w.starts_with("’") ? 3 : 0);
    if (clitic && bare == "s") return before_participle ? "has" : "is";
    for (const auto& [form, full] : short_forms)
        if (bare == form && (clitic || form == "wo" || form == "ca")) return std::string(full);
    return w;
}

/// The group's words as they stand, without adverbs.
std::string as_it_stands(const SentenceTree& tree, const Clause& clause, const std::vector<std::uint32_t>& group) {
    std::string out, negation;
    for (const std::uint32_t c : tree.children(clause.head)) {
        const std::string w = tree.lower(c);
        if (w == "not" || w == "n't" || w == "n’t" || w == "never") negation = w == "never" ? "never" : "not";
    }
    for (const std::uint32_t t : group) {
        const bool done = t != group.back() && tree.xpos(group.back()) == Xpos::vbn && !clause.passive;
        const std::string w = in_full(tree, t, done);
        if (negation == "never" && out.empty() && t == group.back()) append_words(out, negation), negation.clear();
        append_words(out, w);
        if (w == "can" && negation == "not") out += "not", negation.clear();  // "cannot"
        if (!negation.empty()) append_words(out, negation), negation.clear();
    }
    return out;
}

/// "Almost", "no longer": what is left out of no title, since the verb without it says something else.
std::string weakening_adverb(const SentenceTree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb)) {
        if (tree.relation(c) != advmod || c > verb) continue;
        if (has_role(tree.word(c), TitleRole::weakens)) return tree.lower(c) + " ";
        if (tree.lower(c) == "longer" && c > tree.first() && tree.lower(c - 1) == "no") return "no longer ";
    }
    return {};
}

/// "Is going to close", "was not going to".
bool is_going_to(const SentenceClauses& s, std::uint32_t c) {
    const std::uint32_t verb = s.clause(c).head, aim = s.tree.child(verb, {xcomp});
    const std::uint32_t to = aim == no_index ? no_index : s.tree.child(aim, {mark});
    return s.verb(c) == "go" && s.tree.xpos(verb) == Xpos::vbg && to == verb + 1 && s.tree.lower(to) == "to";
}

/// "Had to sell": not "has to".
bool is_past_duty(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    const std::uint32_t aim = s.tree.child(clause.head, {xcomp});
    const std::uint32_t to = aim == no_index ? no_index : s.tree.child(aim, {mark});
    return s.verb(c) == "have" && clause.tense == Tense::past && to != no_index && s.tree.lower(to) == "to";
}

/// "Insisted that the union agree": "should agree". "Will see Acme become a bank": "to become". "" for any other verb.
std::string bare_verb(const SentenceClauses& s, std::uint32_t c, std::uint32_t main, bool several) {
    const Clause& clause = s.clause(c);
    const Xpos form = s.tree.xpos(main);
    const bool of_other = s.tree.is(clause.head, {ccomp, xcomp}) && clause.parent != no_index && clause.finite &&
                          clause.subject != no_index && !clause.shared_subject;
    if (!of_other) return {};
    const bool bare = form == Xpos::vb || (form == Xpos::vbp && !several && s.tree.upos(clause.subject) != Upos::pron);
    const bool alone = s.tree.child(clause.head, {aux, aux_pass, cop}) == no_index && main == clause.head;
    if (!bare || !alone || clause.tense != Tense::present) return {};
    const Clause& above = s.clause(clause.parent);
    if (above.tense == Tense::future) return "to " + s.tree.lemma(main);
    const std::uint32_t marker = s.tree.child(clause.head, {mark});
    const bool that = marker != no_index && s.tree.lower(marker) == "that";
    return that && above.tense == Tense::past ? "should " + s.tree.lemma(main) : std::string();
}

/// Whether a date hangs on the verb.
bool is_dated(const SentenceTree& tree, std::uint32_t verb) {
    const auto children = tree.children(verb);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return tree.time(c) != no_index; });
}

std::string headline_verb_alone(const SentenceClauses& s, std::uint32_t c, VerbForm form, bool several) {
    const SentenceTree& tree = s.tree;
    const Clause& clause = s.clause(c);
    const std::vector<std::uint32_t> group = verb_group(tree, clause.head);
    if (clause.headline && clause.tense == Tense::present) return tree.lower(clause.head);
    const std::uint32_t aim = clause.headline ? tree.child(clause.head, {xcomp, advcl}) : no_index;
    const bool chosen = aim == clause.head + 2 && tree.lower(clause.head + 1) == "to" &&
                        governing_of(tree.lemma(clause.head)) == Governing::none &&
                        !has_role(tree.lemma(clause.head), TitleRole::acts_alone) &&
                        !has_role(tree.lemma(clause.head), TitleRole::tells_alone);
    if (chosen) return tree.lower(clause.head);  // "Roe picked to lead Acme"
    if (clause.headline) {
        const std::string base = base_of_past(lemma_of(tree.word(clause.head)));
        return several ? base : third_person(base);
    }
    if (group.empty() || (form != VerbForm::as_told && is_about_to(s, c))) return {};
    const std::uint32_t main = group.back();
    if (tree.relation(main) == aux_pass && tree.upos(clause.head) == Upos::adj &&
        main < clause.head)  // "was set to land"
        return governing_of_word(tree.word(clause.head)) == Governing::plans ? "" : as_it_stands(tree, clause, group);
    const bool unknown = !clause.passive && !Lexicon::english().is_verb(tree.lemma(main));
    const std::string lemma = unknown ? base_of_past(tree.lemma(main)) : tree.lemma(main);
    if (clause.kind == ClauseKind::infinitive) {
        std::uint32_t to = no_index;  // "is to be made"
        for (const std::uint32_t t : tree.children(clause.head))
            if (t < clause.head && tree.is(t, {mark, aux}) && tree.lower(t) == "to") to = t;
        if (to == no_index && tree.relation(clause.head) == acl) return tree.lower(main);  // "the vote, set to ..."
        if (to != no_index && group.back() < to) return {};  // "are to end": what follows says so
        std::vector<std::uint32_t> after;
        for (const std::uint32_t t : group)
            if (to == no_index || t > to || t == main) after.push_back(t);
        return (clause.negated ? "not to " : "to ") + as_it_stands(tree, Clause{.head = main}, after);
    }
    if (const std::string bare = bare_verb(s, c, main, several); !bare.empty()) return bare;
    if (form == VerbForm::as_told && clause.perfect && tree.lower(group.front()) == "had" &&
        !is_dated(tree, clause.head))
        return (several ? "have" : "has") + as_it_stands(tree, clause, group).substr(std::string_view("had").size());
    const bool was_about_to = is_going_to(s, c) && clause.tense == Tense::past;
    const bool as_told =
        clause.negated || clause.modal || form == VerbForm::as_told || is_past_duty(s, c) || was_about_to;
    if (as_told) return as_it_stands(tree, clause, group);
    if (clause.tense == Tense::future) {
        // "will be travelling"; not "will be forthcoming"
        if (EventWords::english().states.contains(lemma)) return as_it_stands(tree, clause, group);  // "will need"
        if (tree.xpos(main) == Xpos::vbg && Lexicon::english().is_verb(lemma)) return "to " + lemma;
        std::string out = "to";
        for (const std::uint32_t t : group)
            if (tree.xpos(t) != Xpos::md) append_words(out, tree.lower(t));
        return out;
    }
    const bool bare_ing = clause.tense == Tense::none && tree.xpos(main) == Xpos::vbg;  // "Acme cutting jobs by May"
    const bool to_come = form == VerbForm::ahead && (clause.tense == Tense::present || bare_ing) && !clause.perfect;
    if (clause.passive && tree.lower(main) == "born") return as_it_stands(tree, clause, group);
    if (clause.passive) {
        const bool planned =
            governing_of(lemma) == Governing::plans || governing_of_word(tree.word(main)) == Governing::plans;
        const bool reduced = clause.kind == ClauseKind::participle;  // "talks, set to resume in May, ..."
        const bool asked = clause.kind == ClauseKind::complement && tree.lower(group.front()) == "be";
        if (asked) return "to be " + tree.lower(main);  // "recommended that the tube be replaced"
        return (to_come && !planned && !reduced ? "to be " : "") + tree.lower(main);
    }
    if (clause.copula) {
        // "was unveiled", which the tree may take for an adjective
        const bool done = clause.tense == Tense::past && lemma_of(tree.word(clause.head)) != tree.lower(clause.head) &&
                          tree.upos(clause.head) == Upos::adj && tree.lower(clause.head).ends_with("ed");
        if (done && !to_come) return "";
        const bool adjective = tree.upos(clause.head) == Upos::adj || tree.upos(clause.head) == Upos::verb;
        const std::uint32_t next = std::min(group.back() + 1, tree.last() - 1);  // "Vote due", "ship due to arrive"
        const bool set = governing_of_word(tree.word(clause.head)) == Governing::plans ||
                         (next != clause.head && governing_of_word(tree.word(next)) == Governing::plans);
        if (to_come && !set) return adjective ? "to be" : as_it_stands(tree, clause, group);
        const bool told_then =
            clause.kind == ClauseKind::complement && clause.parent != no_index &&  // "said it was ready"
            s.clause(clause.parent).tense == Tense::past && governing_of(s.verb(clause.parent)) == Governing::reports;
        const bool present = (clause.tense == Tense::present || told_then) && !clause.perfect;
        return present && (adjective || set) ? "" : as_it_stands(tree, clause, group);
    }
    if (to_come) return "to " + lemma;
    // A verb that no list knows, or a clitic, stays as it is.
    const bool known = lemma != tree.lower(main) || Lexicon::english().is_verb(lemma) || tree.xpos(main) == Xpos::vb ||
                       tree.xpos(main) == Xpos::vbp;
    if (!known && tree.xpos(main) == Xpos::vbg) return as_it_stands(tree, clause, group);  // "was haemorrhaging"
    // "failed to win and filed for bankruptcy", where the tree has a participle
    const bool active = tree.relation(clause.head) == conj && clause.parent != no_index &&
                        !s.clause(clause.parent).passive && tree.xpos(s.clause(clause.parent).head) != Xpos::vbn;
    const std::uint32_t helper = tree.child(clause.head, {aux});  // "and have done their best"
    const bool has_done = helper != no_index && lemma_of(tree.word(helper)) == "have";
    const bool done_to =
        clause.kind == ClauseKind::participle && !active && !has_done && !has_role(lemma, TitleRole::acts_alone);
    if (done_to || !known) return tree.lower(main);
    return prefix_of(tree, main) + (several ? lemma : third_person(lemma));
}

}  // namespace

bool is_about_to(const SentenceClauses& s, std::uint32_t c) {
    return is_going_to(s, c) && s.clause(c).tense == Tense::present && !s.clause(c).negated;
}

std::string headline_verb(const SentenceClauses& s, std::uint32_t clause, VerbForm form, bool several) {
    const std::string verb = headline_verb_alone(s, clause, form, several);
    return verb.empty() ? verb : weakening_adverb(s.tree, s.clause(clause).head) + verb;
}

}  // namespace dateline
