// Where on the calendar a meaning lies: "the Friday before", "two years later", "the third quarter".
#pragma once

#include <optional>
#include <string_view>

#include "time/narrative.hpp"

namespace dateline {

struct Placed {
    std::optional<Period> period;     // none: what it hangs on is unknown, or there is no such day
    std::optional<Anchor> anchor;     // what it was counted from
    std::optional<Unit> open;         // "that day" after "in June": a day of the period, unknown which
    bool of_scene = false;            // counted from the scene of the narrative
    bool day_untold = false;          // a clock time with no day near it
    std::vector<Alternative> either;  // the periods that the words fit, where the text does not tell which; else empty
};

/// Of an expression that means a date. The text is asked only for the cue.
Placed place(std::string_view text, const TimeExpression& expression, const Narrative& narrative);

}  // namespace dateline
