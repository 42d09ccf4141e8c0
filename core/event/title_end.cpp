#include "event/title_end.hpp"

#include <algorithm>

#include "event/headline_verb.hpp"
#include "event/title_need.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

/// Looks from the last word of a title at what its sentence goes on with.
class EndReader {
public:
    EndReader(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown)
        : tree_(s.tree),
          clause_(s.clause(clause)),
          shown_(shown),
          last_(*std::ranges::max_element(shown)),
          next_(next_after(s.tree, shown)),
          beside_(next_ == last_ + 1),
          follows_(next_ < tree_.last() ? tree_.lower(next_) : std::string_view()) {}

    /// Whether two tokens follow, dates aside, and so whether those below may be asked.
    bool goes_on() const { return next_ + 1 < tree_.last(); }
    bool before_its_clause() const;
    bool before_relative() const;
    bool before_rest_of_name() const;
    bool before_rest_of_noun() const;
    bool before_joined() const;
    bool before_comparison() const;
    bool before_aim() const;
    bool before_phrase_of_verb() const;
    bool before_amount() const;
    bool before_complement() const;
    bool before_of() const;

private:
    bool is_body(std::uint32_t name) const;
    bool is_capital(std::uint32_t token) const;
    bool is_amount() const;

    const SentenceTree& tree_;
    const Clause& clause_;
    const std::vector<std::uint32_t>& shown_;
    std::uint32_t last_, next_;
    bool beside_;
    std::string_view follows_;
};

/// "Court", of Appeals: the name of a body goes on.
bool EndReader::is_body(std::uint32_t name) const {
    return has_role(tree_.word(name), TitleRole::public_body) || has_role(tree_.word(name), TitleRole::firm);
}

bool EndReader::is_capital(std::uint32_t token) const {
    return tree_.word(token).front() >= 'A' && tree_.word(token).front() <= 'Z';
}

bool EndReader::is_amount() const {
    return tree_.upos(last_) == Upos::num || tree_.upos(last_) == Upos::sym || tree_.word(last_) == "%";
}

/// "sees sales | would rise", "a chance | it was Doe", "changes the way | people vote", "reports | that he sold it";
/// not "the shop | they sold".
bool EndReader::before_its_clause() const {
    constexpr std::string_view subjects[] = {"it", "he", "she", "they", "we", "i"};
    const Xpos form = tree_.xpos(next_);
    const bool verb = tree_.upos(next_) == Upos::aux || form == Xpos::vbz || form == Xpos::vbp || form == Xpos::vbd;
    const std::uint32_t told = tree_.head(next_);
    const bool wants_content = is_relational(tree_, last_) || governing_of_word(tree_.word(last_)) != Governing::none;
    const bool by_pronoun =
        one_of(follows_, subjects) && told != no_index && (tree_.relation(told) != acl_relcl || wants_content);
    const bool adverb = tree_.upos(next_) == Upos::adv && tree_.upos(next_ + 1) == Upos::aux;  // "also would"
    if (beside_ && tree_.is_noun(last_) && (verb || by_pronoun || adverb)) return true;
    std::uint32_t named = next_;
    while (named + 1 < tree_.last() && (tree_.upos(named) == Upos::adj || tree_.upos(named) == Upos::det)) ++named;
    if (beside_ && is_relational(tree_, last_) && tree_.is(named, {nsubj, nsubj_pass})) return true;
    const bool that =
        follows_ == "that" && (tree_.xpos(next_) == Xpos::in || tree_.relation(next_) == mark || wants_content);
    return tree_.is_noun(last_) && that;
}

/// "leads a group | that bought the mill", "was born to parents | who came from Oslo".
bool EndReader::before_relative() const {
    if (!beside_ || (follows_ != "that" && follows_ != "who" && follows_ != "which")) return false;
    const bool plain =
        tree_.upos(last_) == Upos::noun && tree_.child(last_, {amod, compound, nummod, nmod_poss, nmod}) == no_index;
    const bool object = tree_.relation(last_) == obj && tree_.xpos(last_) == Xpos::nn;
    if (plain && object && tree_.child(last_, {acl_relcl}) != no_index) return true;
    return follows_ == "who" && tree_.xpos(last_) == Xpos::nns && tree_.relation(last_) == obl &&
           tree_.children(last_).size() == 2;
}

/// "the Court | of Appeals".
bool EndReader::before_of() const {
    const EntityType* type = tree_.entity(last_);
    const bool person = type && *type == EntityType::person;
    const std::string_view word = tree_.lower(last_ + 1);
    if (tree_.upos(last_) == Upos::propn && tree_.upos(last_ + 1) == Upos::adp && is_capital(last_ + 1) &&
        is_capital(last_ + 2))
        return true;  // "Research | In Motion"
    const bool goes_on = word == "of" || (word == "for" && is_body(last_));
    return tree_.upos(last_) == Upos::propn && !person && goes_on && is_capital(last_ + 2) &&
           tree_.time(last_ + 2) == no_index;
}

