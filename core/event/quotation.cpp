#include "event/quotation.hpp"

#include <algorithm>
#include <cctype>

namespace dateline {

namespace {

constexpr std::size_t longest = 4000;  // bytes; a mark that opens more was never closed
constexpr int least_spaces = 2;        // between three words: less is a name or an odd word

enum class Mark : std::uint8_t { none, opens, closes };

struct MarkAt {
    Mark mark = Mark::none;
    std::uint32_t length = 0;  // bytes
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// A straight mark opens where it stands before a word and after none.
Mark side_of_straight(std::string_view text, std::size_t at) {
    const bool after_space = at == 0 || is_space(text[at - 1]) || text[at - 1] == '(' || text[at - 1] == '[';
    const bool before_space = at + 1 == text.size() || is_space(text[at + 1]);
    if (after_space) return before_space ? Mark::none : Mark::opens;
    const bool inches = std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0 && !before_space;
    return inches ? Mark::none : Mark::closes;
}

MarkAt mark_at(std::string_view text, std::size_t at) {
    if (text[at] == '"') return {side_of_straight(text, at), 1};
    if (text[at] != '\'' && text[at] != '`' && text[at] != '\xE2') return {};  // what the others begin with
    const std::string_view rest = text.substr(at, 3);
    if (rest == "\u201C") return {Mark::opens, 3};
    if (rest == "\u201D") return {Mark::closes, 3};
    if (rest.starts_with("``")) return {Mark::opens, 2};
    if (rest.starts_with("''")) return {Mark::closes, 2};
    return {};
}

bool opens_line(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == '\n'; }

/// Whether the paragraph that follows a blank line begins with a mark, so that what is open goes on.
bool goes_on_after(std::string_view text, std::size_t blank_line) {
    std::size_t next = blank_line;
    while (next < text.size() && is_space(text[next])) ++next;
    return next < text.size() && mark_at(text, next).mark == Mark::opens;
}

}  // namespace

std::vector<Span> find_quotations(std::string_view text) {
    std::vector<Span> found;
    constexpr std::size_t closed = std::string_view::npos;
    std::size_t open = closed;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool blank_line = text[i] == '\n' && i + 1 < text.size() && text[i + 1] == '\n';
        const bool ends_paragraph = blank_line && text[i - (i > 0)] != '\n';
        if (open != closed && ((ends_paragraph && !goes_on_after(text, i)) || i - open > longest)) open = closed;
        const MarkAt at = mark_at(text, i);
        if (at.mark == Mark::opens && (open == closed || !opens_line(text, i))) open = i;
        if (at.mark == Mark::closes && open != closed) {
            const std::string_view words = text.substr(open, i - open);
            if (std::count_if(words.begin(), words.end(), is_space) >= least_spaces)
                found.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(i + at.length)});
            open = closed;
        }
        if (at.length > 0) i += at.length - 1;
    }
    return found;
}

}  // namespace dateline
