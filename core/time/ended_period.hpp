// "The quarter ended Sept. 30": a period that goes by the date on which it ends, not by the one in focus.
#pragma once

#include <optional>

#include "time/expression.hpp"

namespace dateline {

struct EndedPeriod {
    When when;                    // up to the end of its last day
    std::optional<Period> named;  // the period of the calendar that holds its middle; none of a length of time
};

/// Whether "ended" or "ending" is what stands between a period and the date after it.
bool is_ended_by(std::string_view text, const ReadText& read, const TimeExpression& period, const TimeExpression& end);

/// Nothing where the words name no length that can be counted.
std::optional<EndedPeriod> ended_period(const Meaning& meaning, const Period& end);

}  // namespace dateline
