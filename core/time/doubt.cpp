#include "time/doubt.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr Day widest_doubt = 3 * 366;  // days; a place on the axis as wide as this says little more than "unknown"
constexpr int steps = 8;               // between the ends of the interval

std::vector<Day> days_to_try(const Dct& dct) {
    std::vector<Day> days;
    const Day width = *dct.latest - *dct.earliest;
    for (int i = 0; i <= steps; ++i) days.push_back(*dct.earliest + width * i / steps);
    for (const DctCandidate& candidate : dct.candidates)
        if (candidate.day >= *dct.earliest && candidate.day <= *dct.latest) days.push_back(candidate.day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// Widens a timex to what it is for another day of the article.
void widen(Timex& timex, const Timex& other, DaySpan doubt) {
    const bool from_article = timex.anchor && timex.anchor->kind == Anchor::Kind::article;
    if (from_article || timex.when != other.when) timex.doubt = doubt;
    if (!timex.when || !other.when) {
        if (timex.when != other.when) {
            timex.when.reset();
            timex.relative_to_unknown = true;
        }
        return;
    }
    if (*timex.when == *other.when) return;
    timex.when->span.begin = std::min(timex.when->span.begin, other.when->span.begin);
    timex.when->span.end = std::max(timex.when->span.end, other.when->span.end);
    timex.when->extent = Extent::within;
}

}  // namespace

bool is_in_doubt(const Dct& dct) {
    return !dct.day && dct.earliest && dct.latest && *dct.latest - *dct.earliest <= widest_doubt;
}

std::vector<Timex> resolve_in_doubt(const Dct& dct, const ResolvedOn& resolved_on) {
    const std::vector<Day> days = days_to_try(dct);
    std::vector<Timex> timexes = resolved_on(days.front());
    for (const Day day : days) {
        const std::vector<Timex> others = resolved_on(day);
        for (std::size_t i = 0; i < timexes.size(); ++i) widen(timexes[i], others[i], {*dct.earliest, *dct.latest});
    }
    return timexes;
}

}  // namespace dateline
