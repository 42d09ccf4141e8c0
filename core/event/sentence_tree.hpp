// One sentence as a dependency tree, as the rules about it ask for it. Words are named by their token.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/parse.hpp"
#include "time/expression.hpp"

namespace dateline {

inline constexpr std::uint32_t no_index = 0xFFFFFFFF;

/// A read text with its time expressions; the references must outlive it.
struct ReadSource {
    std::string_view text;
    const ReadText& read;
    const std::vector<TimeExpression>& expressions;
};

class SentenceTree {
public:
    /// `first_expression`: the first one that does not end before the sentence.
    SentenceTree(const ReadSource& source, std::uint32_t sentence, std::size_t first_expression);

    std::uint32_t sentence() const { return sentence_; }
    std::uint32_t first() const { return first_; }  // half-open range of tokens
    std::uint32_t last() const { return last_; }

    std::string_view word(std::uint32_t t) const { return slice(source_.text, source_.read.tokens[t].span); }
    const std::string& lower(std::uint32_t t) const { return lower_[t - first_]; }
    /// The base form: of a verb, else of a plural, in lower case.
    const std::string& lemma(std::uint32_t t) const { return lemmas_[t - first_]; }
    const Token& token(std::uint32_t t) const { return source_.read.tokens[t]; }
    Upos upos(std::uint32_t t) const { return parse(t).upos; }
    Xpos xpos(std::uint32_t t) const { return parse(t).xpos; }
    /// As parsed, but for a title before a name ("President Roe"), which counts as compound.
    Relation relation(std::uint32_t t) const { return relations_[t - first_]; }
    bool is(std::uint32_t t, std::initializer_list<Relation> relations) const;
    /// no_index for the root.
    std::uint32_t head(std::uint32_t t) const { return parse(t).arc.head; }
    /// How sure the parser is of it, in percent.
    std::uint8_t sureness_of_head(std::uint32_t t) const { return parse(t).sureness; }
    std::span<const std::uint32_t> children(std::uint32_t t) const;
    /// The first child with one of the relations; no_index where there is none.
    std::uint32_t child(std::uint32_t t, std::initializer_list<Relation> relations) const;
    /// The preposition of a noun, "of" in "of Korea"; empty where it has none.
    const std::string& preposition(std::uint32_t t) const;
    /// Index of the time expression that the token is part of, or no_index.
    std::uint32_t time(std::uint32_t t) const { return time_[t - first_]; }
    bool in_named_event(std::uint32_t t) const;
    /// Whether `t` is `ancestor` or hangs on it, however far.
    bool is_under(std::uint32_t t, std::uint32_t ancestor) const;
    bool is_noun(std::uint32_t t) const { return upos(t) == Upos::noun || upos(t) == Upos::propn; }
    const EntityType* entity(std::uint32_t t) const { return entities_[t - first_]; }
    const ReadSource& source() const { return source_; }

private:
    const TokenParse& parse(std::uint32_t t) const { return source_.read.parsed.tokens[t]; }
    void place_children();
    void place_times(std::size_t first_expression);
    void find_relations();
    void find_entities();

    const ReadSource& source_;
    std::uint32_t sentence_, first_, last_;
    std::vector<std::uint32_t> children_, children_begin_;  // the children of token first_ + i stand from begin[i] on
    std::vector<std::uint32_t> time_;
    std::vector<std::string> lower_, lemmas_;  // of each token, since the rules ask for them again and again
    std::vector<Relation> relations_;
    std::vector<const EntityType*> entities_;
};

}  // namespace dateline
