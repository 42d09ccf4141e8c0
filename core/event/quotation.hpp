// Quotations: what an article gives in somebody's own words.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace dateline {

/// Every quotation of three words or more with its marks, in order of place: “...”, "...", ``...''. One that goes on
/// over paragraphs, each opened by a mark again, is one. What is opened and never closed is none.
std::vector<Span> find_quotations(std::string_view text);

}  // namespace dateline
