#include "event/phrase.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::uint32_t longest_noun_phrase = 32, longest_verb_group = 10;  // tokens; keeps reading linear

class PhraseFinder {
public:
    PhraseFinder(std::string_view text, const ReadText& read, const Sentence& sentence)
        : text_(text), read_(read), end_(sentence.last_token) {}

    Phrase next(std::uint32_t at) const;

private:
    std::string_view word(std::uint32_t i) const { return i < end_ ? slice(text_, read_.tokens[i].span) : ""; }
    Tag tag(std::uint32_t i) const { return i < end_ ? read_.tags[i] : Tag::punctuation; }
    bool is_glue(std::uint32_t i) const;
    bool is_noun_like(std::uint32_t i) const;
    bool is_modifier(std::uint32_t i) const;
    bool is_opening_quote(std::uint32_t i) const;
    std::uint32_t noun_phrase_end(std::uint32_t at) const;
    std::uint32_t noun_head(std::uint32_t first, std::uint32_t last) const;
    Phrase verb_group(std::uint32_t at) const;
    bool is_main_verb(std::uint32_t i) const;
    bool is_verb_prefix(std::uint32_t i) const;
    bool begins_verb_group(std::uint32_t at) const;

    std::string_view text_;
    const ReadText& read_;
    std::uint32_t end_;
};

/// A hyphen, slash or "&" inside a compound: "Eui-yong", "working-level", "AT&T".
bool PhraseFinder::is_glue(std::uint32_t i) const {
    const std::string_view w = word(i);
    const bool mark = w == "-" || w == "–" || w == "/" || w == "&" || w == "’" || w == "'" || w == ".";
    return mark && i + 1 < end_ && !read_.tokens[i].space_before && !read_.tokens[i + 1].space_before;
}

bool PhraseFinder::is_noun_like(std::uint32_t i) const {
    const Tag t = tag(i);
    return t == Tag::noun || t == Tag::proper_noun || t == Tag::numeral || t == Tag::other;
}

bool PhraseFinder::is_modifier(std::uint32_t i) const {
    const Tag t = tag(i);
    return t == Tag::adjective || t == Tag::determiner || t == Tag::numeral || is_noun_like(i);
}

bool PhraseFinder::is_opening_quote(std::uint32_t i) const {
    const std::string_view w = word(i);
    const bool quote = w == "\"" || w == "“" || w == "‘" || w == "`" || w == "'";
    return quote && i + 1 < end_ && !read_.tokens[i + 1].space_before &&
           (is_modifier(i + 1) || word(i + 1) == "`" || word(i + 1) == "'");
}

/// The token after the noun phrase that begins here; `at` itself where none does.
std::uint32_t PhraseFinder::noun_phrase_end(std::uint32_t at) const {
    std::uint32_t i = at, last_noun = at;
    if (tag(i) == Tag::pronoun) {
        const std::string_view w = word(i);
        constexpr std::array<std::string_view, 14> possessives = {"my", "your", "his", "her", "its", "our",   "their",
                                                                  "My", "His",  "Her", "Its", "Our", "Their", "whose"};
        if (std::find(possessives.begin(), possessives.end(), w) == possessives.end() ||
            !(is_modifier(i + 1) || tag(i + 1) == Tag::adverb || tag(i + 1) == Tag::verb_participle ||
              tag(i + 1) == Tag::verb_gerund))
            return i + 1;
        ++i;
    }
    while (i < std::min(end_, at + longest_noun_phrase)) {
        if (is_noun_like(i)) {
            last_noun = ++i;
        } else if (tag(i) == Tag::adjective || tag(i) == Tag::determiner) {
            if (tag(i) == Tag::determiner && last_noun > at) break;  // "gave Kim the letter": two phrases
            ++i;
        } else if (is_glue(i) && i > at) {
            i += 2;
            if (tag(i - 1) != Tag::adjective) last_noun = i;
        } else if (tag(i) == Tag::particle && last_noun == i && i > at && word(i) != "to" && word(i) != "not" &&
                   word(i) != "n't") {
            ++i;  // the genitive's "'s"
            if (!is_modifier(i) && tag(i) != Tag::verb_gerund && tag(i) != Tag::verb_participle)
                return i - 1 > at ? i : at;
        } else if ((tag(i) == Tag::adverb && tag(i + 1) == Tag::adjective && last_noun != i) ||
                   ((tag(i) == Tag::verb_participle || tag(i) == Tag::verb_gerund || tag(i) == Tag::adverb) &&
                    last_noun != i && i > at &&
                    (is_noun_like(i + 1) || tag(i + 1) == Tag::verb_participle || tag(i + 1) == Tag::adjective))) {
            ++i;  // "a highly anticipated meeting"
        } else if (tag(i) == Tag::conjunction && i > at && tag(i - 1) == Tag::adjective &&
                   tag(i + 1) == Tag::adjective) {
            ++i;  // "nuclear and ballistic tests"
        } else if (tag(i) == Tag::conjunction && i > at && i - at <= 2 && last_noun != at &&
                   tag(i - 1) == Tag::adjective && is_modifier(i + 1)) {
            ++i;
        } else if (is_opening_quote(i) && i > at && last_noun != i) {
            ++i;  // a "nuclear umbrella"
        } else {
            break;
        }
    }
    if (last_noun > at) return last_noun;
    // "the poor", "both", "this": no noun follows.
    return tag(at) == Tag::determiner ? i : at;
}

