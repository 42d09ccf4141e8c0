// Reading is total: any bytes give a document, sentences that cover its tokens, and a story that is whole JSON, with
// and without the article's date.
#include <cstdint>

#include "story/reading.hpp"
#include "text/parse.hpp"
#include "whole.hpp"

using namespace dateline;

static void check_sentences(const Reading& reading) {
    const ReadText& read = reading.read;
    require(read.tags.size() == read.tokens.size());
    std::uint32_t next_token = 0;
    for (const Sentence& sentence : read.sentences) {
        require(sentence.first_token == next_token && sentence.last_token > sentence.first_token);
        require(sentence.span.end <= reading.document.text.size());
        next_token = sentence.last_token;
    }
    require(next_token == read.tokens.size());
    const ParsedText parsed = parse_text(reading.document.text, read.tokens, read.sentences);
    require(parsed.tokens.size() == read.tokens.size());
    for (const TokenParse& token : parsed.tokens)
        require(token.arc.head == no_head || token.arc.head < read.tokens.size());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<Reading> readings;
    readings.push_back(*read_article(read_document({reinterpret_cast<const char*>(data), size})));
    check_sentences(readings[0]);
    require_lossless(tell(readings));
    readings[0].user_day = day_from_civil({2012, 2, 29});
    require_lossless(tell(readings));
    return 0;
}
