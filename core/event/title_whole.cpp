// Whether a title tells a whole: nothing that its words need is left out, and its subject does it.
#include <algorithm>

#include "event/antecedent_noun.hpp"
#include "event/predicate.hpp"
#include "event/title_end.hpp"
#include "event/title_maker.hpp"
#include "event/title_need.hpp"
#include "event/title_words.hpp"
#include "event/verb_group.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

}  // namespace

/// "A firm with ships on order, presented claims": what has an object is no participle of the noun, but of a giving.
bool TitleMaker::does_it_itself() const {
    const Clause& clause = s_.clause(clause_);
    const std::uint32_t object = tree_.child(clause.head, {obj});
    return clause.kind == ClauseKind::participle && tree_.is(clause.head, {acl}) && object != no_index &&
           object > clause.head && !has_role(s_.verb(clause_), TitleRole::gives);
}

/// Whether the verb's subject is no guess and no "there": an "after ..." has one of its own, and what trails behind a
/// comma may tell of all that is said before it: "..., keeping the price low".
bool TitleMaker::has_sure_subject() const {
    const Clause& clause = s_.clause(clause_);
    const bool lent = clause.shared_subject && clause.finite &&
                      (clause.kind == ClauseKind::adverbial || clause.kind == ClauseKind::complement);
    const bool trails = clause.kind == ClauseKind::gerund && clause.head > tree_.first() &&
                        tree_.word(clause.head - 1) == "," && !tree_.is(clause.head, {acl});
    // "net income for the quarter ended in May"
    const bool of_time =
        (clause.kind == ClauseKind::participle || s_.verb(clause_) == "end") && clause.head > tree_.first() &&
        (tree_.time(clause.head - 1) != no_index || has_role(tree_.word(clause.head - 1), TitleRole::period));
    constexpr std::string_view dashes[] = {"-", "--", "–", "—"};
    const bool inserted = clause.kind == ClauseKind::participle && clause.head > tree_.first() &&
                          one_of(tree_.word(clause.head - 1), dashes);  // "its plan -- begun in May -- ..."
    const bool done_to = clause.shared_subject && !clause.passive && tree_.xpos(clause.head) == Xpos::vbn &&
                         clause.kind == ClauseKind::main && tree_.child(clause.head, {aux}) == no_index &&
                         tree_.relation(clause.head) != conj &&
                         !is_told_as_participle(tree_, clause.head);  // "shares, now valued at ..."
    const bool of_when = clause.subject != no_index && tree_.lower(clause.subject) == "time";  // "high time he left"
    const bool fronted =  // "the mill he expected to close": what is expected to close is no subject of "expected"
        clause.subject != no_index && tree_.upos(clause.subject) == Upos::pron &&
        std::ranges::any_of(tree_.children(clause.head), [&](std::uint32_t c) {
            return c < clause.subject && tree_.relation(c) == nsubj && tree_.is_noun(c);
        });
    // "volume on the exchange totaled", "the Bergen, N.Y., company": a place that the tree takes for who acts
    const std::uint32_t preposition =
        clause.subject != no_index && tree_.relation(clause.subject) == obl && tree_.head(clause.subject) == clause.head
            ? tree_.child(clause.subject, {case_})
            : no_index;
    const bool led = clause.subject != no_index && tree_.relation(clause.subject) == obl &&
                     tree_.head(clause.subject) == clause.head &&
                     tree_.upos(run_before(clause.subject).front() - 1) == Upos::det &&
                     tree_.upos(run_before(clause.subject).front() - 2) == Upos::adp;
    const bool placed = led || (preposition != no_index && tree_.time(preposition + 1) == no_index) ||
                        (clause.subject != no_index && is_seat_of_firm(tree_, clause.subject));
    if (placed || inserted || done_to || of_when || fronted) return false;
    const bool day_acts =  // "one official Monday described ..."
        clause.subject != no_index && tree_.time(clause.subject) != no_index && !tree_.in_named_event(clause.subject);
    return !lent && !day_acts && !trails && !of_time && !does_it_itself() &&
           tree_.child(clause.head, {expl}) == no_index;
}

