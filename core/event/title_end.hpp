// Whether a title ends where its sentence lets it, or leaves the reader waiting for the rest of a phrase.
#pragma once

#include <cstdint>
#include <vector>

#include "event/clause.hpp"

namespace dateline {

/// The token that stands after the last one shown, dates aside.
std::uint32_t next_after(const SentenceTree& tree, const std::vector<std::uint32_t>& shown);

/// Whether the words shown of a clause stop within a phrase, a name, a pair or a clause: "rejects reports", that what?
/// "presents a plan after the declaration", of what? "threatens to push", for what?
bool stops_short(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown);

/// Whether what is left out belongs so close to the last word that a title of more words than most should not end
/// there: "comments as selfish or words | of a king", "sees two million flow | out".
bool goes_on_closely(const SentenceTree& tree, const std::vector<std::uint32_t>& shown);

}  // namespace dateline
