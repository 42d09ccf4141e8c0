// Named events: games, summits, elections, treaties and wars that texts name without a date. The table is
// assets/en/named-events.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "time/expression.hpp"

namespace dateline {

/// The names in a text that date what hangs on them ("during the Korean War"), as expressions in order of place; a name
/// that is only spoken of ("World War II veterans") is none. `dates` are the text's other expressions: one that is but
/// a part of a name is taken out ("Six-Day War"), and a day without a year gets that of the event ("the Sept. 11
/// attacks"). Linear in the text's length.
std::vector<TimeExpression> find_named_events(std::string_view text, const ReadText& read,
                                              std::vector<TimeExpression>& dates);

/// Fills named, when and anchor. A name of several events ("the Winter Olympics") is settled by the article's date: the
/// last one of eighteen months, or the next one where the words point ahead; where both are near it stays undated, and
/// so it does in a history, which is not told from the article's date.
void resolve_named_event(std::string_view text, const TimeExpression& expression, std::optional<Day> article,
                         bool history, Timex& timex);

/// What follows the words of a named event in the sentence that explains its date: " is the Korean War: 1950-1953 ...".
std::string explain_named_event(const Timex& timex);

}  // namespace dateline
