// Several articles as one story: the articles, their events with the same event merged, and what was left off.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "event/event.hpp"

namespace dateline {

/// A time expression of an article, whether it dates an event or not.
struct ArticleTimex {
    Span span;
    TimexType type = TimexType::date;
    std::string value;         // TIMEX3
    std::optional<When> when;  // none where it has no place on the calendar
    std::string why;           // one plain English sentence
};

struct Article {
    std::string title;
    std::string text;
    std::string url;
    std::string agency;  // the news agency it names in its dateline: "Reuters"; may be empty
    Dct dct;
    bool excerpt = false;               // the text holds only the sentences that the events quote
    std::vector<ArticleTimex> timexes;  // in order of place
};

/// Where one article tells an event; spans are bytes of that article's text.
struct StoryMention {
    std::uint32_t article = 0;
    Span sentence;
    Span trigger;
    std::optional<Span> timex;
    Attribution source = {};             // who said it there, and how
    std::optional<Span> quotation = {};  // the whole quotation that tells it, with its marks
};

struct StoryEvent {
    std::string title;
    std::optional<When> when;
    bool relative_to_unknown = false;
    Status status = Status::happened;
    EventClass event_class = EventClass::other;
    bool main = true;  // in the default view: what a careful reader would list
    std::vector<std::string> actors;
    std::string place;
    std::string reported_by;
    Why why;  // why.words is a span of the first mention's article
    float salience = 0;
    std::vector<StoryMention> mentions;
};

/// A time expression or dated sentence that is not on the timeline, with the reason in plain words.
struct LeftOut {
    std::uint32_t article = 0;
    Span words;
    Span sentence;
    std::string reason;
};

struct Story {
    std::vector<Article> articles;
    std::vector<StoryEvent> events;  // in order of time; undated ones last
    std::vector<LeftOut> left_out;
};

}  // namespace dateline
