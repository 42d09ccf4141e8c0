// EDTF in and out, and its round trips with TIMEX3 values. tests/oracle holds it against another reader of EDTF.
#include "calendar/edtf.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "calendar/period.hpp"
#include "calendar/when_text.hpp"
#include "random_period.hpp"

namespace dateline {
namespace {

TEST(Edtf, RoundTripsOverRandomIntervals) {
    std::mt19937 random(3);
    for (int i = 0; i < 20000; ++i) {
        Period first = random_period(random);
        When when = when_of(first);
        if (when.granularity <= Granularity::part_of_day) when = when_of(day_period(first.first));
        if (i % 3 == 1) {
            when.span.end += minutes_per_day * std::uniform_int_distribution(1, 900)(random);
            when.extent = i % 2 ? Extent::lasted : Extent::within;
            when.granularity = Granularity::day;
        }
        if (i % 5 == 1) when.approximate = true;
        if (i % 7 == 1) when.span.begin = open_past;
        if (i % 7 == 2) when.span.end = open_future;
        std::string text = format_edtf(when);
        std::optional<When> back = parse_edtf(text);
        ASSERT_TRUE(back) << text;
        ASSERT_EQ(format_edtf(*back), text);
        ASSERT_EQ(back->span, when.span) << text;
        ASSERT_EQ(back->approximate, when.approximate) << text;
    }
}

struct Words {
    const char* edtf;
    const char* words;
};

TEST(Edtf, WordsForReaders) {
    for (const Words& row : {
             Words{"2018-04-14", "Sat 14 April 2018"},
             Words{"2018-03", "March 2018"},
             Words{"2011", "2011"},
             Words{"199X", "1990s"},
             Words{"[2018-04-01..2018-04-07]", "between 1 and 7 April 2018"},
             Words{"[2018-03-01..2018-05-31]", "between March and May 2018"},
             Words{"2018-04-01/2018-04-07", "1-7 April 2018"},
             Words{"2018-03/2018-03", "all of March 2018"},
             Words{"2018-04-05~", "about Thu 5 April 2018"},
             Words{"[..2018-05-31]", "by 31 May 2018"},
             Words{"2018-02-09/2018-02-25", "9-25 February 2018"},
             Words{"2018-04-28/2018-05-03", "28 April - 3 May 2018"},
             Words{"[2018-03-01..2018-03-10]", "early March 2018"},
             Words{"2011/..", "since 2011"},
             Words{"../2018-09-30", "until 30 September 2018"},
             Words{"[2018-04-09..]", "from 9 April 2018"},
         }) {
        std::optional<When> when = parse_edtf(row.edtf);
        ASSERT_TRUE(when) << row.edtf;
        EXPECT_EQ(format_edtf(*when), row.edtf);
        EXPECT_EQ(format_for_readers(*when), row.words);
    }
}

TEST(Edtf, AWeekIsAnInterval) {
    When week = when_of(period_holding(*parse_day("2018-04-08"), Granularity::week));
    EXPECT_EQ(format_edtf(week), "[2018-04-02..2018-04-08]");
    EXPECT_EQ(format_for_readers(week), "week of 2-8 April 2018");
}

TEST(Edtf, TextsThatAreNoDates) {
    for (const char* text : {"", "..", "/", "[..]", "2018-13", "2018-02-30", "[2018-04-07..2018-04-01]", "[2018-04-07",
                             "04/2018", "yesterday", "20180407", "~"}) {
        EXPECT_FALSE(parse_edtf(text)) << text;
    }
}

/// TIMEX3 value -> interval -> EDTF -> interval, and the value -> period -> value.
TEST(Edtf, TimexValuesAndIntervalsAndEdtfAgree) {
    std::mt19937 random(4);
    for (int i = 0; i < 20000; ++i) {
        Period period = random_period(random);
        std::string value = timex_value(period);
        std::optional<Period> read = parse_timex_value(value);
        ASSERT_TRUE(read) << value;
        When when = when_of(*read);
        std::string text = format_edtf(when);
        std::optional<When> back = parse_edtf(text);
        ASSERT_TRUE(back) << value << " " << text;
        ASSERT_EQ(format_edtf(*back), text) << value;
        if (when.granularity < Granularity::day) when = when_of(day_period(read->first));
        ASSERT_EQ(back->span, when.span) << value << " " << text;
        std::optional<Period> plain = plain_period(read->first, end_day(*read) - 1);
        if (plain && plain->granularity == period.granularity) {
            ASSERT_EQ(timex_value(*plain), value);
        }
    }
}

/// What is written is read as the same, from the calendar's first year to its last.
TEST(Edtf, IntervalsBetweenAllFormsAreWrittenAsTheyAreRead) {
    std::vector<std::string> ends;
    for (const char* year : {"-9999", "-9998", "-0001", "0000", "0001", "2018", "9998", "9999"}) {
        for (const char* rest : {"", "-01", "-12", "-01-01", "-06-15", "-12-31"})
            ends.push_back(std::string(year) + rest);
    }
    for (const std::string& begin : ends) {
        for (const std::string& end : ends) {
            std::optional<When> when = parse_edtf(begin + "/" + end);
            if (!when) continue;
            std::string written = format_edtf(*when);
            std::optional<When> again = parse_edtf(written);
            ASSERT_TRUE(again) << written;
            EXPECT_EQ(again->span, when->span) << begin << "/" << end << " as " << written;
            EXPECT_EQ(format_edtf(*again), written) << begin << "/" << end;
        }
    }
}

struct Enclosed {
    const char* edtf;
    const char* interval;  // as it is written
};

TEST(Edtf, EveryFormBecomesTheIntervalThatEnclosesIt) {
    for (const Enclosed& row : {
             // level 0
             Enclosed{"1985-04-12T23:20:30", "1985-04-12"},
             Enclosed{"1985-04-12T23:20:30Z", "1985-04-12"},
             Enclosed{"1985-04-12T23:20:30+05:30", "1985-04-12"},
             Enclosed{"1964/2008", "1964/2008"},
             Enclosed{"2004-02-01/2005", "2004-02-01/2005-12-31"},
             Enclosed{"-0490", "-0490"},
             // level 1
             Enclosed{"Y1700", "1700"},
             Enclosed{"2001-21", "[2001-03-01..2001-05-31]"},
             Enclosed{"2001-24", "[2001-12-01..2002-02-28]"},
             Enclosed{"1984?", "1984~"},
             Enclosed{"2004-06-11%", "2004-06-11~"},
             Enclosed{"201X", "201X"},
             Enclosed{"20XX", "[2000-01-01..2099-12-31]"},
             Enclosed{"2004-XX", "2004"},
             Enclosed{"1985-04-XX", "1985-04"},
             Enclosed{"1985-XX-XX", "1985"},
             Enclosed{"1985-04-12/..", "1985-04-12/.."},
             Enclosed{"../1985-04-12", "../1985-04-12"},
             Enclosed{"1985-04-12/", "[1985-04-12..]"},
             Enclosed{"/1985-04-12", "[..1985-04-12]"},
             Enclosed{"1984~/2004-06", "1984~/2004-06~"},
             // level 2
             Enclosed{"Y17E2", "1700"},
             Enclosed{"Y-17E2", "-1700"},
             Enclosed{"1950S2", "[1900-01-01~..1999-12-31~]"},
             Enclosed{"-1950S3", "[-1959-01-01~..-1950-12-31~]"},
             Enclosed{"2001-28", "[2001-12-01..2002-02-28]"},
             Enclosed{"2001-29", "[2001-09-01..2001-11-30]"},
             Enclosed{"2001-30", "[2001-12-01..2002-02-28]"},
             Enclosed{"2001-32", "[2001-06-01..2001-08-31]"},
             Enclosed{"2001-34", "[2001-04-01..2001-06-30]"},
             Enclosed{"2001-38", "[2001-05-01..2001-08-31]"},
             Enclosed{"2001-41", "[2001-07-01..2001-12-31]"},
             Enclosed{"[1667,1668,1670..1672]", "[1667-01-01..1672-12-31]"},
             Enclosed{"[..1760-12-03]", "[..1760-12-03]"},
             Enclosed{"[1760-12..]", "[1760-12-01..]"},
             Enclosed{"{1667,1668-12}", "[1667-01-01..1668-12-31]"},
             Enclosed{"{..1984}", "[..1984-12-31]"},
             Enclosed{"2004-06~-11", "2004-06-11~"},
             Enclosed{"?2004-06-~11", "2004-06-11~"},
             Enclosed{"2004?-06-11", "2004-06-11~"},
             Enclosed{"156X-12-25", "[1560-12-25..1569-12-25]"},
             Enclosed{"15XX-12-25", "[1500-12-25..1599-12-25]"},
             Enclosed{"XXXX-12-XX", "[0000-12-01..9999-12-31]"},
             Enclosed{"1XXX-XX", "[1000-01-01..1999-12-31]"},
             Enclosed{"1984-1X", "[1984-10-01..1984-12-31]"},
             Enclosed{"2003-02-2X", "[2003-02-20..2003-02-28]"},
             Enclosed{"20XX-02-29", "[2000-02-29..2096-02-29]"},
             Enclosed{"-049X", "[-0499-01-01..-0490-12-31]"},
             Enclosed{"2004-06-XX/2004-07-03", "2004-06-01/2004-07-03"},
         }) {
        ParsedEdtf read = read_edtf(row.edtf);
        ASSERT_TRUE(read.when) << row.edtf << ": " << read.problem;
        EXPECT_EQ(format_edtf(*read.when), row.interval) << row.edtf;
    }
}

TEST(Edtf, WhatIsRefusedSaysWhy) {
    EXPECT_EQ(read_edtf("2018-02-30").problem, "There is no such day in the calendar.");
    EXPECT_EQ(read_edtf("XXXX-02-3X").problem, "There is no such day in the calendar.");
    EXPECT_EQ(read_edtf("Y17E7").problem, "Years before -9999 and after 9999 are beyond this calendar.");
    EXPECT_EQ(read_edtf("Y-170002").problem, "Years before -9999 and after 9999 are beyond this calendar.");
    EXPECT_EQ(read_edtf("2005/2004").problem, "The interval ends before it begins.");
    EXPECT_EQ(read_edtf("[2005..2004]").problem, "The interval ends before it begins.");
    EXPECT_EQ(read_edtf("../..").problem, "It names neither a begin nor an end.");
    EXPECT_EQ(read_edtf("[2004..,..1984]").problem, "It names neither a begin nor an end.");
    for (const char* text : {"2018-04-07T",
                             "2018-04-07T25:00:00",
                             "2018-04T10:00:00",
                             "2018-04-07T10:00:00+99:00",
                             "2018-21-01",
                             "2018-42",
                             "2018-4-7",
                             "-0000",
                             "1950S",
                             "1950S0",
                             "Y",
                             "Y12E",
                             "[,]",
                             "[2018,]",
                             "2018??",
                             "2018-04-07-08",
                             "19X",
                             "x018",
                             "[2018/2019]",
                             "{}",
                             "[]"}) {
        ParsedEdtf read = read_edtf(text);
        EXPECT_FALSE(read.when) << text;
        EXPECT_TRUE(read.problem.ends_with('.')) << text;
    }
}

}  // namespace
}  // namespace dateline
