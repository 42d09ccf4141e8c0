// Titles in scripts that run from right to left, or whose letters change beside each other.
#pragma once

#include <string_view>
#include <vector>

namespace dateline {

/// Whether a text has letters that cannot be drawn one by one from left to right: Hebrew, Arabic, Hindi, Thai, Khmer,
/// loose accents, joined emoji. Most texts have none.
bool needs_shaping(std::string_view text);

/// Whether it has letters that run from right to left.
bool runs_right_to_left(std::string_view text);

/// The words of a line, split at spaces, in the order in which they stand from left to right. By whole words after the
/// Unicode Bidirectional Algorithm (UAX 9): a line takes its direction from its first word with letters, and words
/// without letters (numbers) go with their neighbours.
std::vector<std::string_view> words_in_visual_order(std::string_view line);

}  // namespace dateline
