#include "event/title_need.hpp"

#include <algorithm>

#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

class NeedFinder {
public:
    NeedFinder(const SentenceClauses& s, const std::vector<std::uint32_t>& shown)
        : s_(s), tree_(s.tree), shown_(shown) {}

    bool verb_lacks(std::uint32_t verb) const;
    bool noun_lacks(std::uint32_t noun) const;

private:
    bool has_end(std::uint32_t verb) const;
    bool shows(std::uint32_t token) const;
    bool is_adnominal(std::uint32_t verb) const;
    bool shows_word_of(std::uint32_t verb, const std::vector<std::string_view>& words) const;
    bool is_left_out(std::uint32_t verb, std::uint32_t phrase, const std::vector<std::string_view>& words) const;

    const SentenceClauses& s_;
    const SentenceTree& tree_;
    const std::vector<std::uint32_t>& shown_;
};

/// The token, or what it measures: "officials" for "a group of officials".
bool NeedFinder::shows(std::uint32_t token) const {
    if (std::find(shown_.begin(), shown_.end(), token) != shown_.end()) return true;
    if (!EventWords::english().partitives.contains(tree_.lower(token))) return false;
    const auto children = tree_.children(token);
    return std::any_of(children.begin(), children.end(),
                       [&](std::uint32_t c) { return tree_.relation(c) == nmod && shows(c); });
}

/// "the deal [that] he made", "shares bought": what it is done to stands before it.
bool NeedFinder::is_adnominal(std::uint32_t verb) const { return tree_.is(verb, {acl, acl_relcl}); }

bool NeedFinder::shows_word_of(std::uint32_t verb, const std::vector<std::string_view>& words) const {
    return std::any_of(shown_.begin(), shown_.end(),
                       [&](std::uint32_t t) { return t > verb && one_of(tree_.lower(t), words); });
}

/// Whether a phrase of the verb, or of its object, begins with one of the words and is not shown.
bool NeedFinder::is_left_out(std::uint32_t verb, std::uint32_t phrase,
                             const std::vector<std::string_view>& words) const {
    const bool of_object = tree_.is(phrase, {obj, iobj});
    if (of_object) {
        const auto below = tree_.children(phrase);
        return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
            return tree_.is(c, {nmod, acl}) && is_left_out(verb, c, words);
        });
    }
    if (!tree_.is(phrase, {obl, nmod, xcomp, advcl, acl}) || phrase < verb || shows(phrase)) return false;
    const bool dated = tree_.time(phrase) != no_index && !tree_.in_named_event(phrase);
    if (dated) {  // "used over three years for flour", where the tree has years for flour
        const auto below = tree_.children(phrase);
        return one_of("time", words) || std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
                   return tree_.relation(c) == nmod && c > phrase && is_left_out(verb, c, words);
               });
    }
    const std::uint32_t leads = tree_.child(phrase, {case_, mark});
    if (leads != no_index) return one_of(tree_.lower(leads), words);
    std::uint32_t first = phrase;  // "to improved results", where "to" hangs on the adjective
    while (first > verb + 1 && tree_.is_under(first - 1, phrase)) --first;
    return one_of(tree_.lower(first), words);
}

/// Whether it goes on "until" a date, which titles leave out.
bool NeedFinder::has_end(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 3;  // tokens: "until at least 2007"
    const auto ends = [&](std::uint32_t c) {
        if (c < verb + reach || tree_.time(c) == no_index) return false;
        for (std::uint32_t t = c - reach; t < c; ++t)
            if (has_role(tree_.word(t), TitleRole::leads_to_time)) return true;
        return false;
    };
    return std::ranges::any_of(tree_.children(verb), ends);
}

