#include "story/join.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline {

namespace {

template <typename Item>
void append(std::vector<Item>& to, std::vector<Item>&& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

bool stands_before(const StoryEvent& a, const StoryEvent& b) {
    if (a.when.has_value() != b.when.has_value()) return a.when.has_value();
    if (!a.when) return false;
    // What is only known to be before some day stands at that day.
    const auto key = [](const When& when) {
        return std::pair(when.span.begin == open_past ? when.span.end : when.span.begin, when.span.end);
    };
    return key(*a.when) < key(*b.when);
}

Story joined(std::vector<Story> stories) {
    if (stories.size() == 1) return std::move(stories.front());
    Story out;
    for (Story& story : stories) {
        const auto first = static_cast<std::uint32_t>(out.articles.size());
        for (StoryEvent& event : story.events)
            for (StoryMention& mention : event.mentions) mention.article += first;
        for (LeftOut& left : story.left_out) left.article += first;
        append(out.articles, std::move(story.articles));
        append(out.events, std::move(story.events));
        append(out.left_out, std::move(story.left_out));
    }
    std::stable_sort(out.events.begin(), out.events.end(), stands_before);
    return out;
}

}  // namespace dateline
