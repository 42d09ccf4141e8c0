#include "formats/markwhen.hpp"

#include "calendar/when_text.hpp"
#include "formats/parts.hpp"
#include "story/json_names.hpp"

namespace dateline {

namespace {

/// "2018-04-07", or "2018-04-01/2018-04-30"
std::string range(Day first, Day last) {
    return first == last ? format_day(first) : format_day(first) + "/" + format_day(last);
}

/// What is said of an event, on one line that begins no entry of its own.
std::string said(const Story& story, const StoryEvent& event) {
    std::string out = on_one_line(event.title);
    if (event.when && is_vague(*event.when)) out += " #vague";
    if (event.status != Status::happened)
        out += " #" + std::string(json_names::name_of(event.status, json_names::statuses));
    out += "\n(" + date_words(event) + ")";
    const std::string quote = quote_of(story, event);
    if (!quote.empty()) out += " \u201C" + quote + "\u201D";
    return out + "\n\n";
}

}  // namespace

std::string to_markwhen(const Story& story) {
    std::string out = "title: Timeline\ntimezone: UTC\n\n", rest;
    for (const StoryEvent& event : story.events) {
        const auto first = event.when ? earliest_day(*event.when) : std::nullopt;
        const auto last = event.when ? latest_day(*event.when) : std::nullopt;
        if (first && last)
            out += range(*first, *last) + ": " + said(story, event);
        else
            rest += "// " + date_words(event) + ": " + on_one_line(event.title) + "\n";
    }
    return rest.empty() ? out : out + "// Without a first and a last day:\n" + rest;
}

}  // namespace dateline
