#include "web/canvas/paint.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "web/canvas/browser_font.hpp"
#include "web/canvas/pen.hpp"
#include "web/canvas/theme.hpp"

namespace dateline::canvas {
namespace {

constexpr float period_middle_px = 19;
constexpr float tick_middle_px = 43;
constexpr float edge_fade_px = 20;
constexpr double least_between_days_px = 24;  // of publication, each with a line down the view
constexpr float not_found_opacity = 0.22f;
constexpr float mark_line_px = 1.75f;
constexpr float possible_line_px = 1.4f;
constexpr Dash condition_dash{4, 3};
constexpr Dash possible_dash{5, 3.5f};
constexpr Dash possible_condition_dash{1.5f, 3};

class Painter {
public:
    Painter(const App& app, ImDrawList& list)
        : app_(app),
          list_(list),
          theme_(app.dark ? dark_theme : light_theme),
          ratio_(app.screen.pixel_ratio),
          width_(app.screen.width_px),
          height_(app.screen.height_px),
          ticks_(make_ticks(
              app.view.axis, [this](std::string_view text, TextStyle style) { return width_of(text, style); },
              app.cuts)) {}

    void paint() {
        fill(list_, {0, 0, width_, height_}, 0, theme_.surface);
        if (app_.timeline.marks.empty()) {
            paint_nothing();
            return;
        }
        paint_grid();
        paint_range();
        paint_days();
        for (const Cut& cut : app_.cuts.cuts) paint_cut(cut);
        paint_focus_line();
        for (const LaidMark& mark : app_.layout.marks) paint_ground(mark);
        for (const LaidMark& mark : app_.layout.marks) paint_mark(mark);
        paint_edges();
        paint_footer();
        paint_strip();
        paint_header();
        for (const Cut& cut : app_.cuts.cuts) name_cut(cut);
    }

private:
    float width_of(std::string_view text, TextStyle style) const { return text_width(text, style, ratio_); }

    float text(double left, double middle, std::string_view words, TextStyle style, ImU32 colour) {
        return draw_text(list_, static_cast<float>(left), static_cast<float>(middle), words, style, colour, ratio_);
    }

    /// To the device's pixel grid, so that a line of one pixel is one sharp pixel.
    float snapped(double x) const { return std::round(static_cast<float>(x) * ratio_) / ratio_; }

    void vertical(double x, float top, float bottom, ImU32 colour) {
        const float left = snapped(x);
        list_.AddRectFilled({left, top}, {left + std::max(1.0f, std::round(ratio_)) / ratio_, bottom}, colour);
    }

    // ---- time

    void paint_grid() {
        for (const Shade& weekend : ticks_.weekends) {
            fill(list_, {snapped(weekend.left_px), header_px, snapped(weekend.right_px), height_}, 0, theme_.shade);
        }
        for (const Tick& tick : ticks_.lower.ticks) vertical(tick.x_px, header_px, height_, theme_.grid);
        for (const Tick& tick : ticks_.upper.ticks) vertical(tick.x_px, header_px, height_, theme_.line);
    }

    void paint_header() {
        fill(list_, {0, 0, width_, header_px}, 0, theme_.surface);
        for (const double x : ticks_.minor_px) vertical(x, header_px - 4, header_px, theme_.line);
        for (const Tick& tick : ticks_.lower.ticks) {
            vertical(tick.x_px, header_px - 8, header_px, theme_.line);
            if (!tick.label.empty()) text(tick.label_left_px, tick_middle_px, tick.label, TextStyle::tick, theme_.soft);
        }
        for (const Tick& tick : ticks_.upper.ticks) {
            vertical(tick.x_px, 10, header_px, theme_.line);
            if (!tick.label.empty()) {
                text(tick.label_left_px, period_middle_px, tick.label, TextStyle::period, theme_.ink);
            }
        }
        const float line = 1 / ratio_ * std::max(1.0f, std::round(ratio_));
        list_.AddRectFilled({0, header_px - line}, {width_, header_px}, theme_.line);
        if (const auto* mark = focused()) {
            const Mark& span = app_.timeline.marks[mark->rank];
            const double left = std::max(app_.view.axis.x_of(static_cast<double>(span.span.begin)), mark->shape.left);
            const double right = std::max(app_.view.axis.x_of(static_cast<double>(span.span.end)), left + 3);
            fill(list_, {left, header_px - 2.5, right, header_px}, 1, theme_.accent);
        }
    }

