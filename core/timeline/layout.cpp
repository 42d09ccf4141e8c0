#include "timeline/layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {
namespace {

constexpr double view_inset_px = 12;           // labels keep this far from the view's edges
constexpr double edge_words_px = 76;           // "12,345 later" stands at either end of the row of clusters
constexpr double shortest_title_room_px = 64;  // with less, a title says nothing

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

/// A mark that is drawn larger than its time is one dot, without parts.
void find_sure_part(LaidMark& laid, const Mark& mark, const TimeAxis& axis) {
    laid.sure_left_px = laid.shape.left;
    laid.sure_right_px = mark.possible ? laid.shape.left : laid.shape.right;
    if (mark.unsure_begin_minutes == 0 && mark.unsure_end_minutes == 0) return;
    const double begin = static_cast<double>(mark.span.begin), end = static_cast<double>(mark.span.end);
    if (laid.shape.left < axis.x_of(begin)) return;
    laid.sure_left_px = axis.x_of(begin + mark.unsure_begin_minutes);
    laid.sure_right_px = axis.x_of(end - mark.unsure_end_minutes);
}

/// The free room of a mark's tracks: from the end of the mark before to the begin of the next one, gaps left out.
struct Room {
    double left_px = -std::numeric_limits<double>::infinity();
    double right_px = std::numeric_limits<double>::infinity();
};

/// One mark with its label. The label stands right of the mark or below it; near the view's right edge it gives way to
/// the left, and at the left edge it stays in view as long as its mark does.
class MarkLayout {
public:
    MarkLayout(const Timeline& timeline, std::uint32_t rank, const TimeAxis& axis, const Rows& rows,
               const TextWidth& text_width)
        : metrics_(timeline.metrics),
          mark_(timeline.marks[rank]),
          placement_(timeline.placements[rank]),
          title_(timeline.words.title(rank)),
          date_(timeline.words.date(rank)),
          note_(timeline.words.note(rank)),
          size_(timeline.words.size(rank)),
          title_style_(title_style(mark_, timeline.outstanding_salience)),
          text_width_(text_width),
          widths_(label_widths(placement_.form, size_, metrics_)),
          view_right_px_(axis.width_px - view_inset_px) {
        laid_.rank = rank;
        laid_.title_style = title_style_;
        laid_.shape = shape_of(mark_, placement_, metrics_, axis, rows);
        find_sure_part(laid_, mark_, axis);
        left_px_ = laid_.shape.left - (mark_.open_past ? metrics_.fade_px : 0);
        right_px_ = laid_.shape.right + (mark_.open_future ? metrics_.fade_px : 0);
    }

    double left_px() const { return left_px_; }

    LaidMark take(const Room& room) {
        text_left_px_ = left_px_;
        text_right_px_ = right_px_;
        lay_line(room);
        if (placement_.form != LabelForm::inline_title) lay_title_below(room);
        const double top = (laid_.shape.top + laid_.shape.bottom - metrics_.chip_px) / 2;
        const double height = (static_cast<double>(placement_.form) - 1) * metrics_.track_px + metrics_.chip_px;
        laid_.label_opacity = std::clamp(1 + right_px_ / label_fade_px, 0.0, 1.0);
        laid_.bounds = {text_left_px_, top, text_right_px_, top + height};
        return laid_;
    }

private:
    bool titled() const { return placement_.form == LabelForm::inline_title; }

    void lay_line(const Room& room) {
        const double inset_px = metrics_.chip_inset_px;
        const double left_px = laid_.shape.left + inset_px, right_px = laid_.shape.right - inset_px;
        laid_.line_inside = right_px - left_px >= widths_.line_min_px;
        if (laid_.line_inside) {
            const double seen_px = std::min(right_px, view_right_px_) - std::max(left_px, view_inset_px);
            const double used_px = fill_line(seen_px);
            laid_.line_left_px = std::max(left_px, std::min(view_inset_px, right_px - used_px));
            laid_.line_right_px = laid_.line_left_px + used_px;
        } else {
            lay_line_beside(room);
            if (titled() && laid_.title.count == 0) lay_title_inside(left_px, right_px);
        }
        if (titled()) laid_.title_left_px = laid_.line_left_px + title_offset_px_;
    }

    void lay_line_beside(const Room& room) {
        const double right_of_px = right_px_ + metrics_.caption_gap_px;
        const double left_of_px = left_px_ - metrics_.caption_gap_px;
        const double room_right_px = std::min(room.right_px, view_right_px_) - right_of_px;
        const double room_left_px = left_of_px - std::max(room.left_px, view_inset_px);
        const bool cut_by_view = view_right_px_ < room.right_px;
        const double title_px =
            titled() ? metrics_.caption_gap_px + std::min<double>(size_.title_px, metrics_.widest_label_px) : 0;
        const double needed_px = size_.brief_date_px + title_px;
        const double least_px =
            size_.brief_date_px +
            (titled() ? metrics_.caption_gap_px + std::min<double>(size_.title_px, shortest_title_room_px) : 0);
        const bool on_left =
            cut_by_view && room_right_px < needed_px && room_left_px > std::max(room_right_px, least_px);
        const double used_px = fill_line(on_left ? room_left_px : room_right_px);
        laid_.line_left_px = on_left ? left_of_px - used_px : right_of_px;
        laid_.line_right_px = laid_.line_left_px + used_px;
        if (used_px == 0) return;
        text_left_px_ = std::min(text_left_px_, laid_.line_left_px);
        text_right_px_ = std::max(text_right_px_, laid_.line_left_px + used_px);
    }

