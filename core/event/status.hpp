// Whether what a clause or an event noun tells happened, is planned, is conditional or is denied.
#pragma once

#include "event/clause.hpp"
#include "event/event.hpp"

namespace dateline {

/// By negation, modal and tense of the clause itself, by the verb, adjective or noun that governs it, and by "if".
/// Dates play no part.
Status status_of(const SentenceClauses& sentence, std::uint32_t clause);

/// By "no" and "planned" before the noun, and by what governs it: "cancelled the visit", "called for talks".
Status status_of_noun(const SentenceClauses& sentence, std::uint32_t noun);

}  // namespace dateline
