#include "web/canvas/app.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::canvas {
namespace {

constexpr double motion_ms = 200;
constexpr double clusters_row_px = 32;
constexpr double strip_px = 38;
constexpr double narrow_strip_px = 30;
constexpr double tracks_gap_px = 8;
constexpr float narrow_screen_px = 560;
constexpr double lanes_buttons_px = 108;  // page/timeline.css

Metrics metrics_for(const Screen& screen) {
    Metrics metrics;
    if (screen.width_px < narrow_screen_px) {
        metrics.track_px = 22;
        metrics.gap_px = 12;
        metrics.widest_label_px = 220;
        metrics.narrowest_label_px = 104;
    }
    return metrics;
}

/// The last label needs room right of its mark.
Padding padding_for(const Screen& screen) {
    return {.left_px = screen.width_px < narrow_screen_px ? 28.0 : 36.0,
            .right_px = std::clamp(screen.width_px * 0.19, 96.0, 250.0)};
}

TimeAxis fitted_with_padding(const App& app, Interval interval) {
    return fitted(interval, app.screen.width_px, padding_for(app.screen));
}

/// How many tracks the placed marks take, counted from the top.
int used_tracks(const Timeline& timeline) {
    int used = 0;
    for (const Placement& placement : timeline.placements) {
        if (placement.reveal_minutes_per_px > 0) {
            used = std::max(used, placement.track + static_cast<int>(placement.form));
        }
    }
    return used;
}

Tracks tracks_for(double room_px, const Metrics& metrics) {
    constexpr int screens = 3;
    constexpr int most = 200;
    const int in_sight = std::clamp(static_cast<int>(room_px / metrics.track_px), 1, most);
    return {in_sight, std::min(screens * in_sight, most)};
}

Parts parts_for(const Screen& screen, const Timeline& timeline) {
    Parts parts;
    const double track_px = timeline.metrics.track_px;
    parts.strip_top_px = screen.height_px - (screen.width_px < narrow_screen_px ? narrow_strip_px : strip_px);
    parts.tracks_bottom_px = parts.strip_top_px - clusters_row_px;
    parts.clusters_middle_px = parts.strip_top_px - clusters_row_px / 2;
    const int used = used_tracks(timeline);
    // A story that needs few tracks stands a little below the axis instead of hanging from it.
    const double spare_px = std::max(timeline.tracks.in_sight - used, 0) * track_px;
    parts.tracks_top_px = header_px + tracks_gap_px + std::min(spare_px / 3, 60.0);
    parts.longest_scroll_px = std::max(used - timeline.tracks.in_sight, 0) * track_px;
    if (parts.longest_scroll_px > 0) parts.lanes_buttons_px = lanes_buttons_px;
    return parts;
}

void find_intervals(App& app) {
    constexpr Interval a_week_in_1970{0, 7 * minutes_per_day};
    app.main = main_interval(app.timeline.marks).value_or(a_week_in_1970);
    app.overview = overview_of(app.timeline.marks);
}

void begin(App& app, const TextWidth& text_width) {
    const Metrics metrics = metrics_for(app.screen);
    const TimeAxis home = fitted_with_padding(app, app.main);
    const TimeAxis whole = fitted_with_padding(app, app.timeline.marks.empty() ? app.main : app.overview.whole);
    const double room_px = parts_for(app.screen, {}).tracks_bottom_px - header_px - tracks_gap_px;
    app.timeline = begin_timeline(
        std::move(app.timeline.marks), std::move(app.timeline.words), metrics, tracks_for(room_px, metrics),
        {.interval = app.main, .axis = home, .whole_minutes_per_px = whole.minutes_per_px}, text_width);
    app.view.axis = app.at_home ? home : app.view.axis.resized(app.screen.width_px);
}

void show_first_part(App& app) {
    app.parts = parts_for(app.screen, app.timeline);
    app.view.scroll_px = app.at_home ? 0 : std::min(app.view.scroll_px, app.parts.longest_scroll_px);
}

void move_to(App& app, View view, bool animated) {
    app.at_home = false;
    app.frame_wanted = true;
    app.motion.reset();
    if (animated && !app.reduced_motion) {
        app.motion = Motion{app.view, view};
    } else {
        app.view = view;
    }
}

void move_to(App& app, const TimeAxis& axis, bool animated) {
    const double scroll_px = app.motion ? app.motion->to.scroll_px : app.view.scroll_px;
    move_to(app, View{axis, scroll_px}, animated);
}

/// Where the view is heading: several quick steps add up.
const View& target(const App& app) { return app.motion ? app.motion->to : app.view; }

void advance_motion(App& app, double now_ms) {
    if (!app.motion) return;
    Motion& motion = *app.motion;
    if (motion.begin_ms < 0) motion.begin_ms = now_ms;
    const double share = std::clamp((now_ms - motion.begin_ms) / motion_ms, 0.0, 1.0);
    if (share >= 1) {
        app.view = motion.to;
        app.motion.reset();
        return;
    }
    const double eased = 1 - std::pow(1 - share, 3);
    // Zoom moves by equal factors, and the ends of the view straight to theirs: no swaying on the way.
    const TimeAxis& from = motion.from.axis;
    const TimeAxis& to = motion.to.axis;
    const double zoomed = std::exp(std::lerp(std::log(from.minutes_per_px), std::log(to.minutes_per_px), eased));
    const double span = to.minutes_per_px - from.minutes_per_px;
    const double along = std::abs(span) > 1e-9 * to.minutes_per_px ? (zoomed - from.minutes_per_px) / span : eased;
    app.view.axis.minutes_per_px = zoomed;
    app.view.axis.origin_minute = std::lerp(from.origin_minute, to.origin_minute, along);
    app.view.scroll_px = std::lerp(motion.from.scroll_px, motion.to.scroll_px, eased);
    app.frame_wanted = true;
}

/// Puts a mark, and its label with it, a share of the way back to where it stood.
void put_back(LaidMark& mark, const Box& from, double share) {
    const double dx = (from.left - mark.shape.left) * share, dy = (from.top - mark.shape.top) * share;
    const double wider = (from.right - from.left - (mark.shape.right - mark.shape.left)) * share;
    for (double* x : {&mark.shape.left, &mark.shape.right, &mark.bounds.left, &mark.bounds.right, &mark.line_left_px,
                      &mark.line_right_px, &mark.title_left_px, &mark.sure_left_px, &mark.sure_right_px})
        *x += dx;
    mark.shape.right += wider;
    mark.sure_right_px += wider;
    for (double* y : {&mark.shape.top, &mark.shape.bottom, &mark.bounds.top, &mark.bounds.bottom, &mark.title_top_px})
        *y += dy;
}

void advance_move(App& app, double now_ms) {
    if (!app.move) return;
    if (app.move->begin_ms < 0) app.move->begin_ms = now_ms;
    const double share = std::clamp((now_ms - app.move->begin_ms) / motion_ms, 0.0, 1.0);
    if (share >= 1) {
        app.move.reset();
        return;
    }
    for (LaidMark& mark : app.layout.marks) {
        const auto from = app.move->from.find(app.timeline.marks[mark.rank].event);
        if (from != app.move->from.end()) put_back(mark, from->second, std::pow(1 - share, 3));
    }
    app.frame_wanted = true;
}

std::optional<std::uint32_t> rank_of_event(const App& app, std::uint32_t event) {
    for (std::uint32_t rank = 0; rank < app.timeline.marks.size(); ++rank) {
        if (app.timeline.marks[rank].event == event) return rank;
    }
    return {};
}

/// The scroll that shows the tracks of a placement, as near to `scroll_px` as can be.
double scroll_to(const App& app, const Placement& placement, double scroll_px) {
    const double track_px = app.timeline.metrics.track_px;
    const double top = app.parts.tracks_top_px + placement.track * track_px;
    const double bottom = top + static_cast<double>(placement.form) * track_px;
    const double least = bottom - app.parts.tracks_bottom_px, most = top - header_px - tracks_gap_px;
    return std::clamp(std::clamp(scroll_px, std::min(least, most), most), 0.0, app.parts.longest_scroll_px);
}

void bring_selected_into_view(App& app) {
    app.reveal_selected = false;
    const auto rank = app.selected ? rank_of_event(app, *app.selected) : std::nullopt;
    if (!rank) return;
    const Mark& mark = app.timeline.marks[*rank];
    const Placement& placement = app.timeline.placements[*rank];
    const double reveal = placement.reveal_minutes_per_px;
    const double begin = static_cast<double>(mark.span.begin), end = static_cast<double>(mark.span.end);
    View view = target(app);
    TimeAxis& axis = view.axis;
    if (reveal > 0 && reveal < axis.minutes_per_px) {
        constexpr double just_closer = 1.02;
        axis = axis.zoomed(axis.minutes_per_px / reveal * just_closer, axis.x_of(begin));
    }
    const Padding padding = padding_for(app.screen);
    const bool seen = axis.x_of(end) > padding.left_px && axis.x_of(begin) < axis.width_px - padding.right_px / 2;
    if (!seen) axis = axis.panned(axis.width_px * 0.4 - axis.x_of(begin));
    view.scroll_px = scroll_to(app, placement, view.scroll_px);
    if (axis != target(app).axis || view.scroll_px != target(app).scroll_px) move_to(app, view, true);
}

/// The strip takes the whole interval in, so its axis never moves.
TimeAxis strip_axis(const App& app) { return overview_axis(app.overview, app.screen.width_px); }

/// Finds the cuts anew where they are wanted, and moves the marks to where they stand then.
void put_cuts(App& app) {
    std::vector<Mark>& marks = app.timeline.marks;
    for (Mark& mark : marks) mark.span = app.cuts.to_calendar(mark.span);
    app.cuts = app.cuts_empty_time ? find_cuts(marks) : Cuts{};
    for (Mark& mark : marks) mark.span = app.cuts.to_axis(mark.span);
}

}  // namespace

