#include "time/values.hpp"

#include <cstdlib>

#include "calendar/period.hpp"

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

std::string part_code(const Meaning& meaning) {
    if (!meaning.has(Slot::part)) return "";
    Period period{Granularity::part_of_day, 0, -1, static_cast<PartOfDay>(meaning[Slot::part])};
    return timex_value(period).substr(10);
}

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

std::string duration_value(const Meaning& meaning) {
    auto unit = static_cast<Unit>(meaning[Slot::unit]);
    if (unit == Unit::some) return "PXX";
    std::int32_t amount = meaning.has(Slot::amount) ? meaning[Slot::amount] : 1000;
    CountedUnit first = counted(unit);
    bool half_day = unit == Unit::day && amount != vague && amount % 1000 != 0;
    std::string out = first.clock || (half_day && amount < 1000) ? "PT" : "P";
    std::string text = amount_text(amount, first);
    if (half_day && amount > 1000) text.insert(text.find('D') + 1, "T");
    out += text;
    if (meaning.has(Slot::unit2)) {
        CountedUnit second = counted(static_cast<Unit>(meaning[Slot::unit2]));
        if (second.clock && !first.clock) out += 'T';
        out += amount_text(meaning[Slot::amount2], second);
    }
    return out;
}

std::string set_value(const Meaning& meaning) {
    bool calendar = meaning.has(Slot::weekday) || meaning.has(Slot::month) || meaning.has(Slot::season) ||
                    meaning.has(Slot::part) || meaning.has(Slot::day) || meaning.has(Slot::quarter);
    return calendar ? value_with_holes(meaning) : duration_value(meaning);
}

std::string value_with_holes(const Meaning& meaning) {
    std::string year = meaning.has(Slot::year) ? padded(meaning[Slot::year], 4) : "XXXX";
    if (meaning.has(Slot::era) && meaning.has(Slot::year)) year = "BC" + year;
    static constexpr const char* seasons[] = {"-SP", "-SU", "-FA", "-WI"};
    std::string out = year;
    if (meaning.has(Slot::month)) {
        out += "-" + padded(meaning[Slot::month], 2);
        if (meaning.has(Slot::day)) out += "-" + padded(meaning[Slot::day], 2);
    } else if (meaning.has(Slot::weekday)) {
        out += "-WXX-" + std::to_string(meaning[Slot::weekday]);
    } else if (meaning.has(Slot::day)) {
        out += "-XX-" + padded(meaning[Slot::day], 2);
    } else if (meaning.has(Slot::quarter)) {
        out += "-Q" + std::to_string(meaning[Slot::quarter]);
    } else if (meaning.has(Slot::half)) {
        out += "-H" + std::to_string(meaning[Slot::half]);
    } else if (meaning.has(Slot::season)) {
        out += seasons[meaning[Slot::season]];
    } else if (meaning.has(Slot::part) || meaning.has(Slot::hour) || meaning.is(Slot::unit, Unit::day)) {
        out += "-XX-XX";
    } else if (meaning.is(Slot::unit, Unit::week)) {
        out += "-WXX";
    } else if (meaning.is(Slot::unit, Unit::weekend)) {
        out += "-WXX-WE";
    } else if (meaning.is(Slot::unit, Unit::month)) {
        out += "-XX";
    } else if (meaning.is(Slot::unit, Unit::quarter)) {
        out += "-QX";
    }
    if (meaning.has(Slot::hour)) {
        std::int32_t hour = meaning[Slot::hour] + (meaning.is(Slot::half_day, 1) && meaning[Slot::hour] < 12 ? 12 : 0);
        return out + "T" + padded(hour, 2) + ":" + padded(meaning.has(Slot::minute) ? meaning[Slot::minute] : 0, 2);
    }
    return out + part_code(meaning);
}

}  // namespace dateline
