#include "time/direction.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {
namespace {

constexpr std::uint32_t furthest = 14;  // tokens on either side that are looked at

std::string lower_word(std::string_view text, const Token& token) {
    std::string word(slice(text, token.span));
    for (char& c : word) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return word;
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 13> future_modals = {"will", "'ll", "shall", "would", "wo", "may", "might",
                                                            "can", "could", "should", "must", "'d", "ca"};
constexpr std::array<std::string_view, 26> future_words = {
    "scheduled", "due", "expected", "expects", "expect", "planned", "plans", "plan", "payable", "effective", "upcoming",
    "expires", "expire", "expiring", "slated", "set", "until", "till", "deadline", "maturing", "matures", "begins",
    "beginning", "starting", "anticipated", "anticipates"};
constexpr std::array<std::string_view, 3> past_words = {"since", "ended", "ending"};

struct Cue {
    Direction direction = Direction::unknown;
    std::uint32_t token = 0;
};

Cue cue_at(std::string_view text, const ReadText& read, std::uint32_t at) {
    std::string word = lower_word(text, read.tokens[at]);
    if (is_one_of(word, future_modals)) return {Direction::future, at};
    if (is_one_of(word, future_words)) return {Direction::future, at};
    if (is_one_of(word, past_words)) return {Direction::past, at};
    if (at >= read.tags.size()) return {};
    Tag tag = read.tags[at];
    if (tag == Tag::verb_past) return {Direction::past, at};
    if (tag == Tag::auxiliary && (word == "was" || word == "were" || word == "had" || word == "did" || word == "has" ||
                                  word == "have")) {
        return {Direction::past, at};
    }
    if (tag == Tag::verb_base && at > 0 && lower_word(text, read.tokens[at - 1]) == "to") return {Direction::future, at - 1};
    return {};
}

bool ends_clause(std::string_view text, const Token& token) {
    std::string_view mark = slice(text, token.span);
    return mark == ";" || mark == "." || mark == "\"" || mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x9D" || mark == "``" ||
           mark == "''" || mark == ":";
}

Bound bound_before(std::string_view text, const ReadText& read, std::uint32_t first) {
    if (first == 0) return Bound::on;
    std::string word = lower_word(text, read.tokens[first - 1]);
    if (word == "by") return Bound::by;
    if (word == "before") return Bound::before;
    if (word == "since") return Bound::since;
    if (word == "after") return Bound::after;
    if (word == "until" || word == "till") return Bound::until;
    return Bound::on;
}

}  // namespace

void find_direction(std::string_view text, const ReadText& read, TimeExpression& expression) {
    expression.bound = bound_before(text, read, expression.first_token);
    std::uint32_t first = 0;
    auto last = static_cast<std::uint32_t>(read.tokens.size());
    if (expression.sentence < read.sentences.size()) {
        first = read.sentences[expression.sentence].first_token;
        last = read.sentences[expression.sentence].last_token;
    }
    Cue cue;
    std::uint32_t floor = expression.first_token > first + furthest ? expression.first_token - furthest : first;
    for (std::uint32_t at = expression.first_token; at-- > floor && cue.direction == Direction::unknown;) {
        if (ends_clause(text, read.tokens[at])) break;
        cue = cue_at(text, read, at);
        // a modal or "to" governs the verb found first: "will have met", "to be held"
    }
    std::uint32_t ceiling = std::min(last, expression.last_token + furthest);
    for (std::uint32_t at = expression.last_token; at < ceiling && cue.direction == Direction::unknown; ++at) {
        if (ends_clause(text, read.tokens[at])) break;
        cue = cue_at(text, read, at);
    }
    expression.direction = cue.direction;
    if (cue.direction != Direction::unknown) expression.cue = read.tokens[cue.token].span;
}

}  // namespace dateline
