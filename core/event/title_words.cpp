#include "event/title_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "assets.hpp"

namespace dateline {

namespace {

constexpr std::array<std::pair<std::string_view, TitleRole>, 32> role_names = {{
    {"unexplained", TitleRole::unexplained},
    {"opens-nothing", TitleRole::opens_nothing},
    {"leaves-open", TitleRole::leaves_open},
    {"says-little", TitleRole::says_little},
    {"left-out", TitleRole::left_out},
    {"kept-article", TitleRole::kept_article},
    {"marks-clause", TitleRole::marks_clause},
    {"leads-to-time", TitleRole::leads_to_time},
    {"turns-meaning", TitleRole::turns_meaning},
    {"woman", TitleRole::woman},
    {"man", TitleRole::man},
    {"role", TitleRole::role},
    {"office", TitleRole::office},
    {"period", TitleRole::period},
    {"many", TitleRole::many},
    {"acts-alone", TitleRole::acts_alone},
    {"tells-alone", TitleRole::tells_alone},
    {"keeps-article", TitleRole::keeps_article},
    {"counts-others", TitleRole::counts_others},
    {"weakens", TitleRole::weakens},
    {"takes-time", TitleRole::takes_time},
    {"gives", TitleRole::gives},
    {"currency", TitleRole::currency},
    {"part-of", TitleRole::part_of},
    {"firm", TitleRole::firm},
    {"public-body", TitleRole::public_body},
    {"thing", TitleRole::thing},
    {"place", TitleRole::place},
    {"figure", TitleRole::figure},
    {"unique", TitleRole::unique},
    {"known", TitleRole::known},
    {"of-thing", TitleRole::of_thing},
}};

std::uint32_t role_named(std::string_view name) {
    for (const auto& [known, role] : role_names)
        if (known == name) return static_cast<std::uint32_t>(role);
    return 0;
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
    const auto found = roles.find(lower_case(word));
    return found != roles.end() && (found->second & static_cast<std::uint32_t>(role)) != 0;
}

}  // namespace dateline
