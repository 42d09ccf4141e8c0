// TIMEX3 values: of places on the calendar, durations, sets, and dates with holes.
#pragma once

#include <string>

#include "time/timex.hpp"

namespace dateline {

Granularity granularity_of(Unit unit);

/// What of a meaning the value of a duration, of a set, or of a date that has no place is made of.
Duration duration(const Meaning& meaning);
TimexValue set_value(const Meaning& meaning);
PartialDate partial_date(const Meaning& meaning);
/// A day, week or month of the period, unknown which; with the meaning's part of the day.
PartialDate open_date(const Period& period, Unit unit, const Meaning& meaning);

/// "2018-W14" for a place, "P2Y6M", "PT1H30M", "PXW" for durations, "XXXX-WXX-4" for every Thursday, "XXXX-04-27" for a
/// day of an unknown year, "PAST_REF"; of a named event the EDTF of its interval.
std::string timex_value(const Timex& timex);

}  // namespace dateline
