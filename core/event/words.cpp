#include "event/words.hpp"

#include "assets.hpp"
#include "text/lexicon.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

Governing governing_named(std::string_view name) {
    if (name == "reports") return Governing::reports;
    if (name == "quotes") return Governing::quotes;
    if (name == "plans") return Governing::plans;
    if (name == "denies") return Governing::denies;
    if (name == "doubts") return Governing::doubts;
    return name == "carries_out" ? Governing::carries_out : Governing::none;
}

/// "visits" -> "visit", "countries" -> "country"; other words as they are.
std::string singular(std::string word) {
    if (word.ends_with("ies") && word.size() > 4) return word.substr(0, word.size() - 3) + "y";
    for (const std::string_view ending : {"ches", "shes", "sses", "xes"})
        if (word.ends_with(ending)) return word.substr(0, word.size() - 2);
    if (word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") && word.size() > 3) word.pop_back();
    return word;
}

}  // namespace

const EventWords& EventWords::english() {
    static const EventWords words = [] {
        EventWords w{read_word_set(assets::event_nouns()),
                     read_word_set(assets::light_verbs()),
                     read_word_set(assets::state_verbs()),
                     read_word_set(assets::speaking_nouns()),
                     {},
                     read_word_set(assets::hedges()),
                     read_word_set(assets::past_adverbs()),
                     read_word_set(assets::habit_adverbs()),
                     read_word_set(assets::answering_verbs()),
                     read_word_set(assets::period_nouns()),
                     read_word_set(assets::lasting_verbs()),
                     read_word_set(assets::undertaking_verbs()),
                     read_word_set(assets::partitive_nouns()),
                     {},
                     {}};
        for_each_line(assets::person_nouns(),
                      [&](std::string_view line) { w.roles.insert(line.substr(0, line.find(' '))); });
        const auto read_governing = [](std::string_view list, auto& into) {
            for_each_line(list, [&](std::string_view line) {
                const std::size_t space = line.find(' ');
                into[line.substr(0, space)] = governing_named(line.substr(space + 1));
            });
        };
        read_governing(assets::governing_verbs(), w.governing_verbs);
        read_governing(assets::governing_words(), w.governing_words);
        return w;
    }();
    return words;
}

void append_words(std::string& line, std::string_view words) {
    if (words.empty()) return;
    if (!line.empty()) line += ' ';
    line += words;
}

std::string lemma_of(std::string_view word) {
    const std::string lower = lower_case(word);
    const std::string_view verb = Lexicon::english().verb_lemma(lower);
    return verb.empty() ? singular(lower) : std::string(verb);
}

bool is_quotation_mark(std::string_view word) {
    constexpr std::string_view marks[] = {"\"", "“", "”", "``", "''", "`"};
    return one_of(word, marks);
}

bool is_event_noun(std::string_view word) {
    const std::string lower = lower_case(word);
    const WordSet& nouns = EventWords::english().nouns;
    return nouns.contains(lower) || nouns.contains(singular(lower));
}

Governing governing_of(std::string_view verb_lemma) {
    const auto& governing = EventWords::english().governing_verbs;
    const auto found = governing.find(verb_lemma);
    return found == governing.end() ? Governing::none : found->second;
}

Governing governing_of_word(std::string_view word) {
    const auto& governing = EventWords::english().governing_words;
    const std::string lower = lower_case(word);
    auto found = governing.find(lower);
    if (found == governing.end()) found = governing.find(singular(lower));
    return found == governing.end() ? Governing::none : found->second;
}

}  // namespace dateline
