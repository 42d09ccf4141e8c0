// One article as given: its text and what its page said of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/page_date.hpp"
#include "text/parse.hpp"
#include "text/sentence.hpp"
#include "text/tag.hpp"

namespace dateline {

struct Document {
    std::string text;                // valid UTF-8, line ends \n, paragraphs one or more line breaks apart
    std::string title;               // from the page or the first line; may be empty
    std::string url;                 // may be empty
    std::vector<PageDay> page_days;  // publication days as the page's data give them, the most trusted first
};

/// What the text stage finds in a document; indexes and spans only.
struct ReadText {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<Tag> tags;  // parallel to tokens
    ParsedText parsed;
};

/// Any bytes give a document: invalid UTF-8 becomes U+FFFD, line ends become \n, HTML is recognised and read as such.
Document read_document(std::string_view bytes);
ReadText read_text(std::string_view text);

}  // namespace dateline
