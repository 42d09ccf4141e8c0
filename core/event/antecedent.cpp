#include "event/antecedent.hpp"

#include <algorithm>

#include "event/title_words.hpp"
#include "event/words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t sentences_back = 3;
constexpr std::uint32_t clauses_looked_at = 12;  // of one sentence

struct Pronoun {
    bool plural, person, female, male;
};

Pronoun read_pronoun(std::string_view word) {
    const bool plural = word == "they" || word == "their" || word == "them" || word == "these" || word == "those";
    const bool male = word == "he" || word == "his" || word == "him", female = word == "she" || word == "her";
    return {plural, male || female, female, male};
}

/// Whether a noun can be a person: a person's name, or a role with an article: "the minister".
bool may_be_person(const SentenceTree& tree, std::uint32_t noun, const Pronoun& pronoun) {
    const std::string word = tree.lower(noun);
    if (has_role(word, TitleRole::woman)) return pronoun.female;
    if (has_role(word, TitleRole::man)) return pronoun.male;
    if (const EntityType* type = tree.entity(noun)) return *type == EntityType::person;
    const std::uint32_t article = tree.child(noun, {Relation::det, Relation::nmod_poss});
    if (tree.upos(noun) == Upos::propn) return article == no_index || has_role(word, TitleRole::office);
    return article != no_index && (word.ends_with("or") || word.ends_with("er") || word.ends_with("man") ||
                                   word.ends_with("ent") || word.ends_with("ist") || has_role(word, TitleRole::role));
}

/// A name, or a role with one: what a reader still has in mind a sentence later.
bool is_known_by_name(const SentenceTree& tree, std::uint32_t noun) {
    if (tree.upos(noun) == Upos::propn || tree.entity(noun)) return true;
    for (const std::uint32_t c : tree.children(noun))
        if (tree.upos(c) == Upos::propn || tree.entity(c)) return true;
    return may_be_person(tree, noun, {false, true, false, false});
}

bool agrees(const SentenceTree& tree, const Clause& clause, const Pronoun& pronoun) {
    const std::uint32_t noun = clause.subject;
    if (noun == no_index || clause.shared_subject || !tree.is_noun(noun) || tree.time(noun) != no_index) return false;
    const bool several = tree.child(noun, {Relation::conj}) != no_index;
    const bool counted = tree.child(noun, {Relation::nummod}) != no_index && tree.lower(noun).ends_with('s');
    const bool plural = tree.xpos(noun) == Xpos::nns || tree.xpos(noun) == Xpos::nnps || counted;
    const EntityType* type = tree.entity(noun);
    const bool firm = type && *type == EntityType::organisation;  // "Eastern Airlines" is one, or many
    if (pronoun.plural) return several || plural || firm;
    if (several || (plural && !firm)) return false;
    if (pronoun.person) return may_be_person(tree, noun, pronoun);
    const bool person = may_be_person(tree, noun, {false, true, true, true});
    // A single name may be a firm's, whatever the name finder takes it for.
    const bool full_name = tree.child(noun, {Relation::flat, Relation::compound}) != no_index;
    return !person || (tree.upos(noun) == Upos::propn && !full_name);
}

}  // namespace

std::optional<Antecedent> find_antecedent(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                          std::uint32_t clause, std::string_view word) {
    const Pronoun pronoun = read_pronoun(word);
    const SentenceClauses& here = sentences[sentence];
    for (std::uint32_t c = std::min<std::uint32_t>(clause, static_cast<std::uint32_t>(here.clauses.size())), steps = 0;
         c-- > 0 && steps < clauses_looked_at; ++steps)
        if (agrees(here.tree, here.clause(c), pronoun)) return Antecedent{sentence, c};
    for (std::uint32_t back = 1; back <= sentences_back && back <= sentence; ++back) {
        const SentenceClauses& there = sentences[sentence - back];
        const std::size_t count = std::min<std::size_t>(there.clauses.size(), clauses_looked_at);
        for (std::uint32_t c = 0; c < count; ++c)
            if (agrees(there.tree, there.clause(c), pronoun) && is_known_by_name(there.tree, there.clause(c).subject))
                return Antecedent{sentence - back, c};
    }
    return std::nullopt;
}

std::optional<Antecedent> find_speaker(const SentenceClauses& sentence, std::uint32_t clause) {
    const std::size_t count = std::min<std::size_t>(sentence.clauses.size(), clauses_looked_at);
    if (clause >= sentence.clauses.size() || !sentence.clause(clause).quoted) return std::nullopt;
    for (std::uint32_t c = 0; c < count; ++c) {
        const Governing governing = governing_of(sentence.verb(c));
        const bool says = governing == Governing::reports || governing == Governing::quotes;
        if (says && !sentence.clause(c).quoted && c != clause && sentence.clause(c).subject != no_index)
            return Antecedent{sentence.tree.sentence(), c};
    }
    return std::nullopt;
}

}  // namespace dateline
