#include "event/clause.hpp"

#include <algorithm>

#include "event/quotation.hpp"
#include "event/title_words.hpp"
#include "event/verb_group.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

/// A full stop, over a quotation mark.
bool ends_with_stop(const SentenceTree& tree) {
    std::uint32_t last = tree.last() - 1;
    while (last > tree.first() && tree.upos(last) == Upos::punct && tree.word(last) != ".") --last;
    return tree.word(last) == ".";
}

bool is_predicate(const SentenceTree& tree, std::uint32_t t) {
    if (tree.time(t) != no_index && !tree.in_named_event(t)) return false;
    // "is due in Oslo"; "Boeing Commercial Airplanes said": no verb of a sentence is written as a name
    const bool is_at_place = tree.child(t, {cop}) != no_index && tree.child(t, {case_}) != no_index;
    if (is_at_place && tree.child(t, {nsubj}) != no_index) return true;
    const bool sentence = ends_with_stop(tree);
    const char initial = tree.word(t).front();
    if (sentence && t > tree.first() && initial >= 'A' && initial <= 'Z' && tree.token(t - 1).kind == TokenKind::word)
        return false;
    // "the Oslo based firm"
    if (tree.lower(t) == "based" && t > tree.first() && tree.is_noun(t - 1) && t + 1 < tree.last() &&
        tree.is_noun(t + 1))
        return false;
    const bool stands_alone =
        !tree.is(t, {aux, aux_pass, cop, amod, compound, case_, fixed, cc, mark, det, flat, goeswith});
    if (tree.upos(t) == Upos::verb) return stands_alone && tree.token(t).kind == TokenKind::word;
    if (tree.child(t, {cop}) != no_index) return true;
    const bool has_subject = tree.child(t, {nsubj, nsubj_pass, csubj, expl}) != no_index;
    if (!stands_alone || !has_subject) return false;
    return tree.upos(t) == Upos::aux || tree.upos(t) == Upos::adj || is_verb_taken_for_noun(tree, t);
}

class ClauseFinder {
public:
    explicit ClauseFinder(SentenceClauses& out) : out_(out), tree_(out.tree), clauses_(out.clauses) {}
    void run();

private:
    void own_tokens();
    void find_parent(std::uint32_t c);
    void take_verb_group_of(Clause& clause, const Clause& first) const;
    bool has_relative_pronoun(std::uint32_t verb) const;
    ClauseKind kind_of(const Clause& clause) const;
    bool is_time_of_joined(const Clause& clause) const;
    std::uint32_t number_of_joined(const Clause& clause) const;
    std::uint32_t in_number_of(std::uint32_t verb, std::uint32_t noun) const;
    void find_subject(std::uint32_t c);
    void take_joint_of_subject(Clause& clause) const;
    std::uint32_t find_object(const Clause& clause) const;
    std::uint32_t controller(const Clause& clause) const;
    std::uint32_t event_noun_before(std::uint32_t verb) const;
    std::uint32_t noun_before(std::uint32_t pronoun) const;
    bool goes_on_list(std::uint32_t later, std::uint32_t earlier) const;
    bool displaces(std::uint32_t later, std::uint32_t earlier) const;
    std::uint32_t nearest_subject(std::uint32_t verb) const;
    std::uint32_t after_dateline(std::uint32_t subject) const;
    std::uint32_t after_place(std::uint32_t subject) const;
    std::uint32_t subject_of_list(const Clause& clause) const;
    bool is_adjunct(std::uint32_t noun) const;
    bool is_part_of_name(std::uint32_t noun) const;
    bool is_mere_place(std::uint32_t noun, std::uint32_t above) const;
    void add_headline(std::uint32_t verb);

    SentenceClauses& out_;
    const SentenceTree& tree_;
    std::vector<Clause>& clauses_;
};

/// Each token belongs to the clause of the nearest predicate above it.
void ClauseFinder::own_tokens() {
    const std::uint32_t first = tree_.first();
    out_.owner.assign(tree_.last() - first, no_index);
    for (std::uint32_t c = 0; c < clauses_.size(); ++c) out_.owner[clauses_[c].head - first] = c;
    std::vector<std::uint32_t> path;
    for (std::uint32_t t = first; t < tree_.last(); ++t) {
        path.clear();
        std::uint32_t up = t;
        while (up != no_index && out_.owner[up - first] == no_index) path.push_back(up), up = tree_.head(up);
        if (up == no_index) continue;
        for (const std::uint32_t below : path) out_.owner[below - first] = out_.owner[up - first];
    }
}

