// A time expression with its meaning on the calendar: what the later stages see of the time stage. It holds codes and
// small facts; words and values are made of them where they are asked for (explain.hpp, timex_value.hpp).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/period.hpp"
#include "text/document.hpp"
#include "time/meaning.hpp"

namespace dateline {

enum class TimexType : std::uint8_t { date, time, duration, set };

/// How what hangs on the expression stands to its interval: "on", "by / until / before", "since", "after",
/// "throughout".
enum class Bound : std::uint8_t { on, by, before, since, after, until, throughout };

/// Which way a date that names no year, or a weekday, points from the reference time.
enum class Direction : std::uint8_t { unknown, past, future };

/// A name of the table of named events, and the one event where that is settled.
struct NamedEventRef {
    std::uint16_t name = 0;
    std::optional<std::uint16_t> event;
    std::optional<Mod> end;  // "the outbreak of", "the end of": start or end
};

/// What a date was counted from.
struct Anchor {
    enum class Kind : std::uint8_t { article, told, quarter, end } kind = Kind::article;
    Period period;
};

/// "2 years and 6 months": amounts in thousandths, `vague` where the words give none.
struct Duration {
    Unit unit = Unit::some;
    Unit unit2 = Unit::some;  // of amount2
    std::int32_t amount = 1000;
    std::int32_t amount2 = 0;  // 0: there is no second amount
    std::int8_t season = -1;   // of unit season, where the words say which: "three summers"
};

/// A date of which the words leave parts open, or the repeated one of a set: "XXXX-04-27", "XXXX-WXX-4".
struct PartialDate {
    static constexpr std::int16_t open = -1;
    std::int16_t year = open;
    bool before_christ = false;
    std::optional<Unit> unit;  // of a period that nothing more is known of: "that week"
    std::int8_t month = open, day = open, weekday = open, quarter = open, half = open, season = open;
    std::int8_t hour = open, minute = open;
    PartOfDay part = PartOfDay::none;
};

enum class VagueTime : std::uint8_t { past, present, future };

/// What becomes the TIMEX3 value. Of a named event it is its interval, and a wholly open date where that is unknown.
using TimexValue = std::variant<PartialDate, Period, Duration, VagueTime>;

/// Days, both inclusive.
struct DaySpan {
    Day first = 0;
    Day last = 0;
    bool operator==(const DaySpan&) const = default;
};

/// One of the periods that the words fit, where the text does not tell which is meant.
struct Alternative {
    /// What has to hold for it: it is of the year told before, or counted from the article's day; the digits have the
    /// month or the day first; the date is right, or the weekday beside it; it is the first of two, or the second.
    enum class If : std::uint8_t {
        year_told,
        from_article,
        month_first,
        day_first,
        date_holds,
        weekday_holds,
        first_of_two,
        second_of_two
    } reason;
    Period period;
};

struct Timex {
    Span span;
    std::uint32_t first_token = 0;  // half-open range of tokens
    std::uint32_t last_token = 0;
    TimexType type = TimexType::date;
    Bound bound = Bound::on;
    TimexValue value;
    std::optional<When> when;               // none: a duration, a set, a vague reference, or relative to an unknown day
    bool relative_to_unknown = false;       // it would have a place on the calendar if what it hangs on were known
    bool day_untold = false;                // a clock time, or a part of a day, near which no day is told
    std::vector<Alternative> either;        // `when` spans them all, or is none where they lie far apart
    std::optional<NamedEventRef> named;     // games, a war ...: no TIMEX3; it dates only what no nearer expression does
    std::uint16_t rule = 0;                 // index in the grammar's rules; not of a named event
    std::optional<Anchor> anchor;           // what it was counted from; none where nothing is needed
    Direction chosen = Direction::unknown;  // the side of the anchor on which the cue put it, where a cue did
    Span cue;                               // the word that chose the direction, such as "will"; may be empty
    bool by_reader = false;                 // the reader of the page took this interval
    std::optional<DaySpan> doubt;           // the article's possible days, where its place hangs on which it is
    bool ends_range = false;                // "April 27" in "April 27-29": `when` is the whole range
};

/// What the words could mean as well.
struct OtherReading {
    When when;
    double weight = 0;   // 0..1; those of one expression sum to 1
    std::string reason;  // one plain English sentence
};

/// Why this date? Every derived value can answer.
struct Why {
    Span words;               // the time expression in the text
    std::string rule;         // name of the rule in assets, such as "bare-weekday"
    std::string anchor;       // what it was counted from: "2018-04-08", or empty where nothing is needed
    std::string anchor_is;    // "the article's date", "the date told before", "the quarter in focus"; may be empty
    std::string cue;          // the word that chose the direction, such as "will"; may be empty
    std::string explanation;  // one plain English sentence
    std::vector<std::string> steps;      // from the words to the interval, a plain sentence each
    std::vector<OtherReading> readings;  // the one taken first; empty where the words leave nothing open
};

/// How many days before an article's own its news may have happened; what lies further back is background.
inline constexpr Day news_reaches_back = 14;

/// A day that may be the article's own.
struct DctCandidate {
    Day day = 0;
    double probability = 0;
    std::vector<std::string> reasons;  // a plain sentence each
};

/// The article's own date (document creation time).
struct Dct {
    enum class Source : std::uint8_t { unknown, user, metadata, header, inferred };
    std::optional<Day> day;
    std::optional<Day> earliest;  // first and last possible day; both equal to `day` where that is known
    std::optional<Day> latest;
    Source source = Source::unknown;
    std::vector<std::string> grounds;      // a plain sentence each
    std::vector<DctCandidate> candidates;  // what a reader may choose from, the likeliest first
};

}  // namespace dateline