    /// The middle of the day, or near its begin where it fills the view.
    double x_of_day(double begin_minute) const {
        constexpr double farthest_px = 12;
        const double day_px = minutes_per_day / app_.view.axis.minutes_per_px;
        return app_.view.axis.x_of(app_.cuts.to_axis(begin_minute)) + std::min(day_px / 2, farthest_px);
    }
    double x_of(const Publication& publication) const {
        return x_of_day(static_cast<double>(publication.day) * minutes_per_day);
    }

    /// The days on which articles were published, and today.
    void paint_days() {
        constexpr Dash dash{3, 4};
        const auto bottom = static_cast<float>(app_.parts.strip_top_px);
        constexpr float short_px = 8;
        double clear_from = 0;  // many side by side would be a fence before the marks: they are short
        for (const Publication& publication : app_.publications) {
            const double x = x_of(publication);
            if (x < 0 || x > width_) continue;
            dashed_vertical(list_, snapped(x), header_px, x < clear_from ? header_px + short_px : bottom, dash,
                            theme_.soft);
            if (x >= clear_from) clear_from = x + least_between_days_px;
        }
        if (app_.today_minute) vertical(x_of_day(*app_.today_minute), header_px, bottom, theme_.accent);
    }

    double middle_of(const Cut& cut) const {
        const double left = app_.view.axis.x_of(app_.cuts.to_axis(static_cast<double>(cut.begin)));
        const double right = app_.view.axis.x_of(app_.cuts.to_axis(static_cast<double>(cut.end)));
        return (left + right) / 2;
    }

    /// Torn edges, with nothing between them.
    void paint_cut(const Cut& cut) {
        constexpr double half_px = 5;
        const double middle = middle_of(cut), bottom = app_.parts.tracks_bottom_px;
        if (middle < 0 || middle > width_) return;
        fill(list_, {middle - half_px, header_px, middle + half_px, bottom}, 0, theme_.strip);
        for (const double edge : {middle - half_px, middle + half_px}) {
            torn_edge(list_, static_cast<float>(edge), header_px, static_cast<float>(bottom), theme_.soft);
        }
    }

    /// How much time is missing, on the axis.
    void name_cut(const Cut& cut) {
        const double middle = middle_of(cut);
        const std::string words = length_in_words(cut);
        const double half = width_of(words, TextStyle::caption) / 2 + 8.0;
        if (middle < -half || middle > width_ + half) return;
        const Box box{middle - half, tick_middle_px - 10, middle + half, tick_middle_px + 10};
        fill(list_, box, 10, theme_.hover);
        outline(list_, box, 10, 1, theme_.line);
        text(box.left + 8, tick_middle_px, words, TextStyle::caption, theme_.ink);
    }

    void paint_range() {
        if (!app_.range) return;
        const float left = snapped(app_.view.axis.x_of(app_.range->begin_minute));
        const float right = snapped(app_.view.axis.x_of(app_.range->end_minute));
        fill(list_, {left, header_px, right, app_.parts.strip_top_px}, 0, faded(theme_.accent, 0.1f));
        vertical(left, header_px, static_cast<float>(app_.parts.strip_top_px), theme_.accent);
        vertical(right, header_px, static_cast<float>(app_.parts.strip_top_px), theme_.accent);
    }

    // ---- marks

    bool is_selected(const LaidMark& mark) const { return app_.selected == app_.timeline.marks[mark.rank].event; }
    bool is_hovered(const LaidMark& mark) const { return app_.hovered == app_.timeline.marks[mark.rank].event; }

