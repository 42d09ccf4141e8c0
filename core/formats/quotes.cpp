#include "formats/quotes.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// The sentences kept of one article, in order, and where each begins in the excerpt.
struct Excerpt {
    std::vector<Span> kept;
    std::vector<std::uint32_t> begins;
    std::string text;

    /// The same words in the excerpt; an empty span where they were not kept.
    Span moved(Span span) const {
        const auto after = std::upper_bound(kept.begin(), kept.end(), span.begin,
                                            [](std::uint32_t at, Span one) { return at < one.begin; });
        if (after == kept.begin()) return {};
        const auto place = static_cast<std::size_t>(after - kept.begin()) - 1;
        if (span.end > kept[place].end) return {};
        const std::uint32_t begin = begins[place] + (span.begin - kept[place].begin);
        return {begin, begin + (span.end - span.begin)};
    }
};

/// Spans that overlap become one: a date and its sentence, or sentences of a story from outside.
std::vector<Span> united(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> out;
    for (const Span span : spans) {
        if (!out.empty() && span.begin < out.back().end)
            out.back().end = std::max(out.back().end, span.end);
        else if (out.empty() || span.begin != out.back().begin || span.end != out.back().end)
            out.push_back(span);
    }
    return out;
}

Excerpt excerpt_of(std::string_view text, std::vector<Span> sentences) {
    Excerpt out;
    out.kept = united(std::move(sentences));
    for (const Span sentence : out.kept) {
        if (!out.text.empty()) out.text += "\n\n";
        out.begins.push_back(static_cast<std::uint32_t>(out.text.size()));
        out.text += slice(text, sentence);
    }
    return out;
}

}  // namespace

Story with_quotes_only(const Story& story) {
    std::vector<std::vector<Span>> quoted(story.articles.size());
    for (const StoryEvent& event : story.events)
        for (const StoryMention& mention : event.mentions) {
            quoted[mention.article].push_back(mention.sentence);
            if (mention.timex) quoted[mention.article].push_back(*mention.timex);  // a date above its paragraph
            if (mention.quotation) quoted[mention.article].push_back(*mention.quotation);
        }

    Story out;
    std::vector<Excerpt> excerpts;
    for (std::size_t i = 0; i < story.articles.size(); ++i) {
        excerpts.push_back(excerpt_of(story.articles[i].text, std::move(quoted[i])));
        Article article = story.articles[i];
        article.text = excerpts[i].text;
        for (ArticleTimex& timex : article.timexes) timex.span = excerpts[i].moved(timex.span);
        std::erase_if(article.timexes, [](const ArticleTimex& timex) { return timex.span.begin == timex.span.end; });
        article.excerpt = true;
        out.articles.push_back(std::move(article));
    }
    out.events = story.events;
    for (StoryEvent& event : out.events) {
        if (!event.mentions.empty()) event.why.words = excerpts[event.mentions[0].article].moved(event.why.words);
        for (StoryMention& mention : event.mentions) {
            const Excerpt& excerpt = excerpts[mention.article];
            mention.sentence = excerpt.moved(mention.sentence);
            mention.trigger = excerpt.moved(mention.trigger);
            if (mention.timex) mention.timex = excerpt.moved(*mention.timex);
            if (mention.quotation) mention.quotation = excerpt.moved(*mention.quotation);
        }
    }
    return out;
}

}  // namespace dateline
