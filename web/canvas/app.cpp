#include "web/canvas/app.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace dateline::canvas {
namespace {

constexpr double motion_ms = 220;
constexpr float footer_px = 54;  // clusters, then publication dates and what lies beyond the view
constexpr float narrow_screen_px = 560;

Metrics metrics_for(const Screen& screen) {
    Metrics metrics;
    if (screen.width_px < narrow_screen_px) {
        metrics.track_px = 22;
        metrics.gap_px = 12;
        metrics.widest_label_px = 190;
        metrics.narrowest_label_px = 104;
    }
    return metrics;
}

/// The last label needs room right of its mark.
Padding padding_for(const Screen& screen) {
    return {.left_px = screen.width_px < narrow_screen_px ? 20.0 : 36.0,
            .right_px = std::clamp(screen.width_px * 0.19, 96.0, 250.0)};
}

TimeAxis fitted_with_padding(const App& app, Interval interval) {
    return fitted(interval, app.screen.width_px, padding_for(app.screen));
}

std::vector<Publication> publications_of(const Story& story) {
    std::map<Day, int> by_day;
    for (const Article& article : story.articles) {
        if (article.dct.day) ++by_day[*article.dct.day];
    }
    std::vector<Publication> publications;
    for (const auto& [day, count] : by_day) publications.push_back({day, count});
    return publications;
}

/// A story that needs few tracks stands a little below the axis instead of hanging from it.
double spare_px(const Timeline& timeline) {
    int used = 0;
    for (const Placement& placement : timeline.placements) {
        if (placement.reveal_minutes_per_px > 0) {
            used = std::max(used, placement.track + static_cast<int>(placement.form));
        }
    }
    return (timeline.tracks - used) * timeline.metrics.track_px;
}

void build(App& app, const TextWidth& text_width) {
    auto marks = marks_of(app.story);
    auto texts = texts_of(app.story, marks);
    const Metrics metrics = metrics_for(app.screen);
    constexpr float top_gap_px = 8;
    const float room_px = app.screen.height_px - header_px - top_gap_px - footer_px;
    const int tracks = std::clamp(static_cast<int>(room_px / metrics.track_px), 1, 200);
    constexpr Interval a_week_in_1970{0, 7 * minutes_per_day};
    const Interval main = main_interval(marks).value_or(a_week_in_1970);
    const TimeAxis home = fitted_with_padding(app, main);
    const TimeAxis whole = fitted_with_padding(app, whole_interval(marks).value_or(main));
    app.timeline = build_timeline(
        std::move(marks), std::move(texts), metrics, tracks,
        {.interval = main, .minutes_per_px = home.minutes_per_px, .whole_minutes_per_px = whole.minutes_per_px},
        text_width);
    app.rows.tracks_top_px = header_px + top_gap_px + std::min(spare_px(app.timeline) / 3, 60.0);
    app.rows.clusters_middle_px = app.screen.height_px - footer_px + 14;
    app.axis = app.at_home ? home : app.axis.resized(app.screen.width_px);
    app.stale = false;
}

void move_to(App& app, TimeAxis axis, bool animated) {
    app.at_home = false;
    app.frame_wanted = true;
    app.motion.reset();
    if (animated && !app.reduced_motion) {
        app.motion = Motion{app.axis, axis};
    } else {
        app.axis = axis;
    }
}

/// Where the view is heading: several quick steps add up.
const TimeAxis& target(const App& app) { return app.motion ? app.motion->to : app.axis; }

void advance_motion(App& app, double now_ms) {
    if (!app.motion) return;
    Motion& motion = *app.motion;
    if (motion.begin_ms < 0) motion.begin_ms = now_ms;
    const double share = std::clamp((now_ms - motion.begin_ms) / motion_ms, 0.0, 1.0);
    if (share >= 1) {
        app.axis = motion.to;
        app.motion.reset();
        return;
    }
    const double eased = 1 - std::pow(1 - share, 3);
    // Zoom moves by equal factors, and the ends of the view straight to theirs: no swaying on the way.
    const double zoomed =
        std::exp(std::lerp(std::log(motion.from.minutes_per_px), std::log(motion.to.minutes_per_px), eased));
    const double span = motion.to.minutes_per_px - motion.from.minutes_per_px;
    const double along =
        std::abs(span) > 1e-9 * motion.to.minutes_per_px ? (zoomed - motion.from.minutes_per_px) / span : eased;
    app.axis.minutes_per_px = zoomed;
    app.axis.origin_minute = std::lerp(motion.from.origin_minute, motion.to.origin_minute, along);
    app.frame_wanted = true;
}

std::optional<std::uint32_t> rank_of_event(const App& app, std::uint32_t event) {
    for (std::uint32_t rank = 0; rank < app.timeline.marks.size(); ++rank) {
        if (app.timeline.marks[rank].event == event) return rank;
    }
    return {};
}

void bring_selected_into_view(App& app) {
    app.reveal_selected = false;
    const auto rank = app.selected ? rank_of_event(app, *app.selected) : std::nullopt;
    if (!rank) return;
    const Mark& mark = app.timeline.marks[*rank];
    const double reveal = app.timeline.placements[*rank].reveal_minutes_per_px;
    const double begin = static_cast<double>(mark.span.begin), end = static_cast<double>(mark.span.end);
    TimeAxis axis = target(app);
    if (reveal > 0 && reveal < axis.minutes_per_px) {
        constexpr double just_closer = 1.02;
        axis = axis.zoomed(axis.minutes_per_px / reveal * just_closer, axis.x_of(begin));
    }
    const Padding padding = padding_for(app.screen);
    const bool seen = axis.x_of(end) > padding.left_px && axis.x_of(begin) < axis.width_px - padding.right_px / 2;
    if (!seen) axis = axis.panned(axis.width_px * 0.4 - axis.x_of(begin));
    if (axis != target(app)) move_to(app, axis, true);
}

}  // namespace

