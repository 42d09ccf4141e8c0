#include "formats/jsonld.hpp"

#include <nlohmann/json.hpp>

#include "calendar/edtf.hpp"
#include "formats/parts.hpp"
#include "story/json_names.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

/// ISO 8601 with no more precision than is known: a day, a month, a year.
bool is_iso_8601(std::string_view edtf) {
    for (const char c : edtf)
        if ((c < '0' || c > '9') && c != '-') return false;
    return edtf.size() == 4 || edtf.size() == 7 || edtf.size() == 10;
}

void add_date(Json& out, const When& when) {
    const std::string edtf = format_edtf(when);
    const auto first = earliest_day(when), last = latest_day(when);
    if (is_iso_8601(edtf)) {
        out["startDate"] = edtf;
    } else if (when.extent == Extent::lasted && !when.approximate) {
        if (first) out["startDate"] = format_day(*first);
        if (last) out["endDate"] = format_day(*last);
    }
}

Json event_json(const Story& story, const StoryEvent& event) {
    Json out = {{"@type", "Event"}, {"name", event.title}};
    if (event.when) add_date(out, *event.when);
    out["disambiguatingDescription"] =
        date_words(event) + ", " + std::string(json_names::name_of(event.status, json_names::statuses));
    out["description"] = quote_of(story, event);
    if (event.status == Status::planned) out["eventStatus"] = "https://schema.org/EventScheduled";
    if (const Article* article = article_of(story, event)) {
        Json source = {{"@type", "NewsArticle"}, {"headline", article->title}};
        if (article->dct.day) source["datePublished"] = format_day(*article->dct.day);
        if (!article->url.empty()) source["url"] = article->url;
        out["subjectOf"] = std::move(source);
    }
    return out;
}

}  // namespace

std::string to_jsonld(const Story& story) {
    Json out = {{"@context", "https://schema.org"}, {"@graph", Json::array()}};
    for (const StoryEvent& event : story.events) out["@graph"].push_back(event_json(story, event));
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dateline
