#include "event/predicate.hpp"

#include <algorithm>
#include <array>

#include "event/title_need.hpp"
#include "event/title_words.hpp"
#include "event/verb_group.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr std::uint32_t furthest = 60;  // tokens looked at

/// Walks the tokens after a verb, and cuts them into phrases.
class PredicateReader {
public:
    PredicateReader(const SentenceClauses& s, std::uint32_t clause, bool with_content, bool brief)
        : s_(s), tree_(s.tree), clause_(clause), with_content_(with_content), brief_(brief) {}

    Predicate read(int room);

private:
    std::uint32_t first_after_verb() const;
    bool leads_to_cut_clause(std::uint32_t t) const;
    bool leads_to_undated(std::uint32_t t) const;
    bool is_bare_day(std::uint32_t t) const;
    bool ends_at(std::uint32_t t) const;
    bool is_dropped(std::uint32_t t) const;
    bool measures_time(std::uint32_t t) const;
    bool is_in_list_of_object(std::uint32_t t) const;
    bool tells_what_becomes(std::uint32_t adjective) const;
    bool is_needless(std::uint32_t t) const;
    bool tells_rate(std::uint32_t article) const;
    bool stands_before_what_is_needed(std::uint32_t t) const;
    bool begins_phrase(std::uint32_t t) const;
    bool joins_within_phrase(std::uint32_t t) const;
    bool leaves_open(std::uint32_t t) const;
    bool is_bare_place(std::uint32_t t) const;
    bool is_odd_end(std::uint32_t t) const;
    std::vector<std::uint32_t> place_alone() const;
    bool leads_to_time(std::uint32_t t) const;
    bool modifies_noun(std::uint32_t t) const;
    bool needs_more() const;
    void drop_loose_end(std::vector<std::uint32_t>& words) const;
    int count(const std::vector<std::uint32_t>& words) const;

    const SentenceClauses& s_;
    const SentenceTree& tree_;
    std::uint32_t clause_;
    bool with_content_;
    bool brief_;
};

/// After the last word of the verb group; at the noun or adjective that "be" makes a predicate.
std::uint32_t PredicateReader::first_after_verb() const {
    const std::vector<std::uint32_t> group = verb_group(tree_, s_.clause(clause_).head);
    return (group.empty() ? s_.clause(clause_).head : group.back()) + 1;
}

/// "After a ship carrying oil sank": a clause that the tree takes for a noun.
bool PredicateReader::leads_to_cut_clause(std::uint32_t t) const {
    if (tree_.relation(t) != case_ || !has_role(tree_.word(t), TitleRole::marks_clause)) return false;
    return std::ranges::any_of(tree_.children(tree_.head(t)), [&](std::uint32_t c) {
        const Xpos form = tree_.xpos(c);
        const std::uint32_t object =
            tree_.child(c, {obj, xcomp});  // "after a ship carrying oil forced the port to close"
        const bool acts = form == Xpos::vbn && object != no_index && object > c && tree_.is_noun(object);
        return tree_.is(c, {acl}) && (acts || form == Xpos::vbd || form == Xpos::vbp || form == Xpos::vbz);
    });
}

/// "Since" of "has been sought since shortly after the fire".
bool PredicateReader::leads_to_undated(std::uint32_t t) const {
    const std::uint32_t noun = tree_.head(t);
    return tree_.relation(t) == case_ && tree_.lower(t) == "since" && t + 1 < tree_.last() && noun != no_index &&
           tree_.is_noun(noun) && tree_.time(t) == no_index && tree_.time(t + 1) == no_index &&
           tree_.time(noun) == no_index;
}

/// "The day" of "came to his house the day after he died".
bool PredicateReader::is_bare_day(std::uint32_t t) const {
    return tree_.is(t, {obl, nmod}) && tree_.preposition(t).empty() && has_role(tree_.word(t), TitleRole::period) &&
           tree_.head(t) < t && tree_.time(t) == no_index;
}

