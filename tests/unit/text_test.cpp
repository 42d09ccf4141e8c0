#include <gtest/gtest.h>

#include <string>

#include "text/document.hpp"
#include "text/utf8.hpp"

namespace dateline {
namespace {

constexpr const char* replacement = "\xEF\xBF\xBD";

TEST(CleanUtf8, KeepsWhatIsValid) {
    const std::string valid = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";
    EXPECT_EQ(clean_utf8(valid), valid);
}

TEST(CleanUtf8, ReplacesEachMaximalPieceOnce) {
    EXPECT_EQ(clean_utf8("a\xFFz"), std::string("a") + replacement + "z");
    EXPECT_EQ(clean_utf8("\xE2\x82z"), std::string(replacement) + "z");                           // cut short
    EXPECT_EQ(clean_utf8("\xC0\xAF"), std::string(replacement) + replacement);                    // overlong
    EXPECT_EQ(clean_utf8("\xED\xA0\x80"), std::string(replacement) + replacement + replacement);  // a lone surrogate
    EXPECT_EQ(clean_utf8("\xF4\x90\x80\x80").size(), 12u);                                        // past U+10FFFF
}

TEST(CleanUtf8, MakesLineEndsOneAndDropsTheByteOrderMark) {
    EXPECT_EQ(clean_utf8("\xEF\xBB\xBF"
                         "a\r\nb\rc\n"),
              "a\nb\nc\n");
    EXPECT_EQ(clean_utf8(std::string_view("a\0b\x01", 4)), "a b ");
}

TEST(CodePointIndex, GoesBothWaysAcrossBlocks) {
    std::string text;
    for (int i = 0; i < 300; ++i) text += i % 3 == 0 ? "\xE2\x82\xAC" : i % 3 == 1 ? "x" : "\xC3\xA9";
    const CodePointIndex index(text);
    ASSERT_EQ(index.size(), 300u);
    std::uint32_t byte = 0;
    for (std::uint32_t point = 0; point < 300; ++point) {
        EXPECT_EQ(index.from_byte(byte), point);
        EXPECT_EQ(index.to_byte(point), byte);
        byte += code_point_at(text, byte).bytes;
    }
    EXPECT_EQ(index.from_byte(byte), 300u);
    EXPECT_EQ(index.to_byte(300), byte);
    EXPECT_EQ(index.to_byte(5000), byte);
}

TEST(CodePointIndex, CopesWithNoText) {
    const CodePointIndex index("");
    EXPECT_EQ(index.size(), 0u);
    EXPECT_EQ(index.from_byte(7), 0u);
    EXPECT_EQ(index.to_byte(7), 0u);
}

TEST(ReadText, EveryTokenBelongsToOneSentence) {
    const ReadText read =
        read_text("One. Two?\n\n- Three -\n\n“Four,” he said. In the U.S. He left 5.5 \xE2\x80\x94 and\nso on");
    std::uint32_t next = 0;
    for (const Sentence& sentence : read.sentences) {
        EXPECT_EQ(sentence.first_token, next);
        EXPECT_LT(sentence.first_token, sentence.last_token);
        next = sentence.last_token;
    }
    EXPECT_EQ(next, read.tokens.size());
    EXPECT_EQ(read.tags.size(), read.tokens.size());
}

}  // namespace
}  // namespace dateline
