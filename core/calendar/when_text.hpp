// Intervals as text: EDTF (ISO 8601-2, levels 0 to 1 and the one-of-a-range set) and words for readers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/when.hpp"

namespace dateline {

/// "2018-04-07", "2018-03", "2011", "201X" for a decade, "[2018-04-01..2018-04-07]" for some time within,
/// "2018-02-09/2018-02-25" for all of it, "2018-04-05~" for about, "[..2018-05-31]" for no later than.
/// Times of day give their day.
std::string format_edtf(const When& when);
/// Back again; nothing where the text is none of the forms above. The granularity is the coarsest that fits.
std::optional<When> parse_edtf(std::string_view edtf);

/// For readers: "Sat 14 April 2018", "March 2018", "by 31 May 2018", "1-7 April 2018", "about 5 April 2018".
std::string format_for_readers(const When& when);

}  // namespace dateline
