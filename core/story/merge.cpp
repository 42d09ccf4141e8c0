#include "story/merge.hpp"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

constexpr std::size_t nearest_compared = 32;  // events of one kind and day that a new one is held against
constexpr Minute longest_agreeing = 31 * minutes_per_day;

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string_view> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

bool holds(const Interval& outer, const Interval& inner) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

bool dates_agree(const std::optional<When>& a, const std::optional<When>& b) {
    if (!a || !b) return false;
    if (a->span == b->span) return true;
    const bool bounded = a->span.begin != open_past && b->span.begin != open_past && a->span.end != open_future &&
                         b->span.end != open_future;
    if (!bounded || std::max(a->span.end - a->span.begin, b->span.end - b->span.begin) > longest_agreeing) return false;
    return holds(a->span, b->span) || holds(b->span, a->span);
}

/// Told apart by their first words and their length, since a text without a full stop is one sentence.
bool is_same_sentence(std::string_view a, std::string_view b) {
    constexpr std::size_t longest_compared = 2000;
    return a.size() == b.size() && a.substr(0, longest_compared) == b.substr(0, longest_compared);
}

/// Content words that both titles have and that are no names.
std::size_t shared_but_names(const Candidate& a, const Candidate& b) {
    return static_cast<std::size_t>(std::count_if(a.words.begin(), a.words.end(), [&](const std::string& word) {
        return std::binary_search(b.words.begin(), b.words.end(), word) &&
               !std::binary_search(a.names.begin(), a.names.end(), word) &&
               !std::binary_search(b.names.begin(), b.names.end(), word);
    }));
}

bool same_event(const Candidate& a, const Candidate& b) {
    if (a.lemma == b.lemma && a.event.title == b.event.title && is_same_sentence(a.sentence, b.sentence)) return true;
    if (!dates_agree(a.event.when, b.event.when)) return false;
    const bool contradict = (a.event.status == Status::denied) != (b.event.status == Status::denied);
    if (contradict) return false;
    const std::size_t common = shared(a.words, b.words);
    if (a.lemma == b.lemma && a.event.when->span == b.event.when->span && (shared(a.names, b.names) > 0 || common > 1))
        return true;
    // Two reports of one statement: who tells it, and in what words, differs.
    const bool both_reported = !a.event.reported_by.empty() && !b.event.reported_by.empty();
    if (both_reported && a.event.when->span == b.event.when->span && shared_but_names(a, b) >= 2) return true;
    return common >= 3 && common * 3 >= std::min(a.words.size(), b.words.size()) * 2;
}

bool is_dated_itself(const StoryEvent& event) { return event.mentions.front().timex.has_value(); }

/// Adds b's mention to a; the more telling title, date and reporter stay.
void join(Candidate& a, Candidate&& b) {
    if (is_dated_itself(b.event) && !is_dated_itself(a.event)) std::swap(a, b);
    const bool better = b.event.salience > a.event.salience + 0.01F ||
                        (b.event.salience > a.event.salience - 0.01F && b.words.size() > a.words.size() + 1);
    if (better && b.event.mentions[0].article == a.event.mentions[0].article) {
        std::swap(a.event.title, b.event.title);
        std::swap(a.words, b.words);
    } else if (better) {
        a.event.title = std::move(b.event.title);
        a.words = std::move(b.words);
    }
    if (a.event.reported_by.empty()) a.event.reported_by = std::move(b.event.reported_by);
    a.event.salience = std::max(a.event.salience, b.event.salience);
    std::vector<std::string> names;
    std::set_union(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(), std::back_inserter(names));
    a.names = std::move(names);
    std::move(b.event.mentions.begin(), b.event.mentions.end(), std::back_inserter(a.event.mentions));
}

}  // namespace

std::vector<StoryEvent> merge_events(std::vector<Candidate> candidates) {
    std::vector<Candidate> kept;
    std::map<std::string, std::vector<std::size_t>> by_lemma;
    std::map<Minute, std::vector<std::size_t>> by_day;
    for (Candidate& candidate : candidates) {
        const auto find_in = [&](const std::vector<std::size_t>& bucket) {
            const auto first = bucket.size() > nearest_compared ? bucket.end() - nearest_compared : bucket.begin();
            const auto found =
                std::find_if(first, bucket.end(), [&](std::size_t i) { return same_event(kept[i], candidate); });
            return found == bucket.end() ? kept.size() : *found;
        };
        auto& same_lemma = by_lemma[candidate.lemma];
        std::size_t at = find_in(same_lemma);
        auto& same_day = by_day[candidate.event.when ? candidate.event.when->span.begin : open_future];
        if (at == kept.size()) at = find_in(same_day);
        if (at < kept.size()) {
            join(kept[at], std::move(candidate));
            continue;
        }
        same_lemma.push_back(kept.size());
        same_day.push_back(kept.size());
        kept.push_back(std::move(candidate));
    }
    std::vector<StoryEvent> events;
    events.reserve(kept.size());
    for (Candidate& candidate : kept) events.push_back(std::move(candidate.event));
    return events;
}

}  // namespace dateline
