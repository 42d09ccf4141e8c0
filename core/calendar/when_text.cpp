#include "calendar/when_text.hpp"

#include "calendar/period.hpp"

namespace dateline {
namespace {

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
    int of_day = static_cast<int>(minute - Minute{day_holding(minute)} * minutes_per_day);
    std::string hour = std::to_string(of_day / 60);
    std::string rest = std::to_string(of_day % 60);
    return std::string(hour.size() < 2 ? "0" : "") + hour + (rest.size() < 2 ? ":0" : ":") + rest;
}

/// Both ends, with what they share said once: "1-7 April 2018", "28 April - 3 May 2018"; within them, "between 1 and 7
/// April 2018".
std::string range_words(Day first, Day last, Extent extent = Extent::lasted) {
    CivilDate a = civil_from_day(first);
    CivilDate b = civil_from_day(last);
    bool whole_months = a.day == 1 && b.day == days_in_month(b.year, b.month);
    const auto words = [&](const std::string& from, const std::string& to, const char* dash) {
        return extent == Extent::within ? "between " + from + " and " + to : from + dash + to;
    };
    if (whole_months && a.month == 1 && b.month == 12) return words(year_words(a.year), year_words(b.year), "-");
    if (whole_months && a.year == b.year) return words(month_names[a.month - 1], month_words(b), "-");
    if (whole_months) return words(month_words(a), month_words(b), " - ");
    if (a.year == b.year && a.month == b.month) return words(std::to_string(a.day), day_words(last), "-");
    if (a.year == b.year) return words(std::to_string(a.day) + " " + month_names[a.month - 1], day_words(last), " - ");
    return words(day_words(first), day_words(last), " - ");
}

/// "early March 2018", where the interval is just that.
std::string third_words(Interval span) {
    constexpr const char* parts[] = {"early ", "mid ", "late "};
    Day first = day_holding(span.begin);
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
    Day first = day_holding(when.span.begin);
    Day last = day_holding(when.span.end - 1);
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
    if (auto exact = plain_period(first, last)) {
        const std::string all = when.extent == Extent::lasted ? "all of " : "";
        if (exact->granularity == Granularity::month) return all + month_words(date);
        return all + year_words(date.year) + (exact->granularity == Granularity::decade ? "s" : "");
    }
    if (when.extent == Extent::within) {
        std::string part = third_words(when.span);
        if (!part.empty()) return part;
    }
    return range_words(first, last, when.extent);
}

}  // namespace

std::string format_for_readers(const When& when) {
    bool open_begin = when.span.begin == open_past;
    bool open_end = when.span.end == open_future;
    if (open_begin && open_end) return "some time";
    if (open_begin) {
        const char* word = when.extent == Extent::lasted ? "until " : "by ";
        return std::string(word) + day_words(day_holding(when.span.end - 1));
    }
    if (open_end) {
        Day first = day_holding(when.span.begin);
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
