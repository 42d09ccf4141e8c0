#include "cli/parse.hpp"

#include "formats/conllu.hpp"

namespace dateline::cli {

namespace {

/// A document of words cut by someone else.
struct CutDocument {
    std::string text;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    void add(std::string_view word) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        const bool digit = !word.empty() && word[0] >= '0' && word[0] <= '9';
        text.append(word);
        const auto end = static_cast<std::uint32_t>(text.size());
        tokens.push_back({{begin, end}, digit ? TokenKind::number : TokenKind::word, true, false});
        text += ' ';
    }

    void end_sentence() {
        const std::uint32_t first = sentences.empty() ? 0 : sentences.back().last_token;
        const auto last = static_cast<std::uint32_t>(tokens.size());
        if (first == last) return;
        Sentence sentence;
        sentence.span = {tokens[first].span.begin, tokens[last - 1].span.end};
        sentence.first_token = first;
        sentence.last_token = last;
        sentences.push_back(sentence);
    }
};

void print(const CutDocument& document, std::ostream& out) {
    out << to_conllu(document.text, document.tokens, document.sentences,
                     parse_text(document.text, document.tokens, document.sentences));
}

}  // namespace

void print_parse(const std::string& doc, std::string_view text, std::ostream& out) {
    const std::vector<Token> tokens = tokenize(text);
    const std::vector<Sentence> sentences = split_sentences(text, tokens);
    out << "# newdoc id = " << doc << '\n' << to_conllu(text, tokens, sentences, parse_text(text, tokens, sentences));
}

void parse_conllu(std::istream& in, std::ostream& out) {
    CutDocument document;
    for (std::string line; std::getline(in, line);) {
        const std::size_t id_end = line.find('\t');
        if (line.empty()) {
            document.end_sentence();
        } else if (line.starts_with("# newdoc")) {
            print(document, out);
            document = {};
            out << line << '\n';
        } else if (line[0] != '#' && id_end != line.npos && line.find_first_of("-.") > id_end) {
            document.add(std::string_view(line).substr(id_end + 1, line.find('\t', id_end + 1) - id_end - 1));
        }
    }
    document.end_sentence();
    print(document, out);
}

}  // namespace dateline::cli
