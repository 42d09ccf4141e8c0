#include "timeline/layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {
namespace {

constexpr double view_inset_px = 12;           // labels keep this far from the view's edges
constexpr double shortest_title_room_px = 44;  // with less, a title says nothing

std::uint32_t first_begun_at(const Timeline& timeline, double minute) {
    const auto it =
        std::lower_bound(timeline.marks.begin(), timeline.marks.end(), minute,
                         [](const Mark& mark, double at) { return static_cast<double>(mark.span.begin) < at; });
    return static_cast<std::uint32_t>(it - timeline.marks.begin());
}

/// Shown marks that reach into the view, and those right of it that a label of the view could touch; by rank.
std::vector<std::uint32_t> candidates(const Timeline& timeline, const TimeAxis& axis) {
    const double reach_px = 2.5 * timeline.metrics.widest_label_px + timeline.metrics.fade_px;
    const double from = axis.minute_at(-reach_px);
    const double to = axis.minute_at(axis.width_px + reach_px);
    std::vector<std::uint32_t> found;
    for (const RevealLevel& level : timeline.levels) {
        if (level.coarsest < axis.minutes_per_px) break;
        const auto begins_before = [&](std::uint32_t rank, double at) {
            return static_cast<double>(timeline.marks[rank].span.begin) < at;
        };
        const auto by_begin = std::lower_bound(level.ranks.begin(), level.ranks.end(), from, begins_before);
        const auto by_end = std::lower_bound(level.latest_end.begin(), level.latest_end.end(), from,
                                             [](Minute end, double at) { return static_cast<double>(end) < at; });
        const auto first = std::min(by_begin - level.ranks.begin(), by_end - level.latest_end.begin());
        for (auto it = level.ranks.begin() + first; it != level.ranks.end() && begins_before(*it, to); ++it) {
            const bool reaches = static_cast<double>(timeline.marks[*it].span.end) >= from;
            if (reaches && timeline.placements[*it].reveal_minutes_per_px >= axis.minutes_per_px) found.push_back(*it);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

Box shape_of(const Mark& mark, const Placement& placement, const Metrics& metrics, const TimeAxis& axis,
             const Rows& rows) {
    const double begin = axis.x_of(static_cast<double>(mark.span.begin));
    const double end = axis.x_of(static_cast<double>(mark.span.end));
    const double smallest = mark.possible ? metrics.smallest_band_px : metrics.dot_px;
    const double width = std::max(end - begin, smallest);
    const double stretched = width - (end - begin);
    // A small mark is drawn around its time; one that is open on a side never reaches past the side that is known.
    const double left = mark.open_past ? begin - stretched : mark.open_future ? begin : begin - stretched / 2;
    const double middle = rows.tracks_top_px + placement.track * metrics.track_px + metrics.track_px / 2;
    const double height = mark.possible ? metrics.chip_px : std::clamp(width, metrics.dot_px, metrics.chip_px);
    return {left, middle - height / 2, left + width, middle + height / 2};
}

/// One mark with its label, given the room up to the next mark of its tracks.
class MarkLayout {
public:
    MarkLayout(const Timeline& timeline, std::uint32_t rank, const TimeAxis& axis, const Rows& rows,
               const TextWidth& text_width)
        : timeline_(timeline),
          metrics_(timeline.metrics),
          mark_(timeline.marks[rank]),
          placement_(timeline.placements[rank]),
          size_(timeline.sizes[rank]),
          axis_(axis),
          text_width_(text_width) {
        laid_.rank = rank;
        laid_.shape = shape_of(mark_, placement_, metrics_, axis, rows);
        left_px_ = laid_.shape.left - (mark_.open_past ? metrics_.fade_px : 0);
        right_px_ = laid_.shape.right + (mark_.open_future ? metrics_.fade_px : 0);
    }

    double left_px() const { return left_px_; }

    LaidMark take(double next_left_px) {
        const double view_right_px = axis_.width_px - view_inset_px;
        const double limit_px = std::min(next_left_px - metrics_.gap_px, view_right_px);
        lay_line(limit_px);
        if (placement_.form != LabelForm::inline_title) lay_title_below(limit_px);
        const double top = laid_.shape.top + (laid_.shape.bottom - laid_.shape.top - metrics_.chip_px) / 2;
        const double rows_px = static_cast<double>(placement_.form) * metrics_.track_px;
        laid_.bounds = {left_px_, top, std::max(right_px_, text_right_px_),
                        top + rows_px - metrics_.track_px + metrics_.chip_px};
        return laid_;
    }

private:
    /// The left end of a text of `width_px` that begins with the mark and stays in view as long as the mark does.
    double sticky(double left_px, double right_px, double width_px) const {
        return std::max(left_px, std::min(view_inset_px, right_px - width_px));
    }

    void lay_line(double limit_px) {
        const LabelWidths widths = label_widths(placement_.form, size_, metrics_);
        const double inset_px = metrics_.chip_inset_px;
        const double inside_px = laid_.shape.right - laid_.shape.left - 2 * inset_px;
        laid_.date_inside = inside_px >= widths.line_min_px;
        double room_px = inside_px;
        if (laid_.date_inside) {
            const double visible_px = std::min(laid_.shape.right - inset_px, axis_.width_px - view_inset_px) -
                                      std::max(laid_.shape.left + inset_px, view_inset_px);
            room_px = std::max(std::min(inside_px, visible_px), std::min(inside_px, widths.line_min_px));
            laid_.line_left_px = sticky(laid_.shape.left + inset_px, laid_.shape.right - inset_px,
                                        std::min(room_px, widths.line_max_px));
        } else {
            laid_.line_left_px = right_px_ + metrics_.caption_gap_px;
            room_px = limit_px - laid_.line_left_px;
        }
        fill_line(room_px);
    }

    void fill_line(double room_px) {
        laid_.date_shown = size_.date_px <= room_px;
        if (!laid_.date_shown) return;
        double used_px = size_.date_px;
        const bool titled = placement_.form == LabelForm::inline_title;
        const double title_px =
            titled ? metrics_.caption_gap_px + std::min<double>(size_.title_px, metrics_.narrowest_label_px) : 0;
        laid_.note_shown = size_.note_px > 0 && used_px + size_.note_px + title_px <= room_px;
        if (laid_.note_shown) used_px += size_.note_px;
        if (titled &&
            room_px - used_px - metrics_.caption_gap_px >= std::min<double>(shortest_title_room_px, size_.title_px)) {
            used_px += metrics_.caption_gap_px;
            laid_.title_left_px = laid_.line_left_px + used_px;
            laid_.title_top_px = (laid_.shape.top + laid_.shape.bottom - metrics_.title_line_px) / 2;
            laid_.title =
                fit_label(title(), std::min(room_px - used_px, 1.6 * metrics_.widest_label_px), 1, text_width_);
            used_px += laid_.title.width_px;
        }
        text_right_px_ = laid_.line_left_px + used_px;
    }

    void lay_title_below(double limit_px) {
        const double left_px = laid_.shape.left;
        const double widest_px = std::min<double>(size_.title_px, metrics_.widest_label_px);
        laid_.title_left_px = sticky(left_px, laid_.shape.right, widest_px);
        const double room_px = std::min(limit_px - laid_.title_left_px, metrics_.widest_label_px);
        if (room_px < std::min<double>(shortest_title_room_px, size_.title_px)) return;
        const double chip_bottom = (laid_.shape.top + laid_.shape.bottom + metrics_.chip_px) / 2;
        laid_.title_top_px = chip_bottom + title_drop_px;
        const int lines = static_cast<int>(placement_.form) - 1;
        laid_.title = fit_label(title(), room_px, lines, text_width_);
        text_right_px_ = std::max(text_right_px_, laid_.title_left_px + laid_.title.width_px);
    }

    std::string_view title() const { return timeline_.texts[laid_.rank].title; }

    static constexpr double title_drop_px = 2;

    const Timeline& timeline_;
    const Metrics& metrics_;
    const Mark& mark_;
    const Placement& placement_;
    const LabelSize& size_;
    const TimeAxis& axis_;
    const TextWidth& text_width_;
    LaidMark laid_;
    double left_px_ = 0;  // of the mark with its open sides
    double right_px_ = 0;
    double text_right_px_ = -std::numeric_limits<double>::infinity();
};

std::vector<LaidMark> lay_out_marks(const Timeline& timeline, const TimeAxis& axis, const Rows& rows,
                                    const TextWidth& text_width) {
    std::vector<LaidMark> laid;
    std::vector<double> next_left_px(static_cast<std::size_t>(timeline.tracks),
                                     std::numeric_limits<double>::infinity());
    const std::vector<std::uint32_t> ranks = candidates(timeline, axis);
    for (auto rank = ranks.rbegin(); rank != ranks.rend(); ++rank) {
        MarkLayout layout(timeline, *rank, axis, rows, text_width);
        const Placement& placement = timeline.placements[*rank];
        double next_px = std::numeric_limits<double>::infinity();
        for (int i = placement.track; i < placement.track + static_cast<int>(placement.form); ++i) {
            double& track_next_px = next_left_px[static_cast<std::size_t>(i)];
            next_px = std::min(next_px, track_next_px);
            track_next_px = std::min(track_next_px, layout.left_px());
        }
        const LaidMark mark = layout.take(next_px);
        if (mark.bounds.right > 0 && mark.bounds.left < axis.width_px) laid.push_back(mark);
    }
    std::reverse(laid.begin(), laid.end());
    return laid;
}

/// Cells of a power-of-two length that stand still while the view moves; the two at the view's edges are cut to it, and
/// joined with their neighbour where too narrow for a count.
std::vector<double> cluster_borders(const TimeAxis& axis) {
    constexpr double narrowest_cell_px = 2 * cluster_width_px;
    const double cell = std::exp2(std::ceil(std::log2(narrowest_cell_px * axis.minutes_per_px)));
    std::vector<double> borders{axis.origin_minute};
    for (double at = (std::floor(axis.origin_minute / cell) + 1) * cell; at < axis.end_minute(); at += cell) {
        if (axis.x_of(at) - axis.x_of(borders.back()) < cluster_width_px) continue;
        if (axis.width_px - axis.x_of(at) < cluster_width_px) break;
        borders.push_back(at);
    }
    borders.push_back(axis.end_minute());
    return borders;
}

void fold(const Timeline& timeline, const TimeAxis& axis, Layout& layout) {
    const std::vector<double> borders = cluster_borders(axis);
    auto mark = layout.marks.begin();
    std::uint32_t first = first_begun_at(timeline, borders.front());
    layout.earlier = first;
    for (; mark != layout.marks.end() && mark->rank < first; ++mark) --layout.earlier;
    for (std::size_t i = 1; i < borders.size(); ++i) {
        const std::uint32_t last = first_begun_at(timeline, borders[i]);
        std::uint32_t count = last - first;
        double sum = timeline.begin_sums[last] - timeline.begin_sums[first];
        for (; mark != layout.marks.end() && mark->rank < last; ++mark) {
            --count;
            sum -= static_cast<double>(timeline.marks[mark->rank].span.begin);
        }
        if (count > 0) {
            const double left_px = axis.x_of(borders[i - 1]) + cluster_width_px / 2;
            const double right_px = std::max(axis.x_of(borders[i]) - cluster_width_px / 2, left_px);
            layout.clusters.push_back({std::clamp(axis.x_of(sum / count), left_px, right_px), count, first, last});
        }
        first = last;
    }
    layout.later = static_cast<std::uint32_t>(timeline.marks.size()) - first;
    for (; mark != layout.marks.end(); ++mark) --layout.later;
}

double distance(const Box& box, double x, double y) {
    const double dx = std::max({box.left - x, 0.0, x - box.right});
    const double dy = std::max({box.top - y, 0.0, y - box.bottom});
    return std::hypot(dx, dy);
}

}  // namespace

Layout lay_out(const Timeline& timeline, const TimeAxis& axis, const Rows& rows, const TextWidth& text_width) {
    Layout layout;
    layout.marks = lay_out_marks(timeline, axis, rows, text_width);
    fold(timeline, axis, layout);
    return layout;
}

std::optional<Pick> pick(const Layout& layout, const Rows& rows, double x_px, double y_px, double slop_px) {
    std::optional<Pick> nearest;
    double nearest_px = slop_px;
    const auto consider = [&](double px, Pick candidate) {
        if (px > nearest_px || (px == nearest_px && nearest)) return;
        nearest = candidate;
        nearest_px = px;
    };
    for (std::size_t i = 0; i < layout.marks.size(); ++i) {
        // The shape first: a label may lie on a wide band of another track's neighbour, a shape never does.
        consider(distance(layout.marks[i].shape, x_px, y_px), {Pick::Kind::mark, i});
    }
    if (nearest && nearest_px == 0) return nearest;
    for (std::size_t i = 0; i < layout.marks.size(); ++i) {
        consider(distance(layout.marks[i].bounds, x_px, y_px), {Pick::Kind::mark, i});
    }
    for (std::size_t i = 0; i < layout.clusters.size(); ++i) {
        const double x = layout.clusters[i].x_px;
        const Box box{x - cluster_width_px / 2, rows.clusters_middle_px - cluster_height_px / 2,
                      x + cluster_width_px / 2, rows.clusters_middle_px + cluster_height_px / 2};
        consider(distance(box, x_px, y_px), {Pick::Kind::cluster, i});
    }
    return nearest;
}

Interval folded_interval(const Timeline& timeline, const Cluster& cluster, double minutes_per_px) {
    Interval interval{std::numeric_limits<Minute>::max(), std::numeric_limits<Minute>::min()};
    for (std::uint32_t rank = cluster.first_rank; rank < cluster.last_rank; ++rank) {
        if (timeline.placements[rank].reveal_minutes_per_px >= minutes_per_px) continue;
        interval.begin = std::min(interval.begin, timeline.marks[rank].span.begin);
        interval.end = std::max(interval.end, timeline.marks[rank].span.end);
    }
    return interval;
}

}  // namespace dateline
