#include "event/misreading.hpp"

#include <algorithm>

#include "event/headline_verb.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/lexicon.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

class MisreadingFinder {
public:
    MisreadingFinder(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown)
        : s_(s), tree_(s.tree), clause_(s.clause(clause)), shown_(shown) {}

    bool has_verb_as_noun() const;
    bool has_adjective_as_noun() const;
    bool is_exclaimed() const;
    bool changes_tense() const;
    bool follows_lost_object() const;
    bool trails_as_participle() const;
    bool is_asked() const;
    bool is_denied_above() const;
    bool counts_differ() const;
    bool speaks_as_several() const;
    bool is_of_several() const;
    bool leaves_condition_out() const;
    bool is_aim_of_noun() const;
    bool lacks_owned() const;
    bool parts_quotation() const;
    bool is_said_of_object() const;
    bool begins_within_name() const;
    bool cuts_name() const;
    bool is_judgement() const;
    bool clashes_in_number() const;
    bool is_hindered() const;
    bool has_own_doer() const;
    bool is_charge() const;
    bool stands_after() const;
    bool is_second_content() const;
    bool has_two_marks() const;
    bool is_of_any() const;
    bool is_held_by_few() const;
    bool is_told_of_whole() const;
    bool is_agreed_by_event() const;
    bool is_finite_in_noun() const;
    bool is_left_unowned() const;
    bool is_one_of_many() const;

private:
    bool shows(std::uint32_t token) const { return std::find(shown_.begin(), shown_.end(), token) != shown_.end(); }
    bool is_one(std::uint32_t noun) const;

    const SentenceClauses& s_;
    const SentenceTree& tree_;
    const Clause& clause_;
    const std::vector<std::uint32_t>& shown_;
};

/// "As Acme's contract to build the plane expires": a plural noun to the tree, but it can only be a verb.
bool MisreadingFinder::has_verb_as_noun() const {
    return std::ranges::any_of(shown_, [&](std::uint32_t t) {
        const std::string w = tree_.lower(t);
        if (!tree_.is_noun(t) || tree_.word(t) != w || !w.ends_with('s')) return false;
        const std::uint32_t before = t > tree_.first() + 1 && tree_.word(t - 1) == "," ? t - 2 : t - 1;
        const bool after_noun = t > tree_.first() && tree_.relation(before) == compound && tree_.is_noun(before);
        const bool of = t + 1 < tree_.last() && tree_.lower(t + 1) == "of";
        if (!after_noun || of || tree_.child(t, {case_, amod}) != no_index) return false;  // "for imports"
        constexpr float sure = 0.85F;
        const WordStates states = Lexicon::english().states_of(w);
        const auto end = states.shares.begin() + states.count;
        return !is_event_noun(w) && std::any_of(states.shares.begin(), end, [&](const auto& s) {
            return s.state == WordState::VBZ && s.share >= sure;
        });
    });
}

/// "Residents of the mostly white, middle class area": no residents of white.
bool MisreadingFinder::has_adjective_as_noun() const {
    // "the company's ability to meet needs world-wide will grow"
    const std::uint32_t actor = clause_.subject;
    const bool acts = actor != no_index && tree_.upos(actor) == Upos::adj && tree_.word(actor) == tree_.lower(actor);
    if (acts && !has_role(tree_.word(actor), TitleRole::many) &&
        tree_.child(actor, {det, amod, nummod, nmod_poss}) == no_index)
        return true;
    return std::ranges::any_of(shown_, [&](std::uint32_t t) {
        const bool listed = t + 1 < tree_.last() && tree_.word(t + 1) == ",";
        return listed && tree_.upos(t) == Upos::adj && tree_.relation(t) == nmod && !tree_.preposition(t).empty();
    });
}

/// "'Hurrah,' cried Roe": what is cried does nothing.
bool MisreadingFinder::is_exclaimed() const {
    if (clause_.subject == no_index) return false;
    const auto within_quotation = [&](std::uint32_t token) {
        bool within = false;
        for (std::uint32_t t = tree_.first(); t < token; ++t) within ^= is_quotation_mark(tree_.word(t));
        return within;
    };
    const bool parted = within_quotation(clause_.subject) && !within_quotation(clause_.head);
    if (parted && clause_.shared_subject) return true;  // "'the boy was led astray' to make the trip"
    for (std::uint32_t t = clause_.subject + 1; t < clause_.head; ++t) {
        const bool closes =
            tree_.word(t) == "''" || tree_.word(t) == "”" || (parted && is_quotation_mark(tree_.word(t)));
        if (closes && tree_.upos(t - 1) == Upos::punct) return true;
        if (tree_.word(t) == "``" || tree_.word(t) == "“") return false;
    }
    return false;
}

