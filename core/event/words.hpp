// What the event stage knows of single words: a view of the lists in assets.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "event/event.hpp"
#include "text/word_list.hpp"

namespace dateline {

/// How a verb stands to the clause or infinitive it governs ("plan to", "refuse to", "say that").
enum class Governing : std::uint8_t {
    none,
    reports,     // says that something is so
    quotes,      // hands on words without taking them as an event: "quoted", "asked"
    plans,       // what it governs lies ahead
    denies,      // what it governs is not so
    doubts,      // what it governs may be so
    carries_out  // what it governs shares its status: "began to", "managed to"
};

struct EventWords {
    WordSet nouns;            // nouns that are events: "summit", "visit"
    WordSet light_verbs;      // verbs that only carry an event noun: "hold", "attend"
    WordSet states;           // verbs that tell no event: "remain", "want"
    WordSet speakers;         // nouns for what can say something: "ministry", "report"
    WordSet roles;            // nouns for people: "minister", "woman"
    WordSet hedges;           // words that leave open whether it is so: "perhaps", "alleged"
    WordSet past_adverbs;     // adverbs that put a verb before the news: "once"
    WordSet habit_adverbs;    // adverbs of what is so again and again: "often"
    WordSet answering_verbs;  // verbs that answer a deed done before: "convict"
    WordSet period_nouns;     // nouns that are of a period, not of a day: "profit"
    WordSet lasting_verbs;    // verbs of what goes on for days: "tour"
    WordSet undertakings;     // verbs of an act whose aim lies ahead: "invite"
    WordSet partitives;       // nouns that only measure what follows "of": "a group of officials"
    std::unordered_map<std::string_view, Governing> governing_verbs;
    std::unordered_map<std::string_view, Governing> governing_words;  // adjectives and nouns
    static const EventWords& english();
};

/// Adds words to a line, a space between.
void append_words(std::string& line, std::string_view words);
/// The base form: of a known verb, else of a regular plural, in lower case.
std::string lemma_of(std::string_view word);
/// A double quotation mark, straight, curly or typed: "``" and "''".
bool is_quotation_mark(std::string_view word);
/// Whether the word is an event noun, in the singular or plural.
bool is_event_noun(std::string_view word);
Governing governing_of(std::string_view verb_lemma);
/// The same for an adjective or noun in any case and number: "likely [to]", "plans [to]".
Governing governing_of_word(std::string_view word);

}  // namespace dateline
