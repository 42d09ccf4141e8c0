#include "story/party.hpp"

#include <algorithm>

#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

Party party_named(std::string_view name) {
    const WordSet& roles = EventWords::english().roles;
    Party party;
    while (!name.empty()) {
        const std::string_view word = name.substr(0, name.find(' '));
        const std::string lower = lower_case(word);
        if (!word.empty()) party.words.push_back(lower);
        if (lower != word) party.initials += lower.front();
        if (lower != word && !roles.contains(lower)) party.telling.push_back(lower);
        name.remove_prefix(std::min(word.size() + 1, name.size()));
    }
    if (party.initials.size() < 2) party.initials.clear();
    if (party.telling.empty()) party.telling = party.words;
    std::sort(party.words.begin(), party.words.end());
    std::sort(party.telling.begin(), party.telling.end());
    return party;
}

bool is_party(const Party& a, const Party& b) {
    const auto holds_all = [](const Words& all, const Words& some) {
        return std::includes(all.begin(), all.end(), some.begin(), some.end());
    };
    const auto is_short_for = [](const Party& name, const Party& full) {
        return std::find(name.telling.begin(), name.telling.end(), full.initials) != name.telling.end();
    };
    return holds_all(a.telling, b.telling) || holds_all(b.telling, a.telling) || is_short_for(a, b) ||
           is_short_for(b, a);
}

bool parties_agree(const Parties& a, const Parties& b) {
    if (a.size() > b.size()) return parties_agree(b, a);
    return std::all_of(a.begin(), a.end(), [&](const Party& one) {
        return std::any_of(b.begin(), b.end(), [&](const Party& other) { return is_party(one, other); });
    });
}

}  // namespace dateline
