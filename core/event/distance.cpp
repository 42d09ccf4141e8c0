#include "event/distance.hpp"

#include <algorithm>
#include <charconv>

#include "calendar/when_text.hpp"
#include "event/words.hpp"
#include "time/timex_value.hpp"

namespace dateline {

namespace {

struct Length {
    Minute least = 0;  // days
    Minute most = 0;
};

/// From a TIMEX3 duration: "P3D" is 3 days, "PXD" some days, "PT5H" up to one, "P3Y6M" three and a half years.
std::optional<Length> length_of(std::string_view value) {
    if (const std::size_t years = value.find('Y'); years < value.size() - 1) {
        const auto whole = length_of(value.substr(0, years + 1));
        const auto rest = length_of("P" + std::string(value.substr(years + 1)));
        if (!whole || !rest) return std::nullopt;
        const Minute middle = (whole->least + whole->most) / 2;  // the months make it finer
        return Length{middle + rest->least, middle + rest->most};
    }
    if (value.size() < 3 || value[0] != 'P') return std::nullopt;
    if (value[1] == 'T') return Length{0, 1};
    const char unit = value.back();
    const Minute unit_days = unit == 'D' ? 1 : unit == 'W' ? 7 : unit == 'M' ? 30 : unit == 'Y' ? 365 : 0;
    if (unit_days == 0) return std::nullopt;
    const std::string_view number = value.substr(1, value.size() - 2);
    if (number == "X") {
        if (unit == 'Y') return std::nullopt;
        return Length{unit_days, unit == 'D' ? 6 : unit == 'W' ? 28 : 330};
    }
    int count = 0;
    constexpr int most_units = 10000;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
    if (error != std::errc() || end != number.data() + number.size() || count > most_units) return std::nullopt;
    const Minute leap_days = unit == 'Y' ? count / 4 : 0;
    const Minute days = count * unit_days + leap_days, slack = unit == 'D' ? 0 : unit_days / 2;
    return Length{days - slack, days + slack};
}

/// The clause that a token is the marker of.
std::uint32_t clause_marked_by(const SentenceClauses& s, std::uint32_t marker) {
    for (std::uint32_t c = 0; c < s.clauses.size(); ++c)
        if (s.clause(c).marker == marker) return c;
    return no_index;
}

/// "A day after Acme, a rival, sold its ships": where the tree takes the subject for what "after" is of, the verb below
/// that has none.
std::uint32_t clause_of_subject(const SentenceClauses& s, std::uint32_t noun) {
    const std::uint32_t above = s.owner_of(noun);
    for (std::uint32_t c = 0; c < s.clauses.size(); ++c) {
        const Clause& clause = s.clause(c);
        const bool below = clause.head > noun && clause.parent == above && above != no_index;
        if (below && s.tree.relation(clause.head) == Relation::advcl && s.tree.xpos(clause.head) == Xpos::vbd &&
            clause.marker == no_index && s.tree.child(clause.head, {Relation::nsubj}) == no_index)
            return c;
    }
    return no_index;
}

/// What "after" or "before", the token `joint`, leads to.
std::optional<Distance> distance_at(const SentenceClauses& s, std::uint32_t joint, Length length) {
    const SentenceTree& tree = s.tree;
    const bool after = tree.lower(joint) == "after";
    if (!after && tree.lower(joint) != "before") return std::nullopt;
    Distance distance;
    distance.days = after ? DaysApart{length.least, length.most} : DaysApart{-length.most, -length.least};
    const std::uint32_t noun = tree.head(joint);
    std::uint32_t other = clause_marked_by(s, joint);
    const bool is_event =
        noun != no_index && tree.is_noun(noun) && (is_event_noun(tree.word(noun)) || tree.in_named_event(noun));
    if (other == no_index && !is_event && noun != no_index) {
        const bool subject = tree.is(noun, {Relation::nsubj, Relation::nsubj_pass}) && tree.head(noun) > noun;
        other = subject ? s.clause_at(tree.head(noun)) : clause_of_subject(s, noun);
    }
    if (other != no_index) {
        distance.other = s.clause(other).head;
        distance.clause = s.clause(other).parent;
    } else if (is_event && tree.head(noun) != no_index) {
        distance.other = noun;
        distance.clause = s.owner_of(tree.head(noun));
    }
    if (distance.clause == no_index || !s.clause(distance.clause).finite) return std::nullopt;
    return distance;
}

Minute moved(Minute minute, Minute days) {
    return minute == open_past || minute == open_future ? minute : minute + days * minutes_per_day;
}

}  // namespace

std::optional<Distance> find_distance(const SentenceClauses& s, const Timex& timex) {
    if (timex.type != TimexType::duration) return std::nullopt;
    // "after" may be of the expression or follow it.
    std::uint32_t joint = std::min(timex.last_token, s.tree.last()) - 1;
    const bool within = s.tree.lower(joint) == "after" || s.tree.lower(joint) == "before";
    if (!within && ++joint >= s.tree.last()) return std::nullopt;
    const std::optional<Length> length = length_of(timex_value(timex));
    std::optional<Distance> distance = length ? distance_at(s, joint, *length) : std::nullopt;
    if (distance) distance->words = {timex.span.begin, s.tree.token(joint).span.end};
    return distance;
}

std::optional<Distance> find_next_day(const SentenceClauses& s, std::uint32_t day) {
    const bool named = s.tree.lower(day) == "day" && day > s.tree.first() && s.tree.lower(day - 1) == "the";
    if (!named || s.tree.time(day) != no_index || day + 1 >= s.tree.last()) return std::nullopt;
    std::optional<Distance> distance = distance_at(s, day + 1, {1, 1});
    if (distance) distance->words = {s.tree.token(day - 1).span.begin, s.tree.token(day + 1).span.end};
    return distance;
}

bool is_told_now(const SentenceClauses& s, std::uint32_t c) {
    constexpr std::string_view endings[] = {"end", "expire", "lapse"};
    const Clause& clause = s.clause(c);
    return clause.tense == Tense::present && !clause.modal && !clause.perfect && !one_of(s.verb(c), endings);
}

When shifted(const When& when, const DaysApart& days) {
    When out = when;
    out.span = {moved(when.span.begin, days.least), moved(when.span.end, days.most)};
    out.granularity = std::max(when.granularity, Granularity::day);
    out.extent = Extent::within;
    return out;
}

DaysApart reversed(const DaysApart& days) { return {-days.most, -days.least}; }

void explain_distance(Why& why, const DaysApart& days, const std::optional<When>& from, std::string_view from_is) {
    const bool after = days.most > 0;
    why.rule = after ? "distance-after" : "distance-before";
    why.anchor = from && from->span.begin != open_past ? format_day(day_holding(from->span.begin)) : "";
    why.anchor_is = from_is;
    why.explanation =
        "The words tell how long " + std::string(after ? "after " : "before ") + std::string(from_is) + " it lies.";
}

}  // namespace dateline
