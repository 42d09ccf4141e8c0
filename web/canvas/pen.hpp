// Shapes that ImGui's draw list does not have: dashed outlines, fades, struck-through boxes.
#pragma once

#include <imgui.h>

#include "timeline/layout.hpp"

namespace dateline::canvas {

/// The same colour, `opacity` (0..1) times as opaque.
ImU32 faded(ImU32 colour, float opacity);

/// `share` (0..1) of the way from one opaque colour to another.
ImU32 mixed(ImU32 from, ImU32 to, float share);

struct Dash {
    float on_px;
    float off_px;
};

/// Sides of a box that have no end: there its fill and outline fade out, over `fade_px` outside of the box.
struct OpenSides {
    bool left = false;
    bool right = false;
    float fade_px = 0;
};

/// Rounded, and drawn inside `box`.
void fill(ImDrawList& list, const Box& box, float radius, ImU32 colour, OpenSides open = {});
void outline(ImDrawList& list, const Box& box, float radius, float thickness, ImU32 colour, OpenSides open = {});
void dashed_outline(ImDrawList& list, const Box& box, float radius, float thickness, Dash dash, ImU32 colour,
                    OpenSides open = {});
void dashed_vertical(ImDrawList& list, float x, float top, float bottom, Dash dash, ImU32 colour);

/// A zigzag down from `top`.
void torn_edge(ImDrawList& list, float x, float top, float bottom, ImU32 colour);

/// A box whose colour runs from `left` to `right`.
void gradient(ImDrawList& list, const Box& box, ImU32 left, ImU32 right);

}  // namespace dateline::canvas
