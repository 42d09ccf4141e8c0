// Titles cut into lines.
#pragma once

#include <array>
#include <string_view>

#include "timeline/tick.hpp"

namespace dateline {

/// A line of a title; a view into it.
struct LabelLine {
    std::string_view text;
    bool ellipsis = false;  // "…" follows: more text did not fit
};

struct LabelLines {
    std::array<LabelLine, 2> lines;
    int count = 0;
    float width_px = 0;  // of the widest line, ellipsis included
};

/// Breaks `title` at spaces (and between ideographs) into at most `most_lines` lines of `room_px`. What does not fit
/// ends at a word border with an ellipsis; a single word longer than a line is cut between characters. `title` is valid
/// UTF-8.
LabelLines fit_label(std::string_view title, TextStyle style, double room_px, int most_lines,
                     const TextWidth& text_width);

inline constexpr std::string_view ellipsis = "\u2026";

}  // namespace dateline
