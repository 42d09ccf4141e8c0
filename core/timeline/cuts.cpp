#include "timeline/cuts.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

Minute taken_out(const Cut& cut) { return cut.end - cut.begin - cut.rest; }

Minute rounded(double minute) { return static_cast<Minute>(std::llround(minute)); }

}  // namespace

double Cuts::to_axis(double calendar_minute) const {
    double before = 0;
    for (const Cut& cut : cuts) {
        const auto begin = static_cast<double>(cut.begin), end = static_cast<double>(cut.end);
        if (calendar_minute <= begin) break;
        if (calendar_minute < end) {
            return begin - before + (calendar_minute - begin) * static_cast<double>(cut.rest) / (end - begin);
        }
        before += static_cast<double>(taken_out(cut));
    }
    return calendar_minute - before;
}

double Cuts::to_calendar(double axis_minute) const {
    double before = 0;
    for (const Cut& cut : cuts) {
        const auto begin = static_cast<double>(cut.begin) - before, rest = static_cast<double>(cut.rest);
        if (axis_minute <= begin) break;
        if (axis_minute < begin + rest) {
            const auto length = static_cast<double>(cut.end - cut.begin);
            return static_cast<double>(cut.begin) + (axis_minute - begin) * length / rest;
        }
        before += static_cast<double>(taken_out(cut));
    }
    return axis_minute + before;
}

Interval Cuts::to_axis(Interval calendar) const {
    return {rounded(to_axis(static_cast<double>(calendar.begin))), rounded(to_axis(static_cast<double>(calendar.end)))};
}

Interval Cuts::to_calendar(Interval axis) const {
    return {rounded(to_calendar(static_cast<double>(axis.begin))), rounded(to_calendar(static_cast<double>(axis.end)))};
}

Cuts find_cuts(const std::vector<Mark>& marks) {
    constexpr double long_share = 0.15;  // of the whole
    constexpr Minute shortest = 30 * minutes_per_day;
    constexpr double rest_share = 0.08;  // of what is kept
    Cuts found;
    const auto whole = whole_interval(marks);
    if (!whole) return found;
    const auto length = static_cast<double>(whole->end - whole->begin);
    const auto least = std::max(static_cast<Minute>(long_share * length), shortest);
    Minute kept = whole->end - whole->begin;
    Minute reached = marks.front().span.end;
    for (const Mark& mark : marks) {
        if (mark.span.begin - reached > least) {
            found.cuts.push_back({reached, mark.span.begin, 0});
            kept -= mark.span.begin - reached;
        }
        reached = std::max(reached, mark.span.end);
    }
    const auto rest = std::max(static_cast<Minute>(rest_share * static_cast<double>(kept)), Minute{minutes_per_day});
    for (Cut& cut : found.cuts) cut.rest = std::min(rest, (cut.end - cut.begin) / 2);
    return found;
}

std::string length_in_words(const Cut& cut) {
    const auto days = static_cast<double>(cut.end - cut.begin) / minutes_per_day;
    const double months = days / 30.436875, years = days / 365.2425;
    if (years >= 2) return std::to_string(std::lround(years)) + " years";
    if (months >= 2) return std::to_string(std::lround(months)) + " months";
    return std::to_string(std::lround(days)) + " days";
}

}  // namespace dateline
