#include "event/status.hpp"

#include <algorithm>

#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr int deepest = 6;  // clauses above that are asked

class StatusReader {
public:
    explicit StatusReader(const SentenceClauses& sentence) : s_(sentence), tree_(sentence.tree) {}
    Status of(std::uint32_t clause, int depth) const;
    Status of_noun(std::uint32_t noun) const;

private:
    bool has_no(std::uint32_t noun) const;
    bool has_to(std::uint32_t verb) const;
    bool is_inverted_condition(const Clause& clause) const;
    bool is_hedged(const Clause& clause) const;
    bool denies_a_part(const Clause& clause) const;
    bool is_still_to_come(std::uint32_t noun, std::uint32_t clause) const;
    Governing governing_of_token(std::uint32_t t) const;
    bool has_relative(const Clause& clause) const;
    bool is_one_of_row(const Clause& clause) const;
    bool is_content(const Clause& clause) const;
    Governing governing_before(const Clause& clause) const;
    Status governed(Governing governing, Status above) const;
    Status of_governed(const Clause& clause, int depth) const;
    Status of_loose(const Clause& clause, const std::string& marker, int depth) const;
    Status of_remark(const Clause& clause) const;
    bool is_ahead_of(const Clause& clause, const std::string& marker, int depth) const;
    Status of_finite(const Clause& clause, const std::string& marker, int depth) const;

    const SentenceClauses& s_;
    const SentenceTree& tree_;
};

/// "No talks", "nobody", "neither side".
bool StatusReader::has_no(std::uint32_t noun) const {
    if (noun == no_index) return false;
    const std::uint32_t article = tree_.child(noun, {det});
    const std::string word = tree_.lower(article == no_index ? noun : article);
    const bool no_one =
        word == "one" && noun >= tree_.first() + 2 && tree_.word(noun - 1) == "-" && tree_.lower(noun - 2) == "no";
    return no_one || word == "no" || word == "nobody" || word == "none" || word == "neither" || word == "nothing";
}

bool StatusReader::has_to(std::uint32_t verb) const {
    for (const std::uint32_t c : tree_.children(verb))
        if (c < verb && tree_.is(c, {mark, aux, case_}) && tree_.lower(c) == "to") return true;
    return false;
}

/// "Had he won, he would stay", "were he to win": no "if", but the auxiliary first, and no question.
bool StatusReader::is_inverted_condition(const Clause& clause) const {
    if (clause.subject == no_index || clause.kind == ClauseKind::main || clause.marker != no_index) return false;
    const std::uint32_t auxiliary = tree_.child(clause.head, {aux, cop});
    if (auxiliary == no_index || auxiliary > clause.subject) return false;
    const std::string word = tree_.lower(auxiliary);
    return word == "had" || word == "were" || word == "should";
}

/// "Perhaps he left", "allegedly stole".
bool StatusReader::is_hedged(const Clause& clause) const {
    const WordSet& hedges = EventWords::english().hedges;
    const auto children = tree_.children(clause.head);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t t) {
        return tree_.relation(t) == advmod && t < clause.head && hedges.contains(tree_.lower(t));
    });
}

/// "Not all of the claims were upheld": some were.
bool StatusReader::denies_a_part(const Clause& clause) const {
    for (const std::uint32_t c : tree_.children(clause.head)) {
        if (tree_.lower(c) != "not" || c + 1 >= tree_.last()) continue;
        const std::string next = tree_.lower(c + 1);
        return next == "all" || next == "every" || next == "everyone" || next == "only" || next == "just";
    }
    return false;
}

