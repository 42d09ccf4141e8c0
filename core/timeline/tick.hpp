// The date axis in words: two rows of ticks at calendar borders, such as days below and "April 2018" above.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/axis.hpp"
#include "timeline/cuts.hpp"

namespace dateline {

/// What a text is for; the caller picks a font for each.
enum class TextStyle : std::uint8_t { title, minor_title, caption, tick, period };

/// The width of a text in pixels. The geometry knows no fonts; this is all that it asks of them.
using TextWidth = std::function<float(std::string_view text, TextStyle style)>;

enum class TickUnit : std::uint8_t { minute, hour, day, week, month, year };

/// Every `count` units, counted from the next larger unit: 15 minutes stands at :00 :15 :30 :45.
struct TickStep {
    TickUnit unit = TickUnit::day;
    int count = 1;
    bool operator==(const TickStep&) const = default;
};

/// The last border at or before a minute, and the first one after it; both within the civil calendar.
Minute border_before(TickStep step, Minute minute);
Minute border_after(TickStep step, Minute minute);

struct Tick {
    Minute minute = 0;
    double x_px = 0;
    std::string label;         // empty where it would touch another label
    double label_left_px = 0;  // the label of a period begun before the view sticks to the view's left edge
};

struct TickRow {
    TickStep step;
    std::vector<Tick> ticks;  // from the last border before the view to the last one in it
};

struct Shade {
    double left_px = 0;
    double right_px = 0;
};

struct Ticks {
    TickRow lower;
    TickRow upper;                 // no ticks above steps of five years and more
    std::vector<double> minor_px;  // borders of the next finer step, without labels
    std::vector<Shade> weekends;   // where a day is wide enough to see
};

/// The finest step whose labels fit. No two labels of a row overlap, and the year is always in view. A cut has no ticks
/// inside; behind it the period that has begun meanwhile is named.
Ticks make_ticks(const TimeAxis& axis, const TextWidth& text_width, const Cuts& cuts = {});

}  // namespace dateline
