// Words: lists of them from assets, one entry a line, # begins a comment line; and small questions about one.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace dateline {

using WordSet = std::unordered_set<std::string_view>;  // views into the asset, which lives as long as the program

/// Calls entry(line) for each entry of a list.
template <typename Entry>
void for_each_line(std::string_view list, Entry entry) {
    while (!list.empty()) {
        const std::size_t end = list.find('\n');
        const std::string_view line = list.substr(0, end);
        if (!line.empty() && line.front() != '#') entry(line);
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
}

inline WordSet read_word_set(std::string_view list) {
    WordSet words;
    for_each_line(list, [&](std::string_view line) { words.insert(line); });
    return words;
}

inline bool one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A to Z alone; all else as it is.
inline std::string lower_case(std::string_view word) {
    std::string out(word);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// Without the spaces around it.
inline std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace dateline
