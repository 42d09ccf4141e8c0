// A text that is all in capitals, as agencies and telegrams send it, in the case of sentences.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Whether nearly all letters of a text are capitals; not of a few words.
bool is_all_capitals(std::string_view text);

/// The same text, byte for byte as long, with capitals only where sentences begin and in what is known or taken to be a
/// name: a month, a country, a given name and what follows it, a word that English does not know. Acronyms and the
/// place of a dateline keep theirs.
std::string in_sentence_case(std::string_view text);

}  // namespace dateline