void ClauseFinder::find_parent(std::uint32_t c) {
    const std::uint32_t above = tree_.head(clauses_[c].head);
    if (above != no_index && !clauses_[c].headline) clauses_[c].parent = out_.owner_of(above);
}

/// "will meet and discuss": what is joined has the auxiliaries of the first.
void ClauseFinder::take_verb_group_of(Clause& clause, const Clause& first) const {
    const bool own = clause.finite && tree_.xpos(clause.head) != Xpos::vb;
    const bool has_own_words = tree_.child(clause.head, {aux, aux_pass, cop, nsubj, nsubj_pass}) != no_index;
    if (own || has_own_words || tree_.relation(clause.head) != conj) return;
    const auto looks_past = [](Xpos form) { return form == Xpos::vbd || form == Xpos::vbn; };
    const Xpos form = tree_.xpos(clause.head), first_form = tree_.xpos(first.head);
    if (form != first_form && !(looks_past(form) && looks_past(first_form))) return;
    clause.tense = first.tense;
    clause.finite = first.finite;
    clause.perfect = first.perfect;
    clause.passive = first.passive;
    clause.modal = first.modal;
}

/// "Plans announced in May, in which ten plants close": what the tree takes for the content of the announcement.
bool ClauseFinder::has_relative_pronoun(std::uint32_t verb) const {
    return std::ranges::any_of(tree_.children(verb), [&](std::uint32_t c) {
        return tree_.relation(c) == obl && tree_.xpos(c) == Xpos::wdt && !tree_.preposition(c).empty();
    });
}

ClauseKind ClauseFinder::kind_of(const Clause& clause) const {
    const std::uint32_t t = clause.head;
    const bool participle = tree_.xpos(t) == Xpos::vbn && !clause.finite;
    if (tree_.relation(t) == conj && clause.parent != no_index && clauses_[clause.parent].finite == clause.finite &&
        participle == (clauses_[clause.parent].kind == ClauseKind::participle))
        return clauses_[clause.parent].kind;
    if (!clause.finite) {
        const std::uint32_t to = tree_.child(t, {mark, aux});
        const bool to_verb = to != no_index && tree_.lower(to) == "to" && tree_.xpos(t) != Xpos::vbg;
        const bool infinitive = tree_.xpos(t) == Xpos::vb || to_verb;
        if (infinitive) return ClauseKind::infinitive;
        return tree_.xpos(t) == Xpos::vbn ? ClauseKind::participle : ClauseKind::gerund;
    }
    if (tree_.is(t, {ccomp, csubj, csubj_pass, xcomp}))
        return has_relative_pronoun(t)    ? ClauseKind::relative
               : is_garden_path(tree_, t) ? ClauseKind::main
                                          : ClauseKind::complement;
    if (tree_.is(t, {advcl, advcl_relcl})) return ClauseKind::adverbial;
    if (is_put_under_time(tree_, t) && tree_.child(t, {nsubj, nsubj_pass}) != no_index) return ClauseKind::complement;
    if (is_told_as_participle(tree_, t)) return ClauseKind::main;
    if (tree_.is(t, {acl_relcl, acl}))
        return tree_.child(t, {mark}) == no_index ? ClauseKind::relative : ClauseKind::complement;
    return ClauseKind::main;
}

/// The object; for a verb that nothing hangs on, the noun right after it.
std::uint32_t ClauseFinder::find_object(const Clause& clause) const {
    constexpr std::uint32_t reach = 7;  // tokens
    const std::uint32_t object = tree_.child(clause.head, {obj});
    if (object != no_index || !clause.finite || clause.passive || clause.copula) return object;
    const Governing governing = governing_of(tree_.lemma(clause.head));
    if (governing != Governing::none && governing != Governing::carries_out) return no_index;
    for (const std::uint32_t c : tree_.children(clause.head))
        if (c > clause.head && !tree_.is(c, {punct, ccomp})) return no_index;
    for (std::uint32_t t = clause.head + 1; t < std::min(tree_.last(), clause.head + reach); ++t) {
        if (tree_.is_noun(t) && !tree_.is(t, {compound, nmod_poss}) && tree_.time(t) == no_index) return t;
        const Upos u = tree_.upos(t);
        const bool within =
            u == Upos::det || u == Upos::adj || u == Upos::num || tree_.is_noun(t) || tree_.word(t) == "-";
        if (!within) return no_index;
    }
    return no_index;
}

