#include "event/status.hpp"

#include <algorithm>

#include "event/words.hpp"

namespace dateline {

namespace {

class StatusReader {
public:
    StatusReader(std::string_view text, const ReadText& read, const SentenceClauses& sentence)
        : text_(text), read_(read), s_(sentence) {}
    Status of(std::uint32_t clause, int depth) const;

private:
    std::string word(std::uint32_t phrase) const {
        return lower_case(slice(text_, read_.tokens[s_.phrases[phrase].first].span));
    }
    std::string head(std::uint32_t phrase) const {
        return lower_case(slice(text_, read_.tokens[s_.phrases[phrase].head].span));
    }
    bool has_negative_subject(const Clause& clause) const;
    Status of_governed(const Clause& clause, int depth) const;
    Governing governing_before(const Clause& clause) const;
    /// Whether it follows its governing verb at once: "stopped selling".
    bool is_governed(const Clause& clause) const { return s_.clauses[clause.parent].verb + 1 == clause.verb; }

    std::string_view text_;
    const ReadText& read_;
    const SentenceClauses& s_;
};

bool StatusReader::has_negative_subject(const Clause& clause) const {
    if (clause.subject == no_index || clause.kind == ClauseKind::relative) return false;
    const std::string first = word(clause.subject);
    return first == "no" || first == "nobody" || first == "none" || first == "neither" || first == "nothing";
}

/// What governs an infinitive: the adjective or noun before it, else the verb of the clause above.
Governing StatusReader::governing_before(const Clause& clause) const {
    if (clause.verb > 0) {
        const PhraseKind before = s_.phrases[clause.verb - 1].kind;
        if (before == PhraseKind::adjective || before == PhraseKind::noun) {
            const Governing governing = governing_of_word(head(clause.verb - 1));
            if (governing != Governing::none) return governing;
        }
    }
    if (clause.parent == no_index) return Governing::none;
    const Clause& above = s_.clauses[clause.parent];
    if (above.copula && above.verb + 1 == clause.verb) return Governing::plans;  // "is to meet"
    const std::string verb = head(above.verb);
    const Governing by_form = governing_of_word(verb);  // "is expected to", "is set to"
    return above.passive && by_form != Governing::none ? by_form : governing_of(lemma_of(verb));
}

Status StatusReader::of_governed(const Clause& clause, int depth) const {
    const Status above = clause.parent == no_index ? Status::happened : of(clause.parent, depth + 1);
    switch (governing_before(clause)) {
        case Governing::plans:
            return above == Status::denied || above == Status::conditional ? above : Status::planned;
        case Governing::denies:
            return above == Status::denied ? Status::happened : Status::denied;
        case Governing::doubts:
        case Governing::quotes:
            return above == Status::denied ? Status::denied : Status::conditional;
        case Governing::carries_out:
            return above;
        default:
            break;
    }
    if (clause.kind == ClauseKind::infinitive) return above == Status::happened ? Status::planned : above;  // a purpose
    return above;
}

Status StatusReader::of(std::uint32_t index, int depth) const {
    if (depth > 4) return Status::happened;
    const Clause& clause = s_.clauses[index];
    const std::string marker = clause.marker == no_index ? "" : word(clause.marker);
    if (marker == "if" || marker == "unless") return Status::conditional;
    if (clause.negated || has_negative_subject(clause)) return Status::denied;
    if (clause.modal) return Status::conditional;
    if (clause.tense == Tense::future) return Status::planned;
    if (marker == "without") return Status::denied;
    if (clause.kind == ClauseKind::participle) return Status::happened;
    const bool told_as_done = marker == "since" || marker == "after" || marker == "by" || marker == "on" ||
                              marker == "while" || marker == "when";
    if (clause.kind == ClauseKind::gerund && told_as_done) return Status::happened;
    if (clause.kind == ClauseKind::gerund && clause.marker == no_index && clause.parent != no_index &&
        !is_governed(clause)) {
        std::uint32_t above = clause.parent;  // "..., leading to a revolution": as the main verb has it
        while (!s_.clauses[above].finite && s_.clauses[above].parent != no_index && s_.clauses[above].parent < above)
            above = s_.clauses[above].parent;
        return s_.clauses[above].finite ? of(above, depth + 1) : Status::happened;
    }
    if (!clause.finite) return of_governed(clause, depth);
    if (clause.copula && clause.verb + 1 < s_.phrases.size() &&
        governing_of_word(head(clause.verb + 1)) == Governing::plans)
        return Status::planned;  // "a decision is due"
    if (clause.parent == no_index) return Status::happened;
    if (clause.kind == ClauseKind::complement) {
        const Governing governing = governing_of(lemma_of(head(s_.clauses[clause.parent].verb)));
        if (governing == Governing::denies) return Status::denied;
        if (governing == Governing::doubts || governing == Governing::plans || marker == "whether")
            return Status::conditional;
    }
    // "will use it before they meet": the present tense there means what is to come.
    if (clause.kind == ClauseKind::adverbial && clause.tense == Tense::present &&
        of(clause.parent, depth + 1) == Status::planned)
        return Status::planned;
    return Status::happened;
}

}  // namespace

Status status_of(std::string_view text, const ReadText& read, const SentenceClauses& sentence, std::uint32_t clause) {
    return StatusReader(text, read, sentence).of(clause, 0);
}

}  // namespace dateline