    const LaidMark* focused() const {
        const LaidMark* found = nullptr;
        for (const LaidMark& mark : app_.layout.marks) {
            if (is_hovered(mark)) return &mark;
            if (is_selected(mark)) found = &mark;
        }
        return found;
    }

    /// From the axis down to the mark in hand.
    void paint_focus_line() {
        if (const LaidMark* mark = focused()) {
            const double x = (std::max(mark->shape.left, 0.0) + std::min<double>(mark->shape.right, width_)) / 2;
            vertical(x, header_px, static_cast<float>(mark->shape.top), faded(theme_.accent, 0.55f));
        }
    }

    /// Text must not be crossed by the grid's lines; the label in hand stands on a colour of its own.
    void paint_ground(const LaidMark& mark) {
        if (!is_selected(mark) && !is_hovered(mark)) {
            const ImU32 ground = faded(theme_.surface, 0.85f);
            constexpr double margin_px = 4;
            if (!mark.line_inside && !mark.date.empty()) {
                fill(list_,
                     {mark.line_left_px - margin_px, mark.bounds.top, mark.line_right_px + margin_px,
                      mark.bounds.top + app_.timeline.metrics.chip_px},
                     0, ground);
            }
            if (app_.timeline.placements[mark.rank].form != LabelForm::inline_title && mark.title.count > 0) {
                fill(list_,
                     {mark.title_left_px - margin_px, mark.title_top_px,
                      mark.title_left_px + mark.title.width_px + margin_px,
                      mark.title_top_px + mark.title.count * app_.timeline.metrics.title_line_px},
                     0, ground);
            }
            return;
        }
        const Box& bounds = mark.bounds;
        fill(list_, {bounds.left - 7, bounds.top - 4, bounds.right + 7, bounds.bottom + 3}, 8,
             is_selected(mark) ? theme_.selected : theme_.hover);
    }

    void paint_mark(const LaidMark& laid) {
        const Mark& mark = app_.timeline.marks[laid.rank];
        opacity_ = is_match(app_, mark.event) ? 1 : not_found_opacity;
        paint_shape(laid, mark);
        paint_line(laid, mark);
        paint_title(laid, mark);
    }

    ImU32 tone_of(const Mark& mark) const {
        return theme_.tones[std::min<std::size_t>(mark.tone, theme_.tones.size() - 1)];
    }
    /// Of the mark in hand; fainter where a search has found others.
    ImU32 shown(ImU32 colour) const { return faded(colour, opacity_); }
    ImU32 colour_of(const Mark& mark) const { return shown(tone_of(mark)); }
    /// Of the time in which it may have been.
    ImU32 band_of(const Mark& mark) const { return mixed(theme_.surface, tone_of(mark), 0.12f * opacity_); }

    /// Dots are round; longer shapes keep a gentler corner.
    float radius_of(const Box& box) const {
        const double width = box.right - box.left, height = box.bottom - box.top;
        const double share = std::clamp((width - 18) / 30, 0.0, 1.0);
        return static_cast<float>(std::lerp(height / 2, 6.0, share));
    }

    /// On the pixel grid, where a dot stays round; the part of a long shape that can be seen, cut a whole number of
    /// dashes outside the view.
    Box visible(const Box& shape) const {
        constexpr double margin_px = 60;
        const double dash_px = possible_dash.on_px + possible_dash.off_px;
        Box box{snapped(shape.left), snapped(shape.top), snapped(shape.right), snapped(shape.bottom)};
        const double height = shape.bottom - shape.top;
        if (std::abs(shape.right - shape.left - height) < 0.01) {
            box.right = box.left + snapped(height);
            box.bottom = box.top + snapped(height);
        }
        if (box.left < -margin_px) box.left += std::floor((-margin_px - box.left) / dash_px) * dash_px;
        box.right = std::min<double>(box.right, width_ + margin_px);
        return box;
    }

    /// A light band over all the time in which it may have been, and the mark of its status where it surely was.
    void paint_shape(const LaidMark& laid, const Mark& mark) {
        const Box box = visible(laid.shape);
        const ImU32 colour = colour_of(mark);
        if (!is_all_sure(laid)) paint_possible(box, mark, colour);
        const Box sure = sure_part(laid, box);
        if (sure.left < sure.right) paint_sure(sure, mark, colour);
        if (mark.status == Status::denied) strike(box, colour);
        if (mark.reported && !laid.line_inside) quote_mark(box, laid, mark);
    }