/// Who does what an infinitive, gerund or joined verb tells, where it says so only above.
std::uint32_t ClauseFinder::controller(const Clause& clause) const {
    const std::uint32_t above = tree_.head(clause.head);
    if (above == no_index) return no_index;
    const std::uint32_t to = tree_.child(clause.head, {mark, aux});
    if (tree_.relation(clause.head) == acl && to == no_index && tree_.word(clause.head - 1) == "," &&
        clause.kind == ClauseKind::infinitive && noun_before(clause.head) != no_index)
        return noun_before(
            clause.head);  // "the truce to save the peace, set to resume": a participle, whatever its tag
    const bool adjacent = above + 1 == clause.head;  // "talks in remarks made in May"
    if (clause.kind == ClauseKind::participle && !adjacent && tree_.is(clause.head, {acl, advcl, conj}) &&
        above < clause.head) {
        const std::uint32_t event = event_noun_before(clause.head);
        if (event != no_index) return event;
    }
    if (tree_.is(clause.head, {acl, acl_relcl})) {
        const bool infinitive = clause.kind == ClauseKind::infinitive;
        const bool joined = infinitive || tree_.child(clause.head, {mark, case_}) != no_index;
        if (!joined || clause.passive) return above;
        const std::uint32_t owner = tree_.child(above, {nmod_poss});  // "Kim's offer to meet", "his trip since taking"
        if (owner != no_index) return owner;
    }
    if (clause.parent == no_index) return no_index;
    const Clause& parent = clauses_[clause.parent];
    const std::uint32_t whose = parent.subject == no_index ? no_index : tree_.child(parent.subject, {nmod_poss});
    if (tree_.relation(clause.head) == conj && whose != no_index && tree_.xpos(whose) == Xpos::wp_possessive &&
        noun_before(whose) != no_index && tree_.head(noun_before(whose)) == parent.head)
        return noun_before(whose);  // "Acme, whose profit rose, opened a mill"
    if (clause.kind == ClauseKind::infinitive && clause.passive && tree_.relation(clause.head) == advcl) {
        const std::uint32_t noun = tree_.child(parent.head, {obj, obl});  // "agreed to a meeting, to be held in May"
        if (noun != no_index && noun < clause.head) return noun;
    }
    const bool as = clause.marker != no_index && tree_.lower(clause.marker) == "as";
    if (!clause.finite && as) {  // "listed Doe as having"
        if (parent.object != no_index) return parent.object;
        std::uint32_t named = clause.marker - 1;
        while (named > tree_.first() && tree_.relation(named) == flat) named = tree_.head(named);
        if (clause.marker > tree_.first() && tree_.upos(named) == Upos::propn) return named;
    }
    const bool asked = tree_.relation(clause.head) == acl && above == parent.object &&
                       governing_of(tree_.lemma(parent.head)) != Governing::none &&
                       tree_.lemma(parent.head) != "have" &&
                       governing_of_word(tree_.word(above)) == Governing::none;  // "forced the schools to close"
    // "called Roe to testify"
    constexpr std::string_view sending[] = {"subpoena", "summon", "call", "send", "hire", "appoint", "elect", "choose"};
    const bool sent = tree_.relation(clause.head) == advcl && clause.kind == ClauseKind::infinitive &&
                      parent.object != no_index && parent.object < clause.head && !parent.passive &&
                      one_of(tree_.lemma(parent.head), sending);
    const bool given =
        tree_.relation(clause.head) == xcomp && parent.object != no_index && parent.object != clause.head;
    const bool barred = clause.kind == ClauseKind::gerund && clause.marker != no_index && parent.object != no_index &&
                        parent.object < clause.marker && tree_.lower(clause.marker) == "from" &&
                        governing_of(tree_.lemma(parent.head)) == Governing::denies;  // "banned Acme from selling"
    if (asked || sent || given || barred) return parent.object;                       // "urged Kim to disarm"
    return parent.subject;
}

