#include "text/parse.hpp"

#include <algorithm>
#include <utility>

#include "text/entity.hpp"
#include "text/lexicon.hpp"
#include "text/parse_network.hpp"
#include "text/tree.hpp"

namespace dateline {

namespace {

/// What is read of one word of a sentence; heads count within the sentence, no_head at the root.
struct WordParse {
    Upos upos = Upos::x;
    Xpos xpos = Xpos::other;
    std::uint32_t head = no_head;
    Relation relation = Relation::root;
    std::uint8_t sureness = 100;
    NameShares names{};
};

bool is_punctuation(std::string_view word) { return word.size() == 1 && word.find_first_of(",;:.!?-()") == 0; }

/// The end of the window that begins here: after a comma or the like where one stands in its last third.
std::size_t window_end(const std::vector<std::string_view>& words, std::size_t begin) {
    if (words.size() - begin <= parse_window_words) return words.size();
    const std::size_t last = begin + parse_window_words;
    for (std::size_t end = last; end > last - parse_window_words / 3; --end)
        if (is_punctuation(words[end - 1])) return end;
    return last;
}

/// "The mill closed", "was jailed": a past form taken for an adjective that the tree gives a verb's subject or
/// auxiliary.
void mend_adjectives(const std::vector<std::string_view>& words, std::vector<WordParse>& parses) {
    const auto is_past = [](std::string_view word) {
        const std::string_view lemma = Lexicon::english().verb_lemma(word);
        return word.ends_with("ed") && !lemma.empty() && Lexicon::english().past_of(lemma) == word;
    };
    for (std::size_t i = 0; i < parses.size(); ++i) {
        if (parses[i].upos != Upos::adj || !is_past(words[i])) continue;
        bool acts = false, acted_on = false, is_so = false;
        for (const WordParse& child : parses) {
            if (child.head != i) continue;
            acts |= child.relation == Relation::nsubj;
            acted_on |= child.relation == Relation::nsubj_pass || child.relation == Relation::aux_pass;
            is_so |= child.relation == Relation::cop;
        }
        if (is_so || (!acts && !acted_on)) continue;
        parses[i].upos = Upos::verb;
        parses[i].xpos = acted_on ? Xpos::vbn : Xpos::vbd;
    }
}

std::uint8_t in_percent(float share) { return static_cast<std::uint8_t>(share * 100 + 0.5F); }

class SentenceParser {
public:
    SentenceParser() : model_(english_parse_model()), network_(model_) {}

    std::vector<WordParse> parse(const std::vector<std::string_view>& words) {
        std::vector<WordParse> parses(words.size());
        std::uint32_t first_root = no_head;
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = window_end(words, begin);
            const std::uint32_t root = parse_window(words, begin, end, parses);
            if (first_root == no_head) {
                first_root = root;
            } else {
                parses[root].head = first_root;
                parses[root].relation = Relation::parataxis;
            }
            begin = end;
        }
        mend_adjectives(words, parses);
        return parses;
    }

private:
    /// Returns the window's root.
    std::uint32_t parse_window(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end,
                               std::vector<WordParse>& parses) {
        rows_.clear();
        for (std::size_t i = begin; i < end; ++i) rows_.push_back(word_rows(model_, words[i]));
        network_.read(rows_);
        const std::vector<std::uint32_t> heads = best_tree(network_.arc_scores(), rows_.size() + 1);
        auto root = static_cast<std::uint32_t>(begin);
        for (std::size_t place = 1; place <= rows_.size(); ++place) {
            WordParse& parse = parses[begin + place - 1];
            parse.upos = network_.tag(place).upos;
            parse.xpos = network_.tag(place).xpos;
            parse.names = network_.name_shares(place);
            parse.sureness = in_percent(network_.head_share(place, heads[place]));
            if (heads[place] == 0) {
                root = static_cast<std::uint32_t>(begin + place - 1);
                parse.relation = Relation::root;
            } else {
                parse.head = static_cast<std::uint32_t>(begin) + heads[place] - 1;
                parse.relation = network_.relation(place, heads[place]);
            }
        }
        return root;
    }

