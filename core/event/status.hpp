// Whether what a clause tells happened, is planned, is conditional or is denied.
#pragma once

#include <string_view>
#include <vector>

#include "event/clause.hpp"
#include "event/event.hpp"

namespace dateline {

/// By negation, modal and tense of the clause itself, by the verb, adjective or noun that governs it, and by "if".
/// Dates play no part.
Status status_of(std::string_view text, const ReadText& read, const SentenceClauses& sentence, std::uint32_t clause);

}  // namespace dateline