/// "his offer to meet Trump, made in March": what a participle is said of is sooner an event than a person.
std::uint32_t ClauseFinder::event_noun_before(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 8;  // tokens
    for (std::uint32_t t = verb, steps = 0; t-- > tree_.first() && steps < reach; ++steps) {
        const bool finite = tree_.xpos(t) == Xpos::vbd || tree_.xpos(t) == Xpos::vbz || tree_.xpos(t) == Xpos::vbp;
        if (finite || tree_.upos(t) == Upos::sconj) return no_index;
        if (tree_.upos(t) == Upos::noun && tree_.relation(t) != compound && is_event_noun(tree_.word(t))) return t;
    }
    return no_index;
}

/// The noun right before a relative pronoun, over a comma.
std::uint32_t ClauseFinder::noun_before(std::uint32_t pronoun) const {
    std::uint32_t t = pronoun;
    if (t > tree_.first() && tree_.word(t - 1) == ",") --t;
    return t > tree_.first() && tree_.is_noun(t - 1) ? t - 1 : no_index;
}

/// "Investigators from Norway, Chile and Peru": Chile, which the tree takes for another subject.
bool ClauseFinder::goes_on_list(std::uint32_t later, std::uint32_t earlier) const {
    if (later < tree_.first() + 2 || tree_.word(later - 1) != "," || tree_.child(later, {conj}) == no_index)
        return false;
    const std::uint32_t first = later - 2;
    return tree_.upos(first) == Upos::propn && tree_.relation(first) == nmod && tree_.is_under(first, earlier);
}

/// Of two subjects of one verb, whether the later is its own: a name or pronoun, or what stands right beside the other
/// or beyond a verb: "the car maker Acme filed", "Found at sea, Doe has left"; not "Roe, the mayor, left".
bool ClauseFinder::displaces(std::uint32_t later, std::uint32_t earlier) const {
    for (std::uint32_t t = earlier + 1; t < later; ++t)  // "neither Roe nor Doe"
        if (tree_.upos(t) == Upos::cconj && tree_.is_under(t, later)) return false;
    if (goes_on_list(later, earlier)) return false;
    if (tree_.upos(later) == Upos::propn || tree_.upos(later) == Upos::pron) return true;
    if (!tree_.is_noun(later)) return false;
    if (earlier + 1 == later || !tree_.is_noun(earlier)) return true;
    std::uint32_t begin = later;
    while (tree_.word(begin - 1) != "," && tree_.is_under(begin - 1, later)) --begin;
    const bool begins = begin == later || tree_.is(begin, {det, nmod_poss});
    bool parted = false;  // "Roe, the mayor, left"
    for (std::uint32_t t = later; t < tree_.head(later); ++t) parted |= tree_.word(t) == ",";
    const bool whose = tree_.xpos(begin) == Xpos::wp_possessive;  // "Acme, whose revenue rose"
    // "a good sign, prices rose"
    if (begins && tree_.word(begin - 1) == "," && !parted && (whose || tree_.upos(earlier) == Upos::noun)) return true;
    for (std::uint32_t t = earlier + 1; t < later; ++t)
        if (tree_.upos(t) == Upos::verb && !tree_.is_under(t, earlier)) return true;
    return false;
}

std::uint32_t ClauseFinder::nearest_subject(std::uint32_t verb) const {
    std::uint32_t nearest = no_index;
    for (const std::uint32_t c : tree_.children(verb)) {
        if (!tree_.is(c, {nsubj, nsubj_pass, csubj, csubj_pass})) continue;
        if (nearest == no_index || (c < verb && displaces(c, nearest))) nearest = c;
    }
    return nearest;
}

