#include "text/gazetteer.hpp"

#include <algorithm>

#include "assets.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

/// Cuts off what comes before the separator, without the spaces around it.
std::string_view cut(std::string_view& rest, char separator) {
    std::string_view part = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    return part;
}

/// "Russians" for "Russian": the plural is the singular with an s.
bool is_word_or_plural(std::string_view word, std::string_view of) {
    return word == of || (word.size() == of.size() + 1 && word.ends_with('s') && word.starts_with(of));
}

}  // namespace

Gazetteer::Gazetteer() {
    for_each_line(assets::countries(), [this](std::string_view line) {
        for (EntityType type : {EntityType::place, EntityType::place, EntityType::people}) {
            std::string_view names = cut(line, '|');
            while (!names.empty()) add(cut(names, ','), type);
        }
    });
    for_each_line(assets::organisations(), [this](std::string_view line) { add(line, EntityType::organisation); });
}

const Gazetteer& Gazetteer::english() {
    static const Gazetteer gazetteer;
    return gazetteer;
}

void Gazetteer::add(std::string_view name, EntityType type) {
    Name entry{{}, type};
    for (const Token& token : tokenize(name)) entry.words.push_back(slice(name, token.span));
    if (entry.words.empty()) return;
    names_[entry.words.front()].push_back(entry);
}

std::optional<Entity> Gazetteer::name_at(std::string_view text, const std::vector<Token>& tokens, std::uint32_t token,
                                         std::uint32_t last_token) const {
    const auto word = [&](std::uint32_t t) { return slice(text, tokens[t].span); };
    std::optional<Entity> longest;
    const auto try_names = [&](std::string_view first) {
        const auto found = names_.find(first);
        if (found == names_.end()) return;
        for (const Name& name : found->second) {
            const auto size = static_cast<std::uint32_t>(name.words.size());
            if (size > last_token - token || (longest && longest->last_token - token >= size)) continue;
            bool same = true;
            for (std::uint32_t i = 0; same && i < size; ++i) {
                const bool may_be_plural = i + 1 == size && name.type == EntityType::people;
                same = may_be_plural ? is_word_or_plural(word(token + i), name.words[i])
                                     : word(token + i) == name.words[i];
            }
            if (same) longest = Entity{token, token + size, name.type};
        }
    };
    const std::string_view first = word(token);
    try_names(first);
    if (first.ends_with('s')) try_names(first.substr(0, first.size() - 1));
    return longest;
}

}  // namespace dateline
