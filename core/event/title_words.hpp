// What titles know of single words: a view of the lists in assets.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/word_list.hpp"

namespace dateline {

/// What a word does in a title. In assets with "-" for "_".
enum class TitleRole : std::uint8_t {
    unexplained,    // only the text before says whom or what it means: "they"
    opens_nothing,  // no title begins with it: "of"
    leaves_open,    // no title ends with it: "the"
    says_little,    // it and a noun are too little: "next meeting"
    left_out,       // an adverb that titles leave out: "reportedly"
    kept_article,   // of the words before nouns, one that titles keep: "no"
    marks_clause,   // what it begins is told for itself: "because"
    leads_to_time,  // a preposition of dates alone: "until"
    turns_meaning,  // an adjective that no title leaves out: "former"
    woman,          // "mother"
    man,            // "father"
    role,           // a person where it has an article: "pilot"
    office,         // stands before a name, or for it: "mayor"
    period,         // of which something is told: "the year ended in May"
    many,           // several without a sign of it: "police"
    acts_alone,     // a verb that is done to nobody: "rebound"
    tells_alone,    // a verb that needs nothing after it: "begin"
    keeps_article,  // "a bit"
    counts_others,  // alone, it is of people named before: "both"
    weakens,        // an adverb without which the verb says something else: "almost"
    takes_time,     // a verb that only what goes on does alone: "begin"
    gives,          // a verb whose participle may have an object: "a man given money"
    currency,       // "dollars"
    part_of,        // of "part of the town": what is said of it is not said of the town
    firm,           // "the airline": an organisation that was named before
    public_body,    // an organisation that is no firm: "Senate"
    thing,          // ends as nouns of people do: "letter"
    place,          // "city": the name beside it is a place's
    figure,         // "net income": it is a firm's
    unique,         // "the government": there is one, for any reader
    known,          // "this", "both", "other": of what was told before
    of_thing,       // a verb for what a thing does, sooner than who made it: "seat"
    of_mind,        // it is in somebody's words only: "need", "believe"
    hinders,        // what follows hardly happens: "difficult to win"
    singular,       // one, whatever its ending: "news"
    wants_more,     // an adjective of which something must follow: "eligible", "sure"
    quantity,       // of which something must follow: "millions"
    measures_from,  // an amount is measured from what follows: "above"
    tells_about,    // a verb that tells of a matter with a phrase alone: "rules on the plan"
    empty,          // only the text says which or what: "event", "step"
    index,          // it stands at a bare number: "average"
    turns_phrase,   // what it begins turns what stands before it: "without"
    completes,      // a preposition that completes a relational noun: "of"
    of_content,     // a verb whose "it" is what follows: "it emerged that"
    moves,          // a verb that wants where to: "go"
    orders,         // an adjective of one in an order: "second"
    leads,          // its subject has a name beside what it leads: "head"
    count
};

using TitleRoles = std::bitset<static_cast<std::size_t>(TitleRole::count)>;

struct VerbComplement {
    bool always = false;                  // wanted whatever the sentence has
    std::vector<std::string_view> words;  // that may begin it; "time": a date
};

struct TitleWords {
    std::unordered_map<std::string_view, TitleRoles> roles;
    std::unordered_map<std::string_view, VerbComplement> verb_complements;  // by base form
    WordSet relational_nouns;
    std::unordered_map<std::string_view, TitleRole> given_names;  // as written: a man's, or a woman's
    static const TitleWords& english();
};

/// Whether a word, in any case, has the role.
bool has_role(std::string_view word, TitleRole role);

}  // namespace dateline
