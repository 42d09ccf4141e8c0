#include "time/given_day.hpp"

#include "text/word_list.hpp"
#include "time/find_expressions.hpp"
#include "time/numeric_date.hpp"

namespace dateline {
namespace {

std::optional<Day> written_day(std::string_view words) {
    const std::vector<TimeExpression> found = find_time_expressions(words, read_text(words));
    if (found.size() != 1 || found[0].span != Span{0, static_cast<std::uint32_t>(words.size())}) return std::nullopt;
    const Meaning& meaning = found[0].meaning;
    for (const Slot slot : {Slot::year, Slot::month, Slot::day})
        if (!meaning.has(slot)) return std::nullopt;
    const CivilDate date{meaning[Slot::year], meaning[Slot::month], meaning[Slot::day]};
    return is_valid(date) ? std::optional(day_from_civil(date)) : std::nullopt;
}

}  // namespace

std::variant<Day, std::string> read_given_day(std::string_view words) {
    words = trimmed(words);
    if (const std::optional<Day> day = parse_day(words)) return *day;
    const std::string quoted = "\"" + std::string(words) + "\"";
    const Span whole{0, static_cast<std::uint32_t>(words.size())};
    const std::vector<NumericDate> numeric = find_numeric_dates(words, whole);
    if (numeric.size() == 1 && numeric[0].span == whole) {
        const auto& [span, month_first, day_first, short_year] = numeric[0];
        if (!month_first || !day_first || month_first == day_first) return month_first ? *month_first : *day_first;
        return quoted + " may be " + format_day(*day_first) + " or " + format_day(*month_first) +
               ": give the day as one of these.";
    }
    if (const std::optional<Day> day = written_day(words)) return *day;
    return quoted + " is no day such as 2018-04-08 or \"8 April 2018\".";
}

}  // namespace dateline
