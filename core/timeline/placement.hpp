// Where each mark stands down the page, and from which zoom on it is shown by itself.
//
// A mark keeps its tracks at every zoom, so nothing jumps while zooming; what does not fit at a zoom is folded into a
// counted cluster and comes out when there is room. Zooming in never hides a mark that was shown.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "timeline/axis.hpp"
#include "timeline/rank_set.hpp"
#include "timeline/words.hpp"

namespace dateline {

/// Distances in pixels. The canvas has one set for wide and one for narrow screens.
struct Metrics {
    double track_px = 23;  // the unit of height: a chip line or a line and a half of title
    double title_line_px = 18;
    double chip_px = 18;           // height of a mark that is wide enough to hold its date
    double dot_px = 13;            // width of the smallest mark
    double smallest_band_px = 26;  // width of the smallest band: never as small as a dot
    double fade_px = 56;           // length of an open side
    double gap_px = 16;            // between neighbours of a track
    double caption_gap_px = 8;     // from a mark to the date beside it, and from a date to an inline title
    double chip_inset_px = 8;      // from the end of a mark to the date inside it
    double narrowest_label_px = 124;
    double widest_label_px = 250;
};

/// How a label stands to its mark; the number of tracks that it takes.
enum class LabelForm : std::uint8_t {
    inline_title = 1,  // mark, date and title on one line
    one_line = 2,      // mark and date, the title below on one line
    two_lines = 3,     // mark and date, the title below on two lines
};

struct Placement {
    std::uint8_t track = 0;  // the topmost one
    LabelForm form = LabelForm::two_lines;
    /// Shown by itself where the axis has at most this many minutes a pixel; 0: always folded.
    float reveal_minutes_per_px = 0;
};

/// The narrowest and the widest that the two parts of a label can be: the text on the mark's line (the date, and the
/// title of an inline form), and the title below, which begins where the mark begins.
struct LabelWidths {
    double line_min_px = 0;
    double line_max_px = 0;
    double title_min_px = 0;
    double title_max_px = 0;
};
LabelWidths label_widths(LabelForm form, const LabelSize& size, const Metrics& metrics);

/// The room that a mark needs left of its begin and right of its end at any zoom.
double left_overhang_px(const Mark& mark, const Metrics& metrics);
double right_overhang_px(const Mark& mark, const Metrics& metrics);

/// The view that the placements are made for.
struct Home {
    Interval interval;                // what it shows: main_interval of the marks
    TimeAxis axis;                    // with room around it
    double whole_minutes_per_px = 0;  // the zoom that shows every mark
};

/// Tracks down the page: those in sight without scrolling, and all.
struct Tracks {
    int in_sight = 1;
    int all = 1;
};

/// What there is to know while marks are placed, some at a time. The most salient come first: as high as they fit in
/// the home view, else where they come out soonest. A mark outside the home view is placed to be seen from the whole.
struct Placing {
    /// The least room that a placed mark's label takes: on the mark's line and below it.
    struct Narrowest {
        float line_px = 0;
        float title_px = 0;
    };
    Home home;
    Tracks tracks;
    std::vector<std::uint32_t> leaders;  // ranks, in the order in which they are placed; all others follow by rank
    std::vector<bool> leads;             // by rank
    std::size_t leaders_placed = 0;
    std::uint32_t next_rank = 0;        // of the others: those below are placed
    std::vector<std::uint32_t> part;    // what place_next() places, a few thousand ranks; empty where all are placed
    std::vector<Placement> placements;  // by rank, which is by begin; of marks to come: always folded
    std::vector<Narrowest> narrowest;
    std::vector<RankSet> placed_in;  // by track
};

/// Finds the leaders. prepare_placing() then makes room for the placements, and picks the first part.
Placing begin_placing(const std::vector<Mark>& marks, Tracks tracks, const Home& home);
void prepare_placing(Placing& placing, const std::vector<Mark>& marks);

/// What placements are worth at the home view: at most 1 for each mark, where nothing is left to wish.
using Worth = std::function<double(const std::vector<Placement>&)>;

/// Places the part, whose titles have been measured, and picks the next one. Few marks are all placed at once, in the
/// tallest forms of labels that are `worth` most. O(ranks tracks log n).
void place_next(Placing& placing, const std::vector<Mark>& marks, const MarkWords& words, const Metrics& metrics,
                const Worth& worth);

}  // namespace dateline
