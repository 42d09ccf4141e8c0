// Whom a pronoun means, where that is safe to say.
#pragma once

#include <optional>
#include <string_view>

#include "event/clause.hpp"

namespace dateline {

/// What titles and pronouns are read from; the references must outlive it.
struct TitleSource {
    std::string_view text;
    const ReadText& read;
    const std::vector<SentenceClauses>& sentences;
};

/// The clause whose subject is meant.
struct Antecedent {
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;
};

/// For "he", "their", "it" ... in a clause: the nearest earlier subject that agrees in number and may be a person or
/// not; in this sentence the last, in the ones before it the first. Nothing where none agrees.
std::optional<Antecedent> find_antecedent(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause,
                                          std::string_view pronoun);

/// For "we" and "I" within quotation marks: the clause that tells who speaks.
std::optional<Antecedent> find_speaker(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause);

}  // namespace dateline
