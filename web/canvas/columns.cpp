#include "web/canvas/columns.hpp"

#include <algorithm>
#include <cmath>

#include "timeline/brief_date.hpp"

namespace dateline::canvas {
namespace {

/// Takes a column off the front. The block and each column before it keep the alignment.
template <typename Number>
const Number* take(const unsigned char*& columns, std::uint32_t count) {
    const auto* column = reinterpret_cast<const Number*>(columns);
    columns += count * sizeof(Number);
    return column;
}

/// Calls `visit` with each line, and with where its line feed stands.
template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        visit(text.substr(begin, end - begin), end);
        begin = end + 1;
    }
}

Minute minute_of(double minute) {
    if (minute == -INFINITY) return open_past;
    if (minute == INFINITY) return open_future;
    return static_cast<Minute>(minute);
}

}  // namespace

Incoming make_room(std::uint32_t count, std::size_t title_bytes) {
    Incoming incoming;
    incoming.marks.reserve(count);
    incoming.words.titles.reserve(title_bytes);
    incoming.words.title_ends.reserve(count);
    incoming.words.date_of.reserve(count);
    incoming.words.note_of.reserve(count);
    return incoming;
}

void add_columns(Incoming& incoming, const unsigned char* columns, std::uint32_t count, std::string_view titles,
                 std::string_view dates, std::string_view reporters) {
    const auto* begins = take<double>(columns, count);
    const auto* ends = take<double>(columns, count);
    const auto* saliences = take<float>(columns, count);
    const auto* events = take<std::uint32_t>(columns, count);
    const auto* date_lines = take<std::uint32_t>(columns, count);
    const auto* reporter_lines = take<std::uint32_t>(columns, count);
    const auto* kinds = take<std::uint8_t>(columns, count);
    const auto* witnesses = take<std::uint8_t>(columns, count);
    const auto* granularities = take<std::uint8_t>(columns, count);

    MarkWords& words = incoming.words;
    for_each_line(titles, [&, before = words.titles.size()](std::string_view, std::size_t end) {
        words.title_ends.push_back(static_cast<std::uint32_t>(before + end));
    });
    words.titles += titles;
    words.date_of.insert(words.date_of.end(), date_lines, date_lines + count);
    for_each_line(dates, [&](std::string_view date, std::size_t) {
        words.dates.push_back({std::string(date), brief_date(date)});
    });
    for_each_line(reporters, [&](std::string_view name, std::size_t) { incoming.reporters.emplace_back(name); });
    for (std::uint32_t i = 0; i < count; ++i) {
        const When when{.span = {minute_of(begins[i]), minute_of(ends[i])},
                        .granularity = static_cast<Granularity>(granularities[i]),
                        .extent = kinds[i] & 4 ? Extent::within : Extent::lasted,
                        .approximate = (kinds[i] & 8) != 0};
        Mark mark = mark_of(when).value_or(Mark{});
        mark.event = events[i];
        mark.salience = saliences[i];
        mark.status = static_cast<Status>(kinds[i] & 3);
        mark.tone = kinds[i] >> 4;
        mark.reported = reporter_lines[i] != 0;
        mark.witnesses = witnesses[i];
        incoming.marks.push_back(mark);
        const std::uint64_t says =
            std::uint64_t{reporter_lines[i]} << 16 | std::uint64_t{mark.witnesses} << 8 | (kinds[i] & 3u);
        const auto [note, is_new] = incoming.notes.try_emplace(says, static_cast<std::uint32_t>(words.notes.size()));
        if (is_new) words.notes.push_back({note_in_words(mark, incoming.reporters[reporter_lines[i]])});
        words.note_of.push_back(note->second);
    }
}

}  // namespace dateline::canvas
