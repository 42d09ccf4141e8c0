// TimelineJS JSON in.
#include <nlohmann/json.hpp>

#include "calendar/edtf.hpp"
#include "formats/imported.hpp"
#include "text/html.hpp"

namespace dateline {

namespace {

using nlohmann::json;

const json& member(const json& object, const char* name) {
    static const json nothing;
    const auto found = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && found != object.end() ? *found : nothing;
}

std::string text_of(const json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

/// A whole number that is written as one or as text; nothing where it is none or out of a calendar's range.
std::optional<int> number_of(const json& value) {
    if (value.is_number_integer()) {
        const auto number = value.get<std::int64_t>();
        if (number < -9999 || number > 9999) return std::nullopt;
        return static_cast<int>(number);
    }
    const std::string text = text_of(value);
    const bool negative = text.starts_with('-');
    if (text.size() - negative == 0 || text.size() - negative > 4) return std::nullopt;
    int number = 0;
    for (const char c : std::string_view(text).substr(negative)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return negative ? -number : number;
}

std::optional<When> date_of(const json& value) {
    const auto year = number_of(member(value, "year"));
    if (!year) return std::nullopt;
    const auto two = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    std::string edtf = format_day(day_from_civil({*year, 1, 1}));
    edtf.resize(edtf.size() - 6);
    const auto month = number_of(member(value, "month")), day = number_of(member(value, "day"));
    if (month && *month > 0) edtf += two(*month);
    if (month && *month > 0 && day && *day > 0) edtf += two(*day);
    return parse_edtf(edtf);
}

/// Slides hold HTML.
std::string plain(const std::string& html) { return read_html("<p>" + html + "</p>").text; }

ImportedEvent event_of(const json& slide) {
    ImportedEvent out;
    out.title = plain(text_of(member(member(slide, "text"), "headline")));
    out.quote = plain(text_of(member(member(slide, "text"), "text")));
    out.status = status_in_file(text_of(member(slide, "status")));
    out.when = parse_edtf(text_of(member(slide, "when")));
    if (out.when) return out;
    out.when = date_of(member(slide, "start_date"));
    const auto last = date_of(member(slide, "end_date"));
    if (out.when && last)
        if (const auto whole = lasting(*out.when, *last)) out.when = whole;
    return out;
}

}  // namespace

std::variant<Story, Error> story_from_timelinejs(std::string_view bytes) {
    if (bytes.size() > most_imported_bytes) return Error{"This timeline is too big; 16 MB is the most."};
    if (is_nested_too_deep(bytes)) return Error{"This file is no timeline: it is nested too deep."};
    const json root = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    const json& slides = member(root, "events");
    if (root.is_discarded() || !slides.is_array()) return Error{"This file is no TimelineJS timeline."};
    std::vector<ImportedEvent> events;
    for (const json& slide : slides) {
        if (events.size() == most_imported_events) break;
        events.push_back(event_of(slide));
    }
    Story story = story_of(std::move(events));
    if (story.events.empty()) return Error{"This timeline holds no events."};
    return story;
}

}  // namespace dateline
