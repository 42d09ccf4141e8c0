#include "text/entity.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "text/gazetteer.hpp"

namespace dateline {

namespace {

std::optional<EntityType> type_of(std::string_view label) {
    if (label.ends_with("-PER")) return EntityType::person;
    if (label.ends_with("-ORG")) return EntityType::organisation;
    if (label.ends_with("-LOC")) return EntityType::place;
    return std::nullopt;
}

std::vector<Entity> labelled_names(const Sentence& sentence, const std::vector<std::string_view>& labels) {
    std::vector<Entity> names;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        const std::string_view label = labels[t - sentence.first_token];
        const std::optional<EntityType> type = type_of(label);
        if (!type) continue;
        const bool goes_on = !names.empty() && names.back().last_token == t && names.back().type == *type;
        if (goes_on && label.starts_with("I-"))
            ++names.back().last_token;
        else
            names.push_back({t, t + 1, *type});
    }
    return names;
}

std::vector<Entity> known_names(std::string_view text, const std::vector<Token>& tokens, const Sentence& sentence) {
    std::vector<Entity> names;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        const std::optional<Entity> name = Gazetteer::english().name_at(text, tokens, t, sentence.last_token);
        if (!name) continue;
        names.push_back(*name);
        t = name->last_token - 1;
    }
    return names;
}

/// Whether a known name is to stand: not where it is a part of a longer one ("Bank of Ghana"). Names within it, in the
/// order of the text, go then.
bool takes_place_of(const Entity& known, std::vector<Entity>& names) {
    const auto first = std::lower_bound(names.begin(), names.end(), known.first_token,
                                        [](const Entity& name, auto token) { return name.last_token <= token; });
    auto last = first;
    for (; last != names.end() && last->first_token < known.last_token; ++last)
        if (last->first_token < known.first_token || last->last_token > known.last_token) return false;
    names.erase(first, last);
    return true;
}

}  // namespace

void add_entities(std::string_view text, const std::vector<Token>& tokens, const Sentence& sentence,
                  const std::vector<std::string_view>& labels, ParsedText& parsed) {
    std::vector<Entity> names = labelled_names(sentence, labels);
    std::vector<Entity> standing;
    for (const Entity& known : known_names(text, tokens, sentence))
        if (takes_place_of(known, names)) standing.push_back(known);
    std::merge(names.begin(), names.end(), standing.begin(), standing.end(), std::back_inserter(parsed.entities),
               [](const Entity& a, const Entity& b) { return a.first_token < b.first_token; });
}

}  // namespace dateline
