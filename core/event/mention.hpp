// Mentions of events: a clause or an event noun with title, status, class, participants, reporter and salience.
#pragma once

#include "event/clause.hpp"
#include "event/event.hpp"

namespace dateline {

/// `when` is what dates it, where anything does: a date ahead makes planned what is told in the present.
EventMention clause_mention(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                            const std::optional<When>& when, const Dct& dct);
/// `noun` is a token.
EventMention noun_mention(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun,
                          const std::optional<When>& when, const Dct& dct);

/// "Flew to Oslo to attend services on Friday", told on Monday: what was aimed at is over, and took place for all that
/// the text says. `when` dates the clause.
bool is_purpose_met(const SentenceClauses& sentence, std::uint32_t clause, const When& when, const Dct& dct);

/// The clause that a reporting clause reports: the one it governs, or the one it is inserted in ("..., an official
/// said"); no_index where it reports none, or where the clause does not report.
std::uint32_t reported_clause(const SentenceClauses& sentence, std::uint32_t clause);

/// Of what is told but has no place in the default view.
inline constexpr float least_salience = 0.1F;

/// How much a careful reader would want it on the timeline, 0..1: dated by itself and to the day, of the main clause,
/// with a name, no state and no mere attribution, of a sentence that was surely understood. 0 for what is told of
/// nowhere by itself, such as a purpose. `clause` may be no_index.
float salience_of(const SentenceClauses& sentence, const EventMention& mention, std::uint32_t clause);

}  // namespace dateline
