#include "timeline/brief_date.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

bool is_year(std::string_view word) {
    return word.size() == 4 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string brief_date(std::string_view words) {
    constexpr std::string_view between = "between ";
    const bool is_range = words.starts_with(between);  // the shape says that it came within
    if (is_range) words.remove_prefix(between.size());
    std::string brief;
    bool after_month = false;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        const bool comma = word.ends_with(',');
        if (comma) word.remove_suffix(1);
        const bool left_out = one_of(word, weekdays) || (after_month && is_year(word));
        after_month = one_of(word, months);
        if (is_range && word == "and") word = "-";
        if (!left_out) {
            if (!brief.empty()) brief += ' ';
            brief += after_month ? word.substr(0, 3) : word;
        }
        if (comma) brief += ',';
    }
    return brief;
}

}  // namespace dateline
