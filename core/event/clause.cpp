#include "event/clause.hpp"

#include <algorithm>
#include <array>

#include "event/subject.hpp"
#include "event/verb_group.hpp"
#include "event/words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t reach = 40;  // clauses looked back over; keeps reading linear

class ClauseFinder {
public:
    ClauseFinder(std::string_view text, const ReadText& read, SentenceClauses& out)
        : text_(text), read_(read), out_(out), p_(out.phrases), subjects_(text, read, out) {}
    void run();

private:
    std::string_view word(std::uint32_t token) const { return slice(text_, read_.tokens[token].span); }
    std::string phrase_word(std::uint32_t i) const { return lower_case(word(p_[i].first)); }
    PhraseKind kind(std::uint32_t i) const { return i < p_.size() ? p_[i].kind : PhraseKind::other; }
    PhraseKind before(std::uint32_t i) const { return i > 0 && i <= p_.size() ? p_[i - 1].kind : PhraseKind::dash; }

    void find_marker(Clause& clause) const;
    void attach_finite(Clause& clause, bool has_subject);
    void attach_nonfinite(Clause& clause);
    void take_subject_of(Clause& clause, std::uint32_t other) const;
    bool ends_in_after(std::uint32_t i) const;
    void take_fronted_adjunct(Clause& clause) const;
    std::uint32_t last_clause(bool finite) const;
    std::string lemma(const Clause& clause) const { return lemma_of(word(p_[clause.verb].head)); }
    void assign_owners();
    void mark_quotes();

    std::string_view text_;
    const ReadText& read_;
    SentenceClauses& out_;
    const std::vector<Phrase>& p_;
    SubjectFinder subjects_;
};

bool ClauseFinder::ends_in_after(std::uint32_t i) const {
    const std::string last = lower_case(word(p_[i].last - 1));
    return last == "after" || last == "before";
}

/// The clause word before the subject, over a fronted adjunct: "that [in March] he".
void ClauseFinder::find_marker(Clause& clause) const {
    constexpr std::array<std::string_view, 9> clause_prepositions = {"after", "before", "since", "until",  "till",
                                                                     "as",    "than",   "once",  "because"};
    std::uint32_t i = clause.begin;
    for (std::uint32_t steps = 0; i > 0 && steps < 6; ++steps, --i) {
        const PhraseKind k = kind(i - 1);
        if (k == PhraseKind::subordinator || k == PhraseKind::relative) {
            const bool fronted = steps == 0 || kind(i) == PhraseKind::preposition || kind(i) == PhraseKind::time ||
                                 kind(i) == PhraseKind::comma;
            if (!fronted) return;
            clause.marker = i - 1;
            clause.begin = i - 1;
            return;
        }
        if (steps == 0 && k == PhraseKind::time && ends_in_after(i - 1)) {  // "days after"
            clause.marker = i - 1;
            clause.begin = i - 1;
            return;
        }
        if (steps == 0 && k == PhraseKind::preposition) {
            const std::string w = phrase_word(i - 1);
            if (std::find(clause_prepositions.begin(), clause_prepositions.end(), w) == clause_prepositions.end())
                return;
            clause.marker = i - 1;
            clause.begin = i - 1;
            return;
        }
        if (k != PhraseKind::noun && k != PhraseKind::preposition && k != PhraseKind::time && k != PhraseKind::comma &&
            k != PhraseKind::adverb)
            return;
    }
}

/// "..., but in 2003 a scandal erupted": the time before the subject is of the clause it opens.
void ClauseFinder::take_fronted_adjunct(Clause& clause) const {
    std::uint32_t i = clause.begin;
    if (i > 0 && kind(i - 1) == PhraseKind::comma) --i;
    if (i == 0 || kind(i - 1) != PhraseKind::time) return;
    --i;
    if (i > 0 && kind(i - 1) == PhraseKind::preposition) --i;
    const PhraseKind border = before(i);
    if (border == PhraseKind::conjunction || border == PhraseKind::comma || border == PhraseKind::dash ||
        border == PhraseKind::quote)
        clause.begin = i;
}

std::uint32_t ClauseFinder::last_clause(bool finite) const {
    for (std::uint32_t i = static_cast<std::uint32_t>(out_.clauses.size()), steps = 0; i-- > 0 && steps < reach;
         ++steps)
        if (!finite || out_.clauses[i].finite) return i;
    return no_index;
}

void ClauseFinder::take_subject_of(Clause& clause, std::uint32_t other) const {
    for (int steps = 0; steps < 8 && other != no_index && other > 0 && out_.clauses[other].subject == no_index; ++steps)
        --other;
    if (other == no_index) return;
    clause.subject = out_.clauses[other].subject;
    clause.subject_last = out_.clauses[other].subject_last;
    clause.shared_subject = true;
}

