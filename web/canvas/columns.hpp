// The events as the page hands them over, some thousand at a time: columns of numbers, and texts that many events share
// once each. A million events as JSON would take seconds to read a second time.
#pragma once

#include <unordered_map>

#include "timeline/words.hpp"

namespace dateline::canvas {

/// What has come in so far.
struct Incoming {
    std::vector<Mark> marks;
    MarkWords words;
    std::vector<std::string> reporters;
    std::unordered_map<std::uint64_t, std::uint32_t> notes;  // indexes in words.notes, by what they say
};

/// For `count` events in all, whose titles take about `title_bytes`.
Incoming make_room(std::uint32_t count, std::size_t title_bytes);

/// `columns`, for the next `count` events in order of Mark::span.begin, one column after another
/// (web/page/columns.mjs):
///   double  begin, end   minutes since 1970-01-01T00:00, -inf and +inf where open; never both
///   float   salience
///   uint32  event        index in the story
///   uint32  date, reporter  indexes in the lists of lines, those of the parts before included
///   uint8   kind         bits 0-1 Status, 2 within, 3 approximate, 4-7 tone
///   uint8   witnesses
///   uint8   granularity
/// Lists of lines have a line feed after each line: a title for each event, and the distinct dates and reporters that
/// no part before has named; the first reporter is empty.
void add_columns(Incoming& incoming, const unsigned char* columns, std::uint32_t count, std::string_view titles,
                 std::string_view dates, std::string_view reporters);

}  // namespace dateline::canvas
