// A calendar from outside.
#include <cstdint>

#include "formats/imported.hpp"
#include "whole.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    require_total(dateline::story_from_icalendar({reinterpret_cast<const char*>(data), size}));
    return 0;
}
