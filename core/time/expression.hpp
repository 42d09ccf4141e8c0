// A time expression: what the words say, with no date in it.
#pragma once

#include <optional>

#include "time/timex.hpp"

namespace dateline {

enum class RangeEnd : std::uint8_t { none, first, last };

/// A time expression of the text and its meaning. It holds no date and no reference to one: the same expressions can
/// be resolved again with another reference date.
struct TimeExpression {
    Span span;
    std::uint32_t first_token = 0;  // half-open range of tokens
    std::uint32_t last_token = 0;
    std::uint32_t sentence = 0;
    bool opens_sentence = false;  // "In 1942, ..."
    bool leads_entry = false;     // "July 22, 2024:", in a chronology
    bool habitual = false;        // "In winter the lake freezes": every winter
    bool sets_scene = false;      // "in 1956", "on June 2, 1946": may be the time of what is told next
    bool quoted = false;          // within quotation marks: its "ago" and "next" count from when that was said
    Meaning meaning;
    Bound bound = Bound::on;
    Direction direction = Direction::unknown;
    bool weak_direction = false;          // the cue may belong to another date
    bool on_verb = false;                 // "met on January 9": nothing stands between
    bool dropped_plan = false;            // "had been due on Friday": over, or still ahead
    bool attribute = false;               // "the Tuesday deadline", "Saturday's vote"
    bool ends_what_lasted = false;        // "a war that lasted until the fall of the city in May 1945"
    Span cue;                             // the words that chose the direction; empty where there are none
    bool ended_by_next = false;           // "the quarter ended Sept. 30": goes by the expression that follows
    RangeEnd range_end = RangeEnd::none;  // "April 27-29" is two expressions that follow each other
    bool range_encloses = false;          // "between April 27 and 29": at some time within, not all of it
    std::optional<NamedEventRef> named;   // a named event; the meaning is empty then
};

}  // namespace dateline
