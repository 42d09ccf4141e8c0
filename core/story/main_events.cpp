#include "story/main_events.hpp"

#include <algorithm>
#include <numeric>

#include "event/mention.hpp"

namespace dateline {

namespace {

constexpr float least_to_show = 0.5F;
constexpr float least_to_fill = 0.3F;         // where an article has few of them
constexpr float least_of_few = 0.2F;          // where it has very few
constexpr std::size_t words_per_event = 50;   // at most
constexpr std::size_t most_of_short = 16;     // that even a short story may show
constexpr std::size_t words_to_fill = 60;     // an event to so many words at least
constexpr float least_dated_to_fill = 0.15F;  // of what has a date of its own: its title may say too little alone
constexpr std::size_t few = 8;                // that is fewer than a reader of 500 words expects
constexpr std::ptrdiff_t words_to_tell = 3;   // by a title that does: not "Scandal erupts"

/// Whether it has a date of its own, and a title of so many words.
bool is_dated_by_itself(const StoryEvent& event, std::ptrdiff_t fewest_words) {
    return std::ranges::count(event.title, ' ') + 1 >= fewest_words &&
           std::ranges::any_of(event.mentions, [](const StoryMention& mention) { return mention.timex.has_value(); });
}

/// An empty view would tell a reader that nothing was found, and of a few sentences none that they date is left out.
void show_dated(Story& story, std::size_t words) {
    const bool none = std::ranges::none_of(story.events, &StoryEvent::main);
    for (StoryEvent& event : story.events) {
        const bool sound = words < words_to_fill && event.salience > least_salience;
        event.main |= (none || sound) && is_dated_by_itself(event, 2);
    }
}

}  // namespace

void choose_main(Story& story, std::size_t words) {
    std::vector<std::size_t> order(story.events.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return story.events[a].salience > story.events[b].salience; });
    const std::size_t most = std::max(most_of_short, words / words_per_event);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        StoryEvent& event = story.events[order[rank]];
        const float least = rank < few ? least_of_few : least_to_fill;
        const bool fills = rank < words / words_to_fill && event.salience >= least;
        const bool dated_fills =
            rank < few && event.salience >= least_dated_to_fill && is_dated_by_itself(event, words_to_tell);
        const bool by_reader = event.why.rule == "set-by-reader";
        event.main = by_reader || fills || dated_fills || (rank < most && event.salience >= least_to_show);
    }
    show_dated(story, words);
}

}  // namespace dateline