    /// Where no side of a long mark has room for a title, it stands inside by itself: when that was the mark shows.
    void lay_title_inside(double left_px, double right_px) {
        const double seen_px = std::min(right_px, view_right_px_) - std::max(left_px, view_inset_px);
        const double before_px =
            mark_.reported ? text_width_(quote_sign, TextStyle::caption) + 2 * metrics_.caption_gap_px : 0;
        const double room_px = seen_px - before_px;
        if (room_px < std::min<double>(shortest_title_room_px, size_.title_px)) return;
        laid_.line_inside = true;
        laid_.date = {};
        laid_.note = mark_.reported ? quote_sign : std::string_view{};
        title_offset_px_ = before_px;
        laid_.title_top_px = (laid_.shape.top + laid_.shape.bottom - metrics_.title_line_px) / 2;
        laid_.title = fit_label(title_, title_style_, room_px, 1, text_width_);
        const double used_px = before_px + laid_.title.width_px;
        laid_.line_left_px = std::max(left_px, std::min(view_inset_px, right_px - used_px));
        laid_.line_right_px = laid_.line_left_px + used_px;
        text_left_px_ = left_px_;
        text_right_px_ = right_px_;
    }

    /// Picks what is said in `room_px`: the title before the note, the note before the weekday and the year. Returns
    /// the width taken.
    double fill_line(double room_px) {
        const double gap_px = metrics_.caption_gap_px;
        const double title_px =
            titled() ? std::min<double>(size_.title_px, 1.6 * metrics_.widest_label_px) + gap_px : 0;
        struct Choice {
            std::string_view date;
            double date_px;
            bool note;
        };
        for (const Choice& choice :
             {Choice{date_.whole, size_.date_px, true}, Choice{date_.brief, size_.brief_date_px, true},
              Choice{date_.whole, size_.date_px, false}, Choice{date_.brief, size_.brief_date_px, false}}) {
            const double before_title_px =
                choice.date_px + (choice.note && size_.note_px > 0 ? size_.note_px + gap_px : 0);
            const bool last = choice.date.data() == date_.brief.data() && !choice.note;
            if (before_title_px + title_px > room_px && !(last && before_title_px <= room_px)) continue;
            laid_.date = choice.date;
            if (choice.note) laid_.note = note_.words;
            if (!titled() ||
                room_px - before_title_px - gap_px < std::min<double>(shortest_title_room_px, size_.title_px)) {
                return before_title_px;
            }
            title_offset_px_ = before_title_px + gap_px;
            laid_.title_top_px = (laid_.shape.top + laid_.shape.bottom - metrics_.title_line_px) / 2;
            laid_.title =
                fit_label(title_, title_style_, std::min(room_px - title_offset_px_, title_px), 1, text_width_);
            return title_offset_px_ + laid_.title.width_px;
        }
        return 0;
    }

    void lay_title_below(const Room& room) {
        // Under a long mark the title may be as long.
        const double widest_px =
            std::clamp(laid_.shape.right - laid_.shape.left, metrics_.widest_label_px, 1.6 * metrics_.widest_label_px);
        const double wanted_px = std::min<double>(size_.title_px, widest_px);
        double left_px = laid_.shape.left;
        if (left_px < view_inset_px) {
            // As far along as the mark reaches and the next mark allows.
            const double farthest_px =
                std::min(laid_.shape.right - least_mark_above_title_px, room.right_px - wanted_px);
            left_px = std::max(left_px, std::min(view_inset_px, farthest_px));
        } else if (left_px < view_right_px_ && view_right_px_ < room.right_px) {
            left_px = std::min(left_px, std::max({view_right_px_ - wanted_px, room.left_px, view_inset_px}));
        }
        const double room_px = std::min(std::min(room.right_px, view_right_px_) - left_px, widest_px);
        if (room_px < std::min<double>(shortest_title_room_px, size_.title_px)) return;
        const double chip_bottom = (laid_.shape.top + laid_.shape.bottom + metrics_.chip_px) / 2;
        laid_.title_left_px = left_px;
        laid_.title_top_px = chip_bottom + title_drop_px;
        laid_.title = fit_label(title_, title_style_, room_px, static_cast<int>(placement_.form) - 1, text_width_);
        text_left_px_ = std::min(text_left_px_, left_px);
        text_right_px_ = std::max(text_right_px_, left_px + laid_.title.width_px);
    }

