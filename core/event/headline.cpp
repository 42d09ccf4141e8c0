#include "event/headline.hpp"

#include <algorithm>

#include "event/mention.hpp"
#include "text/lexicon.hpp"

namespace dateline {

namespace {

using enum Relation;

/// Whether the sentence is of the kind, and none of prose stands before it. A section's name, an address and a date
/// may.
bool opens(const SentenceTree& tree, SentenceKind kind) {
    constexpr std::uint32_t furthest = 5;  // sentences
    const auto& sentences = tree.source().read.sentences;
    if (tree.sentence() >= furthest || sentences[tree.sentence()].kind != kind) return false;
    return std::none_of(sentences.begin(), sentences.begin() + tree.sentence(),
                        [](const Sentence& before) { return before.kind == SentenceKind::prose; });
}

/// Whether prose comes soon after it; a table has lines and no prose.
bool heads_prose(const SentenceTree& tree) {
    constexpr std::size_t reach = 6;  // sentences
    const auto& sentences = tree.source().read.sentences;
    const auto end =
        sentences.begin() + static_cast<std::ptrdiff_t>(std::min(sentences.size(), tree.sentence() + reach));
    return std::any_of(sentences.begin() + tree.sentence(), end,
                       [](const Sentence& after) { return after.kind == SentenceKind::prose; });
}

/// "Acme sells mill", "Acme to sell mill", "Acme selling mill", "Mill sold".
bool tells_by_verb(const SentenceClauses& s, const Clause& clause) {
    const bool aim = clause.kind == ClauseKind::infinitive && s.tree.child(clause.head, {mark}) != no_index;
    const bool told = clause.finite || aim || clause.kind == ClauseKind::gerund;
    const bool main = clause.headline || s.tree.is(clause.head, {root, conj});
    return told && main && clause.subject != no_index && clause.subject < clause.head &&
           (clause.copula || Lexicon::english().is_verb(s.tree.lemma(clause.head)));
}

}  // namespace

std::uint32_t headline_clause(const SentenceClauses& s) {
    if (!opens(s.tree, SentenceKind::heading) || !heads_prose(s.tree)) return no_index;
    const auto main = std::find_if(s.clauses.begin(), s.clauses.end(),
                                   [&](const Clause& clause) { return tells_by_verb(s, clause); });
    return main == s.clauses.end() ? no_index : static_cast<std::uint32_t>(main - s.clauses.begin());
}

bool tells_lead(const SentenceClauses& s, std::uint32_t c) {
    if (!opens(s.tree, SentenceKind::prose)) return false;
    constexpr int deepest = 3;  // "X told Y that Z said ..."
    std::uint32_t told = no_index;
    for (std::uint32_t main = 0; main < s.clauses.size() && told == no_index; ++main)
        if (s.tree.is(s.clause(main).head, {root})) told = main;
    for (int depth = 0; told != no_index && depth < deepest; ++depth, told = reported_clause(s, told))
        if (told == c) return true;
    return false;
}

}  // namespace dateline
