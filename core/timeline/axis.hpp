// The time axis: which minute stands at which pixel. An immutable value; zoom and pan return a new one.
#pragma once

#include "calendar/when.hpp"

namespace dateline {

/// Zoom limits, in minutes a pixel: a pixel a second, and the whole civil calendar on a phone.
inline constexpr double finest_minutes_per_px = 1.0 / 60;
inline constexpr double coarsest_minutes_per_px = 3.3e7;

/// A pixel is the caller's unit of length, a CSS pixel on the page. Minutes are double here: exact to a microsecond
/// over the whole calendar, and a pan may move by less than a minute.
struct TimeAxis {
    double origin_minute = 0;  // the time at x = 0
    double minutes_per_px = minutes_per_day;
    double width_px = 0;

    double x_of(double minute) const { return (minute - origin_minute) / minutes_per_px; }
    double minute_at(double x_px) const { return origin_minute + x_px * minutes_per_px; }
    double end_minute() const { return minute_at(width_px); }

    /// `factor` above 1 shows less time. The time under `x_px` stays where it is, at the zoom limits too.
    TimeAxis zoomed(double factor, double x_px) const;
    /// Moves what is drawn to the right by `dx_px`; the middle of the view stays inside the civil calendar.
    TimeAxis panned(double dx_px) const;
    /// Another width that shows the same time from end to end.
    TimeAxis resized(double new_width_px) const;

    bool operator==(const TimeAxis&) const = default;
};

/// Room kept free at the two ends of a fitted axis.
struct Padding {
    double left_px = 0;
    double right_px = 0;
};

/// The axis that shows all of `interval` between the paddings; an interval shorter than an hour is shown as an hour.
TimeAxis fitted(Interval interval, double width_px, Padding padding);

}  // namespace dateline
