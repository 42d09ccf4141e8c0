#include "timeline/mark.hpp"

#include <algorithm>
#include <set>

#include "calendar/period.hpp"

namespace dateline {
namespace {

/// Articles, not mentions: three sentences of one article are one witness.
std::uint8_t witnesses_of(const StoryEvent& event) {
    std::set<std::uint32_t> articles;
    for (const StoryMention& mention : event.mentions) articles.insert(mention.article);
    return static_cast<std::uint8_t>(std::clamp<std::size_t>(articles.size(), 1, 255));
}

/// The two first to begin and the two last to end, of the marks that are not left out.
struct Rim {
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t last = 0;
    std::size_t last_but_one = 0;
};

Rim rim_of(const std::vector<Mark>& marks, const std::vector<bool>& left_out) {
    Rim rim;
    std::size_t seen = 0;
    const auto ends_later = [&](std::size_t i, std::size_t than) { return marks[i].span.end > marks[than].span.end; };
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (left_out[i]) continue;
        if (seen == 0) rim = {i, i, i, i};
        if (seen == 1) rim.second = rim.last_but_one = i;
        ++seen;
        if (i == rim.first) continue;
        if (ends_later(i, rim.last)) {
            rim.last_but_one = rim.last;
            rim.last = i;
        } else if (seen > 2 && ends_later(i, rim.last_but_one)) {
            rim.last_but_one = i;
        }
    }
    return rim;
}

/// The first and the last unit named are as exact as it is known when it began and ended; days and finer are exact.
void find_unsure_ends(Mark& mark, Granularity granularity) {
    if (granularity <= Granularity::day) return;
    const Period first = period_holding(day_holding(mark.span.begin), granularity);
    const Period last = period_holding(day_holding(mark.span.end - 1), granularity);
    if (first == last) return;  // "throughout March": all of it
    mark.unsure_begin_minutes = static_cast<std::int32_t>(end_day(first) * minutes_per_day - mark.span.begin);
    mark.unsure_end_minutes = static_cast<std::int32_t>(mark.span.end - first_day(last) * minutes_per_day);
}

double length(Interval interval) {
    return std::max(static_cast<double>(interval.end) - static_cast<double>(interval.begin),
                    static_cast<double>(minutes_per_day));
}

}  // namespace

std::optional<Mark> mark_of(const When& when) {
    Mark mark{.span = when.span};
    mark.open_past = when.span.begin == open_past;
    mark.open_future = when.span.end == open_future;
    if (mark.open_past && mark.open_future) return {};
    if (mark.open_past) mark.span.begin = mark.span.end;
    if (mark.open_future) mark.span.end = mark.span.begin;
    const bool longer_than_a_day =
        mark.open_past || mark.open_future || mark.span.end - mark.span.begin > minutes_per_day;
    mark.possible = when.approximate || (when.extent == Extent::within && longer_than_a_day);
    if (!mark.possible && longer_than_a_day && !mark.open_past && !mark.open_future)
        find_unsure_ends(mark, when.granularity);
    return mark;
}

std::vector<Mark> marks_of(const Story& story) {
    std::vector<Mark> marks;
    for (std::uint32_t i = 0; i < story.events.size(); ++i) {
        const StoryEvent& event = story.events[i];
        auto mark = event.when ? mark_of(*event.when) : std::nullopt;
        if (!mark) continue;
        mark->event = i;
        mark->status = event.status;
        mark->salience = event.salience;
        mark->reported = !event.reported_by.empty();
        mark->witnesses = witnesses_of(event);
        marks.push_back(*mark);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    return marks;
}

std::optional<Interval> whole_interval(const std::vector<Mark>& marks) {
    if (marks.empty()) return {};
    Interval whole = marks.front().span;
    for (const Mark& mark : marks) whole.end = std::max(whole.end, mark.span.end);
    return whole;
}

std::optional<Interval> main_interval(const std::vector<Mark>& marks) {
    if (marks.empty()) return {};
    // A mark is lonely where leaving it out makes the view this much shorter.
    constexpr double worth_leaving_out = 2.5;
    constexpr double kept_share = 0.75;
    const auto weight = [](const Mark& mark) { return 0.1 + static_cast<double>(mark.salience); };
    double kept_weight = 0;
    for (const Mark& mark : marks) kept_weight += weight(mark);
    const double least_weight = kept_share * kept_weight;

    std::vector<bool> left_out(marks.size());
    for (std::size_t kept = marks.size(); kept > 2; --kept) {
        const Rim rim = rim_of(marks, left_out);
        const Interval now{marks[rim.first].span.begin, marks[rim.last].span.end};
        const bool same = rim.first == rim.last;
        const Interval without_first{marks[rim.second].span.begin, marks[same ? rim.last_but_one : rim.last].span.end};
        const Interval without_last{marks[same ? rim.second : rim.first].span.begin, marks[rim.last_but_one].span.end};
        const bool drop_first = length(without_first) <= length(without_last);
        const std::size_t lonely = drop_first ? rim.first : rim.last;
        const double shorter = length(now) / length(drop_first ? without_first : without_last);
        if (shorter < worth_leaving_out || kept_weight - weight(marks[lonely]) < least_weight) break;
        kept_weight -= weight(marks[lonely]);
        left_out[lonely] = true;
    }
    const Rim rim = rim_of(marks, left_out);
    return Interval{marks[rim.first].span.begin, marks[rim.last].span.end};
}

}  // namespace dateline
