// Mentions of events: a clause or an event noun with title, status, reporter and salience.
#pragma once

#include "event/event.hpp"
#include "event/sentence_view.hpp"
#include "event/title.hpp"

namespace dateline {

/// `when` is what dates it, where anything does: a date ahead makes planned what is told in the present.
EventMention clause_mention(const TitleSource& source, const SentenceView& view, std::uint32_t clause,
                            const std::optional<When>& when, const Dct& dct);
/// `noun` is a phrase index.
EventMention noun_mention(const TitleSource& source, const SentenceView& view, std::uint32_t noun,
                          const std::optional<When>& when, const Dct& dct);

/// How much a careful reader would want it on the timeline, 0..1: dated by itself and to the day, of the main clause,
/// with a name, no state and no mere attribution. `clause` may be no_index.
float salience_of(const SentenceView& view, const EventMention& mention, std::uint32_t clause);

}  // namespace dateline
