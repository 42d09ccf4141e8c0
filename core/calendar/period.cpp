#include "calendar/period.hpp"

#include <algorithm>

namespace dateline {
namespace {

int floor_div(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

int months_of(Granularity granularity) {
    switch (granularity) {
        case Granularity::month:
            return 1;
        case Granularity::season:
        case Granularity::quarter:
            return 3;
        case Granularity::half_year:
            return 6;
        case Granularity::year:
            return 12;
        case Granularity::decade:
            return 120;
        case Granularity::century:
            return 1200;
        case Granularity::millennium:
            return 12000;
        default:
            return 0;
    }
}

Day plus_months(Day day, int months) {
    CivilDate date = plus_months(civil_from_day(day), months);
    if (date.year < -9999) return day_from_civil({-9999, 1, 1});
    if (date.year > 9998) return day_from_civil({9999, 1, 1});
    return day_from_civil(date);
}

void append_padded(std::string& out, int number, int width) {
    std::string digits = std::to_string(number);
    for (int n = static_cast<int>(digits.size()); n < width; ++n) out += '0';
    out += digits;
}

std::string year_text(int year, int width = 4) {
    std::string out = year <= 0 ? "BC" : "";
    int shown = year <= 0 ? 1 - year : year;
    if (width == 3) shown /= 10;
    if (width == 2) shown /= 100;
    append_padded(out, shown, width);
    return out;
}

struct PartHours {
    PartOfDay part;
    const char* code;
    int begin_hour;
    int end_hour;  // above 24: in the next day
};
constexpr PartHours part_hours[] = {
    {PartOfDay::morning, "TMO", 5, 12},  {PartOfDay::midday, "TMI", 11, 14}, {PartOfDay::afternoon, "TAF", 12, 18},
    {PartOfDay::evening, "TEV", 17, 22}, {PartOfDay::night, "TNI", 18, 30},  {PartOfDay::daytime, "TDT", 6, 18},
};

const PartHours* hours_of(PartOfDay part) {
    for (const PartHours& row : part_hours) {
        if (row.part == part) return &row;
    }
    return nullptr;
}

constexpr const char* season_codes[] = {"SP", "SU", "FA", "WI"};

int season_index(const Period& period) { return (civil_from_day(period.first).month - 3) / 3; }

}  // namespace

Period period_holding(Day day, Granularity granularity) {
    CivilDate date = civil_from_day(day);
    switch (granularity) {
        case Granularity::minute:
        case Granularity::hour:
        case Granularity::part_of_day:
        case Granularity::day:
            return day_period(day);
        case Granularity::weekend:
            return {day - weekday_of(day) + 6, granularity};
        case Granularity::week:
            return {day - weekday_of(day) + 1, granularity};
        case Granularity::month:
            return month_period(date.year, date.month);
        case Granularity::season:
            return season_period(date.month < 3 ? date.year - 1 : date.year,
                                 static_cast<Season>(date.month < 3 ? 3 : (date.month - 3) / 3));
        case Granularity::quarter:
            return quarter_period(date.year, (date.month + 2) / 3);
        case Granularity::half_year:
            return half_year_period(date.year, date.month <= 6 ? 1 : 2);
        case Granularity::year:
            return year_period(date.year);
        case Granularity::decade:
            return decade_period(floor_div(date.year, 10) * 10);
        case Granularity::century:
            return century_period(floor_div(date.year, 100));
        case Granularity::millennium:
            return period_from(granularity, floor_div(date.year, 1000) * 1000, 1);
    }
    return day_period(day);
}

std::optional<Period> plain_period(Day first, Day last) {
    for (Granularity granularity : {Granularity::day, Granularity::month, Granularity::year, Granularity::decade}) {
        Period period = period_holding(first, granularity);
        if (granularity == Granularity::decade && year_of(period) < 0) break;
        if (period.first == first && end_day(period) == last + 1) return period;
    }
    return std::nullopt;
}

Period shifted(Period period, int n) {
    switch (period.granularity) {
        case Granularity::minute:
        case Granularity::hour: {
            int minutes = std::max<int>(period.minute, 0) + n * (period.granularity == Granularity::hour ? 60 : 1);
            int days = floor_div(minutes, 1440);
            period.first += days;
            period.minute = static_cast<std::int16_t>(minutes - days * 1440);
            return period;
        }
        case Granularity::part_of_day:
        case Granularity::day:
            period.first += n;
            return period;
        case Granularity::weekend:
        case Granularity::week:
            period.first += 7 * n;
            return period;
        default:
            period.first = plus_months(period.first, months_of(period.granularity) * n);
            return period;
    }
}

std::optional<Period> years_on(Period period, int years) {
    CivilDate date = civil_from_day(period.first);
    date.year += years;
    if (!is_valid(date)) return std::nullopt;
    period.first = day_from_civil(date);
    return period;
}

int year_of(const Period& period) {
    if (period.granularity == Granularity::week) return iso_week_of(period.first).year;
    return civil_from_day(period.first).year;
}

Day first_day(const Period& period) { return period.first; }

Day end_day(const Period& period) {
    switch (period.granularity) {
        case Granularity::minute:
        case Granularity::hour:
        case Granularity::part_of_day:
        case Granularity::day:
            return period.first + 1;
        case Granularity::weekend:
            return period.first + 2;
        case Granularity::week:
            return period.first + 7;
        default:
            return plus_months(period.first, months_of(period.granularity));
    }
}

When when_of(const Period& period) {
    When when;
    when.granularity = period.granularity;
    Minute midnight = Minute{period.first} * minutes_per_day;
    when.span = {midnight, Minute{end_day(period)} * minutes_per_day};
    if (period.granularity == Granularity::minute || period.granularity == Granularity::hour) {
        int length = period.granularity == Granularity::hour ? 60 : 1;
        int begin = std::min<int>(period.minute, 24 * 60 - 1);  // midnight at a day's end still belongs to it
        when.span = {midnight + begin, midnight + begin + length};
    } else if (const PartHours* hours = hours_of(period.part);
               hours && period.granularity == Granularity::part_of_day) {
        when.span = {midnight + hours->begin_hour * 60, midnight + hours->end_hour * 60};
    }
    return when;
}

When third_of(const Period& period, Third third) {
    struct Cuts {
        int months = 0;  // of the period's unit; 0: cut by days
        int first = 0;   // where the middle begins, in units
        int second = 0;  // where the late part begins
    };
    Cuts cuts;
    switch (period.granularity) {
        case Granularity::week:
            cuts = {0, 2, 4};
            break;
        case Granularity::month:
            cuts = {0, 10, 20};
            break;
        case Granularity::season:
        case Granularity::quarter:
            cuts = {1, 1, 2};
            break;
        case Granularity::half_year:
            cuts = {1, 2, 4};
            break;
        case Granularity::year:
            cuts = {1, 4, 8};
            break;
        case Granularity::decade:
            cuts = {12, 4, 7};
            break;
        case Granularity::century:
            cuts = {12, 33, 67};
            break;
        case Granularity::millennium:
            cuts = {1200, 3, 7};
            break;
        default:
            return when_of(period);
    }
    auto at = [&](int units) {
        return cuts.months == 0 ? period.first + units : plus_months(period.first, cuts.months * units);
    };
    When when = when_of(period);
    if (third != Third::early)
        when.span.begin = Minute{at(third == Third::middle ? cuts.first : cuts.second)} * minutes_per_day;
    if (third != Third::late)
        when.span.end = Minute{at(third == Third::early ? cuts.first : cuts.second)} * minutes_per_day;
    return when;
}

std::string_view part_of_day_code(PartOfDay part) {
    const PartHours* hours = hours_of(part);
    return hours ? hours->code : "";
}

std::string timex_value(const Period& period) {
    CivilDate date = civil_from_day(period.first);
    std::string out = year_text(date.year);
    auto add = [&](const char* before, int number, int width) {
        out += before;
        append_padded(out, number, width);
    };
    switch (period.granularity) {
        case Granularity::year:
            return out;
        case Granularity::decade:
            return year_text(date.year, 3);
        case Granularity::century:
            return year_text(date.year <= 0 ? date.year + 99 : date.year, 2);
        case Granularity::millennium:
            return year_text(date.year, 2).substr(0, 1);
        case Granularity::quarter:
            add("-Q", (date.month + 2) / 3, 1);
            return out;
        case Granularity::half_year:
            add("-H", date.month <= 6 ? 1 : 2, 1);
            return out;
        case Granularity::season:
            return out + "-" + season_codes[season_index(period)];
        case Granularity::month:
            add("-", date.month, 2);
            return out;
        case Granularity::week:
        case Granularity::weekend: {
            IsoWeek week = iso_week_of(period.first);
            out = year_text(week.year);
            add("-W", week.week, 2);
            return period.granularity == Granularity::weekend ? out + "-WE" : out;
        }
        default:
            break;
    }
    add("-", date.month, 2);
    add("-", date.day, 2);
    if (period.granularity == Granularity::hour || period.granularity == Granularity::minute) {
        add("T", period.minute / 60, 2);
        add(":", period.minute % 60, 2);
    } else if (period.granularity == Granularity::part_of_day) {
        out += part_of_day_code(period.part);
    }
    return out;
}

namespace {

/// Reads exactly `width` digits from the front; -1 where there are none.
int take_digits(std::string_view& text, std::size_t width) {
    if (text.size() < width) return -1;
    int number = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(width);
    return number;
}

bool take(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

std::optional<Period> parse_clock(Period day, std::string_view rest) {
    for (const PartHours& row : part_hours) {
        if (rest == row.code) return Period{day.first, Granularity::part_of_day, row.part};
    }
    if (!take(rest, "T")) return std::nullopt;
    int hour = take_digits(rest, 2);
    if (hour < 0 || hour > 24) return std::nullopt;
    int minute = 0;
    if (take(rest, ":")) minute = take_digits(rest, 2);
    if (minute < 0 || minute > 59 || !rest.empty()) return std::nullopt;
    return Period{day.first, minute == 0 ? Granularity::hour : Granularity::minute, PartOfDay::none,
                  static_cast<std::int16_t>(hour * 60 + minute)};
}

std::optional<Period> parse_within_year(int year, std::string_view rest) {
    for (int season = 0; season < 4; ++season) {
        if (rest == season_codes[season]) return season_period(year, static_cast<Season>(season));
    }
    if (take(rest, "Q")) {
        int quarter = take_digits(rest, 1);
        if (quarter < 1 || quarter > 4 || !rest.empty()) return std::nullopt;
        return quarter_period(year, quarter);
    }
    if (take(rest, "H")) {
        int half = take_digits(rest, 1);
        if (half < 1 || half > 2 || !rest.empty()) return std::nullopt;
        return half_year_period(year, half);
    }
    if (take(rest, "W")) {
        int week = take_digits(rest, 2);
        if (week < 1 || week > 53) return std::nullopt;
        Day monday = day_from_iso_week({year, week});
        if (iso_week_of(monday).year != year) return std::nullopt;
        if (rest.empty()) return Period{monday, Granularity::week};
        if (rest == "-WE") return Period{monday + 5, Granularity::weekend};
        return std::nullopt;
    }
    int month = take_digits(rest, 2);
    if (month < 1 || month > 12) return std::nullopt;
    if (rest.empty()) return month_period(year, month);
    if (!take(rest, "-")) return std::nullopt;
    CivilDate date{year, month, take_digits(rest, 2)};
    if (!is_valid(date)) return std::nullopt;
    Period day = day_period(day_from_civil(date));
    return rest.empty() ? std::optional(day) : parse_clock(day, rest);
}

}  // namespace

std::optional<Period> parse_timex_value(std::string_view value) {
    bool before_christ = take(value, "BC");
    std::string_view digits = value.substr(0, value.find_first_not_of("0123456789"));
    std::string_view rest = value.substr(digits.size());
    if (digits.size() < 2 || digits.size() > 4) return std::nullopt;
    std::string_view number_text = digits;
    int number = take_digits(number_text, digits.size());
    if (digits.size() < 4 && !rest.empty()) return std::nullopt;
    if (digits.size() == 2) return century_period(before_christ ? -(number + 1) : number);
    if (digits.size() == 3) return decade_period(before_christ ? 1 - number * 10 - 9 : number * 10);
    int year = before_christ ? 1 - number : number;
    if (rest.empty()) return year_period(year);
    if (!take(rest, "-")) return std::nullopt;
    return parse_within_year(year, rest);
}

}  // namespace dateline
