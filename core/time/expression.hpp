// Time expressions: what the words say, with no date in it.
#pragma once

#include <string_view>
#include <vector>

#include "time/meaning.hpp"
#include "time/timex.hpp"

namespace dateline {

/// Which way a date that names no year, or a weekday, points from the reference time.
enum class Direction : std::uint8_t { unknown, past, future };

enum class RangeEnd : std::uint8_t { none, first, last };

/// A name of the table of named events, and the one event where the text's words settle that.
struct NamedEventRef {
    std::uint16_t name = 0;
    std::optional<std::uint16_t> event;
    std::optional<Mod> end;  // "the outbreak of", "the end of": start or end
};

/// A time expression of the text and its meaning. It holds no date and no reference to one: the same expressions can
/// be resolved again with another reference date.
struct TimeExpression {
    Span span;
    std::uint32_t first_token = 0;  // half-open range of tokens
    std::uint32_t last_token = 0;
    std::uint32_t sentence = 0;
    bool opens_sentence = false;  // "In 1942, ..."
    Meaning meaning;
    Bound bound = Bound::on;
    Direction direction = Direction::unknown;
    bool weak_direction = false;          // the cue may belong to another date
    Span cue;                             // the words that chose the direction; empty where there are none
    RangeEnd range_end = RangeEnd::none;  // "April 27-29" is two expressions that follow each other
    std::optional<NamedEventRef> named;   // a named event; the meaning is empty then
};

/// In order of place, not overlapping. Linear in the text's length.
std::vector<TimeExpression> find_time_expressions(std::string_view text, const ReadText& read);

/// One timex for each expression, in the same order.
std::vector<Timex> resolve(std::string_view text, const std::vector<TimeExpression>& expressions, const Dct& dct);

/// The interval of what hangs on the timex: "by the end of May" is any time up to 31 May, "since 2011" lasted from 2011
/// with an open end. Nothing where the timex has no place on the calendar.
std::optional<When> bounded(const Timex& timex);

/// The article's own date: the user's, else the page's metadata, else a header, byline or dateline of the text, else
/// inferred from what its full dates and weekdays allow, else unknown. Every choice gives its grounds.
Dct find_article_date(const Document& document, const ReadText& read, const std::vector<TimeExpression>& expressions,
                      std::optional<Day> user_day);

}  // namespace dateline
