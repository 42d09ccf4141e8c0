// The headline and the lead: where an article tells its main news.
#pragma once

#include "event/clause.hpp"

namespace dateline {

/// The main clause of a headline: "Acme to sell mill"; no_index where the sentence is no headline, or tells by a noun.
/// A headline is the first heading of some words, with no prose before it.
std::uint32_t headline_clause(const SentenceClauses& sentence);

/// The event noun that a headline without a verb tells of: "Fire at harbour in Oslo"; no_index where there is none.
std::uint32_t headline_noun(const SentenceClauses& sentence);

/// Whether the sentence is the lead, the first one of prose, and the clause tells its news: its main clause, or what
/// that one reports.
bool tells_lead(const SentenceClauses& sentence, std::uint32_t clause);

}  // namespace dateline
