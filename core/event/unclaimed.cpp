#include "event/unclaimed.hpp"

#include <algorithm>

#include "event/headline_verb.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

class ClaimReader {
public:
    ClaimReader(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown)
        : s_(s), tree_(s.tree), clause_(s.clause(clause)), shown_(shown) {}

    bool is_asked() const;
    bool is_denied_above() const;
    bool leaves_condition_out() const;
    bool is_aim_of_noun() const;
    bool is_judgement() const;
    bool begins_outside_quotation() const;
    bool is_hindered() const;
    bool is_charge() const;
    bool is_of_any() const;
    bool is_ordered() const;
    bool tells_which_of_many() const;
    bool is_held_by_few() const;
    bool is_left_unowned() const;
    bool is_second_content() const;

private:
    bool shows(std::uint32_t token) const { return std::ranges::find(shown_, token) != shown_.end(); }

    const SentenceClauses& s_;
    const SentenceTree& tree_;
    const Clause& clause_;
    const std::vector<std::uint32_t>& shown_;
};

/// "Whether Roe had agreed was not known".
bool ClaimReader::is_asked() const {
    if (clause_.marker != no_index && tree_.lower(clause_.marker) == "whether") return true;
    if (clause_.subject == no_index || clause_.subject > clause_.head) return false;
    std::uint32_t first = clause_.subject;
    while (first > tree_.first() && tree_.is_under(first - 1, clause_.subject)) --first;
    while (first > tree_.first() && (tree_.lower(first - 1) == "not" || tree_.lower(first - 1) == "or")) --first;
    return first > tree_.first() && tree_.lower(first - 1) == "whether";
}

/// "No sign that he was hurt, nor that he was forced": a denial above the clause, which its title does not show.
bool ClaimReader::is_denied_above() const {
    const auto is_no = [&](std::uint32_t t) {
        const std::uint32_t article = t == no_index ? no_index : tree_.child(t, {det});
        return article != no_index && tree_.lower(article) == "no";
    };
    // "Not all of the firms agreed": not that they did not
    const auto denies_subject = [&](std::uint32_t c) {
        return c < clause_.subject && tree_.relation(c) == advmod && tree_.lower(c) == "not";
    };
    if (clause_.subject != no_index && clause_.subject < clause_.head &&
        std::ranges::any_of(tree_.children(clause_.head), denies_subject))
        return true;
    if (clause_.finite && tree_.is(clause_.head, {acl, acl_relcl, ccomp, parataxis, conj}) &&
        clause_.marker != no_index && tree_.lower(clause_.marker) == "that")
        for (std::uint32_t t = clause_.marker; t-- > tree_.first() && t + 2 >= clause_.marker;)
            if (tree_.is_noun(t) && is_no(t)) return true;
    for (std::uint32_t up = clause_.head; up != no_index; up = tree_.relation(up) == conj ? tree_.head(up) : no_index) {
        const std::uint32_t joins = tree_.child(up, {cc});
        if (joins != no_index && joins < up && tree_.lower(joins) == "nor") return !clause_.negated;
    }
    return false;
}

/// "It will fall unless the owners pay": not that it will.
bool ClaimReader::leaves_condition_out() const {
    return std::ranges::any_of(tree_.children(clause_.head), [&](std::uint32_t c) {
        const std::uint32_t marker = tree_.relation(c) == advcl ? tree_.child(c, {mark}) : no_index;
        return marker != no_index && tree_.lower(marker) == "unless" && !shows(c);
    });
}

/// "They seek ways around the ruling to return the child": what is ruled, not what they seek.
bool ClaimReader::is_aim_of_noun() const {
    const std::uint32_t above = tree_.head(clause_.head);
    if (clause_.kind != ClauseKind::infinitive || clause_.parent == no_index || above == no_index) return false;
    // "sold the mill in an attempt to make money"
    if (tree_.relation(clause_.head) == acl && tree_.preposition(above) == "in") return true;
    // "was the 14th migrant to die"
    const std::uint32_t what = tree_.relation(clause_.head) == acl ? s_.clause_at(above) : no_index;
    if (what != no_index && s_.clause(what).copula) return true;
    if (tree_.relation(clause_.head) != advcl) return false;
    const std::uint32_t verb = s_.clause(clause_.parent).head;
    for (std::uint32_t t = verb + 1; t < clause_.head; ++t) {
        const std::string noun = lemma_of(tree_.word(t));
        if (tree_.upos(t) == Upos::noun && tree_.is(t, {obl, nmod}) &&
            (governing_of_word(noun) != Governing::none || noun == "ruling" || noun == "order"))
            return true;
    }
    return false;
}

/// "'Acme is the biggest ship in the harbour'", "'we need bread'": in somebody's words, how he finds it.
bool ClaimReader::is_judgement() const {
    if (!clause_.quoted) return false;
    return clause_.copula || has_role(tree_.lemma(clause_.head), TitleRole::of_mind);
}

