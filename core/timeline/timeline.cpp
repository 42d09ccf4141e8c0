#include "timeline/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "timeline/layout.hpp"

namespace dateline {
namespace {

std::vector<RevealLevel> levels_of(const std::vector<Mark>& marks, const std::vector<Placement>& placements) {
    std::map<int, RevealLevel, std::greater<>> by_octave;
    for (std::uint32_t rank = 0; rank < marks.size(); ++rank) {
        const float reveal = placements[rank].reveal_minutes_per_px;
        if (reveal <= 0) continue;
        RevealLevel& level = by_octave[std::ilogb(reveal)];
        level.coarsest = level.ranks.empty() ? reveal : std::max(level.coarsest, reveal);
        level.finest = level.ranks.empty() ? reveal : std::min(level.finest, reveal);
        const Minute end = marks[rank].span.end;
        level.latest_end.push_back(level.ranks.empty() ? end : std::max(level.latest_end.back(), end));
        level.ranks.push_back(rank);
    }
    std::vector<RevealLevel> levels;
    for (auto& [octave, level] : by_octave) levels.push_back(std::move(level));
    return levels;
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

}  // namespace

Timeline build_timeline(std::vector<Mark> marks, MarkWords words, const Metrics& metrics, Tracks tracks,
                        const Home& home, const TextWidth& text_width) {
    Timeline timeline;
    timeline.metrics = metrics;
    timeline.tracks = tracks;
    timeline.marks = std::move(marks);
    timeline.words = std::move(words);
    timeline.outstanding_salience = outstanding_salience_of(timeline.marks);
    measure(timeline.words, timeline.marks, timeline.outstanding_salience, text_width);
    timeline.begin_sums.reserve(timeline.marks.size() + 1);
    timeline.begin_sums.push_back(0);
    for (const Mark& mark : timeline.marks) {
        timeline.begin_sums.push_back(timeline.begin_sums.back() + static_cast<double>(mark.span.begin));
    }
    const auto worth = [&](const std::vector<Placement>& placements) {
        put(timeline, placements);
        return readable_titles(timeline, home.axis, text_width);
    };
    put(timeline, place(timeline.marks, timeline.words, tracks, home, metrics, worth));
    return timeline;
}

}  // namespace dateline
