// What titles know of single words: a view of the lists in assets.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/word_list.hpp"

namespace dateline {

/// What a word does in a title, as bits.
enum class TitleRole : std::uint32_t {
    unexplained = 1,         // only the text before says whom or what it means: "they"
    opens_nothing = 2,       // no title begins with it: "of"
    leaves_open = 4,         // no title ends with it: "the"
    says_little = 8,         // it and a noun are too little: "next meeting"
    left_out = 16,           // an adverb that titles leave out: "reportedly"
    kept_article = 32,       // of the words before nouns, one that titles keep: "no"
    marks_clause = 64,       // what it begins is told for itself: "because"
    leads_to_time = 128,     // a preposition of dates alone: "until"
    turns_meaning = 256,     // an adjective that no title leaves out: "former"
    woman = 512,             // "mother"
    man = 1024,              // "father"
    role = 2048,             // a person where it has an article: "pilot"
    office = 4096,           // stands before a name, or for it: "mayor"
    period = 8192,           // of which something is told: "the year ended in May"
    many = 16384,            // several without a sign of it: "police"
    acts_alone = 32768,      // a verb that is done to nobody: "rebound"
    tells_alone = 65536,     // a verb that needs nothing after it: "begin"
    keeps_article = 131072,  // "a bit"
    counts_others = 262144,  // alone, it is of people named before: "both"
    weakens = 524288,        // an adverb without which the verb says something else: "almost"
    takes_time = 1048576,    // a verb that only what goes on does alone: "begin"
    gives = 2097152,         // a verb whose participle may have an object: "a man given money"
    currency = 4194304,      // "dollars"
    part_of = 8388608,       // of "part of the town": what is said of it is not said of the town
    firm = 16777216,         // "the airline": an organisation that was named before
    public_body = 33554432,  // an organisation that is no firm: "Senate"
    thing = 67108864,        // ends as nouns of people do: "letter"
    place = 134217728,       // "city": the name beside it is a place's
    figure = 268435456,      // "net income": it is a firm's
    unique = 536870912,      // "the government": there is one, for any reader
    known = 1073741824,      // "this", "both", "other": of what was told before
    of_thing = 2147483648    // a verb for what a thing does, sooner than who made it: "seat"
};

struct VerbComplement {
    bool always = false;                  // wanted whatever the sentence has
    std::vector<std::string_view> words;  // that may begin it; "time": a date
};

struct TitleWords {
    std::unordered_map<std::string_view, std::uint32_t> roles;
    std::unordered_map<std::string_view, VerbComplement> verb_complements;  // by base form
    WordSet relational_nouns;
    std::unordered_map<std::string_view, TitleRole> given_names;  // as written: a man's, or a woman's
    static const TitleWords& english();
};

/// Whether a word, in any case, has the role.
bool has_role(std::string_view word, TitleRole role);

}  // namespace dateline
