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

/// The verb group without adverbs; "" for a "be" that headlines drop. `several`: whether the title's subject is plural.
std::string headline_verb(const SentenceClauses& sentence, std::uint32_t clause, VerbForm form, bool several);

/// Whether a subject takes a verb in the plural by itself; what is joined to it plays no part.
bool is_plural(const SentenceTree& tree, std::uint32_t subject);

/// "Is going to close": "to close" follows the verb, and says enough.
bool is_about_to(const SentenceClauses& sentence, std::uint32_t clause);

}  // namespace dateline
