// Which one a noun means, where the text before says so: "the company", "the offer", "sales".
#pragma once

#include <string>

#include "event/antecedent.hpp"

namespace dateline {

/// Whose "net income" or "sales" are that tell no owner: of the firm that reports them, else of the one that acts last.
std::optional<Antecedent> find_owner(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                     std::uint32_t clause, std::uint32_t noun);

/// For a bare "the court", "the firm": the noun before it that is the same and tells which ("the Supreme Court",
/// "Roe's offer", "a merger with Acme"); for a firm, the last subject that is an organisation's name; for a person, the
/// name beside the noun ("Jon Roe, a boy of six"). Nothing where two differ, or where another comes in between.
std::optional<Antecedent> find_named(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                     std::uint32_t clause, std::uint32_t noun);

/// "Kim" for the offer in "Kim's offer", "Fiat" for "a merger with Fiat", "Supreme" for "the Supreme Court": the name
/// that tells which one a noun means; else the noun that does, "tanker" for "a tanker deal"; or no_index.
std::uint32_t word_telling(const SentenceTree& tree, std::uint32_t noun);

/// For a bare "the announcement": who announced, the subject of that verb; nothing where several did.
std::optional<Antecedent> find_doer(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                    std::uint32_t noun);

/// "Bergen" of "the Bergen, N.Y., company" and "Bergen, N.Y.-based Acme".
bool is_seat_of_firm(const SentenceTree& tree, std::uint32_t noun);

}  // namespace dateline
