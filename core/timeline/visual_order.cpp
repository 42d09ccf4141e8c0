#include "timeline/visual_order.hpp"

#include <algorithm>
#include <cstdint>

#include "text/utf8.hpp"

namespace dateline {
namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

constexpr Range shaped[] = {
    {0x0300, 0x036F},    // loose accents
    {0x0590, 0x109F},    // Hebrew, Arabic, Syriac, the scripts of India, Thai, Lao, Tibetan, Burmese
    {0x1780, 0x17FF},    // Khmer
    {0x200C, 0x200F},    // joiners and marks of direction
    {0xE000, 0xF8FF},    // private use, which stands for shaped words when drawn
    {0xFB1D, 0xFDFF},    // forms of Hebrew and Arabic letters
    {0xFE00, 0xFE0F},    // variation selectors
    {0xFE70, 0xFEFE},    // forms of Arabic letters
    {0x1F3FB, 0x1F3FF},  // tones of skin
};
constexpr Range from_right[] = {{0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}};

/// The first byte of every character from U+0300 on is at least this in UTF-8.
constexpr unsigned char first_byte_of_shaped = 0xCC;

template <typename Test>
bool any_character(std::string_view text, Test test) {
    const auto may_need_it = [](char c) { return static_cast<unsigned char>(c) >= first_byte_of_shaped; };
    if (std::none_of(text.begin(), text.end(), may_need_it)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (test(point.value)) return true;
        at += point.bytes;
    }
    return false;
}

template <std::size_t n>
bool has_any(std::string_view text, const Range (&ranges)[n]) {
    return any_character(text, [&](std::uint32_t value) {
        return std::any_of(std::begin(ranges), std::end(ranges),
                           [&](const Range& range) { return range.first <= value && value <= range.last; });
    });
}

enum class Direction : std::uint8_t { none, left_to_right, right_to_left };

bool has_letters(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC0;
    });
}

Direction direction_of(std::string_view word) {
    if (runs_right_to_left(word)) return Direction::right_to_left;
    return has_letters(word) ? Direction::left_to_right : Direction::none;
}

struct Word {
    std::string_view text;
    Direction direction;
};

std::vector<Word> words_of_line(std::string_view line) {
    std::vector<Word> words;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        words.push_back({word, direction_of(word)});
        begin = end + 1;
    }
    return words;
}

/// Between words of one direction it is theirs, else the line's.
void resolve_neutrals(std::vector<Word>& words, Direction of_line) {
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        while (end < words.size() && words[end].direction == Direction::none) ++end;
        const Direction before = i > 0 ? words[i - 1].direction : of_line;
        const Direction after = end < words.size() ? words[end].direction : of_line;
        for (std::size_t at = i; at < end; ++at) words[at].direction = before == after ? before : of_line;
        i = std::max(end, i + 1);
    }
}

}  // namespace

bool needs_shaping(std::string_view text) { return has_any(text, shaped); }

bool runs_right_to_left(std::string_view text) { return has_any(text, from_right); }

std::vector<std::string_view> words_in_visual_order(std::string_view line) {
    std::vector<Word> words = words_of_line(line);
    const auto first =
        std::find_if(words.begin(), words.end(), [](const Word& word) { return word.direction != Direction::none; });
    const Direction of_line = first != words.end() ? first->direction : Direction::left_to_right;
    resolve_neutrals(words, of_line);
    const bool from_the_right = of_line == Direction::right_to_left;
    if (from_the_right) std::reverse(words.begin(), words.end());
    const Direction against = from_the_right ? Direction::left_to_right : Direction::right_to_left;
    for (auto run = words.begin(); run != words.end();) {
        const auto end =
            std::find_if(run, words.end(), [&](const Word& word) { return word.direction != run->direction; });
        if (run->direction == against) std::reverse(run, end);
        run = end;
    }
    std::vector<std::string_view> ordered;
    ordered.reserve(words.size());
    for (const Word& word : words) ordered.push_back(word.text);
    return ordered;
}

}  // namespace dateline
