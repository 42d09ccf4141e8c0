#include "event/title_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "assets.hpp"

namespace dateline {

namespace {

/// In the order of TitleRole.
constexpr std::array<std::string_view, TitleRoles().size()> role_names = {
    "unexplained",   "opens-nothing", "leaves-open",   "says-little",   "left-out",      "kept-article", "marks-clause",
    "leads-to-time", "turns-meaning", "woman",         "man",           "role",          "office",       "period",
    "many",          "acts-alone",    "tells-alone",   "keeps-article", "counts-others", "weakens",      "takes-time",
    "gives",         "currency",      "part-of",       "firm",          "public-body",   "thing",        "place",
    "figure",        "unique",        "known",         "of-thing",      "of-mind",       "hinders",      "singular",
    "wants-more",    "quantity",      "measures-from", "tells-about",   "empty",         "index",        "turns-phrase",
    "completes",     "of-content",    "moves",         "orders",        "leads"};

TitleRoles role_named(std::string_view name) {
    const auto found = std::ranges::find(role_names, name);
    TitleRoles role;
    if (found != role_names.end()) role.set(static_cast<std::size_t>(found - role_names.begin()));
    return role;
}

std::vector<std::string_view> split_at_spaces(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

TitleWords read_lists() {
    TitleWords out;
    const auto read_roles = [&](std::string_view line) {
        const std::vector<std::string_view> words = split_at_spaces(line);
        for (std::size_t i = 1; i < words.size(); ++i) out.roles[words[0]] |= role_named(words[i]);
    };
    for_each_line(assets::title_words(), read_roles);
    for_each_line(assets::person_nouns(), read_roles);
    for_each_line(assets::verb_complements(), [&](std::string_view line) {
        std::vector<std::string_view> words = split_at_spaces(line);
        VerbComplement& complement = out.verb_complements[words[0]];
        complement.always = words[1] == "must";
        complement.words.assign(words.begin() + (complement.always ? 2 : 1), words.end());
    });
    out.relational_nouns = read_word_set(assets::relational_nouns());
    for_each_line(assets::given_names(), [&](std::string_view line) {
        const std::vector<std::string_view> words = split_at_spaces(line);
        out.given_names[words[0]] = words[1] == "man" ? TitleRole::man : TitleRole::woman;
    });
    return out;
}

}  // namespace

const TitleWords& TitleWords::english() {
    static const TitleWords words = read_lists();
    return words;
}

bool has_role(std::string_view word, TitleRole role) {
    const auto& roles = TitleWords::english().roles;
    const bool capital = std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto found = capital ? roles.find(lower_case(word)) : roles.find(word);
    return found != roles.end() && found->second.test(static_cast<std::size_t>(role));
}

}  // namespace dateline
