#include "timeline/timeline.hpp"

#include <algorithm>
#include <cmath>

#include "timeline/layout.hpp"

namespace dateline {
namespace {

std::vector<RevealLevel> levels_of(const std::vector<Mark>& marks, const std::vector<Placement>& placements) {
    constexpr int octaves = 256, least = -128;  // of every float
    std::vector<RevealLevel> by_octave(octaves);
    for (std::uint32_t rank = 0; rank < marks.size(); ++rank) {
        const float reveal = placements[rank].reveal_minutes_per_px;
        if (reveal <= 0) continue;
        RevealLevel& level = by_octave[static_cast<std::size_t>(std::max(std::ilogb(reveal), least) - least)];
        level.coarsest = level.ranks.empty() ? reveal : std::max(level.coarsest, reveal);
        level.finest = level.ranks.empty() ? reveal : std::min(level.finest, reveal);
        const Minute end = marks[rank].span.end;
        level.latest_end.push_back(level.ranks.empty() ? end : std::max(level.latest_end.back(), end));
        level.ranks.push_back(rank);
    }
    std::erase_if(by_octave, [](const RevealLevel& level) { return level.ranks.empty(); });
    std::reverse(by_octave.begin(), by_octave.end());
    return by_octave;
}

std::vector<double> sums_of_begins(const std::vector<Mark>& marks) {
    std::vector<double> sums{0};
    sums.reserve(marks.size() + 1);
    for (const Mark& mark : marks) sums.push_back(sums.back() + static_cast<double>(mark.span.begin));
    return sums;
}

void put(Timeline& timeline, std::vector<Placement> placements) {
    timeline.placements = std::move(placements);
    timeline.levels = levels_of(timeline.marks, timeline.placements);
}

/// How much of the titles can be read at the home view without scrolling, at most 1 for each mark. Half a title tells
/// less than half of it.
double readable_titles(const Timeline& timeline, const TimeAxis& home, const TextWidth& text_width) {
    double readable = 0;
    for (const LaidMark& mark : lay_out(timeline, home, {}, text_width).marks) {
        const Placement& placement = timeline.placements[mark.rank];
        if (placement.track + static_cast<int>(placement.form) > timeline.tracks.in_sight) continue;
        std::size_t shown = 0;
        for (int i = 0; i < mark.title.count; ++i) shown += mark.title.lines[static_cast<std::size_t>(i)].text.size();
        const std::size_t whole = std::max<std::size_t>(timeline.words.title(mark.rank).size(), 1);
        const double share = static_cast<double>(shown) / static_cast<double>(whole);
        readable += share * share;
    }
    return readable;
}

void place_next_part(Timeline& timeline, const TextWidth& text_width) {
    measure_titles(timeline.words, timeline.marks, timeline.placing.part, timeline.outstanding_salience, text_width);
    const auto worth = [&](const std::vector<Placement>& placements) {
        put(timeline, placements);
        return readable_titles(timeline, timeline.placing.home.axis, text_width);
    };
    place_next(timeline.placing, timeline.marks, timeline.words, timeline.metrics, worth);
}

}  // namespace

Timeline begin_timeline(std::vector<Mark> marks, MarkWords words, const Metrics& metrics, Tracks tracks,
                        const Home& home, const TextWidth& text_width) {
    Timeline timeline;
    timeline.metrics = metrics;
    timeline.tracks = tracks;
    timeline.marks = std::move(marks);
    timeline.words = std::move(words);
    timeline.begin_sums = sums_of_begins(timeline.marks);
    timeline.outstanding_salience = outstanding_salience_of(timeline.marks);
    measure_dates_and_notes(timeline.words, text_width);
    timeline.words.title_px.resize(timeline.marks.size());
    timeline.placing = begin_placing(timeline.marks, tracks, home);
    return timeline;
}

void continue_timeline(Timeline& timeline, const TextWidth& text_width) {
    if (timeline.placing.placements.empty()) {
        prepare_placing(timeline.placing, timeline.marks);
        return;
    }
    const bool is_first = timeline.placements.empty();
    place_next_part(timeline, text_width);
    if (timeline.placing.part.empty()) {
        put(timeline, std::move(timeline.placing.placements));
        timeline.placing = {};
    } else if (is_first) {
        put(timeline, timeline.placing.placements);
    }
}

bool waits_to_be_placed(const Timeline& timeline) {
    return timeline.placements.size() < timeline.marks.size() || !timeline.placing.part.empty();
}

Timeline build_timeline(std::vector<Mark> marks, MarkWords words, const Metrics& metrics, Tracks tracks,
                        const Home& home, const TextWidth& text_width) {
    Timeline timeline = begin_timeline(std::move(marks), std::move(words), metrics, tracks, home, text_width);
    while (waits_to_be_placed(timeline)) continue_timeline(timeline, text_width);
    return timeline;
}

}  // namespace dateline
