#include "formats/imported.hpp"

#include <algorithm>
#include <map>

#include "calendar/edtf.hpp"
#include "formats/parts.hpp"
#include "story/join.hpp"
#include "story/json_names.hpp"
#include "text/utf8.hpp"

namespace dateline {

namespace {

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string trimmed(std::string_view text) { return on_one_line(clean_utf8(text)); }

/// The minute of "153000" or "15:30"; nothing where it is none.
std::optional<int> minute_of_day(std::string_view text) {
    std::string digits;
    for (const char c : text.substr(0, 5))
        if (c != ':') digits += c;
    if (digits.size() < 4 || !is_digits(digits)) return std::nullopt;
    const int hour = (digits[0] - '0') * 10 + digits[1] - '0', minute = (digits[2] - '0') * 10 + digits[3] - '0';
    if (hour > 23 || minute > 59) return std::nullopt;
    return hour * 60 + minute;
}

}  // namespace

std::optional<When> date_in_file(std::string_view text) {
    const std::size_t clock = text.find_first_of("T ");
    std::string day(text.substr(0, clock));
    if (day.size() == 8 && is_digits(day)) day = day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6);
    std::optional<When> when = parse_edtf(day);
    if (!when || clock == text.npos) return when;
    if (const auto minute = minute_of_day(text.substr(clock + 1)); minute && parse_day(day)) {
        when->span = {when->span.begin + *minute, when->span.begin + *minute + 1};
        when->granularity = Granularity::minute;
    }
    return when;
}

std::optional<When> lasting(const When& first, const When& last) {
    if (first.span.begin >= last.span.end || first.span.begin == open_past || last.span.end == open_future)
        return std::nullopt;
    When out = first;
    out.span.end = last.span.end;
    out.granularity = std::max(first.granularity, Granularity::day);
    out.extent = Extent::lasted;
    return out;
}

Status status_in_file(std::string_view word) {
    return json_names::named<Status>(word, json_names::statuses).value_or(Status::happened);
}

Story story_of(std::vector<ImportedEvent> events) {
    Story story;
    std::map<std::string, std::uint32_t> article_of_source;
    for (ImportedEvent& event : events) {
        const std::string source = trimmed(event.source);
        const auto [place, is_new] =
            article_of_source.try_emplace(source, static_cast<std::uint32_t>(story.articles.size()));
        if (is_new) {
            Article article;
            article.title = source;
            article.url = trimmed(event.url);
            article.excerpt = true;
            story.articles.push_back(std::move(article));
        }
        StoryEvent out;
        out.title = trimmed(event.title);
        std::string quote = trimmed(event.quote);
        if (quote.empty()) quote = out.title;
        if (out.title.empty()) out.title = quote;
        if (out.title.empty()) continue;
        std::string& text = story.articles[place->second].text;
        if (!text.empty()) text += "\n\n";
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += quote;
        const Span sentence{begin, static_cast<std::uint32_t>(text.size())};
        out.when = event.when;
        out.status = event.status;
        out.reported_by = trimmed(event.reported_by);
        out.salience = 0.5F;
        out.mentions.push_back({place->second, sentence, {begin, begin}, std::nullopt});
        out.why.words = {begin, begin};
        out.why.rule = "from-file";
        out.why.explanation = event.when ? "The date stands in the file that was opened."
                                         : "The file that was opened has no date for it that is understood here.";
        story.events.push_back(std::move(out));
    }
    std::stable_sort(story.events.begin(), story.events.end(), stands_before);
    return story;
}

}  // namespace dateline
