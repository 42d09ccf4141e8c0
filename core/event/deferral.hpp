// What is put off to a day, or goes on until one.
#pragma once

#include <string_view>

#include "event/clause.hpp"

namespace dateline {

enum class Deferring : std::uint8_t {
    none,
    sets,      // "called a vote for May": the vote is to be then
    puts_off,  // "postponed until May": what is put off is to be then
    extends    // "extended until May": it ends then
};

/// How the verb of a clause stands to a day that the preposition leads to: "was postponed to", "puts off until".
Deferring deferring_of(const SentenceClauses& sentence, std::uint32_t clause, std::string_view preposition);

/// What a clause puts off, as a token: "the trial was postponed", "Acme delayed its report"; or no_index.
std::uint32_t deferred_noun(const SentenceClauses& sentence, std::uint32_t clause);

}  // namespace dateline
