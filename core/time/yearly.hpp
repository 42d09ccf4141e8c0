// What a year has once: a holiday, a day or month, a quarter, a half, a season.
#pragma once

#include "time/choose.hpp"
#include "time/meaning.hpp"

namespace dateline {

/// How wide it is.
Granularity yearly_granularity(const Meaning& meaning);
/// Its first day in a year; no_day where that year has none: 29 February.
Day yearly_first_day(const Meaning& meaning, int year);

}  // namespace dateline
