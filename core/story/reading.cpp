#include "story/reading.hpp"
#include "text/capitals.hpp"
#include "time/find_expressions.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

/// The end of the piece that begins here: after a line break, so that no sentence is parted where lines are not
/// endless.
std::size_t piece_end(std::string_view text, std::size_t begin) {
    if (text.size() - begin <= piece_bytes) return text.size();
    std::size_t end = text.find("\n\n", begin + piece_bytes);
    const std::size_t line = text.find('\n', begin + piece_bytes);
    if (end == std::string_view::npos || end > begin + 2 * piece_bytes) end = line;
    if (end == std::string_view::npos || end > begin + 8 * piece_bytes) end = text.find(' ', begin + 8 * piece_bytes);
    return end == std::string_view::npos ? text.size() : end + 1;
}

Span moved(Span span, std::uint32_t bytes) { return {span.begin + bytes, span.end + bytes}; }

/// Adds what was read of one piece, its places counted from the begin of the whole text.
void append(Reading& whole, ReadText piece, std::vector<TimeExpression> expressions, std::uint32_t bytes) {
    const auto tokens = static_cast<std::uint32_t>(whole.read.tokens.size());
    const auto sentences = static_cast<std::uint32_t>(whole.read.sentences.size());
    const std::uint32_t paragraphs = sentences == 0 ? 0 : whole.read.sentences.back().paragraph + 1;
    for (Token& token : piece.tokens) {
        token.span = moved(token.span, bytes);
        whole.read.tokens.push_back(token);
    }
    for (Sentence& sentence : piece.sentences) {
        sentence.span = moved(sentence.span, bytes);
        sentence.first_token += tokens;
        sentence.last_token += tokens;
        sentence.paragraph += paragraphs;
        whole.read.sentences.push_back(sentence);
    }
    whole.read.tags.insert(whole.read.tags.end(), piece.tags.begin(), piece.tags.end());
    for (TokenParse& parse : piece.parsed.tokens) {
        if (parse.arc.head != no_head) parse.arc.head += tokens;
        whole.read.parsed.tokens.push_back(parse);
    }
    for (const Entity& entity : piece.parsed.entities)
        whole.read.parsed.entities.push_back({entity.first_token + tokens, entity.last_token + tokens, entity.type});
    for (TimeExpression& expression : expressions) {
        expression.span = moved(expression.span, bytes);
        expression.cue = moved(expression.cue, bytes);
        expression.first_token += tokens;
        expression.last_token += tokens;
        expression.sentence += sentences;
        whole.expressions.push_back(std::move(expression));
    }
}

}  // namespace

std::optional<Document> beginning_of(const Document& document) {
    constexpr std::size_t long_bytes = 64 * 1024, wanted_bytes = 30 * 1024;
    if (document.text.size() < long_bytes) return std::nullopt;
    const std::size_t end = document.text.find('\n', wanted_bytes);
    if (end > long_bytes) return std::nullopt;  // no lines to end at
    Document beginning = document;
    beginning.text.resize(end + 1);
    return beginning;
}

std::optional<Reading> read_article(Document document, const ReadProgress& progress) {
    Reading reading;
    reading.document = std::move(document);
    if (is_all_capitals(reading.document.text)) reading.cased = in_sentence_case(reading.document.text);
    const std::string_view text = reading.words();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = piece_end(text, begin);
        const std::string_view piece = text.substr(begin, end - begin);
        ReadText read = read_text(piece);
        std::vector<TimeExpression> expressions = find_time_expressions(piece, read);
        append(reading, std::move(read), std::move(expressions), static_cast<std::uint32_t>(begin));
        begin = end;
        if (progress && !progress(static_cast<double>(begin) / static_cast<double>(text.size()))) return std::nullopt;
    }
    reading.date_evidence = find_date_evidence(reading.document, reading.read, reading.expressions);
    if (reading.document.title.empty() && !reading.read.sentences.empty()) {
        constexpr std::size_t longest_title = 160;
        const std::string_view first = slice(text, reading.read.sentences.front().span);
        if (first.size() <= longest_title) reading.document.title = first;
    }
    return reading;
}

}  // namespace dateline
