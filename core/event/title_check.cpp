#include "event/title_check.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "event/title_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t fewest = 2, most = 12;  // words

using Words = std::vector<std::string>;

Words words_of(std::string_view title) {
    Words words;
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(' '), title.size());
        words.emplace_back(title.substr(0, end));
        title.remove_prefix(std::min(end + 1, title.size()));
    }
    return words;
}

bool is_unexplained(const std::string& word) { return has_role(word, TitleRole::unexplained); }

bool leaves_open(const std::string& word) {
    return has_role(word, TitleRole::leaves_open) || word.ends_with("'s") || word.ends_with("-");
}

/// "Next meeting": too little, where no name tells whose.
bool says_little(const Words& words) { return words.size() == 2 && has_role(words.front(), TitleRole::says_little); }

/// "Acme divests Acme of Roe"
bool repeats_word(Words words) {
    constexpr std::size_t shortest = 4;
    std::erase_if(words, [](const std::string& word) { return word.size() < shortest; });
    std::sort(words.begin(), words.end());
    return std::adjacent_find(words.begin(), words.end()) != words.end();
}

}  // namespace

bool reads_well(std::string_view title) {
    const Words words = words_of(title);
    if (words.size() < fewest || words.size() > most) return false;
    if (std::any_of(words.begin(), words.end(), is_unexplained)) return false;
    if (says_little(words) || has_role(words.front(), TitleRole::opens_nothing) || leaves_open(words.back()))
        return false;
    return !repeats_word(words);
}

}  // namespace dateline
