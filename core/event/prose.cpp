#include "event/prose.hpp"

#include <algorithm>

#include "event/words.hpp"
#include "text/lexicon.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// A word that this tool knows, a name by its look, a number, or a mark that prose has.
bool is_known(const SentenceTree& tree, std::uint32_t t) {
    constexpr std::string_view marks[] = {",", ".", "'", "\"", "``", "''", "“", "”", "’", "-", ":", "$", "%", "!", "?"};
    const std::string_view word = tree.word(t);
    if (tree.token(t).kind == TokenKind::number || tree.time(t) != no_index || one_of(word, marks)) return true;
    const std::string lower = tree.lower(t);
    const bool clitic = lower == "'s" || lower == "’s" || lower == "n't";
    return clitic || is_upper(word.front()) || Lexicon::english().states_of(lower).count > 0 || is_event_noun(lower);
}

/// Few words, all known, and a main verb that is known and has a subject; in capitals only where names have them.
bool is_clear_statement(const SentenceClauses& s) {
    constexpr std::uint32_t fewest = 3, most = 20, most_unknown = 1;
    const SentenceTree& tree = s.tree;
    if (tree.last() - tree.first() < fewest || tree.last() - tree.first() > most) return false;
    std::uint32_t unknown = 0, lower = 0;
    for (std::uint32_t t = tree.first(); t < tree.last(); ++t) {
        unknown += is_known(tree, t) ? 0 : 1;
        lower += tree.word(t).front() >= 'a' && tree.word(t).front() <= 'z' ? 1 : 0;
    }
    if (unknown > most_unknown || lower == 0) return false;
    return std::any_of(s.clauses.begin(), s.clauses.end(), [&](const Clause& clause) {
        return clause.kind == ClauseKind::main && clause.finite && clause.subject != no_index &&
               clause.subject < clause.head && Lexicon::english().is_verb(tree.lemma(clause.head));
    });
}

bool has_small_words(const SentenceTree& tree) {
    constexpr std::string_view small[] = {"the",  "a",    "an",   "of",   "to",  "in",  "on",    "at",   "for", "with",
                                          "by",   "from", "and",  "that", "it",  "is",  "was",   "were", "has", "have",
                                          "had",  "be",   "will", "not",  "his", "her", "their", "its",  "he",  "she",
                                          "they", "as",   "said", "are",  "but", "who", "which"};
    constexpr std::uint32_t looked_at = 60, fewest = 2, most_words_each = 8;
    const std::uint32_t last = std::min(tree.last(), tree.first() + looked_at);
    std::uint32_t found = 0;
    for (std::uint32_t t = tree.first(); t < last; ++t) found += one_of(tree.lower(t), small) ? 1 : 0;
    return found >= fewest && found * most_words_each >= last - tree.first();
}

}  // namespace

bool is_prose(const SentenceClauses& s) {
    const SentenceTree& tree = s.tree;
    constexpr std::string_view ends[] = {".", "!", "'", "’", ")"};
    const std::string_view last = tree.last() > tree.first() ? tree.word(tree.last() - 1) : "";
    if (last == "?") return false;  // what is asked is not told
    const bool ended = one_of(last, ends) || is_quotation_mark(last);
    const bool heading = tree.source().read.sentences[tree.sentence()].kind == SentenceKind::heading;
    return (ended && has_small_words(tree)) || ((ended || heading) && is_clear_statement(s));
}

bool is_table_line(const SentenceClauses& s) {
    const SentenceTree& tree = s.tree;
    if (tree.source().read.sentences[tree.sentence()].kind != SentenceKind::heading) return false;
    if (std::any_of(s.clauses.begin(), s.clauses.end(), [](const Clause& clause) { return clause.finite; }))
        return false;
    for (std::uint32_t t = tree.first() + 1; t < tree.last(); ++t) {
        const bool begins = tree.time(t) != no_index && tree.time(t) != tree.time(t - 1);
        const Upos before = tree.upos(t - 1);
        if (begins && (before == Upos::noun || before == Upos::propn || before == Upos::num)) return true;
    }
    return false;
}

bool is_date_header(const SentenceTree& tree) {
    constexpr std::string_view words[] = {"published", "updated", "posted", "modified", "created", "last", "first",
                                          "on",        "at",      "date",   ":",        "|",       "-",    ",",
                                          ".",         "(",       ")",      "–",        "—",       "·",    "•",
                                          "gmt",       "bst",     "utc",    "et",       "est",     "edt",  "cet"};
    bool dated = false;
    for (std::uint32_t t = tree.first(); t < tree.last(); ++t) {
        const bool time = tree.time(t) != no_index;
        const bool clock = dated && tree.token(t).kind == TokenKind::number;  // "16 November 2017 23.58 GMT"
        if (!time && !clock && !one_of(tree.lower(t), words)) return false;
        dated |= time;
    }
    return dated;
}

}  // namespace dateline
