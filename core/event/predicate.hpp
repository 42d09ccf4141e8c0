// What a clause says after its verb, in the order of its own words.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "event/clause.hpp"

namespace dateline {

struct Predicate {
    std::vector<std::uint32_t> words;  // tokens, in order; without articles, time expressions and what is in brackets
    bool whole = true;                 // false where what the verb needs does not fit
    bool cut = false;                  // whether it leaves phrases out
};

/// The most whole phrases after the verb that have no more than `room` words. It ends where the next finite clause or
/// an insertion begins, `with_content` being for what is reported: "recommends airlines should buy no planes".
/// `brief`: without adjectives, and without what stands before the infinitive or clause that the verb needs.
Predicate predicate_of(const SentenceClauses& sentence, std::uint32_t clause, int room, bool with_content, bool brief);

/// "serious" before "problems": an adjective that does not turn the noun's meaning, and no name.
bool is_mere_adjective(const SentenceTree& tree, std::uint32_t token);

/// "Is" of "a sign that work is going on", which a title tells as "goes on".
bool is_told_by_verb(const SentenceClauses& sentence, std::uint32_t token);

/// Whether no space parts the token from the one before it: "Jong-un", "A330-200", "Kim's".
bool is_glued(const SentenceTree& tree, std::uint32_t token);

}  // namespace dateline
