#include "time/explain.hpp"

#include "calendar/when_text.hpp"

namespace dateline {

void explain(std::string_view text, const TimeExpression& expression, const Anchor& anchor, Timex& timex) {
    Why& why = timex.why;
    if (anchor.period) {
        why.anchor = timex_value(*anchor.period);
        why.anchor_is = anchor.is;
    }
    why.cue = slice(text, expression.cue);
    std::string words = "'" + std::string(slice(text, expression.span)) + "'";
    if (timex.relative_to_unknown) {
        why.explanation = words + " hangs on the article's date, which is not known.";
        return;
    }
    if (!timex.when) {
        why.explanation = words + " names no place on the calendar.";
        return;
    }
    std::string date = format_for_readers(*timex.when);
    if (!anchor.period) {
        why.explanation = words + " names its date in full: " + date + ".";
        return;
    }
    std::string from = format_for_readers(when_of(*anchor.period));
    if (expression.direction != Direction::unknown && !expression.meaning.has(Slot::base)) {
        bool future = expression.direction == Direction::future;
        why.explanation = words + " with '" + why.cue + "' points " + (future ? "ahead of " : "back from ") + from +
                          ": " + date + ".";
    } else {
        why.explanation = words + " counted from " + std::string(anchor.is) + ", " + from + ": " + date + ".";
    }
}

}  // namespace dateline
