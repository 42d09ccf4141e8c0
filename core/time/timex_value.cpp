#include "time/timex_value.hpp"

#include "calendar/edtf.hpp"

namespace dateline {
namespace {

std::string padded(std::int32_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// A unit as TIMEX3 counts it: decades in years, quarters in months.
struct CountedUnit {
    char letter;
    bool clock;              // after the T
    std::int32_t times;      // of the letter's unit
    std::int32_t part_size;  // how many of the next smaller unit fit, for fractions; 0: none
    char part_letter;
};

CountedUnit counted(Unit unit) {
    switch (unit) {
        case Unit::second:
            return {'S', true, 1, 0, 'S'};
        case Unit::minute:
            return {'M', true, 1, 60, 'S'};
        case Unit::hour:
            return {'H', true, 1, 60, 'M'};
        case Unit::day:
            return {'D', false, 1, 24, 'H'};
        case Unit::weekend:
            return {'D', false, 2, 0, 'D'};
        case Unit::week:
            return {'W', false, 1, 7, 'D'};
        case Unit::month:
            return {'M', false, 1, 30, 'D'};
        case Unit::season:
            return {'M', false, 3, 0, 'M'};
        case Unit::quarter:
            return {'Q', false, 1, 0, 'Q'};
        case Unit::half_year:
            return {'M', false, 6, 0, 'M'};
        case Unit::year:
            return {'Y', false, 1, 12, 'M'};
        case Unit::decade:
            return {'Y', false, 10, 12, 'M'};
        case Unit::century:
            return {'Y', false, 100, 12, 'M'};
        case Unit::millennium:
            return {'Y', false, 1000, 12, 'M'};
        case Unit::some:
            return {'X', false, 1, 0, 'X'};
    }
    return {'X', false, 1, 0, 'X'};
}

/// "2Y6M" for two and a half years; a whole part of none is left out.
std::string amount_text(std::int32_t thousandths, const CountedUnit& unit) {
    if (thousandths == vague) return std::string("X") + unit.letter;
    std::int64_t total = std::int64_t{thousandths} * unit.times;
    std::int64_t whole = total / 1000;
    std::int64_t rest = total % 1000 * unit.part_size;
    std::string out;
    if (whole != 0 || rest == 0) out += std::to_string(whole) + unit.letter;
    if (rest != 0) out += std::to_string((rest + 500) / 1000) + unit.part_letter;
    return out;
}

constexpr std::string_view season_codes[] = {"SP", "SU", "FA", "WI"};

std::string text_of(const Duration& duration) {
    if (duration.unit == Unit::some) return "PXX";
    CountedUnit first = counted(duration.unit);
    if (duration.season >= 0)
        return "P" + (duration.amount == vague ? "X" : std::to_string(duration.amount / 1000)) +
               std::string(season_codes[duration.season]);
    bool half_day = duration.unit == Unit::day && duration.amount != vague && duration.amount % 1000 != 0;
    std::string out = first.clock || (half_day && duration.amount < 1000) ? "PT" : "P";
    std::string text = amount_text(duration.amount, first);
    if (half_day && duration.amount > 1000) text.insert(text.find('D') + 1, "T");
    out += text;
    if (duration.amount2 != 0) {
        CountedUnit second = counted(duration.unit2);
        if (second.clock && !first.clock) out += 'T';
        out += amount_text(duration.amount2, second);
    }
    return out;
}

/// The first of the parts that the words name, and of all coarser ones that they leave open.
std::string text_within_year(const PartialDate& date) {
    auto named = [](std::int8_t field) { return field != PartialDate::open; };
    if (named(date.month)) {
        std::string month = "-" + padded(date.month, 2);
        if (named(date.day)) return month + "-" + padded(date.day, 2);
        return date.unit == Unit::day ? month + "-XX" : month;
    }
    if (named(date.weekday)) return "-WXX-" + std::to_string(date.weekday);
    if (named(date.day)) return "-XX-" + padded(date.day, 2);
    if (named(date.quarter)) return "-Q" + std::to_string(date.quarter);
    if (named(date.half)) return "-H" + std::to_string(date.half);
    if (named(date.season)) return "-" + std::string(season_codes[date.season]);
    if (date.part != PartOfDay::none || named(date.hour) || date.unit == Unit::day) return "-XX-XX";
    if (date.unit == Unit::week) return "-WXX";
    if (date.unit == Unit::weekend) return "-WXX-WE";
    if (date.unit == Unit::month) return "-XX";
    if (date.unit == Unit::quarter) return "-QX";
    return "";
}

std::string text_of(const PartialDate& date) {
    std::string out = date.year == PartialDate::open ? "XXXX" : padded(date.year, 4);
    if (date.before_christ) out = "BC" + out;
    out += text_within_year(date);
    if (date.hour != PartialDate::open) return out + "T" + padded(date.hour, 2) + ":" + padded(date.minute, 2);
    return out.append(part_of_day_code(date.part));
}

std::string text_of(VagueTime time) {
    switch (time) {
        case VagueTime::past:
            return "PAST_REF";
        case VagueTime::present:
            return "PRESENT_REF";
        case VagueTime::future:
            return "FUTURE_REF";
    }
    return "";
}

std::string text_of(const Period& period) { return timex_value(period); }

}  // namespace

Granularity granularity_of(Unit unit) {
    switch (unit) {
        case Unit::second:
        case Unit::minute:
            return Granularity::minute;
        case Unit::hour:
            return Granularity::hour;
        case Unit::day:
            return Granularity::day;
        case Unit::weekend:
            return Granularity::weekend;
        case Unit::week:
            return Granularity::week;
        case Unit::month:
            return Granularity::month;
        case Unit::season:
            return Granularity::season;
        case Unit::quarter:
            return Granularity::quarter;
        case Unit::half_year:
            return Granularity::half_year;
        case Unit::year:
            return Granularity::year;
        case Unit::decade:
            return Granularity::decade;
        case Unit::century:
            return Granularity::century;
        case Unit::millennium:
            return Granularity::millennium;
        case Unit::some:
            return Granularity::year;
    }
    return Granularity::day;
}

Duration duration(const Meaning& meaning) {
    Duration out;
    out.unit = static_cast<Unit>(meaning[Slot::unit]);
    if (meaning.has(Slot::amount)) out.amount = meaning[Slot::amount];
    if (meaning.has(Slot::season)) out.season = static_cast<std::int8_t>(meaning[Slot::season]);
    if (meaning.has(Slot::unit2)) {
        out.unit2 = static_cast<Unit>(meaning[Slot::unit2]);
        out.amount2 = meaning[Slot::amount2];
    }
    return out;
}

TimexValue set_value(const Meaning& meaning) {
    bool calendar = meaning.has(Slot::weekday) || meaning.has(Slot::month) || meaning.has(Slot::season) ||
                    meaning.has(Slot::part) || meaning.has(Slot::day) || meaning.has(Slot::quarter);
    if (calendar) return partial_date(meaning);
    return duration(meaning);
}

PartialDate partial_date(const Meaning& meaning) {
    auto field = [&](Slot slot) {
        return meaning.has(slot) ? static_cast<std::int8_t>(meaning[slot])
                                 : static_cast<std::int8_t>(PartialDate::open);
    };
    PartialDate date;
    if (meaning.has(Slot::year)) {
        date.year = static_cast<std::int16_t>(meaning[Slot::year]);
        date.before_christ = meaning.has(Slot::era);
    }
    if (meaning.has(Slot::unit)) date.unit = static_cast<Unit>(meaning[Slot::unit]);
    date.month = field(Slot::month);
    date.day = field(Slot::day);
    date.weekday = field(Slot::weekday);
    date.quarter = field(Slot::quarter);
    date.half = field(Slot::half);
    date.season = field(Slot::season);
    if (meaning.has(Slot::hour)) {
        bool afternoon = meaning.is(Slot::half_day, 1) && meaning[Slot::hour] < 12;
        date.hour = static_cast<std::int8_t>(meaning[Slot::hour] + (afternoon ? 12 : 0));
        date.minute = static_cast<std::int8_t>(meaning.has(Slot::minute) ? meaning[Slot::minute] : 0);
    }
    if (meaning.has(Slot::part)) date.part = static_cast<PartOfDay>(meaning[Slot::part]);
    return date;
}

PartialDate open_date(const Period& period, Unit unit, const Meaning& meaning) {
    PartialDate date;
    int year = year_of(period);
    bool one_year = period.granularity <= Granularity::year;
    if (one_year) date.year = static_cast<std::int16_t>(year > 0 ? year : 1 - year);
    date.before_christ = year <= 0;
    date.unit = unit;
    if (period.granularity == Granularity::month && unit == Unit::day)
        date.month = static_cast<std::int8_t>(civil_from_day(period.first).month);
    if (meaning.has(Slot::part)) date.part = static_cast<PartOfDay>(meaning[Slot::part]);
    return date;
}

std::string timex_value(const Timex& timex) {
    if (timex.named && timex.when) return format_edtf(*timex.when);
    return std::visit([](const auto& value) { return text_of(value); }, timex.value);
}

}  // namespace dateline
