// The page's canvas as an SDL window with a WebGL2 context, and Dear ImGui set up to draw into it.
#pragma once

#include <string>

#include "web/canvas/app.hpp"

namespace dateline::canvas {

/// Opens the window on the element "#canvas". `font_family` is a CSS list. Returns what went wrong, or nothing.
std::string open_window(std::string font_family);

/// Before and between frames; see app.hpp.
bool prepare_more(App& app);
bool place_more(App& app);

/// Draws one frame of the app; 0 frames are drawn unless this is called.
void draw_frame(App& app, double now_ms);

/// After the browser has given a lost WebGL context back: makes everything that lived in it anew.
void restore_context();

void close_window();

}  // namespace dateline::canvas
