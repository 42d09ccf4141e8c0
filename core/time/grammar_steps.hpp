// What the reading of the grammar and its matching share.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline {

/// Roles beside the slots, for what a step matches.
enum Role : std::uint8_t { role_merge = 200, role_none, role_anchor, role_first, role_last, role_second };

/// How a token may stand at the begin of a category, as bits.
inline constexpr std::uint8_t starts = 1;
inline constexpr std::uint8_t starts_alone = 2;

inline constexpr std::size_t most_literals = 4096;

}  // namespace dateline
