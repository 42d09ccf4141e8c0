// Lists of words from assets: one entry a line, # begins a comment line.
#pragma once

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

}  // namespace dateline