void keep_places(App& app, const std::vector<std::int32_t>& before) {
    app.move.reset();
    if (app.reduced_motion) return;
    std::unordered_map<std::int32_t, Box> now;
    for (const LaidMark& mark : app.layout.marks)
        now.emplace(static_cast<std::int32_t>(app.timeline.marks[mark.rank].event), mark.shape);
    app.move.emplace();
    for (std::size_t event = 0; event < before.size(); ++event) {
        const auto shape = now.find(before[event]);
        if (shape != now.end()) app.move->from.emplace(static_cast<std::uint32_t>(event), shape->second);
    }
}

void set_events(App& app, std::vector<Mark> marks, MarkWords words, bool keep_view) {
    app.timeline = {};
    app.timeline.marks = std::move(marks);
    app.timeline.words = std::move(words);
    app.cuts = {};
    if (app.cuts_empty_time) put_cuts(app);
    if (!keep_view) {
        app.selected.reset();
        app.range.reset();
        app.at_home = true;
    }
    if (app.motion) app.view = app.motion->to;
    if (app.move && app.move->begin_ms >= 0) app.move.reset();  // that of the events before
    app.matches.clear();
    app.hovered.reset();
    app.hovered_cluster.reset();
    app.motion.reset();
    app.layout = {};
    app.built = Built::nothing;
    app.frame_wanted = true;
}

