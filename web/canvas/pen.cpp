#include "web/canvas/pen.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline::canvas {
namespace {

ImVec2 top_left(const Box& box) { return {static_cast<float>(box.left), static_cast<float>(box.top)}; }
ImVec2 bottom_right(const Box& box) { return {static_cast<float>(box.right), static_cast<float>(box.bottom)}; }

/// Lines of a closed outline are drawn around their middle.
Box inset(const Box& box, double by) { return {box.left + by, box.top + by, box.right - by, box.bottom - by}; }

float distance(ImVec2 a, ImVec2 b) {
    const float dx = b.x - a.x, dy = b.y - a.y;
    return std::sqrt(dx * dx + dy * dy);  // hypot guards against overflow, which costs, and a screen is small
}

ImVec2 between(ImVec2 a, ImVec2 b, float share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

bool is_circle(const Box& box, float radius) {
    const double width = box.right - box.left, height = box.bottom - box.top;
    return std::abs(width - height) < 0.5 && radius >= height / 2 - 0.5;
}

/// How opaque a point of an outline is: fully within `box`, nothing a fade away from it.
float opacity_at(float x, const Box& box, const OpenSides& open) {
    const auto outside = static_cast<float>(std::max(box.left - x, x - box.right));
    return outside <= 0 || open.fade_px == 0 ? 1 : 1 - outside / open.fade_px;
}

/// The outline of a box from one end to the other: closed, or without its open sides and as far as they fade.
std::vector<ImVec2> outline_path(ImDrawList& list, const Box& box, float radius, OpenSides open) {
    const auto left = static_cast<float>(box.left), right = static_cast<float>(box.right);
    const auto top = static_cast<float>(box.top), bottom = static_cast<float>(box.bottom);
    const float r = std::min({radius, (right - left) / 2, (bottom - top) / 2});
    if (open.left) {
        list.PathLineTo({left - open.fade_px, top});
        list.PathArcToFast({right - r, top + r}, r, 9, 12);
        list.PathArcToFast({right - r, bottom - r}, r, 0, 3);
        list.PathLineTo({left - open.fade_px, bottom});
    } else if (open.right) {
        list.PathLineTo({right + open.fade_px, bottom});
        list.PathArcToFast({left + r, bottom - r}, r, 3, 6);
        list.PathArcToFast({left + r, top + r}, r, 6, 9);
        list.PathLineTo({right + open.fade_px, top});
    } else {
        list.PathRect({left, top}, {right, bottom}, r);
    }
    std::vector<ImVec2> path(list._Path.begin(), list._Path.end());
    list.PathClear();
    if (!open.left && !open.right) path.push_back(path.front());
    return path;
}

/// Draws whole dashes along a line: they are stretched so that a closed pattern has no seam.
void draw_dashes(ImDrawList& list, const std::vector<ImVec2>& line, float thickness, Dash dash, ImU32 colour,
                 const Box& box, const OpenSides& open) {
    float length = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) length += distance(line[i], line[i + 1]);
    const float count = std::max(2.0f, std::round(length / (dash.on_px + dash.off_px)));
    const float stretch = length / (count * (dash.on_px + dash.off_px));
    const float on = dash.on_px * stretch, off = dash.off_px * stretch;
    bool drawing = true;
    float left_of_part = on / 2;  // begin in the middle of a dash
    const auto end_part = [&](ImVec2 at) {
        if (drawing) {
            list.PathStroke(faded(colour, opacity_at(at.x, box, open)), 0, thickness);
        } else {
            list.PathClear();
        }
    };
    list.PathLineTo(line.front());
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        float done = 0;
        const float segment = distance(line[i], line[i + 1]);
        while (segment - done > left_of_part) {
            done += left_of_part;
            const ImVec2 at = between(line[i], line[i + 1], done / segment);
            list.PathLineTo(at);
            end_part(at);
            list.PathLineTo(at);
            drawing = off == 0 || !drawing;
            left_of_part = drawing ? on : off;
        }
        left_of_part -= segment - done;
        list.PathLineTo(line[i + 1]);
    }
    end_part(line.back());
}

}  // namespace

