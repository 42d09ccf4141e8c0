// Every row of assets/en/time-rules.txt: its examples hold, its counter-examples do not, and without it an example
// fails.
#include <gtest/gtest.h>

#include <algorithm>
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

std::vector<Timex> read_timexes(const std::string& text) {
    ReadText read = read_text(text);
    Dct dct;
    dct.day = parse_day("2018-04-08");
    return resolve(text, find_time_expressions(text, read), dct);
}

TEST(TimeRules, EveryRowCanBeRead) { EXPECT_EQ(english_grammar().error(), ""); }

TEST(TimeRules, ExamplesHaveTheirValues) {
    for (const Rule& rule : english_grammar().rules()) {
        for (const Example& example : rule.examples) {
            std::vector<Timex> timexes = read_timexes(example.text);
            ASSERT_FALSE(timexes.empty()) << rule.name << ": " << example.text;
            EXPECT_EQ(timex_value(timexes.front()), example.value) << rule.name << ": " << example.text;
        }
    }
}

TEST(TimeRules, CounterExamplesAreNotOfTheirRule) {
    for (const Rule& rule : english_grammar().rules()) {
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
    for (const Rule& rule : whole.rules()) {
        if (rule.examples.empty() && rule.counter_examples.empty())
            continue;  // the holidays, which have their own test
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
