#include <gtest/gtest.h>

#include <random>
#include <string>

#include "calendar/period.hpp"
#include "calendar/when_text.hpp"

namespace dateline {
namespace {

Day day(const char* iso) { return parse_day(iso).value(); }

TEST(Civil, EveryDayOfTenThousandYearsFollowsTheOneBefore) {
    CivilDate expected{1, 1, 1};
    int weekday = 1;  // 0001-01-01 was a Monday
    IsoWeek week{1, 1};
    for (Day at = day_from_civil({1, 1, 1}), last = day_from_civil({9999, 12, 31}); at <= last; ++at) {
        ASSERT_EQ(civil_from_day(at), expected) << at;
        ASSERT_EQ(day_from_civil(expected), at);
        ASSERT_EQ(weekday_of(at), weekday);
        IsoWeek iso = iso_week_of(at);
        ASSERT_EQ(day_from_iso_week(iso), at - weekday + 1);
        if (weekday == 1 && at != day_from_civil({1, 1, 1})) {
            bool next_year = iso.week == 1;
            ASSERT_TRUE(next_year ? iso.year == week.year + 1 && week.week >= 52 : iso.week == week.week + 1) << at;
            week = iso;
        }
        weekday = weekday % 7 + 1;
        if (++expected.day > days_in_month(expected.year, expected.month)) {
            expected.day = 1;
            if (++expected.month > 12) expected = {expected.year + 1, 1, 1};
        }
    }
}

TEST(Civil, KnownDays) {
    EXPECT_EQ(day("1970-01-01"), 0);
    EXPECT_EQ(day("2000-03-01"), 11017);
    EXPECT_EQ(weekday_of(day("2018-04-08")), 7);
    EXPECT_EQ(iso_week_of(day("2018-12-31")).year, 2019);
    EXPECT_EQ(iso_week_of(day("2016-01-03")).week, 53);
    EXPECT_EQ(day_from_civil({-489, 9, 12}), day("-0489-09-12"));
}

TEST(Civil, LeapYears) {
    EXPECT_TRUE(is_leap_year(2000));
    EXPECT_FALSE(is_leap_year(1900));
    EXPECT_TRUE(is_leap_year(2016));
    EXPECT_TRUE(is_leap_year(0));
    EXPECT_FALSE(is_leap_year(2018));
}

TEST(Civil, MonthsAreCutToTheirLastDay) {
    EXPECT_EQ(plus_months({2018, 1, 31}, 1), (CivilDate{2018, 2, 28}));
    EXPECT_EQ(plus_months({2016, 3, 31}, -1), (CivilDate{2016, 2, 29}));
    EXPECT_EQ(plus_months({2018, 12, 15}, 1), (CivilDate{2019, 1, 15}));
    EXPECT_EQ(plus_months({2018, 1, 15}, -13), (CivilDate{2016, 12, 15}));
}

TEST(Civil, TextsThatAreNoDays) {
    for (const char* text : {"", "2018", "2018-4-8", "2018-02-29", "2018-13-01", "2018-00-10", "18-04-08",
                             "2018-04-08 ", "2018/04/08", "-2018-04", "20180408xx"}) {
        EXPECT_FALSE(parse_day(text)) << text;
    }
}

Period random_period(std::mt19937& random) {
    auto pick = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    int year = pick(-3000, 3000);
    Day some_day = day_from_civil({year, pick(1, 12), pick(1, 28)});
    switch (pick(0, 11)) {
        case 0:
            return year_period(year);
        case 1:
            return month_period(year, pick(1, 12));
        case 2:
            return quarter_period(year, pick(1, 4));
        case 3:
            return half_year_period(year, pick(1, 2));
        case 4:
            return season_period(year, static_cast<Season>(pick(0, 3)));
        case 5:
            return decade_period(pick(100, 299) * 10);
        case 6:
            return century_period(pick(10, 29));
        case 7:
            return period_holding(some_day, Granularity::week);
        case 8:
            return period_holding(some_day, Granularity::weekend);
        case 9:
            return {some_day, Granularity::minute, PartOfDay::none, static_cast<std::int16_t>(pick(0, 1439))};
        case 10:
            return {some_day, Granularity::part_of_day, static_cast<PartOfDay>(pick(1, 6))};
        default:
            return day_period(some_day);
    }
}

TEST(Period, TimexValuesRoundTrip) {
    std::mt19937 random(1);
    for (int i = 0; i < 20000; ++i) {
        Period period = random_period(random);
        if (period.granularity == Granularity::minute && period.minute % 60 == 0)
            period.granularity = Granularity::hour;
        std::string value = timex_value(period);
        std::optional<Period> back = parse_timex_value(value);
        ASSERT_TRUE(back) << value;
        ASSERT_EQ(timex_value(*back), value);
        ASSERT_EQ(*back, period) << value;
    }
}

TEST(Period, HoldsTheDayItWasMadeFromAndItsNeighboursTouchIt) {
    std::mt19937 random(2);
    for (int i = 0; i < 20000; ++i) {
        Day at = std::uniform_int_distribution(day("0001-01-01"), day("2999-12-31"))(random);
        for (Granularity granularity :
             {Granularity::day, Granularity::week, Granularity::month, Granularity::season, Granularity::quarter,
              Granularity::half_year, Granularity::year, Granularity::decade, Granularity::century}) {
            Period period = period_holding(at, granularity);
            ASSERT_LE(first_day(period), at);
            ASSERT_GT(end_day(period), at);
            ASSERT_EQ(first_day(shifted(period, 1)), end_day(period));
            ASSERT_EQ(shifted(shifted(period, -3), 3), period);
        }
    }
}

TEST(Period, ValuesBeforeChrist) {
    EXPECT_EQ(timex_value(year_period(-489)), "BC0490");
    EXPECT_EQ(timex_value(month_period(-478, 6)), "BC0479-06");
    EXPECT_EQ(timex_value(century_period(-5)), "BC04");
    EXPECT_EQ(parse_timex_value("BC0490"), year_period(-489));
}

TEST(Period, TextsThatAreNoValues) {
    for (const char* text :
         {"", "P3D", "PAST_REF", "XXXX-04", "2018-W54", "2018-Q5", "2018-02-30", "2018-04-08T25", "20185"}) {
        EXPECT_FALSE(parse_timex_value(text)) << text;
    }
}

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
             Words{"[2018-04-01..2018-04-07]", "1-7 April 2018"},
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
    When week = when_of(period_holding(day("2018-04-08"), Granularity::week));
    EXPECT_EQ(format_edtf(week), "[2018-04-02..2018-04-08]");
    EXPECT_EQ(format_for_readers(week), "week of 2-8 April 2018");
}

TEST(Edtf, TextsThatAreNoDates) {
    for (const char* text : {"", "..", "/", "[..]", "2018-13", "2018-02-30", "[2018-04-07..2018-04-01]", "[2018-04-07",
                             "04/2018", "2018-04-07/", "yesterday", "20180407", "~"}) {
        EXPECT_FALSE(parse_edtf(text)) << text;
    }
}

}  // namespace
}  // namespace dateline
