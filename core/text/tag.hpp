// Part-of-speech tags: the Universal POS tags, verbs split by form because tense decides which way a bare date points.
#pragma once

#include <string_view>
#include <vector>

#include "text/sentence.hpp"

namespace dateline {

enum class Tag : std::uint8_t {
    noun,
    proper_noun,
    pronoun,
    adjective,
    adverb,
    determiner,
    adposition,
    numeral,
    verb_base,        // "meet", infinitive or present plural
    verb_present,     // "meets"
    verb_past,        // "met", finite
    verb_participle,  // "met" in "has met", "was met", "the offer made"
    verb_gerund,      // "meeting"
    auxiliary,        // be, have, do
    modal,            // will, would, may ...
    conjunction,
    subordinator,
    particle,
    interjection,
    punctuation,
    other
};

/// One tag a token, in the tokens' order.
std::vector<Tag> tag_tokens(std::string_view text, const std::vector<Token>& tokens,
                            const std::vector<Sentence>& sentences);

}  // namespace dateline
