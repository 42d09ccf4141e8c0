// The words that the JSON has for our enumerations, both ways.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "event/event.hpp"

namespace dateline::json_names {

inline constexpr std::array<std::string_view, 4> statuses = {"happened", "planned", "conditional", "denied"};
inline constexpr std::array<std::string_view, 5> classes = {"verbal-cooperation", "material-cooperation",
                                                            "verbal-conflict", "material-conflict", "other"};
inline constexpr std::array<std::string_view, 5> sources = {"unknown", "user", "metadata", "header", "inferred"};
inline constexpr std::array<std::string_view, 4> timex_types = {"DATE", "TIME", "DURATION", "SET"};
inline constexpr std::array<std::string_view, 2> extents = {"within", "lasted"};
inline constexpr std::array<std::string_view, 14> granularities = {
    "minute", "hour",    "part_of_day", "day",  "weekend", "week",    "month",
    "season", "quarter", "half_year",   "year", "decade",  "century", "millennium"};

template <typename Enum, std::size_t n>
std::string_view name_of(Enum value, const std::array<std::string_view, n>& names) {
    return names[static_cast<std::size_t>(value)];
}

template <typename Enum, std::size_t n>
std::optional<Enum> named(std::string_view name, const std::array<std::string_view, n>& names) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace dateline::json_names
