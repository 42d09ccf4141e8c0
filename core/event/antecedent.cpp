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
    const std::string_view written = tree.word(noun);
    const bool shouts =
        std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });  // "PLC"
    if (tree.upos(noun) == Upos::propn) return !shouts && (article == no_index || has_role(word, TitleRole::office));
    const bool agent = word.ends_with("ent") && !word.ends_with("ment");  // "president", not "government"
    return article != no_index && (word.ends_with("or") || word.ends_with("er") || word.ends_with("man") || agent ||
                                   word.ends_with("ist") || has_role(word, TitleRole::role));
}

/// A name, or a role with one: what a reader still has in mind a sentence later.
bool is_known_by_name(const SentenceTree& tree, std::uint32_t noun) {
    if (tree.upos(noun) == Upos::propn || tree.entity(noun)) return true;
    for (const std::uint32_t c : tree.children(noun))
        if (tree.upos(c) == Upos::propn || tree.entity(c)) return true;
    return may_be_person(tree, noun, {false, true, false, false});
}

bool is_single_name(const SentenceTree& tree, std::uint32_t noun) {
    return tree.upos(noun) == Upos::propn && tree.child(noun, {Relation::flat, Relation::compound}) == no_index;
}

/// A single name that the name finder knows nothing of may be a firm's.
bool may_be_firm(const SentenceTree& tree, std::uint32_t noun) {
    return is_single_name(tree, noun) && !tree.entity(noun);
}

/// "Acme said it lost money": who says so is "it", whatever the name finder takes a single name for.
bool says_of_itself(const SentenceClauses& s, std::uint32_t report, std::uint32_t clause) {
    const std::uint32_t speaker = s.clause(report).subject;
    const bool reports = governing_of(s.verb(report)) == Governing::reports && speaker != no_index;
    return reports && s.clause(clause).parent == report && is_single_name(s.tree, speaker);
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
    return !may_be_person(tree, noun, {false, true, true, true}) || may_be_firm(tree, noun);
}

/// "It is hoped that ...", "it took long to answer", "it is wise to wait": of nothing that is said before.
bool is_placeholder(const SentenceClauses& s, std::uint32_t c) {
    const SentenceTree& tree = s.tree;
    const Clause& clause = s.clause(c);
    if (clause.subject == no_index || tree.lower(clause.subject) != "it") return false;
    const std::uint32_t content = tree.child(clause.head, {Relation::ccomp, Relation::csubj});
    const bool that = content != no_index && content > clause.head;
    if (that && (clause.passive || clause.copula)) return true;
    constexpr std::string_view of_content[] = {"emerge", "appear", "seem", "happen", "turn", "follow"};
    if (that && one_of(s.verb(c), of_content)) return true;
    const std::uint32_t object = tree.child(clause.head, {Relation::obj});
    if (s.verb(c) == "take" && (object == no_index || tree.time(object) != no_index)) return true;
    const std::uint32_t aim = tree.child(clause.head, {Relation::advcl, Relation::xcomp});
    const std::uint32_t marker = aim == no_index ? no_index : tree.child(aim, {Relation::mark});
    const bool to = marker != no_index && tree.lower(marker) == "to";
    return clause.copula && to && governing_of_word(tree.word(clause.head)) == Governing::none;
}

bool is_one_person(const SentenceTree& tree, std::uint32_t noun) {
    const bool person = may_be_person(tree, noun, {false, true, true, true}) && !may_be_firm(tree, noun);
    return person && tree.child(noun, {Relation::conj}) == no_index;
}

/// The organisation that a person is named with.
std::uint32_t organisation_under(const SentenceTree& tree, std::uint32_t noun) {
    for (std::uint32_t t = tree.first(); t < tree.last(); ++t) {
        const EntityType* type = tree.entity(t);
        const bool named = type && *type == EntityType::organisation && tree.is_under(t, noun);
        const bool heads = tree.head(t) == no_index || tree.entity(tree.head(t)) != type;  // of all the name's words
        const bool office = has_role(tree.word(t), TitleRole::office) || has_role(tree.word(t), TitleRole::role);
        if (named && heads && !office) return t;
    }
    return no_index;
}

}  // namespace

std::optional<Antecedent> find_antecedent(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                          std::uint32_t clause, std::string_view word) {
    const Pronoun pronoun = read_pronoun(word);
    const SentenceClauses& here = sentences[sentence];
    if (clause < here.clauses.size() && is_placeholder(here, clause)) return std::nullopt;
    const bool quoted = clause < here.clauses.size() && here.clause(clause).quoted;
    const auto fits = [&](const SentenceClauses& s, std::uint32_t c) {
        return s.clause(c).quoted == quoted && agrees(s.tree, s.clause(c), pronoun);
    };
    for (std::uint32_t c = std::min<std::uint32_t>(clause, static_cast<std::uint32_t>(here.clauses.size())), steps = 0;
         c-- > 0 && steps < clauses_looked_at; ++steps)
        if (fits(here, c) || (word == "it" && says_of_itself(here, c, clause)))
            return Antecedent{sentence, c, here.clause(c).subject};
    for (std::uint32_t back = 1; back <= sentences_back && back <= sentence; ++back) {
        const SentenceClauses& there = sentences[sentence - back];
        const std::size_t count = std::min<std::size_t>(there.clauses.size(), clauses_looked_at);
        for (std::uint32_t c = 0; c < count; ++c)
            if (fits(there, c) && is_known_by_name(there.tree, there.clause(c).subject))
                return Antecedent{sentence - back, c, there.clause(c).subject};
    }
    return std::nullopt;
}

std::optional<Antecedent> find_speaker(const SentenceClauses& sentence, std::uint32_t clause,
                                       std::string_view pronoun) {
    const SentenceTree& tree = sentence.tree;
    const std::size_t count = std::min<std::size_t>(sentence.clauses.size(), clauses_looked_at);
    if (clause >= sentence.clauses.size() || !sentence.clause(clause).quoted) return std::nullopt;
    for (std::uint32_t c = 0; c < count; ++c) {
        const Governing governing = governing_of(sentence.verb(c));
        const std::uint32_t speaker = sentence.clause(c).subject;
        const bool says = governing == Governing::reports || governing == Governing::quotes;
        if (!says || sentence.clause(c).quoted || c == clause || speaker == no_index) continue;
        const bool several = pronoun == "we" || pronoun == "our";
        const std::uint32_t meant =
            several && is_one_person(tree, speaker) ? organisation_under(tree, speaker) : speaker;
        if (meant == no_index) return std::nullopt;
        return Antecedent{tree.sentence(), c, meant};
    }
    return std::nullopt;
}

}  // namespace dateline