    void paint_possible(const Box& box, const Mark& mark, ImU32 colour) {
        const float radius = radius_of(box);
        const OpenSides open = open_sides(mark);
        const bool happened = mark.status == Status::happened;
        fill(list_, box, radius, happened ? band_of(mark) : theme_.surface, open);
        const Dash dash = mark.status == Status::conditional ? possible_condition_dash : possible_dash;
        dashed_outline(list_, box, radius, possible_line_px, dash, colour, open);
    }

    void paint_sure(const Box& box, const Mark& mark, ImU32 colour) {
        const float radius = radius_of(box);
        const OpenSides open = open_sides(mark);
        const bool happened = mark.status == Status::happened;
        fill(list_, box, radius, happened ? colour : theme_.surface, open);
        if (mark.status == Status::conditional) {
            dashed_outline(list_, box, radius, mark_line_px, condition_dash, colour, open);
        } else if (!happened) {
            outline(list_, box, radius, mark_line_px, colour, open);
        }
    }

    OpenSides open_sides(const Mark& mark) const {
        return {mark.open_past, mark.open_future, static_cast<float>(app_.timeline.metrics.fade_px)};
    }

    static bool is_all_sure(const LaidMark& laid) {
        return laid.sure_left_px <= laid.shape.left && laid.sure_right_px >= laid.shape.right;
    }

    /// The sure part of the visible part of a shape; without width where there is none.
    Box sure_part(const LaidMark& laid, const Box& box) const {
        Box sure = box;
        if (laid.sure_left_px > laid.shape.left)
            sure.left = std::clamp<double>(snapped(laid.sure_left_px), box.left, box.right);
        if (laid.sure_right_px < laid.shape.right)
            sure.right = std::clamp<double>(snapped(laid.sure_right_px), sure.left, box.right);
        return sure;
    }

    /// Somebody says so: a quotation mark on the shape.
    void quote_mark(const Box& box, const LaidMark& laid, const Mark& mark) {
        constexpr std::string_view sign = "\u201D";
        constexpr double drop_px = 3;  // it hangs at the height of capitals
        const double x = (box.left + box.right - width_of(sign, TextStyle::period)) / 2;
        text_on_shape(x, (box.top + box.bottom) / 2 + drop_px, sign, TextStyle::period, laid, mark, colour_of(mark));
    }

    void strike(const Box& box, ImU32 colour) {
        const float middle = static_cast<float>(box.top + box.bottom) / 2;
        const float reach = static_cast<float>(box.bottom - box.top) / 2 + 2;
        const float x = static_cast<float>(box.left + std::min(box.right - box.left, 18.0) / 2);
        list_.AddLine({x - reach, middle + reach}, {x + reach, middle - reach}, colour, mark_line_px);
    }

    void paint_line(const LaidMark& laid, const Mark& mark) {
        const double middle = (laid.shape.top + laid.shape.bottom) / 2;
        const ImU32 soft = label_colour(laid, theme_.soft);
        const double gap_px = app_.timeline.metrics.caption_gap_px;
        if (!laid.line_inside) {
            const double right = text(laid.line_left_px, middle, laid.date, TextStyle::caption, soft);
            text(right + gap_px, middle, laid.note, TextStyle::caption, soft);
            return;
        }
        const double right =
            text_on_shape(laid.line_left_px, middle, laid.date, TextStyle::caption, laid, mark, colour_of(mark));
        text_on_shape(right + gap_px, middle, laid.note, TextStyle::caption, laid, mark, soft);
    }

    ImU32 label_colour(const LaidMark& laid, ImU32 colour) const {
        return shown(faded(colour, static_cast<float>(laid.label_opacity)));
    }