void cut_empty_time(App& app, bool cut) {
    app.cuts_empty_time = cut;
    put_cuts(app);
    app.range.reset();
    app.motion.reset();
    app.at_home = true;
    app.built = Built::nothing;
    app.frame_wanted = true;
}

void set_screen(App& app, Screen screen) {
    app.screen = screen;
    app.motion.reset();
    app.move.reset();
    app.built = std::min(app.built, Built::intervals);
    app.frame_wanted = true;
}

void set_theme(App& app, bool dark) {
    app.dark = dark;
    app.frame_wanted = true;
}

void select(App& app, std::optional<std::uint32_t> event, bool bring_into_view) {
    app.selected = event;
    app.reveal_selected = bring_into_view && event;
    app.frame_wanted = true;
}

bool is_match(const App& app, std::uint32_t event) {
    return app.matches.empty() || (event < app.matches.size() && app.matches[event]);
}

void hover(App& app, std::optional<std::uint32_t> event, std::optional<std::uint32_t> cluster) {
    if (app.hovered == event && app.hovered_cluster == cluster) return;
    app.hovered = event;
    app.hovered_cluster = cluster;
    app.frame_wanted = true;
}

void zoom(App& app, double factor, double x_px, bool animated) {
    move_to(app, (animated ? target(app) : app.view).axis.zoomed(factor, x_px), animated);
}

void pan(App& app, double dx_px, bool animated) {
    move_to(app, (animated ? target(app) : app.view).axis.panned(dx_px), animated);
}

void scroll(App& app, double dy_px) {
    View view = target(app);
    view.scroll_px = std::clamp(view.scroll_px + dy_px, 0.0, app.parts.longest_scroll_px);
    if (view.scroll_px != target(app).scroll_px) move_to(app, view, false);
}

int marks_below(const App& app) {
    if (app.parts.longest_scroll_px <= 0) return 0;
    return static_cast<int>(std::count_if(app.layout.marks.begin(), app.layout.marks.end(), [&](const LaidMark& mark) {
        return mark.shape.top > app.parts.tracks_bottom_px && mark.shape.right > 0;
    }));
}

void show_interval(App& app, Interval interval) { move_to(app, fitted_with_padding(app, interval), true); }

void fit_all(App& app) {
    if (const auto all = whole_interval(app.timeline.marks)) show_interval(app, *all);
}

void show_view(App& app, double begin_minute, double end_minute) {
    const double width_px = app.screen.width_px > 0 ? app.screen.width_px : 1000;
    app.reveal_selected = false;
    const double begin = app.cuts.to_axis(begin_minute);
    const double minutes_per_px = (app.cuts.to_axis(end_minute) - begin) / width_px;
    move_to(app, TimeAxis{begin, std::clamp(minutes_per_px, finest_minutes_per_px, coarsest_minutes_per_px), width_px},
            false);
}

