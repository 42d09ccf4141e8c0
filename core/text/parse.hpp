// Sentences as trees: a Universal Dependencies parse with tags, and the names in it, from a small trained network
// (assets/model/README.md).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/sentence.hpp"

namespace dateline {

/// Universal POS tags, in their alphabetical order.
enum class Upos : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x
};
inline constexpr std::array<std::string_view, 17> upos_names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                                "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                                "PUNCT", "SCONJ", "SYM", "VERB", "X"};

/// The Penn Treebank tags that say more than the universal ones; `other` for the rest.
enum class Xpos : std::uint8_t {
    other,
    cd,
    dt,
    ex,
    in,
    jj,
    jjr,
    jjs,
    md,
    nn,
    nnp,
    nnps,
    nns,
    pdt,
    pos,
    prp,
    prp_possessive,
    rb,
    rbr,
    rbs,
    rp,
    to,
    uh,
    vb,   // "meet", after "to" and modals
    vbd,  // "met", finite past
    vbg,  // "meeting"
    vbn,  // "met" in "has met", "was met"
    vbp,  // "they meet"
    vbz,  // "she meets"
    wdt,
    wp,
    wp_possessive,
    wrb
};
inline constexpr std::array<std::string_view, 33> xpos_names = {
    "_",  "CD",  "DT",  "EX", "IN", "JJ", "JJR", "JJS", "MD",  "NN",  "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$",
    "RB", "RBR", "RBS", "RP", "TO", "UH", "VB",  "VBD", "VBG", "VBN", "VBP", "VBZ",  "WDT", "WP",  "WP$", "WRB"};

/// Universal Dependencies relations with the subtypes pass, poss, prt and relcl.
enum class Relation : std::uint8_t {
    acl,
    acl_relcl,
    advcl,
    advcl_relcl,
    advmod,
    amod,
    appos,
    aux,
    aux_pass,
    case_,
    cc,
    ccomp,
    compound,
    compound_prt,
    conj,
    cop,
    csubj,
    csubj_pass,
    dep,
    det,
    discourse,
    dislocated,
    expl,
    fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nmod_poss,
    nsubj,
    nsubj_pass,
    nummod,
    obj,
    obl,
    orphan,
    parataxis,
    punct,
    reparandum,
    root,
    vocative,
    xcomp
};
inline constexpr std::array<std::string_view, 43> relation_names = {
    "acl",    "acl:relcl", "advcl",     "advcl:relcl", "advmod",       "amod",       "appos",  "aux",      "aux:pass",
    "case",   "cc",        "ccomp",     "compound",    "compound:prt", "conj",       "cop",    "csubj",    "csubj:pass",
    "dep",    "det",       "discourse", "dislocated",  "expl",         "fixed",      "flat",   "goeswith", "iobj",
    "list",   "mark",      "nmod",      "nmod:poss",   "nsubj",        "nsubj:pass", "nummod", "obj",      "obl",
    "orphan", "parataxis", "punct",     "reparandum",  "root",         "vocative",   "xcomp"};

inline constexpr std::uint32_t no_head = 0xFFFFFFFF;

struct Arc {
    std::uint32_t head = no_head;  // token index in the document; no_head at the sentence's root
    Relation relation = Relation::root;
};

struct TokenParse {
    Upos upos = Upos::x;
    Xpos xpos = Xpos::other;
    Arc arc;
    std::uint8_t sureness = 100;  // of the head: its share of the probability of all heads, in percent
};

enum class EntityType : std::uint8_t {
    person,
    organisation,
    place,
    people,  // a nationality or who holds it: "Korean", "Russians"
};
inline constexpr std::array<std::string_view, 4> entity_type_names = {"person", "organisation", "place", "people"};

struct Entity {
    std::uint32_t first_token = 0;  // half-open range of tokens, within one sentence
    std::uint32_t last_token = 0;
    EntityType type = EntityType::person;
};

struct ParsedText {
    std::vector<TokenParse> tokens;  // parallel to the tokens given
    std::vector<Entity> entities;    // in the order of the text, none overlapping another
};

/// Parses a document's sentences. In each sentence the arcs are one tree, with one root; a tree may cross itself. Time
/// and memory are linear in the text: a sentence longer than parse_window_words is parsed in windows, whose roots hang
/// on the first one's as parataxis; one that is unread is left alone, without tags. Tokens that the treebanks hold as
/// one word ("27" "th", "G" "20", "!" "!") hang on their first as goeswith.
ParsedText parse_text(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences);

inline constexpr std::size_t parse_window_words = 160;

/// The dictionary form of a word parsed so, in lower case but for names: "met" -> "meet", "talks" -> "talk".
std::string lemma_of(std::string_view word, const TokenParse& parse);

}  // namespace dateline
