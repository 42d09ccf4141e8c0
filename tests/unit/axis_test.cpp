// The axis, its ticks, what is cut out of it, and the overview of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include "timeline/cuts.hpp"
#include "timeline/overview.hpp"
#include "timeline_story.hpp"

namespace dateline {
namespace {

// ---- axis

TEST(TimeAxis, ZoomKeepsTheTimeUnderThePointer) {
    const TimeAxis axis = fitted({minute_of(2018, 4, 1), minute_of(2018, 6, 1)}, view_width_px, {});
    for (const double x : {0.0, 17.5, 600.0, 1199.0}) {
        for (const double factor : {1.1, 0.5, 37.0, 1e9, 1e-9}) {
            const TimeAxis zoomed = axis.zoomed(factor, x);
            EXPECT_NEAR(zoomed.x_of(axis.minute_at(x)), x, 1e-3) << factor << " at " << x;
        }
    }
}

TEST(TimeAxis, PanMovesWhatIsDrawnWithThePointer) {
    const TimeAxis axis = fitted({minute_of(2018), minute_of(2019)}, view_width_px, {});
    EXPECT_NEAR(axis.panned(40).x_of(axis.minute_at(100)), 140, 1e-6);
}

TEST(TimeAxis, AnotherWidthShowsTheSameTime) {
    const TimeAxis axis = fitted({minute_of(2018), minute_of(2019)}, view_width_px, {});
    const TimeAxis narrow = axis.resized(390);
    EXPECT_NEAR(narrow.minute_at(0), axis.minute_at(0), 1e-6);
    EXPECT_NEAR(narrow.end_minute(), axis.end_minute(), 1e-3);
}

TEST(TimeAxis, PanStaysInTheCalendar) {
    const TimeAxis axis = fitted({minute_of(2018), minute_of(2019)}, view_width_px, {});
    const TimeAxis far = axis.panned(-1e12);
    EXPECT_LE(far.minute_at(view_width_px / 2), static_cast<double>(minute_of(9999, 12, 31)) + 1);
}

TEST(TimeAxis, FittedShowsTheIntervalBetweenThePaddings) {
    const Interval interval{minute_of(2018, 4, 1), minute_of(2018, 6, 1)};
    const TimeAxis axis = fitted(interval, view_width_px, {.left_px = 30, .right_px = 200});
    EXPECT_NEAR(axis.x_of(static_cast<double>(interval.begin)), 30, 1e-6);
    EXPECT_NEAR(axis.x_of(static_cast<double>(interval.end)), 1000, 1e-6);
}

// ---- ticks

class TicksAtEverySpan : public testing::TestWithParam<double> {};

TEST_P(TicksAtEverySpan, AreMonotoneAtBordersAndDoNotOverlap) {
    for (const int year : {-9990, -44, 0, 1, 476, 1582, 2018, 9000}) {
        TimeAxis axis{.origin_minute = static_cast<double>(minute_of(year, 3, 28)) + 777.25,
                      .minutes_per_px = GetParam() / view_width_px,
                      .width_px = view_width_px};
        const Ticks ticks = make_ticks(axis, text_width);
        for (const TickRow* row : {&ticks.lower, &ticks.upper}) {
            double free_from = -1e9;
            Minute previous = std::numeric_limits<Minute>::min();
            for (const Tick& tick : row->ticks) {
                EXPECT_GT(tick.minute, previous);
                previous = tick.minute;
                EXPECT_EQ(border_before(row->step, tick.minute), tick.minute) << "not at a border of its unit";
                if (tick.label.empty()) continue;
                EXPECT_GE(tick.label_left_px, free_from) << tick.label << " overlaps at " << year;
                const auto style = row == &ticks.lower ? TextStyle::tick : TextStyle::period;
                free_from = tick.label_left_px + text_width(tick.label, style);
            }
        }
        EXPECT_FALSE(ticks.lower.ticks.empty());
    }
}

TEST_P(TicksAtEverySpan, KeepTheYearInView) {
    const TimeAxis axis{.origin_minute = static_cast<double>(minute_of(2018, 5, 13)) + 100,
                        .minutes_per_px = GetParam() / view_width_px,
                        .width_px = view_width_px};
    const Ticks ticks = make_ticks(axis, text_width);
    const TickRow& row = ticks.upper.ticks.empty() ? ticks.lower : ticks.upper;
    const bool named = std::any_of(row.ticks.begin(), row.ticks.end(), [](const Tick& tick) {
        return tick.label.size() >= 4 && tick.label_left_px >= 0 && tick.label_left_px < view_width_px - 30;
    });
    EXPECT_TRUE(named);
}

INSTANTIATE_TEST_SUITE_P(MinutesToTenThousandYears, TicksAtEverySpan,
                         testing::Values(20.0, 90.0, 600.0, 3e3, 1e4, 4e4, 9e4, 2e5, 5e5, 1e6, 5e6, 2e7, 1e8, 1e9,
                                         5.3e9));

TEST(Ticks, NameDaysBelowAndTheMonthAbove) {
    const TimeAxis axis = fitted({minute_of(2018, 4, 1), minute_of(2018, 4, 15)}, view_width_px, {});
    const Ticks ticks = make_ticks(axis, text_width);
    EXPECT_EQ(ticks.lower.ticks.at(7).label, "Sun 8");
    EXPECT_EQ(ticks.upper.ticks.at(0).label, "April 2018");
    ASSERT_FALSE(ticks.weekends.empty());
}

TEST(Ticks, SayBeforeChrist) {
    const TimeAxis axis = fitted({minute_of(-45), minute_of(10)}, view_width_px, {});
    const Ticks ticks = make_ticks(axis, text_width);
    const auto ides = std::find_if(ticks.lower.ticks.begin(), ticks.lower.ticks.end(),
                                   [](const Tick& tick) { return tick.minute == minute_of(-40); });
    ASSERT_NE(ides, ticks.lower.ticks.end());
    EXPECT_EQ(ides->label, "41 BC");
}

// ---- cuts

TEST(Cuts, TakeALongEmptyStretchOutAndKeepEveryMarksLength) {
    Story story;
    story.events.push_back(event_at(whole_day(1953, 7, 27), "Armistice"));
    story.events.push_back(event_at(whole_day(2018, 3, 1), "Talks"));
    story.events.push_back(event_at({minute_of(2018, 4, 1), minute_of(2018, 5, 1)}, "Summit"));
    const auto marks = marks_of(story);
    const Cuts cuts = find_cuts(marks);
    ASSERT_EQ(cuts.cuts.size(), 1u);
    EXPECT_EQ(cuts.cuts[0].begin, minute_of(1953, 7, 28));
    EXPECT_EQ(cuts.cuts[0].end, minute_of(2018, 3, 1));
    EXPECT_EQ(length_in_words(cuts.cuts[0]), "65 years");
    for (const Mark& mark : marks) {
        const Interval on_axis = cuts.to_axis(mark.span);
        EXPECT_EQ(on_axis.end - on_axis.begin, mark.span.end - mark.span.begin);
        EXPECT_EQ(cuts.to_calendar(on_axis), mark.span);
    }
    EXPECT_LT(cuts.to_axis(static_cast<double>(minute_of(2018, 5, 1))), static_cast<double>(minute_of(1954)));
}

TEST(Cuts, AreNotMadeWhereEventsStandClose) {
    Story story;
    for (int month = 1; month <= 12; ++month) story.events.push_back(event_at(whole_day(2018, month, 1), "Monthly"));
    EXPECT_TRUE(find_cuts(marks_of(story)).cuts.empty());
    EXPECT_TRUE(find_cuts({}).cuts.empty());
}

TEST(Cuts, MapTheCalendarOntoTheAxisInOrderAndBack) {
    const Cuts cuts{{{1000, 9000, 100}, {20000, 90000, 50}}};
    double previous = -1;
    for (double minute = 0; minute < 100000; minute += 250) {
        const double on_axis = cuts.to_axis(minute);
        EXPECT_GT(on_axis, previous);
        EXPECT_NEAR(cuts.to_calendar(on_axis), minute, 1e-6);
        previous = on_axis;
    }
}

TEST(Cuts, HaveNoTicksInsideAndTheYearNamedBehindThem) {
    const Cuts cuts{{{minute_of(1953, 8, 1), minute_of(2018, 3, 1), 20 * minutes_per_day}}};
    TimeAxis axis = fitted({minute_of(1953, 6, 1), minute_of(1953, 8, 21)}, view_width_px, {});
    axis = axis.zoomed(0.5, 0);
    const Ticks ticks = make_ticks(axis, text_width, cuts);
    const double left = axis.x_of(static_cast<double>(minute_of(1953, 8, 1)));
    const double right = left + 20 * minutes_per_day / axis.minutes_per_px;
    bool names_2018 = false;
    for (const Tick& tick : ticks.upper.ticks) names_2018 |= tick.label.ends_with("2018") && tick.x_px >= right - 1e-6;
    EXPECT_TRUE(names_2018);
    for (const TickRow* row : {&ticks.lower, &ticks.upper}) {
        for (const Tick& tick : row->ticks) EXPECT_TRUE(tick.x_px <= left + 1e-6 || tick.x_px >= right - 1e-6);
    }
}

// ---- overview

TEST(Overview, CountsEveryMarkOnce) {
    std::mt19937 random(3);
    const auto marks = marks_of(random_story(random, 500));
    const Overview overview = overview_of(marks);
    std::size_t count = 0;
    for (const std::uint32_t part : overview.counts) count += part;
    EXPECT_EQ(count, marks.size());
    EXPECT_EQ(overview.most, *std::max_element(overview.counts.begin(), overview.counts.end()));
    EXPECT_TRUE(overview_of({}).counts.empty());
}

TEST(Overview, TheWindowIsHeldByItsEdgesAndItsMiddle) {
    const Overview overview = overview_of(marks_of([] {
        Story story;
        story.events.push_back(event_at(whole_day(2018, 1, 1), "First"));
        story.events.push_back(event_at(whole_day(2018, 12, 31), "Last"));
        return story;
    }()));
    const TimeAxis strip = overview_axis(overview, view_width_px);
    const TimeAxis view = fitted({minute_of(2018, 4, 1), minute_of(2018, 7, 1)}, view_width_px, {});
    const WindowEdges window = window_of(strip, view);
    EXPECT_NEAR(strip.minute_at(window.left_px), view.origin_minute, 1);
    EXPECT_EQ(grip_at(strip, view, window.left_px, 6), Grip::begin);
    EXPECT_EQ(grip_at(strip, view, window.right_px, 6), Grip::end);
    EXPECT_EQ(grip_at(strip, view, (window.left_px + window.right_px) / 2, 6), Grip::window);
    EXPECT_EQ(grip_at(strip, view, window.right_px + 40, 6), Grip::outside);

    const TimeAxis moved = dragged(strip, view, Grip::window, 50);
    EXPECT_NEAR(window_of(strip, moved).left_px, window.left_px + 50, 1e-6);
    EXPECT_EQ(moved.minutes_per_px, view.minutes_per_px);
    const TimeAxis resized = dragged(strip, view, Grip::begin, -30);
    EXPECT_NEAR(window_of(strip, resized).left_px, window.left_px - 30, 1e-6);
    EXPECT_NEAR(resized.end_minute(), view.end_minute(), 1e-3);
}

TEST(Overview, ATinyWindowCanStillBeSeenAndMoved) {
    const Overview overview{.whole = {minute_of(1), minute_of(2018)}, .counts = {1}, .most = 1};
    const TimeAxis strip = overview_axis(overview, view_width_px);
    const TimeAxis view = fitted(whole_day(2017, 5, 5), view_width_px, {});
    const WindowEdges window = window_of(strip, view);
    EXPECT_GE(window.right_px - window.left_px, 10);
    EXPECT_EQ(grip_at(strip, view, (window.left_px + window.right_px) / 2, 7), Grip::window);
}

}  // namespace
}  // namespace dateline
