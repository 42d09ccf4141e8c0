// A story ready to be laid out at any zoom: marks, texts, placements, and an index by time and zoom.
#pragma once

#include <vector>

#include "timeline/label.hpp"
#include "timeline/placement.hpp"

namespace dateline {

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
    MarkWords words;
    std::vector<Placement> placements;
    std::vector<RevealLevel> levels;  // coarsest first; always-folded marks are in none
    Placing placing;                  // under way as long as marks wait to be placed
    std::vector<double> begin_sums;   // begin_sums[i] = sum of the first i begins, for the middle of a cluster
    Metrics metrics;
    float outstanding_salience = 0;  // title_style
    Tracks tracks;
};

/// Measures the words and places the marks.
Timeline build_timeline(std::vector<Mark> marks, MarkWords words, const Metrics& metrics, Tracks tracks,
                        const Home& home, const TextWidth& text_width);

/// The same in parts of some milliseconds, for a view that is to be drawn soon: the first makes room, the second
/// places the most salient marks and shows them, and each other goes on as long as marks wait, until the last shows
/// all. Nothing shown moves.
Timeline begin_timeline(std::vector<Mark> marks, MarkWords words, const Metrics& metrics, Tracks tracks,
                        const Home& home, const TextWidth& text_width);
bool waits_to_be_placed(const Timeline& timeline);
void continue_timeline(Timeline& timeline, const TextWidth& text_width);

}  // namespace dateline
