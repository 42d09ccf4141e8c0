// "Two days after the attack": how far one event lies from another.
#pragma once

#include <optional>

#include "event/clause.hpp"
#include "event/event.hpp"

namespace dateline {

/// A clause and what it is told to lie so far from, both of one sentence.
struct Distance {
    std::uint32_t clause = no_index;
    std::uint32_t other = no_index;  // a token: the head of a clause, an event noun, or a word of a named event
    DaysApart days;
    Span words;  // "two days after"
};

/// The distance that a length of time before "after" or "before" tells: "days" is 1 to 6, "weeks" 1 to 4, a month 15
/// days more or less. Nothing for all else.
std::optional<Distance> find_distance(const SentenceClauses& sentence, const Timex& timex);

/// "The day after the vote", which is no time expression: `day` is the token of "day".
std::optional<Distance> find_next_day(const SentenceClauses& sentence, std::uint32_t day);

/// Whether a clause is told in the present, and so of the article's own day: "the move comes days after"; not "the
/// truce ends days after".
bool is_told_now(const SentenceClauses& sentence, std::uint32_t clause);

/// What lies so far from `when`. An open end stays open.
When shifted(const When& when, const DaysApart& days);
/// The same distance the other way.
DaysApart reversed(const DaysApart& days);

/// Why something lies so far from `from`: what that is the date of is named in plain words, "the date of 'attack'".
void explain_distance(Why& why, const DaysApart& days, const std::optional<When>& from, std::string_view from_is);

}  // namespace dateline
