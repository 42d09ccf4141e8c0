#include "event/date_choice.hpp"

#include "text/word_list.hpp"

namespace dateline {

namespace {

Minute length_of(const When& when) {
    return when.span.begin == open_past || when.span.end == open_future ? open_future : when.span.end - when.span.begin;
}

/// Between the subject and its verb, in a part of its own: "the delivery, originally due later this year, will ...",
/// "the men who ruled 42 years ago met ..."; not "a jury today found".
bool is_inserted(std::string_view text, const EventMention& m) {
    if (m.clause.begin >= m.why.words.begin || m.why.words.end >= m.trigger.begin) return false;
    const std::string_view before = slice(text, {m.clause.begin, m.why.words.begin});
    const auto holds = [&](std::string_view word) { return before.find(word) != before.npos; };
    return slice(text, {m.why.words.end, m.trigger.begin}).find(',') != std::string_view::npos || holds(" that ") ||
           holds(" who ") || holds(" which ");
}

}  // namespace

bool dates_better(std::string_view text, const std::vector<Timex>& timexes, const EventMention& a,
                  const EventMention& b) {
    if (!a.when || !b.when) return a.when.has_value();
    if (is_inserted(text, a) != is_inserted(text, b)) return is_inserted(text, b);
    const bool a_named = timexes[*a.timex].named.has_value(), b_named = timexes[*b.timex].named.has_value();
    if (a_named != b_named) {  // "at the 2018 Winter Olympics" is narrower than 2018; any other date is nearer
        const Interval& named = a_named ? a.when->span : b.when->span;
        const Interval& date = a_named ? b.when->span : a.when->span;
        return (date.begin <= named.begin && named.end <= date.end) == a_named;
    }
    const bool a_clock = timexes[*a.timex].type == TimexType::time, b_clock = timexes[*b.timex].type == TimexType::time;
    if (a_clock != b_clock && length_of(*a.when) < open_future && length_of(*b.when) < open_future) {
        const Interval& clock = a_clock ? a.when->span : b.when->span;
        const Interval& date = a_clock ? b.when->span : a.when->span;
        return (date.begin <= clock.begin && clock.end <= date.end) == a_clock;
    }
    return length_of(*a.when) < length_of(*b.when);
}

bool are_joined(std::string_view text, const std::vector<Timex>& timexes, const EventMention& a,
                const EventMention& b) {
    if (!a.timex || !b.timex || !a.when || !b.when) return false;
    const auto is_fine = [](const When& when) { return when.granularity <= Granularity::day; };  // "Monday night"
    if (a.when->granularity != b.when->granularity && !(is_fine(*a.when) && is_fine(*b.when))) return false;
    const bool same_extent = a.until || a.when->extent == b.when->extent;  // "on 13, 14 and 16": the first two lasted
    if (a.when->span.end == open_future || b.when->span.begin == open_past || !same_extent ||
        a.when->span.begin >= b.when->span.begin || timexes[*b.timex].bound != Bound::on)
        return false;
    constexpr std::string_view joints[] = {"and",   "and on",  "and in", "and again on", "and again in", ",",
                                           ", and", "and the", "or",     "or on",        "or in"};
    const std::uint32_t last = a.until ? *a.until : *a.timex;
    return one_of(trimmed(slice(text, {timexes[last].span.end, timexes[*b.timex].span.begin})), joints);
}

}  // namespace dateline
