// A time expression with its meaning on the calendar: what the later stages see of the time stage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/when.hpp"
#include "text/document.hpp"

namespace dateline {

enum class TimexType : std::uint8_t { date, time, duration, set };

/// How what hangs on the expression stands to its interval: "on", "by / until / before", "since", "after".
enum class Bound : std::uint8_t { on, by, before, since, after, until };

/// Why this date? Every derived value can answer.
struct Why {
    Span words;               // the time expression in the text
    std::string rule;         // name of the rule in assets, such as "bare-weekday"
    std::string anchor;       // what it was counted from: "2018-04-08", or empty where nothing is needed
    std::string anchor_is;    // "the article's date", "the date told before", "the quarter in focus"; may be empty
    std::string cue;          // the word that chose the direction, such as "will"; may be empty
    std::string explanation;  // one plain English sentence
};

struct Timex {
    Span span;
    std::uint32_t first_token = 0;  // half-open range of tokens
    std::uint32_t last_token = 0;
    TimexType type = TimexType::date;
    Bound bound = Bound::on;
    std::string value;                 // TIMEX3 value, such as "2018-W14" or "PAST_REF"
    std::optional<When> when;          // none: a duration, a set, a vague reference, or relative to an unknown day
    bool relative_to_unknown = false;  // it would have a place on the calendar if the article's date were known
    bool named_event = false;          // games, a war ...: no TIMEX3; it dates only what no nearer time expression does
    Why why;
};

/// The article's own date (document creation time).
struct Dct {
    enum class Source : std::uint8_t { unknown, user, metadata, header, inferred };
    std::optional<Day> day;
    std::optional<Day> earliest;  // first and last possible day; both equal to `day` where that is known
    std::optional<Day> latest;
    Source source = Source::unknown;
    std::vector<std::string> grounds;  // a plain sentence each
};

}  // namespace dateline
