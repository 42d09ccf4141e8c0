#include "calendar/holiday.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

/// The days on which it begins in a year, one blank between them.
std::string days_of(std::string_view name, int year) {
    std::string out;
    for (const HolidayDays& days : holiday_in_year(holiday_named(name).value(), year)) {
        if (!out.empty()) out += ' ';
        out += format_day(days.first);
    }
    return out;
}

TEST(Holiday, EasterOfTheGregorianCalendar) {
    EXPECT_EQ(days_of("easter", 1583), "1583-04-10");
    EXPECT_EQ(days_of("easter", 1818), "1818-03-22");  // as early as can be
    EXPECT_EQ(days_of("easter", 1916), "1916-04-23");
    EXPECT_EQ(days_of("easter", 1943), "1943-04-25");  // as late as can be
    EXPECT_EQ(days_of("easter", 1954), "1954-04-18");
    EXPECT_EQ(days_of("easter", 1981), "1981-04-19");
    EXPECT_EQ(days_of("easter", 1998), "1998-04-12");
    EXPECT_EQ(days_of("easter", 2008), "2008-03-23");
    EXPECT_EQ(days_of("easter", 2018), "2018-04-01");
    EXPECT_EQ(days_of("easter", 2024), "2024-03-31");
    EXPECT_EQ(days_of("easter", 2038), "2038-04-25");
}

TEST(Holiday, EasterIsASundayFromMarch22ToApril25) {
    for (int year = 1583; year <= 9999; ++year) {
        Day easter = holiday_in_year(holiday_named("easter").value(), year).at(0).first;
        ASSERT_EQ(weekday_of(easter), 7) << year;
        ASSERT_GE(easter, day_from_civil({year, 3, 22})) << year;
        ASSERT_LE(easter, day_from_civil({year, 4, 25})) << year;
    }
}

TEST(Holiday, DaysThatHangOnEaster) {
    EXPECT_EQ(days_of("shrove-tuesday", 2018), "2018-02-13");
    EXPECT_EQ(days_of("ash-wednesday", 2018), "2018-02-14");
    EXPECT_EQ(days_of("palm-sunday", 2017), "2017-04-09");
    EXPECT_EQ(days_of("good-friday", 1998), "1998-04-10");    // the day of the Belfast agreement
    EXPECT_EQ(days_of("easter-monday", 1916), "1916-04-24");  // the Rising
    EXPECT_EQ(days_of("ascension-day", 2018), "2018-05-10");
    EXPECT_EQ(days_of("pentecost", 2018), "2018-05-20");
    EXPECT_EQ(days_of("corpus-christi", 2018), "2018-05-31");
}

TEST(Holiday, OrthodoxEaster) {
    EXPECT_EQ(days_of("orthodox-easter", 1954), "1954-04-25");
    EXPECT_EQ(days_of("orthodox-easter", 2010), "2010-04-04");
    EXPECT_EQ(days_of("orthodox-easter", 2018), "2018-04-08");
    EXPECT_EQ(days_of("orthodox-easter", 2021), "2021-05-02");
    EXPECT_EQ(days_of("orthodox-easter", 2024), "2024-05-05");
}

TEST(Holiday, WeekdaysOfAMonth) {
    EXPECT_EQ(days_of("martin-luther-king-day", 2018), "2018-01-15");
    EXPECT_EQ(days_of("presidents-day", 2018), "2018-02-19");
    EXPECT_EQ(days_of("mothers-day", 2018), "2018-05-13");
    EXPECT_EQ(days_of("victoria-day", 2018), "2018-05-21");
    EXPECT_EQ(days_of("victoria-day", 2015), "2015-05-18");  // 25 May was a Monday
    EXPECT_EQ(days_of("memorial-day", 2018), "2018-05-28");
    EXPECT_EQ(days_of("fathers-day", 2018), "2018-06-17");
    EXPECT_EQ(days_of("labor-day-us", 2018), "2018-09-03");
    EXPECT_EQ(days_of("columbus-day", 2018), "2018-10-08");
    EXPECT_EQ(days_of("thanksgiving-canada", 2018), "2018-10-08");
    EXPECT_EQ(days_of("remembrance-sunday", 2018), "2018-11-11");
    EXPECT_EQ(days_of("election-day-us", 2016), "2016-11-08");
    EXPECT_EQ(days_of("election-day-us", 2022), "2022-11-08");  // 1 November was a Tuesday
}

TEST(Holiday, ThanksgivingMovedByProclamation) {
    EXPECT_EQ(days_of("thanksgiving-us", 1938), "1938-11-24");
    EXPECT_EQ(days_of("thanksgiving-us", 1939), "1939-11-23");  // the last Thursday was the 30th
    EXPECT_EQ(days_of("thanksgiving-us", 1941), "1941-11-20");
    EXPECT_EQ(days_of("thanksgiving-us", 1944), "1944-11-23");
    EXPECT_EQ(days_of("thanksgiving-us", 1989), "1989-11-23");
    EXPECT_EQ(days_of("thanksgiving-us", 2018), "2018-11-22");
    EXPECT_EQ(days_of("black-friday", 2018), "2018-11-23");
}

