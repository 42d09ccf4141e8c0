#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "calendar/edtf.hpp"
#include "event/attribution.hpp"
#include "formats/csv.hpp"
#include "formats/markdown.hpp"
#include "formats/quotes.hpp"
#include "story/json.hpp"
#include "story/reading.hpp"

namespace dateline {
namespace {

Reading reading_of(std::string_view text, std::optional<Day> day = std::nullopt) {
    std::optional<Reading> reading = read_article(read_document(text));
    reading->user_day = day;
    return std::move(*reading);
}

const std::string article =
    "Talks in S\xC3\xA3o Paulo\n\nBoth sides met on Friday \xE2\x80\x93 an official said. They will meet on May 3.";
const Day april_8 = *parse_day("2018-04-08");

std::string message_of(std::string_view json) {
    const auto read = story_from_json(json);
    return std::holds_alternative<Error>(read) ? std::get<Error>(read).message : "";
}

TEST(StoryJson, ComesBackAsItWas) {
    const Story story = tell({reading_of(article, april_8), reading_of("He left in 2016.")});
    ASSERT_EQ(story.events.size(), 5u);
    const std::string json = to_json(story);
    const auto back = story_from_json(json);
    ASSERT_TRUE(std::holds_alternative<Story>(back)) << message_of(json);
    EXPECT_EQ(to_json(std::get<Story>(back)), json);
    EXPECT_EQ(std::get<Story>(back).events.size(), 5u);
}

// What has no date of its own is of about the day of the news, unless it is told as done before.
TEST(Story, DatesThePluperfectAsAnyTimeBefore) {
    const Story story = tell({reading_of(
        "The king of Sylvania praised the truce. The rebels of Freedonia had agreed to a truce.", april_8)});
    ASSERT_EQ(story.events.size(), 2u);
    for (const StoryEvent& event : story.events) {
        const bool rebels = event.title.find("ebels") != std::string::npos;
        EXPECT_EQ(format_edtf(*event.when), rebels ? "[..2018-04-08]" : "2018-04-08~") << event.title;
    }
}

const std::string posted =
    "SPRINGFIELD (Reuters) - The bridge was opened on Friday.\n\n\"We cut the ribbon on Friday. Nobody fell,\" Berg "
    "wrote "
    "on Twitter.\n\nAccording to the ministry, the ship sank on Monday.";

TEST(StoryJson, TellsWhoSaidItAndKeepsQuotationsWhole) {
    const Story story = tell({reading_of(posted, april_8)});
    const std::string json = to_json(story);
    const auto back = story_from_json(json);
    ASSERT_TRUE(std::holds_alternative<Story>(back)) << message_of(json);
    EXPECT_EQ(to_json(std::get<Story>(back)), json);
    EXPECT_EQ(std::get<Story>(back).articles[0].agency, "Reuters");
    const auto cut = std::find_if(story.events.begin(), story.events.end(), [](const StoryEvent& event) {
        return event.mentions[0].source == Attribution{"Berg", "wrote", "on Twitter"} && event.mentions[0].timex;
    });
    ASSERT_NE(cut, story.events.end());
    ASSERT_TRUE(cut->mentions[0].quotation);
    EXPECT_EQ(slice(posted, *cut->mentions[0].quotation), "\"We cut the ribbon on Friday. Nobody fell,\"");
    const Story excerpt = with_quotes_only(story);
    const auto same = excerpt.events.begin() + (cut - story.events.begin());
    EXPECT_EQ(slice(excerpt.articles[0].text, *same->mentions[0].quotation),
              slice(posted, *cut->mentions[0].quotation));
}

TEST(Agency, IsNamedInTheDatelineOrAtTheEnd) {
    EXPECT_EQ(agency_of("OSLO, April 8 (Xinhua) -- The ship sank."), "Xinhua");
    EXPECT_EQ(agency_of("Ship sinks\n\nThe ship sank on Monday. (dpa)\n"), "DPA");
    EXPECT_EQ(agency_of("The boss of the agency (Reuters) resigned."), "");
    EXPECT_EQ(agency_of("The ship sank (again) - on Monday."), "");
}

TEST(Markdown, SaysWhoSaidIt) {
    const std::string markdown = to_markdown(tell({reading_of(posted, april_8)}));
    EXPECT_NE(markdown.find("Ship sinks, according to ministry"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find(", Berg wrote on Twitter\n"), std::string::npos) << markdown;
}

TEST(StoryJson, CountsCodePoints) {
    const std::string json = to_json(tell({reading_of(article, april_8)}));
    // "met" stands after 19 + 2 + 11 code points; the title has one letter of two bytes.
    EXPECT_NE(json.find("\"trigger\":{\"begin\":" + std::to_string(article.find("met") - 1)), std::string::npos)
        << json;
}

TEST(StoryJson, IsReadWithOneClearMessageAProblem) {
    EXPECT_EQ(message_of(""), "This is no JSON, or not the whole of it: save the file or copy the link again.");
    EXPECT_EQ(message_of("{"), "This is no JSON, or not the whole of it: save the file or copy the link again.");
    EXPECT_EQ(message_of("[1]"), "This file is no Dateline story.");
    EXPECT_EQ(message_of(R"({"version": 2, "articles": [], "events": []})"),
              "This story was made by a newer Dateline than this one.");
    EXPECT_EQ(message_of(R"({"version": 1})"), "This story holds no articles and events.");
    EXPECT_EQ(message_of(R"({"version": 1, "articles": [{}], "events": []})"),
              "This story cannot be read: \"text\" is missing or is no text.");
    EXPECT_EQ(message_of(R"({"version": 1, "articles": [], "events": [{"title": "x", "status": "maybe"}]})"),
              "This story cannot be read: An event's \"status\" is none of happened, planned, conditional, denied.");
    EXPECT_EQ(
        message_of(R"({"version": 1, "articles": [], "events": [{"title": "x", "status": "denied", "when": "soon"}]})"),
        "This story cannot be read: \"when\" is no date that this page knows: soon");
    EXPECT_EQ(message_of(R"({"version": 1, "articles": [{"text": "ab"}], "events": [{"title": "x", "status": "denied",
        "mentions": [{"article": 0, "sentence": {"begin": 0, "end": 9}, "trigger": {"begin": 0, "end": 1}}]}]})"),
              "This story cannot be read: A place in an article lies outside its text.");
    EXPECT_EQ(
        message_of(
            R"({"version": 1, "articles": [], "events": [{"title": "x", "status": "denied", "mentions": [{"article": 3}]}]})"),
        "This story cannot be read: An event tells of an article that is not in the file.");
    EXPECT_EQ(message_of(std::string(100, '[')), "This file is no Dateline story: it is nested too deep.");
}

