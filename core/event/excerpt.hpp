// A clause in the text's own words, for where no title can be made of it.
#pragma once

#include <string>

#include "event/clause.hpp"

namespace dateline {

/// The words from the subject on, or from the verb where the clause has no subject of its own, ten at most, with "…"
/// where it begins or ends in the midst of something: "He stated that his intent was not…". `trigger` is its verb, or
/// the noun that tells the event.
std::string excerpt(const SentenceClauses& sentence, std::uint32_t clause, std::uint32_t trigger);

}  // namespace dateline
