// Which of two time expressions dates an event, where its clause has two.
#pragma once

#include <string_view>

#include "event/event.hpp"

namespace dateline {

/// Whether the expression of `a` dates the event sooner than that of `b`: not the one in an insertion; a date rather
/// than a named event; a time of day within the day that is told; the narrower one.
bool dates_better(std::string_view text, const std::vector<Timex>& timexes, const EventMention& a,
                  const EventMention& b);

/// "On Monday and Tuesday", "in March and again in May": two times of one clause that an "and" joins.
bool are_joined(std::string_view text, const std::vector<Timex>& timexes, const EventMention& a, const EventMention& b);

}  // namespace dateline
