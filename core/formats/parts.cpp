#include "formats/parts.hpp"

#include <algorithm>

#include "calendar/when_text.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace dateline {

std::optional<Day> earliest_day(const When& when) {
    if (when.span.begin == open_past) return std::nullopt;
    return day_holding(when.span.begin);
}

std::optional<Day> latest_day(const When& when) {
    if (when.span.end == open_future) return std::nullopt;
    // A night belongs to the day on which it begins.
    if (when.granularity < Granularity::day && when.span.begin != open_past) return day_holding(when.span.begin);
    return day_holding(when.span.end - 1);
}

bool is_vague(const When& when) {
    const auto first = earliest_day(when), last = latest_day(when);
    return when.approximate || !first || !last || (when.extent == Extent::within && *first != *last);
}

std::string date_words(const StoryEvent& event) {
    if (event.when) return format_for_readers(*event.when);
    return event.relative_to_unknown ? "relative to an unknown day" : "no date";
}

const Article* article_of(const Story& story, const StoryEvent& event) {
    return event.mentions.empty() ? nullptr : &story.articles[event.mentions.front().article];
}

std::string source_words(const StoryEvent& event) {
    const Attribution source = event.mentions.empty() ? Attribution{} : event.mentions.front().source;
    if (source.by.empty()) return event.reported_by.empty() ? "" : "reported by " + event.reported_by;
    if (event.reported_by.empty() && lower_case(event.title).find(lower_case(source.by)) != std::string::npos)
        return "";
    if (source.how == "according to") return "according to " + source.by;
    return source.by + (source.how.empty() ? "" : " " + source.how) + (source.via.empty() ? "" : " " + source.via);
}

Span evidence_of(const StoryMention& mention) {
    if (!mention.quotation || !overlap(*mention.quotation, mention.sentence)) return mention.sentence;
    return {std::min(mention.sentence.begin, mention.quotation->begin),
            std::max(mention.sentence.end, mention.quotation->end)};
}

std::string quote_of(const Story& story, const StoryEvent& event) {
    const Article* article = article_of(story, event);
    return article ? on_one_line(slice(article->text, evidence_of(event.mentions.front()))) : "";
}

bool is_web_address(std::string_view url) {
    if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
    return std::none_of(url.begin(), url.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || std::string_view("<>\"'`\\").find(c) != std::string_view::npos;
    });
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const std::string_view bytes = text.substr(at, point.bytes);
        at += point.bytes;
        const bool allowed = point.value >= 0x20 ? point.value != 0xFFFE && point.value != 0xFFFF
                                                 : point.value == '\t' || point.value == '\n';
        if (!allowed) continue;
        if (bytes == "&")
            out += "&amp;";
        else if (bytes == "<")
            out += "&lt;";
        else if (bytes == ">")
            out += "&gt;";
        else if (bytes == "\"")
            out += "&quot;";
        else if (bytes == "'")
            out += "&#39;";
        else
            out += bytes;
    }
    return out;
}

}  // namespace dateline
