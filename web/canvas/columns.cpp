#include "web/canvas/columns.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

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

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        if (end == text.size()) return lines;
        begin = end + 1;
    }
}

void take_titles(MarkWords& words, std::string_view text, std::uint32_t count) {
    words.titles = text;
    words.title_ends.reserve(count);
    for (std::size_t end = 0; words.title_ends.size() < count; ++end) {
        end = std::min(words.titles.find('\n', end), words.titles.size());
        words.title_ends.push_back(static_cast<std::uint32_t>(end));
    }
}

Minute minute_of(double minute) {
    if (minute == -INFINITY) return open_past;
    if (minute == INFINITY) return open_future;
    return static_cast<Minute>(minute);
}

}  // namespace

Columns read_columns(const unsigned char* columns, std::uint32_t count, const char* titles, const char* dates,
                     const char* reporters) {
    const auto* begins = take<double>(columns, count);
    const auto* ends = take<double>(columns, count);
    const auto* saliences = take<float>(columns, count);
    const auto* events = take<std::uint32_t>(columns, count);
    const auto* date_lines = take<std::uint32_t>(columns, count);
    const auto* reporter_lines = take<std::uint32_t>(columns, count);
    const auto* kinds = take<std::uint8_t>(columns, count);
    const auto* witnesses = take<std::uint8_t>(columns, count);
    const auto* granularities = take<std::uint8_t>(columns, count);

    Columns read;
    MarkWords& words = read.words;
    take_titles(words, titles, count);
    words.date_of.assign(date_lines, date_lines + count);
    for (const std::string_view date : lines_of(dates)) words.dates.push_back({std::string(date), brief_date(date)});
    const std::vector<std::string_view> reported_by = lines_of(reporters);
    std::unordered_map<std::uint64_t, std::uint32_t> notes;  // by what they say
    words.note_of.reserve(count);
    read.marks.reserve(count);
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
        read.marks.push_back(mark);
        const std::uint64_t says =
            std::uint64_t{reporter_lines[i]} << 16 | std::uint64_t{mark.witnesses} << 8 | (kinds[i] & 3u);
        const auto [note, is_new] = notes.try_emplace(says, static_cast<std::uint32_t>(words.notes.size()));
        if (is_new) words.notes.push_back({note_in_words(mark, reported_by[reporter_lines[i]])});
        words.note_of.push_back(note->second);
    }
    return read;
}

}  // namespace dateline::canvas