/// "OSLO (AP) - Police seized ...", "NEW YORK _ A woman ...": the place that it is told from does nothing.
std::uint32_t ClauseFinder::after_dateline(std::uint32_t subject) const {
    constexpr std::string_view dashes[] = {"-", "--", "–", "—", "_"};
    constexpr std::uint32_t furthest = 12;  // tokens
    const std::uint32_t end = std::min(tree_.first() + furthest, tree_.last());
    std::uint32_t dash = tree_.first();
    bool shouts = true;
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (; dash < end; ++dash) {
        const std::string_view w = tree_.word(dash);
        const bool after_agency = dash > tree_.first() && tree_.word(dash - 1) == ")";
        const bool parts = after_agency || (dash > tree_.first() && shouts && tree_.token(dash).space_before);
        if (parts && one_of(w, dashes)) break;
        shouts &= std::none_of(w.begin(), w.end(), is_small);
    }
    if (subject == no_index || dash >= end || subject > dash) return subject;
    for (const std::uint32_t c : tree_.children(subject))
        if (tree_.relation(c) == appos && c > dash) return c;
    for (const std::uint32_t c : tree_.children(tree_.head(subject)))
        if (tree_.is(c, {nsubj, nsubj_pass}) && c > dash) return c;
    return no_index;
}

/// "In the capital, Oslo, a few hundred workers met": the workers, which the tree puts beside the place.
std::uint32_t ClauseFinder::after_place(std::uint32_t subject) const {
    if (subject == no_index || subject < tree_.first() + 2 || tree_.word(subject - 1) != ",") return subject;
    const EntityType* type = tree_.entity(subject);
    const std::uint32_t place = subject - 2;
    const bool beside = type && *type == EntityType::place && subject + 1 < tree_.last() &&
                        tree_.word(subject + 1) == "," && has_role(tree_.word(place), TitleRole::place) &&
                        !tree_.preposition(place).empty();
    const std::uint32_t acts = beside ? tree_.child(subject, {appos}) : no_index;
    return acts != no_index && acts > subject ? acts : subject;
}

/// "A blast, which hurt her, broke windows and felled a tree": a list of what the blast did, whose second verb the tree
/// joins to the main one. The subject of the first, or no_index.
std::uint32_t ClauseFinder::subject_of_list(const Clause& clause) const {
    if (tree_.relation(clause.head) != conj || clause.parent == no_index || tree_.child(clause.head, {cc}) != no_index)
        return no_index;
    if (tree_.word(clause.head - 1) != "," || tree_.child(clause.head, {conj}) == no_index) return no_index;
    for (std::size_t c = clauses_.size(); c-- > 0;) {
        const Clause& first = clauses_[c];
        if (first.head > clause.head || first.head < clauses_[clause.parent].head) continue;
        const bool like = first.kind == ClauseKind::relative && tree_.xpos(first.head) == tree_.xpos(clause.head);
        if (like && first.marker != no_index && tree_.is(first.marker, {nsubj})) return first.subject;
    }
    return no_index;
}

/// A preposition before it: no subject, but "over 20 people".
bool ClauseFinder::is_adjunct(std::uint32_t noun) const {
    return !tree_.preposition(noun).empty() && tree_.child(noun, {nummod}) == no_index && tree_.is_noun(noun);
}

/// "The mandate of the observers, which expires ...": the noun above, where the verb's number is its and not the nearer
/// one's.
std::uint32_t ClauseFinder::in_number_of(std::uint32_t verb, std::uint32_t noun) const {
    const std::vector<std::uint32_t> group = verb_group(tree_, verb);
    if (group.empty()) return noun;
    const std::string finite = tree_.lower(group.front());
    const bool one = tree_.xpos(group.front()) == Xpos::vbz || finite == "was";
    const bool several = finite == "were" || finite == "are" || finite == "have";
    const auto fits = [&](std::uint32_t t) {
        const bool plural = tree_.xpos(t) == Xpos::nns || tree_.child(t, {conj}) != no_index;
        return plural ? !one : !several;
    };
    const std::uint32_t above = tree_.is(noun, {nmod, conj}) ? tree_.head(noun) : no_index;
    return !fits(noun) && above != no_index && tree_.upos(above) == Upos::noun && fits(above) ? above : noun;
}

/// "They met, and two days later signed", "and a short time later fled": a time, which does nothing.
bool ClauseFinder::is_time_of_joined(const Clause& clause) const {
    if (clause.subject == no_index || tree_.relation(clause.head) != conj || clause.parent == no_index) return false;
    const std::uint32_t next = clause.subject + 1;
    const bool later = next < clause.head && (tree_.lower(next) == "later" || tree_.lower(next) == "earlier");
    return clauses_[clause.parent].subject != no_index && (later || tree_.time(clause.subject) != no_index);
}

