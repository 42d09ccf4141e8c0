#include "cli/tag.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "cli/code_points.hpp"
#include "cli/parse.hpp"
#include "event/find_events.hpp"
#include "story/json_names.hpp"
#include "story/reading.hpp"
#include "text/document.hpp"
#include "time/dating.hpp"
#include "time/explain.hpp"
#include "time/find_expressions.hpp"
#include "time/resolve.hpp"
#include "time/timex_value.hpp"

namespace dateline::cli {
namespace {

using nlohmann::json;

const char* type_name(TimexType type) {
    switch (type) {
        case TimexType::date:
            return "DATE";
        case TimexType::time:
            return "TIME";
        case TimexType::duration:
            return "DURATION";
        case TimexType::set:
            return "SET";
    }
    return "DATE";
}

/// The day of a line's "dct"; "2018-04-08T10:30" and "20180408" are days as well.
std::optional<Day> day_of(const json& line) {
    if (!line.contains("dct") || !line["dct"].is_string()) return std::nullopt;
    std::string text = line["dct"].get<std::string>().substr(0, 10);
    if (text.size() >= 8 && text.find('-') == text.npos) {
        text = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2);
    }
    return parse_day(text);
}

void tag_timexes(const json& line, bool why) {
    Document document;
    document.text = line["text"].get<std::string>();
    ReadText read = read_text(document.text);
    std::vector<TimeExpression> expressions = find_time_expressions(document.text, read);
    Dct dct = find_article_date(document, read, expressions, day_of(line));
    CodePoints points(document.text);
    for (const Timex& timex : resolve(document.text, expressions, dct)) {
        if (timex.named) continue;  // TimeML marks no games and wars
        json out = {{"doc", line.contains("doc") ? line["doc"] : json("")},
                    {"begin", points.at(timex.span.begin)},
                    {"end", points.at(timex.span.end)},
                    {"type", type_name(timex.type)},
                    {"value", timex_value(timex)}};
        if (why) {
            const Why reasons = explain(document.text, timex);
            out["rule"] = reasons.rule;
            out["cue"] = reasons.cue;
            out["why"] = reasons.explanation;
        }
        std::cout << out.dump() << '\n';
    }
}

/// First and last possible day; null where open or unknown.
json day_or_null(const std::optional<When>& when, bool first) {
    if (!when) return nullptr;
    if (first) return when->span.begin == open_past ? json(nullptr) : json(format_day(day_holding(when->span.begin)));
    return when->span.end == open_future ? json(nullptr) : json(format_day(day_holding(when->span.end - 1)));
}

void tag_events(const json& line, bool why) {
    Document document;
    document.text = line["text"].get<std::string>();
    const std::optional<Reading> reading = read_article(std::move(document));
    const std::string& text = reading->words();
    Dct dct = find_article_date(reading->document, reading->read, reading->expressions, day_of(line));
    const std::vector<Timex> timexes = resolve(text, reading->expressions, dct);
    CodePoints points(text), sentence_points(text);
    for (const EventMention& event : find_events(text, reading->read, reading->expressions, timexes, dct).mentions) {
        const Span sentence = reading->read.sentences[event.sentence].span;
        const std::size_t sentence_begin = sentence_points.at(sentence.begin);
        json out = {{"doc", line.contains("doc") ? line["doc"] : json("")},
                    {"begin", points.at(event.trigger.begin)},
                    {"end", points.at(event.trigger.end)},
                    {"earliest", day_or_null(event.when, true)},
                    {"latest", day_or_null(event.when, false)},
                    {"status", json_names::name_of(event.status, json_names::statuses)},
                    {"class", json_names::name_of(event.event_class, json_names::classes)},
                    {"certainty", event.certainty},
                    {"salience", event.salience},
                    {"title", event.title},
                    {"sentence", {{"begin", sentence_begin}, {"end", sentence_points.at(sentence.end)}}}};
        if (why) {
            out["cues"] = event.cues;
            out["rule"] = event.why.rule;
        }
        std::cout << out.dump() << '\n';
    }
}

/// The document's date from its text alone; a "dct" on the line is not looked at.
void tag_date(const json& line) {
    const auto day_json = [](const std::optional<Day>& day) { return day ? json(format_day(*day)) : json(nullptr); };
    const Document document = read_document(line["text"].get<std::string>());
    const ReadText read = read_text(document.text);
    const DateEvidence evidence = find_date_evidence(document, read, find_time_expressions(document.text, read));
    const Dct dct = date_articles({{&evidence, std::nullopt, false}}).front();
    json out = {{"doc", line.contains("doc") ? line["doc"] : json("")},
                {"day", day_json(dct.day)},
                {"earliest", day_json(dct.earliest)},
                {"latest", day_json(dct.latest)},
                {"source", json_names::name_of(dct.source, json_names::sources)},
                {"grounds", dct.grounds},
                {"candidates", json::array()}};
    for (const DctCandidate& candidate : dct.candidates)
        out["candidates"].push_back({{"day", format_day(candidate.day)},
                                     {"probability", candidate.probability},
                                     {"reasons", candidate.reasons}});
    std::map<int, double> years;
    for (std::size_t i = 0; i < evidence.chances.days.size(); ++i)
        years[civil_from_day(evidence.chances.first + static_cast<Day>(i)).year] += evidence.chances.days[i];
    out["years"] = json::array();  // what the text's clues alone make of each year
    for (const auto& [year, probability] : years)
        if (probability >= 0.0005) out["years"].push_back({year, std::round(probability * 1000) / 1000});
    std::cout << out.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
}

}  // namespace

int tag(const std::vector<std::string>& options) {
    bool why = std::find(options.begin(), options.end(), "--why") != options.end();
    if (options == std::vector<std::string>{"--emit", "parse", "--conllu"}) {
        parse_conllu(std::cin, std::cout);
        return 0;
    }
    const std::string what = options.size() > 1 && options[0] == "--emit" ? options[1] : "";
    const bool fits = options.size() == (why ? 3u : 2u) && (!why || what == "timex" || what == "event");
    if (!fits || (what != "timex" && what != "event" && what != "parse" && what != "dct")) {
        std::cerr << "dateline: tag needs --emit timex, --emit event, --emit parse or --emit dct\n";
        return 2;
    }
    std::string row;
    while (std::getline(std::cin, row)) {
        json line = json::parse(row, nullptr, false);
        if (!line.is_object() || !line.contains("text") || !line["text"].is_string()) {
            std::cerr << "dateline: no JSON object with a \"text\": " << row.substr(0, 60) << '\n';
            return 1;
        }
        if (what == "parse")
            print_parse(line.contains("doc") && line["doc"].is_string() ? line["doc"].get<std::string>() : "",
                        line["text"].get<std::string>(), std::cout);
        if (what == "timex") tag_timexes(line, why);
        if (what == "event") tag_events(line, why);
        if (what == "dct") tag_date(line);
    }
    return 0;
}

}  // namespace dateline::cli
