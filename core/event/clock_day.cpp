#include "event/clock_day.hpp"

#include "event/words.hpp"

namespace dateline {

namespace {

enum class ClockDay : std::uint8_t {
    same,
    unknown,    // "Roe, elected on Friday, spoke at 5 p.m."
    by_then,    // "said on Friday that it sank at 5 p.m.": then or before
    from_then,  // "said on Friday that it will sail at 5 p.m."
};

bool is_within(const SentenceClauses& s, std::uint32_t c, std::uint32_t above) {
    while (c != no_index && c != above) c = s.clause(c).parent;
    return c == above;
}

/// Whether what the clause `c` tells is told by `report`, in it or below it.
bool is_told_by(const SentenceClauses& s, std::uint32_t c, std::uint32_t report) {
    return c != report && is_within(s, c, report) && governing_of(s.verb(report)) == Governing::reports;
}

/// `c` is what the time of day dates.
ClockDay day_of_clock(const SentenceClauses& s, std::uint32_t c, const DayPlace& told) {
    if (told.sentence == no_index || told.clause == no_index) return ClockDay::same;
    if (told.sentence != s.tree.sentence()) return told.aside ? ClockDay::unknown : ClockDay::same;
    if (is_told_by(s, c, told.clause)) {
        const Clause& clause = s.clause(c);
        return clause.tense == Tense::future || clause.modal ? ClockDay::from_then : ClockDay::by_then;
    }
    return told.aside && !is_within(s, c, told.clause) ? ClockDay::unknown : ClockDay::same;
}

/// Whether a clause stands beside what its sentence tells.
bool is_aside(const SentenceClauses& s, std::uint32_t c) {
    const ClauseKind kind = s.clause(c).kind;
    return kind == ClauseKind::relative || kind == ClauseKind::participle;
}

/// "At 5 p.m.", "in the morning".
bool is_clock_alone(const TimeExpression& expression) {
    const Meaning& meaning = expression.meaning;
    return !expression.leads_entry && meaning.is(Slot::base, Base::told) && meaning.is(Slot::offset, 0) &&
           (meaning.has(Slot::hour) || meaning.has(Slot::part));
}

}  // namespace

void follow_day(const SentenceClauses& s, std::uint32_t index, const Hook& hook, DayPlace& last, Timex& timex,
                std::optional<When>& when) {
    if (!when || when->granularity > Granularity::day || hook.clause == no_index) return;
    if (!is_clock_alone(s.tree.source().expressions[index])) {
        last = {s.tree.sentence(), hook.clause, !hook.reason.empty() || is_aside(s, hook.clause)};
        return;
    }
    if (!timex.anchor || timex.anchor->kind != Anchor::Kind::told) return;
    const ClockDay day = day_of_clock(s, hook.clause, last);
    if (day == ClockDay::same) return;
    when->extent = Extent::within;
    if (day == ClockDay::by_then) when->span.begin = open_past;
    if (day == ClockDay::from_then) when->span.end = open_future;
    if (day != ClockDay::unknown) return;
    when.reset();
    timex.when.reset();
    timex.day_untold = timex.relative_to_unknown = true;
}

}  // namespace dateline
