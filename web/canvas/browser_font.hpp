// Text as the browser draws it: glyphs come from a 2D canvas with the page's own fonts, at the device's pixel ratio.
// No font file is shipped, and every script that the device can show is shown.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

#include "timeline/tick.hpp"

namespace dateline::canvas {

/// Adds the page's fonts to the current ImGui context. `family` is a CSS font-family list.
void add_browser_fonts(std::string family);

/// Pixels of text on a light or a dark ground are not the same: glyphs are rasterised anew after a change.
void set_text_ground(bool dark);

/// Inside a frame of ImGui only (glyphs are made on demand). `pixel_ratio` is device pixels per CSS pixel.
float text_width(std::string_view text, TextStyle style, float pixel_ratio);

/// Draws a line of text whose middle height is `middle_y`; returns its right end. Each glyph stands within a quarter of
/// a device pixel of its place and is as sharp as the browser's own.
float draw_text(ImDrawList& list, float left, float middle_y, std::string_view text, TextStyle style, ImU32 colour,
                float pixel_ratio);

}  // namespace dateline::canvas
