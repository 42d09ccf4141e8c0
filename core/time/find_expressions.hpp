// Finds the time expressions of a text: the grammar's and the named events', each with the direction of its clause.
#pragma once

#include <string_view>
#include <vector>

#include "time/expression.hpp"

namespace dateline {

/// In order of place, not overlapping. Linear in the text's length.
std::vector<TimeExpression> find_time_expressions(std::string_view text, const ReadText& read);

}  // namespace dateline
