#include "cli/tag.hpp"

#include <algorithm>
#include <iostream>

#include <nlohmann/json.hpp>

#include "cli/code_points.hpp"
#include "text/document.hpp"
#include "time/expression.hpp"

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
    for (const Timex& timex : resolve(document.text, read, expressions, dct)) {
        json out = {{"doc", line.contains("doc") ? line["doc"] : json("")},
                    {"begin", points.at(timex.span.begin)},
                    {"end", points.at(timex.span.end)},
                    {"type", type_name(timex.type)},
                    {"value", timex.value}};
        if (why) {
            out["rule"] = timex.why.rule;
            out["cue"] = timex.why.cue;
            out["why"] = timex.why.explanation;
        }
        std::cout << out.dump() << '\n';
    }
}

}  // namespace

int tag(const std::vector<std::string>& options) {
    bool why = std::find(options.begin(), options.end(), "--why") != options.end();
    bool timex = options.size() == (why ? 3u : 2u) && options[0] == "--emit" && options[1] == "timex";
    if (!timex) {
        std::cerr << "dateline: tag needs --emit timex\n";
        return 2;
    }
    std::string row;
    while (std::getline(std::cin, row)) {
        json line = json::parse(row, nullptr, false);
        if (!line.is_object() || !line.contains("text") || !line["text"].is_string()) {
            std::cerr << "dateline: no JSON object with a \"text\": " << row.substr(0, 60) << '\n';
            return 1;
        }
        tag_timexes(line, why);
    }
    return 0;
}

}  // namespace dateline::cli
