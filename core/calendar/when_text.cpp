#include "calendar/when_text.hpp"

#include "calendar/period.hpp"

namespace dateline {
namespace {

Day day_of(Minute minute) {
    Minute day = minute / minutes_per_day;
    return static_cast<Day>(minute % minutes_per_day < 0 ? day - 1 : day);
}
/// The last day of an interval that ends before `end`.
Day last_day_before(Minute end) { return day_of(end - 1); }

/// The one calendar period, of those EDTF has a form for, that spans exactly these days.
std::optional<Period> edtf_period(Day first, Day last) {
    for (Granularity granularity : {Granularity::day, Granularity::month, Granularity::year, Granularity::decade}) {
        Period period = period_holding(first, granularity);
        if (period.first == first && end_day(period) == last + 1) return period;
    }
    return std::nullopt;
}

std::string edtf_text(const Period& period) {
    CivilDate date = civil_from_day(period.first);
    std::string day = format_day(period.first);
    std::size_t year_size = day.size() - 6;
    switch (period.granularity) {
        case Granularity::day:
            return day;
        case Granularity::month:
            return day.substr(0, year_size + 3);
        case Granularity::decade:
            return date.year >= 0 ? day.substr(0, year_size - 1) + "X" : day.substr(0, year_size);
        default:
            return day.substr(0, year_size);
    }
}

/// An end of a long interval in its own granularity where that says the same: "2011" for 2011-01-01 on.
std::string begin_text(const When& when) {
    Day first = day_of(when.span.begin);
    Period period = period_holding(first, when.granularity);
    bool has_form = when.granularity == Granularity::month || when.granularity == Granularity::year;
    return has_form && period.first == first ? edtf_text(period) : format_day(first);
}
std::string end_text(const When& when) {
    Day last = last_day_before(when.span.end);
    Period period = period_holding(last, when.granularity);
    bool has_form = when.granularity == Granularity::month || when.granularity == Granularity::year;
    return has_form && end_day(period) == last + 1 ? edtf_text(period) : format_day(last);
}

std::optional<Period> parse_edtf_period(std::string_view text) {
    if (auto day = parse_day(text)) return day_period(*day);
    bool decade = text.size() == 4 && text.back() == 'X';
    std::string filled = decade             ? std::string(text.substr(0, 3)) + "0-01-01"
                         : text.size() <= 5 ? std::string(text) + "-01-01"
                                            : std::string(text) + "-01";
    auto first = parse_day(filled);
    if (!first) return std::nullopt;
    bool month = filled.size() == text.size() + 3;
    return period_holding(*first, decade ? Granularity::decade : month ? Granularity::month : Granularity::year);
}

constexpr const char* month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
constexpr const char* weekday_names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::string year_words(int year) { return year <= 0 ? std::to_string(1 - year) + " BC" : std::to_string(year); }
std::string month_words(CivilDate date) {
    return std::string(month_names[date.month - 1]) + " " + year_words(date.year);
}
std::string day_words(Day day) {
    CivilDate date = civil_from_day(day);
    return std::to_string(date.day) + " " + month_words(date);
}

std::string clock_words(Minute minute) {
    int of_day = static_cast<int>(minute - Minute{day_of(minute)} * minutes_per_day);
    std::string hour = std::to_string(of_day / 60);
    std::string rest = std::to_string(of_day % 60);
    return std::string(hour.size() < 2 ? "0" : "") + hour + (rest.size() < 2 ? ":0" : ":") + rest;
}

/// Both ends, with what they share said once: "1-7 April 2018", "28 April - 3 May 2018".
std::string range_words(Day first, Day last) {
    CivilDate a = civil_from_day(first);
    CivilDate b = civil_from_day(last);
    bool whole_months = a.day == 1 && b.day == days_in_month(b.year, b.month);
    if (whole_months && a.month == 1 && b.month == 12) return year_words(a.year) + "-" + year_words(b.year);
    if (whole_months && a.year == b.year) return std::string(month_names[a.month - 1]) + "-" + month_words(b);
    if (whole_months) return month_words(a) + " - " + month_words(b);
    if (a.year == b.year && a.month == b.month) return std::to_string(a.day) + "-" + day_words(last);
    if (a.year == b.year) return std::to_string(a.day) + " " + month_names[a.month - 1] + " - " + day_words(last);
    return day_words(first) + " - " + day_words(last);
}

/// "early March 2018", where the interval is just that.
std::string third_words(Interval span) {
    constexpr const char* parts[] = {"early ", "mid ", "late "};
    Day first = day_of(span.begin);
    for (Granularity granularity : {Granularity::month, Granularity::year, Granularity::decade}) {
        Period whole = period_holding(first, granularity);
        for (int third = 0; third < 3; ++third) {
            if (third_of(whole, static_cast<Third>(third)).span != span) continue;
            CivilDate date = civil_from_day(whole.first);
            if (granularity == Granularity::month) return std::string(parts[third]) + month_words(date);
            return std::string(parts[third]) + year_words(date.year) + (granularity == Granularity::decade ? "s" : "");
        }
    }
    return "";
}

std::string closed_words(const When& when) {
    Day first = day_of(when.span.begin);
    Day last = last_day_before(when.span.end);
    CivilDate date = civil_from_day(first);
    Period period = period_holding(first, when.granularity);
    bool whole = period.first == first && end_day(period) == last + 1;
    std::string weekday = std::string(weekday_names[weekday_of(first) - 1]) + " ";
    switch (when.granularity) {
        case Granularity::minute:
        case Granularity::hour:
            return weekday + day_words(first) + ", " + clock_words(when.span.begin);
        case Granularity::part_of_day: {
            int hour = static_cast<int>((when.span.begin - Minute{first} * minutes_per_day) / 60);
            const char* part = hour < 10   ? ", morning"
                               : hour < 12 ? ", midday"
                               : hour < 16 ? ", afternoon"
                               : hour < 18 ? ", evening"
                                           : ", night";
            return weekday + day_words(first) + part;
        }
        case Granularity::weekend:
            if (whole) return std::string("weekend of ").append(range_words(first, last));
            break;
        case Granularity::week:
            if (whole) return std::string("week of ").append(range_words(first, last));
            break;
        case Granularity::season: {
            static constexpr const char* names[] = {"spring ", "summer ", "autumn ", "winter "};
            if (whole && date.month == 12)
                return std::string("winter ") + year_words(date.year) + "-" + year_words(date.year + 1);
            if (whole) return names[(date.month - 3) / 3] + year_words(date.year);
            break;
        }
        case Granularity::quarter:
            if (whole) return std::string("Q") + std::to_string((date.month + 2) / 3) + " " + year_words(date.year);
            break;
        case Granularity::century:
            if (whole && date.year > 0) return std::to_string(date.year) + "s";
            break;
        default:
            break;
    }
    if (first == last) return weekday + day_words(first);
    if (auto exact = edtf_period(first, last)) {
        if (exact->granularity == Granularity::month) return month_words(date);
        return year_words(date.year) + (exact->granularity == Granularity::decade ? "s" : "");
    }
    if (when.extent == Extent::within) {
        std::string part = third_words(when.span);
        if (!part.empty()) return part;
    }
    return range_words(first, last);
}

}  // namespace

std::string format_edtf(const When& when) {
    bool open_begin = when.span.begin == open_past;
    bool open_end = when.span.end == open_future;
    std::string about = when.approximate ? "~" : "";
    std::string first = open_begin ? "" : format_day(day_of(when.span.begin));
    std::string last = open_end ? "" : format_day(last_day_before(when.span.end));
    if (!open_begin && !open_end && when.extent == Extent::within) {
        Day first_day_of_span = day_of(when.span.begin);  // a night belongs to the day on which it begins
        Day last_day_of_span = when.granularity < Granularity::day ? first_day_of_span : last_day_before(when.span.end);
        if (auto period = edtf_period(first_day_of_span, last_day_of_span)) return edtf_text(*period) + about;
        last = format_day(last_day_of_span);
    }
    if (when.extent == Extent::lasted) {
        bool same = !open_begin && !open_end && first == last;
        if (same) return first + about;
        std::string out = open_begin ? ".." : begin_text(when) + about;
        out += "/";
        return out + (open_end ? ".." : end_text(when) + about);
    }
    std::string out = "[";
    if (!open_begin) out += first + about;
    out += "..";
    if (!open_end) out += last + about;
    return out + "]";
}

std::optional<When> parse_edtf(std::string_view edtf) {
    auto period_of = [](std::string_view text, bool& approximate) {
        if (text.ends_with('~')) {
            approximate = true;
            text.remove_suffix(1);
        }
        return parse_edtf_period(text);
    };
    bool approximate = false;
    bool within = edtf.starts_with('[') && edtf.ends_with(']');
    if (within) edtf = edtf.substr(1, edtf.size() - 2);
    std::string_view separator = within ? ".." : "/";
    std::size_t at = edtf.find(separator);
    if (at == edtf.npos) {
        if (within) return std::nullopt;
        auto period = period_of(edtf, approximate);
        if (!period) return std::nullopt;
        When when = when_of(*period);
        when.approximate = approximate;
        return when;
    }
    std::string_view first_text = edtf.substr(0, at);
    std::string_view last_text = edtf.substr(at + separator.size());
    if (!within && first_text == "..") first_text = {};
    if (!within && last_text == "..") last_text = {};
    if (!within && (edtf.starts_with('/') || edtf.ends_with('/'))) return std::nullopt;
    auto first = period_of(first_text, approximate);
    auto last = period_of(last_text, approximate);
    bool bad =
        (!first && !first_text.empty()) || (!last && !last_text.empty()) || (first_text.empty() && last_text.empty());
    if (bad) return std::nullopt;
    When when;
    when.span.begin = first ? when_of(*first).span.begin : open_past;
    when.span.end = last ? when_of(*last).span.end : open_future;
    if (when.span.begin >= when.span.end) return std::nullopt;
    when.extent = within ? Extent::within : Extent::lasted;
    when.granularity = first ? first->granularity : last->granularity;
    when.approximate = approximate;
    return when;
}

std::string format_for_readers(const When& when) {
    bool open_begin = when.span.begin == open_past;
    bool open_end = when.span.end == open_future;
    if (open_begin && open_end) return "some time";
    if (open_begin) {
        const char* word = when.extent == Extent::lasted ? "until " : "by ";
        return std::string(word) + day_words(last_day_before(when.span.end));
    }
    if (open_end) {
        Day first = day_of(when.span.begin);
        CivilDate date = civil_from_day(first);
        std::string from = date.day == 1 && date.month == 1 && when.granularity >= Granularity::year
                               ? year_words(date.year)
                           : date.day == 1 && when.granularity == Granularity::month ? month_words(date)
                                                                                     : day_words(first);
        return std::string(when.extent == Extent::lasted ? "since " : "from ") + from;
    }
    return std::string(when.approximate ? "about " : "") + closed_words(when);
}

}  // namespace dateline
