// Whether a title can stand by itself.
#pragma once

#include <string_view>

namespace dateline {

/// False for what no headline writer would print: a single word, a pronoun for whom it is of, an end in "of" or "the",
/// more words than a title has.
bool reads_well(std::string_view title);

/// The same of a headline's own words, which may name something twice: "Oslo warns Bergen after Bergen tests".
bool reads_as_written(std::string_view headline);

}  // namespace dateline
