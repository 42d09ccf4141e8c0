// What is to be drawn for one view of a timeline, and what lies under a point of it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "timeline/timeline.hpp"

namespace dateline {

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    bool holds(double x, double y) const { return left <= x && x < right && top <= y && y < bottom; }
};

/// A mark shown by itself. Its label never touches another mark of the view, nor another label.
struct LaidMark {
    std::uint32_t rank = 0;
    Box shape;                // the closed part of the mark; open sides fade out beyond it
    double sure_left_px = 0;  // the part of the shape in which it surely went on; empty where there is none
    double sure_right_px = 0;
    std::string_view date;     // the whole or the brief one; empty where there is room for neither
    std::string_view note;     // empty where there is no room
    bool line_inside = false;  // the date stands inside the shape, else beside it
    double line_left_px = 0;   // of the date; the note and an inline title follow
    double line_right_px = 0;
    double title_left_px = 0;
    double title_top_px = 0;
    TextStyle title_style = TextStyle::title;
    LabelLines title;
    double label_opacity = 1;  // fades as the mark leaves the view on the left, before the label is cut
    Box bounds;                // mark and label together
};

/// Marks without room of their own, drawn as a count.
struct Cluster {
    double x_px = 0;  // the middle
    std::uint32_t count = 0;
    std::uint32_t first_rank = 0;  // the folded ones are among the ranks [first_rank, last_rank)
    std::uint32_t last_rank = 0;
};

/// shown marks + counts of the clusters + earlier + later = all marks.
struct Layout {
    std::vector<LaidMark> marks;  // by rank
    std::vector<Cluster> clusters;
    std::uint32_t earlier = 0;  // begun before the view, and not shown in it
    std::uint32_t later = 0;
};

/// Where the tracks and the row of clusters stand.
struct Rows {
    double tracks_top_px = 0;
    double clusters_middle_px = 0;
    double clusters_right_px = 0;  // kept free at the right end of the row of clusters, for what the caller puts there
};

inline constexpr double cluster_width_px = 44;  // no two clusters' middles are nearer
inline constexpr double cluster_height_px = 22;

/// O(visible + log n).
Layout lay_out(const Timeline& timeline, const TimeAxis& axis, const Rows& rows, const TextWidth& text_width);

/// An index in Layout::marks or Layout::clusters.
struct Pick {
    enum class Kind : std::uint8_t { mark, cluster } kind = Kind::mark;
    std::size_t index = 0;
    bool operator==(const Pick&) const = default;
};

/// What stands at a point, or within `slop_px` of it (a finger is wider than a mouse); the nearest mark wins.
std::optional<Pick> pick(const Layout& layout, const Rows& rows, double x_px, double y_px, double slop_px);

/// From the first begin to the last end of the marks that a cluster folds at this zoom. O(marks in its time).
Interval folded_interval(const Timeline& timeline, const Cluster& cluster, double minutes_per_px);

}  // namespace dateline
