#include "web/canvas/canvas.hpp"

#include <SDL.h>

#include <cmath>
#include <string>
#include <utility>

#include "web/canvas/columns.hpp"
#include "web/canvas/keys.hpp"
#include "web/canvas/window.hpp"

namespace dateline::canvas {
namespace {

/// The module's one state; everything else is handed it.
App app;
Incoming incoming;
std::string last_error;

const char* error_or_null() { return last_error.empty() ? nullptr : last_error.c_str(); }

std::optional<std::uint32_t> event_or_none(int index) {
    if (index < 0) return {};
    return static_cast<std::uint32_t>(index);
}

/// A cluster goes out as -2 - its first rank.
int cluster_to_int(const Cluster& cluster) { return -2 - static_cast<int>(cluster.first_rank); }
std::optional<std::uint32_t> cluster_or_none(int picked) {
    if (picked > -2) return {};
    return static_cast<std::uint32_t>(-2 - picked);
}

/// SDL asks before it queues an event, and cancels the browser's own action for what was let in. Nothing is queued: a
/// key of ours acts at once, and the rest stays the browser's.
int on_sdl_event(void*, SDL_Event* event) {
    if (event->type != SDL_KEYDOWN) return 0;
    return press_key(app, event->key.keysym) ? 1 : 0;
}

}  // namespace
}  // namespace dateline::canvas

using namespace dateline;
using namespace dateline::canvas;

extern "C" {

const char* canvas_open(const char* font_family) {
    last_error = open_window(font_family);
    if (last_error.empty()) SDL_SetEventFilter(on_sdl_event, nullptr);
    return error_or_null();
}

void canvas_close() { close_window(); }

void canvas_set_screen(double width_px, double height_px, double pixel_ratio) {
    set_screen(app, {static_cast<float>(width_px), static_cast<float>(height_px), static_cast<float>(pixel_ratio)});
}

void canvas_set_theme(int dark) { set_theme(app, dark != 0); }

void canvas_set_reduced_motion(int reduced) { app.reduced_motion = reduced != 0; }

void canvas_keep_places(const int* before, int count) { keep_places(app, {before, before + count}); }

void canvas_begin_events(int count, int title_bytes) {
    incoming = make_room(static_cast<std::uint32_t>(count), static_cast<std::size_t>(title_bytes));
}

void canvas_add_events(const unsigned char* columns, int count, const char* titles, const char* dates,
                       const char* reporters) {
    add_columns(incoming, columns, static_cast<std::uint32_t>(count), titles, dates, reporters);
}

void canvas_end_events(int keep_view) {
    Incoming all = std::exchange(incoming, {});
    set_events(app, std::move(all.marks), std::move(all.words), keep_view != 0);
}

int canvas_prepare_more() { return app.screen.width_px > 0 && prepare_more(app); }

void canvas_cut_empty_time(int cut) { cut_empty_time(app, cut != 0); }

int canvas_cuts() { return static_cast<int>(app.cuts.cuts.size()); }

void canvas_set_publications(const int* days, int count) {
    app.publications.clear();
    for (int i = 0; i < count; ++i) {
        if (app.publications.empty() || app.publications.back().day != days[i]) app.publications.push_back({days[i]});
        ++app.publications.back().articles;
    }
    app.frame_wanted = true;
}

void canvas_set_today(double minute) {
    app.today_minute = minute;
    app.frame_wanted = true;
}

void canvas_set_matches(const unsigned char* found, int count) {
    app.matches.assign(found, found + count);
    app.frame_wanted = true;
}

void canvas_restore() {
    restore_context();
    app.frame_wanted = true;
}

void canvas_select(int event, int bring_into_view) { select(app, event_or_none(event), bring_into_view != 0); }

void canvas_hover(int picked) { hover(app, event_or_none(picked), cluster_or_none(picked)); }

void canvas_zoom(double factor, double x_px, int animated) { zoom(app, factor, x_px, animated != 0); }

void canvas_pan(double dx_px, int animated) { pan(app, dx_px, animated != 0); }

void canvas_scroll(double dy_px) { scroll(app, dy_px); }

int canvas_can_scroll(double dy_px) {
    return dy_px < 0 ? app.view.scroll_px > 0 : app.view.scroll_px < app.parts.longest_scroll_px;
}

int canvas_marks_below() { return marks_below(app); }

void canvas_fit_all() { fit_all(app); }

void canvas_show_view(double begin_minute, double end_minute) { show_view(app, begin_minute, end_minute); }

void canvas_fit_selection() { fit_selection(app); }

void canvas_step(int step) { select_neighbour(app, step); }

void canvas_select_end(int last) { select_end(app, last != 0); }

void canvas_set_range(double from_px, double to_px) {
    const TimeAxis& axis = app.view.axis;
    set_range(app, Range{axis.minute_at(std::min(from_px, to_px)), axis.minute_at(std::max(from_px, to_px))});
}

void canvas_clear_range() { set_range(app, {}); }

double canvas_range_begin() { return app.range ? app.cuts.to_calendar(app.range->begin_minute) : std::nan(""); }
double canvas_range_end() { return app.range ? app.cuts.to_calendar(app.range->end_minute) : std::nan(""); }

int canvas_strip_grip(double x_px, double y_px, double slop_px) {
    return static_cast<int>(strip_grip(app, x_px, y_px, slop_px));
}

void canvas_drag_strip(int grip, double dx_px) { drag_strip(app, static_cast<Grip>(grip), dx_px); }

void canvas_jump_on_strip(double x_px) { jump_on_strip(app, x_px); }

void canvas_open_cluster(int picked) {
    for (const Cluster& cluster : app.layout.clusters) {
        if (cluster_to_int(cluster) != picked) continue;
        open_cluster(app, cluster);
        return;
    }
}

int canvas_wants_frame() { return app.frame_wanted && app.screen.width_px > 0; }

int canvas_frame(double now_ms) {
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    draw_frame(app, now_ms);
    return canvas_wants_frame();
}

int canvas_place_more() { return place_more(app); }

int canvas_frames_drawn() { return app.frames_drawn; }

int canvas_pick(double x_px, double y_px, double slop_px) {
    const auto found = pick(app.layout, app.rows, x_px, y_px, slop_px);
    if (!found) return -1;
    if (found->kind == Pick::Kind::cluster) return cluster_to_int(app.layout.clusters[found->index]);
    return static_cast<int>(app.timeline.marks[app.layout.marks[found->index].rank].event);
}

int canvas_selected() { return app.selected ? static_cast<int>(*app.selected) : -1; }

int canvas_take_opened() {
    const int event = app.opened ? static_cast<int>(*app.opened) : -1;
    app.opened.reset();
    return event;
}

double canvas_view_begin() { return app.cuts.to_calendar(app.view.axis.origin_minute); }
double canvas_view_end() { return app.cuts.to_calendar(app.view.axis.end_minute()); }

double canvas_strip_left() { return strip_window(app).left_px; }
double canvas_strip_right() { return strip_window(app).right_px; }

double canvas_mark_x(int event) {
    const auto shape = event < 0 ? std::nullopt : shape_of_event(app, static_cast<std::uint32_t>(event));
    return shape ? (shape->left + shape->right) / 2 : -1;
}
double canvas_mark_y(int event) {
    const auto shape = event < 0 ? std::nullopt : shape_of_event(app, static_cast<std::uint32_t>(event));
    return shape ? (shape->top + shape->bottom) / 2 : -1;
}

}  // extern "C"
