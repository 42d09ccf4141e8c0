#include "time/dating_inference.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr int first_year = 1850, last_year = 2060;
constexpr int first_even_year = 1985, last_even_year = 2026;
constexpr double negligible = 14;  // a month whose log weight lies so far below the best is left out
// Clues of one kind are not independent: n of them weigh as n^(1 - this).
constexpr double clue_overlap = 0.3, told_overlap = 0.6;

double prior(int year) {
    if (year < first_even_year) return (year - first_even_year) / 10.0;
    return year > last_even_year ? last_even_year - year : 0;
}

/// What clues that are the same each year weigh by the day of the year, and by the weekday.
struct YearlyWeights {
    std::array<std::array<double, 32>, 13> by_date{};
    std::array<double, 8> by_weekday{};
};

/// What share of its weight each clue keeps, in their order.
std::vector<double> shares_of(const std::vector<Clue>& clues) {
    std::vector<double> shares;
    for (const Clue& clue : clues) {
        const auto count = static_cast<double>(
            std::count_if(clues.begin(), clues.end(), [&](const Clue& other) { return other.kind == clue.kind; }));
        const bool told = clue.kind == ClueKind::told;
        shares.push_back(told || is_yearly(clue.kind) ? std::pow(count, told ? -told_overlap : -clue_overlap) : 1);
    }
    return shares;
}

/// A clue and the share of its weight that it keeps.
struct SharedClue {
    const Clue& clue;
    double share;
    double weight(Day day) const {
        // That several times told as past all lie ahead would be as many misreadings.
        const bool misread = clue.kind == ClueKind::told && day < clue.spans.front().first;
        return (misread ? 1 : share) * log_weight(clue, day);
    }
};

std::vector<SharedClue> with_shares(const std::vector<Clue>& clues) {
    const std::vector<double> shares = shares_of(clues);
    std::vector<SharedClue> out;
    for (std::size_t i = 0; i < clues.size(); ++i) out.push_back({clues[i], shares[i]});
    return out;
}

YearlyWeights yearly_weights(const std::vector<SharedClue>& clues) {
    constexpr int common_year = 2003;
    YearlyWeights weights;
    for (const SharedClue& shared : clues) {
        const Clue& clue = shared.clue;
        if (!is_yearly(clue.kind)) continue;
        if (clue.kind == ClueKind::weekday) {
            const Day monday = day_from_iso_week({common_year, 10});
            for (int weekday = 1; weekday <= 7; ++weekday)
                weights.by_weekday[static_cast<std::size_t>(weekday)] += shared.weight(monday + weekday - 1);
            continue;
        }
        for (int month = 1; month <= 12; ++month)
            for (int day = 1; day <= 31; ++day)
                weights.by_date[static_cast<std::size_t>(month)][static_cast<std::size_t>(day)] += shared.weight(
                    day_from_civil({common_year, month, std::min(day, days_in_month(common_year, month))}));
    }
    return weights;
}

/// The weight of what speaks of years, taken in the middle of a month.
double coarse_weight(const std::vector<SharedClue>& clues, int year, int month) {
    double sum = prior(year);
    for (const SharedClue& shared : clues) {
        const ClueKind kind = shared.clue.kind;
        const bool of_days =
            kind == ClueKind::header_day || kind == ClueKind::weekday_date || kind == ClueKind::holiday;
        if (!is_yearly(kind) && !of_days) sum += shared.weight(day_from_civil({year, month, 15}));
    }
    return sum;
}

void normalise(DayDistribution& distribution) {
    double sum = 0;
    for (const double p : distribution.days) sum += p;
    if (sum <= 0) {
        distribution.days.clear();
        return;
    }
    for (double& p : distribution.days) p /= sum;
}

}  // namespace

