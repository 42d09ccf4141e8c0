#include "event/background.hpp"

#include <algorithm>

#include "event/attribution.hpp"
#include "event/hook.hpp"
#include "event/words.hpp"

namespace dateline {

namespace {

using enum Relation;

bool is_done(const Clause& clause) { return clause.tense == Tense::past || clause.perfect; }

/// "Once led", "was originally named", "has already received".
bool has_adverb_of_past(const SentenceClauses& s, std::uint32_t c) {
    const WordSet& adverbs = EventWords::english().past_adverbs;
    const auto children = s.tree.children(s.clause(c).head);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t t) {
        return s.tree.relation(t) == advmod && t < s.clause(c).head && adverbs.contains(s.tree.lower(t));
    });
}

/// "The ship that he built": it tells which one; not "Roe, who fled, ...", a piece of news, nor "what he called".
bool tells_which(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    const std::uint32_t noun = s.tree.head(clause.head);
    const std::uint32_t subject = s.tree.child(clause.head, {nsubj, nsubj_pass});
    if (clause.kind != ClauseKind::relative || noun == no_index || noun > clause.head || subject == no_index ||
        !s.tree.is_noun(noun))
        return false;
    for (std::uint32_t t = noun + 1; t < clause.head; ++t)
        if (s.tree.upos(t) == Upos::punct || s.tree.lower(t) == "what") return false;
    return true;
}

/// "Those who left when Doe came to power": what is told of a time within such a clause.
bool is_told_within_which(const SentenceClauses& s, std::uint32_t c) {
    while (s.clause(c).kind == ClauseKind::adverbial && s.clause(c).parent != no_index) {
        c = s.clause(c).parent;
        if (tells_which(s, c) && s.clause(c).tense == Tense::past) return true;
    }
    return false;
}

/// "Fined for polluting", "convicted of killing".
bool is_told_as_done(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    if (clause.kind != ClauseKind::gerund || clause.marker == no_index) return false;
    const std::string marker = s.tree.lower(clause.marker);
    return marker == "for" || marker == "of";
}

/// "Led the union for 20 years", "has served for decades", "lived in Oslo for a year": no news of one day.
bool went_on_for_long(const SentenceClauses& s, std::uint32_t c) {
    if (s.clause(c).passive || !EventWords::english().lasting_verbs.contains(s.verb(c))) return false;
    return std::ranges::any_of(s.tree.children(s.clause(c).head), [&](std::uint32_t t) {
        const std::uint32_t time = s.tree.relation(t) == obl ? s.tree.time(t) : no_index;
        if (time == no_index) return false;
        const Meaning& length = s.tree.source().expressions[time].meaning;
        return length.is(Slot::kind, MeaningKind::duration) && length.has(Slot::unit) &&
               static_cast<Unit>(length[Slot::unit]) >= Unit::week &&
               static_cast<Unit>(length[Slot::unit]) < Unit::some;
    });
}

/// "Sales rose 3 percent", "the firm saw its sales slip": of the period that is accounted for.
bool is_of_period(const SentenceClauses& s, std::uint32_t c) {
    const std::uint32_t subject = s.clause(c).subject;
    return subject != no_index && is_period_noun(s.tree, subject);
}

}  // namespace

bool is_before_news(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    if ((clause.perfect && clause.tense == Tense::past) || is_told_as_done(s, c)) return true;
    if (!is_done(clause) || is_saying(s.verb(c))) return false;
    if (clause.passive && s.verb(c) == "bear") return true;  // "was born in Prague"
    return (clause.quoted && clause.tense == Tense::past) || has_adverb_of_past(s, c) || tells_which(s, c) ||
           is_told_within_which(s, c) || is_of_period(s, c) || went_on_for_long(s, c);
}

bool is_period_noun(const SentenceTree& tree, std::uint32_t token) {
    const WordSet& nouns = EventWords::english().period_nouns;
    return nouns.contains(tree.lower(token)) || nouns.contains(tree.lemma(token));
}

bool tells_on(const SentenceClauses& s, std::uint32_t c) {
    const Tense tense = s.clause(c).tense;
    return (tense == Tense::past || tense == Tense::none) && !is_saying(s.verb(c));
}

bool returns_to_news(const SentenceClauses& s) {
    for (std::uint32_t c = 0; c < s.clauses.size(); ++c) {
        const Clause& clause = s.clause(c);
        if (clause.parent == no_index && clause.finite) return is_saying(s.verb(c)) || clause.tense != Tense::past;
    }
    return false;
}

bool is_told_as_known(const SentenceClauses& s, std::uint32_t noun) {
    const SentenceTree& tree = s.tree;
    const std::uint32_t article = tree.child(noun, {det});
    if (article == no_index || (tree.lower(article) != "the" && tree.lower(article) != "that")) return false;
    if (tree.child(noun, {acl, cop}) != no_index || tree.preposition(noun) == "under") return false;
    for (const std::uint32_t t : tree.children(noun))
        if (tree.xpos(t) == Xpos::jjs || tree.xpos(t) == Xpos::rbs) return false;
    const std::uint32_t c = s.owner_of(noun);
    const bool comes = c != no_index && s.clause(c).subject == noun && s.verb(c) == "come";
    return !comes && (c == no_index || light_object(s, c) != noun) && tree.lemma(noun) != "event" &&
           tree.lemma(noun) != "incident";
}

bool is_repeated(const SentenceClauses& s, std::uint32_t c) {
    const auto repeats = [&](std::uint32_t t) {
        return s.tree.relation(t) == advmod && EventWords::english().habit_adverbs.contains(s.tree.lower(t));
    };
    if (std::ranges::any_of(s.tree.children(s.clause(c).head), repeats)) return true;
    if (s.clause(c).tense != Tense::present || s.clause(c).perfect) return false;
    for (std::uint32_t t = s.tree.first(); t < s.tree.last(); ++t) {
        const bool each = s.owner_of(t) == c && (s.tree.lower(t) == "every" || s.tree.lower(t) == "each");
        if (each && s.tree.time(t) != no_index) return true;
    }
    return false;
}

bool is_habit(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    if (is_repeated(s, c)) return true;
    const bool full_sentence = s.tree.word(s.tree.last() - 1) == ".";
    const bool simple = clause.tense == Tense::present && !clause.perfect && !clause.modal && !clause.passive &&
                        s.tree.xpos(clause.head) != Xpos::vbg;
    return full_sentence && simple && governing_of(s.verb(c)) == Governing::none && s.verb(c) != "come";
}

}  // namespace dateline
