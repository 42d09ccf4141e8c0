#include "event/status.hpp"

#include <algorithm>

#include "event/words.hpp"

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
    Governing governing_of_token(std::uint32_t t) const;
    Governing governing_before(const Clause& clause) const;
    Status governed(Governing governing, Status above) const;
    Status of_governed(const Clause& clause, int depth) const;
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
    return word == "no" || word == "nobody" || word == "none" || word == "neither" || word == "nothing";
}

/// How a word stands to what hangs on it; "expected to", "is set to" by their form.
Governing StatusReader::governing_of_token(std::uint32_t t) const {
    const Governing by_form = governing_of_word(tree_.word(t));
    const std::uint32_t c = s_.clause_at(t);
    const bool verb = tree_.upos(t) == Upos::verb;
    if (by_form != Governing::none && (!verb || (c != no_index && s_.clause(c).passive))) return by_form;
    return verb ? governing_of(tree_.lemma(t)) : by_form;
}

Governing StatusReader::governing_before(const Clause& clause) const {
    const std::uint32_t above = tree_.head(clause.head);
    if (above == no_index) return Governing::none;
    if (tree_.is(clause.head, {ccomp, xcomp, acl, csubj, csubj_pass})) {
        const Governing governing = governing_of_token(above);
        if (governing != Governing::none) return governing;
        // "made a promise to leave": the infinitive is said of the object.
        if (clause.parent != no_index && s_.clause(clause.parent).object != no_index)
            return governing_of_token(s_.clause(clause.parent).object);
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
        case Governing::quotes:
            return above == Status::denied ? Status::denied : Status::conditional;
        default:
            return above;
    }
}

Status StatusReader::of_governed(const Clause& clause, int depth) const {
    const Status above = clause.parent == no_index ? Status::happened : of(clause.parent, depth + 1);
    const Governing governing = governing_before(clause);
    if (governing != Governing::none && governing != Governing::reports) return governed(governing, above);
    if (clause.kind == ClauseKind::infinitive) return above == Status::happened ? Status::planned : above;  // a purpose
    return above;
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
    if (tree_.is(clause.head, {ccomp, acl})) {
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
    if (marker == "if" || marker == "unless") return Status::conditional;
    const bool no_subject = clause.kind != ClauseKind::relative && !clause.shared_subject && has_no(clause.subject);
    if (clause.negated || no_subject || has_no(clause.object)) return Status::denied;
    if (clause.modal) return Status::conditional;
    if (clause.tense == Tense::future) return Status::planned;
    if (marker == "without") return Status::denied;
    if (clause.finite) return of_finite(clause, marker, depth);
    if (clause.kind == ClauseKind::participle) return Status::happened;
    const bool loose = tree_.is(clause.head, {advcl, acl}) && clause.kind == ClauseKind::gerund;
    if (loose) {  // "after leaving" is told as done; "..., leading to a revolution" as the main verb has it
        const bool told_as_done = marker == "since" || marker == "after" || marker == "by" || marker == "on" ||
                                  marker == "while" || marker == "when";
        if (told_as_done || clause.parent == no_index) return Status::happened;
        return of(clause.parent, depth + 1);
    }
    return of_governed(clause, depth);
}

Status StatusReader::of_noun(std::uint32_t noun) const {
    if (has_no(noun)) return Status::denied;
    for (std::uint32_t t = noun; t-- > tree_.first() && tree_.word(t) != ",";) {
        const std::string word = tree_.lower(t);
        if (word == "if" || word == "unless") return Status::conditional;
    }
    for (const std::uint32_t c : tree_.children(noun)) {
        if (tree_.relation(c) != amod) continue;
        const Governing governing = governing_of_word(tree_.word(c));
        if (governing == Governing::plans) return Status::planned;
        if (governing == Governing::doubts) return Status::conditional;
    }
    const std::uint32_t above = tree_.head(noun);
    const std::uint32_t c = above == no_index ? no_index : s_.clause_at(above);
    if (c == no_index || !tree_.is(noun, {obj, nsubj_pass, obl})) return Status::happened;
    const Governing governing = governing_of_token(above);
    const bool for_it = tree_.relation(noun) == obl && tree_.preposition(noun) == "for";
    if (tree_.relation(noun) == obl && !for_it) return Status::happened;
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
