#include "calendar/holiday.hpp"

#include <cmath>
#include <iterator>

#include "calendar/moon.hpp"

namespace dateline {
namespace {

enum Month { january = 1, february, march, april, may, june, july, august, september, october, november, december };
enum Weekday { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

enum class Reckoning : std::uint8_t {
    fixed,                 // a: month, b: day
    weekday,               // a: month, b: weekday, c: which one, -1 for the last
    weekday_on_or_before,  // a: month, b: weekday, c: the day of the month that it is, or comes before
    after_weekday,         // a: month, b: weekday, c: how many days after the first such weekday
    easter,                // a: days after Easter Sunday
    orthodox_easter,       // a: days after Orthodox Easter
    islamic,               // a: month, b: day; c: 1 where it lasts the month
    passover,              // a: days after it
    rosh_hashanah,         // a: days after it
    hanukkah,
    chinese,  // a: month, b: day
    diwali,
    march_equinox,
    thanksgiving_us,
};

struct Row {
    std::string_view name;
    Reckoning reckoning;
    int a, b, c;
    int days;
    int first_year;  // first kept so; 0 where it is older than any article
    std::string_view rule;
};

using enum Reckoning;
constexpr Row rows[] = {
    {"new-year", fixed, january, 1, 0, 1, 0, "1 January"},
    {"epiphany", fixed, january, 6, 0, 1, 0, "6 January"},
    {"orthodox-christmas", fixed, january, 7, 0, 1, 1924, "25 December of the Julian calendar, 7 January"},
    {"martin-luther-king-day", weekday, january, monday, 3, 1, 1986, "the third Monday of January"},
    {"australia-day", fixed, january, 26, 0, 1, 1935, "26 January"},
    {"republic-day-india", fixed, january, 26, 0, 1, 1950, "26 January"},
    {"holocaust-remembrance-day", fixed, january, 27, 0, 1, 2006, "27 January"},
    {"lunar-new-year", chinese, 1, 1, 0, 1, 0, "the first day of the first month of the Chinese calendar"},
    {"groundhog-day", fixed, february, 2, 0, 1, 0, "2 February"},
    {"valentines-day", fixed, february, 14, 0, 1, 0, "14 February"},
    {"presidents-day", weekday, february, monday, 3, 1, 1971, "the third Monday of February"},
    {"leap-day", fixed, february, 29, 0, 1, 0, "29 February"},
    {"womens-day", fixed, march, 8, 0, 1, 1914, "8 March"},
    {"st-patricks-day", fixed, march, 17, 0, 1, 0, "17 March"},
    {"nowruz", march_equinox, 0, 0, 0, 1, 0,
     "the March equinox, or the day after where it falls in Tehran's afternoon"},
    {"purim", passover, -30, 0, 0, 1, 0, "30 days before Passover"},
    {"passover", passover, 0, 0, 0, 8, 0, "15 Nisan of the Hebrew calendar, from the evening before"},
    {"shrove-tuesday", easter, -47, 0, 0, 1, 0, "47 days before Easter"},
    {"ash-wednesday", easter, -46, 0, 0, 1, 0, "46 days before Easter"},
    {"palm-sunday", easter, -7, 0, 0, 1, 0, "the Sunday before Easter"},
    {"holy-week", easter, -7, 0, 0, 7, 0, "the week before Easter"},
    {"maundy-thursday", easter, -3, 0, 0, 1, 0, "the Thursday before Easter"},
    {"good-friday", easter, -2, 0, 0, 1, 0, "the Friday before Easter"},
    {"holy-saturday", easter, -1, 0, 0, 1, 0, "the Saturday before Easter"},
    {"easter", easter, 0, 0, 0, 1, 0, "the Sunday after the first full moon from 21 March on, by the church's tables"},
    {"easter-monday", easter, 1, 0, 0, 1, 0, "the Monday after Easter"},
    {"ascension-day", easter, 39, 0, 0, 1, 0, "39 days after Easter"},
    {"pentecost", easter, 49, 0, 0, 1, 0, "49 days after Easter"},
    {"whit-monday", easter, 50, 0, 0, 1, 0, "50 days after Easter"},
    {"trinity-sunday", easter, 56, 0, 0, 1, 0, "56 days after Easter"},
    {"corpus-christi", easter, 60, 0, 0, 1, 0, "60 days after Easter"},
    {"orthodox-good-friday", orthodox_easter, -2, 0, 0, 1, 0, "the Friday before Orthodox Easter"},
    {"orthodox-easter", orthodox_easter, 0, 0, 0, 1, 0, "Easter by the Julian calendar's tables"},
    {"april-fools-day", fixed, april, 1, 0, 1, 0, "1 April"},
    {"earth-day", fixed, april, 22, 0, 1, 1970, "22 April"},
    {"st-georges-day", fixed, april, 23, 0, 1, 0, "23 April"},
    {"anzac-day", fixed, april, 25, 0, 1, 1916, "25 April"},
    {"may-day", fixed, may, 1, 0, 1, 0, "1 May"},
    {"cinco-de-mayo", fixed, may, 5, 0, 1, 0, "5 May"},
    {"victory-day-russia", fixed, may, 9, 0, 1, 1945, "9 May"},
    {"mothers-day", weekday, may, sunday, 2, 1, 1914, "the second Sunday of May"},
    {"victoria-day", weekday_on_or_before, may, monday, 24, 1, 1953, "the last Monday before 25 May"},
    {"memorial-day", weekday, may, monday, -1, 1, 1971, "the last Monday of May"},
    {"shavuot", passover, 50, 0, 0, 2, 0, "6 Sivan of the Hebrew calendar, 50 days after Passover"},
    {"flag-day-us", fixed, june, 14, 0, 1, 1916, "14 June"},
    {"fathers-day", weekday, june, sunday, 3, 1, 1910, "the third Sunday of June"},
    {"juneteenth", fixed, june, 19, 0, 1, 0, "19 June"},
    {"canada-day", fixed, july, 1, 0, 1, 1868, "1 July"},
    {"independence-day-us", fixed, july, 4, 0, 1, 1777, "4 July"},
    {"bastille-day", fixed, july, 14, 0, 1, 1880, "14 July"},
    {"independence-day-pakistan", fixed, august, 14, 0, 1, 1948, "14 August"},
    {"independence-day-india", fixed, august, 15, 0, 1, 1947, "15 August"},
    {"feast-of-the-assumption", fixed, august, 15, 0, 1, 0, "15 August"},
    {"independence-day-indonesia", fixed, august, 17, 0, 1, 1945, "17 August"},
    {"independence-day-ukraine", fixed, august, 24, 0, 1, 1992, "24 August"},
    {"labor-day-us", weekday, september, monday, 1, 1, 1894, "the first Monday of September"},
    {"independence-day-brazil", fixed, september, 7, 0, 1, 1823, "7 September"},
    {"independence-day-mexico", fixed, september, 16, 0, 1, 1825, "16 September"},
    {"rosh-hashanah", rosh_hashanah, 0, 0, 0, 2, 0, "1 Tishri of the Hebrew calendar, from the evening before"},
    {"yom-kippur", rosh_hashanah, 9, 0, 0, 1, 0, "10 Tishri of the Hebrew calendar, from the evening before"},
    {"sukkot", rosh_hashanah, 14, 0, 0, 7, 0, "15 Tishri of the Hebrew calendar"},
    {"mid-autumn-festival", chinese, 8, 15, 0, 1, 0, "the 15th day of the eighth month of the Chinese calendar"},
    {"national-day-china", fixed, october, 1, 0, 1, 1950, "1 October"},
    {"german-unity-day", fixed, october, 3, 0, 1, 1990, "3 October"},
    {"columbus-day", weekday, october, monday, 2, 1, 1971, "the second Monday of October"},
    {"thanksgiving-canada", weekday, october, monday, 2, 1, 1957, "the second Monday of October"},
    {"diwali", Reckoning::diwali, 0, 0, 0, 1, 0, "the evening of the new moon of the month of Kartik"},
    {"halloween", fixed, october, 31, 0, 1, 0, "31 October"},
    {"all-saints-day", fixed, november, 1, 0, 1, 0, "1 November"},
    {"all-souls-day", fixed, november, 2, 0, 1, 0, "2 November"},
    {"guy-fawkes-night", fixed, november, 5, 0, 1, 1606, "5 November"},
    {"election-day-us", after_weekday, november, monday, 1, 1, 1845, "the Tuesday after the first Monday of November"},
    {"remembrance-sunday", weekday, november, sunday, 2, 1, 1945, "the second Sunday of November"},
    {"armistice-day", fixed, november, 11, 0, 1, 1918, "11 November"},
    {"veterans-day", fixed, november, 11, 0, 1, 1978, "11 November"},
    {"thanksgiving-us", thanksgiving_us, 0, 0, 0, 1, 1863, "the fourth Thursday of November"},
    {"black-friday", thanksgiving_us, 1, 0, 0, 1, 1952, "the day after Thanksgiving"},
    {"st-andrews-day", fixed, november, 30, 0, 1, 0, "30 November"},
    {"hanukkah", Reckoning::hanukkah, 0, 0, 0, 8, 0, "25 Kislev of the Hebrew calendar, from the evening before"},
    {"independence-day-finland", fixed, december, 6, 0, 1, 1917, "6 December"},
    {"christmas-eve", fixed, december, 24, 0, 1, 0, "24 December"},
    {"christmas", fixed, december, 25, 0, 1, 0, "25 December"},
    {"boxing-day", fixed, december, 26, 0, 1, 0, "26 December"},
    {"kwanzaa", fixed, december, 26, 0, 7, 1966, "26 December to 1 January"},
    {"new-years-eve", fixed, december, 31, 0, 1, 0, "31 December"},
    {"islamic-new-year", islamic, 1, 1, 0, 1, 0, "1 Muharram of the tabular Islamic calendar"},
    {"ashura", islamic, 1, 10, 0, 1, 0, "10 Muharram of the tabular Islamic calendar"},
    {"mawlid", islamic, 3, 12, 0, 1, 0, "12 Rabi al-awwal of the tabular Islamic calendar"},
    {"ramadan", islamic, 9, 1, 1, 30, 0, "the ninth month of the tabular Islamic calendar"},
    {"eid-al-fitr", islamic, 10, 1, 0, 1, 0, "1 Shawwal of the tabular Islamic calendar"},
    {"eid-al-adha", islamic, 12, 10, 0, 1, 0, "10 Dhu al-Hijja of the tabular Islamic calendar"},
};

constexpr int first_moon_year = 1900;
constexpr int last_moon_year = 2100;
constexpr Day day_of_rata_die = -719163;  // "Calendrical Calculations" counts days from 0001-01-01, which is its day 1

Day year_begin(int year) { return day_from_civil({year, january, 1}); }

Day nth_weekday(int year, int month, int weekday, int nth) {
    if (nth > 0) {
        Day first = day_from_civil({year, month, 1});
        return first + (weekday - weekday_of(first) + 7) % 7 + 7 * (nth - 1);
    }
    Day last = day_from_civil({year, month, days_in_month(year, month)});
    return last - (weekday_of(last) - weekday + 7) % 7;
}

/// Gregorian Easter (method: Anonymous, Nature 1876, as in Meeus chapter 8).
Day gregorian_easter(int year) {
    int a = year % 19;
    int b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return day_from_civil({year, n / 31, n % 31 + 1});
}

/// Easter of the Julian calendar (Meeus chapter 8), as a day of the Gregorian one.
Day julian_easter(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    int julian_to_gregorian = year / 100 - year / 400 - 2;
    return day_from_civil({year, n / 31, n % 31 + 1}) + julian_to_gregorian;
}

/// First day of a month of the tabular Islamic calendar, whose leap years are 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and
/// 29 of 30 (Reingold and Dershowitz, "Calendrical Calculations"). What is kept by sight differs by a day, seldom two.
Day islamic_month(int year, int month) {
    constexpr int epoch = 227015;
    return epoch + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day_of_rata_die;
}

/// 1 Tishri of a Hebrew year (Reingold and Dershowitz: the mean new moon, put off by the four rules).
Day hebrew_new_year(int year) {
    constexpr int epoch = -1373427;
    auto new_moon_day = [](int y) {
        std::int64_t months = (std::int64_t{235} * y - 234) / 19;
        std::int64_t parts = 12084 + 13753 * months;
        std::int64_t day = 29 * months + parts / 25920;
        return static_cast<int>(day + (3 * (day + 1) % 7 < 3 ? 1 : 0));
    };
    int before = new_moon_day(year - 1), now = new_moon_day(year), after = new_moon_day(year + 1);
    int put_off = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
    return epoch + now + put_off + day_of_rata_die;
}

/// The Hebrew year that begins in the autumn of a calendar year.
int hebrew_year(int year) { return year + 3761; }

Day hanukkah_day(int year) {
    Day new_year = hebrew_new_year(hebrew_year(year));
    int length = hebrew_new_year(hebrew_year(year) + 1) - new_year;
    int heshvan = length % 10 == 5 ? 30 : 29;
    return new_year + 30 + heshvan + 24;
}

int day_in_zone(UniversalTime time, double hours_east) { return static_cast<int>(std::floor(time + hours_east / 24)); }

/// China has kept the time of 120 degrees east since 1929, and that of Beijing before.
double china_hours_east(int year) { return year >= 1929 ? 8 : 7 + 45.0 / 60 + 40.0 / 3600; }

/// First day of a month of the Chinese calendar, the month with New Year being 1 (the rules of 1645: the month of the
/// December solstice is the 11th; of 13 months from one 11th to the next, the first in which the Sun enters no new
/// twelfth of its way is a leap month).
Day chinese_month(int year, int month) {
    double zone = china_hours_east(year);
    auto month_day = [&](int number) { return day_in_zone(new_moon(number), zone); };
    auto solstice_month = [&](int solstice_year) {
        int solstice = day_in_zone(sun_at_longitude(solstice_year, 270), zone);
        int number = new_moon_number_before(solstice + 2);
        while (month_day(number) > solstice) --number;
        return number;
    };
    auto twelfth = [&](int number) { return static_cast<int>(sun_longitude(month_day(number) - zone / 24) / 30); };

    int eleventh = solstice_month(year - 1);
    int number = eleventh + 1 + month;
    if (solstice_month(year) - eleventh == 13) {
        int leap = eleventh + 1;
        while (twelfth(leap) != twelfth(leap + 1)) ++leap;
        if (leap <= number) ++number;
    }
    return month_day(number);
}

/// The day in India on whose evening the new moon of Kartik stands, Kartik being the month that begins while the Sun is
/// in the seventh sign of the fixed stars (the amanta reckoning). Where the new moon comes just after sunset, places
/// differ.
Day diwali_day(int year) {
    constexpr double india_hours_east = 5.5;
    constexpr double evening = 18.3 / 24;                  // dusk: a new moon before it belongs to the evening before
    double signs_shift = 23.85 + (year - 2000) * 0.01397;  // Lahiri's ayanamsa, degrees
    int number = new_moon_number_before(year_begin(year) + 290.0) - 2;
    while (sun_longitude(new_moon(number)) - signs_shift < 180) ++number;
    double moon = new_moon(number) + india_hours_east / 24;
    int day = static_cast<int>(std::floor(moon));
    return moon - day >= evening ? day : day - 1;
}

Day nowruz_day(int year) {
    constexpr double tehran_hours_east = 3.5;
    return day_in_zone(sun_at_longitude(year, 0), tehran_hours_east + 12);
}

/// By proclamation the last Thursday of November, in 1939 to 1941 the second to last, by law the fourth since.
Day thanksgiving_us_day(int year) {
    if (year >= 1942) return nth_weekday(year, november, thursday, 4);
    return nth_weekday(year, november, thursday, -1) - (year >= 1939 ? 7 : 0);
}

std::vector<HolidayDays> islamic_days(const Row& row, int year) {
    std::vector<HolidayDays> found;
    int islamic_year = static_cast<int>((year - 622) * 33.0 / 32) - 1;
    for (int y = islamic_year; y < islamic_year + 5; ++y) {
        Day first = islamic_month(y, row.a) + row.b - 1;
        int days = row.c == 1 ? islamic_month(y, row.a + 1) - first : row.days;
        if (civil_from_day(first).year == year) found.push_back({first, days, true});
    }
    return found;
}

bool follows_the_moon(Reckoning reckoning) {
    return reckoning == islamic || reckoning == chinese || reckoning == Reckoning::diwali ||
           reckoning == march_equinox || reckoning == passover || reckoning == rosh_hashanah ||
           reckoning == Reckoning::hanukkah;
}

Day day_by_rule(const Row& row, int year) {
    switch (row.reckoning) {
        case fixed:
            return day_from_civil({year, row.a, row.b});
        case weekday:
            return nth_weekday(year, row.a, row.b, row.c);
        case weekday_on_or_before: {
            Day day = day_from_civil({year, row.a, row.c});
            return day - (weekday_of(day) - row.b + 7) % 7;
        }
        case after_weekday:
            return nth_weekday(year, row.a, row.b, 1) + row.c;
        case easter:
            return (year >= 1583 ? gregorian_easter(year) : julian_easter(year)) + row.a;
        case orthodox_easter:
            return julian_easter(year) + row.a;
        case passover:
            return hebrew_new_year(hebrew_year(year)) - 163 + row.a;
        case rosh_hashanah:
            return hebrew_new_year(hebrew_year(year)) + row.a;
        case Reckoning::hanukkah:
            return hanukkah_day(year);
        case chinese:
            return chinese_month(year, row.a) + row.b - 1;
        case Reckoning::diwali:
            return diwali_day(year);
        case march_equinox:
            return nowruz_day(year);
        case thanksgiving_us:
            return thanksgiving_us_day(year) + row.a;
        case islamic:
            break;
    }
    return 0;
}

}  // namespace

std::optional<HolidayId> holiday_named(std::string_view name) {
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].name == name) return static_cast<HolidayId>(i);
    }
    return std::nullopt;
}

std::vector<HolidayDays> holiday_in_year(HolidayId holiday, int year) {
    const Row& row = rows[holiday];
    bool from_easter = row.reckoning == easter || row.reckoning == orthodox_easter;
    if (year < row.first_year || year > 9999 || (from_easter && year < 326) || year < 1) return {};
    if (follows_the_moon(row.reckoning) && (year < first_moon_year || year > last_moon_year)) return {};
    if (row.reckoning == fixed && !is_valid({year, row.a, row.b})) return {};
    if (row.reckoning == islamic) return islamic_days(row, year);
    bool by_country = row.reckoning == Reckoning::diwali || row.reckoning == march_equinox;
    return {{day_by_rule(row, year), row.days, by_country}};
}

std::string_view holiday_rule(HolidayId holiday) { return rows[holiday].rule; }

}  // namespace dateline
