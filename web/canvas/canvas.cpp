#include "web/canvas/canvas.hpp"

#include <SDL.h>

#include <string>

#include "story/json.hpp"
#include "web/canvas/keys.hpp"
#include "web/canvas/window.hpp"

namespace dateline::canvas {
namespace {

/// The module's one state; everything else is handed it.
App app;
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

const char* canvas_set_story(const char* json) {
    auto result = story_from_json(json);
    last_error.clear();
    if (const Error* error = std::get_if<Error>(&result)) {
        last_error = error->message;
    } else {
        set_story(app, std::move(std::get<Story>(result)));
    }
    return error_or_null();
}

void canvas_restore() {
    restore_context();
    app.frame_wanted = true;
}

void canvas_select(int event, int bring_into_view) { select(app, event_or_none(event), bring_into_view != 0); }

void canvas_hover(int picked) { hover(app, event_or_none(picked), cluster_or_none(picked)); }

void canvas_zoom(double factor, double x_px, int animated) { zoom(app, factor, x_px, animated != 0); }

void canvas_pan(double dx_px, int animated) { pan(app, dx_px, animated != 0); }

void canvas_fit_all() { fit_all(app); }

void canvas_show_view(double begin_minute, double end_minute) { show_view(app, begin_minute, end_minute); }

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

double canvas_view_begin() { return app.axis.origin_minute; }
double canvas_view_end() { return app.axis.end_minute(); }

double canvas_mark_x(int event) {
    const auto shape = event < 0 ? std::nullopt : shape_of_event(app, static_cast<std::uint32_t>(event));
    return shape ? (shape->left + shape->right) / 2 : -1;
}
double canvas_mark_y(int event) {
    const auto shape = event < 0 ? std::nullopt : shape_of_event(app, static_cast<std::uint32_t>(event));
    return shape ? (shape->top + shape->bottom) / 2 : -1;
}

}  // extern "C"