/// Where the clause ends or is interrupted.
bool PredicateReader::ends_at(std::uint32_t t) const {
    constexpr std::array<std::string_view, 8> marks = {",", ";", ":", "--", "–", "—", ")", "..."};
    const std::string w = tree_.lower(t);
    if (one_of(w, marks) || w == "." || w == "?" || w == "!") return true;
    if (w == "-" && tree_.token(t).space_before) return true;
    const Xpos form = tree_.xpos(t);
    if (tree_.relation(t) == mark && w == "that") return !with_content_;
    if (form == Xpos::wdt || form == Xpos::wp || form == Xpos::wrb) return true;
    const bool marks_clause = tree_.relation(t) == mark && has_role(w, TitleRole::marks_clause);
    if (leads_to_undated(t)) return true;
    if (marks_clause || w == "including" || leads_to_cut_clause(t) || is_bare_day(t)) return true;
    // "tested in May and in operation in June"
    const std::uint32_t joined_to = tree_.upos(t) == Upos::cconj ? tree_.head(t) : no_index;
    const bool phrase = joined_to != no_index && joined_to > t && tree_.child(joined_to, {case_}) != no_index;
    const std::uint32_t first = phrase ? tree_.head(joined_to) : no_index;
    if (first != no_index && (first == s_.clause(clause_).head || tree_.time(first) != no_index)) return true;
    // "100 people were killed and 20 others wounded", where the tree has no second verb
    const bool to_verb = joined_to != no_index && joined_to > t && tree_.is_noun(joined_to) && !phrase &&
                         tree_.relation(joined_to) == conj && tree_.head(joined_to) == s_.clause(clause_).head;
    if (to_verb && !s_.clause(clause_).copula) return true;
    const std::uint32_t owner = s_.owner_of(t), object = s_.clause(clause_).object;
    if (owner == no_index || owner == clause_) return false;
    if (object != no_index && t <= object) return false;  // that the tree hangs elsewhere
    const Clause& other = s_.clause(owner);
    // "extended the deal and started another": what is joined tells on its own
    const bool joined = tree_.relation(other.head) == conj && other.parent == clause_;
    const std::uint32_t own = s_.clause(clause_).head;  // "suspend the order issued and release him"
    if (tree_.relation(other.head) == conj && other.head > own && !tree_.is_under(other.head, own) &&
        tree_.is_under(own, tree_.head(other.head)))
        return true;
    const bool shares_to = other.kind == ClauseKind::infinitive && s_.clause(clause_).kind != ClauseKind::participle;
    if (joined && tree_.relation(t) != punct && !shares_to) return true;
    const bool unmarked = other.marker == no_index && tree_.head(other.head) == s_.clause(clause_).head;
    const bool that = other.marker != no_index && tree_.lower(other.marker) == "that";
    const bool content = other.kind == ClauseKind::complement || that || unmarked;
    if (!other.finite || (with_content_ && content)) return false;
    const std::uint32_t head = s_.clause(clause_).head;
    if (!tree_.is_under(head, other.head)) return true;
    // "The bank that misled its customers | has closed"
    return other.head > head && !tree_.is_under(t, head);
}

/// "in principle" of "agree in principle to build a road".
bool PredicateReader::stands_before_what_is_needed(std::uint32_t t) const {
    const std::uint32_t head = s_.clause(clause_).head, needed = tree_.child(head, {xcomp, ccomp, advcl});
    if (needed == no_index || t > needed || governing_of(tree_.lemma(head)) == Governing::none) return false;
    for (const std::uint32_t c : tree_.children(head))
        if (tree_.relation(c) == obl && c > head && c < needed && tree_.is_under(t, c))
            return tree_.preposition(c) != "of";  // "told of the plan to build it"
    return false;
}

/// "$24 a share", "fell a further $100 million"
bool PredicateReader::tells_rate(std::uint32_t article) const {
    if (tree_.lower(article) == "the") return false;
    const auto is_amount = [&](std::uint32_t t) {
        const bool number = tree_.upos(t) == Upos::num && !is_glued(tree_, t + 1);  // not "2-year-old"
        return t + 1 < tree_.last() && (number || tree_.upos(t) == Upos::sym) && tree_.time(t) == no_index;
    };
    const bool measures = has_role(s_.verb(clause_), TitleRole::acts_alone) || s_.clause(clause_).object < article;
    const bool further =
        measures && article + 2 < tree_.last() && tree_.upos(article + 1) == Upos::adj && is_amount(article + 2);
    return further || (article > tree_.first() && tree_.upos(article - 1) == Upos::num);
}

