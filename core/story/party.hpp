// Who takes part, compared by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

using Words = std::vector<std::string>;

/// Somebody who takes part, by the words of the name in lower case, sorted.
struct Party {
    Words words;
    Words telling;         // those that tell who it is, "Doe" of "Chancellor Doe"; all of them where none does
    std::string initials;  // of a name of several words: "nh" of "Northern Harbours"
};
using Parties = std::vector<Party>;

Party party_named(std::string_view name);

/// "Chancellor Doe" is "Jane Doe", "NH" is "Northern Harbours"; "Minister Roe" is not "Minister Smith".
bool is_party(const Party& a, const Party& b);

/// Whether each of the fewer parties is one of the others.
bool parties_agree(const Parties& a, const Parties& b);

}  // namespace dateline
