#include "text/unread.hpp"

#include "text/parse_features.hpp"
#include "text/parse_model.hpp"

namespace dateline {

namespace {

/// Of the tokens of a sentence or a paragraph.
struct Counts {
    std::size_t tokens = 0;
    std::size_t words = 0;
    std::size_t apart = 0;  // with a space before them
    std::size_t code_marks = 0;
    std::size_t small = 0;  // words that begin with a small letter
    std::size_t known = 0;  // of these
    std::size_t the = 0;    // which hardly another language has
};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

Counts count(std::string_view text, const std::vector<Token>& tokens, const Sentence& sentence) {
    constexpr std::string_view code_marks = "{}=\\";
    const auto& vocabulary = english_parse_model().vocabulary;
    Counts counts;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        const std::string_view word = slice(text, tokens[t].span);
        const bool small = tokens[t].kind == TokenKind::word && is_small(word[0]);
        ++counts.tokens;
        counts.words += tokens[t].kind == TokenKind::word ? 1 : 0;
        counts.apart += tokens[t].space_before ? 1 : 0;
        const bool call = word == "(" && t > sentence.first_token && !tokens[t].space_before &&
                          tokens[t - 1].kind == TokenKind::word;  // "print("
        counts.code_marks += call || code_marks.find(word[0]) != code_marks.npos ? 1 : 0;
        counts.small += small ? 1 : 0;
        counts.the += word == "the" || word == "The" ? 1 : 0;
        counts.known += small && vocabulary.contains(vocabulary_form(word)) ? 1 : 0;
    }
    return counts;
}

bool is_data(const Counts& counts) {
    constexpr std::size_t fewest_glued = 6, fewest_marks = 12, fewest_code_marks = 2;
    return (counts.tokens >= fewest_glued && 5 * counts.apart < counts.tokens) ||
           (counts.tokens >= fewest_marks && 4 * counts.words < counts.tokens) ||
           (counts.code_marks >= fewest_code_marks && 12 * counts.code_marks >= counts.tokens);
}

/// A heading of a few rare words may hold only one that is known: "Agency requests rerun of tanker bid".
bool is_foreign(const Counts& counts) {
    constexpr std::size_t fewest = 4, enough = 8;
    return (counts.small >= enough && 2 * counts.known < counts.small) || (counts.small >= fewest && counts.known == 0);
}

}  // namespace

void mark_unread(std::string_view text, const std::vector<Token>& tokens, std::vector<Sentence>& sentences) {
    for (std::size_t first = 0, last = 0; first < sentences.size(); first = last) {
        Counts paragraph;
        for (; last < sentences.size() && sentences[last].paragraph == sentences[first].paragraph; ++last) {
            const Counts counts = count(text, tokens, sentences[last]);
            if (is_data(counts) || is_foreign(counts)) sentences[last].kind = SentenceKind::unread;
            paragraph.small += counts.small;
            paragraph.known += counts.known;
        }
        if (!is_foreign(paragraph)) continue;
        for (std::size_t s = first; s < last; ++s) {  // but not what is English among it
            const Counts counts = count(text, tokens, sentences[s]);
            if (counts.the == 0 || 2 * counts.known <= counts.small) sentences[s].kind = SentenceKind::unread;
        }
    }
}

}  // namespace dateline
