// From what the words say to a place on the calendar, given the article's date.
#pragma once

#include <string_view>
#include <vector>

#include "time/expression.hpp"

namespace dateline {

/// One timex for each expression, in the same order. Nothing is read again, and no text is made.
std::vector<Timex> resolve(std::string_view text, const std::vector<TimeExpression>& expressions, const Dct& dct);

/// The interval of what hangs on the timex: "by the end of May" is any time up to 31 May, "since 2011" lasted from 2011
/// with an open end. Nothing where the timex has no place on the calendar.
std::optional<When> bounded(const Timex& timex);

}  // namespace dateline
