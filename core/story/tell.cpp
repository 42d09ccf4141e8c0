#include <algorithm>
#include <array>

#include "event/find_events.hpp"
#include "event/words.hpp"
#include "story/join.hpp"
#include "story/main_events.hpp"
#include "story/merge.hpp"
#include "story/reading.hpp"
#include "time/resolve.hpp"

namespace dateline {

namespace {

constexpr std::size_t shortest_content_word = 3;

std::vector<std::string> sorted(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::vector<std::string> content_words(std::string_view title) {
    constexpr std::array<std::string_view, 22> empty = {
        "the", "and",   "with",    "from", "for", "that", "this", "into", "over", "its",   "his",
        "her", "their", "between", "has",  "had", "was",  "were", "not",  "will", "would", "about"};
    std::vector<std::string> words;
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(' '), title.size());
        std::string word = lower_case(title.substr(0, end));
        if (word.ends_with("'s")) word.resize(word.size() - 2);
        if (word.size() >= shortest_content_word && std::find(empty.begin(), empty.end(), word) == empty.end())
            words.push_back(lemma_of(word));
        title.remove_prefix(std::min(end + 1, title.size()));
    }
    return sorted(std::move(words));
}

std::vector<std::string> names_in(const Reading& reading, const Sentence& sentence, Span date) {
    std::vector<std::string> names;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token && names.size() < 32; ++t)
        if (reading.read.tags[t] == Tag::proper_noun && !overlap(reading.read.tokens[t].span, date))
            names.push_back(lower_case(slice(reading.document.text, reading.read.tokens[t].span)));
    return sorted(std::move(names));
}

Candidate candidate_of(const Reading& reading, EventMention mention, std::uint32_t article) {
    const Sentence& sentence = reading.read.sentences[mention.sentence];
    Candidate candidate;
    candidate.lemma = std::move(mention.lemma);
    candidate.words = content_words(mention.title);
    candidate.names = names_in(reading, sentence, mention.why.words);
    candidate.sentence = slice(reading.document.text, sentence.span);
    StoryEvent& event = candidate.event;
    event.title = std::move(mention.title);
    event.when = mention.when;
    event.relative_to_unknown = mention.relative_to_unknown;
    event.status = mention.status;
    event.event_class = mention.event_class;
    event.actors = std::move(mention.actors);
    event.place = std::move(mention.place);
    event.reported_by = std::move(mention.reported_by);
    event.salience = mention.salience;
    event.mentions.push_back(
        {article, sentence.span, mention.trigger, mention.timex ? std::optional(mention.why.words) : std::nullopt});
    event.why = std::move(mention.why);
    return candidate;
}

std::vector<Dct> dates_of(const std::vector<Reading>& readings) {
    std::vector<ArticleToDate> articles;
    for (const Reading& reading : readings)
        articles.push_back({&reading.date_evidence, reading.user_day, reading.user_knows_no_day});
    return date_articles(articles);
}

/// What dates itself or is dated by its article; the rest has no place on a timeline.
bool is_told(const EventMention& mention) {
    return mention.salience > 0 && !mention.title.empty() && (mention.timex || mention.when);
}

}  // namespace

Story tell(const std::vector<Reading>& readings) {
    Story story;
    std::vector<Candidate> candidates;
    std::size_t words = 0;
    const std::vector<Dct> dates = dates_of(readings);
    for (const Reading& reading : readings) {
        const auto article = static_cast<std::uint32_t>(story.articles.size());
        const std::string_view text = reading.document.text;
        words += reading.read.tokens.size();
        const Dct& dct = dates[article];
        const std::vector<Timex> timexes = resolve(text, reading.expressions, dct);
        FoundEvents found = find_events(text, reading.read, reading.clauses, timexes, dct);
        for (EventMention& mention : found.mentions)
            if (is_told(mention)) candidates.push_back(candidate_of(reading, std::move(mention), article));
        for (const UnusedTimex& unused : found.unused) {
            const Sentence& sentence = reading.read.sentences[reading.expressions[unused.timex].sentence];
            story.left_out.push_back({article, timexes[unused.timex].span, sentence.span, unused.reason});
        }
        story.articles.push_back({reading.document.title, reading.document.text, reading.document.url, dct});
    }
    story.events = merge_events(std::move(candidates));
    std::stable_sort(story.events.begin(), story.events.end(), stands_before);
    choose_main(story, words);
    return story;
}

}  // namespace dateline
