// The geometry of the timeline, tested as properties over random stories, zooms and places.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include "timeline/brief_date.hpp"
#include "timeline/cuts.hpp"
#include "timeline/layout.hpp"
#include "timeline/overview.hpp"

namespace dateline {
namespace {

constexpr double view_width_px = 1200;
const Rows rows{.tracks_top_px = 50, .clusters_middle_px = 540};

/// Every character 7 px wide (an em for what is not ASCII), captions a little smaller.
float text_width(std::string_view text, TextStyle style) {
    float width = 0;
    for (const char c : text) width += (c & 0xC0) == 0x80 ? 0.0f : (c & 0x80) ? 14.0f : 7.0f;
    return style <= TextStyle::minor_title ? width : width * 0.85f;
}

Minute minute_of(int year, int month = 1, int day = 1) {
    return Minute{day_from_civil({year, month, day})} * minutes_per_day;
}

StoryEvent event_at(Interval span, std::string title, float salience = 0.5f) {
    StoryEvent event;
    event.title = std::move(title);
    event.when = When{.span = span};
    event.salience = salience;
    return event;
}

Interval whole_day(int year, int month, int day) {
    const Minute begin = minute_of(year, month, day);
    return {begin, begin + minutes_per_day};
}

/// Days, months, lasted and open spans, titles of one to fourteen words; many at the same day.
Story random_story(std::mt19937& random, std::size_t events) {
    std::uniform_int_distribution<int> day(0, 900), length(1, 60), kind(0, 9), words(1, 14), letters(1, 12);
    std::uniform_real_distribution<float> salience(0, 1);
    Story story;
    for (std::size_t i = 0; i < events; ++i) {
        const Minute begin = minute_of(2018) + Minute{day(random)} * minutes_per_day;
        Interval span{begin, begin + minutes_per_day};
        const int k = kind(random);
        if (k >= 6) span.end = begin + Minute{length(random)} * minutes_per_day;
        if (k == 8) span.begin = open_past;
        if (k == 9) span.end = open_future;
        std::string title;
        for (int w = words(random); w > 0; --w)
            title += std::string(static_cast<std::size_t>(letters(random)), 'x') + " ";
        title.pop_back();
        story.events.push_back(event_at(span, title, salience(random)));
        story.events.back().when->extent = k == 7 ? Extent::lasted : Extent::within;
    }
    return story;
}

Timeline timeline_of(const Story& story, double home_minutes_per_px = 1000) {
    auto marks = marks_of(story);
    MarkWords words = words_of(story, marks);
    const Interval main = main_interval(marks).value_or(Interval{});
    return build_timeline(std::move(marks), std::move(words), {}, {.in_sight = 14, .all = 20},
                          {main, home_minutes_per_px, 3 * home_minutes_per_px}, text_width);
}

std::vector<TimeAxis> zooms_over(const Timeline& timeline) {
    std::vector<TimeAxis> axes;
    const TimeAxis all = fitted(*whole_interval(timeline.marks), view_width_px, {.left_px = 24, .right_px = 160});
    for (const double factor : {0.3, 1.0, 1.7, 4.0, 11.0, 60.0, 900.0}) {
        for (const double x : {100.0, 610.0, 1100.0}) axes.push_back(all.zoomed(factor, x));
    }
    return axes;
}

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
