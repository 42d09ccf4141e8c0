// A story ready to be laid out at any zoom: marks, texts, placements, and an index by time and zoom.
#pragma once

#include <string>
#include <vector>

#include "timeline/label.hpp"
#include "timeline/placement.hpp"

namespace dateline {

struct MarkText {
    std::string title;
    std::string date;        // in words: "Sat 14 April 2018"
    std::string brief_date;  // "14 Apr", where there is less room
    std::string note;        // the status where it is not "happened", and who reported it; may be empty
};

/// The marks that come out within one octave of zoom, by begin.
struct RevealLevel {
    float coarsest = 0;  // largest and smallest Placement::reveal_minutes_per_px in it
    float finest = 0;
    std::vector<std::uint32_t> ranks;
    std::vector<Minute> latest_end;  // of ranks[0..i]: bounds the look back for marks that reach into a view
};

/// Vectors run parallel; a rank is an index in them, in order of begin.
struct Timeline {
    std::vector<Mark> marks;
    std::vector<MarkText> texts;
    std::vector<LabelSize> sizes;
    std::vector<Placement> placements;
    std::vector<RevealLevel> levels;  // coarsest first; always-folded marks are in none
    std::vector<double> begin_sums;   // begin_sums[i] = sum of the first i begins, for the middle of a cluster
    Metrics metrics;
    int tracks = 1;
};

/// The title and note of each mark of the story, and its date as `format_for_readers` says it.
std::vector<MarkText> texts_of(const Story& story, const std::vector<Mark>& marks);

/// `tracks` is the height in Metrics::track_px.
Timeline build_timeline(std::vector<Mark> marks, std::vector<MarkText> texts, const Metrics& metrics, int tracks,
                        const Home& home, const TextWidth& text_width);

}  // namespace dateline
