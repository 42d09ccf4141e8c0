// What stands between the sentences of an article and is no English: code, figures, rows of marks, other languages.
#pragma once

#include <string_view>
#include <vector>

#include "text/sentence.hpp"

namespace dateline {

/// Marks as unread the sentences that have hardly a space between their tokens, few words among marks and figures, the
/// marks of code, or, as their paragraph may, mostly small words that the parser's treebanks do not know (of 6,700
/// English sentences of news, 50 have, and those are codes of agencies), and the comments of code.
void mark_unread(std::string_view text, const std::vector<Token>& tokens, std::vector<Sentence>& sentences);

}  // namespace dateline