/// "Of negotiations" of "through two days of negotiations".
bool PredicateReader::measures_time(std::uint32_t t) const {
    for (std::uint32_t up = t; up != no_index && up > s_.clause(clause_).head; up = tree_.head(up)) {
        const std::uint32_t above = tree_.head(up), leads = tree_.child(up, {case_});
        const bool after_days = leads != no_index && tree_.time(leads) != no_index && tree_.time(up) == no_index;
        if (after_days && !tree_.in_named_event(leads)) return true;  // "the fire" of "in the days before the fire"
        if (above != no_index && tree_.relation(up) == nmod && tree_.preposition(up) == "of" && above < up &&
            tree_.time(up) == no_index && tree_.time(above) != no_index && !tree_.in_named_event(above))
            return tree_.lower(above) != "future";
    }
    return false;
}

/// "That" of "the talks are a sign that ...", "to" of "will help Acme to survive".
bool PredicateReader::is_needless(std::uint32_t t) const {
    const std::uint32_t head = s_.clause(clause_).head, below = tree_.head(t);
    if (tree_.relation(t) != mark || below == no_index) return false;
    if (tree_.lower(t) == "that") return !(s_.clause(clause_).copula && t == head + 1 && tree_.is_noun(head));
    return tree_.xpos(t) == Xpos::to && tree_.lemma(head) == "help" && tree_.head(below) == head &&
           tree_.relation(below) == xcomp && tree_.child(head, {obj}) == t - 1;
}

/// "Of Norway, Chile and Peru" of "invites the ministers of Norway, Chile and Peru to Oslo".
bool PredicateReader::is_in_list_of_object(std::uint32_t t) const {
    const std::uint32_t object = s_.clause(clause_).object;
    if (object == no_index || t < object || is_relational(tree_, object)) return false;
    for (const std::uint32_t c : tree_.children(object)) {
        const auto below = tree_.children(c);
        const auto joined =
            std::count_if(below.begin(), below.end(), [&](std::uint32_t m) { return tree_.relation(m) == conj; });
        const auto goes_on = [&](std::uint32_t other) {
            return tree_.is(other, {obl, xcomp}) && other > below.back() && tree_.time(other) == no_index;
        };
        if (tree_.relation(c) == nmod && c > object && joined > 1 && tree_.is_under(t, c))
            return std::ranges::any_of(tree_.children(s_.clause(clause_).head), goes_on);
    }
    return false;
}

/// "Standard" of "becomes a standard weapon".
bool PredicateReader::tells_what_becomes(std::uint32_t adjective) const {
    const std::uint32_t noun = tree_.head(adjective), verb = s_.clause(clause_).head;
    const std::string lemma = tree_.lemma(verb);
    return noun == verb || (tree_.head(noun) == verb && (lemma == "become" || lemma == "remain"));
}

bool PredicateReader::is_dropped(std::uint32_t t) const {
    if (brief_ && is_in_list_of_object(t)) return true;
    if (brief_ && ((is_mere_adjective(tree_, t) && !tells_what_becomes(t)) || stands_before_what_is_needed(t)))
        return true;
    const bool within_word = is_glued(tree_, t) && is_glued(tree_, t + 1);  // "$15-a-share"
    const std::string w = tree_.lower(t);
    const bool starts_name = tree_.word(t).substr(1) == w.substr(1) && tree_.word(t) != w;  // "The Hague"; not "THE"
    const bool fate = w == "future" && t + 1 < tree_.last() && tree_.lower(t + 1) == "of";  // "discuss the future of"
    if (tree_.time(t) != no_index && !tree_.in_named_event(t)) return !fate;
    if (measures_time(t) || is_told_by_verb(s_, t)) return true;
    if (w == "far" && tree_.lower(t - 1) == "so") return true;
    const bool of_day = tree_.xpos(t) == Xpos::pos && tree_.time(t - 1) != no_index && !tree_.in_named_event(t - 1);
    if (of_day) return true;                                                                  // "yesterday's news"
    const bool negates_verb = tree_.head(t) == s_.clause(clause_).head && t < tree_.head(t);  // the verb has it
    if (negates_verb && (w == "not" || w == "n't" || w == "n’t")) return true;
    if (tree_.upos(t) == Upos::det && (w == "the" || w == "a" || w == "an") && !starts_name)
        return !within_word && !tells_rate(t) &&
               (t + 1 == tree_.last() || !has_role(tree_.word(t + 1), TitleRole::keeps_article));
    if (is_quotation_mark(w) || (w == "'" && tree_.upos(t) == Upos::punct) || is_needless(t)) return true;
    return tree_.upos(t) == Upos::adv && has_role(w, TitleRole::left_out) &&
           (t + 1 == tree_.last() || tree_.word(t + 1) != "-");
}

