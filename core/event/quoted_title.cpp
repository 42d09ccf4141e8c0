#include "event/quoted_title.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "event/attribution.hpp"
#include "event/mention.hpp"
#include "event/title_maker.hpp"
#include "event/words.hpp"

namespace dateline {

namespace {

constexpr int fewest_words = 3, most_words = 10, most_speaker_words = 4;
constexpr float salience_of_saying = 0.28F;  // what is done comes first; a list of few is filled with what is said
constexpr float salience_of_dated = 0.45F;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The first sentence of a quotation, with single spaces, without marks; nothing where it is part of one ("was ``very
/// late''"), or where the article leaves words out.
std::string first_sentence(std::string_view text, const ReadText& read, Span quotation) {
    constexpr std::string_view marks = "`'\"\u201C\u201D";
    const auto sentence =
        std::ranges::upper_bound(read.sentences, quotation.begin, {}, [](const Sentence& s) { return s.span.end; });
    if (sentence == read.sentences.end()) return {};
    const bool ends_with_sentence = sentence->span.end < quotation.end;
    std::string_view words = slice(text, {quotation.begin, std::min(sentence->span.end, quotation.end)});
    words.remove_prefix(std::min(words.find_first_not_of(marks), words.size()));
    words = words.substr(0, words.find_last_not_of(marks) + 1);
    if (words.empty() || !is_capital(words.front()) || words.find("..") != std::string_view::npos ||
        words.find("\u2026") != std::string_view::npos)
        return {};
    const char last = words.back();
    if (!ends_with_sentence && last != ',' && last != '.' && last != '!' && last != '?') return {};
    if (last == ',' || last == '.') words.remove_suffix(1);
    std::string out;
    for (const char c : words)
        if (!is_space(c))
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    return out;
}

/// "'We will,' he said, 'go on.'": whether the sentence goes on in the next quotation.
bool is_interrupted(std::string_view text, Span quotation) {
    const std::string_view rest = text.substr(quotation.end, text.find('\n', quotation.end) - quotation.end);
    const std::size_t next = rest.find_first_of("\"`\u201C");
    if (next == std::string_view::npos || rest.substr(0, next).find(". ") != std::string_view::npos) return false;
    const std::size_t word = rest.find_first_not_of("\"`\u201C", next);
    return word != std::string_view::npos && rest[word] >= 'a' && rest[word] <= 'z';
}

std::optional<std::string> quoted_title(std::string_view text, const ReadText& read, const EventMention& mention) {
    const std::string& by = mention.source.by;
    if (!mention.quotation || by.empty() || count_words(by) > most_speaker_words) return std::nullopt;
    const bool inside_it =
        mention.quotation->begin <= mention.trigger.begin && mention.trigger.begin < mention.quotation->end;
    if (inside_it || mention.noun || !(mention.report || is_saying(mention.lemma))) return std::nullopt;
    const std::string said = first_sentence(text, read, *mention.quotation);
    const int words = count_words(said);
    if (words < fewest_words || words > most_words || is_interrupted(text, *mention.quotation)) return std::nullopt;
    constexpr std::string_view unexplained[] = {"They ", "He ", "She "};
    if (std::ranges::any_of(unexplained, [&](std::string_view word) { return said.starts_with(word); }))
        return std::nullopt;
    std::string title = by + ": \u201C" + said + "\u201D";
    if (title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

}  // namespace

void title_quotations(std::string_view text, const ReadText& read, std::vector<EventMention>& mentions) {
    for (EventMention& mention : mentions) {
        const bool sound = !mention.clumsy && mention.salience > least_salience;
        if (sound || mention.salience == 0) continue;
        std::optional<std::string> title = quoted_title(text, read, mention);
        if (!title) continue;
        mention.title = std::move(*title);
        mention.clumsy = false;
        mention.reported_by.clear();
        mention.salience = mention.timex ? salience_of_dated : salience_of_saying;
    }
}

}  // namespace dateline
