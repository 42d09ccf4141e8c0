// One clue to an article's day in its own text, and how much it speaks for each day.
#pragma once

#include <string>
#include <vector>

#include "calendar/civil.hpp"
#include "time/expression.hpp"

namespace dateline {

enum class ClueKind : std::uint8_t {
    header_day,    // a header without its year, "WASHINGTON, April 8 (Reuters) -", or one that can be read in two ways
    header_month,  // "April 2018" alone on a line at the head
    month_day,     // "on April 27"
    month,         // "in March"
    last_month,    // "in March" in a text that says "last month" too
    weekday,       // "on Saturday"
    weekday_date,  // "Sunday, April 15": they agree only in some years
    told,          // a day, month or year told as past: the latest few of them
    ahead,         // the earliest one that is still ahead
    named_event,   // "since the Winter Olympics"
    event_named,   // "the Winter Olympics", no matter which way
    in_office,     // "President Moon Jae-in"
    by_name,       // "Donald Trump" without his office
    former,        // "former President Jimmy Carter"
    of_its_time,   // "website"
    holiday        // "on Christmas Day"
};

struct Clue {
    ClueKind kind = ClueKind::told;
    Direction direction = Direction::unknown;
    int month = 0;
    int day = 0;
    int weekday = 0;           // ISO
    std::uint8_t holiday = 0;  // HolidayId
    int times = 1;             // how often the text says so
    std::vector<DaySpan>
        spans;          // told, ahead: one; named events: one each; leaders: their time in office; words: their years
    std::string words;  // as the text has them
};

/// Whether it speaks of times of the year, the same each year, or of years.
bool is_yearly(ClueKind kind);

/// The natural logarithm of how likely an article of that day has this clue, up to a constant. Those of
/// weekdays, dates and months are counted on news (TimeBank, AQUAINT, MEANTIME), rounded and smoothed; those of
/// leaders, named events, words and years are estimates, adjusted until the intervals held on the same texts; each
/// adjustment gained on both halves of them.
double log_weight(const Clue& clue, Day day);

/// What the clue says of a day that may be the article's, in plain words; empty where it says nothing of one day.
std::string reason_for(const Clue& clue, Day day);
/// What the clue says by itself.
std::string ground_of(const Clue& clue);

}  // namespace dateline
