#include "timeline/overview.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t parts = 256;
constexpr double inset_px = 16;
constexpr double narrowest_window_px = 12;

}  // namespace

Overview overview_of(const std::vector<Mark>& marks) {
    Overview overview;
    const auto whole = whole_interval(marks);
    if (!whole) return overview;
    overview.whole = *whole;
    overview.counts.resize(parts);
    const double length = std::max(static_cast<double>(whole->end - whole->begin), 1.0);
    for (const Mark& mark : marks) {
        const double share = static_cast<double>(mark.span.begin - whole->begin) / length;
        std::uint32_t& count = overview.counts[std::min(static_cast<std::size_t>(share * parts), parts - 1)];
        overview.most = std::max(overview.most, ++count);
    }
    return overview;
}

TimeAxis overview_axis(const Overview& overview, double width_px) {
    return fitted(overview.whole, width_px, {inset_px, inset_px});
}

WindowEdges window_of(const TimeAxis& strip, const TimeAxis& view) {
    const double left = std::clamp(strip.x_of(view.origin_minute), 0.0, strip.width_px);
    const double right = std::clamp(strip.x_of(view.end_minute()), 0.0, strip.width_px);
    const double missing = std::max(narrowest_window_px - (right - left), 0.0);
    const double moved = std::clamp(left - missing / 2, 0.0, std::max(strip.width_px - narrowest_window_px, 0.0));
    return missing > 0 ? WindowEdges{moved, moved + narrowest_window_px} : WindowEdges{left, right};
}

Grip grip_at(const TimeAxis& strip, const TimeAxis& view, double x_px, double slop_px) {
    const WindowEdges window = window_of(strip, view);
    // In a narrow window the inner halves of the edges' slop belong to the window: it can always be moved.
    const double inner_px = std::min(slop_px, (window.right_px - window.left_px) / 4);
    if (x_px < window.left_px - slop_px || x_px > window.right_px + slop_px) return Grip::outside;
    if (x_px < window.left_px + inner_px) return Grip::begin;
    if (x_px > window.right_px - inner_px) return Grip::end;
    return Grip::window;
}

TimeAxis dragged(const TimeAxis& strip, const TimeAxis& view, Grip grip, double dx_px) {
    const double minutes = dx_px * strip.minutes_per_px;
    TimeAxis axis = view;
    switch (grip) {
        case Grip::none:
        case Grip::outside:
            return view;
        case Grip::window:
            return view.panned(-minutes / view.minutes_per_px);
        case Grip::begin:
            axis.minutes_per_px -= minutes / view.width_px;
            axis.origin_minute += minutes;
            break;
        case Grip::end:
            axis.minutes_per_px += minutes / view.width_px;
            break;
    }
    const bool allowed = axis.minutes_per_px >= finest_minutes_per_px && axis.minutes_per_px <= coarsest_minutes_per_px;
    return allowed ? axis : view;
}

}  // namespace dateline
