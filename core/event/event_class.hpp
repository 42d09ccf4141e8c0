// What an event does between its parties, as the PLOVER ontology has it.
#pragma once

#include <string>
#include <string_view>

#include "event/event.hpp"

namespace dateline {

/// The words of an event that its class is told by, all in base form; empty where there are none.
struct ClassWords {
    std::string trigger;   // "impose"
    std::string particle;  // a particle or preposition at the verb's side: "for" in "call for"
    std::string object;    // "sanction"
};

/// The quad class by assets/en/event-classes.txt: that of the verb with its particle or object, else of the verb, else
/// of the object; turned round where the verb ends what its object is ("lift sanctions"). What is planned and would be
/// material is verbal so far; cooperation that is denied is a refusal.
EventClass class_of(const ClassWords& words, Status status);

}  // namespace dateline
