// Titles: a clause or a noun as a headline writer would put it on a timeline.
#pragma once

#include <string>

#include "event/antecedent.hpp"

namespace dateline {

struct Title {
    std::string text;
    bool sound = false;  // false where a phrase is cut, a pronoun is left, or words are missing
    bool whole = false;  // no phrase is cut, and no word that it needs is missing
    bool vague = false;  // which its subject is, a reader must ask: "the deal", "both models"
    int sureness = 100;  // of the verbs it shows, the one whose head the parser is least sure of, in percent
};

/// Subject, verb and what it needs, in whole phrases: "South Korean envoys bring Kim's invitation to Trump".
/// `ahead`: it lies in the future, so a present tense becomes "to hold".
Title clause_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                   bool ahead);

/// The clause "saying" of "was quoted as saying that ...", or no_index.
std::uint32_t quotes_as_saying(const SentenceClauses& sentence, std::uint32_t clause);

/// A headline in its own words, where they are few enough; `clause` is its main clause, or no_index.
Title headline_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause);

inline constexpr int most_report_words = 10;  // of a title that keeps "said"
inline constexpr int most_over = 2;           // of a title that nothing shorter tells soundly

/// "China said it would ...": the clause with what it reports, where that fits `most` words; else the clause alone.
Title report_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                   std::uint32_t content, int most = most_report_words);

/// An event noun with what hangs on it: "Summit between Kim and Moon". `noun` is a token.
Title noun_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun);

/// A person, people or thing by its noun, short, pronouns replaced: "US officials"; empty where a pronoun is all.
std::string short_name(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                       std::uint32_t noun);
/// The same of who says something; empty for what cannot: "the deal" of "the deal means ...".
std::string speaker_name(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                         std::uint32_t noun);

}  // namespace dateline