void ClauseFinder::attach_finite(Clause& clause, bool has_subject) {
    const std::uint32_t previous = last_clause(false), previous_finite = last_clause(true);
    const PhraseKind joint = before(clause.begin);
    if (clause.marker != no_index) {
        const std::string marker = phrase_word(clause.marker);
        if (kind(clause.marker) == PhraseKind::relative) {
            clause.kind = ClauseKind::relative;
        } else {
            const bool complement = marker == "that" || marker == "whether" || marker == "how" || marker == "why";
            clause.kind = complement ? ClauseKind::complement : ClauseKind::adverbial;
        }
        clause.parent = previous;
        return;
    }
    const PhraseKind lead = clause.verb > 1 ? kind(clause.verb - 2) : PhraseKind::dash;
    const bool time_is_subject = !has_subject && before(clause.verb) == PhraseKind::time &&
                                 (lead == PhraseKind::comma || lead == PhraseKind::dash || lead == PhraseKind::quote ||
                                  lead == PhraseKind::conjunction || lead == PhraseKind::subordinator);
    if (time_is_subject) {  // "2009 was a pivotal year"
        clause.begin = clause.verb - 1;
        return;
    }
    if (!has_subject) {
        take_subject_of(clause, previous_finite);
        if (previous_finite == no_index) return;
        clause.kind = out_.clauses[previous_finite].kind;
        clause.parent = out_.clauses[previous_finite].parent;
        return;
    }
    if (previous == no_index) return;
    const Clause& last = out_.clauses[previous];
    const std::uint32_t border = subjects_.clause_border_before(clause.begin);
    const bool same_stretch = border <= last.verb && clause.begin > last.verb;
    if (joint == PhraseKind::conjunction) {
        const bool comma = clause.begin >= 2 && kind(clause.begin - 2) == PhraseKind::comma;
        if (previous_finite != no_index && !comma && out_.clauses[previous_finite].kind == ClauseKind::complement) {
            clause.kind = ClauseKind::complement;
            clause.parent = out_.clauses[previous_finite].parent;
        }
    } else if (same_stretch && governing_of(lemma(last)) != Governing::none) {
        clause.kind = ClauseKind::complement;
        clause.parent = previous;
    } else if (same_stretch && joint == PhraseKind::noun) {
        clause.kind = ClauseKind::relative;
        clause.parent = previous;
    }
}

void ClauseFinder::attach_nonfinite(Clause& clause) {
    const std::uint32_t previous = last_clause(false);
    const std::uint32_t verb = clause.verb;
    clause.begin = verb;
    clause.parent = previous;
    const PhraseKind joint = before(verb);
    if ((joint == PhraseKind::subordinator || joint == PhraseKind::preposition) && clause.kind == ClauseKind::gerund) {
        clause.marker = verb - 1;
        clause.begin = verb - 1;
    }
    const bool to = read_.tags[p_[verb].first] == Tag::particle;
    const bool to_be = clause.kind == ClauseKind::infinitive && clause.passive;
    const bool object_acts =
        clause.kind == ClauseKind::infinitive && previous != no_index && joint == PhraseKind::noun &&
        governing_of(lemma(out_.clauses[previous])) != Governing::none && out_.clauses[previous].finite;
    if (clause.kind == ClauseKind::participle || to_be || object_acts) {
        const std::uint32_t noun = subjects_.noun_before(subjects_.skip_adjuncts(verb));
        if (noun != no_index) {
            clause.subject = subjects_.participant_before(noun, verb);
            clause.subject_last = noun + 1;
            return;
        }
    }
    const bool of_adjective = joint == PhraseKind::adjective && verb > 1 && kind(verb - 2) != PhraseKind::verb;
    if (of_adjective) {  // "with the customer, All Nippon Airways, due to receive it"
        const std::uint32_t noun = subjects_.noun_before(verb - 1);
        if (noun != no_index) {
            clause.subject = noun;
            clause.subject_last = noun + 1;
            return;
        }
    }
    if (clause.kind == ClauseKind::infinitive && !to && verb > 0 &&
        kind(verb - 1) == PhraseKind::noun) {  // "saw him attend"
        clause.subject = verb - 1;
        clause.subject_last = verb;
        return;
    }
    take_subject_of(clause, previous);
}

void ClauseFinder::mark_quotes() {
    bool open = false;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < p_.size(); ++i) {
        if (p_[i].kind == PhraseKind::quote) {
            const std::string_view w = word(p_[i].first);
            if (w == "“" || w == "‘" || w == "``")
                open = true;
            else if (w == "”" || w == "''")
                open = false;
            else if (w == "\"")
                open = !open;
        }
        while (next < out_.clauses.size() && out_.clauses[next].verb == i) out_.clauses[next++].quoted = open;
    }
}

