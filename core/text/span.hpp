// A place in a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Half-open range of bytes of a UTF-8 text. Stages pass spans on and never copy the text itself.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Span&) const = default;
};

inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}
inline bool contains(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }
inline bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace dateline
