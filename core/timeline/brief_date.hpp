// Dates in few words, for labels that stand under an axis which names the year.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// `words` is what format_for_readers says: "Sat 14 April 2018" becomes "14 Apr", "by 31 May 2018" "by 31 May", "2011"
/// stays.
std::string brief_date(std::string_view words);

}  // namespace dateline
