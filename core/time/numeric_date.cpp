#include "time/numeric_date.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "assets.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

constexpr int first_year = 1700, last_year = 2099;
constexpr std::uint32_t most_bytes_of_order = 20000;  // of a text that are looked at for its spelling

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
}

std::optional<Day> day_of(int year, int month, int day) {
    const CivilDate date{year, month, day};
    return is_valid(date) ? std::optional(day_from_civil(date)) : std::nullopt;
}

struct Number {
    int value = 0;
    std::uint32_t digits = 0;
};

class Reader {
public:
    Reader(std::string_view text, Span line) : text_(text.substr(0, line.end)), at_(line.begin), begin_(line.begin) {}

    std::vector<NumericDate> run() {
        std::vector<NumericDate> found;
        while (at_ < text_.size()) {
            if (!is_digit(text_[at_]) || (at_ > begin_ && !may_stand_after(text_[at_ - 1]))) {
                ++at_;
                continue;
            }
            const std::uint32_t start = at_;
            if (const auto date = date_at(start)) {
                found.push_back(*date);
                at_ = date->span.end;
            } else {
                at_ = start;
                while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
            }
        }
        return found;
    }

private:
    static bool may_stand_after(char before) {
        return !is_digit(before) && !is_letter(before) && before != '.' && before != '/' && before != '-' &&
               before != '$' && before != '#' && before != '+' && before != '_';
    }

    std::optional<Number> number() {
        Number number;
        for (; at_ < text_.size() && is_digit(text_[at_]) && number.digits < 5; ++at_, ++number.digits)
            number.value = number.value * 10 + (text_[at_] - '0');
        return number.digits > 0 && number.digits < 5 ? std::optional(number) : std::nullopt;
    }

    /// The mark between two numbers; a point may have a space after it.
    bool mark(char wanted) {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        if (wanted == '.' && at_ < text_.size() && text_[at_] == ' ') ++at_;
        return true;
    }

    /// Nothing follows that makes the three numbers part of something longer: "T10:30" and "." may.
    bool ends_here() const {
        const auto at = [&](std::uint32_t i) { return i < text_.size() ? text_[i] : ' '; };
        if (at(at_) == 'T' && is_digit(at(at_ + 1))) return true;
        if (is_letter(at(at_)) || at(at_) == '/' || at(at_) == '-' || at(at_) == '%' || at(at_) == '_') return false;
        return at(at_) != '.' || !is_digit(at(at_ + 1));
    }

    std::optional<NumericDate> date_at(std::uint32_t start) {
        at_ = start;
        const auto a = number();
        const char between = at_ < text_.size() ? text_[at_] : ' ';
        if (!a || (between != '/' && between != '-' && between != '.')) return std::nullopt;
        if (!mark(between)) return std::nullopt;
        const auto b = number();
        if (!b || b->digits > 2 || !mark(between)) return std::nullopt;
        const auto c = number();
        if (!c || !ends_here()) return std::nullopt;
        NumericDate date;
        date.span = {start, at_};
        if (a->digits == 4 && c->digits <= 2 && is_year(a->value)) {
            date.month_first = date.day_first = day_of(a->value, b->value, c->value);
        } else if (a->digits <= 2 && c->digits == 4 && is_year(c->value)) {
            date.month_first = day_of(c->value, a->value, b->value);
            date.day_first = day_of(c->value, b->value, a->value);
            if (between == '.' && date.day_first) date.month_first = date.day_first;  // points are put by Europeans
        } else if (a->digits <= 2 && c->digits == 2 && between != '-') {
            const int year = c->value + (c->value < 50 ? 2000 : 1900);
            date.month_first = day_of(year, a->value, b->value);
            date.day_first = day_of(year, b->value, a->value);
            date.short_year = true;
        }
        return date.month_first || date.day_first ? std::optional(date) : std::nullopt;
    }

    static bool is_year(int value) { return value >= first_year && value <= last_year; }

    std::string_view text_;
    std::uint32_t at_ = 0;
    std::uint32_t begin_ = 0;
};

struct Spelling {
    WordSet american;
    WordSet british;
};

Spelling read_spelling() {
    Spelling spelling;
    for_each_line(assets::outlet_spelling(), [&](std::string_view line) {
        const std::size_t space = std::min(line.find(' '), line.size());
        (line.substr(0, space) == "month-first" ? spelling.american : spelling.british)
            .insert(line.substr(std::min(space + 1, line.size())));
    });
    return spelling;
}

}  // namespace

std::vector<NumericDate> find_numeric_dates(std::string_view text, Span line) { return Reader(text, line).run(); }

std::optional<CivilDate> in_other_order(const Meaning& date) {
    if (!date.has(Slot::order) || !date.has(Slot::year) || date[Slot::month] == date[Slot::day]) return std::nullopt;
    const CivilDate swapped{date[Slot::year], date[Slot::day], date[Slot::month]};
    return is_valid(swapped) ? std::optional(swapped) : std::nullopt;
}

DateOrder date_order_of(std::string_view text) {
    static const Spelling spelling = read_spelling();
    int american = 0, british = 0;
    text = text.substr(0, most_bytes_of_order);
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && !is_letter(text[at])) ++at;
        std::size_t end = at;
        while (end < text.size() && (is_letter(text[end]) || text[end] == '.')) ++end;
        const std::string_view word = text.substr(at, end - at);
        std::string lower = lower_case(word);
        while (lower.ends_with('.')) lower.pop_back();
        american += spelling.american.contains(lower) || spelling.american.contains(word);
        british += spelling.british.contains(lower) || spelling.british.contains(word);
        at = end;
    }
    if (american == british) return DateOrder::unknown;
    return american > british ? DateOrder::month_first : DateOrder::day_first;
}

}  // namespace dateline