ImU32 faded(ImU32 colour, float opacity) {
    const auto alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT) * std::clamp(opacity, 0.0f, 1.0f);
    return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha + 0.5f) << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 from, ImU32 to, float share) {
    ImU32 colour = 0;
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
        const auto part =
            std::lerp(static_cast<float>((from >> shift) & 0xFF), static_cast<float>((to >> shift) & 0xFF), share);
        colour |= static_cast<ImU32>(part + 0.5f) << shift;
    }
    return colour;
}

void fill(ImDrawList& list, const Box& box, float radius, ImU32 colour, OpenSides open) {
    if (is_circle(box, radius) && !open.left && !open.right) {
        const ImVec2 middle{static_cast<float>(box.left + box.right) / 2, static_cast<float>(box.top + box.bottom) / 2};
        list.AddCircleFilled(middle, static_cast<float>(box.bottom - box.top) / 2, colour);
        return;
    }
    const ImDrawFlags corners = open.left    ? ImDrawFlags_RoundCornersRight
                                : open.right ? ImDrawFlags_RoundCornersLeft
                                             : ImDrawFlags_RoundCornersAll;
    list.AddRectFilled(top_left(box), bottom_right(box), colour, radius, corners);
    if (open.left) gradient(list, {box.left - open.fade_px, box.top, box.left, box.bottom}, faded(colour, 0), colour);
    if (open.right)
        gradient(list, {box.right, box.top, box.right + open.fade_px, box.bottom}, colour, faded(colour, 0));
}

void outline(ImDrawList& list, const Box& box, float radius, float thickness, ImU32 colour, OpenSides open) {
    const Box middle = inset(box, thickness / 2);
    const float inner_radius = std::max(radius - thickness / 2, 0.0f);
    if (open.left || open.right) {
        constexpr Dash pieces{3, 0};  // short enough to fade smoothly
        draw_dashes(list, outline_path(list, middle, inner_radius, open), thickness, pieces, colour, box, open);
    } else if (is_circle(box, radius)) {
        list.AddCircle({static_cast<float>(box.left + box.right) / 2, static_cast<float>(box.top + box.bottom) / 2},
                       static_cast<float>(middle.bottom - middle.top) / 2, colour, 0, thickness);
    } else {
        list.AddRect(top_left(middle), bottom_right(middle), colour, inner_radius, 0, thickness);
    }
}

void dashed_outline(ImDrawList& list, const Box& box, float radius, float thickness, Dash dash, ImU32 colour,
                    OpenSides open) {
    const Box middle = inset(box, thickness / 2);
    const auto path = outline_path(list, middle, std::max(radius - thickness / 2, 0.0f), open);
    draw_dashes(list, path, thickness, dash, colour, box, open);
}

void dashed_vertical(ImDrawList& list, float x, float top, float bottom, Dash dash, ImU32 colour) {
    for (float y = top; y < bottom; y += dash.on_px + dash.off_px) {
        list.AddRectFilled({x, y}, {x + 1, std::min(y + dash.on_px, bottom)}, colour);
    }
}

void torn_edge(ImDrawList& list, float x, float top, float bottom, ImU32 colour) {
    constexpr float tooth_px = 5, depth_px = 2.5f;
    float side = 1;
    for (float y = top; y < bottom; y += tooth_px, side = -side) {
        list.PathLineTo({x + side * depth_px, y});
    }
    list.PathStroke(colour, 0, 1);
}

void gradient(ImDrawList& list, const Box& box, ImU32 left, ImU32 right) {
    list.AddRectFilledMultiColor(top_left(box), bottom_right(box), left, right, right, left);
}

}  // namespace dateline::canvas
