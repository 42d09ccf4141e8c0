// What the lines at an article's head, and those at its foot that say "published", tell of its day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "time/expression.hpp"

namespace dateline {

/// How sure a line is the article's own; the surest first.
enum class HeaderKind : std::uint8_t {
    published,  // "Published Sunday, April 8, 2018"
    dateline,   // "WASHINGTON, April 8, 2018 (Reuters) -"; "By Jane Roe | April 8, 2018"
    line,       // a line at the head with little beside the date
    updated     // "Last updated 9 April 2018"
};

struct HeaderDate {
    HeaderKind kind = HeaderKind::line;
    Span span;
    std::uint32_t first_token = 0;
    std::vector<Day> days;  // one; two where 8/4/2018 can be read in two ways; none where the year is missing
    int year = 0, month = 0, day = 0;  // where there are no days: what is written, 0 for what is not
    int weekday = 0;                   // ISO; 0: none beside it
    bool late = false;                 // a time of day in its line is after nine in the evening: "23.58 GMT"
    std::string words;
};

/// The surest first; of the same kind in order of place. `expressions` are those of the text.
std::vector<HeaderDate> find_header_dates(std::string_view text, const ReadText& read,
                                          const std::vector<TimeExpression>& expressions);

}  // namespace dateline