TEST(Holiday, ChineseCalendar) {
    EXPECT_EQ(days_of("lunar-new-year", 1954), "1954-02-03");
    EXPECT_EQ(days_of("lunar-new-year", 1968), "1968-01-30");
    EXPECT_EQ(days_of("lunar-new-year", 1976), "1976-01-31");
    EXPECT_EQ(days_of("lunar-new-year", 1985), "1985-02-20");  // after a leap tenth month
    EXPECT_EQ(days_of("lunar-new-year", 1997), "1997-02-07");
    EXPECT_EQ(days_of("lunar-new-year", 2000), "2000-02-05");
    EXPECT_EQ(days_of("lunar-new-year", 2012), "2012-01-23");
    EXPECT_EQ(days_of("lunar-new-year", 2018), "2018-02-16");
    EXPECT_EQ(days_of("lunar-new-year", 2020), "2020-01-25");
    EXPECT_EQ(days_of("lunar-new-year", 2026), "2026-02-17");
    EXPECT_EQ(days_of("lunar-new-year", 2027), "2027-02-06");  // the new moon is four minutes before midnight
    EXPECT_EQ(days_of("lunar-new-year", 2034), "2034-02-19");  // after a leap eleventh month
    EXPECT_EQ(days_of("mid-autumn-festival", 2017), "2017-10-04");
    EXPECT_EQ(days_of("mid-autumn-festival", 2018), "2018-09-24");
    EXPECT_EQ(days_of("mid-autumn-festival", 2020), "2020-10-01");
}

TEST(Holiday, HebrewCalendar) {
    EXPECT_EQ(days_of("yom-kippur", 1973), "1973-10-06");
    EXPECT_EQ(days_of("passover", 2018), "2018-03-31");
    EXPECT_EQ(days_of("passover", 2024), "2024-04-23");
    EXPECT_EQ(days_of("purim", 2018), "2018-03-01");
    EXPECT_EQ(days_of("shavuot", 2018), "2018-05-20");
    EXPECT_EQ(days_of("rosh-hashanah", 2018), "2018-09-10");
    EXPECT_EQ(days_of("rosh-hashanah", 2023), "2023-09-16");
    EXPECT_EQ(days_of("sukkot", 2018), "2018-09-24");
    EXPECT_EQ(days_of("hanukkah", 2013), "2013-11-28");  // on Thanksgiving
    EXPECT_EQ(days_of("hanukkah", 2018), "2018-12-03");
}

TEST(Holiday, IslamicCalendarWithinADay) {
    EXPECT_EQ(days_of("ramadan", 2018), "2018-05-16");
    EXPECT_EQ(days_of("eid-al-fitr", 2018), "2018-06-15");
    EXPECT_EQ(days_of("eid-al-adha", 2018), "2018-08-22");             // kept on the 21st in most countries
    EXPECT_EQ(days_of("eid-al-fitr", 2000), "2000-01-08 2000-12-28");  // the second was kept on the 27th
    EXPECT_TRUE(holiday_in_year(holiday_named("ramadan").value(), 2018).at(0).approximate);
    EXPECT_EQ(holiday_in_year(holiday_named("ramadan").value(), 2018).at(0).days, 30);
}

TEST(Holiday, DiwaliAndNowruz) {
    EXPECT_EQ(days_of("diwali", 2008), "2008-10-28");
    EXPECT_EQ(days_of("diwali", 2016), "2016-10-30");
    EXPECT_EQ(days_of("diwali", 2018), "2018-11-07");
    EXPECT_EQ(days_of("diwali", 2020), "2020-11-14");
    EXPECT_EQ(days_of("diwali", 2025), "2025-10-20");
    EXPECT_EQ(days_of("nowruz", 2018), "2018-03-21");
    EXPECT_EQ(days_of("nowruz", 2020), "2020-03-20");
}

TEST(Holiday, NoneBeforeItWasKeptNorOutsideTheMoonTables) {
    EXPECT_EQ(days_of("martin-luther-king-day", 1985), "");
    EXPECT_EQ(days_of("memorial-day", 1960), "");
    EXPECT_EQ(days_of("lunar-new-year", 1850), "");
    EXPECT_EQ(days_of("ramadan", 2101), "");
    EXPECT_EQ(days_of("leap-day", 2019), "");
    EXPECT_EQ(days_of("leap-day", 2020), "2020-02-29");
    EXPECT_FALSE(holiday_named("no-such-day").has_value());
}

TEST(Holiday, FixedDays) {
    EXPECT_EQ(days_of("christmas", 1914), "1914-12-25");
    EXPECT_EQ(days_of("bastille-day", 2016), "2016-07-14");
    EXPECT_EQ(days_of("armistice-day", 1918), "1918-11-11");
    EXPECT_EQ(days_of("independence-day-us", 1976), "1976-07-04");
}

}  // namespace
}  // namespace dateline
