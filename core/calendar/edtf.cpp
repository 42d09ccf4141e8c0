#include "calendar/edtf.hpp"

#include <algorithm>

#include "calendar/period.hpp"

namespace dateline {
namespace {

// ---- writing

std::string period_text(const Period& period) {
    std::string day = format_day(period.first);
    std::size_t year_size = day.size() - 6;
    switch (period.granularity) {
        case Granularity::day:
            return day;
        case Granularity::month:
            return day.substr(0, year_size + 3);
        case Granularity::decade:
            return day.substr(0, year_size - 1) + "X";
        default:
            return day.substr(0, year_size);
    }
}

/// An end of a long interval in its own granularity where that says the same: "2011" for 2011-01-01 on.
std::string end_text(Day day, bool is_begin, Granularity granularity) {
    std::string text = format_day(day);
    // By its parts, not as a period: the calendar's first and last year are none, having nothing before or after them.
    CivilDate border = civil_from_day(is_begin ? day : day + 1);
    bool month_border = border.day == 1;
    const bool years = granularity == Granularity::year;
    if (years && month_border && border.month == 1) return text.substr(0, text.size() - 6);
    if ((years || granularity == Granularity::month) && month_border) return text.substr(0, text.size() - 3);
    return text;
}

// ---- reading

constexpr std::string_view not_edtf = "It is no date in EDTF, such as 2018-04-07, 2018-04 or 2018-04-01/2018-04-07.";
constexpr std::string_view no_such_day = "There is no such day in the calendar.";
constexpr std::string_view beyond_calendar = "Years before -9999 and after 9999 are beyond this calendar.";
constexpr std::string_view ends_early = "The interval ends before it begins.";
constexpr std::string_view no_time = "It names neither a begin nor an end.";

constexpr int last_year = 9999;

ParsedEdtf refused(std::string_view problem) { return {std::nullopt, problem}; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, char expected) {
    if (text.empty() || text[0] != expected) return false;
    text.remove_prefix(1);
    return true;
}

/// "?", "~" or "%": uncertain, approximate, or both.
bool take_qualifier(std::string_view& text) { return take(text, '?') || take(text, '~') || take(text, '%'); }

/// A number of which digits may be left open with X.
struct Pattern {
    std::string_view digits;

