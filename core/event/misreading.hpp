// Signs that the tree takes a clause for what the sentence does not say.
#pragma once

#include <vector>

#include "event/clause.hpp"

namespace dateline {

/// Whether a title of the clause would tell as a fact what the sentence says of another, or does not say at all.
/// `shown` are the tokens of the title, in any order.
bool is_misread(const SentenceClauses& sentence, std::uint32_t clause, const std::vector<std::uint32_t>& shown);

}  // namespace dateline