    /// Text on a mark: in a colour of its own where the mark is filled, else in `colour`; in both where it runs across
    /// the border.
    double text_on_shape(double left, double middle, std::string_view words, TextStyle style, const LaidMark& laid,
                         const Mark& mark, ImU32 colour) {
        if (mark.status != Status::happened && !mark.possible && !is_all_sure(laid)) {  // clear of the inner outline
            constexpr double half_px = 6;
            fill(list_, {left - 2, middle - half_px, left + width_of(words, style) + 2, middle + half_px}, 0,
                 theme_.surface);
        }
        if (mark.status != Status::happened || mark.possible) return text(left, middle, words, style, colour);
        const ImU32 on_tone = label_colour(laid, theme_.on_tone);
        if (is_all_sure(laid)) return text(left, middle, words, style, on_tone);
        const Box sure = sure_part(laid, visible(laid.shape));
        const double right = left + width_of(words, style);
        const auto clipped = [&](double from, double to, ImU32 part_colour) {
            if (from >= to) return;
            list_.PushClipRect({static_cast<float>(from), 0}, {static_cast<float>(to), height_}, true);
            text(left, middle, words, style, part_colour);
            list_.PopClipRect();
        };
        clipped(left - 1, std::min(sure.left, right + 1), colour);
        clipped(std::max(left - 1, sure.left), std::min(right + 1, sure.right), on_tone);
        clipped(std::max(left - 1, sure.right), right + 1, colour);
        return right;
    }

    void paint_title(const LaidMark& laid, const Mark& mark) {
        const Metrics& metrics = app_.timeline.metrics;
        const bool inline_title = app_.timeline.placements[laid.rank].form == LabelForm::inline_title;
        const bool on_shape = inline_title && laid.line_inside;
        const ImU32 colour = label_colour(laid, mark.status == Status::denied ? theme_.soft : theme_.ink);
        const auto draw = [&](double left, double middle, std::string_view words) {
            return on_shape ? text_on_shape(left, middle, words, laid.title_style, laid, mark, colour)
                            : text(left, middle, words, laid.title_style, colour);
        };
        if (!inline_title && laid.title.count > 0) paint_leader(laid);
        for (int i = 0; i < laid.title.count; ++i) {
            const LabelLine& line = laid.title.lines[static_cast<std::size_t>(i)];
            const double middle = laid.title_top_px + (i + 0.5) * metrics.title_line_px;
            const double right = draw(laid.title_left_px, middle, line.text);
            if (mark.status == Status::denied) {
                list_.AddLine({static_cast<float>(laid.title_left_px), snapped(middle + 1)},
                              {static_cast<float>(right), snapped(middle + 1)}, colour, 1);
            }
            if (line.ellipsis) draw(right, middle, ellipsis);
        }
    }

    /// Leads to a title that had to move away from under its mark.
    void paint_leader(const LaidMark& laid) {
        constexpr double far_px = 4;
        const double right = laid.title_left_px + laid.title.width_px;
        const double away = laid.title_left_px > laid.shape.right ? laid.title_left_px - laid.shape.right
                            : right < laid.shape.left             ? laid.shape.left - right
                                                                  : 0;
        if (away < far_px) return;
        const bool to_right = laid.title_left_px > laid.shape.right;
        const float from = static_cast<float>((std::max(laid.shape.left, 0.0) + laid.shape.right) / 2);
        const float middle = snapped(laid.title_top_px + app_.timeline.metrics.title_line_px / 2);
        const float to = static_cast<float>(to_right ? laid.title_left_px - far_px : right + far_px);
        const ImU32 colour = shown(theme_.soft);
        list_.AddLine({from, static_cast<float>(laid.shape.bottom)}, {from, middle}, colour, 1);
        list_.AddLine({from, middle}, {to, middle}, colour, 1);
    }

    // ---- what is not shown by itself

