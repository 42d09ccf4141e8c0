#include "time/explain.hpp"

#include "calendar/when_text.hpp"
#include "time/grammar.hpp"
#include "time/named_event.hpp"

namespace dateline {
namespace {

std::string_view name_of(Anchor::Kind kind) {
    switch (kind) {
        case Anchor::Kind::article:
            return "the article's date";
        case Anchor::Kind::told:
            return "the date told before";
        case Anchor::Kind::quarter:
            return "the quarter in focus";
        case Anchor::Kind::end:
            return "the date on which it ends";
    }
    return "";
}

/// The date itself, of an end of a range or of "the quarter ended" as well.
When own_date(const Timex& timex) {
    const Period* period = std::get_if<Period>(&timex.value);
    const bool ends = period && period->granularity < timex.when->granularity;
    return period && (ends || timex.ends_range) ? when_of(*period) : *timex.when;
}

std::string span_words(DaySpan days) {
    return format_for_readers(
        When{{days.first * minutes_per_day, (days.last + 1) * minutes_per_day}, Granularity::day});
}

/// The side on which the cue put the date; unknown where the nearest was taken against it.
Direction side_of(const Timex& timex) {
    const When from = when_of(timex.anchor->period), date = own_date(timex);
    const bool ahead = date.span.begin >= from.span.end, behind = date.span.end <= from.span.begin;
    const bool against = timex.chosen == Direction::future ? behind : ahead;
    return against ? Direction::unknown : timex.chosen;
}

const char* bound_words(Bound bound) {
    switch (bound) {
        case Bound::by:
        case Bound::before:
            return "it is any time up to then.";
        case Bound::until:
            return "it lasted up to then.";
        case Bound::since:
            return "it has lasted from then on.";
        case Bound::after:
            return "it is any time from then on.";
        case Bound::throughout:
            return "it lasted all that time.";
        case Bound::on:
            break;
    }
    return "";
}

std::string_view bound_word(Bound bound) {
    constexpr std::string_view words[] = {"", "by", "before", "since", "after", "until", "throughout"};
    return words[static_cast<std::size_t>(bound)];
}

/// "November 1914 or November 2023"
std::string either_words(const Timex& timex) {
    std::string words;
    for (const Alternative& one : timex.either)
        words += (words.empty() ? "" : " or ") + format_for_readers(when_of(one.period));
    return words;
}

/// From the words to the interval.
std::vector<std::string> steps_of(const std::string& words, const Timex& timex, const Why& why) {
    if (timex.by_reader || timex.named || !timex.when || !timex.either.empty()) return {why.explanation};
    std::vector<std::string> steps;
    if (!timex.anchor && !timex.doubt) {
        steps.push_back(words + " names its date in full.");
    } else {
        steps.push_back(words + " does not name its date in full.");
        if (timex.doubt)
            steps.push_back("It hangs on the article's date, which is " + span_words(*timex.doubt) + ".");
        else
            steps.push_back("It is counted from " + why.anchor_is + ": " +
                            format_for_readers(when_of(timex.anchor->period)) + ".");
        const Direction side = timex.anchor ? side_of(timex) : Direction::unknown;
        if (side != Direction::unknown && !why.cue.empty())
            steps.push_back("'" + why.cue + "' says that it " +
                            (side == Direction::future ? "lies ahead." : "is past."));
        else if (timex.chosen != Direction::unknown)
            steps.push_back("The one nearest to that is taken.");
    }
    steps.push_back("That gives " + format_for_readers(own_date(timex)) + ".");
    if (timex.ends_range)
        steps.push_back(
            "It is one end of a range: " + format_for_readers(*timex.when) +
            (timex.when->extent == Extent::lasted ? ", from the first to the last." : ", at some time within."));
    if (timex.bound != Bound::on)
        steps.push_back("'" + std::string(bound_word(timex.bound)) + "' stands with it: " + bound_words(timex.bound));
    return steps;
}

std::string explanation(const std::string& words, const Timex& timex, const Why& why) {
    if (timex.by_reader) return "You set " + words + " to " + format_for_readers(*timex.when) + ".";
    if (timex.named) return words + explain_named_event(timex);
    if (!timex.either.empty() && !timex.doubt)
        return words + " may be " + either_words(timex) + ": the text does not tell which.";
    if (timex.day_untold) return words + " names no day, and none is told near it.";
    if (timex.relative_to_unknown) return words + " hangs on the article's date, which is not known.";
    if (!timex.when) return words + " names no place on the calendar.";
    std::string date = format_for_readers(own_date(timex));
    if (timex.doubt)
        return words + " hangs on the article's date, which is " + span_words(*timex.doubt) + ": " + date + ".";
    if (!timex.anchor) return words + " names its date in full: " + date + ".";
    std::string from = format_for_readers(when_of(timex.anchor->period));
    if (const Direction chosen = side_of(timex); chosen != Direction::unknown) {
        const char* side = chosen == Direction::future ? "ahead of " : "back from ";
        return words + " with '" + why.cue + "' points " + side + from + ": " + date + ".";
    }
    return words + " counted from " + why.anchor_is + ", " + from + ": " + date + ".";
}

}  // namespace

std::string_view rule_name(const Timex& timex) {
    if (timex.by_reader) return "set-by-reader";
    return timex.named ? "named-event" : std::string_view(english_grammar().rules()[timex.rule].name);
}

Why explain(std::string_view text, const Timex& timex) {
    Why why;
    why.words = timex.span;
    why.rule = rule_name(timex);
    why.cue = slice(text, timex.cue);
    if (timex.anchor) {
        why.anchor = timex_value(timex.anchor->period);
        why.anchor_is = name_of(timex.anchor->kind);
    }
    if (timex.doubt) why.anchor = "[" + format_day(timex.doubt->first) + ".." + format_day(timex.doubt->last) + "]";
    const std::string words = "'" + std::string(slice(text, timex.span)) + "'";
    why.explanation = explanation(words, timex, why);
    why.steps = steps_of(words, timex, why);
    return why;
}

}  // namespace dateline