/// "Roe told envoys and charges d'affaires that ...": no verb of the present is joined to one of the past.
bool MisreadingFinder::changes_tense() const {
    if (!clause_.shared_subject || clause_.parent == no_index || tree_.relation(clause_.head) != conj) return false;
    const Clause& first = s_.clause(clause_.parent);
    if (governing_of(tree_.lemma(clause_.head)) == Governing::plans)
        return false;  // "took a seat and hopes to win more"
    return tree_.xpos(clause_.head) == Xpos::vbz && clause_.tense == Tense::present && first.tense == Tense::past &&
           !first.perfect && !clause_.passive;
}

/// "Said hopes about shares and estate issues were dashed": the hopes, which the tree takes for what is said.
bool MisreadingFinder::follows_lost_object() const {
    if (clause_.parent == no_index || tree_.relation(clause_.head) != ccomp || clause_.subject == no_index)
        return false;
    const Clause& report = s_.clause(clause_.parent);
    const std::string verb = s_.verb(clause_.parent);
    const std::uint32_t object = tree_.child(report.head, {obj});
    return (verb == "say" || governing_of(verb) == Governing::doubts) && object != no_index && object > report.head &&
           object < clause_.subject && tree_.is_noun(object) && tree_.time(object) == no_index &&
           clause_.marker == no_index;
}

/// "..., now valued at $4 million, ...": a participle that the tree takes for a past tense.
bool MisreadingFinder::trails_as_participle() const {
    // "increased its share to half, expected to grow to two thirds": the share
    const bool aim = tree_.relation(clause_.head) == xcomp && clause_.parent != no_index;
    const Clause& planned = aim ? s_.clause(clause_.parent) : clause_;
    const std::uint32_t first = tree_.relation(planned.head) == conj ? tree_.head(planned.head) : no_index;
    if (first != no_index && tree_.xpos(planned.head) == Xpos::vbn && tree_.xpos(first) == Xpos::vbd &&
        tree_.word(planned.head - 1) == "," && tree_.child(planned.head, {cc, aux, aux_pass, nsubj_pass}) == no_index)
        return true;
    if (!clause_.finite || tree_.xpos(clause_.head) != Xpos::vbd || tree_.relation(clause_.head) != parataxis)
        return false;
    if (tree_.child(clause_.head, {nsubj, nsubj_pass, csubj}) != no_index) return false;
    std::uint32_t before = clause_.head;
    while (before > tree_.first() && tree_.upos(before - 1) == Upos::adv) --before;
    return before > tree_.first() && tree_.word(before - 1) == "," && tree_.child(clause_.head, {obj}) == no_index;
}

/// "Whether Roe had agreed was not known".
bool MisreadingFinder::is_asked() const {
    if (clause_.marker != no_index && tree_.lower(clause_.marker) == "whether") return true;
    if (clause_.subject == no_index || clause_.subject > clause_.head) return false;
    std::uint32_t first = clause_.subject;
    while (first > tree_.first() && tree_.is_under(first - 1, clause_.subject)) --first;
    while (first > tree_.first() && (tree_.lower(first - 1) == "not" || tree_.lower(first - 1) == "or")) --first;
    return first > tree_.first() && tree_.lower(first - 1) == "whether";
}

