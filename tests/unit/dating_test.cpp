#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "time/dating.hpp"
#include "time/dating_inference.hpp"
#include "time/find_expressions.hpp"
#include "time/given_day.hpp"
#include "time/leaders.hpp"
#include "time/words_of_their_time.hpp"

namespace dateline {
namespace {

TEST(Leaders, EveryRowOfTheTableCanBeRead) {
    EXPECT_EQ(english_leaders().error(), "");
    EXPECT_GE(english_leaders().countries(), 60u);
    for (const Leader& leader : english_leaders().leaders())
        for (std::size_t i = 1; i < leader.tenures.size(); ++i)
            EXPECT_LE(leader.tenures[i - 1].first, leader.tenures[i].first) << leader.name;
}

TEST(Leaders, ATitleTellsWhoIsInOffice) {
    const auto forms = [](const std::string& text) {
        std::vector<LeaderForm> out;
        for (const LeaderMention& mention : find_leaders(text, read_text(text))) out.push_back(mention.form);
        return out;
    };
    using Forms = std::vector<LeaderForm>;
    EXPECT_EQ(forms("They met President Moon Jae-in."), Forms{LeaderForm::in_office});
    EXPECT_EQ(forms("The Trump administration agreed."), Forms{LeaderForm::in_office});
    EXPECT_EQ(forms("Angela Merkel agreed."), Forms{LeaderForm::by_name});
    EXPECT_EQ(forms("The former President Jimmy Carter agreed."), Forms{LeaderForm::former});
    EXPECT_EQ(forms("In May the vice president Johnson of the bank agreed to lam."), Forms{});
}

TEST(DayDistribution, SumsToOneAndItsIntervalHoldsWhatIsAsked) {
    Clue clue;
    clue.kind = ClueKind::in_office;
    clue.spans = {{*parse_day("2017-05-10"), *parse_day("2022-05-10")}};
    const DayDistribution chances = distribution_of({clue});
    EXPECT_NEAR(std::accumulate(chances.days.begin(), chances.days.end(), 0.0), 1, 1e-9);
    const DaySpan interval = interval_holding(chances, 0.5);
    double held = 0;
    for (Day day = interval.first; day <= interval.last; ++day) held += chances.of(day);
    EXPECT_GE(held, 0.5);
    EXPECT_GE(interval.first, clue.spans[0].first);
    EXPECT_LE(interval.last, clue.spans[0].last);
}

DateEvidence evidence_of(const std::string& text) {
    const Document document = read_document(text);
    const ReadText read = read_text(document.text);
    return find_date_evidence(document, read, find_time_expressions(document.text, read));
}

constexpr const char* envoy_visit =
    "Envoy tells of talks\n\nAn aide of President Donald Trump told reporters on Sunday that Pyongyang is willing to "
    "give up "
    "its bombs. The two men are to meet by the end of May, as Washington announced last month. President Moon Jae-in "
    "and "
    "Kim Jong Un will hold a summit on April 27. The thaw was triggered by the South's Winter Olympics. Officials of "
    "North "
    "Korea and South Korea will meet on Saturday.\n";
constexpr const char* hotline =
    "Seoul and Pyongyang prepare for N. Korea-US summit\n\nThe Trump administration was told that Kim Jong Un is "
    "willing to "
    "talk, an aide said on Sunday. A paper of South Korea reported it on Saturday. Pyongyang had invited him in March, "
    "and "
    "last month Washington agreed. Moon Jae-in and Kim will use a hotline before the summit on April 27 between South "
    "Korea and North Korea.\n";

TEST(Dating, ArticlesWithoutADateAreNarrowedToTheirYearAndTogetherToTheirMonth) {
    const DateEvidence first = evidence_of(envoy_visit), second = evidence_of(hotline);
    const auto year_of = [](std::optional<Day> day) { return day ? civil_from_day(*day).year : 0; };
    for (const DateEvidence* alone : {&first, &second}) {
        const Dct dct = date_articles({{alone, std::nullopt, false}}).front();
        EXPECT_FALSE(dct.day);
        EXPECT_EQ(year_of(dct.earliest), 2018);
        EXPECT_EQ(year_of(dct.latest), 2018);
    }
    for (const Dct& dct : date_articles({{&first, std::nullopt, false}, {&second, std::nullopt, false}})) {
        EXPECT_EQ(dct.source, Dct::Source::inferred);
        EXPECT_FALSE(dct.day);
        EXPECT_GE(*dct.earliest, *parse_day("2018-04-01"));
        EXPECT_LE(*dct.latest, *parse_day("2018-04-30"));
        for (const char* day : {"2018-04-01", "2018-04-08", "2018-04-15", "2018-04-22", "2018-04-16"}) {
            const auto offered = std::find_if(dct.candidates.begin(), dct.candidates.end(),
                                              [&](const DctCandidate& c) { return c.day == parse_day(day); });
            ASSERT_NE(offered, dct.candidates.end()) << day;
            EXPECT_FALSE(offered->reasons.empty()) << day;
        }
    }
}

TEST(Dating, ADayOfTheReaderOrThePageIsNeverOverridden) {
    const DateEvidence text = evidence_of("Port talks go on\nPublished April 8, 2018\n\nThe two sides sat down.\n");
    const DateEvidence page = evidence_of(
        "<html><head><meta property=\"article:published_time\" content=\"2018-04-07\"></head><body><article><h1>Port "
        "talks go "
        "on</h1><p>Published April 8, 2018</p><p>The two sides sat down in the port "
        "office.</p></article></body></html>");
    EXPECT_EQ(date_articles({{&text, parse_day("2011-03-01"), false}}).front().day, parse_day("2011-03-01"));
    EXPECT_EQ(date_articles({{&page, parse_day("2011-03-01"), false}}).front().day, parse_day("2011-03-01"));
    const Dct dct = date_articles({{&page, std::nullopt, false}}).front();
    EXPECT_EQ(dct.source, Dct::Source::metadata);
    EXPECT_EQ(dct.day, parse_day("2018-04-07"));
    EXPECT_TRUE(std::any_of(dct.grounds.begin(), dct.grounds.end(),
                            [](const std::string& ground) { return ground.starts_with("But: The text says"); }));
    EXPECT_FALSE(date_articles({{&page, std::nullopt, true}}).front().day);  // unknown, says the reader
}

TEST(WordsOfTheirTime, EveryRowCanBeReadAndAnEndedNameCountsFromItsEnd) {
    EXPECT_EQ(words_of_their_time_error(), "");
    const auto years = [](const std::string& text) {
        std::vector<std::pair<int, int>> out;
        for (const WordOfItsTime& word : find_words_of_their_time(text, read_text(text)))
            out.emplace_back(word.days.first == before_all_words ? 0 : civil_from_day(word.days.first).year,
                             word.days.last == after_all_words ? 0 : civil_from_day(word.days.last).year);
        return out;
    };
    using Years = std::vector<std::pair<int, int>>;
    EXPECT_EQ(years("Their website and their e-cigarettes sell."), (Years{{1993, 0}, {2009, 0}}));
    EXPECT_EQ(years("West German banks agreed."), (Years{{1949, 1990}}));
    EXPECT_EQ(years("A former West German bank agreed."), (Years{{1990, 0}}));
    EXPECT_EQ(years("They twittered on the internet about a soviet."), Years{});
}

TEST(GivenDay, ADayIsTakenInAnySpellingThatNamesOneOnly) {
    const Day day = day_from_civil({2009, 2, 13});
    for (const char* words : {"2009-02-13", "13 February 2009", "February 13, 2009", "13-02-2009", " 2/13/2009 "})
        EXPECT_EQ(std::get<Day>(read_given_day(words)), day) << words;
    EXPECT_EQ(std::get<std::string>(read_given_day("03-02-2009")),
              "\"03-02-2009\" may be 2009-02-03 or 2009-03-02: give the day as one of these.");
    for (const char* words : {"", "soon", "Friday", "February 2009", "2009-02-30", "13 February 2009 and more"})
        EXPECT_TRUE(std::holds_alternative<std::string>(read_given_day(words))) << words;
}

}  // namespace
}  // namespace dateline