/// Whether a time expression is of a noun that follows: "a gain in third-quarter income".
bool PredicateReader::modifies_noun(std::uint32_t t) const {
    std::uint32_t begin = t;
    while (begin > tree_.first() && tree_.time(begin - 1) == tree_.time(t)) --begin;
    std::uint32_t top = t;
    while (tree_.head(top) != no_index && tree_.time(tree_.head(top)) == tree_.time(t)) top = tree_.head(top);
    std::uint32_t after = t;
    while (after < tree_.last() && tree_.time(after) == tree_.time(t)) ++after;
    if (after + 1 < tree_.last() && tree_.xpos(after) == Xpos::pos) {  // "yesterday's news"
        ++after;
        while (after + 1 < tree_.last() && tree_.upos(after) == Upos::adj) ++after;
    }
    const bool of_phrase = begin > tree_.first() && tree_.lower(begin - 1) == "the" && tree_.upos(begin) == Upos::propn;
    if (of_phrase && after + 1 < tree_.last() && tree_.xpos(after) == Xpos::vbg && tree_.is_noun(after + 1))
        return true;  // "in the May 1998 shooting death", where the tree has a verb
    const auto is_participle = [&] { return tree_.xpos(after) == Xpos::vbg || tree_.xpos(after) == Xpos::vbn; };
    if (after + 1 < tree_.last() && is_participle() && tree_.is(after, {amod, compound}))
        ++after;  // "the October shooting death", "a recently announced venture"
    if (after < tree_.last() && tree_.is_noun(after) && tree_.upos(t - 1) != Upos::punct &&
        tree_.time(after) == no_index)
        return true;
    const std::uint32_t noun = tree_.head(top);
    return noun != no_index && noun > t && tree_.is_noun(noun) && tree_.is(top, {amod, compound});
}

/// "until at least", "in about": what is left of a date.
bool PredicateReader::leads_to_time(std::uint32_t t) const {
    const Upos u = tree_.upos(t);
    const bool particle = tree_.relation(t) == compound_prt;
    return !particle && (u == Upos::adp || u == Upos::sconj || tree_.lower(t) == "least" || tree_.lower(t) == "about");
}

/// Where a title may end before: a preposition, "to", "and", a participle after a noun.
bool PredicateReader::begins_phrase(std::uint32_t t) const {
    if (tree_.upos(t) == Upos::adp) return tree_.relation(t) != compound_prt;
    if (tree_.xpos(t) == Xpos::to || tree_.upos(t) == Upos::cconj) return true;
    if (tree_.relation(t) == case_ && tree_.upos(t) == Upos::adj) return true;  // "due to"
    const Xpos form = tree_.xpos(t);
    const bool participle = form == Xpos::vbg || form == Xpos::vbn;
    return participle && tree_.is(t, {acl, advcl}) && t > tree_.first() && tree_.is_noun(t - 1);
}

