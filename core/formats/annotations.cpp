#include "formats/annotations.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "formats/parts.hpp"
#include "story/json.hpp"
#include "text/utf8.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t context = 32;  // code points of prefix and suffix

std::string part(const Article& article, const CodePointIndex& index, std::uint32_t begin, std::uint32_t end) {
    return std::string(slice(article.text, index.to_bytes({begin, end})));
}

/// The members of a TextQuoteSelector.
Json quote_json(const Article& article, const CodePointIndex& index, Span sentence) {
    const auto [begin, end] = index.from_bytes(sentence);
    return {{"exact", std::string(slice(article.text, sentence))},
            {"prefix", part(article, index, begin - std::min(begin, context), begin)},
            {"suffix", part(article, index, end, std::min(end + context, index.size()))}};
}

Json target(const Article& article, const CodePointIndex& index, Span sentence) {
    const auto [begin, end] = index.from_bytes(sentence);
    Json quote = {{"type", "TextQuoteSelector"}};
    quote.update(quote_json(article, index, sentence));
    const Json position = {{"type", "TextPositionSelector"}, {"start", begin}, {"end", end}};
    Json out;
    if (!article.url.empty()) out["source"] = article.url;
    out["selector"] = Json::array({std::move(quote), position});
    return out;
}

std::vector<CodePointIndex> indexes_of(const Story& story) {
    std::vector<CodePointIndex> out;
    for (const Article& article : story.articles) out.emplace_back(article.text);
    return out;
}

}  // namespace

std::string to_annotations(const Story& story) {
    const std::vector<CodePointIndex> indexes = indexes_of(story);
    Json items = Json::array();
    for (const StoryEvent& event : story.events)
        for (const StoryMention& mention : event.mentions) {
            Json out = {{"type", "Annotation"}};
            out["body"] = {{"type", "TextualBody"}, {"value", date_words(event) + ": " + event.title}};
            out["target"] = target(story.articles[mention.article], indexes[mention.article], mention.sentence);
            items.push_back(std::move(out));
        }
    const Json page = {
        {"@context", "http://www.w3.org/ns/anno.jsonld"}, {"type", "AnnotationPage"}, {"items", std::move(items)}};
    return page.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_json_with_selectors(const Story& story) {
    const std::vector<CodePointIndex> indexes = indexes_of(story);
    Json out = Json::parse(to_json(story));
    for (std::size_t i = 0; i < story.events.size(); ++i)
        for (std::size_t j = 0; j < story.events[i].mentions.size(); ++j) {
            const StoryMention& mention = story.events[i].mentions[j];
            out["events"][i]["mentions"][j]["quote"] =
                quote_json(story.articles[mention.article], indexes[mention.article], mention.sentence);
        }
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline
