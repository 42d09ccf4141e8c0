#include "text/token.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "assets.hpp"

namespace dateline {
namespace {

enum class Shape : std::uint8_t { letter, digit, space, line_end, apostrophe, point, hyphen, mark };

struct Character {
    Shape shape;
    std::uint32_t size;  // bytes
};

constexpr std::array<Shape, 128> ascii_shapes = [] {
    std::array<Shape, 128> shapes{};
    for (unsigned c = 0; c < 128; ++c) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool digit = c >= '0' && c <= '9';
        shapes[c] = letter ? Shape::letter : digit ? Shape::digit : c <= ' ' || c == 127 ? Shape::space : Shape::mark;
    }
    shapes['\n'] = Shape::line_end;
    shapes['\''] = Shape::apostrophe;
    shapes['.'] = Shape::point;
    shapes['-'] = Shape::hyphen;
    return shapes;
}();

/// Shape of a character outside ASCII. Letters of all scripts, and everything unknown, count as letters.
Shape shape_of_code_point(std::uint32_t c) {
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return Shape::apostrophe;
    if (c == 0x00A0 || c == 0x00AD || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F || c == 0x2060 ||
        c == 0x3000 || c == 0xFEFF) {
        return Shape::space;
    }
    if (c == 0x0085 || c == 0x2028 || c == 0x2029) return Shape::line_end;
    if (c == 0x2010 || c == 0x2011) return Shape::hyphen;
    bool latin_mark = c >= 0x0080 && c <= 0x00BF && c != 0x00AA && c != 0x00B5 && c != 0x00BA;
    bool general_mark = (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x303F) || c == 0x00D7 || c == 0x00F7;
    bool emoji = c >= 0x1F000 && c <= 0x1FAFF;
    bool unreadable = c == 0xFFFD;  // stands for bytes that are no text
    return latin_mark || general_mark || emoji || unreadable ? Shape::mark : Shape::letter;
}

/// The character at a place; a byte that begins no whole character counts as a letter of one byte.
Character character_at(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    std::uint32_t lead = byte(at);
    if (lead < 0x80) return {ascii_shapes[lead], 1};
    std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (size == 1 || at + size > text.size()) return {Shape::letter, 1};
    std::uint32_t code_point = lead & (0x7Fu >> size);
    for (std::uint32_t i = 1; i < size; ++i) code_point = code_point << 6 | (byte(at + i) & 0x3Fu);
    return {shape_of_code_point(code_point), size};
}

using WordSet = std::unordered_set<std::string_view>;

WordSet read_abbreviations() {
    WordSet words;
    std::string_view rest = assets::abbreviations();
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() == rest.size() ? line.size() : line.size() + 1);
        if (line.starts_with('#')) continue;
        while (!line.empty()) {
            std::string_view word = line.substr(0, line.find(' '));
            line.remove_prefix(word.size() == line.size() ? word.size() : word.size() + 1);
            if (!word.empty()) words.insert(word);
        }
    }
    return words;
}