/// "Roe said Acme was a 'more complex company'": what it is said of is no part of the quotation.
bool ClaimReader::begins_outside_quotation() const {
    if (clause_.subject == no_index || clause_.subject > clause_.head) return false;
    for (std::uint32_t t = clause_.subject; t < clause_.head; ++t)
        if (is_quotation_mark(tree_.word(t))) return true;
    return false;
}

/// "Made it difficult for Acme to meet demand": it hardly does.
bool ClaimReader::is_hindered() const {
    if (clause_.kind != ClauseKind::infinitive || clause_.subject == no_index) return false;
    const std::uint32_t to = tree_.child(clause_.head, {mark}), begin = to == no_index ? clause_.head : to;
    constexpr std::uint32_t reach = 6;  // tokens: "difficult for the mill of Roe to ..."
    for (std::uint32_t t = begin; t-- > tree_.first() && t + reach > begin;)
        if (has_role(tree_.word(t), TitleRole::hinders) && (t + 1 == begin || tree_.lower(t + 1) == "for")) return true;
    return false;
}

/// "Charged with gunning down": what he is said to have done.
bool ClaimReader::is_charge() const {
    if (clause_.kind == ClauseKind::gerund && is_event_noun(tree_.word(clause_.head)))
        return true;  // "the 1956 uprising"
    if (clause_.kind != ClauseKind::gerund || clause_.parent == no_index) return false;
    const std::uint32_t leads = tree_.child(clause_.head, {mark, case_});
    return leads != no_index && governing_of(s_.verb(clause_.parent)) == Governing::doubts;
}

/// "Any gain will be offset": there may be none.
bool ClaimReader::is_of_any() const {
    const std::uint32_t article = clause_.subject == no_index ? no_index : tree_.child(clause_.subject, {det});
    return article != no_index && tree_.lower(article) == "any" && !clause_.negated;
}

/// "An order that Roe remain in Oslo": what is ordered.
bool ClaimReader::is_ordered() const {
    const Xpos form = tree_.xpos(clause_.head);
    const std::uint32_t noun = tree_.head(clause_.head), subject = clause_.subject;
    if ((form != Xpos::vb && form != Xpos::vbp) || !tree_.is(clause_.head, {acl, acl_relcl}) || subject == no_index)
        return false;
    return subject > noun + 1 && tree_.lower(noun + 1) == "that" && subject < clause_.head &&
           !is_plural(tree_, subject) && tree_.upos(subject) != Upos::pron &&
           tree_.child(clause_.head, {aux, aux_pass, cop}) == no_index;
}

/// "The second woman to host the ceremony": which woman, not what she will do.
bool ClaimReader::tells_which_of_many() const {
    const std::uint32_t noun = tree_.head(clause_.head);
    if (clause_.kind != ClauseKind::infinitive || tree_.relation(clause_.head) != acl) return false;
    if (tree_.child(noun, {cop}) != no_index && governing_of_word(tree_.word(noun)) == Governing::none)
        return true;  // "is the ideal choice to host the show"
    return std::ranges::any_of(tree_.children(noun), [&](std::uint32_t c) {
        return c < noun && tree_.relation(c) == amod && has_role(tree_.word(c), TitleRole::orders);
    });
}

/// "Not all voters insist that Roe be allowed to stay": what few hold.
bool ClaimReader::is_held_by_few() const {
    if (clause_.parent == no_index || tree_.relation(clause_.head) != ccomp) return false;
    const std::uint32_t holder = s_.clause(clause_.parent).subject;
    if (holder == no_index) return false;
    constexpr std::string_view few[] = {"no", "not", "few", "none", "nobody", "neither"};
    for (std::uint32_t t = tree_.first(); t <= holder; ++t)
        if (one_of(tree_.lower(t), few) && (t == tree_.first() || tree_.is_under(t, holder))) return true;
    return false;
}

/// "The third of Acme that it does not own": not that it owns nothing of it.
bool ClaimReader::is_left_unowned() const {
    const std::uint32_t object = tree_.child(clause_.head, {obj});
    return clause_.kind == ClauseKind::relative && clause_.negated && object != no_index && object < clause_.head;
}

/// "Answering fears that it would close, he said that it will not": what is feared, which the tree takes for said.
bool ClaimReader::is_second_content() const {
    const std::uint32_t verb = tree_.head(clause_.head);
    const std::uint32_t that = tree_.child(clause_.head, {mark});
    if (verb == no_index || tree_.relation(clause_.head) != ccomp || clause_.head > verb || that == no_index)
        return false;
    return std::ranges::any_of(tree_.children(verb),
                               [&](std::uint32_t c) { return c > verb && tree_.relation(c) == ccomp; });
}

}  // namespace

bool is_unclaimed(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown, bool said) {
    const ClaimReader claim(s, clause, shown);
    return claim.is_asked() || claim.is_denied_above() || claim.leaves_condition_out() || claim.is_aim_of_noun() ||
           (claim.is_judgement() && !(said && claim.begins_outside_quotation())) || claim.is_hindered() ||
           claim.is_charge() || claim.is_of_any() || claim.is_ordered() || claim.tells_which_of_many() ||
           claim.is_held_by_few() || claim.is_left_unowned() || claim.is_second_content();
}

}  // namespace dateline
