// dateline: the reader on the command line. Each command is a file of cli/.
#include <cstdio>
#include <string>
#include <vector>

#include "cli/read.hpp"
#include "cli/tag.hpp"

namespace {

constexpr const char* usage =
    "usage: dateline read [--dct DAY|none] [--json | --markdown | --csv] FILE...\n"
    "  Articles (text or HTML; - is standard input) as one story. DAY is the articles' date; none: only the text tells "
    "it.\n"
    "       dateline tag --emit timex [--why] < docs.jsonl\n"
    "       dateline tag --emit event [--why] < docs.jsonl\n"
    "       dateline tag --emit parse < docs.jsonl\n"
    "       dateline tag --emit dct < docs.jsonl\n"
    "  One {\"doc\", \"text\", \"dct\"} a line in, one found thing a line out; dct is a day such as 2018-04-08, or "
    "null.\n"
    "  --why adds the rule and the reasons. A parse is CoNLL-U. --emit dct dates each text by itself, whatever its "
    "dct.\n"
    "       dateline tag --emit parse --conllu < words.conllu\n"
    "  Parses words that are cut already.\n";

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments[0] == "read")
        return dateline::cli::read({arguments.begin() + 1, arguments.end()});
    if (!arguments.empty() && arguments[0] == "tag")
        return dateline::cli::tag({arguments.begin() + 1, arguments.end()});
    std::fputs(usage, stderr);
    return 2;
}