/// "And" of "design and manufacture", "the food and drink maker": one word before it, and after it no noun with an
/// article of its own.
bool PredicateReader::joins_within_phrase(std::uint32_t t) const {
    const std::uint32_t second = tree_.head(t);
    if (tree_.upos(t) != Upos::cconj || second == no_index || second < t || tree_.relation(second) != conj)
        return false;
    if (tree_.upos(second) == Upos::adj) return true;
    const bool one_word = tree_.child(tree_.head(second), {amod, compound, nummod, nmod_poss}) == no_index;
    return one_word && tree_.upos(second) == Upos::noun &&
           tree_.child(second, {det, nmod_poss, nummod, case_}) == no_index;
}

/// "of", "to", "two", "Prime", "Kim's": more must follow.
bool PredicateReader::leaves_open(std::uint32_t t) const {
    const Upos u = tree_.upos(t);
    if (tree_.relation(t) == compound_prt) return false;
    if (tree_.relation(t) == advmod) return tree_.head(t) != no_index && tree_.head(t) > t;
    if (u == Upos::adp || u == Upos::det || u == Upos::cconj || u == Upos::part || u == Upos::aux || u == Upos::sconj)
        return true;
    if (tree_.xpos(t) == Xpos::prp_possessive) return true;
    const std::uint32_t head = tree_.head(t);
    const bool within = head != no_index && head > t && tree_.is(t, {amod, compound, nmod_poss, nummod});
    return within;
}

/// Words, glued ones being one.
int PredicateReader::count(const std::vector<std::uint32_t>& words) const {
    int count = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        count += i > 0 && words[i - 1] + 1 == words[i] && is_glued(tree_, words[i]) ? 0 : 1;
    return count;
}

/// Whether the verb wants an object or content.
bool PredicateReader::needs_more() const {
    const std::uint32_t head = s_.clause(clause_).head;
    if (s_.clause(clause_).copula) return false;
    for (const std::uint32_t c : tree_.children(head))
        if (c > head && tree_.is(c, {obj, iobj, xcomp}) && tree_.time(c) == no_index) return true;
    return with_content_;
}

void PredicateReader::drop_loose_end(std::vector<std::uint32_t>& words) const {
    const auto is_end = [&](std::uint32_t t) {
        const Xpos form = tree_.xpos(t);
        const bool participle =
            (form == Xpos::vbg || form == Xpos::vbn) && tree_.is(t, {acl, advcl}) && !is_told_by_verb(s_, t - 1);
        const bool before_quote = t + 1 < tree_.last() && is_quotation_mark(tree_.word(t + 1));
        const bool gerund = form == Xpos::vbg || (tree_.upos(t) == Upos::noun && tree_.lower(t).ends_with("ing"));
        const bool says = (form == Xpos::vbg && governing_of(tree_.lemma(t)) == Governing::reports) ||
                          (gerund && before_quote);  // "marched, chanting '...'"
        // "a fleet consisting", "by saying", "and all", "and end"
        const bool joined = words.size() > 1 && tree_.upos(words[words.size() - 2]) == Upos::cconj;
        const bool bare = joined && (tree_.upos(t) == Upos::verb || tree_.upos(t) == Upos::det || form == Xpos::prp);
        const bool by = form == Xpos::vbn && tree_.relation(t) == acl && t + 1 < tree_.last() &&
                        tree_.lower(t + 1) == "by";  // "profit-taking triggered | by"
        const bool governed = !by && words.size() > 1 && tree_.upos(words[words.size() - 2]) != Upos::noun;
        // "receive up to", "in order to"
        const bool half =
            (tree_.lower(t) == "up" && t + 1 < tree_.last() && tree_.lower(t + 1) == "to") ||
            (tree_.lower(t) == "order" && words.size() > 1 && tree_.lower(words[words.size() - 2]) == "in");
        const Upos u = tree_.upos(t);
        const bool open = has_role(tree_.word(t), TitleRole::leaves_open) && (u == Upos::verb || u == Upos::adv);
        // "meets demand well | into the summer"
        const bool leads = u == Upos::adv && t + 1 < tree_.last() && tree_.upos(t + 1) == Upos::adp &&
                           tree_.relation(t) == advmod && words.size() > 1;
        // "as high" of "as high as"
        const std::uint32_t degree = u == Upos::adj ? tree_.child(t, {advmod}) : no_index;
        const bool compares = degree != no_index && degree < t && tree_.lower(degree) == "as";
        const bool placed = u == Upos::adj && tree_.relation(t) == amod && tree_.head(t) < t && t + 1 < tree_.last() &&
                            tree_.lower(t + 1) == "from";  // "problems enroute | from Oslo"
        const bool within = (tree_.lower(t) == "inside" || tree_.lower(t) == "outside") && words.size() > 1 &&
                            tree_.upos(words[words.size() - 2]) == Upos::noun;  // "toured the damage inside"
        const bool adverb =
            u == Upos::adv && has_role(tree_.word(t), TitleRole::marks_clause);  // "has been there before"
        // "illness brought on | by"
        const std::uint32_t told = tree_.relation(t) == compound_prt ? tree_.head(t) : no_index;
        const bool brought_on = told != no_index && tree_.relation(told) == acl && tree_.xpos(told) == Xpos::vbn &&
                                t + 1 < tree_.last() && tree_.lower(t + 1) == "by";
        return half || adverb || brought_on || leads || placed || within || compares || open || leaves_open(t) ||
               (participle && words.size() > 1 && !governed) || says || bare;
    };
    while (!words.empty() && is_end(words.back())) {
        const bool amount_cut = tree_.lower(words.back()) == "up";
        words.pop_back();
        const bool to_verb = words.size() > 1 && tree_.xpos(words[words.size() - 2]) == Xpos::to;
        if (amount_cut && to_verb) words.pop_back();  // "to receive up to": the verb wants its object
    }
}