bool NeedFinder::verb_lacks(std::uint32_t verb) const {
    constexpr std::string_view questions[] = {"when", "whether", "how", "why", "where", "if"};
    for (const std::uint32_t c : tree_.children(verb)) {
        const bool taken_for_adjunct = tree_.relation(c) == obl && tree_.is_noun(c) && tree_.preposition(c).empty() &&
                                       tree_.child(verb, {compound_prt}) != no_index;  // "drew up | problems"
        const bool core = (tree_.is(c, {obj, iobj, xcomp, ccomp}) || taken_for_adjunct) && c > verb;
        const bool dated = tree_.time(c) != no_index && !tree_.in_named_event(c);
        const std::uint32_t marker = tree_.child(c, {mark});
        const bool to = tree_.relation(c) == advcl && c > verb && marker != no_index && tree_.lower(marker) == "to";
        // "offers a package, to help them" is whole; not "agreed in principle to build", "ordered its owner, Roe, to
        // pay"
        const std::uint32_t object = tree_.child(verb, {obj});
        const bool apart =
            to && object != no_index && tree_.word(marker - 1) == "," && tree_.child(object, {appos}) == no_index;
        const bool aim = to && !apart && governing_of(tree_.lemma(verb)) == Governing::plans;
        // "is expected to open in May": when, titles leave out, but not what
        if ((core || aim) && (!dated || tree_.relation(c) == xcomp) && !shows(c)) return true;
    }
    // "declines to say | when it will close"
    if (tree_.xpos(verb) == Xpos::vb && governing_of(tree_.lemma(verb)) != Governing::none)
        for (const std::uint32_t c : tree_.children(verb)) {
            const std::uint32_t asks =
                tree_.is(c, {advcl, ccomp}) && c > verb ? tree_.child(c, {mark, advmod}) : no_index;
            if (asks != no_index && asks < c && one_of(tree_.lower(asks), questions) && !shows(c)) return true;
        }
    // "called for the club | to be expelled"
    if (governing_of(tree_.lemma(verb) + "_for") != Governing::none)
        for (const std::uint32_t c : tree_.children(verb)) {
            const std::uint32_t to = tree_.is(c, {advcl, acl, xcomp}) && c > verb ? tree_.child(c, {mark}) : no_index;
            if (to != no_index && tree_.lower(to) == "to" && !shows(c)) return true;
        }
    // "went | to the mill to try again"
    const bool moves = has_role(tree_.lemma(verb), TitleRole::moves);
    const std::uint32_t place = moves ? tree_.child(verb, {obl}) : no_index;
    if (place != no_index && place > verb && tree_.time(place) == no_index && !shows(place) &&
        std::ranges::any_of(shown_, [&](std::uint32_t t) {
            return tree_.head(t) == verb && tree_.is(t, {advcl, xcomp});
        }))
        return true;
    // "gives the plan | to the council his support"
    const std::uint32_t given = tree_.child(verb, {obj});
    if (tree_.lemma(verb) == "give" && given != no_index && shows(given) && is_left_out(verb, given, {"to"}))
        return true;
    // "will need to serve the island | until May"
    if (EventWords::english().states.contains(tree_.lemma(verb)) || tree_.lemma(verb) == "need")
        for (const std::uint32_t aim : tree_.children(verb))
            if (tree_.relation(aim) == xcomp && has_end(aim)) return true;
    // "to buy and run the mill"
    for (const std::uint32_t c : tree_.children(verb)) {
        const bool shares = tree_.relation(c) == conj && tree_.upos(c) == Upos::verb && !shows(c);
        const bool alone =
            has_role(tree_.lemma(verb), TitleRole::acts_alone) || has_role(tree_.lemma(verb), TitleRole::tells_alone);
        const bool infinitive = tree_.xpos(verb) == Xpos::vb && tree_.child(verb, {obj, obl, xcomp}) == no_index;
        if (shares && infinitive && !alone && tree_.child(c, {obj}) != no_index) return true;
    }
    // "set | May 14 as the deadline"
    const std::uint32_t day = tree_.child(verb, {obj}), as = tree_.child(verb, {obl});
    if (day != no_index && tree_.time(day) != no_index && !shows(day) && as != no_index && as > day &&
        tree_.preposition(as) == "as")
        return true;
    const std::uint32_t clause = s_.clause_at(verb);
    const bool acted_upon = clause != no_index && s_.clause(clause).passive;
    const auto& complements = TitleWords::english().verb_complements;
    auto found = acted_upon ? complements.find(tree_.lower(verb)) : complements.end();
    if (found == complements.end()) found = complements.find(tree_.lemma(verb));
    if (found == complements.end()) return false;
    const VerbComplement& wanted = found->second;
    const auto children = tree_.children(verb);
    const std::uint32_t object = tree_.child(verb, {obj, iobj, xcomp, ccomp});
    const bool dropped = object != no_index && tree_.time(object) != no_index && !shows(object);  // "took two months"
    if (dropped && one_of("object", wanted.words)) return true;
    const bool has_object = acted_upon || (object != no_index && !dropped) || is_adnominal(verb);
    if (shows_word_of(verb, wanted.words) || (has_object && one_of("object", wanted.words))) return false;
    return wanted.always || std::any_of(children.begin(), children.end(),
                                        [&](std::uint32_t c) { return is_left_out(verb, c, wanted.words); });
}

