// A date from outside: any bytes give nothing, or a date that can be told in words, written, and read as the same.
#include <cstdint>

#include "calendar/edtf.hpp"
#include "calendar/when_text.hpp"
#include "whole.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto when = parse_edtf({reinterpret_cast<const char*>(data), size});
    if (!when) return 0;
    require(when->span.begin < when->span.end);
    require(!format_for_readers(*when).empty());
    const std::string written = format_edtf(*when);
    const auto again = parse_edtf(written);
    require(again && format_edtf(*again) == written);
    return 0;
}