/// "At a plant" of "at a plant in Oslo": which plant, only what is cut says.
bool PredicateReader::is_bare_place(std::uint32_t t) const {
    if (tree_.upos(t) != Upos::noun || tree_.preposition(t).empty() || t + 2 >= tree_.last()) return false;
    if (tree_.child(t, {amod, compound, nummod, nmod_poss}) != no_index) return false;
    const std::uint32_t below = tree_.lower(t + 1) == "in" ? tree_.head(t + 1) : no_index;
    return below != no_index && tree_.head(below) == t && tree_.upos(below) == Upos::propn;
}

/// "By a nervous | and unforgiving public": no noun, whatever the tree says, since what is joined to it is none.
bool PredicateReader::is_odd_end(std::uint32_t t) const {
    // "After balloons | carrying smuggled goods forced the airport to close"
    const bool goes_on = t + 1 < tree_.last() && tree_.xpos(t + 1) == Xpos::vbg && tree_.head(t + 1) == t;
    if (goes_on && tree_.is_noun(t) && has_role(tree_.preposition(t), TitleRole::marks_clause)) return true;
    const bool joins = t + 1 < tree_.last() && tree_.upos(t + 1) == Upos::cconj;
    const std::uint32_t joined = joins ? tree_.head(t + 1) : no_index;
    if (tree_.upos(t) != Upos::noun || joined == no_index || tree_.child(t, {compound, amod, nummod}) != no_index)
        return false;
    const std::uint32_t verb = s_.clause(clause_).head;
    const bool of_verb = tree_.head(joined) == verb && tree_.xpos(joined) == Xpos::vbg && tree_.xpos(verb) != Xpos::vbg;
    return (tree_.head(joined) == t || of_verb) && tree_.upos(joined) == Upos::verb &&
           tree_.child(joined, {nsubj, nsubj_pass, aux}) == no_index;
}

/// "In Oslo" of "will be assembled at the main northern factory in Oslo", which is too long.
std::vector<std::uint32_t> PredicateReader::place_alone() const {
    const std::uint32_t head = s_.clause(clause_).head;
    for (const std::uint32_t site : tree_.children(head)) {
        if (site < head || !tree_.is(site, {obl}) || tree_.preposition(site) != "at") continue;
        for (const std::uint32_t place : tree_.children(site)) {
            const EntityType* type = tree_.entity(place);
            const std::uint32_t in = tree_.child(place, {case_});
            const bool within = in != no_index && tree_.lower(in) == "in" && in == site + 1;
            if (!within || !type || *type != EntityType::place) continue;
            std::vector<std::uint32_t> words;
            for (std::uint32_t t = in; t <= place; ++t)
                if (t == in || tree_.entity(t) == type) words.push_back(t);
            return words;
        }
    }
    return {};
}

