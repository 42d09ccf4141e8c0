#include "event/title_check.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "event/words.hpp"
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

bool is_one_of(const std::string& word, std::span<const std::string_view> words) {
    return one_of(lower_case(word), words);
}

/// Words that only the text before explains.
bool is_unexplained(const std::string& word) {
    constexpr std::string_view pronouns[] = {"i",     "we",    "you",    "he",       "she",    "it",      "they",
                                             "me",    "us",    "him",    "them",     "my",     "our",     "your",
                                             "this",  "these", "who",    "what",     "which",  "whom",    "there",
                                             "those", "whose", "itself", "anything", "anyone", "nothing", "themselves"};
    return is_one_of(word, pronouns);
}

bool opens_nothing(const std::string& word) {
    constexpr std::string_view openings[] = {"and", "but", "or", "to", "of", "her", "his", "its", "their", "that",
                                             "not", "as",  "so", "if", "by", "be",  "is",  "are", "was",   "were"};
    return is_one_of(word, openings);
}

bool leaves_open(const std::string& word) {
    constexpr std::string_view ends[] = {
        "a",         "an",      "the",   "of",    "to",        "and",       "or",       "but",     "with",
        "from",      "by",      "for",   "at",    "as",        "into",      "than",     "that",    "his",
        "her",       "its",     "their", "is",    "are",       "was",       "were",     "be",      "has",
        "have",      "had",     "will",  "would", "could",     "may",       "between",  "another", "'s",
        "more",      "most",    "very",  "not",   "no",        "under",     "against",  "due",     "such",
        "according", "because", "until", "only",  "following", "including", "involving"};
    return is_one_of(word, ends) || word.ends_with("'s") || word.ends_with("-");
}

/// "Next meeting": too little, where no name tells whose.
bool says_little(const Words& words) {
    constexpr std::string_view empty[] = {"next",  "brief",  "first", "last",    "new",     "final", "same",
                                          "other", "recent", "major", "further", "special", "early", "initial"};
    return words.size() == 2 && is_one_of(words.front(), empty);
}

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
    if (says_little(words) || opens_nothing(words.front()) || leaves_open(words.back())) return false;
    return !repeats_word(words);
}

}  // namespace dateline
