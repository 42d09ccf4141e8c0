#include "story/merge.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "event/mention.hpp"
#include "event/words.hpp"
#include "story/party.hpp"

namespace dateline {

namespace {

constexpr std::size_t nearest_compared = 32;  // events of one kind and day that a new one is held against
constexpr Minute longest_agreeing = 31 * minutes_per_day;

std::size_t shared(const Words& a, const Words& b) {
    std::size_t both = 0;
    for (auto in_a = a.begin(), in_b = b.begin(); in_a != a.end() && in_b != b.end();) {
        const int order = in_a->compare(*in_b);
        both += order == 0;
        in_a += order <= 0;
        in_b += order >= 0;
    }
    return both;
}

bool holds(const Interval& outer, const Interval& inner) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Whether all the words of one are among those of the other.
bool holds(const Words& outer, const Words& inner) { return std::ranges::includes(outer, inner); }

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

Parties parties_of(const Candidate& one) {
    Parties parties;
    for (const std::string& actor : one.event.actors) parties.push_back(party_named(actor));
    return parties;
}

/// Content words of a title that are neither a party nor the trigger.
Words things_of(const Candidate& one, const Parties& parties) {
    Words things;
    std::copy_if(one.words.begin(), one.words.end(), std::back_inserter(things), [&](const std::string& word) {
        return word != one.lemma && std::none_of(parties.begin(), parties.end(), [&](const Party& party) {
                   return std::binary_search(party.words.begin(), party.words.end(), word);
               });
    });
    return things;
}

bool is_number(std::string_view word) {
    constexpr std::string_view small[] = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
           std::find(std::begin(small), std::end(small), word) != std::end(small);
}

/// "12 jets", "5 jets"; "in Oslo", "in Rome".
bool numbers_or_places_differ(const Candidate& a, const Candidate& b) {
    const auto numbers_of = [](const Candidate& one) {
        std::vector<std::string> numbers;
        std::copy_if(one.words.begin(), one.words.end(), std::back_inserter(numbers), is_number);
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
    constexpr std::size_t least_told = 3;  // words that tell an event: who, what, of what
    const bool within = holds(a.words, b.words) || holds(b.words, a.words);
    if (within && std::min(a.words.size(), b.words.size()) >= least_told) return true;
    const Parties parties_a = parties_of(a), parties_b = parties_of(b);
    const bool same_trigger = std::binary_search(a.words.begin(), a.words.end(), a.lemma) &&
                              std::binary_search(b.words.begin(), b.words.end(), a.lemma);
    const std::size_t common = shared(a.words, b.words) - (same_trigger ? 1 : 0);
    if (!parties_agree(parties_a, parties_b)) return common >= 3;
    Parties all = parties_a;
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
    const Minute reach = estimate.approximate ? Minute{news_reaches_back} * minutes_per_day : 0;
    const Minute begin = estimate.span.begin - reach;
    return begin < given.span.end && given.span.begin < estimate.span.end;
}

/// Whether `again`, which has no date of its own, tells what `dated` tells or says.
bool is_told_again(const Candidate& again, const Candidate& dated) {
    if (!again.event.when || !dated.event.when) return false;
    if (dated.said == again.lemma && is_same_sentence(again.sentence, dated.sentence))  // "China said it had won"
        return holds(dated.words, again.words);
    return again.lemma == dated.lemma && again.event.status == dated.event.status &&
           estimate_agrees(*again.event.when, *dated.event.when) && same_parties_and_things(again, dated);
}

/// "Opened a yard ... opened a school": two things in one article are two; another may only say it in other words.
bool things_differ(const Candidate& a, const Candidate& b) {
    if (a.event.mentions[0].article != b.event.mentions[0].article) return false;
    Parties parties = parties_of(a), others = parties_of(b);
    std::move(others.begin(), others.end(), std::back_inserter(parties));
    const Words in_a = things_of(a, parties), in_b = things_of(b, parties);
    return !in_a.empty() && !in_b.empty() && shared(in_a, in_b) == 0;
}

/// Whether two triggers are told of the same things: who takes part does not count, since one may do several things.
bool same_things(const Candidate& a, const Candidate& b) {
    Parties parties = parties_of(a), others = parties_of(b);
    std::move(others.begin(), others.end(), std::back_inserter(parties));
    return shared(things_of(a, parties), things_of(b, parties)) >= 2 && shared_but_names(a, b) >= 2;
}

/// Whether `lead` tells again what the headline of its article tells, which has no date and tells in the present what
/// is to come as well.
bool is_headline_of(const Candidate& headline, const Candidate& lead) {
    constexpr std::uint32_t lead_sentences = 4;
    const bool apart = headline.in_headline && lead.sentence_number > 0 && lead.sentence_number <= lead_sentences &&
                       headline.event.mentions[0].article == lead.event.mentions[0].article;
    if (!apart || is_dated_itself(headline.event) || headline.lemma != lead.lemma || !lead.event.when) return false;
    const bool status = headline.event.status == lead.event.status ||
                        (headline.event.status == Status::happened && lead.event.status == Status::planned);
    const Parties parties = parties_of(headline), others = parties_of(lead);
    const bool same_parties = !parties.empty() && !others.empty() && parties_agree(parties, others);
    const bool older = headline.event.when && headline.event.when->span.begin != open_past &&
                       lead.event.when->span.end < headline.event.when->span.begin - longest_agreeing;
    // "Mayor resigns", "the mayor of Varna resigned on Friday"
    const bool within = lead.news == News::lead && !says_little(lead.lemma) && holds(lead.words, headline.words);
    return status && !older && !numbers_or_places_differ(headline, lead) &&
           (same_parties || within || shared(headline.words, lead.words) >= 3);
}

bool is_conflict(EventClass c) { return c == EventClass::verbal_conflict || c == EventClass::material_conflict; }

/// Who a headline says does it, or to whom it is done: the parties before its verb.
Parties subjects_of(const Candidate& headline) {
    const StoryMention& mention = headline.event.mentions[0];
    const std::string before = lower_case(headline.sentence.substr(0, mention.trigger.begin - mention.sentence.begin));
    Parties subjects = parties_of(headline);
    std::erase_if(subjects, [&](const Party& party) {
        return std::any_of(party.telling.begin(), party.telling.end(),
                           [&](const std::string& word) { return before.find(word) == std::string::npos; });
    });
    return subjects;
}

/// Whether the lead tells the news of its article's headline in other words: who does it is the same, and most of what
/// else the headline names.
bool is_news_of(const Candidate& headline, const Candidate& lead) {
    const bool apart = headline.headline_title && lead.news == News::lead && !is_dated_itself(headline.event) &&
                       headline.event.mentions[0].article == lead.event.mentions[0].article;
    if (!apart || headline.event.status != lead.event.status || !headline.event.when || !lead.event.when) return false;
    const bool opposed = headline.event.event_class != EventClass::other &&
                         lead.event.event_class != EventClass::other &&
                         is_conflict(headline.event.event_class) != is_conflict(lead.event.event_class);
    if (opposed || numbers_or_places_differ(headline, lead)) return false;
    if (!estimate_agrees(*headline.event.when, *lead.event.when)) return false;
    Parties all = parties_of(headline);
    const Parties subjects = subjects_of(headline), others = parties_of(lead);
    const bool same_party = std::any_of(subjects.begin(), subjects.end(), [&](const Party& one) {
        if (others.empty()) return holds(lead.lead_words, one.telling);
        return std::any_of(others.begin(), others.end(), [&](const Party& other) { return is_party(one, other); });
    });
    const bool nobody = all.empty() && others.empty();
    all.insert(all.end(), others.begin(), others.end());
    const Words things = things_of(headline, all);
    const std::size_t common = shared(things, lead.lead_words);
    const std::size_t least = nobody ? 3 : 2;
    return (same_party || nobody || headline.lemma == lead.lemma) && common >= least && 2 * common >= things.size();
}

/// "Acme says it will close the mill", "Acme to close mill", of one sentence; the plan has a title to show.
bool is_plan_said(const Candidate& report, const Candidate& plan) {
    constexpr float shown = 0.3F;
    return plan.event.salience >= shown && plan.event.status == Status::planned &&
           report.event.status == Status::happened && report.said == plan.lemma && !is_dated_itself(report.event) &&
           !is_dated_itself(plan.event) && is_same_sentence(report.sentence, plan.sentence);
}

/// "Met in March and in June": one trigger, two dates.
bool are_told_apart(const Candidate& a, const Candidate& b) {
    const StoryMention &one = a.event.mentions[0], &other = b.event.mentions[0];
    return one.article == other.article && one.trigger == other.trigger && a.event.when != b.event.when;
}

bool is_same_telling(const Candidate& a, const Candidate& b) {
    return a.lemma == b.lemma && a.made_title == b.made_title && is_same_sentence(a.sentence, b.sentence) &&
           !are_told_apart(a, b);
}

bool same_event(const Candidate& a, const Candidate& b) {
    if (is_same_telling(a, b)) return true;
    if (are_told_apart(a, b)) return false;
    if (is_headline_of(a, b)) return true;
    if (!dates_agree(a.event.when, b.event.when)) return false;
    const bool contradict = (a.event.status == Status::denied) != (b.event.status == Status::denied);
    if (contradict) return false;
    const bool both_dated = is_dated_itself(a.event) && is_dated_itself(b.event);
    if (!both_dated && a.lemma == b.lemma && !same_parties_and_things(a, b)) return false;
    const std::size_t common = shared(a.words, b.words);
    if (a.lemma == b.lemma && things_differ(a, b)) return false;
    if (a.lemma == b.lemma && a.event.when->span == b.event.when->span && (shared(a.names, b.names) > 0 || common > 1))
        return true;
    // Two articles' reports of one statement: who tells it, and in what words, differs.
    const bool both_reported = !a.event.reported_by.empty() && !b.event.reported_by.empty() &&
                               a.event.mentions[0].article != b.event.mentions[0].article;
    if (both_reported && a.event.when->span == b.event.when->span && shared_but_names(a, b) >= 2) return true;
    const bool alike = common >= 3 && common * 3 >= std::min(a.words.size(), b.words.size()) * 2;
    return alike && (a.lemma == b.lemma || same_things(a, b));
}

constexpr std::size_t told_enough = 3;  // content words of a headline

/// Whether b's title is the better one: a headline's own, which may tell a plan as done, the more salient, or the more
/// telling.
bool is_better_title(const Candidate& a, const Candidate& b) {
    if (a.headline_title != b.headline_title && a.event.status == b.event.status) {
        const Candidate &headline = a.headline_title ? a : b, &other = a.headline_title ? b : a;
        // "Mayor resigns" where the lead says "Mayor of Varna resigns"
        const bool says_less = headline.words.size() < other.words.size() && headline.words.size() < told_enough &&
                               holds(other.words, headline.words);
        return b.headline_title != (says_less && other.event.salience > least_salience);
    }
    if (is_plan_said(b, a)) return false;
    return b.event.salience > a.event.salience + 0.01F ||
           (b.event.salience > a.event.salience - 0.01F && b.words.size() > a.words.size() + 1);
}

/// Adds b's mention to a; the better title, the date and the reporter stay.
void join(Candidate& a, Candidate&& b) {
    const bool planned = b.event.status == Status::planned && a.event.status == Status::happened;  // a is a headline
    if ((is_dated_itself(b.event) && !is_dated_itself(a.event)) || planned) std::swap(a, b);
    const bool better = is_better_title(a, b);
    if (better && b.event.mentions[0].article == a.event.mentions[0].article) {
        std::swap(a.event.title, b.event.title);
        std::swap(a.made_title, b.made_title);
        std::swap(a.words, b.words);
    } else if (better) {
        a.event.title = std::move(b.event.title);
        a.made_title = std::move(b.made_title);
        a.words = std::move(b.words);
    }
    a.headline_title |= b.headline_title;
    if (a.event.reported_by.empty() && !a.headline_title) a.event.reported_by = std::move(b.event.reported_by);
    a.event.salience = std::max(a.event.salience, b.event.salience);
    std::vector<std::string> names;
    std::set_union(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(), std::back_inserter(names));
    a.names = std::move(names);
    std::move(b.event.mentions.begin(), b.event.mentions.end(), std::back_inserter(a.event.mentions));
}

/// Of dated events, the one whose title has most words in common with what may tell one of them again; none where they
/// are of several days or two are as like.
std::optional<std::size_t> likest(const std::vector<Candidate>& events, const Candidate& again,
                                  std::vector<std::size_t> dated) {
    if (dated.empty()) return std::nullopt;
    const auto common = [&](std::size_t i) { return shared(again.words, events[i].words); };
    std::stable_sort(dated.begin(), dated.end(), [&](std::size_t a, std::size_t b) { return common(a) > common(b); });
    const bool one_day = std::all_of(dated.begin(), dated.end(), [&](std::size_t i) {
        return events[i].event.when->span == events[dated[0]].event.when->span;
    });
    const bool alone = dated.size() == 1 || common(dated[0]) > common(dated[1]);
    return one_day && alone ? std::optional(dated[0]) : std::nullopt;
}

/// Joins each event without a date of its own to the dated event that it tells again, where it is clear which.
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
        const std::optional<std::size_t> best = likest(events, events[i], std::move(same));
        if (!best) continue;
        std::move(events[i].event.mentions.begin(), events[i].event.mentions.end(),
                  std::back_inserter(events[*best].event.mentions));
        joined[i] = true;
    }
    return joined;
}

void remove_marked(std::vector<Candidate>& events, const std::vector<bool>& marked) {
    std::size_t i = 0;
    std::erase_if(events, [&](const Candidate&) { return marked[i++]; });
}

/// Joins what a sentence tells twice, as what is said and as the saying.
std::vector<bool> join_reports(std::vector<Candidate>& candidates) {
    constexpr std::size_t reach = 8;
    std::vector<bool> joined(candidates.size(), false);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::size_t end = std::min(candidates.size(), i + reach);
        for (std::size_t j = i >= reach ? i - reach : 0; j < end && !joined[i]; ++j) {
            if (j == i || joined[j]) continue;
            const bool same = j < i && is_same_telling(candidates[i], candidates[j]);
            if (!same && !is_plan_said(candidates[i], candidates[j])) continue;
            join(candidates[j], std::move(candidates[i]));
            joined[i] = true;
        }
    }
    return joined;
}

/// Joins each headline to the first telling of its news in the lead. Returns which were joined to another.
std::vector<bool> join_news(std::vector<Candidate>& events) {
    std::vector<bool> joined(events.size(), false);
    std::map<std::uint32_t, std::size_t> headlines;  // by article
    for (std::size_t i = 0; i < events.size(); ++i) {
        const std::uint32_t article = events[i].event.mentions[0].article;
        if (events[i].news == News::headline) headlines.emplace(article, i);
        const auto headline = headlines.find(article);
        if (headline == headlines.end() || !is_news_of(events[headline->second], events[i])) continue;
        join(events[headline->second], std::move(events[i]));
        joined[i] = true;
        headlines.erase(headline);
    }
    return joined;
}

}  // namespace

std::vector<StoryEvent> merge_events(std::vector<Candidate> candidates) {
    remove_marked(candidates, join_reports(candidates));
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
    remove_marked(kept, join_news(kept));
    remove_marked(kept, join_told_again(kept));
    std::vector<StoryEvent> events;
    events.reserve(kept.size());
    for (Candidate& candidate : kept) events.push_back(std::move(candidate.event));
    return events;
}

}  // namespace dateline
