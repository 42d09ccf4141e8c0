#include <algorithm>

#include "calendar/edtf.hpp"
#include "event/find_events.hpp"
#include "printers.hpp"
#include "story/json_names.hpp"
#include "story/reading.hpp"
#include "time/resolve.hpp"

namespace dateline::corpus {

namespace {

Reading reading_of(std::string_view text, std::optional<Day> day) {
    std::optional<Reading> reading = read_article(read_document(text));
    reading->user_day = day;
    return std::move(*reading);
}

std::string edtf(const std::optional<When>& when) { return when ? format_edtf(*when) : "unknown"; }

/// " / Berg / wrote / on Twitter / "the whole quotation""
std::string source_of(const EventMention& mention, std::string_view text) {
    std::string out;
    for (const std::string& part : {mention.source.by, mention.source.how, mention.source.via})
        if (!part.empty()) out += " / " + part;
    if (mention.quotation) out += " / " + std::string(slice(text, *mention.quotation));
    return out;
}

bool has_option(const Case& one, std::string_view option) {
    return std::find(one.options.begin(), one.options.end(), option) != one.options.end();
}

}  // namespace

std::string print_event(const Case& one) {
    const Reading reading = reading_of(one.text, one.dct);
    const std::string& text = reading.words();
    const Dct dct = find_article_date(reading.document, reading.read, reading.expressions, reading.user_day);
    const std::vector<Timex> timexes = resolve(text, reading.expressions, dct);
    const FoundEvents found = find_events(text, reading.read, reading.expressions, timexes, dct);
    const bool all = has_option(one, "undated"), marks_clumsy = has_option(one, "clumsy"),
               sources = has_option(one, "sources");
    std::string out;
    for (const EventMention& mention : found.mentions) {
        if (!mention.timex && !all) continue;
        out += std::string(json_names::name_of(mention.status, json_names::statuses)) + " " + edtf(mention.when) +
               " \"" + std::string(slice(text, mention.trigger)) + "\" " + mention.title;
        if (marks_clumsy && mention.clumsy) out += " | clumsy";
        if (!mention.timex) out += " | " + (mention.when ? mention.why.rule : "no date");
        if (sources) {
            out += source_of(mention, text) + "\n";
            continue;
        }
        if (!mention.reported_by.empty()) out += " | by " + mention.reported_by;
        if (mention.event_class != EventClass::other)
            out += " | " + std::string(json_names::name_of(mention.event_class, json_names::classes));
        for (std::size_t i = 0; i < mention.actors.size(); ++i) out += (i == 0 ? " | " : ", ") + mention.actors[i];
        if (!mention.place.empty()) out += " | in " + mention.place;
        out += "\n";
    }
    for (const UnusedTimex& unused : found.unused)
        out += "left \"" + std::string(slice(text, timexes[unused.timex].span)) + "\" " + unused.reason + "\n";
    return out;
}

std::string print_story(const Case& one) {
    std::vector<Reading> readings;
    std::string_view rest = one.text;
    constexpr std::string_view border = "~~~~\n";
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(border), rest.size());
        readings.push_back(reading_of(rest.substr(0, end), one.dct));
        rest.remove_prefix(std::min(end + border.size(), rest.size()));
    }
    const bool all = has_option(one, "all");
    std::string out;
    for (const StoryEvent& event : tell(readings).events) {
        if (!event.main && !all) continue;
        out += edtf(event.when) + " " + std::string(json_names::name_of(event.status, json_names::statuses)) + " " +
               event.title + " x" + std::to_string(event.mentions.size()) + "\n";
    }
    return out;
}

}  // namespace dateline::corpus
