#include <gtest/gtest.h>

#include <numeric>

#include "time/dating_inference.hpp"
#include "time/leaders.hpp"

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

}  // namespace
}  // namespace dateline
