// The parser on what is no English prose: a tree all the same.
#include "text/parse.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "text/tree.hpp"

namespace dateline {
namespace {

struct Parsed {
    std::vector<Sentence> sentences;
    ParsedText parsed;
};

Parsed parse(const std::string& text) {
    const std::vector<Token> tokens = tokenize(text);
    Parsed all{split_sentences(text, tokens), {}};
    all.parsed = parse_text(text, tokens, all.sentences);
    EXPECT_EQ(all.parsed.tokens.size(), tokens.size());
    return all;
}

/// One root a sentence, heads within it, no cycle.
void expect_trees(const Parsed& all) {
    for (const Sentence& sentence : all.sentences) {
        std::size_t roots = 0;
        std::vector<std::uint8_t> reaches_root(sentence.last_token - sentence.first_token, false);
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            const Arc& arc = all.parsed.tokens[t].arc;
            roots += arc.head == no_head;
            EXPECT_EQ(arc.head == no_head, arc.relation == Relation::root);
            std::uint32_t at = t;
            std::vector<std::uint32_t> path;
            while (at != no_head && !reaches_root[at - sentence.first_token]) {
                path.push_back(at);
                at = all.parsed.tokens[at].arc.head;
                ASSERT_TRUE(at == no_head || (at >= sentence.first_token && at < sentence.last_token));
                ASSERT_LE(path.size(), reaches_root.size()) << "a cycle";
            }
            for (std::uint32_t passed : path) reaches_root[passed - sentence.first_token] = true;
        }
        EXPECT_EQ(roots, 1u);
    }
}

void expect_names_in_order(const Parsed& all) {
    std::uint32_t end = 0;
    for (const Entity& entity : all.parsed.entities) {
        EXPECT_GE(entity.first_token, end);
        EXPECT_LT(entity.first_token, entity.last_token);
        end = entity.last_token;
    }
}

TEST(Parse, WhatIsNoEnglishProse) {
    for (const std::string text :
         {"", " \n \n", "?", "27th", "!!! !!?!! ====== *****", "| a | 1 |\n|---|---|\n| b | 22.5 | c/d |",
          "for (int i = 0; i < n; ++i) { sum += v[i]; }  // add", "MINISTER MEETS ENVOY IN HARARE ON TUESDAY",
          "Der Minister traf am Dienstag seine Amtskollegin.", "Министр встретился с послом во вторник.",
          "大臣は火曜日に大使と会談した。", "Tlie rn1nister rnet tbe envoy 0n Tue5day , l997 .",
          "\xF0\x9F\x98\x80\xF0\x9F\x98\x80 ok", "((((((((((((((((((((", "a.b.c.d.e.f.g"}) {
        SCOPED_TRACE(text);
        const Parsed all = parse(text);
        expect_trees(all);
        expect_names_in_order(all);
    }
}

TEST(Parse, SentenceOfAHundredThousandWordsIsCut) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += i % 7 == 6 ? "and, " : "minister ";
    const Parsed all = parse(text);
    std::uint32_t end = 0;
    for (const Sentence& sentence : all.sentences) {
        EXPECT_EQ(sentence.first_token, end);
        end = sentence.last_token;
        EXPECT_LE(end - sentence.first_token, longest_sentence_tokens);
    }
    EXPECT_EQ(end, all.parsed.tokens.size());
    expect_trees(all);
}

TEST(Parse, NumberAndItsLettersAreOneWord) {
    const Parsed all = parse("On June 27th the G20 met.");
    const std::vector<TokenParse>& tokens = all.parsed.tokens;
    for (std::uint32_t letters : {3u, 6u}) {
        EXPECT_EQ(tokens[letters].arc.relation, Relation::goeswith);
        EXPECT_EQ(tokens[letters].arc.head, letters - 1);
    }
}

TEST(Parse, TellsHowSureAHeadIs) {
    const auto surenesses = [](const std::string& text) {
        std::vector<int> all;
        for (const TokenParse& token : parse(text).parsed.tokens) all.push_back(token.sureness);
        return all;
    };
    for (const int sure : surenesses("The minister met his counterpart on Friday.")) EXPECT_GE(sure, 99);
    // "ended" is of the dispute, but the ordering, the owning and the saying lie nearer.
    const std::vector<int> winding =
        surenesses("A dispute over the ships it had ordered from the yard that its rival owns ended in court.");
    EXPECT_LT(*std::min_element(winding.begin(), winding.end()), 60);
    for (const int sure : winding) EXPECT_LE(sure, 100);
}

TEST(Lemma, OfVerbsNounsAndNames) {
    const auto lemma = [](std::string_view word, Upos upos, Xpos xpos = Xpos::other) {
        return lemma_of(word, {upos, xpos, {}, 100});
    };
    EXPECT_EQ(lemma("Met", Upos::verb, Xpos::vbd), "meet");
    EXPECT_EQ(lemma("treaties", Upos::noun, Xpos::nns), "treaty");
    EXPECT_EQ(lemma("spokesmen", Upos::noun, Xpos::nns), "spokesman");
    EXPECT_EQ(lemma("losses", Upos::noun, Xpos::nns), "loss");
    EXPECT_EQ(lemma("crisis", Upos::noun, Xpos::nn), "crisis");
    EXPECT_EQ(lemma("Paris", Upos::propn, Xpos::nnp), "Paris");
    EXPECT_EQ(lemma("wo", Upos::aux, Xpos::md), "will");
}

TEST(Tree, OpensACycleWhereItCostsLeast) {
    // 1 and 2 want each other; 2 likes 3 nearly as well, 3 is the root.
    const std::vector<float> scores = {0, 0,  0,  0,  //
                                       0, -9, 5,  1,  //
                                       0, 5,  -9, 4,  //
                                       8, 1,  1,  -9};
    EXPECT_EQ(best_tree(scores, 4), (std::vector<std::uint32_t>{0, 2, 3, 0}));
}

TEST(Tree, HasOneRoot) {
    const std::vector<float> scores = {0, 0,  0,  //
                                       9, -9, 1,  //
                                       7, 0,  -9};
    EXPECT_EQ(best_tree(scores, 3), (std::vector<std::uint32_t>{0, 0, 1}));
}

}  // namespace
}  // namespace dateline