    void paint_clusters() {
        const double middle = app_.parts.clusters_middle_px;
        for (const Cluster& cluster : app_.layout.clusters) {
            const std::string words = "+" + std::to_string(cluster.count);
            const float words_px = width_of(words, TextStyle::caption);
            const double half = std::max(words_px / 2 + 9.0, 17.0);
            const Box box{cluster.x_px - half, middle - cluster_height_px / 2, cluster.x_px + half,
                          middle + cluster_height_px / 2};
            const bool hovered = app_.hovered_cluster == cluster.first_rank;
            const float radius = static_cast<float>(cluster_height_px / 2);
            fill(list_, box, radius, hovered ? theme_.selected : theme_.hover);
            outline(list_, box, radius, 1, hovered ? theme_.accent : theme_.line);
            text(cluster.x_px - words_px / 2, middle, words, TextStyle::caption, theme_.ink);
        }
    }

    /// Words in the row of clusters, clear of the grid.
    void footnote(double left, std::string_view words, ImU32 colour) {
        const double middle = app_.parts.clusters_middle_px;
        const double right = left + width_of(words, TextStyle::caption);
        fill(list_, {left - 4, middle - 9, right + 4, middle + 9}, 4, theme_.surface);
        text(left, middle, words, TextStyle::caption, colour);
    }

    /// What the name of a day takes of the row.
    struct Reach {
        double left = 0, right = 0;
    };

    Reach reach_of_name(double x, std::string_view words) const {
        constexpr double gap_px = 10;
        const double half = width_of(words, TextStyle::caption) / 2 + gap_px;
        return {x - half, x + half};
    }

    /// Names a line of paint_days, where no cluster and no other words stand.
    void name_day(double x, std::string_view words, ImU32 colour, double& free_from, const Reach& taken) {
        constexpr double edge_px = 84;
        const Reach reach = reach_of_name(x, words);
        const bool fits =
            reach.left >= std::max(edge_px, free_from) && reach.right <= width_ - edge_px - app_.parts.lanes_buttons_px;
        if (!fits || (reach.left < taken.right && taken.left < reach.right)) return;
        for (const Cluster& cluster : app_.layout.clusters) {
            if (std::abs(cluster.x_px - x) < (reach.right - reach.left + cluster_width_px) / 2) return;
        }
        footnote(x - width_of(words, TextStyle::caption) / 2, words, colour);
        free_from = reach.right;
    }

    /// Below the tracks: clusters, counts of what lies left, right and below, and the names of the marked days.
    void paint_footer() {
        fill(list_, {0, app_.parts.tracks_bottom_px, width_, app_.parts.strip_top_px}, 0, theme_.surface);
        paint_clusters();
        constexpr double edge_px = 12;
        if (app_.layout.earlier > 0) {
            footnote(edge_px, "\u2190 " + std::to_string(app_.layout.earlier) + " earlier", theme_.soft);
        }
        if (app_.layout.later > 0) {
            const std::string words = std::to_string(app_.layout.later) + " later \u2192";
            const double right = width_ - edge_px - app_.parts.lanes_buttons_px;
            footnote(right - width_of(words, TextStyle::caption), words, theme_.soft);
        }
        Reach today;  // news is read on its day more often than not: one of the two names then says it
        if (app_.today_minute) {
            const double x = x_of_day(*app_.today_minute);
            double free_from = 0;
            name_day(x, "today", theme_.accent, free_from, {});
            if (free_from > 0) today = reach_of_name(x, "today");
        }
        double free_from = 0;
        for (std::size_t i = 0; i < app_.publications.size();) {
            const double x = x_of(app_.publications[i]);
            int articles = 0;
            for (; i < app_.publications.size() && x_of(app_.publications[i]) < x + least_between_days_px; ++i)
                articles += app_.publications[i].articles;
            const std::string words = articles == 1 ? "published" : std::to_string(articles) + " published";
            name_day(x, words, theme_.soft, free_from, today);
        }
        paint_scroll();
    }

    /// How far down the lanes go.
    void paint_scroll() {
        const Parts& parts = app_.parts;
        if (parts.longest_scroll_px <= 0) return;
        const double room = parts.tracks_bottom_px - header_px;
        const double length = room * room / (room + parts.longest_scroll_px);
        const double top = header_px + (room - length) * app_.view.scroll_px / parts.longest_scroll_px;
        fill(list_, {width_ - 7.0, top + 2, width_ - 3.0, top + length - 2}, 2, faded(theme_.soft, 0.5f));
    }

