// The table of named events: its rows can be read, and its facts do not contradict each other.
#include "time/named_event_table.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "calendar/edtf.hpp"

namespace dateline {
namespace {

const NamedEventTable& table() { return english_named_events(); }

/// The events of a name, first days first.
std::vector<std::string> days_of(const std::string& name) {
    std::vector<Token> tokens = tokenize(name);
    auto match = table().match(name, tokens, 0);
    std::vector<std::string> days;
    if (!match || match->end != tokens.size()) return days;
    for (std::uint16_t event : table().name(match->name).events)
        days.push_back(format_edtf(table().event(event).first));
    return days;
}

TEST(NamedEvents, EveryRowCanBeRead) {
    EXPECT_EQ(table().error(), "");
    EXPECT_GT(table().size(), 900u);
}

TEST(NamedEvents, LieWithinTheTablesYearsAndNameASource) {
    Minute first = parse_edtf("1899")->span.begin;
    Minute end = parse_edtf("2026")->span.end;
    for (std::uint16_t i = 0; i < table().size(); ++i) {
        const NamedEvent& event = table().event(i);
        EXPECT_GE(event.first.span.begin, first) << i;
        EXPECT_LE(event.last.span.end, end) << i;
        EXPECT_LE(event.first.span.begin, event.last.span.begin) << i;
        EXPECT_FALSE(event.source.empty()) << i;
    }
}

/// Two of one name at one time would be two accounts of the same event.
TEST(NamedEvents, OfOneNameFollowEachOther) {
    for (const char* name : {"Winter Olympics", "Summer Olympics", "FIFA World Cup", "G20 summit", "NATO summit",
                             "UK general election", "Olympics", "papal conclave"}) {
        std::vector<std::string> days = days_of(name);
        EXPECT_GT(days.size(), 10u) << name;
        for (std::size_t i = 1; i < days.size(); ++i) EXPECT_LT(days[i - 1], days[i]) << name;
    }
}

TEST(NamedEvents, AmericansVoteOnTheTuesdayAfterTheFirstMondayOfNovember) {
    for (const char* name : {"US presidential election", "US midterm elections"}) {
        for (const std::string& text : days_of(name)) {
            Day day = *parse_day(text);
            EXPECT_EQ(weekday_of(day), 2) << text;
            EXPECT_EQ(civil_from_day(day - 1).month, 11) << text;
            EXPECT_LE(civil_from_day(day - 1).day, 7) << text;
        }
    }
}

TEST(NamedEvents, MatchTheLongestNameInItsSpellings) {
    EXPECT_EQ(days_of("Good Friday Agreement"), std::vector<std::string>{"1998-04-10"});
    EXPECT_EQ(days_of("U.S. invasion of Grenada"), std::vector<std::string>{"1983-10-25"});
    EXPECT_EQ(days_of("Stalin\xE2\x80\x99s death"), std::vector<std::string>{"1953-03-05"});
    EXPECT_EQ(days_of("Iran\xE2\x80\x93Iraq war"), std::vector<std::string>{"1980-09-22"});
    EXPECT_EQ(days_of("Winter"), std::vector<std::string>{});
    EXPECT_EQ(days_of("winter olympics"), std::vector<std::string>{});
}

}  // namespace
}  // namespace dateline
