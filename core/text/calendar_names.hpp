// The names of months and weekdays, in lower case, for what is read before time expressions are.
#pragma once

#include <string_view>

namespace dateline {

inline constexpr std::string_view month_names[] = {"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
inline constexpr std::string_view weekday_names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};

}  // namespace dateline