    // ---- the overview

    void paint_strip() {
        const double top = app_.parts.strip_top_px, bottom = height_;
        const TimeAxis strip = overview_axis(app_.overview, width_);
        const WindowEdges edges = window_of(strip, app_.view.axis);
        fill(list_, {0, top, width_, bottom}, 0, theme_.strip);
        fill(list_, {edges.left_px, top, edges.right_px, bottom}, 0, theme_.surface);
        paint_strip_ticks(strip, top);
        paint_counts(strip, top + 15, bottom - 3);
        const float line = 1 / ratio_ * std::max(1.0f, std::round(ratio_));
        list_.AddRectFilled({0, static_cast<float>(top)}, {width_, static_cast<float>(top) + line}, theme_.line);
        outline(list_, {edges.left_px, top, edges.right_px, bottom}, 3, 1.5f, theme_.soft);
        for (const double edge : {edges.left_px, edges.right_px}) {
            const double middle = (top + bottom) / 2;
            fill(list_, {edge - 2.5, middle - 7, edge + 2.5, middle + 7}, 2.5f, theme_.soft);
        }
    }

    void paint_strip_ticks(const TimeAxis& strip, double top) {
        const Ticks ticks = make_ticks(
            strip, [this](std::string_view words, TextStyle style) { return width_of(words, style); }, app_.cuts);
        // The finer row where the coarser one says little, unless that alone names the year.
        const std::size_t enough = ticks.lower.step.unit == TickUnit::year ? 3 : 2;
        const TickRow& row = ticks.upper.ticks.size() >= enough ? ticks.upper : ticks.lower;
        for (const Tick& tick : row.ticks) {
            vertical(tick.x_px, static_cast<float>(top), height_, theme_.line);
            if (!tick.label.empty()) text(tick.label_left_px, top + 9, tick.label, TextStyle::tick, theme_.soft);
        }
    }

    void paint_counts(const TimeAxis& strip, double top, double bottom) {
        const auto& counts = app_.overview.counts;
        const double part_px = (strip.width_px - 2 * strip.x_of(static_cast<double>(app_.overview.whole.begin))) /
                               static_cast<double>(counts.size());
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            const double left =
                strip.x_of(static_cast<double>(app_.overview.whole.begin)) + static_cast<double>(i) * part_px;
            const double share = std::sqrt(static_cast<double>(counts[i]) / app_.overview.most);
            const double height = std::max(share * (bottom - top), 4.0);
            fill(list_, {left, bottom - height, left + std::max(part_px - 1, 2.5), bottom}, 0,
                 faded(theme_.accent, 0.7f));
        }
    }

    /// Labels that leave the view fade instead of being cut.
    void paint_edges() {
        const ImU32 none = faded(theme_.surface, 0);
        gradient(list_, {0, header_px, edge_fade_px, app_.parts.tracks_bottom_px}, theme_.surface, none);
        const auto bottom = static_cast<float>(app_.parts.tracks_bottom_px);
        gradient(list_, {width_ - edge_fade_px, header_px, width_, bottom}, none, theme_.surface);
        if (app_.parts.longest_scroll_px > 0) {  // the lanes go on below
            list_.AddRectFilledMultiColor({0, bottom - edge_fade_px}, {width_, bottom}, none, none, theme_.surface,
                                          theme_.surface);
        }
    }

    void paint_nothing() {
        constexpr std::string_view words = "No dated events to show";
        text((width_ - width_of(words, TextStyle::title)) / 2, height_ / 2, words, TextStyle::title, theme_.soft);
    }

    const App& app_;
    ImDrawList& list_;
    const Theme& theme_;
    float ratio_;
    float width_;
    float height_;
    Ticks ticks_;
    float opacity_ = 1;  // of the mark being painted
};

}  // namespace

void paint(const App& app, ImDrawList& list) { Painter(app, list).paint(); }

}  // namespace dateline::canvas