/// "Rights" of "the Office of Civil Rights", "Roe" of "Ann Roe".
bool ClauseFinder::is_part_of_name(std::uint32_t noun) const {
    const std::uint32_t above = tree_.head(noun);
    if (above == no_index) return false;
    const bool of_office = tree_.preposition(noun) == "of" && has_role(tree_.word(above), TitleRole::public_body);
    return of_office || (tree_.entity(noun) && tree_.entity(noun) == tree_.entity(above));
}

/// "A mill in Oslo, Norway, which makes bread": no country makes it.
bool ClauseFinder::is_mere_place(std::uint32_t noun, std::uint32_t above) const {
    const EntityType* type = tree_.entity(noun);
    return type && *type == EntityType::place && tree_.word(noun - 1) == "," && noun != above;
}

/// "Six people were killed and at least 58 injured": those 58, not the six.
std::uint32_t ClauseFinder::number_of_joined(const Clause& clause) const {
    if (tree_.relation(clause.head) != conj || tree_.xpos(clause.head) != Xpos::vbn) return no_index;
    if (clause.parent == no_index || tree_.child(clause.head, {aux, aux_pass}) != no_index) return no_index;
    const std::uint32_t before = clause.head - 1;
    const bool counted = clause.head > tree_.first() && tree_.upos(before) == Upos::noun &&
                         tree_.relation(before) == conj && tree_.head(before) == tree_.head(clause.head) &&
                         tree_.child(before, {nummod}) != no_index;  // "ten jobs cut and two plants closed"
    if (counted) return before;
    const bool number =
        clause.head > tree_.first() && tree_.upos(before) == Upos::num && tree_.time(before) == no_index;
    return number && clauses_[clause.parent].head < before ? before : no_index;
}

/// "Three days after bombs killed ten", "a day before the storm hit": where the tree takes the subject of a verb in the
/// past tense for an adjunct, or what joins the clause for the subject's preposition.
void ClauseFinder::take_joint_of_subject(Clause& clause) const {
    constexpr std::string_view joints[] = {"after", "before", "since"};
    if (clause.marker != no_index || tree_.xpos(clause.head) != Xpos::vbd) return;
    for (const std::uint32_t t : tree_.children(clause.head)) {
        const bool own = tree_.is(t, {nsubj, nsubj_pass}) && clause.subject == t;
        const bool bare = tree_.is(t, {obl}) && t + 1 == clause.head && clause.subject == no_index;
        if (!(own || bare) || t > clause.head || !tree_.is_noun(t) || tree_.time(t) != no_index) continue;
        const std::uint32_t joint = tree_.child(t, {case_});
        if (joint == no_index || joint > t || !one_of(tree_.lower(joint), joints)) continue;
        clause.subject = t;
        clause.marker = joint;
        return;
    }
}

