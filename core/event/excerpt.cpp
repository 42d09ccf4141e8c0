#include "event/excerpt.hpp"

#include <algorithm>

#include "event/headline_verb.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr int most_words = 10;
constexpr int fewest_words = 4;  // where it may end sooner
constexpr int most_subject_words = 5;
constexpr std::uint32_t looked_back = 12;  // tokens before the trigger

bool is_left_out(std::string_view word) {
    constexpr std::string_view marks[] = {"'", "‘", "’", "[", "]", "(", ")"};
    return is_quotation_mark(word) || one_of(word, marks);
}

bool is_mark(const SentenceTree& tree, std::uint32_t t) { return tree.upos(t) == Upos::punct; }

/// The leftmost word of what hangs on `head`, with nothing of another clause in between.
std::uint32_t first_under(const SentenceTree& tree, std::uint32_t head, std::uint32_t top) {
    std::uint32_t first = head;
    while (first > tree.first() && head - first < looked_back && tree.is_under(first - 1, top) &&
           !is_mark(tree, first - 1))
        --first;
    return first;
}

/// "Not all owners insist", "hardly anybody came": what turns the subject round belongs to it.
std::uint32_t with_denial(const SentenceTree& tree, std::uint32_t first) {
    constexpr std::string_view denials[] = {"not",    "hardly", "scarcely", "barely",
                                            "almost", "nearly", "neither",  "only"};
    return first > tree.first() && one_of(tree.lower(first - 1), denials) ? first - 1 : first;
}

std::uint32_t begin_of(const SentenceClauses& s, std::uint32_t clause, std::uint32_t trigger) {
    const SentenceTree& tree = s.tree;
    if (clause == no_index || tree.is_noun(trigger)) return first_under(tree, trigger, trigger);
    const Clause& told = s.clause(clause);
    if (told.kind == ClauseKind::relative)
        for (const std::uint32_t c : tree.children(told.head))
            if (c < trigger && trigger - c <= looked_back && (tree.xpos(c) == Xpos::wdt || tree.xpos(c) == Xpos::wp))
                return c;  // "…that Acme sold"
    const bool own = told.subject != no_index && !told.shared_subject && told.subject < trigger &&
                     trigger - told.subject <= looked_back && s.owner_of(told.subject) == clause;
    if (own) return with_denial(tree, first_under(tree, told.subject, told.subject));
    std::uint32_t first = trigger;
    for (const std::uint32_t c : tree.children(told.head))
        if (c < trigger && tree.is(c, {aux, aux_pass, cop}) && trigger - c <= looked_back) first = std::min(first, c);
    return first;
}

/// Whether a phrase may end after a word: not after "the", "of", "will".
bool may_end_after(const SentenceTree& tree, std::uint32_t t) {
    switch (tree.upos(t)) {
        case Upos::noun:
        case Upos::propn:
        case Upos::num:
        case Upos::verb:
        case Upos::adv:
            break;
        default:
            return false;
    }
    if (t + 1 >= tree.last()) return true;
    switch (tree.upos(t + 1)) {
        case Upos::adp:
        case Upos::sconj:
        case Upos::cconj:
        case Upos::punct:
        case Upos::aux:
        case Upos::part:
        case Upos::pron:
            return tree.xpos(t + 1) != Xpos::pos;
        default:
            return false;
    }
}

bool ends_clause(std::string_view word) { return word == "." || word == ";" || word == "!" || word == "?"; }

/// Puts words of the text together, without quotation marks.
class Words {
public:
    explicit Words(const SentenceTree& tree) : tree_(tree) {}

    void add(std::uint32_t t) {
        space_ |= tree_.token(t).space_before;
        if (is_left_out(tree_.word(t))) return;
        if (!text.empty() && space_) text += ' ';
        if (!is_mark(tree_, t)) ++count;
        text += tree_.word(t);
        space_ = false;
    }

    std::string text;
    int count = 0;

private:
    const SentenceTree& tree_;
    bool space_ = false;
};

/// "Obama … " of "Obama praised it and described ...": the subject, where the clause has it from another.
std::string shared_subject(const SentenceClauses& s, std::uint32_t clause, std::uint32_t begin) {
    if (clause == no_index || s.clause(clause).subject == no_index) return {};
    const std::uint32_t subject = s.clause(clause).subject;
    constexpr std::string_view plural[] = {"are", "were", "have"};
    const bool several = one_of(s.tree.lower(begin), plural);
    if (subject + 1 >= begin || s.tree.relation(s.clause(clause).head) != conj) return {};
    if (several && !is_plural(s.tree, subject) && s.tree.child(subject, {conj}) == no_index) return {};  // of another
    Words words(s.tree);
    std::uint32_t first = first_under(s.tree, subject, subject);
    while (first < subject && s.tree.is(first, {case_, mark, cc})) ++first;
    for (std::uint32_t t = first; t <= subject; ++t) words.add(t);
    return words.count <= most_subject_words ? words.text + " … " : std::string();
}

}  // namespace

std::string excerpt(const SentenceClauses& s, std::uint32_t clause, std::uint32_t trigger) {
    const SentenceTree& tree = s.tree;
    const std::uint32_t begin = begin_of(s, clause, trigger);
    std::string out = shared_subject(s, clause, begin), best;
    Words words(tree);
    std::uint32_t t = begin;
    const std::uint32_t head = clause == no_index ? trigger : s.clause(clause).head;
    for (; t < tree.last() && words.count < most_words && !ends_clause(tree.word(t)); ++t) {
        if (t > trigger && t > head && !tree.is_under(t, head) && !is_quotation_mark(tree.word(t))) break;
        words.add(t);
        if (words.count >= fewest_words && t >= trigger && may_end_after(tree, t)) best = words.text;
    }
    const bool whole = t == tree.last() || ends_clause(tree.word(t));
    const bool begins = begin == tree.first() || !out.empty() ||
                        (clause != no_index && s.clause(clause).kind != ClauseKind::relative &&
                         s.clause(clause).subject >= begin && s.clause(clause).subject < trigger);
    const bool at_border = t < tree.last() && words.count < most_words;  // of the clause
    out += whole || at_border || best.empty() ? words.text : best;
    while (!out.empty() && (out.back() == ',' || out.back() == ':' || out.back() == '-' || out.back() == ' '))
        out.pop_back();
    if (!whole) out += "…";
    if (!begins) return "…" + out;
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

}  // namespace dateline
