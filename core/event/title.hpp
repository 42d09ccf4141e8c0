// Titles: a clause or a noun as a headline writer would put it on a timeline.
#pragma once

#include <string>

#include "event/antecedent.hpp"

namespace dateline {

/// Subject, verb and what it needs, cut at phrase borders: "Officials to meet for working-level talks".
/// `ahead`: it lies in the future, so a present tense becomes "to hold".
std::string clause_title(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause, bool ahead);

/// "China said it would ...": the clause with what it reports, where that fits; else the clause alone.
std::string report_title(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause,
                         std::uint32_t content);

/// An event noun with its prepositional phrases: "Summit between Kim and Moon". `noun` is a phrase index.
std::string noun_title(const TitleSource& source, std::uint32_t sentence, std::uint32_t noun);

/// Who acts in a clause, short, pronouns replaced: "US officials"; empty where nobody is named.
std::string actor(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause);

}  // namespace dateline
