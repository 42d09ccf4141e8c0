// Dictionary forms from the verb lists and the rules of the plural; declared in parse.hpp.
#include "text/lexicon.hpp"
#include "text/parse.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

std::string singular_of(std::string word) {
    const auto ends = [&](std::string_view ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending);
    };
    if (ends("men")) return word.replace(word.size() - 2, 1, "a");
    if (word == "people") return word;
    if (word == "children") return "child";
    if (ends("ies")) return word.replace(word.size() - 3, 3, "y");
    if (ends("sses") || ends("xes") || ends("ches") || ends("shes") || ends("zzes"))
        return word.substr(0, word.size() - 2);
    if (ends("s") && !ends("ss")) word.pop_back();
    return word;
}

std::string_view auxiliary_lemma(std::string_view word) {
    for (std::string_view form : {"am", "are", "is", "was", "were", "been", "being", "'m", "'re"})
        if (word == form) return "be";
    for (std::string_view form : {"has", "had", "having", "'ve"})
        if (word == form) return "have";
    for (std::string_view form : {"does", "did", "done"})
        if (word == form) return "do";
    if (word == "wo" || word == "'ll") return "will";
    if (word == "ca") return "can";
    return {};
}

}  // namespace

std::string lemma_of(std::string_view word, const TokenParse& parse) {
    if (parse.upos == Upos::propn) return std::string(word);
    const std::string low = lower_case(word);
    if (parse.upos == Upos::aux) {
        const std::string_view lemma = auxiliary_lemma(low);
        return lemma.empty() ? low : std::string(lemma);
    }
    if (parse.upos == Upos::verb) {
        const std::string_view lemma = Lexicon::english().verb_lemma(low);
        return lemma.empty() ? low : std::string(lemma);
    }
    return parse.xpos == Xpos::nns ? singular_of(low) : low;
}

}  // namespace dateline
