#include <algorithm>

#include "printers.hpp"
#include "time/dating.hpp"
#include "time/find_expressions.hpp"

namespace dateline::corpus {

namespace {

constexpr std::string_view body =
    "\n\nThe two sides sat down in the port office. Neither of them would say what had been agreed, and the talks "
    "are to go on.\n";

/// One line of a case as an article of several: " // " stands for a line break; a plain body follows a header.
std::string article_of(const Case& one) {
    std::string text = one.text;
    constexpr std::string_view line_break = " // ";
    for (std::size_t at = 0; (at = text.find(line_break, at)) != text.npos;) text.replace(at, line_break.size(), "\n");
    const bool header = std::find(one.options.begin(), one.options.end(), "header") != one.options.end();
    return header ? "Port talks go on\n" + text + std::string(body) : text;
}

}  // namespace

std::string print_dating(const Case& one) {
    static constexpr const char* sources[] = {"unknown", "user", "metadata", "header", "inferred"};
    const Document document = read_document(article_of(one));
    const ReadText read = read_text(document.text);
    const DateEvidence evidence = find_date_evidence(document, read, find_time_expressions(document.text, read));
    const Dct dct = date_articles({{&evidence, one.dct, false}}).front();
    const auto words = [](const std::optional<Day>& day) { return day ? format_day(*day) : std::string(".."); };
    std::string out = dct.day ? format_day(*dct.day) : words(dct.earliest) + " to " + words(dct.latest);
    out += std::string(" ") + sources[static_cast<int>(dct.source)];
    if (!dct.day && !dct.candidates.empty()) out += " or";
    for (const DctCandidate& candidate : dct.candidates)
        if (!dct.day) out += " " + format_day(candidate.day);
    out += "\n";
    const bool grounds = std::find(one.options.begin(), one.options.end(), "grounds") != one.options.end();
    for (const std::string& ground : dct.grounds)
        if (grounds) out += "  " + ground + "\n";
    return out;
}

}  // namespace dateline::corpus