void fit_selection(App& app) {
    if (app.range) {
        const double length = app.range->end_minute - app.range->begin_minute;
        TimeAxis axis = app.view.axis;
        axis.minutes_per_px = std::clamp(length / axis.width_px, finest_minutes_per_px, coarsest_minutes_per_px);
        axis.origin_minute =
            (app.range->begin_minute + app.range->end_minute - axis.minutes_per_px * axis.width_px) / 2;
        move_to(app, axis, true);
        return;
    }
    const auto rank = app.selected ? rank_of_event(app, *app.selected) : std::nullopt;
    if (!rank) return;
    const Interval& span = app.timeline.marks[*rank].span;
    constexpr Minute least_around = 3 * minutes_per_day;
    const Minute around = std::max(span.end - span.begin, least_around);
    show_interval(app, {span.begin - around, span.end + around});
}

void set_range(App& app, std::optional<Range> range) {
    app.range = range;
    app.frame_wanted = true;
}

Grip strip_grip(const App& app, double x_px, double y_px, double slop_px) {
    if (y_px < app.parts.strip_top_px || app.timeline.marks.empty()) return Grip::none;
    return grip_at(strip_axis(app), app.view.axis, x_px, slop_px);
}

WindowEdges strip_window(const App& app) { return window_of(strip_axis(app), app.view.axis); }

void drag_strip(App& app, Grip grip, double dx_px) {
    move_to(app, dragged(strip_axis(app), app.view.axis, grip, dx_px), false);
}

void jump_on_strip(App& app, double x_px) {
    const double middle = strip_axis(app).minute_at(x_px);
    TimeAxis axis = target(app).axis;
    axis.origin_minute = middle - axis.minutes_per_px * axis.width_px / 2;
    move_to(app, axis, true);
}

void open_cluster(App& app, const Cluster& cluster) {
    const Interval interval = folded_interval(app.timeline, cluster, app.view.axis.minutes_per_px);
    const TimeAxis closer = fitted_with_padding(app, interval);
    constexpr double worth_moving = 0.8;
    if (closer.minutes_per_px < app.view.axis.minutes_per_px * worth_moving) {
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
    std::int64_t next = rank ? std::int64_t{*rank} + step : step > 0 ? 0 : last;
    const auto event_at = [&](std::int64_t at) { return marks[static_cast<std::size_t>(at)].event; };
    while (next >= 0 && next <= last && !is_match(app, event_at(next))) next += step;
    if (next >= 0 && next <= last) select(app, event_at(next), true);
}

void select_end(App& app, bool last) {
    if (app.timeline.marks.empty()) return;
    select(app, last ? app.timeline.marks.back().event : app.timeline.marks.front().event, true);
}

bool prepare_more(App& app, const TextWidth& text_width) {
    switch (app.built) {
        case Built::nothing:
            find_intervals(app);
            app.built = Built::intervals;
            return true;
        case Built::intervals:
            begin(app, text_width);
            app.built = Built::timeline;
            return true;
        case Built::timeline:
            if (waits_to_be_placed(app.timeline)) continue_timeline(app.timeline, text_width);
            if (app.timeline.placements.size() < app.timeline.marks.size()) return true;
            show_first_part(app);
            app.built = Built::first_part;
            return false;
        case Built::first_part:
            return false;
    }
    return false;
}

bool place_more(App& app, const TextWidth& text_width) {
    if (app.built != Built::first_part || !waits_to_be_placed(app.timeline)) return false;
    continue_timeline(app.timeline, text_width);
    if (waits_to_be_placed(app.timeline)) return true;
    app.parts = parts_for(app.screen, app.timeline);
    app.frame_wanted = true;
    return false;
}

void prepare_frame(App& app, double now_ms, const TextWidth& text_width) {
    app.frame_wanted = false;
    while (prepare_more(app, text_width)) {
    }
    if (app.reveal_selected && !waits_to_be_placed(app.timeline)) bring_selected_into_view(app);
    advance_motion(app, now_ms);
    app.rows = {app.parts.tracks_top_px - app.view.scroll_px, app.parts.clusters_middle_px, app.parts.lanes_buttons_px};
    app.layout = lay_out(app.timeline, app.view.axis, app.rows, text_width);
    advance_move(app, now_ms);
    ++app.frames_drawn;
}

std::optional<Box> shape_of_event(const App& app, std::uint32_t event) {
    for (const LaidMark& mark : app.layout.marks) {
        if (app.timeline.marks[mark.rank].event == event) return mark.shape;
    }
    return {};
}

}  // namespace dateline::canvas
