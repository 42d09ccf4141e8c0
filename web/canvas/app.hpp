// The canvas's state and what can be done to it. Nothing here draws: a command changes the state and asks for a frame.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "timeline/cuts.hpp"
#include "timeline/layout.hpp"
#include "timeline/overview.hpp"

namespace dateline::canvas {

/// Height of the date axis at the top of the canvas.
inline constexpr float header_px = 58;

/// The canvas on the page, in CSS pixels.
struct Screen {
    float width_px = 0;
    float height_px = 0;
    float pixel_ratio = 1;
};

/// A day on which articles of the story were published.
struct Publication {
    Day day = 0;
    int articles = 0;
};

/// What is seen: a part of time, and how far the lanes are scrolled down.
struct View {
    TimeAxis axis;
    double scroll_px = 0;
};

/// A move of the view under way.
struct Motion {
    View from;
    View to;
    double begin_ms = -1;  // below 0: starts with the next frame
};

/// Marks on their way to where a new date puts them.
struct Move {
    std::unordered_map<std::uint32_t, Box> from;  // by event: where its shape stood
    double begin_ms = -1;                         // below 0: starts with the next frame
};

/// Where the parts of the canvas stand below the header.
struct Parts {
    double tracks_top_px = header_px;  // of the first track, before scrolling
    double tracks_bottom_px = 0;
    double clusters_middle_px = 0;
    double strip_top_px = 0;  // the overview strip reaches down to the canvas's bottom edge
    double longest_scroll_px = 0;
    double lanes_buttons_px = 0;  // where lanes scroll, the page's buttons stand at the right of the row of clusters
};

/// A part of time marked by hand.
struct Range {
    double begin_minute = 0;
    double end_minute = 0;
};

/// How far the timeline is made for the next frame. Of a million events each step takes some tens of milliseconds.
enum class Built { nothing, intervals, timeline, first_part };

struct App {
    Timeline timeline;
    Overview overview;
    Interval main;  // the part of time that the first view shows
    Cuts cuts;      // the axis and the marks run over its axis minutes
    std::vector<Publication> publications;
    std::optional<double> today_minute;

    Screen screen;
    Parts parts;
    View view;
    std::optional<Motion> motion;
    std::optional<Move> move;
    bool at_home = true;  // nobody has moved the view yet: it is fitted anew when the canvas changes size

    std::optional<std::uint32_t> selected;  // events
    std::optional<std::uint32_t> hovered;
    std::optional<std::uint32_t> hovered_cluster;  // its first rank
    std::optional<std::uint32_t> opened;           // the reader asked for its source; taken by the page
    std::optional<Range> range;
    std::vector<bool> matches;  // by event, what a search found; empty without a search

    bool cuts_empty_time = false;
    bool dark = false;
    bool reduced_motion = false;
    Built built = Built::nothing;  // set back where the events or the canvas's size change
    bool reveal_selected = false;  // once it is built, move the view so that the selected mark is seen
    bool frame_wanted = false;
    int frames_drawn = 0;

    Rows rows;
    Layout layout;  // of the last frame: what a pointer points at
};

/// Lets the marks of the next set_events() start where they stand now. `before`: for each event then, the one it is
/// now, or -1.
void keep_places(App& app, const std::vector<std::int32_t>& before);
/// `keep_view`: the same story with other events left out.
void set_events(App& app, std::vector<Mark> marks, MarkWords words, bool keep_view);
/// Long empty stretches are cut out of the axis, or put back; then everything is shown.
void cut_empty_time(App& app, bool cut);
void set_screen(App& app, Screen screen);
void set_theme(App& app, bool dark);

/// Selecting from outside brings the mark into view; nothing clears the selection.
void select(App& app, std::optional<std::uint32_t> event, bool bring_into_view);
void hover(App& app, std::optional<std::uint32_t> event, std::optional<std::uint32_t> cluster);
bool is_match(const App& app, std::uint32_t event);

void zoom(App& app, double factor, double x_px, bool animated);
void pan(App& app, double dx_px, bool animated);
/// Moves the lanes up; nothing where all are in sight.
void scroll(App& app, double dy_px);
int marks_below(const App& app);
void show_interval(App& app, Interval interval);
void fit_all(App& app);
/// At once, and exactly from end to end; a canvas without a size yet shows it when it has one.
void show_view(App& app, double begin_minute, double end_minute);
/// The marked range, or else the selected event with what lies around it.
void fit_selection(App& app);
void open_cluster(App& app, const Cluster& cluster);
void set_range(App& app, std::optional<Range> range);

/// What stands under a point of the overview strip; nothing above it.
Grip strip_grip(const App& app, double x_px, double y_px, double slop_px);
WindowEdges strip_window(const App& app);
void drag_strip(App& app, Grip grip, double dx_px);
/// Brings the time under a point of the strip into the middle.
void jump_on_strip(App& app, double x_px);

/// The next (+1) or previous (-1) event in order of time; the first or last where none is selected. With a search, the
/// next one that it found.
void select_neighbour(App& app, int step);
void select_end(App& app, bool last);

/// Before a frame: one step of building the timeline, so that the page can answer between two. False where none is
/// left.
bool prepare_more(App& app, const TextWidth& text_width);

/// Between frames: places a part of very many marks, which are all drawn when the last is placed. False where none
/// waits.
bool place_more(App& app, const TextWidth& text_width);

/// Brings timeline, view and layout up to date for a frame at `now_ms`.
void prepare_frame(App& app, double now_ms, const TextWidth& text_width);

/// Where the mark of an event was drawn; nothing where it is out of sight or folded.
std::optional<Box> shape_of_event(const App& app, std::uint32_t event);

}  // namespace dateline::canvas
