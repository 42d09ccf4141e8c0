// Marks, labels and the layout of the timeline, tested as properties over random stories, zooms and places.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include "timeline/brief_date.hpp"
#include "timeline_story.hpp"

namespace dateline {
namespace {

std::vector<TimeAxis> zooms_over(const Timeline& timeline) {
    std::vector<TimeAxis> axes;
    const TimeAxis all = fitted(*whole_interval(timeline.marks), view_width_px, {.left_px = 24, .right_px = 160});
    for (const double factor : {0.3, 1.0, 1.7, 4.0, 11.0, 60.0, 900.0}) {
        for (const double x : {100.0, 610.0, 1100.0}) axes.push_back(all.zoomed(factor, x));
    }
    return axes;
}

// ---- marks

TEST(Marks, SomeTimeInMarchIsAPossibleSpanAndADayIsNot) {
    Story story;
    story.events.push_back(event_at({minute_of(2018, 3, 1), minute_of(2018, 4, 1)}, "In March"));
    story.events.push_back(event_at(whole_day(2018, 3, 9), "On a day"));
    story.events.push_back(event_at({minute_of(2018, 3, 9), minute_of(2018, 3, 25)}, "From the 9th to the 24th"));
    story.events.back().when->extent = Extent::lasted;
    const auto marks = marks_of(story);
    EXPECT_TRUE(marks[0].possible);
    EXPECT_FALSE(marks[1].possible);
    EXPECT_FALSE(marks[2].possible);
}

When lasted(Minute begin, Minute end, Granularity granularity) {
    return {.span = {begin, end}, .granularity = granularity, .extent = Extent::lasted};
}

TEST(Marks, WhatLastedFromMarchToMayIsSureBetweenThem) {
    const auto mark = mark_of(lasted(minute_of(2018, 3), minute_of(2018, 6), Granularity::month));
    ASSERT_TRUE(mark);
    EXPECT_FALSE(mark->possible);
    EXPECT_EQ(mark->span.begin + mark->unsure_begin_minutes, minute_of(2018, 4));
    EXPECT_EQ(mark->span.end - mark->unsure_end_minutes, minute_of(2018, 5));
}

TEST(Marks, WhatLastedFromDayToDayOrAllOfAMonthIsSureFromEndToEnd) {
    for (const When& when : {lasted(minute_of(2018, 4, 2), minute_of(2018, 4, 8), Granularity::day),
                             lasted(minute_of(2018, 3), minute_of(2018, 4), Granularity::month)}) {
        const auto mark = mark_of(when);
        ASSERT_TRUE(mark);
        EXPECT_EQ(mark->unsure_begin_minutes, 0);
        EXPECT_EQ(mark->unsure_end_minutes, 0);
    }
}

TEST(Marks, UndatedEventsAreLeftOutAndOpenOnesStandAtTheirKnownSide) {
    Story story;
    story.events.push_back(event_at({open_past, minute_of(2018, 6, 1)}, "By the end of May"));
    story.events.push_back({});
    story.events.push_back(event_at({open_past, open_future}, "Some day"));
    const auto marks = marks_of(story);
    ASSERT_EQ(marks.size(), 1u);
    EXPECT_TRUE(marks[0].open_past);
    EXPECT_EQ(marks[0].span, (Interval{minute_of(2018, 6, 1), minute_of(2018, 6, 1)}));
}

TEST(Marks, TheMainIntervalLeavesALonelyPastOut) {
    Story story;
    story.events.push_back(event_at(whole_day(1953, 7, 27), "Armistice", 0.3f));
    for (int day = 1; day < 9; ++day) story.events.push_back(event_at(whole_day(2018, 4, day), "Talks"));
    const auto marks = marks_of(story);
    EXPECT_EQ(main_interval(marks), (Interval{minute_of(2018, 4, 1), minute_of(2018, 4, 9)}));
    EXPECT_EQ(whole_interval(marks)->begin, minute_of(1953, 7, 27));
}

TEST(Marks, TheMainIntervalIsNeverEmpty) {
    Story story;
    EXPECT_FALSE(main_interval(marks_of(story)));
    story.events.push_back(event_at(whole_day(2018, 4, 1), "One"));
    EXPECT_EQ(main_interval(marks_of(story)), whole_day(2018, 4, 1));
}

// ---- labels

TEST(Label, BreaksAtWordBordersAndEndsWithAnEllipsis) {
    const auto label = fit_label("North and South Korea set up a hotline", TextStyle::title, 120, 2, text_width);
    ASSERT_EQ(label.count, 2);
    EXPECT_EQ(label.lines[0].text, "North and South");
    EXPECT_FALSE(label.lines[0].ellipsis);
    EXPECT_EQ(label.lines[1].text, "Korea set up a");
    EXPECT_TRUE(label.lines[1].ellipsis);
    EXPECT_LE(label.width_px, 120);
}

TEST(Label, LeavesNoSingleWordOver) {
    const auto label = fit_label("Kim's offer to meet Trump made", TextStyle::title, 180, 2, text_width);
    ASSERT_EQ(label.count, 2);
    EXPECT_EQ(label.lines[0].text, "Kim's offer to");
    EXPECT_EQ(label.lines[1].text, "meet Trump made");
    EXPECT_FLOAT_EQ(label.width_px, 15 * 7);
}

TEST(Label, BreaksBetweenIdeographs) {
    const auto label =
        fit_label("\u5357\u5317\u9996\u8111\u4f1a\u8c08\u4e3e\u884c", TextStyle::title, 60, 2, text_width);
    ASSERT_EQ(label.count, 2);
    EXPECT_EQ(label.lines[0].text, "\u5357\u5317\u9996\u8111");
}

TEST(Label, CutsAWordThatIsWiderThanTheRoom) {
    const auto label = fit_label("Donaudampfschifffahrtsgesellschaft", TextStyle::title, 100, 2, text_width);
    ASSERT_EQ(label.count, 1);
    EXPECT_TRUE(label.lines[0].ellipsis);
    EXPECT_LE(label.width_px, 100);
}

TEST(BriefDate, SaysARangeAsOneWhetherItLastedOrCameWithin) {
    EXPECT_EQ(brief_date("28 April - 3 May 2018"), "28 Apr - 3 May");
    EXPECT_EQ(brief_date("between 28 April and 3 May 2018"), "28 Apr - 3 May");
}

TEST(BriefDate, LeavesOutWhatTheAxisSays) {
    EXPECT_EQ(brief_date("Sat 14 April 2018"), "14 Apr");
    EXPECT_EQ(brief_date("by 31 May 2018"), "by 31 May");
    EXPECT_EQ(brief_date("9-25 February 2018"), "9-25 Feb");
    EXPECT_EQ(brief_date("Thu 2 April 2015, evening"), "2 Apr, evening");
    EXPECT_EQ(brief_date("2011"), "2011");
    EXPECT_EQ(brief_date("since 2011"), "since 2011");
}

// ---- layout

class RandomStories : public testing::TestWithParam<unsigned> {};

void expect_no_overlap(const Box& a, const Box& b, std::uint32_t rank_a, std::uint32_t rank_b) {
    const bool apart =
        a.right <= b.left + 1e-6 || b.right <= a.left + 1e-6 || a.bottom <= b.top + 1e-6 || b.bottom <= a.top + 1e-6;
    EXPECT_TRUE(apart) << "marks " << rank_a << " and " << rank_b << " overlap: [" << a.left << ", " << a.right
                       << ") and [" << b.left << ", " << b.right << ")";
}

TEST_P(RandomStories, NoTwoMarksOrLabelsOverlap) {
    std::mt19937 random(GetParam());
    const Timeline timeline = timeline_of(random_story(random, 20 + GetParam() * 17));
    for (const TimeAxis& axis : zooms_over(timeline)) {
        const Layout layout = lay_out(timeline, axis, rows, text_width);
        for (std::size_t i = 0; i < layout.marks.size(); ++i) {
            for (std::size_t j = i + 1; j < layout.marks.size(); ++j) {
                expect_no_overlap(layout.marks[i].bounds, layout.marks[j].bounds, layout.marks[i].rank,
                                  layout.marks[j].rank);
            }
        }
        for (std::size_t i = 1; i < layout.clusters.size(); ++i) {
            EXPECT_GE(layout.clusters[i].x_px - layout.clusters[i - 1].x_px, cluster_width_px - 1e-6);
        }
    }
}

TEST_P(RandomStories, EveryShownMarkHasRoomForItsDateAndABeginOfItsTitle) {
    std::mt19937 random(GetParam());
    const Timeline timeline = timeline_of(random_story(random, 20 + GetParam() * 17));
    const Metrics metrics;
    for (const TimeAxis& axis : zooms_over(timeline)) {
        for (const LaidMark& mark : lay_out(timeline, axis, rows, text_width).marks) {
            // At the view's edges there may be less.
            if (mark.shape.right > view_width_px - 2 * metrics.widest_label_px || mark.shape.left < 0) continue;
            EXPECT_FALSE(mark.date.empty()) << "mark " << mark.rank;
            EXPECT_GT(mark.title.count, 0) << "mark " << mark.rank;
        }
    }
}

TEST_P(RandomStories, PickAtTheMiddleOfAMarkFindsIt) {
    std::mt19937 random(GetParam());
    const Timeline timeline = timeline_of(random_story(random, 150));
    for (const TimeAxis& axis : zooms_over(timeline)) {
        const Layout layout = lay_out(timeline, axis, rows, text_width);
        for (std::size_t i = 0; i < layout.marks.size(); ++i) {
            const Box& shape = layout.marks[i].shape;
            const auto found = pick(layout, rows, (shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2, 8);
            EXPECT_EQ(found, (Pick{Pick::Kind::mark, i}));
        }
        for (std::size_t i = 0; i < layout.clusters.size(); ++i) {
            EXPECT_EQ(pick(layout, rows, layout.clusters[i].x_px, rows.clusters_middle_px, 8),
                      (Pick{Pick::Kind::cluster, i}));
        }
    }
}

TEST_P(RandomStories, FoldingConservesCounts) {
    std::mt19937 random(GetParam());
    const Timeline timeline = timeline_of(random_story(random, 400));
    for (const TimeAxis& axis : zooms_over(timeline)) {
        const Layout layout = lay_out(timeline, axis, rows, text_width);
        std::size_t count = layout.marks.size() + layout.earlier + layout.later;
        for (const Cluster& cluster : layout.clusters) count += cluster.count;
        EXPECT_EQ(count, timeline.marks.size());
    }
}

TEST_P(RandomStories, ZoomingInNeverHidesAMarkNorMovesItToAnotherTrack) {
    std::mt19937 random(GetParam());
    const Timeline timeline = timeline_of(random_story(random, 120));
    const TimeAxis all = fitted(*whole_interval(timeline.marks), view_width_px, {});
    for (const LaidMark& mark : lay_out(timeline, all, rows, text_width).marks) {
        const double x = (mark.shape.left + mark.shape.right) / 2;
        const Layout closer = lay_out(timeline, all.zoomed(7, x), rows, text_width);
        const auto same = std::find_if(closer.marks.begin(), closer.marks.end(),
                                       [&](const LaidMark& other) { return other.rank == mark.rank; });
        ASSERT_NE(same, closer.marks.end());
        EXPECT_NEAR((same->shape.top + same->shape.bottom) / 2, (mark.shape.top + mark.shape.bottom) / 2, 1e-9);
    }
}

TEST_P(RandomStories, LookingUpTheViewFindsWhatAFullScanFinds) {
    std::mt19937 random(GetParam());
    const Timeline timeline = timeline_of(random_story(random, 300));
    for (const TimeAxis& axis : zooms_over(timeline)) {
        const Layout layout = lay_out(timeline, axis, rows, text_width);
        for (std::uint32_t rank = 0; rank < timeline.marks.size(); ++rank) {
            const Mark& mark = timeline.marks[rank];
            const bool in_view = axis.x_of(static_cast<double>(mark.span.end)) > 0 &&
                                 axis.x_of(static_cast<double>(mark.span.begin)) < axis.width_px;
            if (!in_view || timeline.placements[rank].reveal_minutes_per_px < axis.minutes_per_px) continue;
            EXPECT_TRUE(std::any_of(layout.marks.begin(), layout.marks.end(),
                                    [&](const LaidMark& laid) { return laid.rank == rank; }));
        }
    }
}

TEST_P(RandomStories, ZoomingInAndOutGivesTheSameLayout) {
    std::mt19937 random(GetParam());
    const Timeline timeline = timeline_of(random_story(random, 200));
    const TimeAxis all = fitted(*whole_interval(timeline.marks), view_width_px, {});
    const Layout before = lay_out(timeline, all, rows, text_width);
    TimeAxis axis = all;
    for (const double factor : {1.7, 3.0, 9.0}) axis = axis.zoomed(factor, 400);
    lay_out(timeline, axis, rows, text_width);
    for (const double factor : {9.0, 3.0, 1.7}) axis = axis.zoomed(1 / factor, 400);
    axis.origin_minute = all.origin_minute;  // but for the rounding of the zooms
    axis.minutes_per_px = all.minutes_per_px;
    const Layout after = lay_out(timeline, axis, rows, text_width);
    ASSERT_EQ(before.marks.size(), after.marks.size());
    for (std::size_t i = 0; i < before.marks.size(); ++i) {
        EXPECT_EQ(before.marks[i].rank, after.marks[i].rank);
        EXPECT_EQ(before.marks[i].bounds.left, after.marks[i].bounds.left);
        EXPECT_EQ(before.marks[i].bounds.top, after.marks[i].bounds.top);
        EXPECT_EQ(before.marks[i].title.width_px, after.marks[i].title.width_px);
    }
    ASSERT_EQ(before.clusters.size(), after.clusters.size());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomStories, testing::Range(1u, 9u));

TEST(Layout, TwelveEventsOfAMonthAllStandByThemselvesAtTheFirstView) {
    Story story;
    for (int i = 0; i < 12; ++i) {
        story.events.push_back(
            event_at(whole_day(2018, 4, 1 + 2 * i), "Officials of both sides meet for talks on a summit"));
    }
    const auto marks = marks_of(story);
    const TimeAxis home = fitted(*main_interval(marks), view_width_px, {.left_px = 24, .right_px = 180});
    const Layout layout = lay_out(timeline_of(story, home.minutes_per_px), home, rows, text_width);
    EXPECT_EQ(layout.marks.size(), 12u);
    for (const LaidMark& mark : layout.marks) {
        EXPECT_FALSE(mark.date.empty());
        EXPECT_GT(mark.title.count, 0);
    }
}

TEST(Layout, OnANarrowViewTitlesThatCanBeReadCountMoreThanManyThatCannot) {
    Story story;
    for (int day = 1; day <= 12; ++day)
        story.events.push_back(
            event_at(whole_day(2018, 4, day), "Ministers of both sides meet again to talk of the border"));
    auto marks = marks_of(story);
    MarkWords words = words_of(story, marks);
    constexpr double phone_px = 390;
    const Metrics metrics{.track_px = 22, .gap_px = 12, .narrowest_label_px = 104, .widest_label_px = 220};
    const Interval all = *whole_interval(marks);
    const TimeAxis home = fitted(all, phone_px, {28, 96});
    const Timeline timeline = build_timeline(std::move(marks), std::move(words), metrics, {.in_sight = 14, .all = 42},
                                             {all, home, home.minutes_per_px}, text_width);
    const Layout layout = lay_out(timeline, home, rows, text_width);
    const auto in_two_lines = std::count_if(layout.marks.begin(), layout.marks.end(),
                                            [](const LaidMark& mark) { return mark.title.count == 2; });
    EXPECT_GE(in_two_lines, 4);
}

TEST(Layout, EventsOfOneInstantBeyondTheTracksStayFoldedAndCounted) {
    Story story;
    for (int i = 0; i < 50; ++i) story.events.push_back(event_at(whole_day(2018, 4, 1), "The same day"));
    const Timeline timeline = timeline_of(story);
    const Layout layout = lay_out(timeline, fitted(whole_day(2018, 4, 1), view_width_px, {}), rows, text_width);
    ASSERT_EQ(layout.clusters.size(), 1u);
    EXPECT_EQ(layout.clusters[0].count + layout.marks.size(), 50u);
    EXPECT_EQ(folded_interval(timeline, layout.clusters[0], 1), whole_day(2018, 4, 1));
}

TEST(Layout, AnEmptyStoryHasNothingToDraw) {
    const Timeline timeline = timeline_of({});
    const Layout layout = lay_out(timeline, fitted(whole_day(2018, 4, 1), view_width_px, {}), rows, text_width);
    EXPECT_TRUE(layout.marks.empty());
    EXPECT_TRUE(layout.clusters.empty());
}

TEST(Layout, ALongBarKeepsItsLabelInView) {
    Story story;
    story.events.push_back(event_at({minute_of(2018, 1, 1), minute_of(2019, 1, 1)}, "A year of talks"));
    story.events.back().when->extent = Extent::lasted;
    const Timeline timeline = timeline_of(story);
    const TimeAxis axis = fitted({minute_of(2018, 5, 1), minute_of(2018, 6, 1)}, view_width_px, {});
    const Layout layout = lay_out(timeline, axis, rows, text_width);
    ASSERT_EQ(layout.marks.size(), 1u);
    EXPECT_TRUE(layout.marks[0].line_inside);
    EXPECT_GE(layout.marks[0].line_left_px, 0);
    EXPECT_GE(layout.marks[0].title_left_px, 0);
}

TEST(Layout, TheSurePartOfAMarkIsAllOfItNoneOfItOrItsMiddle) {
    const auto laid = [](const When& when) {
        Story story;
        story.events.push_back(event_at(when.span, "Talks"));
        story.events.back().when = when;
        const Timeline timeline = timeline_of(story);
        const TimeAxis axis{static_cast<double>(minute_of(2018)), 400, view_width_px};
        return lay_out(timeline, axis, rows, text_width).marks.at(0);
    };
    const Interval spring{minute_of(2018, 3), minute_of(2018, 6)};
    const LaidMark within = laid({.span = spring, .granularity = Granularity::month});
    EXPECT_EQ(within.sure_left_px, within.sure_right_px);
    const LaidMark days = laid(lasted(spring.begin, spring.end, Granularity::day));
    EXPECT_EQ(days.sure_left_px, days.shape.left);
    EXPECT_EQ(days.sure_right_px, days.shape.right);
    const LaidMark months = laid(lasted(spring.begin, spring.end, Granularity::month));
    EXPECT_NEAR((months.sure_left_px - months.shape.left) * 400, 31 * minutes_per_day, 1);
    EXPECT_NEAR((months.shape.right - months.sure_right_px) * 400, 31 * minutes_per_day, 1);
}

TEST(Layout, ABandWithoutRoomOnEitherSideHoldsItsTitle) {
    Story story;
    const Interval spring{minute_of(2018, 2, 5), minute_of(2018, 5, 23)};
    story.events.push_back(event_at(spring, "Two Koreas hold a working-level meeting"));
    const Timeline timeline = timeline_of(story, 100);
    constexpr double narrow_px = 300;
    const TimeAxis axis = fitted(spring, narrow_px, {.left_px = 85, .right_px = 85});
    for (const bool reported : {false, true}) {
        Timeline told = timeline;
        told.marks[0].reported = reported;
        const LaidMark mark = lay_out(told, axis, rows, text_width).marks.at(0);
        EXPECT_EQ(mark.title.count, 1);
        EXPECT_EQ(mark.note.empty(), !reported) << "that somebody says so is still told";
        EXPECT_TRUE(mark.line_inside);
        EXPECT_GE(mark.title_left_px, mark.shape.left);
        EXPECT_LE(mark.title_left_px + mark.title.width_px, mark.shape.right);
    }
}

TEST(Layout, VeryManyMarksFillEveryZoomAndDoNotOverlap) {
    std::mt19937 random(5);
    Story story = random_story(random, 30000);
    for (StoryEvent& event : story.events) event.salience = std::floor(event.salience * 10) / 10;  // many equals
    const Timeline timeline = timeline_of(story);
    for (const TimeAxis& axis : zooms_over(timeline)) {
        const Layout layout = lay_out(timeline, axis, rows, text_width);
        std::size_t count = layout.marks.size() + layout.earlier + layout.later;
        for (const Cluster& cluster : layout.clusters) count += cluster.count;
        EXPECT_EQ(count, timeline.marks.size());
        for (std::size_t i = 0; i < layout.marks.size(); ++i) {
            for (std::size_t j = i + 1; j < layout.marks.size(); ++j) {
                expect_no_overlap(layout.marks[i].bounds, layout.marks[j].bounds, layout.marks[i].rank,
                                  layout.marks[j].rank);
            }
        }
    }
    const TimeAxis all = fitted(*whole_interval(timeline.marks), view_width_px, {});
    EXPECT_GT(lay_out(timeline, all, rows, text_width).marks.size(), 30u);
    EXPECT_GT(lay_out(timeline, all.zoomed(8, 600), rows, text_width).marks.size(), 30u);
}

TEST(Layout, VeryManyMarksPlacedInPartsStandAsPlacedInOneGo) {
    std::mt19937 random(7);
    const Story story = random_story(random, 30000);
    const Timeline whole = timeline_of(story);
    Timeline timeline = timeline_of(story, 1000, begin_timeline);
    while (timeline.placements.empty()) continue_timeline(timeline, text_width);
    const TimeAxis all = fitted(*whole_interval(timeline.marks), view_width_px, {}).zoomed(20, 600);
    const Layout first = lay_out(timeline, all, rows, text_width);
    ASSERT_TRUE(waits_to_be_placed(timeline));
    EXPECT_GT(first.marks.size(), 30u);
    continue_timeline(timeline, text_width);
    EXPECT_EQ(lay_out(timeline, all, rows, text_width).marks.size(), first.marks.size())
        << "shown before all is placed";
    while (waits_to_be_placed(timeline)) continue_timeline(timeline, text_width);
    for (std::uint32_t rank = 0; rank < timeline.marks.size(); ++rank) {
        ASSERT_EQ(timeline.placements[rank].track, whole.placements[rank].track);
        ASSERT_EQ(timeline.placements[rank].reveal_minutes_per_px, whole.placements[rank].reveal_minutes_per_px);
    }
    const Layout last = lay_out(timeline, all, rows, text_width);
    EXPECT_GT(last.marks.size(), first.marks.size());
    for (const LaidMark& mark : first.marks) {
        const auto same = std::find_if(last.marks.begin(), last.marks.end(),
                                       [&](const LaidMark& other) { return other.rank == mark.rank; });
        ASSERT_NE(same, last.marks.end()) << "a mark that was shown went";
        EXPECT_EQ(same->shape.top, mark.shape.top);
    }
}

}  // namespace
}  // namespace dateline
