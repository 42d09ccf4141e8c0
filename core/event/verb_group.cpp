#include "event/verb_group.hpp"

#include "event/words.hpp"

namespace dateline {

void read_verb_group(std::string_view text, const ReadText& read, const std::vector<Phrase>& phrases, Clause& clause) {
    const auto lower = [&](std::uint32_t token) { return lower_case(slice(text, read.tokens[token].span)); };
    const Phrase& group = phrases[clause.verb];
    bool to = false, first_verb = true, have = false, be = false;
    for (std::uint32_t t = group.first; t < group.last; ++t) {
        const std::string w = lower(t);
        const Tag tag = read.tags[t];
        if (w == "not" || w == "n't" || w == "n’t" || w == "never") clause.negated = true;
        if (tag == Tag::particle && w == "to") to = true;
        if (tag == Tag::modal) {
            const bool future = w == "will" || w == "shall" || w == "'ll" || w == "’ll" || w == "wo";
            clause.tense = future ? Tense::future : Tense::present;
            clause.modal = !future;
            clause.finite = true;
        } else if (tag == Tag::auxiliary) {
            const bool past = w == "had" || w == "was" || w == "were" || w == "did";
            const bool nonfinite = w == "be" || w == "been" || w == "being" || w == "having";
            if (first_verb && !to && !clause.finite && !nonfinite) {
                clause.finite = true;
                clause.tense = past ? Tense::past : Tense::present;
            }
            have = w == "have" || w == "has" || w == "had" || w == "'ve" || w == "’ve" || w == "having";
            be = !have && w != "do" && w != "does" && w != "did";
            clause.perfect |= have;
            if (t == group.head) clause.copula = be;
        } else if (t == group.head) {
            if (tag == Tag::verb_participle) clause.passive = be;
            if (first_verb && !to) {
                clause.finite = tag == Tag::verb_past || tag == Tag::verb_present || tag == Tag::verb_base;
                clause.tense = tag == Tag::verb_past ? Tense::past : clause.finite ? Tense::present : Tense::none;
            }
        }
        if (tag != Tag::adverb && tag != Tag::particle) first_verb = false;
    }
    if (to) clause.finite = false, clause.kind = ClauseKind::infinitive;
    const Tag main = read.tags[group.head];
    if (!clause.finite && !to) clause.kind = main == Tag::verb_participle ? ClauseKind::participle : ClauseKind::gerund;
    const std::uint32_t verb = clause.verb;
    if (verb > 0 && phrases[verb - 1].kind == PhraseKind::adverb && lower(phrases[verb - 1].first) == "never")
        clause.negated = true;
}

}  // namespace dateline
