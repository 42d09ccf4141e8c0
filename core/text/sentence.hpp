// Sentences: prose, headings and bylines.
#pragma once

#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace dateline {

enum class SentenceKind : std::uint8_t { prose, heading, byline };

struct Sentence {
    Span span;
    std::uint32_t first_token = 0;  // half-open range of tokens
    std::uint32_t last_token = 0;
    std::uint32_t paragraph = 0;
    SentenceKind kind = SentenceKind::prose;
};

/// Every token belongs to exactly one sentence. Splits glued sentences ("in 2011.A different group") and keeps
/// initials, abbreviations and quotes together.
std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens);

}  // namespace dateline
