#include "text/document.hpp"

#include "text/html.hpp"
#include "text/unread.hpp"
#include "text/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t longest_title = 160;

/// The first line with words in it, where it is short enough for a title.
std::string first_line(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    return line.size() <= longest_title ? std::string(line) : std::string();
}

}  // namespace

Document read_document(std::string_view bytes) {
    Document document;
    document.text = clean_utf8(bytes);
    if (looks_like_html(document.text)) document = read_html(document.text);
    if (document.title.empty()) document.title = first_line(document.text);
    return document;
}

ReadText read_text(std::string_view text) {
    ReadText read;
    read.tokens = tokenize(text);
    read.sentences = split_sentences(text, read.tokens);
    mark_unread(text, read.tokens, read.sentences);
    read.tags = tag_tokens(text, read.tokens, read.sentences);
    read.parsed = parse_text(text, read.tokens, read.sentences);
    return read;
}

}  // namespace dateline
