// Every row of assets/en/time-rules.txt: its examples hold, its counter-examples do not, and without it an example
// fails. Core knows no examples, so they are read from the file.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "assets.hpp"
#include "text/document.hpp"
#include "time/explain.hpp"
#include "time/find_expressions.hpp"
#include "time/grammar.hpp"
#include "time/resolve.hpp"
#include "time/timex_value.hpp"

namespace dateline {
namespace {

struct Example {
    std::string text;
    std::string value;
};

/// A row of the rule file, without what it means.
struct Row {
    std::string name;
    std::vector<Example> examples;
    std::vector<std::string> counter_examples;
};

std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at; (at = text.find(separator, begin)) != std::string::npos; begin = at + separator.size())
        parts.push_back(text.substr(begin, at - begin));
    parts.push_back(text.substr(begin));
    return parts;
}

std::vector<std::string> examples_in(const std::string& column) {
    return column == "-" ? std::vector<std::string>{} : split(column, " ; ");
}

std::vector<Row> read_rows() {
    constexpr std::size_t examples = 4, counter_examples = 5;  // columns
    std::vector<Row> rows;
    std::ifstream file(TIME_RULES_FILE);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#') || line.starts_with('[')) continue;
        const std::vector<std::string> columns = split(line, " | ");
        Row row{columns.front(), {}, {}};
        if (columns.size() > examples)
            for (const std::string& example : examples_in(columns[examples])) {
                const std::vector<std::string> sides = split(example, " => ");
                row.examples.push_back({sides.front(), sides.back()});
            }
        if (columns.size() > counter_examples) row.counter_examples = examples_in(columns[counter_examples]);
        rows.push_back(row);
    }
    return rows;
}

std::vector<Timex> read_timexes(const std::string& text) {
    ReadText read = read_text(text);
    Dct dct;
    dct.day = parse_day("2018-04-08");
    return resolve(text, find_time_expressions(text, read), dct);
}

TEST(TimeRules, EveryRowCanBeRead) { EXPECT_EQ(english_grammar().error(), ""); }

TEST(TimeRules, EveryRowHasAnExample) {
    const std::vector<Row> rows = read_rows();
    EXPECT_EQ(rows.size() + 1, english_grammar().rules().size());  // the holidays have a test of their own
    for (const Row& row : rows) EXPECT_FALSE(row.examples.empty() && row.counter_examples.empty()) << row.name;
}

TEST(TimeRules, ExamplesHaveTheirValues) {
    for (const Row& rule : read_rows()) {
        for (const Example& example : rule.examples) {
            std::vector<Timex> timexes = read_timexes(example.text);
            ASSERT_FALSE(timexes.empty()) << rule.name << ": " << example.text;
            EXPECT_EQ(timex_value(timexes.front()), example.value) << rule.name << ": " << example.text;
        }
    }
}

TEST(TimeRules, CounterExamplesAreNotOfTheirRule) {
    for (const Row& rule : read_rows()) {
        for (const std::string& text : rule.counter_examples) {
            for (const Timex& timex : read_timexes(text)) EXPECT_NE(rule_name(timex), rule.name) << text;
        }
    }
}

/// What the grammar without a rule finds in a text, as spans and rule names; enough to see a difference.
std::string shape(const Grammar& grammar, const std::string& text) {
    std::string out;
    for (const Meaning& meaning : grammar.find(text, read_text(text))) {
        out += std::to_string(meaning.first_token) + "-" + std::to_string(meaning.last_token) + ":";
        for (std::int32_t slot : meaning.slots) out += slot == hole ? "_" : std::to_string(slot) + ",";
        out += "(" + std::to_string(meaning.inner.size()) + ") ";
    }
    return out;
}

TEST(TimeRules, ARuleThatNoExampleNeedsIsDeleted) {
    const Grammar& whole = english_grammar();
    for (const Row& rule : read_rows()) {
        Grammar without(assets::time_words(), assets::time_rules(), rule.name);
        bool needed = false;
        for (const Example& example : rule.examples)
            needed = needed || shape(whole, example.text) != shape(without, example.text);
        for (const std::string& text : rule.counter_examples)
            needed = needed || shape(whole, text) != shape(without, text);
        EXPECT_TRUE(needed) << rule.name;
    }
}

TEST(TimeRules, NamesAreUnique) {
    std::vector<std::string> names;
    for (const Rule& rule : english_grammar().rules()) names.push_back(rule.category + "/" + rule.name);
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

}  // namespace
}  // namespace dateline