void set_story(App& app, Story story) {
    app.story = std::move(story);
    app.publications = publications_of(app.story);
    app.selected.reset();
    app.hovered.reset();
    app.hovered_cluster.reset();
    app.motion.reset();
    app.at_home = true;
    app.stale = app.frame_wanted = true;
}

void set_screen(App& app, Screen screen) {
    app.screen = screen;
    app.motion.reset();
    app.stale = app.frame_wanted = true;
}

void set_theme(App& app, bool dark) {
    app.dark = dark;
    app.frame_wanted = true;
}

void select(App& app, std::optional<std::uint32_t> event, bool bring_into_view) {
    if (event && *event >= app.story.events.size()) event.reset();
    app.selected = event;
    app.reveal_selected = bring_into_view && event;
    app.frame_wanted = true;
}

void hover(App& app, std::optional<std::uint32_t> event, std::optional<std::uint32_t> cluster) {
    if (app.hovered == event && app.hovered_cluster == cluster) return;
    app.hovered = event;
    app.hovered_cluster = cluster;
    app.frame_wanted = true;
}

void zoom(App& app, double factor, double x_px, bool animated) {
    move_to(app, (animated ? target(app) : app.axis).zoomed(factor, x_px), animated);
}

void pan(App& app, double dx_px, bool animated) {
    move_to(app, (animated ? target(app) : app.axis).panned(dx_px), animated);
}

void show_interval(App& app, Interval interval) { move_to(app, fitted_with_padding(app, interval), true); }

void fit_all(App& app) {
    if (const auto all = whole_interval(app.timeline.marks)) show_interval(app, *all);
}

void show_view(App& app, double begin_minute, double end_minute) {
    const double width_px = app.screen.width_px > 0 ? app.screen.width_px : 1000;
    app.reveal_selected = false;
    const double minutes_per_px = (end_minute - begin_minute) / width_px;
    move_to(app, {begin_minute, std::clamp(minutes_per_px, finest_minutes_per_px, coarsest_minutes_per_px), width_px},
            false);
}

void open_cluster(App& app, const Cluster& cluster) {
    const Interval interval = folded_interval(app.timeline, cluster, app.axis.minutes_per_px);
    const TimeAxis closer = fitted_with_padding(app, interval);
    constexpr double worth_moving = 0.8;
    if (closer.minutes_per_px < app.axis.minutes_per_px * worth_moving) {
        move_to(app, closer, true);
        return;
    }
    // All at one time: no zoom takes them apart, so a click walks through them.
    std::uint32_t next = cluster.first_rank;
    const auto selected = app.selected ? rank_of_event(app, *app.selected) : std::nullopt;
    if (selected && *selected >= cluster.first_rank && *selected + 1 < cluster.last_rank) next = *selected + 1;
    select(app, app.timeline.marks[next].event, false);
}

void select_neighbour(App& app, int step) {
    const auto& marks = app.timeline.marks;
    if (marks.empty()) return;
    const auto rank = app.selected ? rank_of_event(app, *app.selected) : std::nullopt;
    const std::int64_t last = static_cast<std::int64_t>(marks.size()) - 1;
    const std::int64_t next =
        rank ? std::clamp<std::int64_t>(std::int64_t{*rank} + step, 0, last) : (step > 0 ? 0 : last);
    select(app, marks[static_cast<std::size_t>(next)].event, true);
}

void select_end(App& app, bool last) {
    if (app.timeline.marks.empty()) return;
    select(app, last ? app.timeline.marks.back().event : app.timeline.marks.front().event, true);
}

void prepare_frame(App& app, double now_ms, const TextWidth& text_width) {
    app.frame_wanted = false;
    if (app.stale) build(app, text_width);
    if (app.reveal_selected) bring_selected_into_view(app);
    advance_motion(app, now_ms);
    app.layout = lay_out(app.timeline, app.axis, app.rows, text_width);
    ++app.frames_drawn;
}

std::optional<Box> shape_of_event(const App& app, std::uint32_t event) {
    for (const LaidMark& mark : app.layout.marks) {
        if (app.timeline.marks[mark.rank].event == event) return mark.shape;
    }
    return {};
}

}  // namespace dateline::canvas
