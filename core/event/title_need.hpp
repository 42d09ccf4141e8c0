// What the words of a title need beside them.
#pragma once

#include <vector>

#include "event/clause.hpp"

namespace dateline {

/// Whether the words that a title shows leave out what one of them needs: the object of a verb, "with ships" of
/// "provides", "of car design" of "centre", one of the names in a list. `shown` are tokens, in any order.
bool lacks_complement(const SentenceClauses& sentence, const std::vector<std::uint32_t>& shown);

/// "Lack", "head", "sign": a noun that says little until it is said of what.
bool is_relational(const SentenceTree& tree, std::uint32_t noun);

/// "one motions": a number that its noun does not go with.
bool miscounts(const SentenceTree& tree, const std::vector<std::uint32_t>& shown);

}  // namespace dateline