DayDistribution distribution_of(const std::vector<Clue>& all) {
    if (all.empty()) return {};
    const std::vector<SharedClue> clues = with_shares(all);
    const YearlyWeights yearly = yearly_weights(clues);
    std::vector<double> months;
    for (int year = first_year; year <= last_year; ++year)
        for (int month = 1; month <= 12; ++month) months.push_back(coarse_weight(clues, year, month));
    const double best_month = *std::max_element(months.begin(), months.end());
    const auto kept = [&](double weight) { return weight >= best_month - negligible; };
    const auto begin = std::find_if(months.begin(), months.end(), kept) - months.begin();
    const auto end = months.rend() - std::find_if(months.rbegin(), months.rend(), kept);

    DayDistribution out;
    out.first = day_from_civil({first_year + static_cast<int>(begin) / 12, static_cast<int>(begin) % 12 + 1, 1});
    double best = -1e300;
    for (auto m = begin; m < end; ++m) {
        const int year = first_year + static_cast<int>(m) / 12, month = static_cast<int>(m) % 12 + 1;
        const Day first = day_from_civil({year, month, 1});
        for (int day = 1; day <= days_in_month(year, month); ++day) {
            double sum = -1e9;
            if (kept(months[static_cast<std::size_t>(m)])) {
                sum = prior(year) + yearly.by_date[static_cast<std::size_t>(month)][static_cast<std::size_t>(day)] +
                      yearly.by_weekday[static_cast<std::size_t>(weekday_of(first + day - 1))];
                for (const SharedClue& shared : clues)
                    if (!is_yearly(shared.clue.kind)) sum += shared.weight(first + day - 1);
            }
            out.days.push_back(sum);
            best = std::max(best, sum);
        }
    }
    for (double& weight : out.days) weight = std::exp(weight - best);
    normalise(out);
    return out;
}

DayDistribution with_sibling(const DayDistribution& own, const DayDistribution& sibling, double share) {
    if (own.empty() || sibling.empty() || share <= 0) return own;
    constexpr double near_days = 1.5, far_days = 30;
    constexpr double near_share = 0.88, far_share = 0.11;
    const auto size = own.days.size();
    std::vector<double> near(size, 0), far(size, 0);
    // An exponential on both sides, by one pass from each end.
    const auto spread = [&](std::vector<double>& out, double mean) {
        const double keep = std::exp(-1 / mean), part = (1 - keep) / (1 + keep);
        const Day start = std::min(own.first, sibling.first),
                  stop = std::max(own.first + static_cast<Day>(size),
                                  sibling.first + static_cast<Day>(sibling.days.size()));
        double carried = 0;
        for (Day day = start; day < stop; ++day) {
            carried = carried * keep + sibling.of(day);
            if (day >= own.first && day < own.first + static_cast<Day>(size))
                out[static_cast<std::size_t>(day - own.first)] += part * carried;
        }
        carried = 0;
        for (Day day = stop; day-- > start;) {
            if (day >= own.first && day < own.first + static_cast<Day>(size))
                out[static_cast<std::size_t>(day - own.first)] += part * carried;
            carried = keep * (carried + sibling.of(day));
        }
    };
    spread(near, near_days);
    spread(far, far_days);
    DayDistribution out = own;
    const double anywhere = 1.0 / 20000;
    for (std::size_t i = 0; i < size; ++i) {
        const double told = near_share * near[i] + far_share * far[i] + (1 - near_share - far_share) * anywhere;
        out.days[i] *= share * told + (1 - share) * anywhere;
    }
    normalise(out);
    return out;
}

DaySpan interval_holding(const DayDistribution& distribution, double probability) {
    const std::vector<double>& days = distribution.days;
    std::size_t begin = 0, best_begin = 0, best_end = days.size();
    double held = 0;
    for (std::size_t end = 0; end < days.size(); ++end) {
        held += days[end];
        while (held - days[begin] >= probability) held -= days[begin++];
        if (held >= probability && end + 1 - begin < best_end - best_begin) best_begin = begin, best_end = end + 1;
    }
    return {distribution.first + static_cast<Day>(best_begin), distribution.first + static_cast<Day>(best_end) - 1};
}

std::vector<LikelyDay> likely_days(const DayDistribution& distribution, std::size_t most, double least) {
    std::vector<LikelyDay> days;
    for (std::size_t i = 0; i < distribution.days.size(); ++i)
        days.push_back({distribution.first + static_cast<Day>(i), distribution.days[i]});
    const std::size_t kept = std::min(most, days.size());
    std::partial_sort(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(kept), days.end(),
                      [](const LikelyDay& a, const LikelyDay& b) {  // of days as likely the latest first
                          const double first = std::round(a.probability * 1e6),
                                       second = std::round(b.probability * 1e6);
                          return first != second ? first > second : a.day > b.day;
                      });
    days.resize(kept);
    while (!days.empty() && days.back().probability < least * days.front().probability) days.pop_back();
    return days;
}

}  // namespace dateline
