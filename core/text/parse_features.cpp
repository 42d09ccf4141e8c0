#include "text/parse_features.hpp"

#include "text/utf8.hpp"

namespace dateline {

namespace {

std::string with_straight_quotes(std::string_view word) {
    static constexpr struct {
        std::string_view curly;
        char straight;
    } quotes[] = {{"\u2018", '\''}, {"\u2019", '\''}, {"\u02BC", '\''}, {"\u201C", '"'},
                  {"\u201D", '"'},  {"``", '"'},      {"''", '"'}};
    if (word.find_first_of("'`\xCA\xE2") == std::string_view::npos) return std::string(word);  // holds none
    std::string out;
    while (!word.empty()) {
        std::size_t size = 1;
        char c = word[0];
        for (const auto& quote : quotes) {
            if (!word.starts_with(quote.curly)) continue;
            c = quote.straight;
            size = quote.curly.size();
        }
        out += c;
        word.remove_prefix(size);
    }
    return out;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string folded(std::string word) {
    for (char& c : word) c = is_upper(c) ? static_cast<char>(c + 32) : is_digit(c) ? '0' : c;
    return word;
}

/// FNV-1a with a final mix.
std::uint32_t bucket(char kind, std::string_view piece, HashedFeature feature) {
    std::uint32_t x = (2166136261u ^ static_cast<std::uint8_t>(kind)) * 16777619u;
    for (char c : piece) x = (x ^ static_cast<std::uint8_t>(c)) * 16777619u;
    x ^= x >> 15;
    x *= 0x2c1b3c6du;
    x ^= x >> 12;
    return x % hashed_feature_rows[static_cast<std::size_t>(feature)];
}

std::string_view last_bytes(std::string_view word, std::size_t count) {
    return word.substr(word.size() - std::min(word.size(), count));
}

/// "Mid-2018" is Xxx-ddd: runs are cut to two and the whole to eight.
std::string shape(std::string_view word) {
    std::string out;
    for (char c : word) {
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<std::uint8_t>(c) >= 0x80;
        const char kind = is_upper(c) ? 'X' : is_digit(c) ? 'd' : letter ? 'x' : c;
        const bool runs_on = out.size() >= 2 && out.back() == kind && out[out.size() - 2] == kind;
        if (!runs_on) out += kind;
        if (out.size() == 8) break;
    }
    return out;
}

}  // namespace

std::string vocabulary_form(std::string_view word) { return folded(with_straight_quotes(word)); }

std::array<std::uint32_t, hashed_features> hashed_rows(std::string_view word) {
    const std::string straight = with_straight_quotes(word);
    const std::string low = folded(straight);
    return {bucket('p', std::string_view(low).substr(0, 3), HashedFeature::prefix),
            bucket('s', last_bytes(low, 4), HashedFeature::suffix),
            bucket('t', last_bytes(low, 3), HashedFeature::tail),
            bucket('e', last_bytes(low, 2), HashedFeature::ending), bucket('h', shape(straight), HashedFeature::shape)};
}

}  // namespace dateline
