// The canvas's state and what can be done to it. Nothing here draws: a command changes the state and asks for a frame.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "story/story.hpp"
#include "timeline/layout.hpp"

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

/// A move of the view under way.
struct Motion {
    TimeAxis from;
    TimeAxis to;
    double begin_ms = -1;  // below 0: starts with the next frame
};

struct App {
    Story story;
    Timeline timeline;
    std::vector<Publication> publications;

    Screen screen;
    Rows rows;
    TimeAxis axis;
    std::optional<Motion> motion;
    bool at_home = true;  // nobody has moved the view yet: it is fitted anew when the canvas changes size

    std::optional<std::uint32_t> selected;  // events
    std::optional<std::uint32_t> hovered;
    std::optional<std::uint32_t> hovered_cluster;  // its first rank
    std::optional<std::uint32_t> opened;           // the reader asked for its source; taken by the page

    bool dark = false;
    bool reduced_motion = false;
    bool stale = true;             // the story or the canvas's size changed: the timeline is to be built anew
    bool reveal_selected = false;  // after the next build, move the view so that the selected mark is seen
    bool frame_wanted = false;
    int frames_drawn = 0;

    Layout layout;  // of the last frame: what a pointer points at
};

void set_story(App& app, Story story);
void set_screen(App& app, Screen screen);
void set_theme(App& app, bool dark);

/// Selecting from outside brings the mark into view; nothing clears the selection.
void select(App& app, std::optional<std::uint32_t> event, bool bring_into_view);
void hover(App& app, std::optional<std::uint32_t> event, std::optional<std::uint32_t> cluster);

void zoom(App& app, double factor, double x_px, bool animated);
void pan(App& app, double dx_px, bool animated);
void show_interval(App& app, Interval interval);
void fit_all(App& app);
/// At once, and exactly from end to end; a canvas without a size yet shows it when it has one.
void show_view(App& app, double begin_minute, double end_minute);
void open_cluster(App& app, const Cluster& cluster);

/// The next (+1) or previous (-1) event in order of time; the first or last where none is selected.
void select_neighbour(App& app, int step);
void select_end(App& app, bool last);

/// Brings timeline, axis and layout up to date for a frame at `now_ms`.
void prepare_frame(App& app, double now_ms, const TextWidth& text_width);

/// Where the mark of an event was drawn; nothing where it is out of sight or folded.
std::optional<Box> shape_of_event(const App& app, std::uint32_t event);

}  // namespace dateline::canvas
