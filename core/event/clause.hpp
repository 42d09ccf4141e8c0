// Clauses: each verb group of a sentence with its subject, what joins it to the clause above it, and its time adjuncts.
#pragma once

#include <optional>
#include <vector>

#include "event/phrase.hpp"

namespace dateline {

enum class ClauseKind : std::uint8_t {
    main,        // and what is joined to it by "and", "but"
    complement,  // "said [that] it is ready", "asked whether ..."
    adverbial,   // "when ...", "after ...", "if ..."
    relative,    // "who ...", "[the offer] he made"
    infinitive,  // "to discuss"
    gerund,      // "taking power"
    participle   // "made in March"
};

enum class Tense : std::uint8_t { none, past, present, future };

inline constexpr std::uint32_t no_index = 0xFFFFFFFF;

struct Clause {
    ClauseKind kind = ClauseKind::main;
    std::uint32_t begin = 0;           // phrase index at which it begins: marker, else subject, else verb
    std::uint32_t verb = 0;            // phrase index of its verb group
    std::uint32_t subject = no_index;  // phrase index of its subject's first noun phrase
    std::uint32_t subject_last = 0;    // half-open end of the subject with its prepositional phrases
    std::uint32_t marker = no_index;   // phrase index of "that", "when", "who" ...
    std::uint32_t parent = no_index;   // clause index, within the sentence
    Tense tense = Tense::none;
    bool finite = false;
    bool perfect = false;
    bool passive = false;
    bool negated = false;
    bool modal = false;           // would, could, may ...: not will and shall
    bool copula = false;          // the main verb is "be"
    bool shared_subject = false;  // taken over from the clause it is joined to
    bool quoted = false;          // within quotation marks
};

/// One sentence's phrases and clauses. Clauses stand in the order of their verbs.
struct SentenceClauses {
    std::vector<Phrase> phrases;
    std::vector<Clause> clauses;
    std::vector<std::uint32_t> owner;  // parallel to phrases: index of the clause each belongs to, or no_index
};

/// Clauses of every sentence, in the order of read.sentences. No date goes in: they stay true when the article's date
/// changes.
std::vector<SentenceClauses> find_clauses(std::string_view text, const ReadText& read,
                                          const std::vector<TimeExpression>& expressions);

}  // namespace dateline
