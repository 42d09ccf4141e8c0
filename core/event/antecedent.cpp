#include "event/antecedent.hpp"

#include <algorithm>
#include <array>

#include "event/sentence_view.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t sentences_back = 3;
constexpr std::uint32_t clauses_looked_at = 12;  // of one sentence

template <std::size_t n>
bool one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Pronoun {
    bool plural, person, female, male;
};

Pronoun read_pronoun(std::string_view word) {
    const bool plural = word == "they" || word == "their" || word == "them" || word == "these" || word == "those";
    const bool male = word == "he" || word == "his" || word == "him", female = word == "she" || word == "her";
    return {plural, male || female, female, male};
}

/// Whether a noun phrase can be a person: a name without an article, or a role with one: "the minister".
bool may_be_person(const SentenceView& v, const Phrase& phrase, const Pronoun& pronoun) {
    constexpr std::array<std::string_view, 10> women = {"mother", "woman",   "wife", "daughter", "sister",
                                                        "queen",  "actress", "girl", "princess", "lady"};
    constexpr std::array<std::string_view, 10> men = {"father", "man",   "husband", "son",    "brother",
                                                      "king",   "actor", "boy",     "prince", "chairman"};
    constexpr std::array<std::string_view, 8> roles = {"official", "chief",   "head",  "spokesperson",
                                                       "pilot",    "captain", "judge", "pope"};
    const std::string head = v.word(phrase.head);
    if (one_of(head, women)) return pronoun.female;
    if (one_of(head, men)) return pronoun.male;
    const Tag first = v.tag(phrase.first);
    if (v.tag(phrase.head) == Tag::proper_noun) return first != Tag::determiner && first != Tag::pronoun;
    return first == Tag::determiner && (head.ends_with("or") || head.ends_with("er") || head.ends_with("man") ||
                                        head.ends_with("ent") || head.ends_with("ist") || one_of(head, roles));
}

bool agrees(const SentenceView& v, const Clause& clause, const Pronoun& pronoun) {
    if (clause.subject == no_index || clause.shared_subject) return false;
    const Phrase& phrase = v.phrase(clause.subject);
    const Tag head = v.tag(phrase.head);
    if (head != Tag::noun && head != Tag::proper_noun) return false;
    const std::string word = v.word(phrase.head);
    const bool several =
        clause.subject_last - clause.subject > 2 && v.kind(clause.subject + 1) == PhraseKind::conjunction;
    const bool ends_plural = word.ends_with('s') && !word.ends_with("ss");
    if (pronoun.plural) return several || ends_plural;
    // A name in -s may be one ("Airbus") or many ("the Koreas").
    if (several || (ends_plural && head != Tag::proper_noun)) return false;
    return !pronoun.person || may_be_person(v, phrase, pronoun);
}

SentenceView view_of(const TitleSource& source, std::uint32_t sentence) {
    return {source.text, source.read, source.sentences[sentence], sentence};
}

}  // namespace

std::optional<Antecedent> find_antecedent(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause,
                                          std::string_view word) {
    const Pronoun pronoun = read_pronoun(word);
    const SentenceView here = view_of(source, sentence);
    for (std::uint32_t c = clause, steps = 0; c-- > 0 && steps < clauses_looked_at; ++steps)
        if (agrees(here, here.clause(c), pronoun)) return Antecedent{sentence, c};
    for (std::uint32_t back = 1; back <= sentences_back && back <= sentence; ++back) {
        const SentenceView there = view_of(source, sentence - back);
        const std::size_t count = std::min<std::size_t>(there.clauses.clauses.size(), clauses_looked_at);
        for (std::uint32_t c = 0; c < count; ++c)
            if (agrees(there, there.clause(c), pronoun)) return Antecedent{sentence - back, c};
    }
    return std::nullopt;
}

std::optional<Antecedent> find_speaker(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause) {
    const SentenceView v = view_of(source, sentence);
    const std::size_t count = std::min<std::size_t>(v.clauses.clauses.size(), clauses_looked_at);
    if (clause >= v.clauses.clauses.size() || !v.clause(clause).quoted) return std::nullopt;
    for (std::uint32_t c = 0; c < count; ++c) {
        const Governing governing = governing_of(lemma_of(v.head(v.clause(c).verb)));
        const bool says = governing == Governing::reports || governing == Governing::quotes;
        if (says && !v.clause(c).quoted && c != clause && v.clause(c).subject != no_index)
            return Antecedent{sentence, c};
    }
    return std::nullopt;
}

}  // namespace dateline
