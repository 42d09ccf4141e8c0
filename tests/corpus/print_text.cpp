#include <algorithm>

#include "printers.hpp"
#include "text/document.hpp"
#include "text/parse.hpp"

namespace dateline::corpus {

namespace {

std::string on_one_line(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace

std::string print_text(const Case& one) {
    const ReadText read = read_text(one.text);
    static constexpr const char* kinds[] = {"", " heading", " byline", " entry date", " unread"};
    std::string out;
    for (const Sentence& sentence : read.sentences)
        out += std::to_string(sentence.paragraph) + kinds[static_cast<int>(sentence.kind)] + ": " +
               on_one_line(slice(one.text, sentence.span)) + "\n";
    return out;
}

std::string print_html(const Case& one) {
    const Document document = read_document(one.text);
    std::string out;
    if (!document.title.empty()) out += "title " + document.title + "\n";
    if (!document.url.empty()) out += "url " + document.url + "\n";
    static constexpr const char* sources[] = {"structured data", "meta", "time", "address"};
    for (const PageDay& each : document.page_days)
        out += "date " + each.day + " (" + sources[static_cast<int>(each.source)] + ")\n";
    std::string_view rest = document.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find("\n\n"), rest.size());
        out += "p " + on_one_line(rest.substr(0, end)) + "\n";
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return out;
}

std::string print_tags(const Case& one) {
    static constexpr const char* names[] = {"NOUN", "PROPN", "PRON",  "ADJ",  "ADV",  "DET", "ADP",
                                            "NUM",  "VB",    "VBZ",   "VBD",  "VBN",  "VBG", "AUX",
                                            "MD",   "CONJ",  "SCONJ", "PART", "INTJ", ".",   "X"};
    const ReadText read = read_text(one.text);
    std::string out;
    for (const Sentence& sentence : read.sentences) {
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            if (read.tags[t] == Tag::punctuation) continue;
            out += (t == sentence.first_token ? "" : " ") + std::string(slice(one.text, read.tokens[t].span)) + "/" +
                   names[static_cast<int>(read.tags[t])];
        }
        out += "\n";
    }
    return out;
}

std::string print_parse(const Case& one) {
    const std::vector<Token> tokens = tokenize(one.text);
    const std::vector<Sentence> sentences = split_sentences(one.text, tokens);
    const ParsedText parsed = parse_text(one.text, tokens, sentences);
    const auto word = [&](std::uint32_t t) { return std::string(slice(one.text, tokens[t].span)); };
    std::string out;
    for (const Sentence& sentence : sentences) {
        if (!out.empty()) out += "\n";
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            const TokenParse& parse = parsed.tokens[t];
            out += word(t) + " " + std::string(upos_names[static_cast<std::size_t>(parse.upos)]) + " " +
                   std::string(xpos_names[static_cast<std::size_t>(parse.xpos)]) + " " +
                   (parse.arc.head == no_head ? "(root)" : word(parse.arc.head)) + " " +
                   std::string(relation_names[static_cast<std::size_t>(parse.arc.relation)]) + "\n";
        }
        for (const Entity& entity : parsed.entities) {
            if (entity.first_token < sentence.first_token || entity.last_token > sentence.last_token) continue;
            const Span span = {tokens[entity.first_token].span.begin, tokens[entity.last_token - 1].span.end};
            out += std::string(entity_type_names[static_cast<std::size_t>(entity.type)]) + " \"" +
                   on_one_line(slice(one.text, span)) + "\"\n";
        }
    }
    return out;
}

}  // namespace dateline::corpus
