// What a time expression means, with no date in it: a calendar date with holes, a distance from a reference time, a
// duration, a set, or a vague reference.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// The parts of a meaning. Each is empty or holds a small number; the rules of assets/en/time-rules.txt fill them.
enum class Slot : std::uint8_t {
    kind,     // MeaningKind
    base,     // Base: what `unit` and `offset`, or the amounts, are counted from
    unit,     // Unit of the base's period or of the first amount
    offset,   // that many units away from the base's period: -1 in "last week"
    sign,     // -1: the amounts lead back from the base, 1: on
    amount,   // of `unit`, in thousandths; `vague` where the words give none ("several")
    amount2,  // a second amount, "2 years and 6 months"
    unit2,
    relation,  // of a named field to the base: -1 last, 0 this, 1 next
    nth,       // "the third day of": ordinal of nth_unit; -1 is the last
    nth_unit,  // Unit
    year,
    month,
    day,
    weekday,
    quarter,  // 1..4
    half,     // 1..2
    season,   // 0 spring .. 3 winter
    decade,   // 1990, or 90 where the words do not name the century
    century,  // 19 for the 20th
    holiday,  // index in the table of holidays.hpp
    era,      // 1: BC
    hour,
    minute,
    half_day,     // 0 a.m., 1 p.m.
    part,         // PartOfDay
    weekend,      // 1
    mod,          // Mod
    side,         // of the article's day within the period: -1 before it ("earlier this year"), 1 after it
    approximate,  // 1 about, 2 more than, 3 less than
    fiscal,       // a financial year or its quarter
    each,         // 1: a set
    rolling,      // 1: up to the article's day or from it on, "the past year"
    order,        // of a date in digits: 0 month first, 1 day first
    count_
};

inline constexpr int slot_count = static_cast<int>(Slot::count_);
inline constexpr std::int32_t hole = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t vague = -1;

enum class MeaningKind : std::uint8_t {
    date,
    duration,
    set,
    past,
    present,
    future,
    range,
    between,
    list,
    number,
    nothing
};
enum class Base : std::uint8_t {
    article,  // the article's date: "yesterday"
    told,     // the time told before: "a week later", "that day"
    focus,    // the period in focus, article or told: "the quarter"
    anchor    // another expression inside this one: "two days after Christmas"
};
enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    month,
    season,
    quarter,
    half_year,
    year,
    decade,
    century,
    millennium,
    some
};
enum class Mod : std::uint8_t { start, early, mid, late, end };

struct Meaning {
    std::array<std::int32_t, slot_count> slots;
    std::uint16_t rule = 0;         // index in the grammar
    std::vector<Meaning> inner;     // the anchor; or the two ends of a range
    std::uint32_t first_token = 0;  // half-open; of the ends of a range, which are timexes of their own
    std::uint32_t last_token = 0;

    Meaning() { slots.fill(hole); }
    std::int32_t& operator[](Slot slot) { return slots[static_cast<std::size_t>(slot)]; }
    std::int32_t operator[](Slot slot) const { return slots[static_cast<std::size_t>(slot)]; }
    bool has(Slot slot) const { return (*this)[slot] != hole; }
    bool is(Slot slot, std::int32_t value) const { return (*this)[slot] == value; }
    template <class Enum>
    bool is(Slot slot, Enum value) const {
        return (*this)[slot] == static_cast<std::int32_t>(value);
    }
};

/// Slot and value by the names that the rule file uses; nothing for an unknown name.
std::optional<Slot> slot_named(std::string_view name);
std::optional<std::int32_t> slot_value_named(std::string_view name);

}  // namespace dateline