Predicate PredicateReader::read(int room) {
    Predicate out;
    std::vector<std::uint32_t> words, best;
    const std::uint32_t begin = first_after_verb();
    const std::uint32_t subject = s_.clause(clause_).subject;
    bool between = false;
    const auto offer = [&] {
        std::vector<std::uint32_t> ended = words;
        drop_loose_end(ended);
        if (ended.size() > 1 && (is_bare_place(ended.back()) || is_odd_end(ended.back()))) return;
        // A name is worth a word more.
        const int over = !ended.empty() && tree_.upos(ended.back()) == Upos::propn ? 1 : 0;
        if (count(ended) <= room + over && ended.size() > best.size()) best = ended;
    };
    for (std::uint32_t t = begin; t < std::min(tree_.last(), begin + furthest); ++t) {
        if (tree_.word(t) == "(" || tree_.word(t) == "[") {
            while (t < tree_.last() && tree_.word(t) != ")" && tree_.word(t) != "]") ++t;
            continue;
        }
        if (ends_at(t) && !(brief_ && is_in_list_of_object(t))) break;
        if (subject != no_index && subject > begin && tree_.is_under(t, subject)) continue;  // "said Roe on Monday"
        if (is_dropped(t)) {
            const bool time = tree_.time(t) != no_index && !tree_.in_named_event(t) && !modifies_noun(t);
            while (time && !words.empty() && leads_to_time(words.back())) words.pop_back();
            continue;
        }
        const bool measured = tree_.lower(t) == "of" && !words.empty() &&
                              (tree_.upos(words.back()) == Upos::num ||
                               EventWords::english().partitives.contains(tree_.lower(words.back())));
        const bool joins = tree_.upos(t) == Upos::cconj && between;
        if (begins_phrase(t) && !measured && !joins && !joins_within_phrase(t)) offer();
        between = (between || tree_.lower(t) == "between") && !joins;
        words.push_back(t);
    }
    offer();
    const bool particle = best.size() == 1 && tree_.relation(best[0]) == compound_prt;  // "carried out"
    if ((best.empty() && !needs_more()) || particle) {
        const std::vector<std::uint32_t> place = place_alone();
        if (count(best) + count(place) <= room + 1) best.insert(best.end(), place.begin(), place.end());
    }
    drop_loose_end(words);
    out.cut = best.size() < words.size();
    out.words = std::move(best);
    out.whole = !out.words.empty() || !needs_more();
    return out;
}

}  // namespace

bool is_told_by_verb(const SentenceClauses& s, std::uint32_t t) {
    const std::uint32_t verb = s.tree.head(t);
    const std::string w = s.tree.lower(t);
    return s.tree.relation(t) == aux && (w == "is" || w == "are") && verb == t + 1 && s.tree.xpos(verb) == Xpos::vbg &&
           s.tree.is(verb, {ccomp, acl, advcl});
}

bool is_glued(const SentenceTree& tree, std::uint32_t t) {
    return t > tree.first() && t < tree.last() && !tree.token(t).space_before;
}

bool is_mere_adjective(const SentenceTree& tree, std::uint32_t t) {
    const char initial = tree.word(t).front();
    const std::uint32_t above = tree.head(t), adverb = tree.child(t, {advmod});
    if (tree.lower(t).ends_with("ly") && tree.relation(t) == advmod && above == t + 1)
        return is_mere_adjective(tree, above);
    if (adverb != no_index && !tree.lower(adverb).ends_with("ly")) return false;
    return tree.relation(t) == amod && tree.upos(t) == Upos::adj && tree.xpos(t) == Xpos::jj && initial >= 'a' &&
           initial <= 'z' && tree.head(t) > t && !is_glued(tree, t) && !is_glued(tree, t + 1) &&
           !has_role(tree.word(t), TitleRole::turns_meaning);
}

Predicate predicate_of(const SentenceClauses& s, std::uint32_t clause, int room, bool with_content, bool brief) {
    return PredicateReader(s, clause, with_content, brief).read(room);
}

}  // namespace dateline
