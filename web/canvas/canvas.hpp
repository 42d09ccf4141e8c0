// The door between the page and the canvas module (canvas.wasm): what canvas.mjs calls, and nothing else.
//
// The module never calls the page. canvas.mjs calls in, and then asks what has changed:
//
//   open        once; then set_screen, set_theme and the events, in any order and as often as needed
//   a command   (zoom, pan, select ...) changes the state and draws nothing
//   wants_frame after every command and every key: 1 where something is to be drawn
//   frame       from one requestAnimationFrame; 1 where the next one is wanted too (a move is under way)
//   selected, take_opened, view_begin, view_end, pick: what the page shows beside the canvas, after each frame
//
// So an idle or hidden page draws nothing: no frame is asked for unless something changed, and a hidden tab gets none.
// Keys reach the module through SDL, which listens on "#canvas" alone. It takes only those that mean something here and
// come without Ctrl, Alt or Meta; all others, Tab and Ctrl+V among them, are left to the page.
//
// Events are indexes in the story's "events". Lengths are CSS pixels from the canvas's top left corner. Times are
// minutes since 1970-01-01T00:00. Strings are UTF-8, owned by the caller going in and by the module coming out (valid
// until the next call). There is one canvas a page: SDL2 knows it as "#canvas".
#pragma once

#include <emscripten.h>

extern "C" {

/// Returns what went wrong, or null. `font_family`: the page's CSS font-family list.
EMSCRIPTEN_KEEPALIVE const char* canvas_open(const char* font_family);
EMSCRIPTEN_KEEPALIVE void canvas_close();

/// The canvas's size and the device's pixels a CSS pixel; its drawing buffer has been sized before.
EMSCRIPTEN_KEEPALIVE void canvas_set_screen(double width_px, double height_px, double pixel_ratio);
EMSCRIPTEN_KEEPALIVE void canvas_set_theme(int dark);
EMSCRIPTEN_KEEPALIVE void canvas_set_reduced_motion(int reduced);
/// Before end_events: `before` tells for each event to come which it is among those now, or -1; its mark then moves
/// from there to its new place.
EMSCRIPTEN_KEEPALIVE void canvas_keep_places(const int* before, int count);
/// The events to draw, `count` in all, come in parts as columns.hpp reads them, and take the place of those before at
/// the end. `keep_view`: other events of the same story.
EMSCRIPTEN_KEEPALIVE void canvas_begin_events(int count, int title_bytes);
EMSCRIPTEN_KEEPALIVE void canvas_add_events(const unsigned char* columns, int count, const char* titles,
                                            const char* dates, const char* reporters);
EMSCRIPTEN_KEEPALIVE void canvas_end_events(int keep_view);
/// After end_events, before the next frame: one step of what that frame needs; 1 where there is more of it. A frame
/// does itself what is left.
EMSCRIPTEN_KEEPALIVE int canvas_prepare_more();
/// Long empty stretches are cut out of the axis; how many there are now.
EMSCRIPTEN_KEEPALIVE void canvas_cut_empty_time(int cut);
EMSCRIPTEN_KEEPALIVE int canvas_cuts();
/// The articles' days, in days since 1970-01-01, ascending; a day for each article.
EMSCRIPTEN_KEEPALIVE void canvas_set_publications(const int* days, int count);
EMSCRIPTEN_KEEPALIVE void canvas_set_today(double minute);
/// A byte for each event of the story, 1 where a search found it; `count` 0 without a search.
EMSCRIPTEN_KEEPALIVE void canvas_set_matches(const unsigned char* found, int count);
/// After a lost WebGL context was given back.
EMSCRIPTEN_KEEPALIVE void canvas_restore();

/// -1 for none. A selection from the page brings the mark into view.
EMSCRIPTEN_KEEPALIVE void canvas_select(int event, int bring_into_view);
/// What `canvas_pick` returned, or an event from the page.
EMSCRIPTEN_KEEPALIVE void canvas_hover(int picked);

/// `factor` above 1 shows less time; the time at `x_px` stays.
EMSCRIPTEN_KEEPALIVE void canvas_zoom(double factor, double x_px, int animated);
EMSCRIPTEN_KEEPALIVE void canvas_pan(double dx_px, int animated);
/// Moves the lanes up by `dy_px`; `canvas_can_scroll` says whether it would.
EMSCRIPTEN_KEEPALIVE void canvas_scroll(double dy_px);
EMSCRIPTEN_KEEPALIVE int canvas_can_scroll(double dy_px);
/// How many marks of the view wait in lanes further down.
EMSCRIPTEN_KEEPALIVE int canvas_marks_below();
EMSCRIPTEN_KEEPALIVE void canvas_fit_all();
/// The time from one end of the canvas to the other, at once; begin < end.
EMSCRIPTEN_KEEPALIVE void canvas_show_view(double begin_minute, double end_minute);
EMSCRIPTEN_KEEPALIVE void canvas_fit_selection();
/// To the next (+1) or previous (-1) event.
EMSCRIPTEN_KEEPALIVE void canvas_step(int step);
/// To the first event, or the last.
EMSCRIPTEN_KEEPALIVE void canvas_select_end(int last);
/// A part of time marked from `from_px` to `to_px`; its ends, or NaN where there is none.
EMSCRIPTEN_KEEPALIVE void canvas_set_range(double from_px, double to_px);
EMSCRIPTEN_KEEPALIVE void canvas_clear_range();
EMSCRIPTEN_KEEPALIVE double canvas_range_begin();
EMSCRIPTEN_KEEPALIVE double canvas_range_end();
/// The overview strip: what a hand takes hold of there (enum Grip, 0 for nothing), and what it does with it.
EMSCRIPTEN_KEEPALIVE int canvas_strip_grip(double x_px, double y_px, double slop_px);
EMSCRIPTEN_KEEPALIVE void canvas_drag_strip(int grip, double dx_px);
EMSCRIPTEN_KEEPALIVE void canvas_jump_on_strip(double x_px);
EMSCRIPTEN_KEEPALIVE void canvas_open_cluster(int picked);

EMSCRIPTEN_KEEPALIVE int canvas_wants_frame();
EMSCRIPTEN_KEEPALIVE int canvas_frame(double now_ms);
/// After a frame: places some milliseconds' worth of very many events that wait for it; 1 where more of them wait.
EMSCRIPTEN_KEEPALIVE int canvas_place_more();
EMSCRIPTEN_KEEPALIVE int canvas_frames_drawn();

/// An event; -1 for nothing; -2 and below for a cluster. `slop_px`: how far beside a mark still means the mark.
EMSCRIPTEN_KEEPALIVE int canvas_pick(double x_px, double y_px, double slop_px);
EMSCRIPTEN_KEEPALIVE int canvas_selected();
/// The event whose source the reader asked for with Enter since the last call, or -1.
EMSCRIPTEN_KEEPALIVE int canvas_take_opened();
EMSCRIPTEN_KEEPALIVE double canvas_view_begin();
EMSCRIPTEN_KEEPALIVE double canvas_view_end();
/// The edges of the window on the overview strip.
EMSCRIPTEN_KEEPALIVE double canvas_strip_left();
EMSCRIPTEN_KEEPALIVE double canvas_strip_right();
/// The middle of an event's mark; -1 where it was not drawn.
EMSCRIPTEN_KEEPALIVE double canvas_mark_x(int event);
EMSCRIPTEN_KEEPALIVE double canvas_mark_y(int event);

}  // extern "C"
