// Countries, their seats of government and their peoples (assets/en/countries.txt); well-known organisations
// (assets/en/organisations.txt).
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/parse.hpp"

namespace dateline {

class Gazetteer {
public:
    static const Gazetteer& english();

    /// The longest name that begins at a token and ends before `last_token`.
    std::optional<Entity> name_at(std::string_view text, const std::vector<Token>& tokens, std::uint32_t token,
                                  std::uint32_t last_token) const;

private:
    struct Name {
        std::vector<std::string_view> words;
        EntityType type;
    };

    Gazetteer();
    void add(std::string_view name, EntityType type);

    std::unordered_map<std::string_view, std::vector<Name>> names_;  // by their first word
};

}  // namespace dateline