/// How a word stands to what hangs on it; "expected to", "is set to" by their form.
Governing StatusReader::governing_of_token(std::uint32_t t) const {
    const Governing by_form = governing_of_word(tree_.word(t));
    const std::uint32_t c = s_.clause_at(t);
    const bool verb = tree_.upos(t) == Upos::verb;
    if (verb && tree_.lower(t) == "going" && tree_.child(t, {aux}) != no_index) return Governing::plans;
    // "had to leave" and left; "has to leave"
    if (verb && tree_.lemma(t) == "have" && c != no_index && s_.clause(c).tense == Tense::present)
        return Governing::plans;
    if (by_form != Governing::none && (!verb || (c != no_index && s_.clause(c).passive))) return by_form;
    if (!verb) return by_form;
    const std::uint32_t particle = tree_.child(t, {compound_prt});  // "called off the visit"
    const Governing of_both =
        particle == no_index ? Governing::none : governing_of(tree_.lemma(t) + "_" + tree_.lower(particle));
    return of_both == Governing::none ? governing_of(tree_.lemma(t)) : of_both;
}

/// "A decision that the court criticised", of which the tree makes the content of the decision.
bool StatusReader::has_relative(const Clause& clause) const {
    return std::ranges::any_of(tree_.children(clause.head), [&](std::uint32_t c) {
        return c < clause.head && tree_.is(c, {nsubj, nsubj_pass, obj}) && tree_.xpos(c) == Xpos::wdt;
    });
}

/// "Concern that Acme has sold it": what the noun is of, which the tree takes for a relative clause; not "a decision
/// that the court criticised".
bool StatusReader::is_content(const Clause& clause) const {
    const bool marked = tree_.relation(clause.head) == acl_relcl && clause.marker != no_index &&
                        clause.subject != no_index && tree_.relation(clause.marker) == mark &&
                        tree_.lower(clause.marker) == "that";
    return marked && (clause.passive || clause.copula || tree_.child(clause.head, {obj, xcomp, ccomp}) != no_index);
}

Governing StatusReader::governing_before(const Clause& clause) const {
    const std::uint32_t above = tree_.head(clause.head);
    if (above == no_index) return Governing::none;
    if (tree_.relation(clause.head) == advcl && has_to(clause.head)) {
        // "beat them to win the cup" won it; "look forward to meeting them"
        const Governing governing = governing_of_token(above);
        const bool ahead = governing == Governing::plans && clause.kind == ClauseKind::gerund;
        return ahead || governing == Governing::carries_out ? governing : Governing::none;
    }
    // "accused of stealing", "charged with killing", "barred from entering"
    const std::string marker = clause.marker == no_index ? "" : tree_.lower(clause.marker);
    if (clause.kind == ClauseKind::gerund && (marker == "of" || marker == "with" || marker == "from") &&
        clause.parent != no_index) {
        const Governing governing = governing_of_token(s_.clause(clause.parent).head);
        if (governing == Governing::doubts || governing == Governing::denies) return governing;
    }
    if (tree_.is(clause.head, {ccomp, xcomp, acl, csubj, csubj_pass}) || is_content(clause)) {
        const Governing governing = governing_of_token(above);
        if (governing != Governing::none) return governing;
        if (clause.parent == no_index || s_.clause(clause.parent).object == no_index) return Governing::none;
        const Clause& parent = s_.clause(clause.parent);
        const Governing of_object = governing_of_token(parent.object);  // "made a promise to leave"
        const bool has_it = s_.verb(clause.parent) == "have";           // "had a room to let"
        if (of_object != Governing::none || parent.object != above || has_it) return of_object;
        return governing_of_token(parent.head);  // "forced the schools to close"
    }
    return Governing::none;
}

Status StatusReader::governed(Governing governing, Status above) const {
    switch (governing) {
        case Governing::plans:
            return above == Status::denied || above == Status::conditional ? above : Status::planned;
        case Governing::denies:
            return above == Status::denied ? Status::happened : Status::denied;
        case Governing::doubts:
        case Governing::quotes:  // "will be willing to help" announces the help
            return above == Status::denied || above == Status::planned ? above : Status::conditional;
        default:
            return above;
    }
}