/// Each phrase belongs to the clause begun last; a verb calls its own clause back; a comma closes an inserted clause.
void ClauseFinder::assign_owners() {
    out_.owner.assign(p_.size(), no_index);
    std::vector<std::uint32_t> begins(p_.size(), no_index), verbs(p_.size(), no_index);
    std::uint32_t first_main = no_index;
    for (std::uint32_t c = 0; c < out_.clauses.size(); ++c) {
        begins[out_.clauses[c].begin] = c;
        verbs[out_.clauses[c].verb] = c;
        if (first_main == no_index && out_.clauses[c].kind == ClauseKind::main) first_main = c;
    }
    if (first_main == no_index && !out_.clauses.empty()) first_main = 0;
    std::uint32_t current = first_main;
    for (std::uint32_t i = 0; i < p_.size(); ++i) {
        if (begins[i] != no_index) current = begins[i];
        if (verbs[i] != no_index) current = verbs[i];
        if (p_[i].kind == PhraseKind::comma && current != no_index) {
            const Clause& c = out_.clauses[current];
            const bool inserted = c.begin > 0 && kind(c.begin - 1) == PhraseKind::comma && i > c.verb;
            if (inserted &&
                (c.kind == ClauseKind::relative || c.kind == ClauseKind::participle || c.kind == ClauseKind::gerund) &&
                c.parent != no_index)
                current = c.parent;
        }
        out_.owner[i] = current;
    }
}

void ClauseFinder::run() {
    constexpr std::array<std::string_view, 7> bare_infinitive = {"see", "hear", "make", "let", "help", "watch", "have"};
    for (std::uint32_t i = 0; i < p_.size(); ++i) {
        if (p_[i].kind != PhraseKind::verb) continue;
        Clause clause;
        clause.verb = clause.begin = i;
        read_verb_group(text_, read_, p_, clause);
        const bool has_subject = clause.finite && subjects_.finds_subject(clause);
        const std::uint32_t previous = last_clause(false);
        const bool base = read_.tags[p_[i].first] == Tag::verb_base;
        if (clause.finite && base && previous != no_index) {
            const std::string above = lemma(out_.clauses[previous]);
            if (!has_subject ||
                std::find(bare_infinitive.begin(), bare_infinitive.end(), above) != bare_infinitive.end()) {
                clause.finite = false;
                clause.tense = Tense::none;
                clause.kind = ClauseKind::infinitive;
            }
        }
        if (clause.finite) {
            if (clause.kind != ClauseKind::relative) find_marker(clause);
            attach_finite(clause, has_subject);
            take_fronted_adjunct(clause);
        } else {
            attach_nonfinite(clause);
        }
        out_.clauses.push_back(clause);
    }
    // A headline's participle is its verb: "Plant evacuated after quake".
    const bool any_finite =
        std::any_of(out_.clauses.begin(), out_.clauses.end(), [](const Clause& c) { return c.finite; });
    if (!any_finite && !out_.clauses.empty() && out_.clauses[0].kind == ClauseKind::participle &&
        out_.clauses[0].subject != no_index) {
        out_.clauses[0].kind = ClauseKind::main;
        out_.clauses[0].finite = out_.clauses[0].passive = true;
        out_.clauses[0].tense = Tense::past;
        out_.clauses[0].begin = out_.clauses[0].subject;
    }
    // "Despite being given a facelift, the car is old": what opens a sentence without a subject shares the next one.
    std::uint32_t first_finite = 0;
    while (first_finite < out_.clauses.size() && !out_.clauses[first_finite].finite) ++first_finite;
    if (first_finite < out_.clauses.size())
        for (std::uint32_t c = 0; c < first_finite; ++c)
            if (out_.clauses[c].subject == no_index) take_subject_of(out_.clauses[c], first_finite);
    mark_quotes();
    assign_owners();
}

}  // namespace

std::vector<SentenceClauses> find_clauses(std::string_view text, const ReadText& read,
                                          const std::vector<TimeExpression>& expressions) {
    std::vector<SentenceClauses> all(read.sentences.size());
    std::size_t expression = 0;
    for (std::size_t s = 0; s < read.sentences.size(); ++s) {
        const Sentence& sentence = read.sentences[s];
        while (expression < expressions.size() && expressions[expression].last_token <= sentence.first_token)
            ++expression;
        all[s].phrases = find_phrases(text, read, sentence, expressions, expression);
        ClauseFinder(text, read, all[s]).run();
    }
    return all;
}

}  // namespace dateline
