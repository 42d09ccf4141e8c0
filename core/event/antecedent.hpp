// Whom a pronoun means, where that is safe to say.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "event/clause.hpp"

namespace dateline {

/// The noun that is meant: a token of a sentence, and the clause it stands in; most often its subject.
struct Antecedent {
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;
    std::uint32_t noun = 0;
};

inline constexpr std::uint32_t clauses_looked_at = 12;  // of one sentence
inline constexpr std::uint32_t tokens_looked_at = 400;  // of one sentence: a text without a full stop is one

inline std::uint32_t last_looked_at(const SentenceTree& tree) {
    return std::min(tree.last(), tree.first() + tokens_looked_at);
}

/// The same, of what stands before a token.
inline std::uint32_t first_looked_at(const SentenceTree& tree, std::uint32_t before) {
    return before - std::min(before - tree.first(), tokens_looked_at);
}

/// A name of one word.
bool is_single_name(const SentenceTree& tree, std::uint32_t noun);

/// For "he", "their", "it" ... in a clause: the nearest earlier subject that agrees in number and may be a person or
/// not; in this sentence the last, in the ones before it the first. What is said within quotation marks and what is
/// said outside them have none in common. Nothing where none agrees, where the sentence before names two whom "he" may
/// mean, and for the "it" of "it is hoped that ...". A pronoun that does not act (`acts`: "him") has its own within the
/// sentence.
std::optional<Antecedent> find_antecedent(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                          std::uint32_t clause, std::string_view pronoun, bool acts = true);

/// For "we" and "I" within quotation marks: who speaks. "We" of one person is the organisation that he is named with
/// ("said Roe, head of Acme"); nothing where he is named with none.
std::optional<Antecedent> find_speaker(const SentenceClauses& sentence, std::uint32_t clause, std::string_view pronoun);

}  // namespace dateline
