// dateline tag --emit parse: sentences as CoNLL-U.
#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <string_view>

namespace dateline::cli {

/// Prints a document's sentences as CoNLL-U.
void print_parse(const std::string& doc, std::string_view text, std::ostream& out);

/// Reads CoNLL-U and prints its words with our own parse; documents, sentences and words stay.
void parse_conllu(std::istream& in, std::ostream& out);

}  // namespace dateline::cli
