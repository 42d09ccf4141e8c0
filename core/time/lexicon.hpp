// The words of time: from a token to the classes it belongs to and the number it stands for in each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace dateline {

/// Index of a word class, such as "month"; at most 64 of them.
using ClassId = std::uint8_t;
using ClassMask = std::uint64_t;

struct WordValue {
    ClassId word_class = 0;
    std::int32_t value = 0;
};

/// What the lexicon knows of one token of a text.
struct LexicalToken {
    ClassMask classes = 0;
    std::uint16_t literal = 0;  // 0: no word of any rule
    std::uint16_t entry = 0;    // of words
    bool capital = false;       // begins with one
    std::int32_t number = 0;    // of numbers: the value; of decimals the value in thousandths
};

class TimeLexicon {
public:
    /// Reads rows "class value: word word ..." of assets/en/time-words.txt. A word with a capital matches only words
    /// with one, a word with a final point only words with one; multi-word phrases belong into the rules.
    /// `error` gets the first row that cannot be read.
    void read(std::string_view rows, std::string& error);

    std::optional<ClassId> class_named(std::string_view name) const;
    /// The id of a word or punctuation mark that a rule spells out; made where it is new.
    std::uint16_t literal_id(std::string_view word);

    LexicalToken look_up(std::string_view text, const Token& token) const;
    /// The number a token stands for in a class it belongs to.
    std::int32_t value(const LexicalToken& token, ClassId word_class) const;
    /// The class of 20180408, whose number is a whole date.
    static bool is_compact_date(ClassId word_class);
    /// Of 10.30 and 1030, which hold hour and minute.
    static std::optional<std::int32_t> clock_minute(const LexicalToken& token, ClassId word_class);

private:
    struct Entry {
        std::string word;
        std::uint16_t literal = 0;
        ClassMask classes = 0;          // for any spelling
        ClassMask capital_classes = 0;  // only with a capital
        ClassMask point_classes = 0;    // only with a capital and a point
        std::vector<WordValue> readings;
    };

    Entry& entry_of(std::string_view lower_word);
    void rebuild_table();
    std::uint16_t find(std::string_view lower_word, std::uint32_t hash) const;
    LexicalToken look_up_number(std::string_view digits) const;
    ClassId class_id(std::string_view name);

    std::vector<std::string> classes_;
    std::vector<Entry> entries_{1};     // entry 0 is "no word of ours"
    std::vector<std::uint16_t> table_;  // open addressing, a power of two
    std::uint16_t literals_ = 0;
};

}  // namespace dateline
