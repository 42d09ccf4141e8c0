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
    }
    return "";
}

/// The date itself, of an end of a range as well.
When own_date(const Timex& timex) {
    const Period* period = std::get_if<Period>(&timex.value);
    return period && timex.when->extent == Extent::lasted ? when_of(*period) : *timex.when;
}

std::string explanation(const std::string& words, const Timex& timex, const Why& why) {
    if (timex.named) return words + explain_named_event(timex);
    if (timex.relative_to_unknown) return words + " hangs on the article's date, which is not known.";
    if (!timex.when) return words + " names no place on the calendar.";
    std::string date = format_for_readers(own_date(timex));
    if (!timex.anchor) return words + " names its date in full: " + date + ".";
    std::string from = format_for_readers(when_of(timex.anchor->period));
    if (timex.chosen != Direction::unknown) {
        const char* side = timex.chosen == Direction::future ? "ahead of " : "back from ";
        return words + " with '" + why.cue + "' points " + side + from + ": " + date + ".";
    }
    return words + " counted from " + why.anchor_is + ", " + from + ": " + date + ".";
}

}  // namespace

std::string_view rule_name(const Timex& timex) {
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
    why.explanation = explanation("'" + std::string(slice(text, timex.span)) + "'", timex, why);
    return why;
}

}  // namespace dateline
