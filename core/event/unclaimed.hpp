// What a clause tells, but its text does not claim: what is asked, ordered, denied above or only somebody's opinion.
#pragma once

#include <cstdint>
#include <vector>

#include "event/clause.hpp"

namespace dateline {

/// Whether a title of the words shown would claim what the sentence does not: "whether Roe agreed", "an order that he
/// remain", "unless it rains".
bool is_unclaimed(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown,
                  bool said = false);

}  // namespace dateline
