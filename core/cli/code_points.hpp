// Offsets for the outside world: Unicode code points instead of bytes.
#pragma once

#include <string_view>

namespace dateline::cli {

/// Counts on from the last answer, so that offsets that grow cost the text's length once.
class CodePoints {
public:
    explicit CodePoints(std::string_view text) : text_(text) {}

    std::size_t at(std::size_t byte) {
        if (byte < byte_) byte_ = points_ = 0;
        for (; byte_ < byte; ++byte_) points_ += (static_cast<unsigned char>(text_[byte_]) & 0xC0u) != 0x80u;
        return points_;
    }

private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t points_ = 0;
};

}  // namespace dateline::cli
