// Character references of HTML.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Appends the character that a reference at the start of `text` ("&amp;", "&#8217;", "&#x2019;") stands for, and gives
/// its length in bytes; 0, and nothing appended, where there is none. The named ones are Latin-1's and typography's.
std::size_t read_entity(std::string_view text, std::string& out);

}  // namespace dateline