/// "Was the 14th to die": as true as the rest.
bool StatusReader::is_one_of_row(const Clause& clause) const {
    constexpr std::string_view places[] = {"first", "second", "third", "last", "only", "latest", "youngest", "oldest"};
    const std::uint32_t noun = tree_.head(clause.head), c = noun == no_index ? no_index : s_.clause_at(noun);
    const bool told = c != no_index && s_.clause(c).copula && s_.clause(c).tense == Tense::past;
    if (tree_.relation(clause.head) != acl || !told) return false;
    return std::ranges::any_of(tree_.children(noun), [&](std::uint32_t t) {
        const bool number = tree_.token(t).kind == TokenKind::number || tree_.lower(t).ends_with("th");
        return tree_.relation(t) == amod && (number || one_of(tree_.lower(t), places));
    });
}

Status StatusReader::of_governed(const Clause& clause, int depth) const {
    const Status above = clause.parent == no_index ? Status::happened : of(clause.parent, depth + 1);
    const Governing governing = governing_before(clause);
    if (governing != Governing::none && governing != Governing::reports) return governed(governing, above);
    // "helped build", "saw it fall"; with "to" it is a purpose, and alone a command
    if (is_one_of_row(clause)) return above;
    const bool bare = tree_.is(clause.head, {xcomp, ccomp, obj}) && !has_to(clause.head);
    const bool done = bare || governing == Governing::carries_out;
    if (clause.kind == ClauseKind::infinitive && !done) return above == Status::happened ? Status::planned : above;
    return above;
}

/// "He declined to guess when, saying that ...": the remark is made, whatever becomes of what stands beside it.
Status StatusReader::of_remark(const Clause& clause) const {
    std::uint32_t above = clause.parent;
    while (above != no_index && s_.clause(above).parent != no_index) above = s_.clause(above).parent;
    if (above == no_index) return Status::happened;
    if (s_.clause(above).modal) return Status::conditional;
    return s_.clause(above).tense == Tense::future ? Status::planned : Status::happened;
}

/// A gerund that no verb needs: "after leaving" is told as done; "..., leading to a revolution" as the main verb has
/// it; "a means of growing" as the noun has it.
Status StatusReader::of_loose(const Clause& clause, const std::string& marker, int depth) const {
    const Governing governing = governing_before(clause);
    if (governing == Governing::plans || governing == Governing::denies || governing == Governing::doubts)
        return governed(governing, Status::happened);
    const bool told_as_done = marker == "since" || marker == "after" || marker == "by" || marker == "on" ||
                              marker == "while" || marker == "when";
    if (told_as_done || clause.parent == no_index) return Status::happened;
    if (governing_of(tree_.lemma(clause.head)) == Governing::reports) return of_remark(clause);
    return of(clause.parent, depth + 1);
}

/// "Will use it before they meet", "was ready to talk when they meet": the present tense there means what is to come;
/// not in "it pours when it rains", where all is in the present.
bool StatusReader::is_ahead_of(const Clause& clause, const std::string& marker, int depth) const {
    if (of(clause.parent, depth + 1) == Status::planned) return true;
    const Clause& above = s_.clause(clause.parent);
    const bool of_time = marker == "when" || marker == "before" || marker == "until" || marker == "once";
    return of_time && (above.tense != Tense::present || above.copula);
}

Status StatusReader::of_finite(const Clause& clause, const std::string& marker, int depth) const {
    if (clause.copula && governing_of_word(tree_.word(clause.head)) == Governing::plans)
        return Status::planned;  // "a decision is due"
    if (clause.parent == no_index) return Status::happened;
    if ((tree_.is(clause.head, {ccomp, acl}) || is_content(clause)) && !has_relative(clause)) {
        const Governing governing = governing_before(clause);
        if (governing == Governing::denies) return Status::denied;
        if (governing == Governing::doubts || governing == Governing::plans || marker == "whether")
            return Status::conditional;
    }
    if (clause.kind == ClauseKind::adverbial && clause.tense == Tense::present && is_ahead_of(clause, marker, depth))
        return Status::planned;
    return Status::happened;
}

