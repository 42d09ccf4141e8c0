// A set of small integers that answers "which one is next below or above" in a few machine words.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace dateline {

/// Bits in levels of 64: a bit of a level is set where the word below it is not empty. A million members take 130 KB.
class RankSet {
public:
    explicit RankSet(std::uint32_t size) {
        std::uint32_t words = size;
        do {
            words = (words + 63) / 64;
            levels_.emplace_back(words == 0 ? 1 : words);
        } while (words > 1);
    }

    void insert(std::uint32_t value) {
        for (auto& level : levels_) {
            level[value / 64] |= std::uint64_t{1} << (value % 64);
            value /= 64;
        }
    }

    /// The largest member below `value`.
    std::optional<std::uint32_t> below(std::uint32_t value) const {
        for (std::size_t height = 0; height < levels_.size(); ++height, value /= 64) {
            const std::uint64_t smaller = (std::uint64_t{1} << (value % 64)) - 1;
            const std::uint64_t word = levels_[height][value / 64] & smaller;
            if (word) return descend(height, value / 64 * 64 + 63 - std::countl_zero(word), false);
        }
        return {};
    }

    /// The smallest member above `value`.
    std::optional<std::uint32_t> above(std::uint32_t value) const {
        for (std::size_t height = 0; height < levels_.size(); ++height, value /= 64) {
            const std::uint64_t larger = value % 64 == 63 ? 0 : ~std::uint64_t{0} << (value % 64 + 1);
            const std::uint64_t word = levels_[height][value / 64] & larger;
            if (word) return descend(height, value / 64 * 64 + std::countr_zero(word), true);
        }
        return {};
    }

private:
    std::uint32_t descend(std::size_t height, std::uint32_t value, bool smallest) const {
        while (height-- > 0) {
            const std::uint64_t word = levels_[height][value];
            value = value * 64 + (smallest ? std::countr_zero(word) : 63 - std::countl_zero(word));
        }
        return value;
    }

    std::vector<std::vector<std::uint64_t>> levels_;
};

}  // namespace dateline
