// Clauses: each predicate of a sentence with its subject, object and verb group, and what joins it to the clause above
// it.
#pragma once

#include <vector>

#include "event/sentence_tree.hpp"

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

/// Tokens, unless said otherwise; no_index where there is none.
struct Clause {
    ClauseKind kind = ClauseKind::main;
    std::uint32_t head = 0;            // its main verb, or the noun or adjective that "be" makes a predicate
    std::uint32_t subject = no_index;  // heads its noun phrase; it may stand in another clause
    std::uint32_t object = no_index;
    std::uint32_t marker = no_index;  // "that", "when", "if"
    std::uint32_t parent = no_index;  // clause index, within the sentence
    Tense tense = Tense::none;
    bool finite = false;
    bool perfect = false;
    bool passive = false;
    bool negated = false;
    bool modal = false;           // would, could, may ...: not will and shall
    bool copula = false;          // the main verb is "be"
    bool shared_subject = false;  // taken over from the clause it is joined to
    bool quoted = false;          // within quotation marks
    bool headline = false;        // a verb that the tree takes for none: the words beside it tell what it is of
};

/// One sentence's tree and clauses. Clauses stand in the order of their heads.
struct SentenceClauses {
    SentenceTree tree;
    std::vector<Clause> clauses;
    std::vector<std::uint32_t> owner;  // a token of the sentence's: index of the clause it belongs to, or no_index

    const Clause& clause(std::uint32_t c) const { return clauses[c]; }
    std::uint32_t owner_of(std::uint32_t token) const { return owner[token - tree.first()]; }
    /// The clause that the token is the head of, or no_index.
    std::uint32_t clause_at(std::uint32_t token) const {
        const std::uint32_t c = owner_of(token);
        return c != no_index && clauses[c].head == token ? c : no_index;
    }
    const std::string& verb(std::uint32_t c) const { return tree.lemma(clauses[c].head); }
};

/// Clauses of every sentence, in their order. `source` must outlive them.
std::vector<SentenceClauses> find_clauses(const ReadSource& source);

/// "The man who founded the firm": a relative clause that no comma sets apart tells who is meant, not the news.
bool is_restrictive(const SentenceClauses& sentence, std::uint32_t clause);

/// Whether the verb at `head` stands as a relative clause of a date or of "time", of which no clause is said: in
/// "announced last month it had agreed" and "said for the first time it is ready" it tells what, not which.
bool is_put_under_time(const SentenceTree& tree, std::uint32_t head);

}  // namespace dateline
