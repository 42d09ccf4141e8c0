// Why a timex got its date, in words: made where they are asked for.
#pragma once

#include <string_view>

#include "time/timex.hpp"

namespace dateline {

/// Name of the rule in assets, such as "bare-weekday"; "named-event" for an event of the table.
std::string_view rule_name(const Timex& timex);

/// `text` is the one that the timex was read in.
Why explain(std::string_view text, const Timex& timex);

}  // namespace dateline
