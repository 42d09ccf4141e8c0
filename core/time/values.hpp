// TIMEX3 values of meanings that are no single place on the calendar: durations, sets, and dates with holes.
#pragma once

#include <string>

#include "calendar/when.hpp"
#include "time/meaning.hpp"

namespace dateline {

Granularity granularity_of(Unit unit);

/// "P2Y6M", "PT1H30M", "PXW" for some weeks.
std::string duration_value(const Meaning& meaning);
/// "P1D" for daily, "XXXX-WXX-4" for every Thursday, "XXXX-07" for each July.
std::string set_value(const Meaning& meaning);
/// "XXXX-04-27" for a day of an unknown year, "XXXX-WXX-5TNI" for a Friday night of an unknown week.
std::string value_with_holes(const Meaning& meaning);

}  // namespace dateline
