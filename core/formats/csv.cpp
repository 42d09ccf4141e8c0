#include "formats/csv.hpp"

#include "calendar/edtf.hpp"
#include "calendar/when_text.hpp"
#include "formats/parts.hpp"
#include "story/json_names.hpp"

namespace dateline {

namespace {

std::string cell(std::string_view text) {
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string day_or_nothing(const std::optional<Day>& day) { return day ? format_day(*day) : ""; }

}  // namespace

std::string to_csv(const Story& story) {
    std::string out = "when,earliest,latest,date,title,status,reported_by,quote,source,url\r\n";
    for (const StoryEvent& event : story.events) {
        const Article* article = article_of(story, event);
        const auto& when = event.when;
        for (const std::string& part :
             {when ? format_edtf(*when) : "", when ? day_or_nothing(earliest_day(*when)) : "",
              when ? day_or_nothing(latest_day(*when)) : "", when ? format_for_readers(*when) : "", event.title,
              std::string(json_names::name_of(event.status, json_names::statuses)), event.reported_by,
              quote_of(story, event), article ? article->title : ""})
            out += cell(part) + ',';
        out += cell(article ? article->url : "") + "\r\n";
    }
    return out;
}

}  // namespace dateline
