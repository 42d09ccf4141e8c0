// What kind of file it is, by its first letters; and our JSON out of the files that carry it.
#include "formats/formats.hpp"
#include "formats/imported.hpp"

namespace dateline {

namespace {

constexpr std::string_view page_begin = "<script type=\"application/json\" id=\"dateline-story\">";
constexpr std::string_view page_end = "</script>";
constexpr std::string_view picture_begin = "<metadata id=\"dateline-story\">";
constexpr std::string_view picture_end = "</metadata>";

std::string_view without_space(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == text.npos ? std::string_view() : text.substr(begin);
}

std::optional<std::string_view> between(std::string_view text, std::string_view begin, std::string_view end) {
    const std::size_t at = text.find(begin);
    if (at == text.npos) return std::nullopt;
    text.remove_prefix(at + begin.size());
    const std::size_t last = text.find(end);
    return last == text.npos ? std::nullopt : std::optional(text.substr(0, last));
}

/// The five that xml_escaped writes.
std::string xml_unescaped(std::string_view text) {
    constexpr std::pair<std::string_view, char> names[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        char letter = text[at];
        std::size_t size = 1;
        for (const auto& [name, meant] : names) {
            if (letter != '&' || !text.substr(at).starts_with(name)) continue;
            letter = meant;
            size = name.size();
            break;
        }
        out += letter;
        at += size;
    }
    return out;
}

bool is_timelinejs(std::string_view text) {
    return text.starts_with('{') && text.find("\"events\"") != text.npos && text.find("\"start_date\"") != text.npos &&
           text.find("\"version\"") == text.npos;
}

}  // namespace

bool looks_like_story(std::string_view bytes) {
    const std::string_view text = without_space(bytes);
    const bool is_json = text.starts_with('{') && text.substr(0, 64).find("\"version\"") != text.npos;
    return is_json || is_timelinejs(text) || text.starts_with("BEGIN:VCALENDAR") ||
           (text.starts_with('<') &&
            (between(text, page_begin, page_end) || between(text, picture_begin, picture_end)));
}

std::variant<Story, Error> open_story(std::string_view bytes) {
    const std::string_view text = without_space(bytes);
    if (text.starts_with("BEGIN:VCALENDAR")) return story_from_icalendar(text);
    if (text.starts_with('<')) {
        if (const auto json = between(text, page_begin, page_end)) return story_from_json(*json);
        if (const auto json = between(text, picture_begin, picture_end)) return story_from_json(xml_unescaped(*json));
        return Error{"There is no Dateline story in this file."};
    }
    if (is_timelinejs(text)) return story_from_timelinejs(text);
    if (text.starts_with('{') || text.starts_with('[')) return story_from_json(text);
    return story_from_csv(text);
}

}  // namespace dateline
