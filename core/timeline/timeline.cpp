#include "timeline/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "calendar/when_text.hpp"
#include "timeline/brief_date.hpp"

namespace dateline {
namespace {

std::string note_of(const StoryEvent& event) {
    std::string note;
    switch (event.status) {
        case Status::happened:
            break;
        case Status::planned:
            note = "planned";
            break;
        case Status::conditional:
            note = "conditional";
            break;
        case Status::denied:
            note = "denied";
            break;
    }
    if (!event.reported_by.empty()) note += (note.empty() ? "\u201C" : " \u00B7 \u201C") + event.reported_by + "\u201D";
    return note;
}

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

}  // namespace

std::vector<MarkText> texts_of(const Story& story, const std::vector<Mark>& marks) {
    std::vector<MarkText> texts;
    texts.reserve(marks.size());
    for (const Mark& mark : marks) {
        const StoryEvent& event = story.events[mark.event];
        const std::string date = format_for_readers(*event.when);
        texts.push_back({event.title, date, brief_date(date), note_of(event)});
    }
    return texts;
}

Timeline build_timeline(std::vector<Mark> marks, std::vector<MarkText> texts, const Metrics& metrics, int tracks,
                        const Home& home, const TextWidth& text_width) {
    Timeline timeline;
    timeline.metrics = metrics;
    timeline.tracks = tracks;
    timeline.marks = std::move(marks);
    timeline.texts = std::move(texts);
    timeline.sizes.reserve(timeline.marks.size());
    for (const MarkText& text : timeline.texts) {
        const float note_px =
            text.note.empty() ? 0
                              : text_width(text.note, TextStyle::caption) + static_cast<float>(metrics.caption_gap_px);
        timeline.sizes.push_back({text_width(text.date, TextStyle::caption),
                                  text_width(text.brief_date, TextStyle::caption), note_px,
                                  text_width(text.title, TextStyle::title)});
    }
    timeline.placements = place(timeline.marks, timeline.sizes, tracks, home, metrics);
    timeline.levels = levels_of(timeline.marks, timeline.placements);
    timeline.begin_sums.reserve(timeline.marks.size() + 1);
    timeline.begin_sums.push_back(0);
    for (const Mark& mark : timeline.marks) {
        timeline.begin_sums.push_back(timeline.begin_sums.back() + static_cast<double>(mark.span.begin));
    }
    return timeline;
}

}  // namespace dateline