/// "The firm that let you down": where it has no date of its own, it says which firm, not what happened.
bool TitleMaker::identifies_noun() const {
    const std::uint32_t head = s_.clause(clause_).head, object = tree_.child(head, {obj});
    if (object != no_index && object < head && tree_.xpos(object) == Xpos::wp) return true;  // "what he called"
    if (!is_restrictive(s_, clause_)) return false;
    for (std::uint32_t t = tree_.first(); t < tree_.last(); ++t)
        if (tree_.time(t) != no_index && tree_.is_under(t, head)) return false;
    return true;
}

/// Whether the verb has in the title what it governs: what is said, planned or doubted.
bool TitleMaker::has_what_it_governs() const {
    const Clause& clause = s_.clause(clause_);
    const std::string verb = s_.verb(clause_);
    const Governing governing = governing_of(verb);
    if (governing == Governing::none || governing == Governing::carries_out || clause.passive || clause.copula)
        return true;
    const bool says = governing == Governing::reports || governing == Governing::quotes;
    const bool tells_about = has_role(verb, TitleRole::tells_about);
    const bool only_says = verb == "say" || verb == "tell";             // no noun
    const bool wants = governing_of(verb + "_for") != Governing::none;  // "asks for leave to build"
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        // "explained the rationale", which the tree takes for a second subject
        const bool behind = tree_.relation(t) == nsubj && t > clause.head && t != clause.subject;
        return t == object_of_relative() || tree_.relation(t) == compound_prt ||
               (behind && tree_.head(t) == clause.head) ||
               (tree_.head(t) == clause.head && tree_.is(t, {obj, iobj, xcomp, ccomp}) &&
                !(only_says && tree_.is(t, {obj, iobj}))) ||
               (tree_.head(t) == clause.head && tree_.relation(t) == obl &&
                (!says || tells_about || tree_.preposition(t).empty() || (wants && tree_.preposition(t) == "for")));
    });
}

/// "Reports he", "a sense the program": a clause without its verb.
bool TitleMaker::cuts_clause() const {
    if (clause_ == no_index) return false;
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        const std::uint32_t c = s_.owner_of(t);
        const std::uint32_t told = tree_.head(t);  // "reviews whether acts"
        const auto tells = [&](std::uint32_t v) {
            return v > t && tree_.upos(v) == Upos::verb && !tree_.is(v, {amod});
        };
        if (tree_.lower(t) == "whether" && t > s_.clause(clause_).head &&
            (!is_shown(told) || std::ranges::none_of(shown_, tells)))
            return true;
        const bool above = t < s_.clause(clause_).head;
        if (c == no_index || c == clause_ || above || !s_.clause(c).finite || s_.clause(c).subject != t) return false;
        return std::find(shown_.begin(), shown_.end(), s_.clause(c).head) == shown_.end();
    });
}

/// "State Jane Roe" of "Secretary of State Jane Roe".
bool TitleMaker::begins_after_of() const {
    return std::ranges::any_of(shown_, [&](std::uint32_t t) {
        if (t == tree_.first() || tree_.upos(t) != Upos::propn || is_shown(t - 1)) return false;
        return tree_.entity(t) && tree_.entity(t) == tree_.entity(t - 1) && tree_.upos(t - 1) == Upos::adp;
    });
}

bool TitleMaker::is_whole() const {
    return !begins_after_of() && !lacks_complement(s_, shown_) && !miscounts(tree_, shown_) && !cuts_clause();
}

bool TitleMaker::shows_name() const {
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        const bool money = tree_.word(t).find('$') != std::string_view::npos ||
                           (t + 1 < tree_.last() &&
                            (tree_.word(t + 1).starts_with('$') || has_role(tree_.word(t + 1), TitleRole::currency)));
        return !money && (tree_.upos(t) == Upos::propn || tree_.entity(t));
    });
}