/// "No sign that he was hurt, nor that he was forced": a denial above the clause, which its title does not show.
bool MisreadingFinder::is_denied_above() const {
    const auto is_no = [&](std::uint32_t t) {
        const std::uint32_t article = t == no_index ? no_index : tree_.child(t, {det});
        return article != no_index && tree_.lower(article) == "no";
    };
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

/// "'We are closing,' said Roe of Acme": no "Acme are closing"; "those who left when Roe came and are returning": not
/// Roe.
bool MisreadingFinder::speaks_as_several() const {
    if (clause_.subject == no_index) return false;
    const bool lent = clause_.shared_subject && tree_.is_noun(clause_.subject) && is_one(clause_.subject) &&
                      !is_plural(tree_, clause_.subject);
    if (!lent && tree_.lower(clause_.subject) != "we") return false;
    constexpr std::string_view plural[] = {"are", "were", "have", "do"};
    return std::ranges::any_of(tree_.children(clause_.head), [&](std::uint32_t c) {
        return tree_.is(c, {aux, aux_pass, cop}) && one_of(tree_.lower(c), plural);
    });
}

bool MisreadingFinder::is_one(std::uint32_t noun) const {
    const Xpos form = tree_.xpos(noun);
    return (form == Xpos::nn || form == Xpos::nnp) && tree_.child(noun, {conj}) == no_index;
}

/// "The man was identified as two more suspects".
bool MisreadingFinder::counts_differ() const {
    if (clause_.subject == no_index || !is_one(clause_.subject)) return false;
    return std::ranges::any_of(tree_.children(clause_.head), [&](std::uint32_t c) {
        return shows(c) && tree_.preposition(c) == "as" && tree_.xpos(c) == Xpos::nns &&
               tree_.child(c, {nummod}) != no_index;
    });
}

/// "Acme and Apex, which merged together": no one does so alone.
bool MisreadingFinder::is_of_several() const {
    if (clause_.subject == no_index || tree_.xpos(clause_.subject) != Xpos::nnp || !is_one(clause_.subject))
        return false;
    return std::ranges::any_of(shown_, [&](std::uint32_t t) {
        return tree_.lower(t) == "together" && t == clause_.head + 1 && !clause_.passive &&
               tree_.child(clause_.head, {obj}) == no_index;
    });
}

/// "It will fall unless the owners pay": not that it will.
bool MisreadingFinder::leaves_condition_out() const {
    return std::ranges::any_of(tree_.children(clause_.head), [&](std::uint32_t c) {
        const std::uint32_t marker = tree_.relation(c) == advcl ? tree_.child(c, {mark}) : no_index;
        return marker != no_index && tree_.lower(marker) == "unless" && !shows(c);
    });
}

/// "They seek ways around the ruling to return the child": what is ruled, not what they seek.
bool MisreadingFinder::is_aim_of_noun() const {
    const std::uint32_t above = tree_.head(clause_.head);
    if (clause_.kind != ClauseKind::infinitive || clause_.parent == no_index || above == no_index) return false;
    // "sold the mill in an attempt to make money"
    if (tree_.relation(clause_.head) == acl && tree_.preposition(above) == "in") return true;
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

/// "Japan's (JAL) were to fly": whose, but not what.
bool MisreadingFinder::lacks_owned() const {
    if (clause_.subject == no_index) return false;
    // "its fight against a bid launched by Acme"
    const std::uint32_t leads = tree_.child(clause_.subject, {case_});
    if (tree_.head(clause_.subject) == clause_.head && leads != no_index && tree_.lower(leads) == "against")
        return true;
    return std::ranges::any_of(tree_.children(clause_.subject), [&](std::uint32_t c) {
        return tree_.xpos(c) == Xpos::pos && c == clause_.subject + 1 && tree_.relation(clause_.subject) != nmod_poss;
    });
}

/// "Drew up 'for Roe' problems", "gave the court 'much thought'": no noun phrase begins or ends within a quotation; but
/// one may hold it all: "the 'Total Confidence' program".
bool MisreadingFinder::parts_quotation() const {
    return std::ranges::any_of(shown_, [&](std::uint32_t t) {
        const std::uint32_t noun = tree_.head(t);
        if (tree_.relation(t) != compound || tree_.upos(t) != Upos::propn || noun == no_index || noun < t) return false;
        std::ptrdiff_t marks = 0;
        for (std::uint32_t between = t + 1; between < noun; ++between) marks += is_quotation_mark(tree_.word(between));
        if (marks % 2 == 0) return false;
        std::uint32_t first = t;
        while (first > tree_.first() && tree_.is_under(first - 1, noun) && !is_quotation_mark(tree_.word(first - 1)))
            --first;
        const bool holds_all =
            first > tree_.first() && is_quotation_mark(tree_.word(first - 1)) && !tree_.is(first, {case_, mark});
        return !holds_all;
    });
}

/// "The ships that they mean to launch": what is launched stands above.
bool MisreadingFinder::is_said_of_object() const {
    if (clause_.kind != ClauseKind::infinitive || clause_.parent == no_index || clause_.passive || clause_.copula)
        return false;
    const Clause& above = s_.clause(clause_.parent);
    const bool gap = tree_.relation(clause_.head) == xcomp && above.kind == ClauseKind::relative && !above.passive &&
                     !above.copula && tree_.child(above.head, {nsubj}) == above.subject;
    return gap && above.object == no_index && clause_.object == no_index &&
           tree_.child(clause_.head, {compound_prt}) == no_index &&
           !has_role(tree_.lemma(clause_.head), TitleRole::acts_alone) &&
           !has_role(tree_.lemma(clause_.head), TitleRole::tells_alone);
}

/// "Force Captain Jane Roe" of "Air Force Captain Jane Roe", "Holdings Inc." of "Acme Holdings Inc."
bool MisreadingFinder::begins_within_name() const {
    std::uint32_t first = clause_.subject;
    for (const std::uint32_t t : shown_)
        if (t < first && tree_.is_under(t, clause_.subject)) first = t;
    const auto is_name = [&](std::uint32_t t) {
        const bool capital = tree_.word(t).front() >= 'A' && tree_.word(t).front() <= 'Z';
        return capital && tree_.upos(t) != Upos::det && tree_.time(t) == no_index;
    };
    const auto is_office = [&](std::uint32_t t) {
        return has_role(tree_.word(t), TitleRole::office) || has_role(tree_.word(t), TitleRole::role);
    };
    const EntityType* type = tree_.entity(first);
    if (clause_.headline || (type && *type == EntityType::person)) return false;  // "Pastor Jane Roe"
    if (first == tree_.first() || !is_name(first) || !is_name(first - 1) || is_office(first - 1)) return false;
    return tree_.is_under(first - 1, clause_.subject) ? tree_.upos(first - 1) == Upos::propn && !is_office(first)
                                                      : tree_.is(first - 1, {nsubj, nsubj_pass, compound});
}

/// "State Jane Roe", "Secretary of State Jane", "three ministers of Jane Roe": less than the name, or another's.
bool MisreadingFinder::cuts_name() const {
    if (clause_.subject == no_index || !shows(clause_.subject)) return false;
    const auto is_capital = [&](std::uint32_t t) {
        return tree_.word(t).front() >= 'A' && tree_.word(t).front() <= 'Z';
    };
    if (begins_within_name()) return true;
    std::uint32_t first = clause_.subject, last = clause_.subject;
    for (const std::uint32_t t : shown_)
        if (tree_.is_under(t, clause_.subject) || clause_.headline) first = std::min(first, t);
    while (last + 1 < clause_.head && shows(last + 1)) ++last;
    if (clause_.headline && first > tree_.first() && tree_.lower(first - 1) == "of") return true;
    const std::uint32_t next = last + 1;
    // "The Oslo, Norway, mill closed"
    if (next + 3 < clause_.head && tree_.upos(last) == Upos::propn && tree_.word(next) == "," &&
        tree_.upos(next + 1) == Upos::propn && tree_.word(next + 2) == "," && tree_.upos(next + 3) == Upos::noun)
        return true;
    const bool goes_on = next < clause_.head && tree_.upos(last) == Upos::propn && is_capital(next) &&
                         tree_.time(next) == no_index && tree_.token(next).kind == TokenKind::word;
    if (goes_on && last < clause_.head) return true;
    if (tree_.xpos(clause_.subject) != Xpos::nns) return false;
    return std::ranges::any_of(tree_.children(clause_.subject), [&](std::uint32_t c) {
        const EntityType* type = tree_.entity(c);
        return shows(c) && tree_.preposition(c) == "of" && type && *type == EntityType::person &&
               EventWords::english().roles.contains(lemma_of(tree_.word(clause_.subject)));
    });
}

/// "'Acme is the biggest ship in the harbour'", "'we need bread'": in somebody's words, how he finds it.
bool MisreadingFinder::is_judgement() const {
    if (!clause_.quoted) return false;
    return clause_.copula || has_role(tree_.lemma(clause_.head), TitleRole::of_mind);
}

/// "The office of tobacco and firearms searches on": one office, and no firearms.
bool MisreadingFinder::clashes_in_number() const {
    const std::uint32_t subject = clause_.subject;
    if (subject == no_index || clause_.shared_subject || tree_.xpos(subject) != Xpos::nns || !shows(subject))
        return false;
    if (tree_.head(subject) != clause_.head || tree_.child(subject, {nummod, conj}) != no_index) return false;
    const std::string word = tree_.lower(subject);
    if (word.ends_with("ics") || has_role(word, TitleRole::singular)) return false;
    std::uint32_t first = clause_.head;
    for (const std::uint32_t c : tree_.children(clause_.head))
        if (tree_.is(c, {aux, aux_pass, cop}) && c > subject) first = std::min(first, c);
    return tree_.xpos(first) == Xpos::vbz || tree_.lower(first) == "was";
}

/// "Made it difficult for Acme to meet demand": it hardly does.
bool MisreadingFinder::is_hindered() const {
    if (clause_.kind != ClauseKind::infinitive || clause_.subject == no_index) return false;
    const std::uint32_t to = tree_.child(clause_.head, {mark}), begin = to == no_index ? clause_.head : to;
    constexpr std::uint32_t reach = 6;  // tokens: "difficult for the mill of Roe to ..."
    for (std::uint32_t t = begin; t-- > tree_.first() && t + reach > begin;)
        if (has_role(tree_.word(t), TitleRole::hinders) && (t + 1 == begin || tree_.lower(t + 1) == "for")) return true;
    return false;
}

/// "Half of the ships Acme built": Acme builds, and no ships do.
bool MisreadingFinder::has_own_doer() const {
    const std::uint32_t before = clause_.head - 1;
    return clause_.kind == ClauseKind::participle && clause_.head > tree_.first() && clause_.subject != no_index &&
           tree_.relation(clause_.head) == acl && tree_.upos(before) == Upos::propn && before > clause_.subject &&
           tree_.entity(before) && tree_.entity(before) != tree_.entity(clause_.subject);
}

/// "Charged with gunning down": what he is said to have done.
bool MisreadingFinder::is_charge() const {
    if (clause_.kind == ClauseKind::gerund && is_event_noun(tree_.word(clause_.head)))
        return true;  // "the 1956 uprising"
    if (clause_.kind != ClauseKind::gerund || clause_.parent == no_index) return false;
    const std::uint32_t leads = tree_.child(clause_.head, {mark, case_});
    return leads != no_index && governing_of(s_.verb(clause_.parent)) == Governing::doubts;
}

/// "Are poised to act should efforts fail": no subject stands after a verb that reports nothing.
bool MisreadingFinder::stands_after() const {
    const bool says = governing_of(tree_.lemma(clause_.head)) == Governing::reports;
    return clause_.subject != no_index && clause_.subject > clause_.head && !says && !clause_.copula &&
           !clause_.shared_subject && clause_.kind != ClauseKind::relative && tree_.lemma(clause_.head) != "come";
}

/// "Any gain will be offset": there may be none.
bool MisreadingFinder::is_of_any() const {
    const std::uint32_t article = clause_.subject == no_index ? no_index : tree_.child(clause_.subject, {det});
    return article != no_index && tree_.lower(article) == "any" && !clause_.negated;
}

/// "Not all voters insist that Roe be allowed to stay": what few hold.
bool MisreadingFinder::is_held_by_few() const {
    if (clause_.parent == no_index || tree_.relation(clause_.head) != ccomp) return false;
    const std::uint32_t holder = s_.clause(clause_.parent).subject;
    if (holder == no_index) return false;
    constexpr std::string_view few[] = {"no", "not", "few", "none", "nobody", "neither"};
    for (std::uint32_t t = tree_.first(); t <= holder; ++t)
        if (one_of(tree_.lower(t), few) && (tree_.is_under(t, holder) || tree_.head(t) == tree_.head(holder)))
            return true;
    return false;
}

/// "Holds 500 shares, including 200 bought in May", "he was in Oslo working on a book": neither all the shares nor
/// Oslo.
bool MisreadingFinder::is_told_of_whole() const {
    if (clause_.finite || clause_.subject == no_index || tree_.relation(clause_.head) != acl) return false;
    const std::uint32_t noun = clause_.subject;
    const bool placed = tree_.child(noun, {cop}) != no_index && tree_.child(noun, {case_}) != no_index;
    if (placed && tree_.xpos(clause_.head) == Xpos::vbg) return true;
    for (std::uint32_t t = noun; t < clause_.head; ++t)
        if (tree_.lower(t) == "including") return true;
    return false;
}

/// "Was approached about a merger by Acme, which agreed to pay": no merger agrees.
bool MisreadingFinder::is_agreed_by_event() const {
    return clause_.kind == ClauseKind::relative && !clause_.passive && clause_.subject != no_index &&
           is_event_noun(tree_.word(clause_.subject)) && governing_of(tree_.lemma(clause_.head)) == Governing::plans;
}

/// "Answering fears that it would close, he said that it will not": what is feared, which the tree takes for said.
bool MisreadingFinder::is_second_content() const {
    const std::uint32_t verb = tree_.head(clause_.head);
    const std::uint32_t that = tree_.child(clause_.head, {mark});
    if (verb == no_index || tree_.relation(clause_.head) != ccomp || clause_.head > verb || that == no_index)
        return false;
    return std::ranges::any_of(tree_.children(verb),
                               [&](std::uint32_t c) { return c > verb && tree_.relation(c) == ccomp; });
}

/// "Half of the ships Acme built", "showed the rate for men fell": no relative, so the verb is another's.
bool MisreadingFinder::is_finite_in_noun() const {
    const std::uint32_t noun = tree_.head(clause_.head);
    if (tree_.relation(clause_.head) != acl || tree_.xpos(clause_.head) != Xpos::vbd || clause_.subject != noun ||
        tree_.child(clause_.head, {nsubj, nsubj_pass, aux, aux_pass}) != no_index)
        return false;
    const std::uint32_t before = clause_.head - 1;
    const bool of_name =
        tree_.upos(before) == Upos::propn && before != clause_.subject && tree_.time(before) == no_index;
    const bool told = clause_.parent != no_index && governing_of(s_.verb(clause_.parent)) == Governing::reports;
    return of_name ||
           (told && tree_.relation(noun) == nmod && has_role(tree_.lemma(clause_.head), TitleRole::acts_alone));
}

/// "The third of Acme that it does not own": not that it owns nothing of it.
bool MisreadingFinder::is_left_unowned() const {
    const std::uint32_t object = tree_.child(clause_.head, {obj});
    return clause_.kind == ClauseKind::relative && clause_.negated && object != no_index && object < clause_.head;
}

/// "Of the nine sisters, five have come": five of whom, the title does not say.
bool MisreadingFinder::is_one_of_many() const {
    if (clause_.subject == no_index) return false;
    const std::uint32_t next = clause_.subject + 1;  // "50% | to 60% of the staff"
    const bool amount = tree_.upos(clause_.subject) == Upos::num || tree_.upos(clause_.subject) == Upos::sym;
    if (amount && next + 1 < tree_.last() && tree_.lower(next) == "to" && tree_.upos(next + 1) == Upos::num)
        return true;
    if (tree_.upos(clause_.subject) != Upos::num) return false;
    return std::ranges::any_of(tree_.children(clause_.head), [&](std::uint32_t c) {
        return c < clause_.subject && tree_.relation(c) == obl && tree_.preposition(c) == "of" && !shows(c);
    });
}

/// "Expected that to be his job": a pronoun that the tree takes for a conjunction.
bool MisreadingFinder::has_two_marks() const {
    return std::ranges::any_of(shown_, [&](std::uint32_t t) {
        bool that = false, to = false;
        for (const std::uint32_t c : tree_.children(t)) {
            if (tree_.relation(c) != mark) continue;
            that |= tree_.lower(c) == "that";
            to |= tree_.xpos(c) == Xpos::to;
        }
        return that && to;
    });
}

}  // namespace

bool is_misread(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown) {
    const MisreadingFinder finder(s, clause, shown);
    return finder.has_verb_as_noun() || finder.has_adjective_as_noun() || finder.is_exclaimed() ||
           finder.changes_tense() || finder.follows_lost_object() || finder.trails_as_participle() ||
           finder.is_asked() || finder.is_denied_above() || finder.counts_differ() || finder.speaks_as_several() ||
           finder.is_of_several() || finder.leaves_condition_out() || finder.is_aim_of_noun() || finder.lacks_owned() ||
           finder.parts_quotation() || finder.is_said_of_object() || finder.cuts_name() || finder.is_judgement() ||
           finder.clashes_in_number() || finder.is_hindered() || finder.has_own_doer() || finder.is_charge() ||
           finder.stands_after() || finder.is_of_any() || finder.is_held_by_few() || finder.is_told_of_whole() ||
           finder.is_agreed_by_event() || finder.is_second_content() || finder.is_finite_in_noun() ||
           finder.is_left_unowned() || finder.is_one_of_many() || finder.has_two_marks();
}

}  // namespace dateline
