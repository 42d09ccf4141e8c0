// Who takes part in an event, and where.
#pragma once

#include "event/clause.hpp"
#include "event/event.hpp"

namespace dateline {

/// Sets actors and place of a mention: who acts, who it is done to and with whom, by name or role; and the place that
/// is named. `head` is the verb or event noun, `clause` the one it stands in, which may be no_index.
void add_participants(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                      std::uint32_t head, EventMention& mention);

}  // namespace dateline
