#include "story/merge.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

constexpr std::size_t nearest_compared = 32;  // events of one kind and day that a new one is held against
constexpr Minute longest_agreeing = 31 * minutes_per_day;

using Words = std::vector<std::string>;

std::size_t shared(const Words& a, const Words& b) {
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

bool is_dated_itself(const StoryEvent& event) { return event.mentions.front().timex.has_value(); }

/// The words of the names of each who takes part, in lower case, sorted.
std::vector<Words> parties_of(const Candidate& one) {
    std::vector<Words> parties;
    for (const std::string& actor : one.event.actors) {
        Words words;
        std::string_view rest = actor;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (end > 0) words.push_back(lower_case(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        std::sort(words.begin(), words.end());
        parties.push_back(std::move(words));
    }
    return parties;
}

/// Whether each of the fewer parties is one of the others: "Chancellor Doe" is "Doe".
bool parties_agree(const std::vector<Words>& a, const std::vector<Words>& b) {
    if (a.size() > b.size()) return parties_agree(b, a);
    return std::all_of(a.begin(), a.end(), [&](const Words& one) {
        return std::any_of(b.begin(), b.end(), [&](const Words& other) { return shared(one, other) > 0; });
    });
}

/// Content words of a title that are neither a party nor the trigger.
Words things_of(const Candidate& one, const std::vector<Words>& parties) {
    Words things;
    std::copy_if(one.words.begin(), one.words.end(), std::back_inserter(things), [&](const std::string& word) {
        return word != one.lemma && std::none_of(parties.begin(), parties.end(), [&](const Words& party) {
                   return std::binary_search(party.begin(), party.end(), word);
               });
    });
    return things;
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "12 jets", "5 jets"; "in Oslo", "in Rome".
bool numbers_or_places_differ(const Candidate& a, const Candidate& b) {
    const auto numbers_of = [](const Candidate& one) {
        std::vector<std::string> numbers;
        std::copy_if(one.words.begin(), one.words.end(), std::back_inserter(numbers), has_digit);
        return numbers;
    };
    const auto in_a = numbers_of(a), in_b = numbers_of(b);
    const bool numbers = !in_a.empty() && !in_b.empty() && shared(in_a, in_b) == 0;
    return numbers || (!a.event.place.empty() && !b.event.place.empty() && a.event.place != b.event.place);
}

/// Verbs that say too little for two tellings to be of one event: "make", "remain", "say".
bool says_little(const std::string& lemma) {
    const EventWords& words = EventWords::english();
    return words.light_verbs.contains(lemma) || words.states.contains(lemma) || lemma == "have" || lemma == "be" ||
           governing_of(lemma) == Governing::reports;
}

/// Whether two tellings by one trigger are of the same parties and things, as far as their titles say.
bool same_parties_and_things(const Candidate& a, const Candidate& b) {
    if (is_same_sentence(a.sentence, b.sentence) || numbers_or_places_differ(a, b)) return false;
    const std::vector<Words> parties_a = parties_of(a), parties_b = parties_of(b);
    const bool same_trigger = std::binary_search(a.words.begin(), a.words.end(), a.lemma) &&
                              std::binary_search(b.words.begin(), b.words.end(), a.lemma);
    const std::size_t common = shared(a.words, b.words) - (same_trigger ? 1 : 0);
    if (!parties_agree(parties_a, parties_b)) return common >= 3;
    std::vector<Words> all = parties_a;
    all.insert(all.end(), parties_b.begin(), parties_b.end());
    const Words things_a = things_of(a, all), things_b = things_of(b, all);
    const std::size_t things = shared(things_a, things_b), parties = parties_a.size();
    if (says_little(a.lemma)) return things >= 2;
    if (parties == 0 || parties_b.empty()) return common >= 2;
    if (parties == parties_b.size() && (parties > 1 || things_a.empty() || things_b.empty())) return true;
    return things >= 1 || ((things_a.empty() || things_b.empty()) && common >= 2);
}

/// A date taken from the article agrees with a given one: within some days of "about that day", or overlapping.
bool estimate_agrees(const When& estimate, const When& given) {
    constexpr Minute news_reaches_back = 14 * minutes_per_day;
    const Minute begin = estimate.approximate ? estimate.span.begin - news_reaches_back : estimate.span.begin;
    return begin < given.span.end && given.span.begin < estimate.span.end;
}

/// Whether `again`, which has no date of its own, tells what `dated` tells or says.
bool is_told_again(const Candidate& again, const Candidate& dated) {
    if (!again.event.when || !dated.event.when) return false;
    if (dated.said == again.lemma && is_same_sentence(again.sentence, dated.sentence))  // "China said it had won"
        return std::includes(dated.words.begin(), dated.words.end(), again.words.begin(), again.words.end());
    return again.lemma == dated.lemma && again.event.status == dated.event.status &&
           estimate_agrees(*again.event.when, *dated.event.when) && same_parties_and_things(again, dated);
}

bool same_event(const Candidate& a, const Candidate& b) {
    if (a.lemma == b.lemma && a.event.title == b.event.title && is_same_sentence(a.sentence, b.sentence)) return true;
    if (!dates_agree(a.event.when, b.event.when)) return false;
    const bool contradict = (a.event.status == Status::denied) != (b.event.status == Status::denied);
    if (contradict) return false;
    const bool both_dated = is_dated_itself(a.event) && is_dated_itself(b.event);
    if (!both_dated && a.lemma == b.lemma && !same_parties_and_things(a, b)) return false;
    const std::size_t common = shared(a.words, b.words);
    if (a.lemma == b.lemma && a.event.when->span == b.event.when->span && (shared(a.names, b.names) > 0 || common > 1))
        return true;
    // Two reports of one statement: who tells it, and in what words, differs.
    const bool both_reported = !a.event.reported_by.empty() && !b.event.reported_by.empty();
    if (both_reported && a.event.when->span == b.event.when->span && shared_but_names(a, b) >= 2) return true;
    return common >= 3 && common * 3 >= std::min(a.words.size(), b.words.size()) * 2;
}

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

/// Joins each event without a date of its own to the one dated event that it tells again, where there is just one.
/// Returns which of them were joined to another.
std::vector<bool> join_told_again(std::vector<Candidate>& events) {
    std::map<std::string, std::vector<std::size_t>> dated;  // by what they tell or say
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!is_dated_itself(events[i].event)) continue;
        dated[events[i].lemma].push_back(i);
        if (!events[i].said.empty()) dated[events[i].said].push_back(i);
    }
    std::vector<bool> joined(events.size(), false);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto found = dated.find(events[i].lemma);
        if (is_dated_itself(events[i].event) || found == dated.end()) continue;
        std::vector<std::size_t> same;
        const std::size_t reach = std::min(found->second.size(), nearest_compared);
        std::copy_if(found->second.begin(), found->second.begin() + static_cast<std::ptrdiff_t>(reach),
                     std::back_inserter(same), [&](std::size_t j) { return is_told_again(events[i], events[j]); });
        if (same.size() != 1) continue;
        std::move(events[i].event.mentions.begin(), events[i].event.mentions.end(),
                  std::back_inserter(events[same[0]].event.mentions));
        joined[i] = true;
    }
    return joined;
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
    const std::vector<bool> joined = join_told_again(kept);
    std::vector<StoryEvent> events;
    events.reserve(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!joined[i]) events.push_back(std::move(kept[i].event));
    return events;
}

}  // namespace dateline
