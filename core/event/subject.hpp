// The subject of a verb: the noun phrases before it, over adjuncts, insertions and brackets.
#pragma once

#include "event/clause.hpp"

namespace dateline {

/// Looks backwards from a verb in one sentence, whose clauses are found from left to right: those so far are in `out`.
class SubjectFinder {
public:
    SubjectFinder(std::string_view text, const ReadText& read, const SentenceClauses& out)
        : text_(text), read_(read), out_(out), p_(out.phrases) {}

    /// Sets a finite clause's subject, begin and, where a relative pronoun stands for it, marker and kind.
    bool finds_subject(Clause& clause) const;
    std::uint32_t skip_adjuncts(std::uint32_t j) const;
    std::uint32_t clause_border_before(std::uint32_t i) const;
    std::uint32_t chain_begin(std::uint32_t noun, std::uint32_t verb) const;
    /// The nearest noun phrase before i, over commas, prepositions, times and brackets; no_index where a verb comes
    /// first.
    std::uint32_t noun_before(std::uint32_t i) const;
    std::uint32_t participant_before(std::uint32_t noun, std::uint32_t verb) const;

private:
    std::string_view word(std::uint32_t token) const { return slice(text_, read_.tokens[token].span); }
    std::string phrase_word(std::uint32_t i) const;
    PhraseKind kind(std::uint32_t i) const { return i < p_.size() ? p_[i].kind : PhraseKind::other; }
    std::uint32_t bracket_before(std::uint32_t close) const;
    std::uint32_t skip_parenthesis(std::uint32_t comma) const;
    bool finite_verb_between(std::uint32_t from, std::uint32_t to) const;

    std::string_view text_;
    const ReadText& read_;
    const SentenceClauses& out_;
    const std::vector<Phrase>& p_;
};

}  // namespace dateline
