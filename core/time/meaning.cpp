#include "time/meaning.hpp"

#include "calendar/period.hpp"

namespace dateline {
namespace {

struct SlotName {
    std::string_view name;
    Slot slot;
};
constexpr SlotName slot_names[] = {
    {"kind", Slot::kind},         {"base", Slot::base},         {"unit", Slot::unit},
    {"offset", Slot::offset},     {"sign", Slot::sign},         {"amount", Slot::amount},
    {"amount2", Slot::amount2},   {"unit2", Slot::unit2},       {"relation", Slot::relation},
    {"nth", Slot::nth},           {"nth-unit", Slot::nth_unit}, {"year", Slot::year},
    {"month", Slot::month},       {"day", Slot::day},           {"weekday", Slot::weekday},
    {"quarter", Slot::quarter},   {"half", Slot::half},         {"season", Slot::season},
    {"decade", Slot::decade},     {"century", Slot::century},   {"holiday", Slot::holiday},
    {"era", Slot::era},           {"hour", Slot::hour},         {"minute", Slot::minute},
    {"half-day", Slot::half_day}, {"part", Slot::part},         {"weekend", Slot::weekend},
    {"mod", Slot::mod},           {"side", Slot::side},         {"approximate", Slot::approximate},
    {"fiscal", Slot::fiscal},     {"each", Slot::each},         {"order", Slot::order},
    {"rolling", Slot::rolling},
};

struct ValueName {
    std::string_view name;
    std::int32_t value;
};
template <class Enum>
constexpr ValueName named(std::string_view name, Enum value) {
    return {name, static_cast<std::int32_t>(value)};
}
constexpr ValueName value_names[] = {
    named("date", MeaningKind::date),
    named("duration", MeaningKind::duration),
    named("set", MeaningKind::set),
    named("past", MeaningKind::past),
    named("present", MeaningKind::present),
    named("future", MeaningKind::future),
    named("range", MeaningKind::range),
    named("between", MeaningKind::between),
    named("list", MeaningKind::list),
    named("number", MeaningKind::number),
    named("nothing", MeaningKind::nothing),
    named("article", Base::article),
    named("told", Base::told),
    named("focus", Base::focus),
    named("anchor", Base::anchor),
    named("second", Unit::second),
    named("minute", Unit::minute),
    named("hour", Unit::hour),
    named("day", Unit::day),
    named("weekend", Unit::weekend),
    named("week", Unit::week),
    named("month", Unit::month),
    named("season", Unit::season),
    named("quarter", Unit::quarter),
    named("half-year", Unit::half_year),
    named("year", Unit::year),
    named("decade", Unit::decade),
    named("century", Unit::century),
    named("millennium", Unit::millennium),
    named("some", Unit::some),
    named("start", Mod::start),
    named("early", Mod::early),
    named("mid", Mod::mid),
    named("late", Mod::late),
    named("end", Mod::end),
    named("morning", PartOfDay::morning),
    named("midday", PartOfDay::midday),
    named("afternoon", PartOfDay::afternoon),
    named("evening", PartOfDay::evening),
    named("night", PartOfDay::night),
    named("daytime", PartOfDay::daytime),
    {"vague", vague},
};

}  // namespace

std::optional<Slot> slot_named(std::string_view name) {
    for (const SlotName& row : slot_names) {
        if (row.name == name) return row.slot;
    }
    return std::nullopt;
}

std::optional<std::int32_t> slot_value_named(std::string_view name) {
    for (const ValueName& row : value_names) {
        if (row.name == name) return row.value;
    }
    bool negative = name.starts_with('-');
    if (negative) name.remove_prefix(1);
    if (name.empty() || name.size() > 8) return std::nullopt;
    std::int32_t number = 0;
    for (char c : name) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return negative ? -number : number;
}

}  // namespace dateline