void ClauseFinder::find_subject(std::uint32_t c) {
    Clause& clause = clauses_[c];
    clause.subject = nearest_subject(clause.head);
    clause.subject = after_place(after_dateline(clause.subject));
    if (clause.subject != no_index && is_adjunct(clause.subject))  // "given the state of the bank, we will ..."
        for (const std::uint32_t t : tree_.children(clause.head))
            if (tree_.is(t, {nsubj, nsubj_pass}) && !is_adjunct(t)) clause.subject = t;
    if (clause.subject != no_index && tree_.time(clause.subject) != no_index)  // "months before Roe was elected"
        for (const std::uint32_t t : tree_.children(clause.head))
            if (t < clause.head && tree_.is(t, {nsubj, nsubj_pass}) && tree_.time(t) == no_index) clause.subject = t;
    if (is_time_of_joined(clause)) clause.subject = no_index;
    take_joint_of_subject(clause);
    if (clause.subject == no_index) clause.subject = number_of_joined(clause);
    if (governing_of(out_.verb(c)) == Governing::reports)  // "..., an official said": the nearest one
        for (const std::uint32_t t : tree_.children(clause.head))
            if (t < clause.head && tree_.is(t, {nsubj, nsubj_pass})) clause.subject = t;
    if (clause.subject == no_index && clause.finite)  // "The vote is due on Tuesday": none is the subject of a day
        for (const std::uint32_t t : tree_.children(clause.head)) {
            const std::uint32_t of_day = tree_.time(t) == no_index ? no_index : tree_.child(t, {nsubj});
            if (of_day != no_index && of_day < clause.head) clause.subject = of_day;
        }
    if (clause.subject == no_index && clause.finite) {  // a name that the parser takes for an adjunct
        std::uint32_t bare = tree_.child(clause.head, {obl, compound});
        const std::uint32_t adverb = tree_.child(clause.head, {advmod});  // "The two sides earlier agreed"
        if (bare == no_index && adverb != no_index) bare = tree_.child(adverb, {obl});
        const bool acts = bare != no_index && bare < clause.head && tree_.is_noun(bare) &&
                          tree_.time(bare) == no_index && tree_.preposition(bare).empty();
        if (acts) clause.subject = bare;
        const std::uint32_t gerund = tree_.child(clause.head, {advcl});  // "when bribing farmers failed"
        const bool does = gerund != no_index && gerund < clause.head && tree_.xpos(gerund) == Xpos::vbg &&
                          tree_.child(gerund, {mark, case_}) == no_index && tree_.word(clause.head - 1) != ",";
        if (!acts && does && clause.marker != no_index && clause.marker < gerund) clause.subject = gerund;
    }
    if (clause.subject == no_index) {
        clause.subject = subject_of_list(clause);
        if (clause.subject == no_index) clause.subject = controller(clause);
        clause.shared_subject = clause.subject != no_index;
        return;
    }
    const Xpos form = tree_.xpos(clause.subject);
    const bool stands_for_noun = form == Xpos::wdt || form == Xpos::wp;
    if (clause.kind == ClauseKind::relative && stands_for_noun && tree_.head(clause.head) != no_index) {
        clause.marker = clause.subject;
        clause.subject = tree_.head(clause.head);
        const std::uint32_t before = noun_before(clause.marker);
        const bool names = before != no_index && (is_part_of_name(before) || is_mere_place(before, clause.subject));
        const bool joined =  // "Norway and Chile, which ..."
            before != no_index && tree_.relation(before) == conj && tree_.head(before) == clause.subject;
        if (tree_.lower(clause.marker) != "that" && before != no_index && !names && !joined) clause.subject = before;
        if (names && before == clause.subject) clause.subject = tree_.head(before);
        clause.subject = in_number_of(clause.head, clause.subject);
        // "The stocks on the Oslo Exchange that fell": a name needs no "that" to tell which
        const std::uint32_t above = tree_.head(clause.subject);
        const bool name = tree_.upos(clause.subject) == Upos::propn && tree_.relation(clause.subject) == nmod;
        if (name && tree_.lower(clause.marker) == "that" && tree_.upos(above) == Upos::noun) clause.subject = above;
    }
}

/// The words before the verb are its subject, whatever the tree says.
void ClauseFinder::add_headline(std::uint32_t verb) {
    Clause clause;
    clause.head = verb;
    clause.headline = true;
    clause.finite = true;
    clause.tense = tree_.word(verb).ends_with('s') ? Tense::present : Tense::past;
    std::uint32_t t = verb - 1;
    if (tree_.word(t) == ")")
        while (t > tree_.first() && tree_.word(t) != "(") --t;
    if (tree_.word(t) == "(" && t > tree_.first()) --t;
    clause.subject = t;
    clauses_.push_back(clause);
}

