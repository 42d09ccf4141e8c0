// dateline tag: documents as JSON lines in, what was found in them as JSON lines out.
#pragma once

#include <string>
#include <vector>

namespace dateline::cli {

/// The exit status; errors are told on stderr.
int tag(const std::vector<std::string>& options);

}  // namespace dateline::cli
