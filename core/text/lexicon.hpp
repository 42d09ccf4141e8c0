// The lexicon: which parts of speech a word may be, and the base form of a verb.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/word_list.hpp"

namespace dateline {

/// Parts of speech as the tagger tells them apart; finer than Tag, since what may follow "to" or "have" differs.
enum class WordState : std::uint8_t {
    N,
    NP,
    PS,
    PO,
    PW,
    PP,
    EX,
    J,
    R,
    DT,
    IN,
    RP,
    TO,
    CD,
    VB,
    VBP,
    VBZ,
    VBD,
    VBN,
    VBG,
    BE,
    BEB,
    BEN,
    BEG,
    HV,
    DO,
    MD,
    CC,
    SC,
    NEG,
    POS,
    UH,
    COMMA,
    STOP,
    HYPH,
    QUOTE,
    MARK,
    X
};
inline constexpr std::size_t word_states = 38;
inline constexpr std::array<std::string_view, word_states> word_state_names = {
    "N",  "NP", "PS",  "PO",  "PW",  "PP",  "EX",    "J",    "R",    "DT",    "IN",   "RP", "TO",
    "CD", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG",   "BE",   "BEB",  "BEN",   "BEG",  "HV", "DO",
    "MD", "CC", "SC",  "NEG", "POS", "UH",  "COMMA", "STOP", "HYPH", "QUOTE", "MARK", "X"};

/// The states a word may be in, with their shares.
struct WordStates {
    struct Share {
        WordState state = WordState::N;
        float share = 0;
    };
    std::array<Share, 6> shares;
    std::uint8_t count = 0;
    void add(WordState state, float share);
};

class Lexicon {
public:
    static const Lexicon& english();

    /// The states of a word given in lower case; count is 0 for an unknown word with no telling ending.
    WordStates states_of(std::string_view lower) const;
    /// "met" -> "meet", "planning" -> "plan"; empty where the word is no form of a known verb.
    std::string_view verb_lemma(std::string_view lower) const;
    /// Past tense of a base form: "take" -> "took", "plan" -> "planned".
    std::string past_of(std::string_view lemma) const;
    bool is_verb(std::string_view lower) const { return verbs_.contains(lower); }

private:
    Lexicon();
    enum class VerbKind : std::uint8_t { verb, noun_too, mostly_noun };
    struct Form {
        std::string_view lemma;
        bool past = false;
        bool participle = false;
        bool base = false;
    };
    void read_closed_words(std::string_view list);
    void read_irregular_verbs(std::string_view list);
    std::string_view verb_of_stem(std::string_view lower, std::string_view ending) const;
    void add_verb_forms(std::string_view lower, WordStates& states) const;

    std::unordered_map<std::string_view, WordStates> closed_;
    std::unordered_map<std::string_view, VerbKind> verbs_;
    std::unordered_map<std::string_view, Form> irregular_;
    std::unordered_map<std::string_view, std::string_view> irregular_past_;  // by base form
    struct OpenWord {
        bool adjective = false, adverb = false, noun = false;
    };
    std::unordered_map<std::string_view, OpenWord> open_;
};

}  // namespace dateline
