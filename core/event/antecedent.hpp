// Whom a pronoun means, where that is safe to say.
#pragma once

#include <optional>
#include <string_view>

#include "event/clause.hpp"

namespace dateline {

/// The subject that is meant: a token of a sentence, and the clause it is the subject of.
struct Antecedent {
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;
};

/// For "he", "their", "it" ... in a clause: the nearest earlier subject that agrees in number and may be a person or
/// not; in this sentence the last, in the ones before it the first. Nothing where none agrees.
std::optional<Antecedent> find_antecedent(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                          std::uint32_t clause, std::string_view pronoun);

/// For "we" and "I" within quotation marks: the clause that tells who speaks.
std::optional<Antecedent> find_speaker(const SentenceClauses& sentence, std::uint32_t clause);

}  // namespace dateline
