// The grammar of time expressions: rules read from assets/en/time-rules.txt, compiled once to one tree of steps for
// each category, and matched against the tokens of a text.
//
// A row of the rule file is
//     name | pattern | guard | meaning | examples | counter-examples
// under a heading [category]; "-" stands for an empty column. A category may use only the categories above it, so that
// no rule recurses and no match is longer than the patterns allow. The last category, [timex], is what texts are read
// for.
//
//   pattern   words as they are, one with a capital only with one; <class> or <class:slot> of the lexicon; $category
//             or $category:slot; [ ... ] optional; ( a / b ) either; _x glued to the token before it; "/" in quotation
//             marks for the mark itself
//   guard     prev:x next:x near:x !prev:x !next:x !near:x with x = a word, <class>, ^ (start of a sentence),
//   <tag:noun>,
//             <tag:verb>; alternatives as x/y; near is within some twenty words on either side
//   meaning   slot=value (or slot+=value) for slots of meaning.hpp; amount=sum|product|fraction and year=pair fold what
//             was captured
//   examples  words => TIMEX3 value; more of them after " ; ". Tests alone read them and the counter-examples, from the
//             file, with Sunday 2018-04-08 as the article's date: a page that downloads the rules does without.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"
#include "time/lexicon.hpp"
#include "time/meaning.hpp"

namespace dateline {

struct Rule {
    std::string name;
    std::string category;
};

struct Match {
    std::uint32_t end = 0;   // token after the last
    std::uint16_t body = 0;  // the row
    Meaning meaning;
};

class Grammar {
public:
    /// A rule left out is as if its row were not in the file; tests use it to see that every rule is needed.
    Grammar(std::string_view words, std::string_view rules, std::string_view left_out_rule = {});

    /// Empty where every row could be read.
    const std::string& error() const { return error_; }
    const std::vector<Rule>& rules() const { return rules_; }

    /// What the last category finds, longest first, from left to right without overlap. The meanings' token ranges are
    /// set.
    std::vector<Meaning> find(std::string_view text, const ReadText& read) const;

private:
    friend class Matcher;
    friend class GrammarReader;

    enum class StepKind : std::uint8_t { literal, word_class, category };
    struct Step {
        StepKind kind = StepKind::literal;
        std::uint8_t slot = 0;  // where what is matched goes: a Slot, or one of the roles in grammar.cpp
        bool glued = false;     // no space before it
        bool capital = false;   // begins with one
        std::uint16_t id = 0;   // literal, ClassId or category
        bool operator==(const Step&) const = default;
    };
    struct Edge {
        Step step;
        std::uint32_t node = 0;  // where it leads
    };
    struct Node {
        std::vector<Edge> literals;  // by their ids, since some nodes have hundreds
        std::vector<Edge> classes;
        std::vector<Edge> categories;
        ClassMask any_class = 0;             // of classes
        std::vector<std::uint16_t> accepts;  // bodies that end here

        std::vector<Edge>& edges(StepKind kind) {
            return kind == StepKind::literal ? literals : kind == StepKind::word_class ? classes : categories;
        }
    };
    struct Test {
        enum class On : std::uint8_t {
            glued,
            literal,
            word_class,
            sentence_start,
            tag_noun,
            tag_name,
            tag_verb,
            tag_past
        } on = On::literal;
        std::uint16_t id = 0;
    };
    struct Guard {
        enum class Where : std::uint8_t { before, after, near } where = Where::before;
        bool wanted = true;
        std::vector<Test> any_of;
    };
    enum class Fold : std::uint8_t { none, sum, product, fraction, pair };
    struct Assignment {
        Slot slot = Slot::kind;
        bool add = false;  // to what was captured
        std::int32_t value = 0;
    };
    struct Body {
        std::uint16_t rule = 0;
        std::vector<Guard> guards;
        std::vector<Assignment> assignments;
        Fold fold = Fold::none;
    };
    struct Category {
        std::string name;
        std::vector<Node> nodes{1};
        std::vector<std::uint8_t> literal_starts;  // by literal id, of Start
        ClassMask class_starts = 0;
        ClassMask class_alone = 0;  // classes that are a whole match of one token
    };

    TimeLexicon lexicon_;
    std::vector<Rule> rules_;
    std::vector<Body> bodies_;
    std::vector<Category> categories_;
    std::string error_;
};

/// The grammar of the embedded English rules, compiled at the first call.
const Grammar& english_grammar();

}  // namespace dateline
