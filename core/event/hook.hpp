// What a time expression hangs on.
#pragma once

#include <string>

#include "event/sentence_view.hpp"
#include "time/timex.hpp"

namespace dateline {

/// A clause, or an event noun (a phrase index) and the clause it stands in; or neither, and why, in plain words.
struct Hook {
    std::uint32_t clause = no_index;
    std::uint32_t noun = no_index;
    std::string reason;
    bool about_date = false;  // "Sunday was chosen": the sentence is about the day itself
};

/// The nearest event noun in the chain before the date ("the summit between Kim and Moon on April 27") or the clause
/// that the date stands in; the clause, unless it cannot be. `time` is the phrase of the expression, `timex` its
/// meaning.
Hook find_hook(const SentenceView& view, std::uint32_t time, const Timex& timex, const Dct& dct);

/// Whether something begins after the article's day.
bool is_ahead(const When& when, const Dct& dct);

}  // namespace dateline