void ClauseFinder::run() {
    const std::uint32_t of_headline = verb_of_headline(tree_);
    for (std::uint32_t t = tree_.first(); t < tree_.last(); ++t) {
        if (t == of_headline) {
            add_headline(t);
            continue;
        }
        if (!is_predicate(tree_, t) || (of_headline != no_index && t < of_headline)) continue;
        Clause clause;
        clause.head = t;
        read_verb_group(tree_, clause);
        clause.object = find_object(clause);
        for (const std::uint32_t m : tree_.children(t))
            if (clause.marker == no_index && m < t && tree_.lower(m) != "to" &&
                (tree_.relation(m) == mark || tree_.xpos(m) == Xpos::wrb))
                clause.marker = m;
        clauses_.push_back(clause);
    }
    own_tokens();
    // From the root down, so that a clause's parent is known first.
    std::vector<std::uint32_t> order, below;
    for (std::uint32_t c = 0; c < clauses_.size(); ++c) find_parent(c);
    std::vector<std::uint32_t> depth(clauses_.size(), no_index);
    for (std::uint32_t c = 0; c < clauses_.size(); ++c) {
        below.clear();
        std::uint32_t up = c;
        while (up != no_index && depth[up] == no_index) below.push_back(up), depth[up] = 0, up = clauses_[up].parent;
        order.insert(order.end(), below.rbegin(), below.rend());
    }
    for (const std::uint32_t c : order) {
        Clause& clause = clauses_[c];
        if (clause.headline) continue;
        if (clause.parent != no_index) take_verb_group_of(clause, clauses_[clause.parent]);
        clause.kind = kind_of(clause);
        find_subject(c);
    }
}

/// "Said it would close the plant": the future, told in the past; not "said it would be a mistake", "would have closed"
/// and "would close if ...", nor what a quotation says.
bool is_future_of_past(const SentenceClauses& s, const Clause& clause) {
    if (clause.kind != ClauseKind::complement || clause.parent == no_index || clause.copula || clause.perfect ||
        clause.quoted)
        return false;
    const Clause& report = s.clause(clause.parent);
    const bool told = (report.tense == Tense::past || report.perfect) && !report.modal;
    if (!told || governing_of(s.verb(clause.parent)) != Governing::reports) return false;
    bool would = false;
    for (const std::uint32_t t : s.tree.children(clause.head)) {
        const std::string word = s.tree.lower(t);
        would |= s.tree.relation(t) == aux && (word == "would" || word == "'d" || word == "’d");
        const std::uint32_t marker = s.tree.relation(t) == advcl ? s.tree.child(t, {mark}) : no_index;
        if (marker != no_index && (s.tree.lower(marker) == "if" || s.tree.lower(marker) == "unless")) return false;
    }
    return would;
}

void mark_quoted(std::vector<SentenceClauses>& sentences, const std::vector<Span>& quotations) {
    std::size_t next = 0;
    for (SentenceClauses& s : sentences)
        for (Clause& clause : s.clauses) {
            const std::uint32_t at = s.tree.token(clause.head).span.begin;
            while (next < quotations.size() && quotations[next].end <= at) ++next;
            clause.quoted = next < quotations.size() && quotations[next].begin <= at;
        }
}

}  // namespace

std::vector<SentenceClauses> find_clauses(const ReadSource& source) {
    std::vector<SentenceClauses> all;
    all.reserve(source.read.sentences.size());
    std::size_t expression = 0;
    for (std::uint32_t s = 0; s < source.read.sentences.size(); ++s) {
        const Sentence& sentence = source.read.sentences[s];
        while (expression < source.expressions.size() &&
               source.expressions[expression].last_token <= sentence.first_token)
            ++expression;
        all.push_back({SentenceTree(source, s, expression), {}, {}});
        ClauseFinder(all.back()).run();
    }
    mark_quoted(all, find_quotations(source.text));
    for (SentenceClauses& s : all)
        for (Clause& clause : s.clauses)
            if (is_future_of_past(s, clause)) clause.tense = Tense::future, clause.modal = false;
    return all;
}

bool is_restrictive(const SentenceClauses& s, std::uint32_t c) {
    const SentenceTree& tree = s.tree;
    const std::uint32_t head = s.clause(c).head;
    if (tree.relation(head) != Relation::acl_relcl || is_put_under_time(tree, head)) return false;
    std::uint32_t first = head;
    for (const std::uint32_t t : tree.children(head))
        if (!tree.is(t, {Relation::punct})) first = std::min(first, t);
    for (const std::uint32_t t : tree.children(first)) first = std::min(first, t);  // "in which"
    return first == tree.first() || tree.word(first - 1) != ",";
}

bool is_put_under_time(const SentenceTree& tree, std::uint32_t head) {
    const std::uint32_t above = tree.head(head);
    return tree.relation(head) == Relation::acl_relcl && above != no_index &&
           (tree.time(above) != no_index || tree.lower(above) == "time");
}

}  // namespace dateline