Status StatusReader::of(std::uint32_t index, int depth) const {
    if (depth > deepest) return Status::happened;
    const Clause& clause = s_.clause(index);
    const std::string marker = clause.marker == no_index ? "" : tree_.lower(clause.marker);
    if (marker == "if" || marker == "unless" || is_inverted_condition(clause)) return Status::conditional;
    const bool no_subject = clause.kind != ClauseKind::relative && !clause.shared_subject && has_no(clause.subject);
    if ((clause.negated && !denies_a_part(clause)) || no_subject || has_no(clause.object)) return Status::denied;
    if (clause.modal) return Status::conditional;
    if (is_hedged(clause)) return Status::conditional;
    if (clause.tense == Tense::future) return Status::planned;
    if (marker == "without") return Status::denied;
    if (clause.finite) return of_finite(clause, marker, depth);
    if (clause.kind == ClauseKind::participle) return Status::happened;
    const bool loose = tree_.is(clause.head, {advcl, acl}) && clause.kind == ClauseKind::gerund;
    if (loose) return of_loose(clause, marker, depth);
    return of_governed(clause, depth);
}

/// "The flight will take off", "will celebrate with a parade": what is to come brings its noun along; not in "the war
/// will end", "the strike will cost millions".
bool StatusReader::is_still_to_come(std::uint32_t noun, std::uint32_t c) const {
    const Clause& clause = s_.clause(c);
    const std::string preposition = tree_.preposition(noun);
    const bool part = tree_.relation(noun) == obl && (preposition == "with" || preposition == "at");
    const Governing governing = governing_of(s_.verb(c));
    const bool goes_on = governing == Governing::denies || governing == Governing::carries_out;
    // "take place" has an object only in form
    const bool acts = clause.object != no_index && tree_.lower(clause.object) != "place";
    const bool happens = tree_.relation(noun) == nsubj && !acts && !clause.copula && !goes_on;
    return (part || happens) && of(c, 0) == Status::planned;
}

Status StatusReader::of_noun(std::uint32_t noun) const {
    if (has_no(noun)) return Status::denied;
    for (std::uint32_t t = noun; t-- > tree_.first() && tree_.word(t) != ",";) {
        const std::string word = tree_.lower(t);
        if (word == "if" || word == "unless") return Status::conditional;
    }
    // "the next summit"; a proposed plan is there
    const bool is_plan = governing_of_word(tree_.word(noun)) != Governing::none;
    for (const std::uint32_t c : tree_.children(noun)) {
        if (tree_.relation(c) != amod || is_plan) continue;
        const Governing governing = governing_of_word(tree_.word(c));
        if (governing == Governing::plans) return Status::planned;
        if (governing == Governing::doubts) return Status::conditional;
        if (EventWords::english().hedges.contains(tree_.lower(c))) return Status::conditional;
    }
    const std::uint32_t above = tree_.head(noun);
    const std::uint32_t c = above == no_index ? no_index : s_.clause_at(above);
    if (c != no_index && is_still_to_come(noun, c)) return Status::planned;
    if (c == no_index || !tree_.is(noun, {obj, xcomp, nsubj_pass, obl})) return Status::happened;
    const bool for_it = tree_.relation(noun) == obl && tree_.preposition(noun) == "for";
    if (tree_.relation(noun) == obl && !for_it) return Status::happened;
    const Governing with_for = for_it ? governing_of(tree_.lemma(above) + "_for") : Governing::none;  // "call for"
    const Governing governing = with_for == Governing::none ? governing_of_token(above) : with_for;
    const bool carried = EventWords::english().light_verbs.contains(tree_.lemma(above));
    if (governing == Governing::plans || governing == Governing::denies || governing == Governing::doubts || carried)
        return governed(governing, of(c, 0));
    return Status::happened;
}

}  // namespace

Status status_of(const SentenceClauses& sentence, std::uint32_t clause) { return StatusReader(sentence).of(clause, 0); }

Status status_of_noun(const SentenceClauses& sentence, std::uint32_t noun) {
    return StatusReader(sentence).of_noun(noun);
}

}  // namespace dateline
