#include "text/unread.hpp"

#include <algorithm>

#include "text/lexicon.hpp"
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
};

/// Past the tag of markup that begins at `t`, "<img src=x>", and past what a "<script>" holds; `t` where none does.
std::uint32_t past_tag(std::string_view text, const std::vector<Token>& tokens, std::uint32_t t, std::uint32_t end) {
    const auto word = [&](std::uint32_t at) { return slice(text, tokens[at].span); };
    if (word(t) != "<" || t + 1 == end || tokens[t + 1].space_before) return t;
    const std::string_view name = word(t + 1);
    std::uint32_t close = t + 1;
    if (name == "script" || name == "style")
        while (close < end && !(word(close) == name && word(close - 1) == "/")) ++close;
    while (close < end && word(close) != ">") ++close;
    return close < end ? close + 1 : t;
}

/// A tag of markup within a sentence counts as one token.
Counts count(std::string_view text, const std::vector<Token>& tokens, const Sentence& sentence) {
    constexpr std::string_view code_marks = "{}=\\";
    const auto& vocabulary = english_parse_model().vocabulary;
    Counts counts;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        ++counts.tokens;
        counts.apart += tokens[t].space_before ? 1 : 0;
        if (const std::uint32_t next = past_tag(text, tokens, t, sentence.last_token); next != t) {
            t = next - 1;
            continue;
        }
        const std::string_view word = slice(text, tokens[t].span);
        const bool is_word = tokens[t].kind == TokenKind::word;
        const bool small = is_word && word[0] >= 'a' && word[0] <= 'z';
        const bool call = word == "(" && t > sentence.first_token && !tokens[t].space_before &&
                          tokens[t - 1].kind == TokenKind::word;  // "print("
        counts.words += is_word ? 1 : 0;
        counts.code_marks += call || code_marks.find(word[0]) != code_marks.npos ? 1 : 0;
        counts.small += small ? 1 : 0;
        const bool known = small && (vocabulary.contains(vocabulary_form(word)) ||
                                     !Lexicon::english().verb_lemma(word).empty());  // "rammed", "injuring"
        counts.known += known ? 1 : 0;
    }
    return counts;
}

bool is_glued(const Counts& counts) {
    constexpr std::size_t fewest = 6;
    return counts.tokens >= fewest && 5 * counts.apart < counts.tokens;
}

bool is_code_or_figures(const Counts& counts) {
    constexpr std::size_t fewest_tokens = 12, fewest_code_marks = 2;
    return (counts.tokens >= fewest_tokens && 4 * counts.words < counts.tokens) ||
           (counts.code_marks >= fewest_code_marks && 12 * counts.code_marks >= counts.tokens);
}

/// A heading of a few rare words may hold only one that is known: "Agency requests rerun of tanker bid".
bool is_foreign(const Counts& counts) {
    constexpr std::size_t fewest = 4, enough = 8;
    return (counts.small >= enough && 2 * counts.known < counts.small) || (counts.small >= fewest && counts.known == 0);
}

/// Of each sentence, where the line begins that it stands in.
std::vector<std::string_view> lines_of(std::string_view text, const std::vector<Sentence>& sentences) {
    constexpr std::size_t looked_at = 4;
    std::vector<std::string_view> lines;
    std::size_t begin = 0, read = 0;
    for (const Sentence& sentence : sentences) {
        for (; read < sentence.span.begin; ++read)
            if (text[read] == '\n') begin = read + 1;
        const std::size_t word = std::min(text.find_first_not_of(" \t", begin), std::size_t{sentence.span.begin});
        lines.push_back(text.substr(word, looked_at));
    }
    return lines;
}

/// "// Fixed on May 9, 2018": a comment; "# Fixed on May 9" and "-- Fixed on May 9" only beside code, since lists and
/// headings are written so too.
void mark_comments(std::string_view text, std::vector<Sentence>& sentences) {
    constexpr std::string_view sure[] = {"//", "/*", "*/", "<!--", "#!"}, others[] = {"# ", "-- ", "* ", "; "};
    const std::vector<std::string_view> lines = lines_of(text, sentences);
    const auto leads = [&](std::size_t s) {
        return [&, s](std::string_view mark) { return lines[s].starts_with(mark); };
    };
    const auto is_code = [&](std::size_t s) {
        return s < sentences.size() && sentences[s].kind == SentenceKind::unread;
    };
    for (std::size_t s = 0; s < sentences.size(); ++s)
        if (std::ranges::any_of(sure, leads(s))) sentences[s].kind = SentenceKind::unread;
    for (std::size_t s = 0; s < sentences.size(); ++s)
        if (((s > 0 && is_code(s - 1)) || is_code(s + 1)) && std::ranges::any_of(others, leads(s)))
            sentences[s].kind = SentenceKind::unread;
}

}  // namespace

void mark_unread(std::string_view text, const std::vector<Token>& tokens, std::vector<Sentence>& sentences) {
    for (std::size_t first = 0, last = 0; first < sentences.size(); first = last) {
        Counts paragraph;
        for (; last < sentences.size() && sentences[last].paragraph == sentences[first].paragraph; ++last) {
            const Counts counts = count(text, tokens, sentences[last]);
            if (is_glued(counts) || is_code_or_figures(counts) || is_foreign(counts))
                sentences[last].kind = SentenceKind::unread;
            paragraph.tokens += counts.tokens;
            paragraph.apart += counts.apart;
            paragraph.small += counts.small;
            paragraph.known += counts.known;
        }
        if (!is_glued(paragraph) && !is_foreign(paragraph)) continue;
        for (std::size_t s = first; s < last; ++s) sentences[s].kind = SentenceKind::unread;
    }
    mark_comments(text, sentences);
}

}  // namespace dateline
