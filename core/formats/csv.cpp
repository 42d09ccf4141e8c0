#include "formats/csv.hpp"

#include <array>

#include "calendar/edtf.hpp"
#include "calendar/when_text.hpp"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 4> status_names = {"happened", "planned", "conditional", "denied"};

std::string cell(std::string_view text) {
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t").find(text[0]) != std::string_view::npos) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

}  // namespace

std::string to_csv(const Story& story) {
    std::string out = "when,earliest,latest,date,title,status,reported_by,article,sentence\r\n";
    for (const StoryEvent& event : story.events) {
        std::array<std::string, 4> date;
        if (event.when) {
            const Interval& span = event.when->span;
            date = {format_edtf(*event.when), span.begin == open_past ? "" : format_day(day_holding(span.begin)),
                    span.end == open_future ? "" : format_day(day_holding(span.end - 1)),
                    format_for_readers(*event.when)};
        }
        for (const std::string& part : date) out += cell(part) + ',';
        out += cell(event.title) + ',' + cell(status_names[static_cast<std::size_t>(event.status)]) + ',' +
               cell(event.reported_by) + ',';
        if (event.mentions.empty()) {
            out += "\"\",\"\"\r\n";
            continue;
        }
        const StoryMention& mention = event.mentions.front();
        const Article& article = story.articles[mention.article];
        out += cell(article.title) + ',' + cell(slice(article.text, mention.sentence)) + "\r\n";
    }
    return out;
}

}  // namespace dateline
