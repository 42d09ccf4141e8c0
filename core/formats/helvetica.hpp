// How wide text is in Helvetica, and so in Arial and Liberation Sans: Adobe's font metrics for the printable ASCII.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/utf8.hpp"

namespace dateline {

/// In thousandths of the font's size, from the space on.
inline constexpr std::array<std::uint16_t, 95> helvetica_widths = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

/// Other alphabets are taken for as wide as their widest letters, so that no text runs into another.
inline float helvetica_width(std::string_view text, float size_px, bool bold) {
    constexpr std::uint32_t other = 720, ideograph = 1000;
    constexpr char32_t first_wide = 0x1100;
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.bytes;
        if (point.value >= 0x20 && point.value < 0x7F)
            sum += helvetica_widths[point.value - 0x20];
        else
            sum += point.value < first_wide ? other : ideograph;
    }
    constexpr float bolder = 1.08F;
    return static_cast<float>(sum) * size_px / 1000 * (bold ? bolder : 1);
}

}  // namespace dateline
