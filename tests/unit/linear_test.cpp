// No text is worse than linear: twice as much of it takes about twice as long, whatever it is made of. The whole
// reading is timed, from bytes to story.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "story/reading.hpp"
#include "story/story.hpp"

namespace dateline {
namespace {

std::string repeated(std::string_view piece, std::size_t size) {
    std::string text;
    text.reserve(size + piece.size());
    while (text.size() < size) text += piece;
    return text;
}

/// Of the processor, so that other work on the machine hardly counts.
double seconds_to_read(const std::string& text) {
    std::clock_t begin = std::clock();
    std::vector<Reading> readings;
    readings.push_back(*read_article(read_document(text)));
    readings.back().user_day = parse_day("2018-04-08");
    Story story = tell(readings);
    EXPECT_EQ(story.articles.size(), 1u);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

constexpr double most_growth = 3;  // 2 for linear, 4 for quadratic

/// The least of some ratios: what only slowed one of the readings does not count.
double growth(std::string_view piece, std::size_t size) {
    constexpr double too_short = 0.002;  // to be measured
    double least = 1e9;
    for (int attempt = 0; attempt < 5 && least > most_growth; ++attempt) {
        double once = std::max(seconds_to_read(repeated(piece, size)), too_short);
        least = std::min(least, seconds_to_read(repeated(piece, 2 * size)) / once);
    }
    return least;
}

TEST(Reading, IsLinearInWhateverTheTextIsMadeOf) {
    constexpr std::size_t size = 1 << 14;
    for (const char* piece : {
             "7",
             "1999",
             "1999 ",
             "1,999,",
             "1-",
             "1/",
             "12:30",
             "May ",
             "May, ",
             "Monday ",
             "last ",
             "from May to ",
             "between May and ",
             "the day after ",
             "two days before ",
             "the end of ",
             "every ",
             "twenty-",
             "a hundred and ",
             "World War II ",
             "the ",
             "the the of ",
             "and ",
             "he said ",
             "which was ",
             "that he said that ",
             "not ",
             "\"",
             "\" ",
             "'",
             "“",
             ",",
             ", ",
             ".",
             ". ",
             "(",
             "( ",
             "[",
             "- ",
             "-",
             "\n",
             "\n\n",
             " ",
             "a",
             "A",
             "A ",
             "a b. ",
             "Mr. ",
             "<",
             "<p>",
             "<div><p>",
             "&amp;",
             "&",
             "<script>",
             "<!--",
             "\xE2\x80\x94",
             "\xFF",
             "The summit began on May 3. ",
             "Kim said on Monday, ",
             "By May 3 Kim met Moon; ",
             "the ministers met and ",
             "well-known-",
             "a.b().c=1;",
             "{\"at\":\"2018-04-05\"},",
             "+/x9Q",
             "\xF0\x9F\x98\x80",
         }) {
        EXPECT_LE(growth(piece, size), most_growth) << "of: " << piece;
    }
}

}  // namespace
}  // namespace dateline
