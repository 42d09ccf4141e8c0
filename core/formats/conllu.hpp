// CoNLL-U: a line a word, a blank line after each sentence.
#pragma once

#include <string>
#include <string_view>

#include "text/parse.hpp"

namespace dateline {

/// A parsed text. MISC holds each word's place, in code points, how sure its head is, in percent, and the name it is
/// of: "Begin=0|End=5|Sure=98|Entity=B-person".
std::string to_conllu(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
                      const ParsedText& parsed);

}  // namespace dateline