/// "the Securities | and Exchanges Commission", "the Oslo, Norway | video firm".
bool EndReader::before_rest_of_name() const {
    std::uint32_t joined = tree_.upos(next_) == Upos::cconj ? tree_.head(next_) : no_index;
    if (joined != no_index && tree_.relation(joined) == compound) joined = tree_.head(joined);
    if (joined != no_index && joined == next_ + 2 && tree_.head(joined) == last_ &&
        tree_.relation(next_ + 1) == compound && is_body(joined))
        return true;
    return tree_.upos(last_) == Upos::propn && follows_ == "," && tree_.upos(next_ + 1) == Upos::propn &&
           next_ + 2 < tree_.last() && tree_.upos(next_ + 2) == Upos::noun && tree_.time(next_ + 2) == no_index &&
           !tree_.is(next_ + 2, {nsubj, nsubj_pass});
}

/// "plans a 3-for-1 stock | split", whatever the tree takes that for, "better than break | even".
bool EndReader::before_rest_of_noun() const {
    if (!beside_) return false;
    if (follows_ == "even" && tree_.lower(last_) == "break") return true;
    if (!tree_.is_noun(last_)) return false;
    if (tree_.is_noun(next_) && tree_.time(next_) == no_index && !tree_.is(next_, {nsubj, nsubj_pass})) return true;
    return tree_.xpos(next_) == Xpos::vbn && tree_.relation(next_) == acl && tree_.children(next_).empty() &&
           tree_.upos(next_ + 1) == Upos::punct;
}

/// "as either old | or new", "between the attack | and others", "higher raw material | and labour costs", "growth of
/// one | and the other", "high quality, safe | cars".
bool EndReader::before_joined() const {
    const auto shows = [&](auto fits) { return std::ranges::any_of(shown_, fits); };
    if (follows_ == "or" && shows([&](std::uint32_t t) { return tree_.lower(t) == "either"; })) return true;
    if (tree_.lower(last_) == "one" && tree_.relation(last_) == nmod) return true;
    if (beside_ && tree_.upos(next_) == Upos::cconj && tree_.upos(last_) == Upos::adj && last_ != clause_.head &&
        tree_.relation(last_) != xcomp)
        return true;
    if (tree_.preposition(last_) == "between" && !is_plural(tree_, last_) &&
        !shows([&](std::uint32_t t) { return tree_.upos(t) == Upos::cconj; }))
        return true;
    for (const std::uint32_t c : tree_.children(last_))
        if (tree_.relation(c) == conj && tree_.upos(c) == Upos::adj && tree_.is_noun(last_)) return true;
    const std::uint32_t joined = tree_.upos(next_) == Upos::cconj ? tree_.head(next_) : no_index;
    return joined != no_index && joined == next_ + 2 && tree_.head(joined) == last_ && tree_.xpos(last_) == Xpos::nn &&
           tree_.relation(next_ + 1) == compound && tree_.xpos(joined) == Xpos::nns &&
           tree_.child(last_, {det, nmod_poss}) == no_index;
}

/// "as high | as", "closer | to", "travels from rally | to rally", "700 kilometres (450 miles) | from each other".
bool EndReader::before_comparison() const {
    // "stocks close | lower but above their lows"
    if (beside_ && last_ == clause_.head && (tree_.xpos(next_) == Xpos::rbr || tree_.xpos(next_) == Xpos::jjr))
        return true;
    constexpr std::string_view measures[] = {"to", "as", "than"};
    if (follows_ == "as" && tree_.upos(next_ + 1) == Upos::adj) return true;
    const bool compared = tree_.upos(last_) == Upos::adj || tree_.upos(last_) == Upos::adv;
    if (beside_ && compared && one_of(follows_, measures)) return true;
    if (follows_ == "to" && tree_.preposition(last_) == "from" && tree_.lower(next_ + 1) == tree_.lower(last_))
        return true;
    if (follows_ != "(") return false;
    std::uint32_t beyond = next_;
    while (beyond + 1 < tree_.last() && tree_.word(beyond - 1) != ")") ++beyond;
    return tree_.lower(beyond) == "from";
}

/// "plans | to sell", "predicts growth of one | to hurt the other", "gives them | until May to sign".
bool EndReader::before_aim() const {
    if (tree_.lemma(clause_.head) == "give" && has_role(tree_.word(last_ + 1), TitleRole::leads_to_time)) return true;
    if (tree_.xpos(next_) != Xpos::to || tree_.upos(next_ + 1) != Upos::verb) return false;
    const bool plain =
        tree_.upos(last_) == Upos::noun && tree_.child(last_, {amod, compound, nummod, nmod_poss, nmod}) == no_index;
    if (plain && governing_of_word(tree_.word(last_)) == Governing::plans) return true;
    const Governing governing = governing_of(tree_.lemma(clause_.head));
    return (governing == Governing::plans || governing == Governing::doubts) && tree_.is_noun(last_);
}

