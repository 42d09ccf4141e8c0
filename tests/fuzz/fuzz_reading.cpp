// Reading is total: any bytes give a document, and its text is valid and wholly covered by sentences.
#include <cstdint>
#include <cstdlib>

#include "text/document.hpp"

using namespace dateline;

static void require(bool holds) {
    if (!holds) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Document document = read_document({reinterpret_cast<const char*>(data), size});
    const ReadText read = read_text(document.text);
    require(read.tags.size() == read.tokens.size());
    std::uint32_t next_token = 0;
    for (const Sentence& sentence : read.sentences) {
        require(sentence.first_token == next_token && sentence.last_token > sentence.first_token);
        require(sentence.span.end <= document.text.size());
        next_token = sentence.last_token;
    }
    require(next_token == read.tokens.size());
    return 0;
}
