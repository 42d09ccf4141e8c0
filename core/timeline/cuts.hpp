// Long empty stretches of time, cut out of the axis: sixty years with nothing in them leave a short rest, and what
// stands before and after them can be read in one view.
//
// With cuts, a TimeAxis and the marks on it run over "axis minutes": calendar minutes less what the cuts before them
// take out. Without cuts the two are the same.
#pragma once

#include <string>
#include <vector>

#include "timeline/mark.hpp"

namespace dateline {

/// Nothing stands in [begin, end), in calendar minutes; `rest` axis minutes are left of it, 0 < rest < end - begin.
struct Cut {
    Minute begin = 0;
    Minute end = 0;
    Minute rest = 0;
};

/// In order of time, apart from each other.
struct Cuts {
    std::vector<Cut> cuts;
    double to_axis(double calendar_minute) const;
    double to_calendar(double axis_minute) const;
    Interval to_axis(Interval calendar) const;
    Interval to_calendar(Interval axis) const;
};

/// The stretches that take up a large part of the whole. `marks` by begin, in calendar minutes.
Cuts find_cuts(const std::vector<Mark>& marks);

/// "65 years", "14 months", "40 days": how much a cut leaves out.
std::string length_in_words(const Cut& cut);

}  // namespace dateline
