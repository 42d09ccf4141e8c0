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
    constexpr std::string_view setting[] = {"announce", "call",    "schedule", "set",     "order",   "arrange",
                                            "fix",      "propose", "declare",  "convene", "promise", "organise",
                                            "organize", "plan",    "book",     "invite",  "summon"};
    const std::string verb = s.verb(c);
    const bool sets = (s.clause(c).finite || s.clause(c).kind == ClauseKind::infinitive) &&
                      s.clause(c).object != no_index && one_of(verb, setting);
    if (preposition == "for" && sets && !s.clause(c).passive) return Deferring::sets;
    if (!one_of(preposition, targets)) return Deferring::none;
    if (one_of(verb, extending)) return Deferring::extends;
    if (one_of(verb, putting_off) || verb == "push") return Deferring::puts_off;
    return one_of(verb, with_particle) && has_particle(s, c) ? Deferring::puts_off : Deferring::none;
}

std::uint32_t deferred_noun(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    const std::uint32_t noun = clause.passive ? clause.subject : clause.object;
    if (noun == no_index || !s.tree.is_noun(noun) || s.tree.time(noun) != no_index) return no_index;
    const EntityType* type = s.tree.entity(noun);  // "invited Roe for Monday"
    return type && *type == EntityType::person ? no_index : noun;
}

}  // namespace dateline
