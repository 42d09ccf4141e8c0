// Stories to lay out, and what a layout is made with: for the tests of the timeline's geometry.
#pragma once

#include <random>
#include <string>

#include "timeline/layout.hpp"

namespace dateline {

inline constexpr double view_width_px = 1200;
inline const Rows rows{.tracks_top_px = 50, .clusters_middle_px = 540};

/// Every character 7 px wide (an em for what is not ASCII), captions a little smaller.
inline float text_width(std::string_view text, TextStyle style) {
    float width = 0;
    for (const char c : text) width += (c & 0xC0) == 0x80 ? 0.0f : (c & 0x80) ? 14.0f : 7.0f;
    return style <= TextStyle::minor_title ? width : width * 0.85f;
}

inline Minute minute_of(int year, int month = 1, int day = 1) {
    return Minute{day_from_civil({year, month, day})} * minutes_per_day;
}

inline StoryEvent event_at(Interval span, std::string title, float salience = 0.5f) {
    StoryEvent event;
    event.title = std::move(title);
    event.when = When{.span = span};
    event.salience = salience;
    return event;
}

inline Interval whole_day(int year, int month, int day) {
    const Minute begin = minute_of(year, month, day);
    return {begin, begin + minutes_per_day};
}

/// Days, months, lasted and open spans, titles of one to fourteen words; many at the same day.
inline Story random_story(std::mt19937& random, std::size_t events) {
    std::uniform_int_distribution<int> day(0, 900), length(1, 60), kind(0, 9), words(1, 14), letters(1, 12);
    std::uniform_real_distribution<float> salience(0, 1);
    Story story;
    for (std::size_t i = 0; i < events; ++i) {
        const Minute begin = minute_of(2018) + Minute{day(random)} * minutes_per_day;
        Interval span{begin, begin + minutes_per_day};
        const int k = kind(random);
        if (k >= 6) span.end = begin + Minute{length(random)} * minutes_per_day;
        if (k == 8) span.begin = open_past;
        if (k == 9) span.end = open_future;
        std::string title;
        for (int w = words(random); w > 0; --w)
            title += std::string(static_cast<std::size_t>(letters(random)), 'x') + " ";
        title.pop_back();
        story.events.push_back(event_at(span, title, salience(random)));
        story.events.back().when->extent = k == 7 ? Extent::lasted : Extent::within;
        if (k == 7 && i % 2 == 0) story.events.back().when->granularity = Granularity::week;
    }
    return story;
}

inline Timeline timeline_of(const Story& story, double home_minutes_per_px = 1000,
                            decltype(build_timeline) build = build_timeline) {
    auto marks = marks_of(story);
    MarkWords words = words_of(story, marks);
    const Interval main = main_interval(marks).value_or(Interval{});
    return build(
        std::move(marks), std::move(words), {}, {.in_sight = 14, .all = 20},
        {main, TimeAxis{static_cast<double>(main.begin), home_minutes_per_px, view_width_px}, 3 * home_minutes_per_px},
        text_width);
}

}  // namespace dateline