    const ParseModel& model_;
    ParseNetwork network_;
    std::vector<WordRows> rows_;
};

/// Whether a token is one word with the one before it in the treebanks, so that the network has seen the two as one.
bool joins_previous(std::string_view text, const std::vector<Token>& tokens, std::uint32_t token) {
    if (token == 0 || tokens[token].space_before) return false;
    const auto is_number = [&](std::size_t t) { return t < tokens.size() && tokens[t].kind == TokenKind::number; };
    const std::string_view word = slice(text, tokens[token].span);
    const std::string_view before = slice(text, tokens[token - 1].span);
    if (is_number(token - 1)) {
        for (std::string_view ending : {"th", "st", "nd", "rd", "s"})  // "27th", "1990s"
            if (word == ending) return true;
        return word == "/" && is_number(token + 1) && !tokens[token + 1].space_before;  // "8/16/2000"
    }
    if (is_number(token)) {
        const bool in_date = before == "/" && token > 1 && is_number(token - 2) && !tokens[token - 1].space_before;
        return in_date || tokens[token - 1].kind == TokenKind::word;  // "G20"
    }
    const auto is_shout = [](std::string_view mark) { return mark == "!" || mark == "?"; };
    if (is_shout(word)) return is_shout(before);  // "!!", "?!"
    constexpr std::string_view ruled = "=*_+~<>";
    return word == before && word.size() == 1 && ruled.find(word[0]) != ruled.npos;  // "===="
}

/// Bytes that are no text are to the network what somebody left out, and "Ms" what the treebanks write as "Ms.".
std::string_view readable(std::string_view word) {
    constexpr std::pair<std::string_view, std::string_view> written[] = {
        {"\uFFFD", "..."}, {"Mr", "Mr."}, {"Mrs", "Mrs."}, {"Ms", "Ms."}, {"Dr", "Dr."}, {"St", "St."}};
    const auto found = std::ranges::find(written, word, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(written) ? word : found->second;
}

class TextParser {
public:
    TextParser(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {
        parsed_.tokens.resize(tokens.size());
        shares_.resize(tokens.size(), {1, 0, 0, 0});
    }

    void parse(const Sentence& sentence) {
        words_.clear();
        first_tokens_.clear();
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            const Span span = tokens_[t].span;
            if (t > sentence.first_token && joins_previous(text_, tokens_, t)) {
                words_.back() = slice(text_, {tokens_[first_tokens_.back()].span.begin, span.end});
            } else {
                words_.push_back(readable(slice(text_, span)));
                first_tokens_.push_back(t);
            }
        }
        const std::vector<WordParse> parses = parser_.parse(words_);
        for (std::size_t i = 0; i < parses.size(); ++i) place(sentence, parses, i);
    }

    /// What is unread: its tokens hang on the first.
    void leave(const Sentence& sentence) {
        for (std::uint32_t t = sentence.first_token + 1; t < sentence.last_token; ++t)
            parsed_.tokens[t].arc = {sentence.first_token, Relation::dep};
    }

    ParsedText take(const std::vector<Sentence>& sentences) {
        parsed_.entities = find_entities(text_, tokens_, sentences, parsed_.tokens, shares_);
        return std::move(parsed_);
    }

private:
    void place(const Sentence& sentence, const std::vector<WordParse>& parses, std::size_t i) {
        const WordParse& parse = parses[i];
        const std::uint32_t head = parse.head == no_head ? no_head : first_tokens_[parse.head];
        const std::uint32_t first = first_tokens_[i];
        const std::uint32_t next = i + 1 < parses.size() ? first_tokens_[i + 1] : sentence.last_token;
        parsed_.tokens[first] = {parse.upos, parse.xpos, {head, parse.relation}, parse.sureness};
        shares_[first] = parse.names;
        for (std::uint32_t t = first + 1; t < next; ++t)
            parsed_.tokens[t] = {Upos::x, Xpos::other, {first, Relation::goeswith}, 100};
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    SentenceParser parser_;
    ParsedText parsed_;
    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> first_tokens_;
    std::vector<NameShares> shares_;
};

}  // namespace

ParsedText parse_text(std::string_view text, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences) {
    TextParser parser(text, tokens);
    for (const Sentence& sentence : sentences)
        sentence.kind == SentenceKind::unread ? parser.leave(sentence) : parser.parse(sentence);
    return parser.take(sentences);
}

}  // namespace dateline
