// The order in which the words of a title stand, where some run from right to left.
#include <gtest/gtest.h>

#include <string>

#include "timeline/visual_order.hpp"

namespace dateline {
namespace {

std::string ordered(std::string_view line) {
    std::string out;
    for (const std::string_view word : words_in_visual_order(line)) out += (out.empty() ? "" : " ") + std::string(word);
    return out;
}

TEST(VisualOrder, LeftToRightStaysAsItIs) {
    EXPECT_EQ(ordered("Talks begin in 2018"), "Talks begin in 2018");
    EXPECT_EQ(ordered("\u041C\u0438\u0440 \u0432 2018"), "\u041C\u0438\u0440 \u0432 2018");
}

TEST(VisualOrder, HebrewAndArabicStandFromTheRight) {
    EXPECT_EQ(ordered("\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD"),
              "\u05E2\u05D5\u05DC\u05DD \u05E9\u05DC\u05D5\u05DD");
    EXPECT_EQ(ordered("\u0628\u062F\u0623\u062A 12 \u0645\u0628\u0627\u062D\u062B\u0629"),
              "\u0645\u0628\u0627\u062D\u062B\u0629 12 \u0628\u062F\u0623\u062A");
}

TEST(VisualOrder, ForeignWordsInALineKeepTheirOwnOrder) {
    EXPECT_EQ(ordered("Talks of \u05D0 \u05D1 end"), "Talks of \u05D1 \u05D0 end");
    EXPECT_EQ(ordered("\u05D0 New York \u05D1"), "\u05D1 New York \u05D0");
    EXPECT_EQ(ordered("\u05D0 2018"), "2018 \u05D0");
}

TEST(VisualOrder, OnlyScriptsWhoseLettersChangeNeedShaping) {
    for (const char* plain :
         {"Talks", "\u00C9t\u00E9", "\u041C\u0438\u0440", "\uD55C\uAD6D", "\u4E2D\u56FD", "\u201Cquoted\u201D"})
        EXPECT_FALSE(needs_shaping(plain)) << plain;
    for (const char* shaped : {"\u05D0", "\u0645", "\u0939\u093F", "\u0E2A\u0E27", "e\u0301"})
        EXPECT_TRUE(needs_shaping(shaped)) << shaped;
    EXPECT_TRUE(runs_right_to_left("\u0645"));
    EXPECT_FALSE(runs_right_to_left("\u0939"));
}

}  // namespace
}  // namespace dateline
