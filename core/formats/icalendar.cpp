#include "formats/icalendar.hpp"

#include "calendar/edtf.hpp"
#include "formats/parts.hpp"
#include "story/json_names.hpp"

namespace dateline {

namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line break

/// A property on its line, folded between characters.
std::string line(std::string text) {
    std::string out;
    std::size_t room = longest_line;
    while (text.size() > room) {
        std::size_t cut = room;
        while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
        out += text.substr(0, cut) + "\r\n ";
        text.erase(0, cut);
        room = longest_line - 1;
    }
    return out + text + "\r\n";
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            out += std::string("\\") + c;
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    }
    return out;
}

/// "20180408"
std::string compact(Day day) {
    std::string out;
    for (const char c : format_day(day))
        if (c != '-') out += c;
    return out;
}

/// FNV-1a: the same event gets the same name in each export, so that a calendar that has it takes it for an update.
std::string name_of_entry(const StoryEvent& event) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : event.title + '\n' + (event.when ? format_edtf(*event.when) : "")) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ull;
    }
    std::string out;
    for (int digit = 60; digit >= 0; digit -= 4) out += "0123456789abcdef"[(hash >> digit) & 15];
    return out;
}

/// Years that RFC 5545 can write.
bool can_stand(const When& when) {
    const auto first = earliest_day(when), last = latest_day(when);
    return first && last && civil_from_day(*first).year >= 1 && civil_from_day(*last + 1).year <= 9999;
}

std::string description_of(const Story& story, const StoryEvent& event) {
    std::string out;
    if (is_vague(*event.when)) out = "Some time within " + date_words(event) + ": the day is not known.\n";
    if (event.status != Status::happened)
        out += "Status: " + std::string(json_names::name_of(event.status, json_names::statuses)) + ".\n";
    if (const std::string source = source_words(event); !source.empty()) out += "Source: " + source + ".\n";
    const std::string quote = quote_of(story, event);
    if (!quote.empty()) out += "\u201C" + quote + "\u201D";
    const Article* article = article_of(story, event);
    if (article && !article->title.empty()) out += "\n" + article->title;
    return out;
}

std::string entry(const Story& story, const StoryEvent& event, std::size_t index) {
    const Article* article = article_of(story, event);
    const bool sure = event.status != Status::conditional && !is_vague(*event.when);
    const char* status = event.status == Status::denied ? "CANCELLED" : sure ? "CONFIRMED" : "TENTATIVE";
    const Day stamp = article && article->dct.day ? *article->dct.day : *earliest_day(*event.when);
    std::string out = "BEGIN:VEVENT\r\n";
    out += line("UID:" + name_of_entry(event) + "-" + std::to_string(index) + "@dateline");
    out += line("DTSTAMP:" + compact(stamp) + "T000000Z");
    out += line("DTSTART;VALUE=DATE:" + compact(*earliest_day(*event.when)));
    out += line("DTEND;VALUE=DATE:" + compact(*latest_day(*event.when) + 1));
    out += line("SUMMARY:" + escaped(event.title));
    out += line("DESCRIPTION:" + escaped(description_of(story, event)));
    out += line(std::string("STATUS:") + status);
    out += line("TRANSP:TRANSPARENT");
    if (article && !article->url.empty()) out += line("URL:" + escaped(on_one_line(article->url)));
    out += line("X-DATELINE-WHEN:" + escaped(format_edtf(*event.when)));
    out += line("X-DATELINE-STATUS:" + std::string(json_names::name_of(event.status, json_names::statuses)));
    return out + "END:VEVENT\r\n";
}

}  // namespace

std::string to_icalendar(const Story& story) {
    std::string entries;
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < story.events.size(); ++i) {
        const StoryEvent& event = story.events[i];
        if (event.when && can_stand(*event.when))
            entries += entry(story, event, i);
        else
            ++left_out;
    }
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//Dateline//EN\r\nX-WR-CALNAME:Timeline\r\n";
    if (left_out > 0)
        out +=
            line("X-WR-CALDESC:" + escaped("Left out, for want of a first and a last day: " + std::to_string(left_out) +
                                           " of " + std::to_string(story.events.size()) + " events."));
    return out + entries + "END:VCALENDAR\r\n";
}

}  // namespace dateline
