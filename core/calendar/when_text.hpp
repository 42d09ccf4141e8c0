// Intervals as words for readers.
#pragma once

#include <string>

#include "calendar/when.hpp"

namespace dateline {

/// "Sat 14 April 2018", "March 2018", "by 31 May 2018", "about 5 April 2018"; "1-7 April 2018" where it lasted,
/// "between 1 and 7 April 2018" where it came at some time within.
std::string format_for_readers(const When& when);

}  // namespace dateline
