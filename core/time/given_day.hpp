// A day as somebody gives it on its own: "2018-04-08", "8 April 2018", "27/4/2018".
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "calendar/civil.hpp"

namespace dateline {

/// The day, or one sentence that says why the words name none: they are no date, or may be two, "03-02-2009".
std::variant<Day, std::string> read_given_day(std::string_view words);

}  // namespace dateline