bool NeedFinder::noun_lacks(std::uint32_t noun) const {
    const bool relational = is_relational(tree_, noun);
    const bool whose = tree_.child(noun, {compound, nmod_poss}) != no_index;  // "family members"
    const bool event = is_event_noun(tree_.word(noun));
    // "Range for the A330 is expected to be ...", which the tree hangs elsewhere
    const std::uint32_t next = noun + 1, beside = next < tree_.last() ? tree_.head(next) : no_index;
    if (relational && !whose && tree_.is(noun, {nsubj, nsubj_pass}) && beside != no_index && beside > next &&
        has_role(tree_.word(next), TitleRole::completes) && tree_.is_noun(beside) && tree_.time(beside) == no_index &&
        !shows(beside))
        return true;
    // "between the attack | and three others"
    const std::uint32_t partner = tree_.child(noun, {conj});
    if (tree_.preposition(noun) == "between" && partner != no_index && !shows(partner)) return true;
    for (const std::uint32_t c : tree_.children(noun)) {
        if (c < noun || shows(c)) continue;
        const std::string preposition = tree_.relation(c) == nmod ? tree_.preposition(c) : "";
        const bool dated = tree_.time(c) != no_index && !tree_.in_named_event(c);
        if (!dated && relational && !(whose && preposition != "of") && has_role(preposition, TitleRole::completes))
            return true;
        if (!dated && event && preposition == "of") return true;
        // "profit in the bread business | fell"; "has no problem | with it"
        const std::uint32_t article = tree_.child(noun, {det});
        const bool part = has_role(tree_.word(noun), TitleRole::figure) && tree_.is(noun, {nsubj}) &&
                          (preposition == "in" || preposition == "from" || preposition == "for");
        const bool none = article != no_index && tree_.lower(article) == "no" && !preposition.empty();
        if (!dated && (part || none)) return true;
        const std::string word = tree_.lower(noun);
        const bool millions = has_role(word, TitleRole::quantity);
        const bool measured = millions || tree_.child(noun, {nummod}) != no_index;  // "two million dollars of loans"
        // "billions of savers' dollars", where the tree has "of savers"
        const bool of_next = millions && tree_.relation(c) == nmod && tree_.lower(noun + 1) == "of";
        if (!dated && measured && (preposition == "of" || of_next)) return true;
        // A subject's one companion may go, since the deed is the other's too.
        const std::uint32_t joint = tree_.child(c, {cc});
        const bool pair = joint != no_index && joint > noun && tree_.word(joint - 1) != ",";
        const bool acts = tree_.is(noun, {nsubj, nsubj_pass}) && pair;
        const std::uint32_t marker = tree_.child(c, {mark});
        const bool aim = tree_.relation(c) == acl && marker != no_index && tree_.lower(marker) == "to";
        // "prove to the king that ...", which the tree hangs on the king
        const bool told = tree_.is(c, {acl, acl_relcl}) && marker != no_index && tree_.lower(marker) == "that";
        if (told && tree_.preposition(noun) == "to") return true;
        const bool bare = tree_.child(noun, {amod, compound, nummod}) == no_index;
        // "was the father | of the child", "makes a point | of saying"
        const bool is = tree_.child(noun, {cop}) != no_index;
        if (!dated && is && bare && preposition == "of") return true;
        if (relational && tree_.is(c, {acl}) && marker != no_index && tree_.lower(marker) == "of") return true;
        // "expects the sale | to be completed"
        const std::uint32_t verb = tree_.head(noun);
        if (aim && tree_.relation(noun) == obj && verb != no_index && shows(verb) && tree_.lower(marker) == "to" &&
            tree_.child(c, {aux_pass}) != no_index && governing_of(tree_.lemma(verb)) != Governing::none)
            return true;
        // "changes the way | organs are given"
        if (relational && tree_.is(c, {acl_relcl}) && tree_.word(noun + 1) != ",") return true;
        // "two more plants to be closed | are named"
        const bool passive = aim && tree_.child(c, {aux_pass}) != no_index;
        if (passive && tree_.is(noun, {nsubj, nsubj_pass})) return true;
        // "the first company | to run it"
        const bool one_of_a_kind = std::ranges::any_of(tree_.children(noun), [&](std::uint32_t a) {
            return tree_.relation(a) == amod && has_role(tree_.word(a), TitleRole::orders);
        });
        if (aim && one_of_a_kind && tree_.is(c, {acl})) return true;
        // "plans to cut jobs"; "a ten-year contract" says enough
        if (aim && bare && (relational || governing_of_word(tree_.word(noun)) != Governing::none)) return true;
        const bool names = tree_.upos(noun) == Upos::propn && tree_.upos(c) == Upos::propn && !acts;
        const bool within = tree_.preposition(noun) == "in" && tree_.child(c, {cc, conj}) == no_index &&
                            std::ranges::count_if(tree_.children(noun), [&](std::uint32_t other) {
                                return tree_.relation(other) == conj;
                            }) == 1;  // "in Oslo, Norway"
        if (tree_.relation(c) == conj && names && !within) return true;
    }
    return false;
}

}  // namespace

