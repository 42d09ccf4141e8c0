// What the parser sees of a word. training/features.py does the same, byte by byte: change both or neither.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// ASCII letters in lower case, digits as 0, quotes straight: the form in which the vocabulary holds words.
std::string vocabulary_form(std::string_view word);

enum class HashedFeature : std::uint8_t { prefix, suffix, tail, ending, shape };
inline constexpr std::size_t hashed_features = 5;
inline constexpr std::array<std::uint32_t, hashed_features> hashed_feature_rows = {1000, 2000, 1400, 600, 200};

/// The row of each feature in its table.
std::array<std::uint32_t, hashed_features> hashed_rows(std::string_view word);

}  // namespace dateline
