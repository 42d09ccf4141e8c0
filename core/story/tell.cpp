#include <algorithm>
#include <array>

#include "event/attribution.hpp"
#include "event/find_events.hpp"
#include "event/mention.hpp"
#include "event/words.hpp"
#include "story/join.hpp"
#include "story/main_events.hpp"
#include "story/merge.hpp"
#include "story/reading.hpp"
#include "time/explain.hpp"
#include "time/readings.hpp"
#include "time/resolve.hpp"
#include "time/timex_value.hpp"

namespace dateline {

namespace {

constexpr std::size_t shortest_content_word = 3;

std::vector<std::string> sorted(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// Adds the base form of a word, unless it says nothing of what is told.
void add_content_word(std::vector<std::string>& words, std::string word) {
    constexpr std::array<std::string_view, 24> empty = {
        "the",   "and",     "with", "from", "for", "that", "this", "into", "over",  "its",   "his",   "her",
        "their", "between", "has",  "had",  "was", "were", "not",  "will", "would", "about", "after", "amid"};
    while (word.ends_with(',') || word.ends_with('\'')) word.pop_back();
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    const bool number = word.find_first_of("0123456789") != std::string::npos;
    if ((number || word.size() >= shortest_content_word) && std::find(empty.begin(), empty.end(), word) == empty.end())
        words.push_back(lemma_of(word));
}

std::vector<std::string> content_words(std::string_view title) {
    std::vector<std::string> words;
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(' '), title.size());
        add_content_word(words, lower_case(title.substr(0, end)));
        title.remove_prefix(std::min(end + 1, title.size()));
    }
    return sorted(std::move(words));
}

/// A sentence with the date that leads its line, "July 22, 2024: The sides sign."
Span with_entry_date(const Reading& reading, std::uint32_t sentence) {
    const std::vector<Sentence>& all = reading.read.sentences;
    const bool led = sentence > 0 && all[sentence - 1].kind == SentenceKind::entry_date &&
                     all[sentence - 1].paragraph == all[sentence].paragraph;
    return {led ? all[sentence - 1].span.begin : all[sentence].span.begin, all[sentence].span.end};
}

std::vector<std::string> content_words(const Reading& reading, const Sentence& sentence) {
    std::vector<std::string> words;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t)
        add_content_word(words, lower_case(slice(reading.document.text, reading.read.tokens[t].span)));
    return sorted(std::move(words));
}

std::vector<std::string> names_in(const Reading& reading, const Sentence& sentence, Span date) {
    constexpr std::uint32_t longest_read = 400;  // tokens; a text without a full stop is one sentence of many events
    const std::uint32_t last = std::min(sentence.last_token, sentence.first_token + longest_read);
    std::vector<std::string> names;
    for (std::uint32_t t = sentence.first_token; t < last && names.size() < 32; ++t)
        if (reading.read.tags[t] == Tag::proper_noun && !overlap(reading.read.tokens[t].span, date))
            names.push_back(lower_case(slice(reading.document.text, reading.read.tokens[t].span)));
    return sorted(std::move(names));
}