    int least() const { return filled('0'); }
    int most() const { return filled('9'); }
    bool is_open() const { return digits.find('X') != digits.npos; }
    bool fits(int number) const {
        for (std::size_t i = digits.size(); i-- > 0; number /= 10) {
            if (digits[i] != 'X' && digits[i] - '0' != number % 10) return false;
        }
        return number == 0;
    }

private:
    int filled(char open) const {
        int number = 0;
        for (char c : digits) number = number * 10 + ((c == 'X' ? open : c) - '0');
        return number;
    }
};

std::optional<Pattern> take_pattern(std::string_view& text, std::size_t size) {
    if (text.size() < size) return std::nullopt;
    Pattern pattern{text.substr(0, size)};
    for (char c : pattern.digits) {
        if (!is_digit(c) && c != 'X') return std::nullopt;
    }
    text.remove_prefix(size);
    return pattern;
}

/// A whole number as it stands; far too large ones stop at a billion.
std::optional<std::int64_t> take_number(std::string_view& text) {
    std::int64_t number = 0;
    std::size_t size = 0;
    for (; size < text.size() && is_digit(text[size]); ++size) {
        number = std::min<std::int64_t>(number * 10 + (text[size] - '0'), 1'000'000'000);
    }
    if (size == 0) return std::nullopt;
    text.remove_prefix(size);
    return number;
}

/// The years that a component may mean.
struct Years {
    int first = 0;
    int last = 0;
    Granularity granularity = Granularity::year;
    bool estimated = false;  // to so many significant digits
};

/// "S2": the last digits are an estimate.
bool take_significant_digits(std::string_view& text, std::int64_t year, Years& years) {
    if (!take(text, 'S')) return true;
    std::optional<std::int64_t> digits = take_number(text);
    std::size_t size = std::to_string(year < 0 ? -year : year).size();
    if (!digits || *digits < 1) return false;
    int unit = 1;
    for (std::size_t i = static_cast<std::size_t>(*digits); i < size; ++i) unit *= 10;
    int magnitude = static_cast<int>(year < 0 ? -year : year) / unit * unit;
    years.first = year < 0 ? -(magnitude + unit - 1) : magnitude;
    years.last = year < 0 ? -magnitude : magnitude + unit - 1;
    years.estimated = true;
    return true;
}

/// "Y170002", "Y17E2", "Y1750S2": a year of any size.
std::string_view read_long_year(std::string_view& text, Years& years) {
    bool negative = take(text, '-');
    std::optional<std::int64_t> year = take_number(text);
    if (!year) return not_edtf;
    if (take(text, 'E')) {
        std::optional<std::int64_t> exponent = take_number(text);
        if (!exponent) return not_edtf;
        for (std::int64_t i = 0; i < *exponent && *year != 0 && *year <= last_year; ++i) *year *= 10;
    }
    if (*year > last_year) return beyond_calendar;
    if (negative) *year = -*year;
    years.first = years.last = static_cast<int>(*year);
    return take_significant_digits(text, *year, years) ? "" : not_edtf;
}

Granularity granularity_of_year(std::string_view digits) {
    if (digits.ends_with("XXX")) return Granularity::millennium;
    if (digits.ends_with("XX")) return Granularity::century;
    return digits.ends_with('X') ? Granularity::decade : Granularity::year;
}

std::string_view read_years(std::string_view& text, Years& years) {
    if (take(text, 'Y')) return read_long_year(text, years);
    bool negative = take(text, '-');
    std::optional<Pattern> pattern = take_pattern(text, 4);
    if (!pattern || (negative && pattern->digits == "0000")) return not_edtf;
    years.first = negative ? -pattern->most() : pattern->least();
    years.last = negative ? -pattern->least() : pattern->most();
    years.granularity = granularity_of_year(pattern->digits);
    if (pattern->is_open()) return "";
    return take_significant_digits(text, years.first, years) ? "" : not_edtf;
}

/// The codes above 12 in a month's place: seasons, quarters, thirds and halves of a year.
std::optional<When> part_of_year(int year, int code) {
    auto season = [&](int index) { return when_of(season_period(year, static_cast<Season>(index))); };
    if (code >= 21 && code <= 24) return season(code - 21);
    if (code >= 25 && code <= 28) return season(code - 25);
    if (code >= 29 && code <= 32) return season((code - 29 + 2) % 4);  // of the southern half: spring in September
    if (code >= 33 && code <= 36) return when_of(quarter_period(year, code - 32));
    if (code >= 40 && code <= 41) return when_of(half_year_period(year, code - 39));
    if (code < 37 || code > 39) return std::nullopt;
    When when = when_of(month_period(year, (code - 37) * 4 + 1));
    when.span.end = when_of(month_period(year, (code - 37) * 4 + 4)).span.end;
    when.granularity = Granularity::half_year;  // there is none for four months
    return when;
}

/// The first day, or the last, that the components allow.
std::optional<Day> outermost_day(const Years& years, const Pattern& months, const Pattern& days, bool first) {
    auto ordered = [first](int i, int least, int most) { return first ? least + i : most - i; };
    for (int y = 0; y <= years.last - years.first; ++y) {
        for (int m = 0; m < 12; ++m) {
            CivilDate date{ordered(y, years.first, years.last), ordered(m, 1, 12), 0};
            if (!months.fits(date.month)) continue;
            for (int d = 0; d < 31; ++d) {
                date.day = ordered(d, 1, 31);
                if (days.fits(date.day) && is_valid(date)) return day_from_civil(date);
            }
        }
    }
    return std::nullopt;
}

/// "T10:10:10", with "Z" or "+05:30" after it, of which the minute is kept as written.
bool read_clock(std::string_view text, When& when) {
    auto number = [&text](int most) {
        std::optional<Pattern> pattern = take_pattern(text, 2);
        return !pattern || pattern->is_open() || pattern->least() > most ? -1 : pattern->least();
    };
    int hour = number(24);
    int minute = take(text, ':') ? number(59) : -1;
    int second = take(text, ':') ? number(59) : 0;
    bool midnight_at_end = hour == 24 && (minute != 0 || second != 0);
    if (hour < 0 || minute < 0 || second < 0 || midnight_at_end) return false;
    if (take(text, '+') || take(text, '-')) {
        if (number(14) < 0 || (!text.empty() && (!take(text, ':') || number(59) < 0))) return false;
    } else {
        take(text, 'Z');
    }
    if (!text.empty()) return false;
    when.span.begin += hour * 60 + minute;
    when.span.end = when.span.begin + 1;
    when.granularity = Granularity::minute;
    return true;
}

/// One date, with qualifiers before and after its components: "2004-06~-11", "?2004-06-~11", "156X-12-25".
ParsedEdtf read_date(std::string_view text) {
    Years years;
    bool qualified = take_qualifier(text);
    if (std::string_view problem = read_years(text, years); !problem.empty()) return refused(problem);
    qualified |= take_qualifier(text) | years.estimated;
    Pattern months{"XX"}, days{"XX"};
    Granularity granularity = years.granularity;
    for (Pattern* field : {&months, &days}) {
        if (!take(text, '-')) break;
        qualified |= take_qualifier(text);
        std::optional<Pattern> pattern = take_pattern(text, 2);
        if (!pattern) return refused(not_edtf);
        qualified |= take_qualifier(text);
        *field = *pattern;
        granularity = field == &months ? Granularity::month : Granularity::day;
    }
    When when;
    if (std::optional<When> part = part_of_year(years.first, months.least()); part && !months.is_open()) {
        if (granularity == Granularity::day || years.first != years.last || !text.empty()) return refused(not_edtf);
        when = *part;
    } else {
        std::optional<Day> first = outermost_day(years, months, days, true);
        std::optional<Day> last = first ? outermost_day(years, months, days, false) : std::nullopt;
        if (!last) return refused(no_such_day);
        when.span = {Minute{*first} * minutes_per_day, (Minute{*last} + 1) * minutes_per_day};
        when.granularity = granularity;
    }
    when.approximate = qualified;
    bool whole_day = granularity == Granularity::day && when.span.end - when.span.begin == minutes_per_day;
    if (take(text, 'T') && !(whole_day && read_clock(text, when))) return refused(not_edtf);
    if (!text.empty() && when.granularity != Granularity::minute) return refused(not_edtf);
    return {when, ""};
}

/// From the begin of one to the end of the other; either may be missing.
ParsedEdtf joined(const std::optional<When>& first, const std::optional<When>& last) {
    if (!first && !last) return refused(no_time);
    When when = first ? *first : *last;
    when.span = {first ? first->span.begin : open_past, last ? last->span.end : open_future};
    when.approximate = (first && first->approximate) || (last && last->approximate);
    if (when.span.begin >= when.span.end) return refused(ends_early);
    return {when, ""};
}

/// "2004/2005": all of it. An end may be open ("..") or, where nothing stands, not known.
ParsedEdtf read_interval(std::string_view begin, std::string_view end) {
    auto names_date = [](std::string_view text) { return !text.empty() && text != ".."; };
    ParsedEdtf first, last;
    if (names_date(begin) && !(first = read_date(begin)).when) return first;
    if (names_date(end) && !(last = read_date(end)).when) return last;
    ParsedEdtf interval = joined(first.when, last.when);
    if (interval.when) interval.when->extent = begin.empty() || end.empty() ? Extent::within : Extent::lasted;
    return interval;
}

/// A member of a set: a date, or a range of them.
ParsedEdtf read_member(std::string_view text) {
    std::size_t dots = text.find("..");
    if (dots == text.npos) return read_date(text);
    ParsedEdtf first, last;
    if (dots > 0 && !(first = read_date(text.substr(0, dots))).when) return first;
    if (dots + 2 < text.size() && !(last = read_date(text.substr(dots + 2))).when) return last;
    return joined(first.when, last.when);
}

/// "[1667,1668,1670..1672]": some time from the first to the last.
ParsedEdtf read_set(std::string_view members) {
    std::optional<When> whole;
    while (true) {
        std::string_view member = members.substr(0, members.find(','));
        ParsedEdtf read = read_member(member);
        if (!read.when) return read;
        if (!whole) whole = read.when;
        whole->span.begin = std::min(whole->span.begin, read.when->span.begin);
        whole->span.end = std::max(whole->span.end, read.when->span.end);
        whole->approximate |= read.when->approximate;
        if (member.size() == members.size()) break;
        members.remove_prefix(member.size() + 1);
    }
    if (whole->span.begin == open_past && whole->span.end == open_future) return refused(no_time);
    whole->extent = Extent::within;
    return {whole, ""};
}

}  // namespace

std::string format_edtf(const When& when) {
    bool open_begin = when.span.begin == open_past;
    bool open_end = when.span.end == open_future;
    bool within = when.extent == Extent::within;
    std::string about = when.approximate ? "~" : "";
    Day first = open_begin ? 0 : day_holding(when.span.begin);
    Day last = open_end ? 0 : day_holding(when.span.end - 1);
    if (!open_begin && !open_end) {
        if (within && when.granularity < Granularity::day) last = first;  // a night belongs to the day it begins on
        std::optional<Period> period = within ? plain_period(first, last) : std::nullopt;
        if (period) return period_text(*period) + about;
        if (first == last) return format_day(first) + about;
    }
    if (within) {
        return "[" + (open_begin ? "" : format_day(first) + about) + ".." + (open_end ? "" : format_day(last) + about) +
               "]";
    }
    return (open_begin ? ".." : end_text(first, true, when.granularity) + about) + "/" +
           (open_end ? ".." : end_text(last, false, when.granularity) + about);
}

ParsedEdtf read_edtf(std::string_view edtf) {
    if (edtf.empty()) return refused(not_edtf);
    bool one_of = edtf.front() == '[' && edtf.back() == ']';
    bool all_of = edtf.front() == '{' && edtf.back() == '}';
    if (one_of || all_of) return read_set(edtf.substr(1, edtf.size() - 2));
    std::size_t slash = edtf.find('/');
    return slash == edtf.npos ? read_date(edtf) : read_interval(edtf.substr(0, slash), edtf.substr(slash + 1));
}

std::optional<When> parse_edtf(std::string_view edtf) { return read_edtf(edtf).when; }

}  // namespace dateline
