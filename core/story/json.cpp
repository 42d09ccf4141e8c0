#include "story/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "calendar/edtf.hpp"
#include "calendar/when_text.hpp"
#include "story/json_names.hpp"
#include "text/utf8.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;
using namespace json_names;

Json day_or_null(const std::optional<Day>& day) { return day ? Json(format_day(*day)) : Json(nullptr); }

Json span_json(Span span, const CodePointIndex& index) {
    const Span points = index.from_bytes(span);
    return {{"begin", points.begin}, {"end", points.end}};
}

Json dct_json(const Dct& dct) {
    Json out = {{"day", day_or_null(dct.day)},
                {"earliest", day_or_null(dct.earliest)},
                {"latest", day_or_null(dct.latest)},
                {"source", name_of(dct.source, sources)},
                {"grounds", Json::array()}};
    for (const std::string& ground : dct.grounds) out["grounds"].push_back(ground);
    out["candidates"] = Json::array();
    for (const DctCandidate& candidate : dct.candidates)
        out["candidates"].push_back({{"day", format_day(candidate.day)},
                                     {"probability", candidate.probability},
                                     {"reasons", candidate.reasons}});
    return out;
}

Json timexes_json(const Article& article, const CodePointIndex& index) {
    Json out = Json::array();
    for (const ArticleTimex& timex : article.timexes) {
        Json entry = span_json(timex.span, index);
        entry["type"] = name_of(timex.type, timex_types);
        entry["value"] = timex.value;
        if (timex.when) entry["when"] = format_edtf(*timex.when);
        entry["why"] = timex.why;
        out.push_back(std::move(entry));
    }
    return out;
}

void add_when(Json& out, const StoryEvent& event) {
    if (!event.when) {
        out["when"] = out["earliest"] = out["latest"] = nullptr;
        out["display"] = event.relative_to_unknown ? "relative to an unknown day" : "no date";
        return;
    }
    const When& when = *event.when;
    const bool open_begin = when.span.begin == open_past, open_end = when.span.end == open_future;
    out["when"] = format_edtf(when);
    out["earliest"] = open_begin ? Json(nullptr) : Json(format_day(day_holding(when.span.begin)));
    out["latest"] = open_end ? Json(nullptr) : Json(format_day(day_holding(when.span.end - 1)));
    out["granularity"] = name_of(when.granularity, granularities);
    out["extent"] = name_of(when.extent, extents);
    if (when.approximate) out["approximate"] = true;
    out["begin_minute"] = open_begin ? Json(nullptr) : Json(when.span.begin);
    out["end_minute"] = open_end ? Json(nullptr) : Json(when.span.end);
    out["display"] = format_for_readers(when);
}

Json mention_json(const StoryMention& mention, const CodePointIndex& index) {
    Json out = {{"article", mention.article},
                {"sentence", span_json(mention.sentence, index)},
                {"trigger", span_json(mention.trigger, index)},
                {"timex", mention.timex ? span_json(*mention.timex, index) : Json(nullptr)}};
    if (mention.source != Attribution{}) {
        const auto& [by, how, via] = mention.source;
        for (const auto& [name, words] : {std::pair("by", &by), {"how", &how}, {"via", &via}})
            if (!words->empty()) out["source"][name] = *words;
    }
    if (mention.quotation) out["quotation"] = span_json(*mention.quotation, index);
    return out;
}

Json reading_json(const OtherReading& reading) {
    const When& when = reading.when;
    Json out = {{"when", format_edtf(when)}};
    if (when.granularity < Granularity::day) {  // finer than EDTF says here
        out["granularity"] = name_of(when.granularity, granularities);
        out["begin_minute"] = when.span.begin;
        out["end_minute"] = when.span.end;
    }
    out["weight"] = std::round(reading.weight * 100) / 100;
    out["display"] = format_for_readers(when);
    out["reason"] = reading.reason;
    return out;
}

Json event_json(const StoryEvent& event, const Story& story, const std::vector<CodePointIndex>& indexes) {
    Json out = {{"title", event.title}};
    add_when(out, event);
    out["status"] = name_of(event.status, statuses);
    out["class"] = name_of(event.event_class, classes);
    out["main"] = event.main;
    out["actors"] = event.actors;
    if (!event.place.empty()) out["place"] = event.place;
    if (!event.reported_by.empty()) out["reported_by"] = event.reported_by;
    out["salience"] = std::round(static_cast<double>(event.salience) * 100) / 100;
    out["mentions"] = Json::array();
    for (const StoryMention& mention : event.mentions)
        out["mentions"].push_back(mention_json(mention, indexes[mention.article]));
    const std::uint32_t first = event.mentions.empty() ? 0 : event.mentions.front().article;
    const std::string words =
        first < story.articles.size() ? std::string(slice(story.articles[first].text, event.why.words)) : "";
    out["why"] = {{"words", words}};
    if (first < indexes.size()) out["why"]["span"] = span_json(event.why.words, indexes[first]);
    out["why"]["rule"] = event.why.rule;
    out["why"]["anchor"] = event.why.anchor;
    out["why"]["anchor_is"] = event.why.anchor_is;
    out["why"]["cue"] = event.why.cue;
    out["why"]["explanation"] = event.why.explanation;
    out["why"]["steps"] = event.why.steps;
    out["why"]["readings"] = Json::array();
    for (const OtherReading& reading : event.why.readings) out["why"]["readings"].push_back(reading_json(reading));
    return out;
}

}  // namespace

std::string to_json(const Story& story) {
    const auto text = [](const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); };
    std::vector<CodePointIndex> indexes;
    Json articles = Json::array(), left_out = Json::array();
    for (const Article& article : story.articles) {
        indexes.emplace_back(article.text);
        Json entry = {{"title", article.title}, {"text", article.text}};
        if (!article.url.empty()) entry["url"] = article.url;
        if (!article.agency.empty()) entry["agency"] = article.agency;
        if (article.excerpt) entry["excerpt"] = true;
        entry["dct"] = dct_json(article.dct);
        entry["timexes"] = timexes_json(article, indexes.back());
        articles.push_back(std::move(entry));
    }
    for (const LeftOut& left : story.left_out)
        left_out.push_back({{"article", left.article},
                            {"words", span_json(left.words, indexes[left.article])},
                            {"sentence", span_json(left.sentence, indexes[left.article])},
                            {"reason", left.reason}});
    std::string out = R"({"version":1,"articles":)" + text(articles) + R"(,"events":[)";
    for (const StoryEvent& event : story.events) out += "\n" + text(event_json(event, story, indexes)) + ",";
    if (!story.events.empty()) out.back() = '\n';
    return out + R"(],"left_out":)" + text(left_out) + "}";
}

}  // namespace dateline
