#include "event/deferral.hpp"

#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

/// "Was put off", "pushed back".
bool has_particle(const SentenceClauses& s, std::uint32_t c) {
    constexpr std::string_view particles[] = {"off", "back"};
    const std::uint32_t verb = s.clause(c).head;
    return verb + 1 < s.tree.last() && one_of(s.tree.lower(verb + 1), particles);
}

}  // namespace

Deferring deferring_of(const SentenceClauses& s, std::uint32_t c, std::string_view preposition) {
    constexpr std::string_view targets[] = {"to", "until", "till"};
    constexpr std::string_view putting_off[] = {"postpone", "delay", "reschedule", "defer", "adjourn", "move", "shift"};
    constexpr std::string_view with_particle[] = {"put", "set", "hold"};
    constexpr std::string_view extending[] = {"extend", "prolong", "renew"};
    if (!one_of(preposition, targets)) return Deferring::none;
    const std::string verb = s.verb(c);
    if (one_of(verb, extending)) return Deferring::extends;
    if (one_of(verb, putting_off) || verb == "push") return Deferring::puts_off;
    return one_of(verb, with_particle) && has_particle(s, c) ? Deferring::puts_off : Deferring::none;
}

std::uint32_t deferred_noun(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    const std::uint32_t noun = clause.passive ? clause.subject : clause.object;
    return noun != no_index && s.tree.is_noun(noun) && s.tree.time(noun) == no_index ? noun : no_index;
}

}  // namespace dateline