/// "Talks", "production", "bribing farmers", "school year"; not "he", "planes".
bool TitleMaker::is_event(std::uint32_t subject) const {
    if (tree_.upos(subject) == Upos::verb || tree_.in_named_event(subject)) return true;
    const std::string noun = lemma_of(tree_.word(subject));
    const bool of_action =
        noun.ends_with("tion") || noun.ends_with("sion") || noun.ends_with("ment") || noun.ends_with("ing");
    return tree_.upos(subject) == Upos::noun &&
           (is_event_noun(noun) || of_action || noun == "work" || has_role(noun, TitleRole::period));
}

/// Whether the verb can stand by itself where nothing follows it: "erupts", "is closed"; not "receives".
bool TitleMaker::says_something_alone() const {
    const Clause& clause = s_.clause(clause_);
    const std::string verb = s_.verb(clause_);
    const bool carried = EventWords::english().light_verbs.contains(verb);
    const bool named = clause.subject != no_index &&
                       (tree_.upos(clause.subject) == Upos::propn || is_event_noun(tree_.word(clause.subject)));
    if (has_role(verb, TitleRole::takes_time) && !clause.passive)
        return clause.subject != no_index && is_event(clause.subject);
    const bool alone = has_role(verb, TitleRole::acts_alone) || has_role(verb, TitleRole::tells_alone);
    // "Harbour of Bergen opened", but not "announcement made"
    if (clause.passive || clause.kind == ClauseKind::participle) return named || !carried || alone;
    if (clause.copula) return true;
    return clause.subject != no_index && alone && !has_role(tree_.word(clause.subject), TitleRole::period);
}

/// "Net was $254 million", "the results were a disappointment", "declines comment": whose, no name says, or of what.
bool TitleMaker::says_nothing(bool with_content) const {
    const Clause& clause = s_.clause(clause_);
    const std::string verb = s_.verb(clause_);
    const bool comments = std::ranges::any_of(shown_, [&](std::uint32_t t) {
        return tree_.lower(t) == "comment" && t > clause.head && tree_.is(t, {obj, xcomp});
    });
    if (comments && (verb == "decline" || verb == "refuse")) return true;
    if (verb == "reach" && clause.passive && clause.negated) return true;  // "could not be reached"
    const std::uint32_t place = tree_.child(clause.head, {obl});           // "is based in Oslo"
    if ((verb == "base" || verb == "locate") && place != no_index && tree_.preposition(place) == "in") return true;
    // "calls any comparison | unwarranted"
    const std::uint32_t article = clause.object == no_index ? no_index : tree_.child(clause.object, {det});
    if (article != no_index && tree_.lower(article) == "any" && !clause.negated && !clause.modal) return true;
    // "announces the firm's move", "misses the moment": which, only the text says
    const auto is_empty = [&](std::uint32_t t) { return has_role(lemma_of(tree_.word(t)), TitleRole::empty); };
    const std::uint32_t last = *std::max_element(shown_.begin(), shown_.end());
    const auto is_alone = [&](std::uint32_t noun) {
        return std::ranges::all_of(tree_.children(noun), [&](std::uint32_t c) {
            const bool unnamed = tree_.relation(c) == nmod_poss && tree_.upos(c) != Upos::propn;
            return tree_.is(c, {det, case_, punct}) || unnamed || tree_.time(c) != no_index;
        });
    };
    const bool alone = is_alone(last);
    // "describes the events as a success"
    if (clause.object != no_index && clause.object > clause.head && is_empty(clause.object) &&
        is_alone(clause.object) && tree_.child(clause.object, {nmod_poss}) == no_index)
        return true;
    const bool whose = tree_.child(last, {nmod_poss}) != no_index;
    const bool told = governing_of(verb) == Governing::reports || tree_.lower(last) == "moment" ||
                      (!whose && tree_.relation(last) == obj);
    if (told && last > clause.head && alone && is_empty(last)) return true;
    const bool names = std::ranges::any_of(shown_, [&](std::uint32_t t) {
        return tree_.upos(t) == Upos::propn && tree_.time(t) == no_index && t != tree_.first();
    });
    // "were products introduced in May"
    const bool reduced = clause.kind == ClauseKind::participle && tree_.relation(clause.head) == acl &&
                         clause.subject != no_index && tree_.xpos(clause.subject) == Xpos::nns &&
                         tree_.child(clause.subject, {det, nummod, nmod_poss, amod, compound}) == no_index;
    if (reduced && !names && last <= clause.head) return true;
    const Upos what = tree_.upos(clause.head);
    const bool noun = what == Upos::noun || what == Upos::sym || what == Upos::num;
    return clause.copula && !with_content && noun && !names && own_pronoun_.empty();
}

