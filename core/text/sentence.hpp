// Sentences: prose, headings, bylines, and what is none.
#pragma once

#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace dateline {

/// `byline`: "By Jane Roe", or a dateline, "WESTON, March 6 (AP) -". `entry_date`: "July 22, 2024:" before what a line
/// of a chronology tells, or a date alone on its line. `unread`: no English, as unread.hpp tells it; it is not parsed
/// and tells nothing.
enum class SentenceKind : std::uint8_t { prose, heading, byline, entry_date, unread };

struct Sentence {
    Span span;
    std::uint32_t first_token = 0;  // half-open range of tokens
    std::uint32_t last_token = 0;
    std::uint32_t paragraph = 0;
    SentenceKind kind = SentenceKind::prose;
};

/// Every token belongs to exactly one sentence. Splits glued sentences ("in 2011.A different group") and keeps
/// initials, abbreviations and quotes together. What goes on for longest_sentence_tokens without an end is cut, so that
/// whatever is done with a sentence is done in bounded time.
inline constexpr std::size_t longest_sentence_tokens = 320;
std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens);

}  // namespace dateline