TEST(Reading, AnotherDateDatesTheStoryAnew) {
    std::vector<Reading> readings = {reading_of("The minister resigned on Friday.")};
    EXPECT_FALSE(tell(readings).events.at(0).when);
    EXPECT_TRUE(tell(readings).events.at(0).relative_to_unknown);
    readings[0].user_day = april_8;
    EXPECT_EQ(format_edtf(*tell(readings).events.at(0).when), "2018-04-06");
    readings[0].user_day = *parse_day("2018-04-15");
    EXPECT_EQ(format_edtf(*tell(readings).events.at(0).when), "2018-04-13");
}

TEST(Reading, AChosenDateTakesThePlaceOfOurs) {
    const std::string text = "The minister resigned on Friday. He served for three years.";
    std::vector<Reading> readings = {reading_of(text, april_8)};
    ASSERT_EQ(tell(readings).left_out.size(), 1u);
    const auto place_of = [&](std::string_view words) { return static_cast<std::uint32_t>(text.find(words)); };
    readings[0].chosen = {{place_of("Friday"), *parse_edtf("2018-04-13")}, {place_of("three"), *parse_edtf("2016")}};
    const Story story = tell(readings);
    const auto dated = [&](std::string_view edtf) {
        return std::find_if(story.events.begin(), story.events.end(),
                            [&](const StoryEvent& event) { return event.when && format_edtf(*event.when) == edtf; });
    };
    ASSERT_NE(dated("2016"), story.events.end());
    EXPECT_EQ(dated("2016")->title, "He served for three years.");
    ASSERT_NE(dated("2018-04-13"), story.events.end());
    EXPECT_EQ(dated("2018-04-13")->why.rule, "set-by-reader");
    EXPECT_TRUE(story.left_out.empty());
}

TEST(ReadArticle, TellsHowFarItIsAndStopsWhenAsked) {
    std::string text;
    while (text.size() < 300'000) text += "The minister resigned on Friday. Nobody wept.\n\n";
    std::vector<double> shares;
    ASSERT_TRUE(read_article(read_document(text), [&](double share) {
        shares.push_back(share);
        return true;
    }));
    ASSERT_GT(shares.size(), 3u);
    EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
    EXPECT_EQ(shares.back(), 1.0);
    EXPECT_FALSE(read_article(read_document(text), [](double) { return false; }));
}

TEST(ReadArticle, PiecesOfALongTextKeepTheirPlaces) {
    std::string text;
    while (text.size() < 200'000) text += "A list of names and of places.\n\n";
    text += "The minister of Freedonia resigned on Friday.";
    const Story story = tell({reading_of(text, april_8)});
    ASSERT_EQ(story.events.size(), 1u);
    EXPECT_EQ(story.events[0].title, "Minister of Freedonia resigns");
    EXPECT_EQ(slice(story.articles[0].text, story.events[0].mentions[0].trigger), "resigned");
    EXPECT_EQ(slice(story.articles[0].text, story.events[0].why.words), "Friday");
}

TEST(Csv, QuotesCellsAndDisarmsFormulas) {
    Story story;
    story.events.push_back({});
    story.events[0].title = "=1+1, \"x\"";
    const std::string csv = to_csv(story);
    EXPECT_NE(csv.find("\"'=1+1, \"\"x\"\"\""), std::string::npos) << csv;
}

TEST(Markdown, EscapesWhatWouldBeMarkup) {
    Story story;
    story.events.push_back({});
    story.events[0].title = "<b>*x*</b>";
    EXPECT_NE(to_markdown(story).find("\\<b\\>\\*x\\*"), std::string::npos);
}

}  // namespace
}  // namespace dateline
