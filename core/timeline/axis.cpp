#include "timeline/axis.hpp"

#include <algorithm>

namespace dateline {
namespace {

const double first_minute = static_cast<double>(day_from_civil({-9999, 1, 1})) * minutes_per_day;
const double last_minute = static_cast<double>(day_from_civil({9999, 12, 31})) * minutes_per_day;

TimeAxis within_calendar(TimeAxis axis) {
    const double half_view = axis.width_px / 2 * axis.minutes_per_px;
    axis.origin_minute = std::clamp(axis.origin_minute, first_minute - half_view, last_minute - half_view);
    return axis;
}

}  // namespace

TimeAxis TimeAxis::zoomed(double factor, double x_px) const {
    TimeAxis axis = *this;
    axis.minutes_per_px = std::clamp(minutes_per_px / factor, finest_minutes_per_px, coarsest_minutes_per_px);
    axis.origin_minute = minute_at(x_px) - x_px * axis.minutes_per_px;
    return axis;
}

TimeAxis TimeAxis::panned(double dx_px) const {
    TimeAxis axis = *this;
    axis.origin_minute -= dx_px * minutes_per_px;
    return within_calendar(axis);
}

TimeAxis TimeAxis::resized(double new_width_px) const {
    if (width_px <= 0 || new_width_px <= 0) return {origin_minute, minutes_per_px, new_width_px};
    const double wanted = minutes_per_px * width_px / new_width_px;
    return {origin_minute, std::clamp(wanted, finest_minutes_per_px, coarsest_minutes_per_px), new_width_px};
}

TimeAxis fitted(Interval interval, double width_px, Padding padding) {
    constexpr double shortest_minutes = 60;
    const double room_px = std::max(width_px - padding.left_px - padding.right_px, 1.0);
    double begin = static_cast<double>(interval.begin);
    double length = static_cast<double>(interval.end) - begin;
    if (length < shortest_minutes) {
        begin -= (shortest_minutes - length) / 2;
        length = shortest_minutes;
    }
    TimeAxis axis;
    axis.width_px = width_px;
    axis.minutes_per_px = std::clamp(length / room_px, finest_minutes_per_px, coarsest_minutes_per_px);
    axis.origin_minute = begin - padding.left_px * axis.minutes_per_px;
    return axis;
}

}  // namespace dateline
