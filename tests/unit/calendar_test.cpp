#include <gtest/gtest.h>

#include <random>
#include <string>

#include "calendar/period.hpp"
#include "random_period.hpp"

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

/// Leap years by the rule itself, and so the lengths of months and years.
TEST(Civil, EveryYearHasItsLength) {
    for (int year = -9999; year <= 9999; ++year) {
        bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        ASSERT_EQ(is_leap_year(year), leap) << year;
        int days = 0;
        for (int month = 1; month <= 12; ++month) {
            bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
            int length = month == 2 ? (leap ? 29 : 28) : short_month ? 30 : 31;
            ASSERT_EQ(days_in_month(year, month), length) << year << "-" << month;
            ASSERT_TRUE(is_valid({year, month, length}));
            ASSERT_FALSE(is_valid({year, month, length + 1}));
            ASSERT_EQ(end_day(month_period(year, month)) - first_day(month_period(year, month)), length);
            days += length;
        }
        if (year < 9999) {
            ASSERT_EQ(day_from_civil({year + 1, 1, 1}) - day_from_civil({year, 1, 1}), days) << year;
        }
    }
}

/// A year has 53 ISO weeks where it begins on a Thursday, or is a leap year and begins on a Wednesday.
TEST(Civil, EveryIsoYearHasItsWeeks) {
    for (int year = 1; year < 9999; ++year) {
        int begins_on = weekday_of(day_from_civil({year, 1, 1}));
        int weeks = begins_on == 4 || (begins_on == 3 && is_leap_year(year)) ? 53 : 52;
        ASSERT_EQ(day_from_iso_week({year + 1, 1}) - day_from_iso_week({year, 1}), weeks * 7) << year;
    }
}

TEST(Period, EveryDayLiesInTheQuarterAndHalfOfItsMonth) {
    for (Day at = day_from_civil({1, 1, 1}), last = day_from_civil({9998, 12, 31}); at <= last; ++at) {
        CivilDate date = civil_from_day(at);
        int quarter = (date.month - 1) / 3 + 1;
        int half = (date.month - 1) / 6 + 1;
        ASSERT_EQ(period_holding(at, Granularity::quarter), quarter_period(date.year, quarter));
        ASSERT_EQ(period_holding(at, Granularity::half_year), half_year_period(date.year, half));
        if (date.day > 1) continue;
        bool new_quarter = date.month % 3 == 1;
        bool new_half = date.month % 6 == 1;
        ASSERT_EQ(first_day(quarter_period(date.year, quarter)) == at, new_quarter) << at;
        ASSERT_EQ(first_day(half_year_period(date.year, half)) == at, new_half) << at;
        if (at == day_from_civil({1, 1, 1})) continue;
        ASSERT_EQ(end_day(period_holding(at - 1, Granularity::quarter)) == at, new_quarter) << at;
        ASSERT_EQ(end_day(period_holding(at - 1, Granularity::half_year)) == at, new_half) << at;
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

}  // namespace
}  // namespace dateline
