#include "event/title_check.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "event/title_words.hpp"
#include "text/word_list.hpp"

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

/// Not "US", "IT".
bool is_unexplained(const std::string& word) {
    const bool shouts = std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return has_role(word, TitleRole::unexplained) && (word.size() == 1 || !shouts);
}

bool leaves_open(const std::string& word) {
    const bool name = word.front() >= 'A' && word.front() <= 'Z';  // "May"
    return (!name && has_role(word, TitleRole::leaves_open)) || word.ends_with("'s") || word.ends_with('$') ||
           word.ends_with("-");
}

/// "Next meeting": too little, where no name tells whose.
bool says_little(const Words& words) { return words.size() == 2 && has_role(words.front(), TitleRole::says_little); }

/// "flight to is due", "and by drop", "$ -announced": words are missing in between.
bool has_gap(const Words& words) {
    constexpr std::string_view finite[] = {"is", "are", "was", "were", "has", "had", "will", "would"};
    constexpr std::string_view prepositions[] = {"of", "to", "from", "by", "for", "at", "in", "on", "with"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word.front() == '-' || word.find_first_of("{}[]<>_|*") != std::string::npos) return true;
        if (i + 1 == words.size()) break;
        const bool preposition = one_of(word, prepositions);
        if (preposition && one_of(words[i + 1], finite)) return true;
        if (preposition && i + 2 == words.size() && words[i + 1].ends_with("ily")) return true;  // "engages in heavily"
        if (word == "and" && words[i + 1] == "by") return true;
        const char next = words[i + 1].front();
        if (word.ends_with('$') && (next < '0' || next > '9')) return true;
        if (preposition && words[i + 1] == "and") return true;
    }
    return false;
}

bool is_capital(const std::string& word) { return word.front() >= 'A' && word.front() <= 'Z'; }

/// "Acme divests Acme of Roe"; a short name may come again within a longer one: "GM recalls GM Chevette cars".
bool repeats_word(Words words) {
    constexpr std::size_t shortest = 4, shortest_name = 2;
    for (std::string& word : words)
        if (word.ends_with("'s")) word.resize(word.size() - 2);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool longer = i + 1 < words.size() && is_capital(words[i + 1]);
        const std::size_t least = is_capital(words[i]) && !longer ? shortest_name : shortest;
        const auto here = words.begin() + static_cast<std::ptrdiff_t>(i);
        const bool again = std::any_of(words.begin(), here, [&](const std::string& earlier) {
            return lower_case(earlier) == lower_case(words[i]);
        });
        if (again && words[i].size() >= least && !words[i].ends_with('.')) return true;
    }
    return false;
}

bool reads_well(const Words& words) {
    if (words.size() < fewest || words.size() > most) return false;
    if (std::any_of(words.begin(), words.end(), is_unexplained)) return false;
    if (says_little(words) || has_role(words.front(), TitleRole::opens_nothing) || leaves_open(words.back()))
        return false;
    return !has_gap(words);
}

}  // namespace

bool reads_well(std::string_view title) {
    const Words words = words_of(title);
    return reads_well(words) && !repeats_word(words);
}

bool reads_as_written(std::string_view headline) { return reads_well(words_of(headline)); }

}  // namespace dateline
