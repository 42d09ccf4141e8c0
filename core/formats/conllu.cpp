#include "formats/conllu.hpp"

#include "text/utf8.hpp"

namespace dateline {

namespace {

template <class Value, std::size_t count>
std::string name_of(const std::array<std::string_view, count>& names, Value value) {
    return std::string(names[static_cast<std::size_t>(value)]);
}

/// "B-person", "I-person" or empty, one a token.
std::vector<std::string> entity_labels(const ParsedText& parsed) {
    std::vector<std::string> labels(parsed.tokens.size());
    for (const Entity& entity : parsed.entities)
        for (std::uint32_t t = entity.first_token; t < entity.last_token; ++t)
            labels[t] = (t == entity.first_token ? "B-" : "I-") + name_of(entity_type_names, entity.type);
    return labels;
}

}  // namespace

std::string to_conllu(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences,
                      const ParsedText& parsed) {
    const std::vector<std::string> entities = entity_labels(parsed);
    const CodePointIndex points(text);
    std::string out;
    for (const Sentence& sentence : sentences) {
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            const TokenParse& parse = parsed.tokens[t];
            const std::string_view word = slice(text, tokens[t].span);
            const std::uint32_t head = parse.arc.head == no_head ? 0 : parse.arc.head - sentence.first_token + 1;
            const Span place = points.from_bytes(tokens[t].span);
            out += std::to_string(t - sentence.first_token + 1) + '\t' + std::string(word) + '\t' +
                   lemma_of(word, parse) + '\t' + name_of(upos_names, parse.upos) + '\t' +
                   name_of(xpos_names, parse.xpos) + "\t_\t" + std::to_string(head) + '\t' +
                   name_of(relation_names, parse.arc.relation) + "\t_\tBegin=" + std::to_string(place.begin) +
                   "|End=" + std::to_string(place.end) + "|Sure=" + std::to_string(parse.sureness) +
                   (entities[t].empty() ? "" : "|Entity=" + entities[t]) + '\n';
        }
        out += '\n';
    }
    return out;
}

}  // namespace dateline
