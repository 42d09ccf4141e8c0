// iCalendar (RFC 5545) in: VEVENTs with their first and last day.
#include "calendar/edtf.hpp"
#include "formats/imported.hpp"

namespace dateline {

namespace {

struct Property {
    std::string name;  // in capitals, without parameters
    std::string value;
};

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

/// A folded line goes on where the next begins with a space or tab.
std::vector<std::string> unfolded(std::string_view bytes) {
    std::vector<std::string> lines;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!lines.empty() && (line.starts_with(' ') || line.starts_with('\t')))
            lines.back() += line.substr(1);
        else
            lines.emplace_back(line);
    }
    return lines;
}

/// "DTSTART;TZID=Europe/Rome:20180408T100000"; a colon within quotes belongs to a parameter.
Property property_of(std::string_view line) {
    Property out;
    bool quoted = false, in_name = true;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"') quoted = !quoted;
        if (c == ';') in_name = false;
        if (c == ':' && !quoted) {
            out.value = line.substr(at + 1);
            return out;
        }
        if (in_name) out.name += capital(c);
    }
    return {};
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size())
            out += text[at];
        else if (const char c = text[++at]; c == 'n' || c == 'N')
            out += '\n';
        else
            out += c;
    }
    return out;
}

struct Entry {
    ImportedEvent event;
    std::string own_when;  // X-DATELINE-WHEN
    std::optional<When> begin;
    std::optional<When> end;
    bool all_day = false;
};

void take(Entry& entry, const Property& property) {
    const auto& [name, value] = property;
    if (name == "SUMMARY") entry.event.title = unescaped(value);
    if (name == "DESCRIPTION") entry.event.quote = unescaped(value);
    if (name == "URL") entry.event.url = value;
    if (name == "STATUS" && value == "CANCELLED") entry.event.status = Status::denied;
    if (name == "X-DATELINE-STATUS") entry.event.status = status_in_file(value);
    if (name == "X-DATELINE-WHEN") entry.own_when = unescaped(value);
    if (name == "DTEND") entry.end = date_in_file(value);
    if (name != "DTSTART") return;
    entry.begin = date_in_file(value);
    entry.all_day = value.find('T') == value.npos;
}

std::optional<When> date_of(const Entry& entry) {
    if (const auto own = parse_edtf(entry.own_when)) return own;
    if (!entry.begin || !entry.end || !entry.all_day) return entry.begin;
    if (entry.end->span.begin == open_past || entry.end->span.end == open_future) return entry.begin;
    When last = *entry.end;  // the day after the last
    last.span.begin -= minutes_per_day;
    last.span.end -= minutes_per_day;
    const bool one_day = last.span == entry.begin->span;
    return one_day ? entry.begin : lasting(*entry.begin, last).value_or(*entry.begin);
}

}  // namespace

std::variant<Story, Error> story_from_icalendar(std::string_view bytes) {
    if (bytes.size() > most_imported_bytes) return Error{"This calendar is too big; 16 MB is the most."};
    std::vector<ImportedEvent> events;
    std::optional<Entry> entry;
    int inner = 0;  // depth of alarms and the like within an entry
    for (const std::string& line : unfolded(bytes)) {
        const Property property = property_of(line);
        if (property.name == "BEGIN" && property.value == "VEVENT" && !entry)
            entry.emplace();
        else if (property.name == "BEGIN" && entry)
            ++inner;
        else if (property.name == "END" && entry && inner > 0)
            --inner;
        else if (property.name == "END" && entry) {
            entry->event.when = date_of(*entry);
            events.push_back(std::move(entry->event));
            entry.reset();
            if (events.size() == most_imported_events) break;
        } else if (entry && inner == 0)
            take(*entry, property);
    }
    Story story = story_of(std::move(events));
    if (story.events.empty()) return Error{"This calendar holds no events."};
    return story;
}

}  // namespace dateline
