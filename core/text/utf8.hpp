// UTF-8: any bytes made valid, and places told in code points for the world outside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace dateline {

/// Bytes that are not UTF-8 (overlong forms, lone surrogates, values past U+10FFFF) become U+FFFD, one for each maximal
/// piece (Unicode 15, 3.9). A byte order mark is dropped, line ends become \n, and other control characters a space.
std::string clean_utf8(std::string_view bytes);

/// Appends a code point; what is none becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

struct CodePoint {
    char32_t value = 0;
    std::uint32_t bytes = 0;  // 0 at the end of the text
};
/// The code point that begins at a byte of a valid text.
CodePoint code_point_at(std::string_view text, std::size_t byte);

/// Byte offsets <-> code point offsets of one text, each in constant time after one pass over it. Offsets past the
/// end count as the end. The text must outlive the index.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);
    std::uint32_t from_byte(std::uint32_t byte) const;
    std::uint32_t to_byte(std::uint32_t code_point) const;
    Span from_bytes(Span span) const { return {from_byte(span.begin), from_byte(span.end)}; }
    Span to_bytes(Span span) const { return {to_byte(span.begin), to_byte(span.end)}; }
    std::uint32_t size() const { return size_; }

private:
    std::string_view text_;
    std::vector<std::uint32_t> before_block_;  // code points before each block of bytes
    std::uint32_t size_ = 0;
};

}  // namespace dateline
