#include "cli/parse.hpp"

#include "formats/conllu.hpp"

namespace dateline::cli {

namespace {

struct CutSentence {
    std::string text;
    std::vector<Token> tokens;

    void add(std::string_view word) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        const bool digit = !word.empty() && word[0] >= '0' && word[0] <= '9';
        text.append(word);
        const auto end = static_cast<std::uint32_t>(text.size());
        tokens.push_back({{begin, end}, digit ? TokenKind::number : TokenKind::word, true, tokens.empty()});
        text += ' ';
    }
};

std::string parsed(const CutSentence& cut) {
    if (cut.tokens.empty()) return {};
    Sentence sentence;
    sentence.span = {0, static_cast<std::uint32_t>(cut.text.size())};
    sentence.last_token = static_cast<std::uint32_t>(cut.tokens.size());
    return to_conllu(cut.text, cut.tokens, {sentence}, parse_text(cut.text, cut.tokens, {sentence}));
}

}  // namespace

void print_parse(const std::string& doc, std::string_view text, std::ostream& out) {
    const std::vector<Token> tokens = tokenize(text);
    const std::vector<Sentence> sentences = split_sentences(text, tokens);
    out << "# newdoc id = " << doc << '\n' << to_conllu(text, tokens, sentences, parse_text(text, tokens, sentences));
}

void parse_conllu(std::istream& in, std::ostream& out) {
    CutSentence sentence;
    for (std::string line; std::getline(in, line);) {
        const std::size_t id_end = line.find('\t');
        if (line.empty()) {
            out << parsed(sentence);
            sentence = {};
        } else if (line[0] == '#') {
            out << line << '\n';
        } else if (id_end != line.npos && line.find_first_of("-.") > id_end) {
            sentence.add(std::string_view(line).substr(id_end + 1, line.find('\t', id_end + 1) - id_end - 1));
        }
    }
    out << parsed(sentence);
}

}  // namespace dateline::cli