    static constexpr std::string_view quote_sign = "\u201D";
    static constexpr double title_drop_px = 2;
    static constexpr double label_fade_px = 40;
    static constexpr double least_mark_above_title_px = 24;

    const Metrics& metrics_;
    const Mark& mark_;
    const Placement& placement_;
    std::string_view title_;
    const DateWords& date_;
    const NoteWords& note_;
    LabelSize size_;
    TextStyle title_style_;
    const TextWidth& text_width_;
    LabelWidths widths_;
    double view_right_px_;
    LaidMark laid_;
    double left_px_ = 0;  // of the mark with its open sides
    double right_px_ = 0;
    double text_left_px_ = 0;  // of mark and label
    double text_right_px_ = 0;
    double title_offset_px_ = 0;  // of an inline title from the line's left end
};

/// Calls `visit` with each of the tracks that a placement takes.
template <typename Visit>
void for_each_track(const Placement& placement, Visit visit) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(placement.form); ++i) visit(placement.track + i);
}

std::vector<LaidMark> lay_out_marks(const Timeline& timeline, const TimeAxis& axis, const Rows& rows,
                                    const TextWidth& text_width) {
    const std::vector<std::uint32_t> ranks = candidates(timeline, axis);
    std::vector<MarkLayout> layouts;
    layouts.reserve(ranks.size());
    for (const std::uint32_t rank : ranks) layouts.emplace_back(timeline, rank, axis, rows, text_width);

    const double gap_px = timeline.metrics.gap_px;
    std::vector<Room> rooms(ranks.size());
    const Room whole;
    std::vector<double> next_left_px(static_cast<std::size_t>(timeline.tracks.all), whole.right_px);
    for (std::size_t i = ranks.size(); i-- > 0;) {
        for_each_track(timeline.placements[ranks[i]], [&](std::size_t track) {
            rooms[i].right_px = std::min(rooms[i].right_px, next_left_px[track] - gap_px);
            next_left_px[track] = layouts[i].left_px();
        });
    }

    std::vector<LaidMark> laid;
    std::vector<double> free_from_px(static_cast<std::size_t>(timeline.tracks.all), whole.left_px);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const Placement& placement = timeline.placements[ranks[i]];
        for_each_track(placement,
                       [&](std::size_t track) { rooms[i].left_px = std::max(rooms[i].left_px, free_from_px[track]); });
        const LaidMark mark = layouts[i].take(rooms[i]);
        for_each_track(placement, [&](std::size_t track) { free_from_px[track] = mark.bounds.right + gap_px; });
        if (mark.label_opacity > 0 && mark.bounds.left < axis.width_px) laid.push_back(mark);
    }
    return laid;
}

/// Cells of a power-of-two length that stand still while the view moves; the two at the view's edges are cut to it, and
/// joined with their neighbour where too narrow for a count beside the words about what lies outside.
std::vector<double> cluster_borders(const TimeAxis& axis, double right_words_px) {
    constexpr double narrowest_cell_px = 2 * cluster_width_px;
    const double cell = std::exp2(std::ceil(std::log2(narrowest_cell_px * axis.minutes_per_px)));
    std::vector<double> borders{axis.origin_minute};
    for (double at = (std::floor(axis.origin_minute / cell) + 1) * cell; at < axis.end_minute(); at += cell) {
        if (axis.x_of(at) < edge_words_px + cluster_width_px) continue;
        if (axis.width_px - axis.x_of(at) < right_words_px + cluster_width_px) break;
        borders.push_back(at);
    }
    borders.push_back(axis.end_minute());
    return borders;
}

void fold(const Timeline& timeline, const TimeAxis& axis, const Rows& rows, Layout& layout) {
    const double right_words_px = edge_words_px + rows.clusters_right_px;
    const std::vector<double> borders = cluster_borders(axis, right_words_px);
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
            const double left_px = std::max(axis.x_of(borders[i - 1]), edge_words_px) + cluster_width_px / 2;
            const double right_px =
                std::min(axis.x_of(borders[i]), axis.width_px - right_words_px) - cluster_width_px / 2;
            layout.clusters.push_back(
                {std::clamp(axis.x_of(sum / count), left_px, std::max(left_px, right_px)), count, first, last});
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
    fold(timeline, axis, rows, layout);
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
    // Tracks that are scrolled down lie under the row of clusters and what follows it.
    const bool below_tracks = y_px > rows.clusters_middle_px - cluster_height_px / 2;
    const std::size_t marks = below_tracks ? 0 : layout.marks.size();
    for (std::size_t i = 0; i < marks; ++i) {
        // The shape first: a label may lie on a wide band of another track's neighbour, a shape never does.
        consider(distance(layout.marks[i].shape, x_px, y_px), {Pick::Kind::mark, i});
    }
    if (nearest && nearest_px == 0) return nearest;
    for (std::size_t i = 0; i < marks; ++i) {
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
