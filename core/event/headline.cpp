#include "event/headline.hpp"

#include <algorithm>

#include "event/mention.hpp"
#include "event/words.hpp"
#include "text/lexicon.hpp"

namespace dateline {

namespace {

using enum Relation;

/// Whether the sentence stands near the begin of its text, and none before it is like those of `parting`.
template <typename Parting>
bool opens(const SentenceTree& tree, SentenceKind kind, Parting parting) {
    constexpr std::uint32_t furthest = 5;  // sentences; a section's name, an address and a date may stand before it
    const auto& sentences = tree.source().read.sentences;
    if (tree.sentence() >= furthest || sentences[tree.sentence()].kind != kind) return false;
    return std::none_of(sentences.begin(), sentences.begin() + tree.sentence(), parting);
}

bool is_prose(const Sentence& sentence) { return sentence.kind == SentenceKind::prose; }

/// Longer than a section's name and a date: what stands below it is no headline of the article.
bool is_text(const Sentence& sentence) {
    constexpr std::uint32_t most_tokens = 4;
    const bool heads =
        sentence.kind == SentenceKind::heading && sentence.last_token - sentence.first_token > most_tokens;
    return heads || is_prose(sentence);
}

/// Whether prose comes soon after it; a table has lines and no prose.
bool heads_prose(const SentenceTree& tree) {
    constexpr std::size_t reach = 6;  // sentences
    const auto& sentences = tree.source().read.sentences;
    const auto end =
        sentences.begin() + static_cast<std::ptrdiff_t>(std::min(sentences.size(), tree.sentence() + reach));
    return std::any_of(sentences.begin() + tree.sentence(), end, is_prose);
}

/// Not "boats" of "Acme boats and Apex seek more aid", whatever the tree says.
bool is_known_verb(const SentenceTree& tree, std::uint32_t t) {
    return Lexicon::english().is_verb(lemma_of(tree.word(t))) || Lexicon::english().is_verb(tree.lemma(t));
}

/// Whether a clause has a verb of its own, with something before it.
bool has_verb(const SentenceClauses& s, const Clause& clause) {
    const std::uint32_t first = clause.subject == no_index ? s.tree.first() : clause.subject;
    return first < clause.head && (clause.copula || is_known_verb(s.tree, clause.head));
}

/// "Acme sells mill", "Acme to sell mill", "Acme selling mill".
bool is_main(const SentenceClauses& s, const Clause& clause) {
    const bool aim = clause.kind == ClauseKind::infinitive && s.tree.child(clause.head, {mark}) != no_index;
    return (clause.headline || s.tree.is(clause.head, {root, conj})) &&
           (clause.finite || aim || clause.kind == ClauseKind::gerund) && has_verb(s, clause);
}

/// Under a word that is no verb: a finite clause, whatever the tree says, or "held" of "Man held in Oslo".
bool is_under_noun(const SentenceClauses& s, const Clause& clause) {
    const std::uint32_t above = s.tree.head(clause.head);
    if (above == no_index || above > clause.head || !has_verb(s, clause)) return false;
    if (is_known_verb(s.tree, above) && !s.tree.is_noun(above)) return false;
    return clause.finite ? !s.tree.is(clause.head, {acl_relcl, advcl})
                         : clause.kind == ClauseKind::participle && s.tree.relation(above) == root;
}

}  // namespace

std::uint32_t headline_clause(const SentenceClauses& s) {
    if (!opens(s.tree, SentenceKind::heading, is_text) || !heads_prose(s.tree)) return no_index;
    for (const auto tells : {is_main, is_under_noun})
        for (std::uint32_t c = 0; c < s.clauses.size(); ++c)
            if (tells(s, s.clause(c))) return c;
    return no_index;
}

std::uint32_t headline_noun(const SentenceClauses& s) {
    if (!opens(s.tree, SentenceKind::heading, is_text) || !heads_prose(s.tree) || headline_clause(s) != no_index)
        return no_index;
    for (std::uint32_t t = s.tree.first(); t < s.tree.last(); ++t)
        if (s.tree.is(t, {root})) return s.tree.is_noun(t) && is_event_noun(s.tree.word(t)) ? t : no_index;
    return no_index;
}

bool tells_lead(const SentenceClauses& s, std::uint32_t c) {
    if (!opens(s.tree, SentenceKind::prose, is_prose)) return false;
    constexpr int deepest = 3;  // "X told Y that Z said ..."
    std::uint32_t told = no_index;
    for (std::uint32_t main = 0; main < s.clauses.size() && told == no_index; ++main)
        if (s.tree.is(s.clause(main).head, {root})) told = main;
    for (int depth = 0; told != no_index && depth < deepest; ++depth, told = reported_clause(s, told))
        if (told == c) return true;
    return false;
}

}  // namespace dateline
