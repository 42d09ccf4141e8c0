#include "text/entity.hpp"

#include <optional>

namespace dateline {

namespace {

std::optional<EntityType> type_of(std::string_view label) {
    if (label.ends_with("-PER")) return EntityType::person;
    if (label.ends_with("-ORG")) return EntityType::organisation;
    if (label.ends_with("-LOC")) return EntityType::place;
    return std::nullopt;
}

}  // namespace

void add_entities(std::string_view, const std::vector<Token>&, const Sentence& sentence,
                  const std::vector<std::string_view>& labels, ParsedText& parsed) {
    const std::size_t first_of_sentence = parsed.entities.size();
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        const std::string_view label = labels[t - sentence.first_token];
        const std::optional<EntityType> type = type_of(label);
        if (!type) continue;
        const bool has_open = parsed.entities.size() > first_of_sentence && parsed.entities.back().last_token == t;
        if (has_open && label.starts_with("I-") && parsed.entities.back().type == *type)
            ++parsed.entities.back().last_token;
        else
            parsed.entities.push_back({t, t + 1, *type});
    }
}

}  // namespace dateline
