#include "timeline/mark.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

std::optional<Mark> mark_of(const StoryEvent& event, std::uint32_t index) {
    if (!event.when) return {};
    const When& when = *event.when;
    Mark mark{.event = index, .span = when.span, .status = event.status, .salience = event.salience};
    mark.open_past = when.span.begin == open_past;
    mark.open_future = when.span.end == open_future;
    if (mark.open_past && mark.open_future) return {};
    if (mark.open_past) mark.span.begin = mark.span.end;
    if (mark.open_future) mark.span.end = mark.span.begin;
    const bool longer_than_a_day =
        mark.open_past || mark.open_future || mark.span.end - mark.span.begin > minutes_per_day;
    mark.possible = when.approximate || (when.extent == Extent::within && longer_than_a_day);
    return mark;
}

/// `end` by rank of begin is not sorted; the largest end of marks[first, last) is what a window must hold.
Interval hull(const std::vector<Mark>& marks, std::size_t first, std::size_t last) {
    Interval interval = marks[first].span;
    for (std::size_t i = first; i < last; ++i) interval.end = std::max(interval.end, marks[i].span.end);
    return interval;
}

double length(Interval interval) {
    return std::max(static_cast<double>(interval.end) - static_cast<double>(interval.begin),
                    static_cast<double>(minutes_per_day));
}

}  // namespace

std::vector<Mark> marks_of(const Story& story) {
    std::vector<Mark> marks;
    for (std::uint32_t i = 0; i < story.events.size(); ++i) {
        if (auto mark = mark_of(story.events[i], i)) marks.push_back(*mark);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    return marks;
}

std::optional<Interval> whole_interval(const std::vector<Mark>& marks) {
    if (marks.empty()) return {};
    return hull(marks, 0, marks.size());
}

std::optional<Interval> main_interval(const std::vector<Mark>& marks) {
    if (marks.empty()) return {};
    // A mark is lonely where leaving it out makes the view this much shorter.
    constexpr double worth_leaving_out = 2.5;
    constexpr double kept_share = 0.75;
    const auto weight = [](const Mark& mark) { return 0.1 + static_cast<double>(mark.salience); };
    double total = 0;
    for (const Mark& mark : marks) total += weight(mark);

    std::vector<Mark> kept = marks;
    double kept_weight = total;
    while (kept.size() > 2) {
        const double now = length(hull(kept, 0, kept.size()));
        // The two that can be left out: the first to begin and the last to end.
        const auto last = std::max_element(kept.begin(), kept.end(),
                                           [](const Mark& a, const Mark& b) { return a.span.end < b.span.end; });
        auto shorter_without = [&](std::vector<Mark>::const_iterator left_out) {
            std::vector<Mark> rest = kept;
            rest.erase(rest.begin() + (left_out - kept.cbegin()));
            return now / length(hull(rest, 0, rest.size()));
        };
        const double without_first = shorter_without(kept.cbegin());
        const double without_last = shorter_without(last);
        const auto left_out = without_first >= without_last ? kept.begin() : last;
        if (std::max(without_first, without_last) < worth_leaving_out) break;
        if (kept_weight - weight(*left_out) < kept_share * total) break;
        kept_weight -= weight(*left_out);
        kept.erase(left_out);
    }
    return hull(kept, 0, kept.size());
}

}  // namespace dateline
