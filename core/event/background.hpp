// What an article tells of the past beside its news.
#pragma once

#include "event/clause.hpp"

namespace dateline {

/// Whether a clause tells in its own words what lies before the news, on a day that nobody says: "had agreed", "once
/// led", "the ship that he built", "sales rose", "convicted of killing", and what a quotation tells in the past tense.
/// Not what somebody says.
bool is_before_news(const SentenceClauses& sentence, std::uint32_t clause);

/// Whether a noun is of a period, seldom of the day that tells of it: "profit", "sales".
bool is_period_noun(const SentenceTree& tree, std::uint32_t token);

/// Whether a clause goes on telling of an older time where one was told before it or above it: in the past tense or
/// none, and no saying.
bool tells_on(const SentenceClauses& sentence, std::uint32_t clause);

/// Whether a sentence brings an article back from an older time to its news: its main clause says what somebody said,
/// or is not in the past tense.
bool returns_to_news(const SentenceClauses& sentence);

/// "The merger", "that deal": told as known. Not where the article has another ground: "the decision to leave", "the
/// largest merger ever", "under the deal" that was just told of, "the move comes". `noun` is a token.
bool is_told_as_known(const SentenceClauses& sentence, std::uint32_t noun);

/// "Is usually held in May", "are held every four years": what is so again and again.
bool is_repeated(const SentenceClauses& sentence, std::uint32_t clause);

/// "The firm builds ships", "is often hired": what is so again and again is no event with a day. A headline tells the
/// news in the present, and so does what somebody says, plans or refuses; "the move comes after" is of the news as
/// well.
bool is_habit(const SentenceClauses& sentence, std::uint32_t clause);

}  // namespace dateline
