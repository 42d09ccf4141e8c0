// Names: persons, organisations, places, and peoples.
#pragma once

#include <string_view>
#include <vector>

#include "text/parse.hpp"

namespace dateline {

/// Appends the names of one sentence, from the network's labels ("B-PER", "I-PER", "O"; empty for none), one a token of
/// the sentence.
void add_entities(std::string_view text, const std::vector<Token>& tokens, const Sentence& sentence,
                  const std::vector<std::string_view>& labels, ParsedText& parsed);

}  // namespace dateline