/// "Both served jail sentences opened": a finite verb that the tree takes for a part of a noun.
bool TitleMaker::has_verb_in_noun() const {
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        const Xpos form = tree_.xpos(t);
        const bool finite = form == Xpos::vbd || form == Xpos::vbz;
        return finite && tree_.is(t, {amod, compound}) && tree_.word(t) == tree_.lower(t);
    });
}

/// Whether a title that leaves phrases out ends in one that needs none of them: not "Acme convicted", "offers to
/// travel".
bool TitleMaker::ends_in_phrase() const {
    const std::uint32_t last = *std::max_element(shown_.begin(), shown_.end()), next = next_after(tree_, shown_);
    if (last <= s_.clause(clause_).head || tree_.upos(last) == Upos::verb || next >= tree_.last()) return false;
    const std::uint32_t phrase = tree_.head(next);
    const bool of_last = phrase != no_index && tree_.relation(phrase) == nmod && tree_.head(phrase) == last;
    return !of_last && !has_role(tree_.word(next), TitleRole::turns_phrase);
}

/// "The 100-share index", "the Dow Jones average": what stands at a bare number.
bool TitleMaker::is_index(std::uint32_t subject) const {
    if (subject == no_index) return false;
    return std::ranges::any_of(shown_, [&](std::uint32_t t) {
        return tree_.is_under(t, subject) && has_role(tree_.word(t), TitleRole::index);
    });
}

/// "789", "to 3,605": of what, the title does not say; a market's index alone stands at a number.
bool TitleMaker::ends_in_bare_number() const {
    const std::uint32_t last = *std::max_element(shown_.begin(), shown_.end());
    const bool amount =
        last > tree_.first() && (tree_.word(last - 1).ends_with('$') || tree_.word(last).ends_with('%'));
    const std::uint32_t head = tree_.head(last);
    const bool of_noun = head != no_index && head < last && tree_.is(last, {nummod, flat, appos, compound, nmod});
    return tree_.upos(last) == Upos::num && !amount && !of_noun && tree_.time(last) == no_index &&
           !(has_role(s_.verb(clause_), TitleRole::acts_alone) && is_index(s_.clause(clause_).subject));
}

/// "Their" of "urges his allies to boost their stakes": of those who are to do it.
bool TitleMaker::is_of_others(std::uint32_t their) const {
    const auto between = [&](std::uint32_t from, auto fits) {
        return std::ranges::any_of(shown_, [&](std::uint32_t t) { return t > from && t < their && fits(t); });
    };
    return between(s_.clause(clause_).head, [&](std::uint32_t others) {
        return is_plural(tree_, others) &&
               between(others, [&](std::uint32_t t) { return tree_.upos(t) == Upos::verb; });
    });
}

/// "their" of one, "that number", "two of his aides".
bool TitleMaker::points_back() const {
    const std::uint32_t subject = s_.clause(clause_).subject;
    const EntityType* type = subject == no_index ? nullptr : tree_.entity(subject);
    constexpr std::string_view singular[] = {"i", "he", "she"};
    const bool noun = subject != no_index && tree_.child(subject, {conj}) == no_index &&
                      (tree_.xpos(subject) == Xpos::nn || (type && *type == EntityType::person));
    const bool one =
        (noun && !is_plural(tree_, subject)) || (subject != no_index && one_of(tree_.lower(subject), singular));
    for (const std::string_view of_unnamed : {" of his ", " of her ", " of its ", " of their "})
        if (const std::size_t at = who_.find(of_unnamed); at < who_.find(" and ")) return true;
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        const bool theirs = tree_.lower(t) == "their" && one && !is_of_others(t);
        const bool that = tree_.lower(t) == "that" && tree_.is(t, {det, nmod, obj, obl, nsubj});
        return theirs || that;
    });
}

}  // namespace dateline
