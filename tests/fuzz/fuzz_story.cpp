// A story from outside: our JSON, our web page or picture, or a TimelineJS file.
#include <cstdint>

#include "whole.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    require_total(dateline::open_story({reinterpret_cast<const char*>(data), size}));
    return 0;
}
