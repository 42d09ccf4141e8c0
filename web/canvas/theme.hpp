// The canvas's colours. They are those of the page (web/page/base.css): one accent on warm paper or on near black.
#pragma once

#include <imgui.h>

namespace dateline::canvas {

/// Text colours have at least 4.5:1 on `surface`, shapes at least 3:1; grid and shade are decoration.
struct Theme {
    ImU32 surface;
    ImU32 ink;        // titles
    ImU32 soft;       // dates, ticks
    ImU32 line;       // borders and the lines at period borders
    ImU32 grid;       // the lines at ticks
    ImU32 shade;      // weekends
    ImU32 accent;     // marks
    ImU32 on_accent;  // a date inside a filled mark
    ImU32 band;       // the fill of a possible span
    ImU32 hover;      // behind the label under the pointer
    ImU32 selected;   // behind the selected label
};

inline constexpr Theme light_theme{
    .surface = IM_COL32(0xff, 0xfe, 0xfb, 0xff),
    .ink = IM_COL32(0x1d, 0x1b, 0x18, 0xff),
    .soft = IM_COL32(0x62, 0x5c, 0x53, 0xff),
    .line = IM_COL32(0xd9, 0xd2, 0xc4, 0xff),
    .grid = IM_COL32(0xee, 0xea, 0xe1, 0xff),
    .shade = IM_COL32(0xf9, 0xf6, 0xf0, 0xff),
    .accent = IM_COL32(0xa8, 0x32, 0x1a, 0xff),
    .on_accent = IM_COL32(0xff, 0xff, 0xff, 0xff),
    .band = IM_COL32(0xf8, 0xe9, 0xe2, 0xff),
    .hover = IM_COL32(0xf7, 0xf1, 0xe4, 0xff),
    .selected = IM_COL32(0xfb, 0xe7, 0xbd, 0xff),
};

inline constexpr Theme dark_theme{
    .surface = IM_COL32(0x1d, 0x1f, 0x23, 0xff),
    .ink = IM_COL32(0xe9, 0xe5, 0xdd, 0xff),
    .soft = IM_COL32(0xa9, 0xa3, 0x98, 0xff),
    .line = IM_COL32(0x3e, 0x42, 0x49, 0xff),
    .grid = IM_COL32(0x29, 0x2c, 0x31, 0xff),
    .shade = IM_COL32(0x21, 0x23, 0x28, 0xff),
    .accent = IM_COL32(0xff, 0x9a, 0x78, 0xff),
    .on_accent = IM_COL32(0x25, 0x10, 0x0a, 0xff),
    .band = IM_COL32(0x3a, 0x2c, 0x29, 0xff),
    .hover = IM_COL32(0x2a, 0x2b, 0x2e, 0xff),
    .selected = IM_COL32(0x4d, 0x3f, 0x1c, 0xff),
};

}  // namespace dateline::canvas
