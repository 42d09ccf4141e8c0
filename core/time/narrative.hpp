// What a text has told so far: what its next date may be counted from.
#pragma once

#include <optional>
#include <vector>

#include "time/expression.hpp"

namespace dateline {

/// A time long over that the text has just told of: "In 1956 the canal was seized". A date without a year near it may
/// be of that time.
struct Scene {
    Period period;
    std::uint32_t sentence = 0;
    bool opens = false;  // its sentence
};

struct Narrative {
    std::optional<Day> article;
    Period article_day;          // of `article`
    bool history = false;        // its dates follow one another; news count theirs from the article's day
    bool in_news = false;        // a history within news, as of a life: some of its dates count from the article's day
    std::optional<Period> told;  // the last date told
    std::uint32_t told_sentence = 0;
    bool told_names_year = false;
    std::optional<Period> mentioned;  // the last date of all, those too that the story only looks aside to
    std::uint32_t mentioned_sentence = 0;
    std::optional<Period> told_day;  // the last that was a day or finer
    std::uint32_t told_day_sentence = 0;
    bool at_told_day = false;        // told as "on" it, not "by" or "since"
    std::optional<Period> entry;     // the last that led a line of a chronology
    bool chronology = false;         // more than one does; a date that stands alone is most often the page's
    std::optional<bool> runs_back;   // from its latest line to its earliest; unknown after the first
    std::optional<Scene> scene;      // of news; a history counts all its dates from what it told
    std::optional<Period> leapt_to;  // by the last date, from one more than ten years off
    std::optional<Period> quarter;   // the quarter in focus
    bool quarter_is_fiscal = false;  // of a financial year, which need not begin in January
    bool quarter_is_fresh = false;   // and not, since then, nine months or a year
    std::uint32_t quarter_sentence = 0;
    std::optional<Period> last_quarter;  // any quarter, the last told
};

Narrative begin_narrative(const std::vector<TimeExpression>& expressions, std::optional<Day> article);

/// The scene that a date without a year may belong to; null for none.
const Scene* scene_near(const Narrative& narrative, std::uint32_t sentence);
/// The day told near a clock time; null where none is.
const Period* day_near(const Narrative& narrative, const TimeExpression& expression);

/// "The following evening", in news that told their last day some sentences ago: of another day by now.
bool is_far_from_told_day(const Narrative& narrative, const TimeExpression& expression, const Meaning& meaning);
/// "Won on Tuesday. He took office in January 2009. Roe won the same day": of the Tuesday, or of a day of that January,
/// which is what was `told` last.
bool is_of_other_day(const Narrative& narrative, const TimeExpression& expression, const Period& told);

/// "In January he fell ill. On the 12th he died": that day of the month that was just told, or the next after the day
/// told; nothing in a history, where none is near, or where the words point to the other side of the article.
std::optional<Day> day_in_told_month(const Narrative& narrative, const TimeExpression& expression,
                                     const Meaning& meaning);

/// Takes note of a date that has been placed, of its scene or not, and of a length of time.
void remember_date(Narrative& narrative, const TimeExpression& expression, const Period& period, bool of_scene = false);
void remember_duration(Narrative& narrative, const Meaning& duration);

/// "The quarter" is this one from here on.
void focus_on_quarter(Narrative& narrative, const Period& quarter, bool fiscal);

/// What a date may be counted from, within the narrative; no period where that is unknown.
struct CountedFrom {
    Anchor::Kind kind = Anchor::Kind::article;
    const Period* period = nullptr;
};
CountedFrom article_day(const Narrative& narrative);
CountedFrom told_or_article(const Narrative& narrative);
/// The same for "four years later"; in a sentence that looks aside, what it looks to.
CountedFrom told_here_or_article(const Narrative& narrative, std::uint32_t sentence);
/// For "that day", "the next morning", a clock time: the last day told, where it is near.
CountedFrom told_day_or_article(const Narrative& narrative, std::uint32_t sentence);
/// For a date without a year, or a bare weekday.
CountedFrom reference_for_bare(const Narrative& narrative);
/// For "the quarter".
std::optional<Anchor> quarter_in_focus(const Narrative& narrative);

}  // namespace dateline
