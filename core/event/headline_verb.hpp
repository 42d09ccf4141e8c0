// Verbs as headlines have them.
#pragma once

#include <string>

#include "event/clause.hpp"

namespace dateline {

/// How a title gives its verb.
enum class VerbForm : std::uint8_t {
    headline,  // what happened is told in the present: "takes", "taken" in the passive
    ahead,     // it lies in the future: a present tense becomes "to hold"
    as_told    // after "said": "would hold"
};

/// The verb group without adverbs; "" for a "be" that headlines drop. `joined`: the title names several subjects.
std::string headline_verb(const SentenceClauses& sentence, std::uint32_t clause, VerbForm form, bool joined);

}  // namespace dateline