bool is_abbreviation(std::string_view word) {
    static const WordSet abbreviations = read_abbreviations();
    return abbreviations.contains(word);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_clitic(std::string_view letters) {
    if (letters.size() == 1) {
        char c = lower(letters[0]);
        return c == 's' || c == 'd' || c == 'm';
    }
    if (letters.size() != 2) return false;
    char a = lower(letters[0]);
    char b = lower(letters[1]);
    return (a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e');
}

constexpr std::size_t longest_dotted_names = 64;  // bytes, on either side of a mail address's @

class Tokenizer {
public:
    explicit Tokenizer(std::string_view whole) : text_(whole) { tokens_.reserve(whole.size() / 5 + 8); }

    std::vector<Token> run() {
        while (at_ < text_.size()) step();
        return std::move(tokens_);
    }

private:
    void step() {
        Character c = character_at(text_, at_);
        switch (c.shape) {
            case Shape::space:
            case Shape::line_end:
                space_ = true;
                line_ = line_ || c.shape == Shape::line_end;
                at_ += c.size;
                return;
            case Shape::letter:
                if (starts_address()) return read_address();
                if (const std::size_t end = end_of_mail_address()) return emit(end, TokenKind::word);
                return read_word();
            case Shape::digit:
                return read_number();
            case Shape::point:
            case Shape::hyphen:
                return read_run(c);
            case Shape::apostrophe:
            case Shape::mark:
                return emit(at_ + (is_typewriter_quote() ? 2 : c.size), TokenKind::punctuation);
        }
    }

    void emit(std::size_t end, TokenKind kind) {
        tokens_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}, kind, space_, line_});
        at_ = end;
        space_ = line_ = false;
    }

    Shape shape_at(std::size_t i) const { return i < text_.size() ? character_at(text_, i).shape : Shape::space; }

    std::size_t end_of_letters(std::size_t i) const {
        while (i < text_.size()) {
            Character c = character_at(text_, i);
            if (c.shape != Shape::letter) break;
            i += c.size;
        }
        return i;
    }

    void read_word() {
        std::size_t end = end_of_letters(at_);
        if (end < text_.size() && shape_at(end) == Shape::apostrophe) return read_word_with_apostrophe(end);
        if (end < text_.size() && text_[end] == '.') end = with_point(end);
        const std::string_view word = text_.substr(at_, end - at_);
        if (word == "cannot" || word == "Cannot")
            emit(end - 3, TokenKind::word);  // two words, as the treebanks have it
        emit(end, TokenKind::word);
    }

    /// "O'Brien" and "o'clock" stay whole; "year's" and "don't" split before the clitic.
    void read_word_with_apostrophe(std::size_t apostrophe) {
        std::size_t after = apostrophe + character_at(text_, apostrophe).size;
        std::size_t end = end_of_letters(after);
        std::string_view letters = text_.substr(after, end - after);
        bool negation = letters.size() == 1 && lower(letters[0]) == 't' && apostrophe > at_ + 1 &&
                        lower(text_[apostrophe - 1]) == 'n';
        if (negation) {
            emit(apostrophe - 1, TokenKind::word);
            emit(end, TokenKind::word);
        } else if (is_clitic(letters)) {
            emit(apostrophe, TokenKind::word);
            emit(end, TokenKind::word);
        } else if (letters.empty()) {
            emit(apostrophe, TokenKind::word);
        } else {
            emit(end, TokenKind::word);
        }
    }

    /// The end of the word with its point, where the point belongs to it; `end` is where the point stands.
    std::size_t with_point(std::size_t end) const {
        std::string_view word = text_.substr(at_, end - at_);
        if (word.size() == 1) {
            std::size_t i = end + 1;  // U.S., a.m., p.m
            while (i < text_.size() && ascii_letter(i) && shape_at(i + 1) == Shape::point) i += 2;
            bool open_chain = i < text_.size() && ascii_letter(i) && shape_at(i + 1) != Shape::letter;
            if (open_chain) return i + 1;
            bool chain = i > end + 1;
            bool initial = word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I';
            return chain ? i : initial ? end + 1 : end;
        }
        return word.size() <= 6 && is_abbreviation(word) ? end + 1 : end;
    }

    bool ascii_letter(std::size_t i) const {
        auto byte = static_cast<std::uint8_t>(text_[i]);
        return byte < 0x80 && ascii_shapes[byte] == Shape::letter;
    }

    /// Digits, with a comma or point where digits follow it at once.
    void read_number() {
        std::size_t end = at_;
        while (end < text_.size()) {
            bool joins = (text_[end] == ',' || text_[end] == '.') && shape_at(end + 1) == Shape::digit;
            if (!joins && shape_at(end) != Shape::digit) break;
            ++end;
        }
        emit(end, TokenKind::number);
    }

    /// "--" and "..." are one token each.
    void read_run(Character first) {
        std::size_t end = at_ + first.size;
        while (first.size == 1 && end < text_.size() && text_[end] == text_[at_]) ++end;
        emit(end, TokenKind::punctuation);
    }

    /// "``" and "''": quotation marks, each one token.
    bool is_typewriter_quote() const {
        const std::string_view marks = text_.substr(at_, 2);
        return marks == "``" || marks == "''";
    }

    bool starts_address() const {
        if (!space_ && at_ > 0 && text_[at_ - 1] != '(' && text_[at_ - 1] != '<' && text_[at_ - 1] != '"') return false;
        std::string_view rest = text_.substr(at_, 8);
        return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
    }

    /// A web address is one word: its digits are no dates.
    void read_address() {
        std::size_t end = at_;
        while (end < text_.size() && static_cast<std::uint8_t>(text_[end]) > ' ' && text_[end] != '>' &&
               text_[end] != '"' && text_[end] != ')') {
            ++end;
        }
        while (text_[end - 1] == '.' || text_[end - 1] == ',') --end;
        emit(end, TokenKind::word);
    }

    bool is_in_name(std::size_t i) const {
        return i < text_.size() && static_cast<std::uint8_t>(text_[i]) < 0x80 &&
               (ascii_letter(i) || shape_at(i) == Shape::digit || text_[i] == '-' || text_[i] == '_');
    }

    /// The end of names with single points between them; where it is `begin`, there is none.
    std::size_t end_of_dotted_names(std::size_t begin) const {
        std::size_t end = begin;
        const std::size_t farthest = std::min(text_.size(), begin + longest_dotted_names);
        while (end < farthest && (is_in_name(end) || (text_[end] == '.' && end > begin && is_in_name(end + 1)))) ++end;
        return end;
    }

    /// The end of "jane.roe@example.org" where it begins here; else 0.
    std::size_t end_of_mail_address() const {
        if (!space_ && at_ > 0 && (is_in_name(at_ - 1) || text_[at_ - 1] == '.')) return 0;
        const std::size_t sign = end_of_dotted_names(at_);
        if (sign == at_ || sign >= text_.size() || text_[sign] != '@') return 0;
        const std::size_t end = end_of_dotted_names(sign + 1);
        return text_.substr(sign, end - sign).find('.') == std::string_view::npos ? 0 : end;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    bool space_ = true;
    bool line_ = true;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace dateline
