// Whom a pronoun means, where that is safe to say.
#pragma once

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

/// Whose "net income" or "sales" are that tell no owner: of the firm that reports them, else of the one that acts last.
std::optional<Antecedent> find_owner(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                     std::uint32_t clause, std::uint32_t noun);

/// For a bare "the court", "the firm": the last noun before it that is the same with a name ("the Supreme Court"), or,
/// for a firm, the last subject that is an organisation's name.
std::optional<Antecedent> find_named(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                     std::uint32_t clause, std::uint32_t noun);

}  // namespace dateline
