#include "time/ended_period.hpp"

#include "text/word_list.hpp"
#include "time/timex_value.hpp"

namespace dateline {
namespace {

struct Length {
    Granularity unit = Granularity::quarter;
    int units = 1;
};

std::optional<Length> length_of(const Meaning& meaning) {
    if (meaning.is(Slot::kind, MeaningKind::duration)) {
        constexpr std::int32_t most = 1'000'000;  // thousandths; "the 52 weeks ended"
        const std::int32_t amount = meaning[Slot::amount];
        const bool whole = amount > 0 && amount <= most && amount % 1000 == 0 && !meaning.has(Slot::amount2);
        const Granularity unit = granularity_of(static_cast<Unit>(meaning[Slot::unit]));
        return whole && unit >= Granularity::day ? std::optional(Length{unit, amount / 1000}) : std::nullopt;
    }
    if (meaning.has(Slot::kind) || meaning.has(Slot::amount)) return std::nullopt;
    if (meaning.has(Slot::quarter)) return Length{Granularity::quarter};
    if (meaning.has(Slot::half)) return Length{Granularity::half_year};
    if (meaning.has(Slot::month) || meaning.has(Slot::weekday) || meaning.has(Slot::season)) return std::nullopt;
    if (!meaning.has(Slot::unit))
        return meaning.has(Slot::year) ? std::optional(Length{Granularity::year}) : std::nullopt;
    const Granularity unit = granularity_of(static_cast<Unit>(meaning[Slot::unit]));
    const bool of_accounts = unit >= Granularity::week && unit <= Granularity::year;
    return of_accounts ? std::optional(Length{unit}) : std::nullopt;
}

Period named_period(const Meaning& meaning, Day middle, Granularity unit) {
    const int year = civil_from_day(middle).year;
    if (meaning.has(Slot::quarter)) return quarter_period(year, meaning[Slot::quarter]);
    if (meaning.has(Slot::half)) return half_year_period(year, meaning[Slot::half]);
    if (meaning.has(Slot::year) && unit == Granularity::year) return year_period(meaning[Slot::year]);
    return period_holding(middle, unit);
}

}  // namespace

bool is_ended_by(std::string_view text, const ReadText& read, const TimeExpression& period, const TimeExpression& end) {
    if (period.named || end.named || end.meaning.is(Slot::kind, MeaningKind::duration)) return false;
    std::uint32_t at = period.last_token;
    auto takes = [&](std::string_view one, std::string_view other) {
        if (at >= end.first_token) return false;
        const std::string word = lower_case(slice(text, read.tokens[at].span));
        const bool taken = word == one || word == other;
        if (taken) ++at;
        return taken;
    };
    takes("period", "span");  // "the 12-week period ended"
    const bool length = period.meaning.is(Slot::kind, MeaningKind::duration);
    const bool the = lower_case(slice(text, read.tokens[period.first_token].span)) == "the";
    if (takes("ended", "ending"))
        takes("on", "in");
    else if (!length || !the || !takes("to", "through"))  // "the three months to March"
        return false;
    return at == end.first_token;
}

std::optional<EndedPeriod> ended_period(const Meaning& meaning, const Period& end) {
    const std::optional<Length> length = length_of(meaning);
    if (!length || end.granularity > Granularity::month) return std::nullopt;
    const Day after = end_day(end);
    const Day first = shifted(Period{after, length->unit}, -length->units).first;
    EndedPeriod ended;
    ended.when = When{{Minute{first} * minutes_per_day, Minute{after} * minutes_per_day}, length->unit};
    if (!meaning.has(Slot::kind)) ended.named = named_period(meaning, first + (after - first) / 2, length->unit);
    return ended;
}

}  // namespace dateline
