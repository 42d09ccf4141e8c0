// The tree of a sentence from scores of its arcs.
#pragma once

#include <cstdint>
#include <vector>

namespace dateline {

/// Heads of words 1 .. places - 1, 0 being the root; element 0 is unused. scores[word * places + head] says how well
/// the head suits the word. One word hangs on the root, and there are no cycles. Each word takes its best head; where
/// that makes a cycle, the word of it that loses least goes to its best head outside. Of equals the first wins.
std::vector<std::uint32_t> best_tree(const std::vector<float>& scores, std::size_t places);

}  // namespace dateline
