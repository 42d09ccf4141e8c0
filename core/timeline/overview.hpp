// The overview strip: the whole span of time in little, with the window on it that the timeline shows.
#pragma once

#include <cstdint>
#include <vector>

#include "timeline/layout.hpp"

namespace dateline {

/// How many marks begin in each of equal parts of the whole span.
struct Overview {
    Interval whole;
    std::vector<std::uint32_t> counts;
    std::uint32_t most = 0;  // the largest of them
};

Overview overview_of(const std::vector<Mark>& marks);

/// The strip's own axis: all of `whole`.
TimeAxis overview_axis(const Overview& overview, double width_px);

/// What a hand can take hold of on the strip.
enum class Grip : std::uint8_t { none, window, begin, end, outside };

/// From the left to the right edge of the window; never narrower than can be seen and held.
struct WindowEdges {
    double left_px = 0;
    double right_px = 0;
};
WindowEdges window_of(const TimeAxis& strip, const TimeAxis& view);

Grip grip_at(const TimeAxis& strip, const TimeAxis& view, double x_px, double slop_px);

/// The view after the hand has moved by `dx_px` on the strip.
TimeAxis dragged(const TimeAxis& strip, const TimeAxis& view, Grip grip, double dx_px);

}  // namespace dateline
