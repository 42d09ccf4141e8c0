// What a verb group says by itself.
#pragma once

#include "event/clause.hpp"

namespace dateline {

/// Sets tense, finiteness, perfect, passive, negation, modality and, for what is not finite, the kind of the clause
/// whose `verb` is set.
void read_verb_group(std::string_view text, const ReadText& read, const std::vector<Phrase>& phrases, Clause& clause);

}  // namespace dateline
