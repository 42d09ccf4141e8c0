// Intervals as EDTF, the Extended Date/Time Format: ISO 8601-2:2019, levels 0 to 2
// (specification: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 2019-02-04).
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

struct ParsedEdtf {
    std::optional<When> when;
    std::string_view problem;  // one sentence of what is wrong, where there is no interval
};

/// Reads all forms of levels 0 to 2. What an interval cannot hold becomes the interval that surely encloses it:
///     156X-12-25, 1984-1X     from the first day that the digits allow to the last
///     [1667,1668,1670..]      from the first member to the last, at some time within; {1667,1668} as well
///     2004?, 2004-06~-11, %   approximate as a whole, whichever component is meant
///     1950S2                  1900 to 1999, approximate
///     1985/ and /1985         at some time from 1985 on, or up to it: an end that is not known is not open
///     10:10:10Z, +05:00       the minute as written, without seconds and zone
///     2018-21, 2018-29        a season as it is counted here: northern spring begins on 1 March, southern on 1
///     September
/// Years before -9999 and after 9999 (Y17E7) are refused. The granularity is that of the first component named.
ParsedEdtf read_edtf(std::string_view edtf);
std::optional<When> parse_edtf(std::string_view edtf);

}  // namespace dateline
