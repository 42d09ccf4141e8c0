// The data files of assets/ that core reads, embedded at build time (cmake/EmbedAssets.cmake); a function a file.
#pragma once

#include <string_view>

namespace dateline::assets {

std::string_view abbreviations();

}  // namespace dateline::assets
