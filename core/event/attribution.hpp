// Who said what an article tells, and how: by the verb that reports it, "according to", or the speaker of a quotation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "event/clause.hpp"
#include "event/event.hpp"

namespace dateline {

/// Sets `source` and `quotation` of each mention, and `reported_by` where nobody in the title says so already. Mentions
/// stand in the order of their sentences.
void add_sources(std::string_view text, const std::vector<SentenceClauses>& sentences,
                 std::vector<EventMention>& mentions);

/// Whether a verb, in its base form, tells that somebody says something: "say", "predict", "tweet".
bool is_saying(std::string_view verb);

/// The news agency that an article names in its dateline or at its end, "SEOUL (Reuters) -", as assets/en/
/// news-agencies.txt lists them; empty where it names none.
std::string agency_of(std::string_view text);

}  // namespace dateline
