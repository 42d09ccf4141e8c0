// Of which day a time of day is that stands alone, "at 5 p.m.": the day that the text told last, as far as its clauses
// allow.
#pragma once

#include "event/hook.hpp"

namespace dateline {

/// Where a day was told.
struct DayPlace {
    std::uint32_t sentence = no_index;
    std::uint32_t clause = no_index;  // that it dates
    bool aside = false;  // "Roe, elected on Friday, ...", "the Friday deadline": no day that the text is at
};

/// Notes in `last` where a day is told. Of a time of day alone that was counted from that day, takes the day away where
/// the text told it aside, and makes `when` open where somebody told then of what was done before, or is to come.
/// `index` is that of the expression, `hook` what it hangs on.
void follow_day(const SentenceClauses& sentence, std::uint32_t index, const Hook& hook, DayPlace& last, Timex& timex,
                std::optional<When>& when);

}  // namespace dateline
