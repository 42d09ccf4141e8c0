// Which way a bare date points, and how what hangs on it stands to it: from the words around it.
#pragma once

#include "time/expression.hpp"

namespace dateline {

/// Fills bound, direction and cue of an expression whose tokens, sentence and meaning are set.
void find_direction(std::string_view text, const ReadText& read, TimeExpression& expression);

}  // namespace dateline
