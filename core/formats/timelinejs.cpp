#include "formats/timelinejs.hpp"

#include <nlohmann/json.hpp>

#include "calendar/edtf.hpp"
#include "formats/parts.hpp"
#include "story/json_names.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json date_json(Day day, Granularity granularity) {
    const CivilDate date = civil_from_day(day);
    Json out = {{"year", std::to_string(date.year)}};
    if (granularity < Granularity::year) out["month"] = std::to_string(date.month);
    if (granularity < Granularity::month) out["day"] = std::to_string(date.day);
    return out;
}

Json slide(const Story& story, const StoryEvent& event) {
    const auto first = earliest_day(*event.when), last = latest_day(*event.when);
    const Article* article = article_of(story, event);
    Json out;
    out["start_date"] = date_json(first ? *first : *last, event.when->granularity);
    if (first && last && *first != *last) out["end_date"] = date_json(*last, event.when->granularity);
    out["display_date"] = xml_escaped(date_words(event));
    std::string text;
    if (event.status != Status::happened)
        text += "<p>" + std::string(json_names::name_of(event.status, json_names::statuses)) + "</p>";
    text += "<blockquote>" + xml_escaped(quote_of(story, event)) + "</blockquote>";
    if (article) text += "<p>" + xml_escaped(article->title) + "</p>";
    out["text"] = {{"headline", xml_escaped(event.title)}, {"text", text}};
    out["when"] = format_edtf(*event.when);
    out["status"] = json_names::name_of(event.status, json_names::statuses);
    return out;
}

}  // namespace

std::string to_timelinejs(const Story& story) {
    Json out = {{"events", Json::array()}};
    for (const StoryEvent& event : story.events)
        if (event.when && (earliest_day(*event.when) || latest_day(*event.when)))
            out["events"].push_back(slide(story, event));
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dateline
