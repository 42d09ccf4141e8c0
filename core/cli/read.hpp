// dateline read: articles as one story, readable or as JSON, Markdown or CSV.
#pragma once

#include <string>
#include <vector>

namespace dateline::cli {

/// The exit status; errors are told on stderr, one sentence each.
int read(const std::vector<std::string>& options);

}  // namespace dateline::cli
