// Why a timex got its date, in one plain sentence.
#pragma once

#include <string_view>

#include "calendar/period.hpp"
#include "time/expression.hpp"

namespace dateline {

/// What an expression was counted from.
struct Anchor {
    std::optional<Period> period;
    std::string_view is;  // "the article's date"
};

/// Fills the anchor, cue and explanation of timex.why; rule and words are set.
void explain(std::string_view text, const TimeExpression& expression, const Anchor& anchor, Timex& timex);

}  // namespace dateline