Candidate candidate_of(const Reading& reading, EventMention mention, std::uint32_t article) {
    const Sentence& sentence = reading.read.sentences[mention.sentence];
    Candidate candidate;
    candidate.lemma = std::move(mention.lemma);
    candidate.said = std::move(mention.said);
    candidate.words = content_words(mention.title);
    candidate.names = names_in(reading, sentence, mention.why.words);
    candidate.sentence = slice(reading.document.text, sentence.span);
    candidate.sentence_number = mention.sentence;
    candidate.in_headline = mention.sentence == 0 && sentence.kind == SentenceKind::heading;
    candidate.news = mention.news;
    candidate.headline_title = mention.news == News::headline && !mention.clumsy;
    if (mention.news == News::lead) candidate.lead_words = content_words(reading, sentence);
    StoryEvent& event = candidate.event;
    const bool doubted = mention.salience <= least_salience && !mention.excerpt.empty();
    event.title = doubted ? std::move(mention.excerpt) : mention.title;
    candidate.made_title = std::move(mention.title);
    event.when = mention.when;
    event.relative_to_unknown = mention.relative_to_unknown;
    event.status = mention.status;
    event.event_class = mention.event_class;
    event.actors = std::move(mention.actors);
    event.place = std::move(mention.place);
    event.reported_by = std::move(mention.reported_by);
    event.salience = mention.salience;
    event.mentions.push_back({article, with_entry_date(reading, mention.sentence), mention.trigger,
                              mention.timex ? std::optional(mention.why.words) : std::nullopt,
                              std::move(mention.source), mention.quotation});
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

/// The reader's own dates take the place of ours.
void take_chosen(const Reading& reading, std::vector<Timex>& timexes) {
    for (const ChosenDate& chosen : reading.chosen) {
        const auto timex = std::find_if(timexes.begin(), timexes.end(),
                                        [&](const Timex& one) { return one.span.begin == chosen.begin; });
        if (timex == timexes.end()) continue;
        timex->when = chosen.when;
        timex->type = TimexType::date;
        timex->bound = Bound::on;
        timex->by_reader = true;
        timex->relative_to_unknown = false;
        timex->doubt.reset();
    }
}

std::vector<ArticleTimex> article_timexes(std::string_view text, const std::vector<Timex>& timexes) {
    std::vector<ArticleTimex> out;
    for (const Timex& timex : timexes)
        out.push_back({timex.span, timex.type, timex_value(timex), bounded(timex), explain(text, timex).explanation});
    return out;
}

/// The sentence of a time expression as an event, put on the timeline by the reader.
Candidate placed_by_hand(const Reading& reading, const Timex& timex, std::uint32_t sentence_index,
                         std::uint32_t article) {
    constexpr std::size_t longest_title = 90;
    const Sentence& sentence = reading.read.sentences[sentence_index];
    const std::string_view words = slice(reading.document.text, sentence.span);
    EventMention mention;
    mention.title = words.substr(0, words.size() <= longest_title ? words.size() : words.rfind(' ', longest_title));
    std::replace(mention.title.begin(), mention.title.end(), '\n', ' ');
    mention.trigger = timex.span;
    mention.sentence = sentence_index;
    mention.timex = 0;
    mention.when = timex.when;
    mention.why = explain(reading.words(), timex);
    mention.salience = 1;
    return candidate_of(reading, std::move(mention), article);
}

/// Tells one article: its events become candidates, and what is left off is listed with the reason.
class ArticleTeller {
public:
    ArticleTeller(const Reading& reading, const Dct& dct, Story& story, std::vector<Candidate>& candidates)
        : reading_(reading),
          dct_(dct),
          story_(story),
          candidates_(candidates),
          article_(static_cast<std::uint32_t>(story.articles.size())) {}

    void tell() {
        const std::string& text = reading_.words();
        timexes_ = resolve(text, reading_.expressions, dct_);
        take_chosen(reading_, timexes_);
        FoundEvents found = find_events(text, reading_.read, reading_.expressions, timexes_, dct_);
        accounted_.assign(timexes_.size(), false);
        for (EventMention& mention : found.mentions) take(std::move(mention));
        for (const UnusedTimex& unused : found.unused) leave_out(unused.timex, unused.reason);
        for (std::uint32_t i = 0; i < timexes_.size(); ++i)
            if (!accounted_[i]) leave_out(i, "No event was found that it dates.");
        story_.articles.push_back({reading_.document.title, reading_.document.text, reading_.document.url,
                                   agency_of(text), dct_, false, article_timexes(text, timexes_)});
    }

private:
    void take(EventMention mention) {
        if (!is_told(mention)) {
            if (mention.timex) leave_out(*mention.timex, "No event was found that it dates.");
            return;
        }
        if (mention.timex) {
            accounted_[*mention.timex] = true;
            if (mention.until) accounted_[*mention.until] = true;
            mention.why.readings =
                readings_of(reading_.expressions[*mention.timex], timexes_[*mention.timex], dct_.day);
        }
        candidates_.push_back(candidate_of(reading_, std::move(mention), article_));
    }

    void leave_out(std::uint32_t timex, const std::string& reason) {
        if (accounted_[timex]) return;
        accounted_[timex] = true;
        const std::uint32_t sentence = reading_.expressions[timex].sentence;
        if (timexes_[timex].by_reader)
            candidates_.push_back(placed_by_hand(reading_, timexes_[timex], sentence, article_));
        else
            story_.left_out.push_back({article_, timexes_[timex].span, with_entry_date(reading_, sentence), reason});
    }

    const Reading& reading_;
    const Dct& dct_;
    Story& story_;
    std::vector<Candidate>& candidates_;
    std::uint32_t article_;
    std::vector<Timex> timexes_;
    std::vector<bool> accounted_;  // by timex: it dates an event or is listed
};

}  // namespace

Story tell(const std::vector<Reading>& readings) {
    Story story;
    std::vector<Candidate> candidates;
    std::size_t words = 0;
    const std::vector<Dct> dates = dates_of(readings);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        words += readings[i].read.tokens.size();
        ArticleTeller(readings[i], dates[i], story, candidates).tell();
    }
    story.events = merge_events(std::move(candidates));
    std::stable_sort(story.events.begin(), story.events.end(), stands_before);
    choose_main(story, words);
    return story;
}

}  // namespace dateline
