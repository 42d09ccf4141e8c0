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
    bool counts_differ() const;
    bool speaks_as_several() const;
    bool is_of_several() const;
    bool lacks_owned() const;
    bool parts_quotation() const;
    bool is_said_of_object() const;
    bool cuts_name() const;
    bool clashes_in_number() const;
    bool has_own_doer() const;
    bool stands_after() const;
    bool has_two_marks() const;
    bool has_odd_auxiliary() const;
    bool trails_as_subject() const;
    bool joins_too_many() const;
    bool hangs_on_participle() const;
    bool is_told_of_whole() const;
    bool is_agreed_by_event() const;
    bool is_who_of_thing() const;
    bool is_finite_in_noun() const;
    bool is_one_of_many() const;

private:
    bool shows(std::uint32_t token) const { return std::find(shown_.begin(), shown_.end(), token) != shown_.end(); }
    bool is_one(std::uint32_t noun) const;
    bool begins_within_name() const;

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
    // "voted to hold rates, the closest split since May": no closest that splits
    const bool most = clause_.subject != no_index && tree_.lower(clause_.subject).ends_with("est");
    if (most && tree_.upos(clause_.subject) != Upos::noun &&
        tree_.word(clause_.subject) == tree_.lower(clause_.subject))
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
    const bool person = type && *type == EntityType::person;
    const bool goes_on = person && first > tree_.first() && tree_.entity(first - 1) == type &&
                         tree_.is_under(first - 1, clause_.subject) &&  // not "Pastor Jane Roe"
                         (first - 1 == tree_.first() || tree_.upos(first - 2) != Upos::adp);
    if (clause_.headline || (person && !goes_on)) return false;
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

/// "Half of the ships Acme built": Acme builds, and no ships do.
bool MisreadingFinder::has_own_doer() const {
    const std::uint32_t before = clause_.head - 1;
    return clause_.kind == ClauseKind::participle && clause_.head > tree_.first() && clause_.subject != no_index &&
           tree_.relation(clause_.head) == acl && tree_.upos(before) == Upos::propn && before > clause_.subject &&
           tree_.entity(before) && tree_.entity(before) != tree_.entity(clause_.subject);
}

/// "Are poised to act should efforts fail": no subject stands after a verb that reports nothing.
bool MisreadingFinder::stands_after() const {
    const bool says = governing_of(tree_.lemma(clause_.head)) == Governing::reports;
    return clause_.subject != no_index && clause_.subject > clause_.head && !says && !clause_.copula &&
           !clause_.shared_subject && clause_.kind != ClauseKind::relative && tree_.lemma(clause_.head) != "come";
}

/// "The injury woes continued", where the tree has an auxiliary; "the point was that it should be used", where it has
/// two.
bool MisreadingFinder::has_odd_auxiliary() const {
    bool modal = false;
    for (const std::uint32_t c : tree_.children(clause_.head)) {
        if (!tree_.is(c, {aux, aux_pass}) || c > clause_.head) continue;
        const std::string& lemma = tree_.lemma(c);
        const bool helps = lemma == "be" || lemma == "have" || lemma == "do" || lemma == "get";
        if (tree_.xpos(c) == Xpos::vbz && !helps && !tree_.word(c).starts_with('\'') && lemma.size() > 2) return true;
        modal |= tree_.xpos(c) == Xpos::md && tree_.lower(c) != "will" && tree_.lower(c) != "would";
    }
    return modal && !clause_.modal && clause_.tense != Tense::future;
}

/// "Its stock slumped, closing unchanged": a verb that the tree takes for who acts.
bool MisreadingFinder::trails_as_subject() const {
    const std::uint32_t actor = clause_.subject;
    return actor != no_index && actor > tree_.first() && tree_.xpos(actor) == Xpos::vbg &&
           tree_.word(actor) == tree_.lower(actor) && tree_.word(actor - 1) == "," && tree_.children(actor).empty();
}

/// "A manhunt by the bureau of alcohol, tobacco and firearms continues": not that they continue.
bool MisreadingFinder::joins_too_many() const {
    if (clause_.subject == no_index || tree_.head(clause_.subject) != clause_.head) return false;
    const std::uint32_t other = tree_.child(clause_.subject, {conj});
    if (other == no_index || !shows(other) || tree_.xpos(clause_.head) != Xpos::vbz) return false;
    return tree_.xpos(other) == Xpos::nns && tree_.child(clause_.head, {nsubj}) < clause_.subject;
}

/// "Rescued a mine expert presumed killed": who was killed hangs on no verb.
bool MisreadingFinder::hangs_on_participle() const {
    const std::uint32_t above = tree_.head(clause_.head);
    return clause_.kind == ClauseKind::participle && clause_.shared_subject && tree_.relation(clause_.head) == advcl &&
           above != no_index && tree_.xpos(above) == Xpos::vbn && tree_.relation(above) == conj &&
           tree_.is_noun(tree_.head(above));
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

/// "12 points for the Cardinals, who have won two": the name right before "who" is meant, not the points.
bool MisreadingFinder::is_who_of_thing() const {
    if (clause_.kind != ClauseKind::relative || clause_.marker == no_index || tree_.lower(clause_.marker) != "who" ||
        clause_.subject == no_index || tree_.upos(clause_.subject) != Upos::noun)
        return false;
    std::uint32_t before = clause_.marker - 1;
    for (bool within = false; before > clause_.subject; --before) {
        if (tree_.word(before) == ")") within = true;
        const bool passed = within || tree_.upos(before) == Upos::punct;
        if (tree_.word(before) == "(") within = false;
        if (!passed) break;
    }
    const std::string& noun = tree_.lemma(clause_.subject);
    const bool person = EventWords::english().roles.contains(noun) || EventWords::english().speakers.contains(noun);
    return before > clause_.subject && tree_.upos(before) == Upos::propn && !person &&
           (tree_.xpos(clause_.subject) == Xpos::nns || is_event_noun(noun));
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
           finder.counts_differ() || finder.speaks_as_several() || finder.is_of_several() || finder.lacks_owned() ||
           finder.parts_quotation() || finder.is_said_of_object() || finder.cuts_name() || finder.clashes_in_number() ||
           finder.has_own_doer() || finder.stands_after() || finder.has_two_marks() || finder.has_odd_auxiliary() ||
           finder.trails_as_subject() || finder.joins_too_many() || finder.hangs_on_participle() ||
           finder.is_told_of_whole() || finder.is_agreed_by_event() || finder.is_who_of_thing() ||
           finder.is_finite_in_noun() || finder.is_one_of_many();
}

}  // namespace dateline
