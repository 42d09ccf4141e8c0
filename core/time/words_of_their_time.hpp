// Names that a text uses though news knew them only in some years: assets/en/words-of-their-time.txt.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "time/timex.hpp"

namespace dateline {

struct WordOfItsTime {
    Span span;     // its first mention
    DaySpan days;  // far before or after any text where it has no first or last year
};

/// One for each name that a text has, in order of place. One that "former" or "ex" stands before counts from its end.
/// Linear in the text's length.
std::vector<WordOfItsTime> find_words_of_their_time(std::string_view text, const ReadText& read);

/// The first row of the table that cannot be read; empty where all can.
std::string_view words_of_their_time_error();

inline constexpr Day before_all_words = -100000, after_all_words = 100000;

}  // namespace dateline
