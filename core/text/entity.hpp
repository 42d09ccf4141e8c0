// Names: persons, organisations, places, and peoples.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "text/parse.hpp"

namespace dateline {

/// How likely a word is part of no name, of a person's, an organisation's or a place's; they add up to 1.
using NameShares = std::array<float, 4>;

/// The names of a parsed text; `shares` are parallel to the tokens. A name is a run of proper nouns with what links
/// them
/// ("Bank of Ghana"), so far as their shares say that it is one. Its kind is that which its words have most of, here
/// and wherever the text names the same again: a surname alone is seldom clear. Countries and peoples come from a
/// table.
std::vector<Entity> find_entities(std::string_view text, const std::vector<Token>& tokens,
                                  const std::vector<Sentence>& sentences, const std::vector<TokenParse>& parses,
                                  const std::vector<NameShares>& shares);

}  // namespace dateline
