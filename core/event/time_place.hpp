// A time expression in its sentence: what stands around it and what it may be of.
#pragma once

#include <string>

#include "event/clause.hpp"
#include "event/words.hpp"
#include "time/timex.hpp"

namespace dateline {

class TimePlace {
public:
    /// `index` is that of the expression.
    TimePlace(const SentenceClauses& sentence, std::uint32_t index);

    std::uint32_t first, last;     // half-open range of tokens
    std::uint32_t head, governor;  // in the tree; no_index for none
    std::uint32_t clause;          // that the governor belongs to, or no_index
    std::string preposition;       // before it; may be empty
    bool counted = false;          // "two days after Friday" of "two days after Friday's attack": not of the attack

    /// "the A330-200", "a venture called Orion 1980"
    bool is_part_of_name(const Timex& timex) const;
    /// The noun within whose phrase it stands, or no_index: "a silver 2007 Ford".
    std::uint32_t noun_around() const;
    /// The event noun that it may be of, after it or before it, or no_index: "Saturday's talks", "the talks on
    /// Saturday".
    std::uint32_t noun_after() const;
    std::uint32_t noun_before() const;
    /// "After Friday prayers": the preposition is the noun's.
    bool stands_before_noun() const {
        return governor != no_index && governor >= last && tree_.is_noun(governor) &&
               tree_.is(head, {Relation::compound});
    }
    bool tells_period(const Timex& timex) const;
    bool describes_thing() const;
    bool is_of_other_role() const;
    bool is_denied() const;
    bool is_of_old_plan() const;
    bool is_event_noun_at(std::uint32_t t) const {
        return tree_.upos(t) == Upos::noun && !tree_.is(t, {Relation::compound}) && is_event_noun(tree_.word(t)) &&
               !is_part_of_verb(t);
    }

private:
    std::string word_at(std::uint32_t t) const { return t >= tree_.first() && t < tree_.last() ? tree_.lower(t) : ""; }
    /// "Go on trial", "went on strike": the verb's, which tells who.
    bool is_part_of_verb(std::uint32_t noun) const;
    bool is_compared() const;
    bool is_of_figure_before() const;

    const SentenceClauses& s_;
    const SentenceTree& tree_;
};

}  // namespace dateline