/// "110 points | above the rate", "$300 | to 350 million", "billions of dollars | in costs", "lends Acme | up to $90".
bool EndReader::before_amount() const {
    const std::uint32_t next = last_ + 1;
    const std::string_view follows = tree_.lower(next);
    if (tree_.child(last_, {nummod}) != no_index && has_role(follows, TitleRole::measures_from)) return true;
    if (follows == "up" && tree_.lower(next + 1) == "to") return true;
    if (is_amount() && follows == "to" && tree_.upos(next + 1) == Upos::num) return true;
    const bool money =
        has_role(tree_.word(last_), TitleRole::currency) || (is_amount() && tree_.word(last_ - 1).ends_with('$'));
    const bool traded = tree_.lower(tree_.head(next) == no_index ? next : tree_.head(next)) == "trading";
    const bool names_what = tree_.upos(next + 1) == Upos::noun || (tree_.upos(next + 1) == Upos::adj && !traded);
    return money && follows == "in" && names_what && tree_.time(next + 1) == no_index;
}

/// "presents a plan after the declaration | of independence", "in response | to", "eligible | for aid", "thousands |
/// of ships", "makes a feast | of it", "was sure | the sale would be approved".
bool EndReader::before_complement() const {
    const std::uint32_t content = clause_.copula ? tree_.child(clause_.head, {ccomp}) : no_index;
    if (content != no_index && content > last_ && tree_.upos(clause_.head) == Upos::adj) return true;
    const std::uint32_t next = last_ + 1;
    const std::string_view word = tree_.lower(last_), follows = tree_.lower(next);
    if (tree_.upos(last_) == Upos::adj && has_role(word, TitleRole::wants_more) && follows != "," && follows != "and")
        return true;
    if ((follows == "of" || follows == "if") &&
        (has_role(word, TitleRole::quantity) || EventWords::english().partitives.contains(word)))
        return true;
    if (follows == "of" && tree_.upos(next + 1) == Upos::pron) return true;
    if (tree_.time(next + 1) != no_index) return false;
    const bool relational = is_relational(tree_, last_);
    const bool of_something =
        is_amount() || relational || is_event_noun(word) || word.ends_with("tion") || word.ends_with("ment");
    return (of_something && follows == "of") || (relational && has_role(follows, TitleRole::completes));
}

/// "threatens to push | for peace", "were cut off | from their kin".
bool EndReader::before_phrase_of_verb() const {
    const std::uint32_t noun = tree_.head(next_);
    if (beside_ && follows_ == "from" && tree_.relation(last_) == compound_prt && noun != no_index &&
        tree_.head(noun) == tree_.head(last_))
        return true;
    const bool alone =
        has_role(tree_.lemma(last_), TitleRole::acts_alone) || has_role(tree_.lemma(last_), TitleRole::tells_alone);
    const bool bare = tree_.xpos(last_) == Xpos::vb && !alone && last_ != clause_.head;
    if (bare && tree_.upos(next_) == Upos::adv && tree_.head(next_) == last_) return true;
    if (tree_.upos(last_) != Upos::verb || tree_.relation(last_) == amod || clause_.passive) return false;
    return (!alone || follows_ == "from") && tree_.upos(next_) == Upos::adp && noun != no_index &&
           tree_.head(noun) == last_;
}

}  // namespace

std::uint32_t next_after(const SentenceTree& tree, const std::vector<std::uint32_t>& shown) {
    std::uint32_t next = *std::ranges::max_element(shown) + 1;
    const auto is_dated = [&](std::uint32_t t) { return t < tree.last() && tree.time(t) != no_index; };
    while (is_dated(next) || (is_dated(next + 1) && tree.upos(next) == Upos::adp)) ++next;
    return next;
}

bool stops_short(const SentenceClauses& s, std::uint32_t clause, const std::vector<std::uint32_t>& shown) {
    if (*std::ranges::max_element(shown) + 2 >= s.tree.last()) return false;
    const EndReader end(s, clause, shown);
    if (end.before_amount() || end.before_complement() || end.before_of()) return true;
    return end.goes_on() && (end.before_its_clause() || end.before_relative() || end.before_rest_of_name() ||
                             end.before_rest_of_noun() || end.before_joined() || end.before_comparison() ||
                             end.before_aim() || end.before_phrase_of_verb());
}

bool goes_on_closely(const SentenceTree& tree, const std::vector<std::uint32_t>& shown) {
    constexpr std::string_view away[] = {"out", "away", "off", "back", "up", "down"};
    const std::uint32_t last = *std::ranges::max_element(shown), next = next_after(tree, shown);
    if (next >= tree.last()) return false;
    const bool moves = tree.upos(last) == Upos::verb && last + 1 == next && one_of(tree.lower(next), away);
    return tree.lower(next) == "of" || tree.relation(next) == compound_prt || moves;
}

}  // namespace dateline
