// One sentence with its clauses, as the rules about it ask for it.
#pragma once

#include "event/clause.hpp"
#include "event/words.hpp"

namespace dateline {

/// The references must outlive it.
struct SentenceView {
    std::string_view text;
    const ReadText& read;
    const SentenceClauses& clauses;
    std::uint32_t index = 0;  // in ReadText::sentences

    const std::vector<Phrase>& phrases() const { return clauses.phrases; }
    const Phrase& phrase(std::uint32_t i) const { return clauses.phrases[i]; }
    const Clause& clause(std::uint32_t c) const { return clauses.clauses[c]; }
    PhraseKind kind(std::uint32_t i) const {
        return i < clauses.phrases.size() ? clauses.phrases[i].kind : PhraseKind::other;
    }
    Tag tag(std::uint32_t token) const { return read.tags[token]; }
    std::string word(std::uint32_t token) const { return lower_case(slice(text, read.tokens[token].span)); }
    /// The carrying word of a phrase, in lower case.
    std::string head(std::uint32_t i) const { return word(clauses.phrases[i].head); }
    bool is_preposition_before(std::uint32_t i) const { return i > 0 && kind(i - 1) == PhraseKind::preposition; }
};

/// The event noun that a clause's light verb carries, as a phrase index: "hold a summit".
std::uint32_t light_object(const SentenceView& view, std::uint32_t clause);

}  // namespace dateline
