// What a verb group says by itself.
#pragma once

#include "event/clause.hpp"

namespace dateline {

/// "The company plans to cut jobs": a plural noun to the parser, but it has a subject and an infinitive.
bool is_verb_taken_for_noun(const SentenceTree& tree, std::uint32_t t);

/// "A truce followed in Geneva and took effect": a noun with a participle to the parser, but a past tense is joined to
/// it.
bool is_told_as_participle(const SentenceTree& tree, std::uint32_t t);

/// "Plans announced in May will cut jobs": the plans cut, and are announced, where the tree has them announce that.
bool is_garden_path(const SentenceTree& tree, std::uint32_t content);

/// Where a sentence has no finite verb: "Boeing unveils jet", "Acme (AC) announced plans on Friday" with a word after a
/// noun that the lexicon knows as a verb's form; no_index where there is none.
std::uint32_t verb_of_headline(const SentenceTree& tree);

/// The verb group's tokens of a predicate, in order: auxiliaries, "be" and, where it is one, the verb.
std::vector<std::uint32_t> verb_group(const SentenceTree& tree, std::uint32_t head);

/// Sets tense, finiteness, perfect, passive, negation, modality and copula of the clause whose `head` is set.
void read_verb_group(const SentenceTree& tree, Clause& clause);

}  // namespace dateline
