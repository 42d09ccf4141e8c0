// Phrases: the flat pieces a sentence is built of, noun phrases and verb groups first of all.
#pragma once

#include <vector>

#include "text/document.hpp"
#include "time/expression.hpp"

namespace dateline {

enum class PhraseKind : std::uint8_t {
    noun,          // "the two Koreas", "Kim's unexpected invitation", "he"
    verb,          // "has not yet told", "to be held", "taking"; `head` is its main verb
    time,          // a time expression
    preposition,   // "in", "according to"
    subordinator,  // "that", "when", "if"
    relative,      // "who", "which", "that" after a noun
    conjunction,
    comma,
    adjective,  // predicative: "ready", "nuclear"
    adverb,
    quote,
    dash,  // a dash, colon, semicolon or bracket
    other
};

struct Phrase {
    PhraseKind kind = PhraseKind::other;
    std::uint32_t first = 0;  // half-open range of tokens
    std::uint32_t last = 0;
    std::uint32_t head = 0;    // the token that carries it
    std::uint32_t time = 0;    // kind time: index of the time expression
    bool named_event = false;  // kind time: a war, games ..., which a title may name
};

/// The phrases of one sentence, in order, covering all its tokens. `expressions` are those of the whole text.
std::vector<Phrase> find_phrases(std::string_view text, const ReadText& read, const Sentence& sentence,
                                 const std::vector<TimeExpression>& expressions, std::size_t first_expression);

}  // namespace dateline
