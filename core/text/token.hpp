// Tokens: words, numbers and punctuation with their places.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace dateline {

enum class TokenKind : std::uint8_t { word, number, punctuation };

struct Token {
    Span span;
    TokenKind kind = TokenKind::word;
    bool space_before = false;  // white space, or the start of the text
    bool line_before = false;   // a line break, or the start of the text
};

/// Splits any valid UTF-8 text. Hyphens split ("third-quarter" is three tokens, space_before false), so do the
/// clitics 's, n't, 'll ... and "cannot"; abbreviations keep their point ("U.S.", "Sen.", "Oct."), numbers keep their
/// commas and decimal points ("1,999.5"), letters glued to digits are a token of their own ("27th" is "27" + "th").
/// Linear in the text's length.
std::vector<Token> tokenize(std::string_view text);

}  // namespace dateline