std::uint32_t PhraseFinder::noun_head(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = last; i-- > first;)
        if (tag(i) == Tag::noun || tag(i) == Tag::proper_noun || tag(i) == Tag::pronoun) return i;
    return last - 1;
}

bool PhraseFinder::is_main_verb(std::uint32_t i) const {
    const Tag t = tag(i);
    return t == Tag::verb_base || t == Tag::verb_present || t == Tag::verb_past || t == Tag::verb_participle ||
           t == Tag::verb_gerund;
}

/// "re-entered", "out-sold": a verb with its prefix.
bool PhraseFinder::is_verb_prefix(std::uint32_t i) const {
    constexpr std::array<std::string_view, 9> prefixes = {"re", "co", "pre", "out", "over", "un", "de", "mis", "self"};
    return std::find(prefixes.begin(), prefixes.end(), word(i)) != prefixes.end() && is_glue(i + 1) &&
           is_main_verb(i + 2);
}

bool PhraseFinder::begins_verb_group(std::uint32_t at) const {
    if (is_verb_prefix(at)) return true;
    if (is_main_verb(at) || tag(at) == Tag::auxiliary || tag(at) == Tag::modal) return true;
    if (tag(at) != Tag::particle || (word(at) != "to" && word(at) != "To" && word(at) != "not")) return false;
    std::uint32_t i = at + 1;
    while (i < at + longest_verb_group && tag(i) == Tag::adverb) ++i;
    return is_main_verb(i) || tag(i) == Tag::auxiliary;
}

Phrase PhraseFinder::verb_group(std::uint32_t at) const {
    Phrase phrase{PhraseKind::verb, at, at + 1, at, 0, false};
    std::uint32_t i = at;
    while (i < std::min(end_, at + longest_verb_group)) {
        const Tag t = tag(i);
        if (is_verb_prefix(i)) i += 2;
        if (is_main_verb(i)) {
            phrase.head = i;
            phrase.last = i + 1;
            return phrase;
        }
        if (t == Tag::auxiliary) {
            phrase.head = i;
            phrase.last = i + 1;
        } else if (t == Tag::modal || t == Tag::particle) {
            phrase.last = i + 1;
        } else if (t != Tag::adverb) {
            break;
        }
        ++i;
    }
    return phrase;
}

Phrase PhraseFinder::next(std::uint32_t at) const {
    const std::string_view w = word(at);
    const auto single = [&](PhraseKind kind) { return Phrase{kind, at, at + 1, at, 0, false}; };
    if (begins_verb_group(at)) return verb_group(at);
    switch (tag(at)) {
        case Tag::pronoun:
            if (w == "who" || w == "which" || w == "whom" || w == "Who" || w == "Which" || w == "what" || w == "What" ||
                (w == "that" && at > 0))
                return single(PhraseKind::relative);
            [[fallthrough]];
        case Tag::noun:
        case Tag::proper_noun:
        case Tag::determiner:
        case Tag::numeral:
        case Tag::adjective:
        case Tag::other: {
            const std::uint32_t last = noun_phrase_end(at);
            if (last > at) return {PhraseKind::noun, at, last, noun_head(at, last), 0, false};
            return single(tag(at) == Tag::adjective ? PhraseKind::adjective : PhraseKind::other);
        }
        case Tag::adposition:
            return single(PhraseKind::preposition);
        case Tag::subordinator:
            return single(PhraseKind::subordinator);
        case Tag::conjunction:
            return single(PhraseKind::conjunction);
        case Tag::adverb:
            return single(PhraseKind::adverb);
        case Tag::punctuation:
            if (w == ",") return single(PhraseKind::comma);
            if (w == "\"" || w == "“" || w == "”" || w == "‘" || w == "’" || w == "''" || w == "``" || w == "`")
                return single(PhraseKind::quote);
            if (w == "-" || w == "--" || w == "–" || w == "—" || w == ":" || w == ";" || w == "(" || w == ")" ||
                w == "[" || w == "]")
                return single(PhraseKind::dash);
            return single(PhraseKind::other);
        default:
            return single(PhraseKind::other);
    }
}

}  // namespace

std::vector<Phrase> find_phrases(std::string_view text, const ReadText& read, const Sentence& sentence,
                                 const std::vector<TimeExpression>& expressions, std::size_t expression) {
    const PhraseFinder finder(text, read, sentence);
    std::vector<Phrase> phrases;
    for (std::uint32_t at = sentence.first_token; at < sentence.last_token; at = phrases.back().last) {
        while (expression < expressions.size() && expressions[expression].last_token <= at) ++expression;
        const std::uint32_t time_begin =
            expression < expressions.size() ? expressions[expression].first_token : sentence.last_token;
        if (time_begin <= at) {
            const std::uint32_t last = std::min(expressions[expression].last_token, sentence.last_token);
            phrases.push_back({PhraseKind::time, at, last, last - 1, static_cast<std::uint32_t>(expression),
                               expressions[expression].named.has_value()});
            continue;
        }
        Phrase phrase = finder.next(at);
        if (phrase.last > time_begin) {  // a time expression ends any other phrase
            phrase.last = time_begin;
            phrase.head = std::min(phrase.head, phrase.last - 1);
        }
        phrases.push_back(phrase);
    }
    return phrases;
}

}  // namespace dateline
