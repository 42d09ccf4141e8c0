#include "time/lexicon.hpp"

#include <array>

namespace dateline {
namespace {

constexpr std::size_t longest_word = 16;

/// Classes that numbers belong to by their digits alone; they come first, in this order.
enum NumberClass : ClassId {
    number_class,        // any: 12, 1,999, 2.5; the value in thousandths
    integer_class,       // whole, without comma or point, up to 9 digits
    day_class,           // 1..31
    month_number_class,  // 1..12
    year_class,
    old_year_class,      // 4 digits, 1000..2199
    early_year_class,    // 3 digits: for BC and AD years
    short_year_class,    // 2 digits; 40..99 are 19xx, 00..39 are 20xx
    hour_class,          // 0..24
    minute_class,        // 2 digits, 00..59
    compact_date_class,  // 8 digits, 20180408
    clock_class,         // 10.30
    clock_digits_class,  // 1030
    quarter_class,       // 1..4
    short_decade_class,  // 90
    decade_class         // 1990
};
constexpr std::string_view number_class_names[] = {
    "#number", "#integer", "#day",          "#month", "#year",         "#old-year", "#early-year",   "#short-year",
    "#hour",   "#minute",  "#compact-date", "#clock", "#clock-digits", "#quarter",  "#short-decade", "#decade"};

constexpr ClassMask bit(ClassId id) { return ClassMask{1} << id; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::uint32_t next_hash(std::uint32_t hash, char c) { return (hash ^ static_cast<std::uint8_t>(c)) * 16777619u; }
constexpr std::uint32_t first_hash = 2166136261u;

/// A word in lower case without its points ("p.m." is "pm"); typographic apostrophes are plain ones.
struct Folded {
    std::array<char, longest_word> letters{};
    std::size_t size = 0;
    std::uint32_t hash = first_hash;
    bool too_long = false;

    explicit Folded(std::string_view word) {
        for (std::size_t i = 0; i < word.size(); ++i) {
            char c = lower(word[i]);
            if (c == '.') continue;
            if (static_cast<std::uint8_t>(c) == 0xE2 && word.substr(i, 3) == "\xE2\x80\x99") {
                c = '\'';
                i += 2;
            }
            if (size == longest_word) {
                too_long = true;
                return;
            }
            letters[size++] = c;
            hash = next_hash(hash, c);
        }
    }
    std::string_view text() const { return {letters.data(), size}; }
};

/// Dashes and quotation marks of all kinds are written in the rules as - and '.
std::string_view plain_mark(std::string_view mark) {
    if (mark == "\xE2\x80\x93" || mark == "\xE2\x80\x94" || mark == "\xE2\x80\x90" || mark == "\xE2\x80\x91" ||
        mark == "--") {
        return "-";
    }
    if (mark == "\xE2\x80\x98" || mark == "\xE2\x80\x99" || mark == "`") return "'";
    return mark;
}

std::string_view take_word(std::string_view& rest) {
    std::size_t begin = rest.find_first_not_of(' ');
    if (begin == rest.npos) {
        rest = {};
        return {};
    }
    rest.remove_prefix(begin);
    std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    return word;
}

}  // namespace

ClassId TimeLexicon::class_id(std::string_view name) {
    if (classes_.empty()) classes_.assign(std::begin(number_class_names), std::end(number_class_names));
    if (auto known = class_named(name)) return *known;
    classes_.emplace_back(name);
    return static_cast<ClassId>(classes_.size() - 1);
}

std::optional<ClassId> TimeLexicon::class_named(std::string_view name) const {
    for (std::size_t i = 0; i < classes_.size(); ++i) {
        if (classes_[i] == name) return static_cast<ClassId>(i);
    }
    return std::nullopt;
}

TimeLexicon::Entry& TimeLexicon::entry_of(std::string_view lower_word) {
    Folded folded(lower_word);
    std::uint16_t index = table_.empty() ? 0 : find(folded.text(), folded.hash);
    if (index != 0) return entries_[index];
    entries_.push_back({std::string(folded.text()), 0, 0, 0, 0, {}});
    rebuild_table();
    return entries_.back();
}

void TimeLexicon::rebuild_table() {
    std::size_t size = 64;
    while (size < entries_.size() * 4) size *= 2;
    if (table_.size() != size) {
        table_.assign(size, 0);
        for (std::size_t i = 1; i + 1 < entries_.size(); ++i) {
            std::size_t at = Folded(entries_[i].word).hash & (size - 1);
            while (table_[at] != 0) at = (at + 1) & (size - 1);
            table_[at] = static_cast<std::uint16_t>(i);
        }
    }
    std::size_t at = Folded(entries_.back().word).hash & (size - 1);
    while (table_[at] != 0) at = (at + 1) & (size - 1);
    table_[at] = static_cast<std::uint16_t>(entries_.size() - 1);
}

std::uint16_t TimeLexicon::find(std::string_view lower_word, std::uint32_t hash) const {
    std::size_t mask = table_.size() - 1;
    for (std::size_t at = hash & mask; table_[at] != 0; at = (at + 1) & mask) {
        if (entries_[table_[at]].word == lower_word) return table_[at];
    }
    return 0;
}

void TimeLexicon::read(std::string_view rows, std::string& error) {
    class_id(number_class_names[0]);
    while (!rows.empty()) {
        std::string_view row = rows.substr(0, rows.find('\n'));
        rows.remove_prefix(row.size() == rows.size() ? row.size() : row.size() + 1);
        if (row.empty() || row.starts_with('#')) continue;
        std::size_t colon = row.find(':');
        std::string_view head = row.substr(0, colon);
        std::string_view name = take_word(head);
        std::string_view value_text = take_word(head);
        std::int32_t value = 0;
        bool negative = value_text.starts_with('-');
        for (char c : value_text.substr(negative ? 1 : 0)) value = value * 10 + (c - '0');
        if (colon == row.npos || name.empty()) {
            if (error.empty()) error = std::string(row);
            continue;
        }
        ClassId id = class_id(name);
        std::string_view words = row.substr(colon + 1);
        for (std::string_view word = take_word(words); !word.empty(); word = take_word(words)) {
            Entry& entry = entry_of(word);
            ClassMask& mask = !is_upper(word[0])   ? entry.classes
                              : word.back() == '.' ? entry.point_classes
                                                   : entry.capital_classes;
            mask |= bit(id);
            entry.readings.push_back({id, negative ? -value : value});
        }
    }
}

std::uint16_t TimeLexicon::literal_id(std::string_view word) {
    Entry& entry = entry_of(word);
    if (entry.literal == 0) entry.literal = ++literals_;
    return entry.literal;
}

namespace {

/// "27.04.2018" as 20180427: with points the day leads wherever dates are written so.
std::optional<std::int32_t> dotted_date(std::string_view digits) {
    std::int32_t parts[3] = {};
    std::size_t at = 0;
    for (const char c : digits) {
        if (c == '.' && ++at > 2) return std::nullopt;
        if (c != '.' && (c < '0' || c > '9' || parts[at] > 999)) return std::nullopt;
        if (c != '.') parts[at] = parts[at] * 10 + (c - '0');
    }
    const bool plausible = at == 2 && parts[2] >= 1900 && parts[2] < 2200 && parts[1] >= 1 && parts[1] <= 12 &&
                           parts[0] >= 1 && parts[0] <= 31;
    return plausible ? std::optional(parts[2] * 10000 + parts[1] * 100 + parts[0]) : std::nullopt;
}

}  // namespace

LexicalToken TimeLexicon::look_up(std::string_view text, const Token& token) const {
    std::string_view word = slice(text, token.span);
    if (token.kind == TokenKind::number) {
        LexicalToken number = look_up_number(word);
        const Folded digits(word);
        if (word.size() <= 2) number.literal = entries_[find(digits.text(), digits.hash)].literal;  // "24 hours a day"
        return number;
    }
    LexicalToken found;
    if (token.kind == TokenKind::punctuation) word = plain_mark(word);
    Folded folded(word);
    if (folded.too_long) return found;
    found.entry = find(folded.text(), folded.hash);
    if (found.entry == 0) return found;
    const Entry& entry = entries_[found.entry];
    found.literal = entry.literal;
    found.classes = entry.classes;
    found.capital = is_upper(word[0]);
    if (found.capital) {
        found.classes |= entry.capital_classes;
        if (word.back() == '.') found.classes |= entry.point_classes;
    }
    return found;
}

LexicalToken TimeLexicon::look_up_number(std::string_view digits) const {
    LexicalToken found;
    std::int64_t whole = 0;
    std::int64_t thousandths = 0;
    std::int64_t weight = 0;  // of the digits after the point; 0 before it
    bool comma = false;
    if (digits.size() > 12) return found;
    if (const std::optional<std::int32_t> date = dotted_date(digits)) {
        found.number = *date;
        found.classes = bit(compact_date_class);
        return found;
    }
    for (char c : digits) {
        if (c == ',') {
            comma = true;
        } else if (c == '.') {
            if (weight != 0) return found;  // 27.04.2018 is not a number
            weight = 1000;
        } else if (weight == 0) {
            whole = whole * 10 + (c - '0');
        } else {
            weight /= 10;
            thousandths += weight * (c - '0');
        }
    }
    if (whole > 2'000'000) whole = 2'000'000;
    found.number = static_cast<std::int32_t>(whole);
    found.classes = bit(number_class);
    if (weight != 0) {
        found.number = static_cast<std::int32_t>(whole * 1000 + thousandths);
        bool clock = digits.size() >= 4 && digits[digits.size() - 3] == '.' && whole < 24 && thousandths < 600;
        if (clock) found.classes |= bit(clock_class);
        found.entry = 1;  // marks a decimal
        return found;
    }
    if (comma) return found;
    found.classes |= bit(integer_class);
    std::size_t size = digits.size();
    if (size == 4 && whole >= 1900 && whole < 2100 && whole != 2000) found.classes &= ~bit(number_class);  // a year
    if (size <= 2 && whole >= 1 && whole <= 31) found.classes |= bit(day_class);
    if (size <= 2 && whole >= 1 && whole <= 12) found.classes |= bit(month_number_class);
    if (size <= 2 && whole <= 24) found.classes |= bit(hour_class);
    if (size == 2 && whole <= 59) found.classes |= bit(minute_class);
    if (size == 1 && whole >= 1 && whole <= 4) found.classes |= bit(quarter_class);
    if (size == 4 && whole < 2400 && whole % 100 < 60) found.classes |= bit(clock_digits_class);
    if (size == 2) found.classes |= bit(short_year_class);
    if (size == 2 && whole % 10 == 0) found.classes |= bit(short_decade_class);
    if (size == 3) found.classes |= bit(early_year_class);
    if (size == 4 && whole >= 1500 && whole < 2200) found.classes |= bit(year_class);
    if (size == 4 && whole >= 1000 && whole < 1500) found.classes |= bit(old_year_class);
    if (size == 4 && whole >= 1000 && whole < 2200 && whole % 10 == 0) found.classes |= bit(decade_class);
    if (size == 8) {
        std::int64_t date = 0;
        for (char c : digits) date = date * 10 + (c - '0');
        bool plausible = date / 10000 >= 1900 && date / 10000 < 2200 && date / 100 % 100 >= 1 &&
                         date / 100 % 100 <= 12 && date % 100 >= 1 && date % 100 <= 31;
        if (plausible) {
            found.classes |= bit(compact_date_class);
            found.classes &= ~bit(number_class);
            found.number = static_cast<std::int32_t>(date);
        }
    }
    return found;
}

std::int32_t TimeLexicon::value(const LexicalToken& token, ClassId word_class) const {
    if (word_class <= decade_class) {
        if (word_class == number_class) return token.entry == 1 ? token.number : token.number * 1000;
        if (word_class == short_year_class) return token.number < 40 ? token.number + 2000 : token.number + 1900;
        if (word_class == clock_class) return token.number / 1000;
        if (word_class == clock_digits_class) return token.number / 100;
        return token.number;
    }
    for (const WordValue& reading : entries_[token.entry].readings) {
        if (reading.word_class == word_class) return reading.value;
    }
    return 0;
}

bool TimeLexicon::is_compact_date(ClassId word_class) { return word_class == compact_date_class; }

std::optional<std::int32_t> TimeLexicon::clock_minute(const LexicalToken& token, ClassId word_class) {
    if (word_class == clock_class) return token.number % 1000 / 10;
    if (word_class == clock_digits_class) return token.number % 100;
    return std::nullopt;
}

}  // namespace dateline