bool is_relational(const SentenceTree& tree, std::uint32_t noun) {
    const bool begins = noun == tree.first() && !tree.entity(noun);  // "Range for the A330", taken for a name
    return (begins || tree.upos(noun) != Upos::propn) &&
           TitleWords::english().relational_nouns.contains(tree.lemma(noun));
}

bool lacks_complement(const SentenceClauses& s, const std::vector<std::uint32_t>& shown) {
    const NeedFinder finder(s, shown);
    const std::uint32_t last = shown.empty() ? s.tree.first() : *std::max_element(shown.begin(), shown.end());
    if (s.tree.relation(last) == compound && s.tree.head(last) > last) return true;  // "at a peace | rally"
    return std::any_of(shown.begin(), shown.end(), [&](std::uint32_t t) {
        const bool verb = s.tree.upos(t) == Upos::verb && !s.tree.is(t, {Relation::amod, Relation::compound});
        const bool noun = s.tree.is_noun(t) || s.tree.upos(t) == Upos::num;  // "billions"
        return verb ? finder.verb_lacks(t) : noun && finder.noun_lacks(t);
    });
}

bool miscounts(const SentenceTree& tree, const std::vector<std::uint32_t>& shown) {
    return std::any_of(shown.begin(), shown.end(), [&](std::uint32_t t) {
        const std::uint32_t head = tree.head(t);
        const bool one = tree.relation(t) == nummod && (tree.lower(t) == "one" || tree.word(t) == "1");
        return one && head != no_index && tree.xpos(head) == Xpos::nns;
    });
}

}  // namespace dateline
