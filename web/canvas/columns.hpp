// The events as the page hands them over: columns of numbers, and texts that many events share once each. A million
// events as JSON would take seconds to read a second time.
#pragma once

#include "timeline/words.hpp"

namespace dateline::canvas {

struct Columns {
    std::vector<Mark> marks;
    MarkWords words;
};

/// `columns`, for `count` events in order of Mark::span.begin, one column after another (web/page/columns.mjs):
///   double  begin, end   minutes since 1970-01-01T00:00, -inf and +inf where open; never both
///   float   salience
///   uint32  event        index in the story
///   uint32  date, reporter  indexes in the lists of lines
///   uint8   kind         bits 0-1 Status, 2 within, 3 approximate, 4-7 tone
///   uint8   witnesses
///   uint8   granularity
/// Lists of lines have a line feed between two lines: a title for each event, and the distinct dates and reporters; the
/// first reporter is empty.
Columns read_columns(const unsigned char* columns, std::uint32_t count, const char* titles, const char* dates,
                     const char* reporters);

}  // namespace dateline::canvas
