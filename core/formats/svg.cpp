#include "formats/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "formats/helvetica.hpp"
#include "formats/parts.hpp"
#include "story/json.hpp"
#include "timeline/layout.hpp"

namespace dateline {

namespace {

constexpr double header_px = 58;
constexpr double footer_px = 34;
constexpr double legend_px = 22;
constexpr double tracks_gap_px = 10;

struct Colours {
    const char* surface;
    const char* ink;
    const char* soft;
    const char* line;
    const char* grid;
    const char* on_tone;
    std::array<const char*, 6> tones;  // by Mark::tone, as on the page (web/canvas/theme.hpp)
};
constexpr Colours light = {"#fffefb",
                           "#1d1b18",
                           "#625c53",
                           "#d9d2c4",
                           "#eeeae1",
                           "#ffffff",
                           {"#a8321a", "#2a62a8", "#1c7555", "#945d00", "#b02a1f", "#6b6358"}};
constexpr Colours paper = {"#ffffff", "#000000", "#444444", "#bbbbbb", "#e6e6e6", "#ffffff", light.tones};
constexpr Colours dark = {"#1d1f23",
                          "#e9e5dd",
                          "#a9a398",
                          "#3e4249",
                          "#292c31",
                          "#16171a",
                          {"#ff9a78", "#84b6f2", "#66c9a0", "#e6b44c", "#ff8a7c", "#b3aca1"}};

/// What the classes are called in the legend, as on the page (web/page/words.mjs).
constexpr std::array class_words = {"talks", "deals & aid", "disputes", "force", "other"};

struct Type {
    float size_px;
    bool bold;
};
Type type_of(TextStyle style) {
    switch (style) {
        case TextStyle::title:
            return {13.5F, true};
        case TextStyle::minor_title:
            return {13.5F, false};
        case TextStyle::period:
            return {13.5F, true};
        default:
            return {11.5F, false};
    }
}

float width_of(std::string_view text, TextStyle style) {
    const Type type = type_of(style);
    return helvetica_width(text, type.size_px, type.bold);
}

/// Tenths of a pixel are enough, and the same in every program.
std::string number(double value) {
    const auto tenths = static_cast<std::int64_t>(std::llround(value * 10));
    const std::int64_t size = tenths < 0 ? -tenths : tenths;
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + (size % 10 ? "." + std::to_string(size % 10) : "");
}

TimeAxis axis_of(const std::vector<Mark>& marks, const PictureView& view) {
    constexpr Interval a_week_in_1970{0, 7 * minutes_per_day};
    if (view.begin_minute >= view.end_minute)
        return fitted(main_interval(marks).value_or(a_week_in_1970), view.width_px,
                      {.left_px = 36, .right_px = std::clamp(view.width_px * 0.19, 96.0, 250.0)});
    const double minutes_per_px = (view.end_minute - view.begin_minute) / view.width_px;
    return {view.begin_minute, std::clamp(minutes_per_px, finest_minutes_per_px, coarsest_minutes_per_px),
            view.width_px};
}

class Drawing {
public:
    Drawing(const Story& story, const PictureView& view)
        : view_(view),
          colours_(view.paper  ? paper
                   : view.dark ? dark
                               : light),
          height_px_(view.height_px) {
        std::vector<Mark> marks = shown_marks(story);
        footer_px_ = footer_px + (has_classes_ ? legend_px : 0);
        axis_ = axis_of(marks, view);
        const Interval home = main_interval(marks).value_or(Interval{0, minutes_per_day});
        const Interval whole = whole_interval(marks).value_or(home);
        const Metrics metrics;
        const double room_px = view.height_px - header_px - footer_px_ - tracks_gap_px;
        const int tracks = std::clamp(static_cast<int>(room_px / metrics.track_px), 1, 200);
        MarkWords words = words_of(story, marks);
        timeline_ = build_timeline(std::move(marks), std::move(words), metrics, {tracks, tracks},
                                   {.interval = home,
                                    .axis = axis_,
                                    .whole_minutes_per_px = std::max(
                                        axis_.minutes_per_px, fitted(whole, view.width_px, {36, 250}).minutes_per_px)},
                                   width_of);
        rows_.tracks_top_px = header_px + tracks_gap_px;
        layout_ = lay_out(timeline_, axis_, rows_, width_of);
        if (view.paper) height_px_ = std::min(height_px_, lowest_px() + tracks_gap_px + footer_px_);
        rows_.clusters_middle_px = height_px_ - footer_px_ + footer_px / 2;
    }

    std::string svg() {
        const std::string w = number(view_.width_px), h = number(height_px_);
        rect(0, 0, view_.width_px, height_px_, 0, colours_.surface, "");
        const Ticks ticks = make_ticks(axis_, width_of);
        const double bottom = height_px_ - (has_classes_ ? legend_px : 0);
        for (const Tick& tick : ticks.lower.ticks) vertical(tick.x_px, header_px, bottom, colours_.grid);
        for (const Tick& tick : ticks.upper.ticks) vertical(tick.x_px, 10, bottom, colours_.line);
        for (const Tick& tick : ticks.lower.ticks)
            text(tick.label_left_px, 43, tick.label, TextStyle::tick, colours_.soft);
        for (const Tick& tick : ticks.upper.ticks)
            text(tick.label_left_px, 19, tick.label, TextStyle::period, colours_.ink);
        horizontal(header_px, colours_.line);
        for (const LaidMark& mark : layout_.marks) draw(mark);
        for (const Cluster& cluster : layout_.clusters) draw(cluster);
        draw_beyond();
        if (has_classes_) draw_legend();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w +
               " " + h + "\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n" + out_ + "</svg>\n";
    }

private:
    std::vector<Mark> shown_marks(const Story& story) {
        std::vector<bool> shown(story.events.size(), false);
        for (const std::uint32_t event : view_.shown)
            if (event < shown.size()) shown[event] = true;
        if (view_.shown.empty()) {
            const bool any =
                std::any_of(story.events.begin(), story.events.end(), [](const auto& one) { return one.main; });
            for (std::size_t i = 0; i < shown.size(); ++i) shown[i] = !any || story.events[i].main;
        }
        std::vector<Mark> marks = marks_of(story);
        std::erase_if(marks, [&](const Mark& mark) { return !shown[mark.event]; });
        has_classes_ = std::any_of(story.events.begin(), story.events.end(),
                                   [](const StoryEvent& event) { return event.event_class != EventClass::other; });
        if (has_classes_)
            for (Mark& mark : marks) mark.tone = tone_of(story.events[mark.event].event_class);
        return marks;
    }

    /// 0 is the tone of a story without classes.
    static std::uint8_t tone_of(EventClass event_class) { return static_cast<std::uint8_t>(event_class) + 1; }

    double lowest_px() const {
        double lowest = rows_.tracks_top_px;
        for (const LaidMark& mark : layout_.marks) lowest = std::max(lowest, mark.bounds.bottom);
        return lowest;
    }

    void rect(double left, double top, double right, double bottom, double radius, std::string_view fill,
              const std::string& more) {
        out_ += "<rect x=\"" + number(left) + "\" y=\"" + number(top) + "\" width=\"" + number(right - left) +
                "\" height=\"" + number(bottom - top) + (radius > 0 ? "\" rx=\"" + number(radius) : "") + "\" fill=\"" +
                std::string(fill) + "\"" + more + "/>\n";
    }
    void line(double x1, double y1, double x2, double y2, std::string_view colour, double width) {
        out_ += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" +
                number(y2) + "\" stroke=\"" + std::string(colour) + "\" stroke-width=\"" + number(width) + "\"/>\n";
    }
    void vertical(double x, double top, double bottom, std::string_view colour) { line(x, top, x, bottom, colour, 1); }
    void horizontal(double y, std::string_view colour) { line(0, y, view_.width_px, y, colour, 1); }

    double text(double left, double middle, std::string_view words, TextStyle style, std::string_view colour,
                bool struck = false) {
        if (words.empty()) return left;
        const Type type = type_of(style);
        constexpr double baseline = 0.35;  // below the middle of the letters
        out_ += "<text x=\"" + number(left) + "\" y=\"" +
                number(middle + baseline * static_cast<double>(type.size_px)) + "\" font-size=\"" +
                number(static_cast<double>(type.size_px)) + "\"" + (type.bold ? " font-weight=\"bold\"" : "") +
                (struck ? " text-decoration=\"line-through\"" : "") +
                // In a font with other widths it takes the room that it was given here.
                " textLength=\"" + number(static_cast<double>(width_of(words, style))) +
                "\" lengthAdjust=\"spacingAndGlyphs\"" + " fill=\"" + std::string(colour) + "\">" + xml_escaped(words) +
                "</text>\n";
        return left + static_cast<double>(width_of(words, style));
    }

    void draw(const LaidMark& laid) {
        const Mark& mark = timeline_.marks[laid.rank];
        const std::string_view tone = colours_.tones[std::min<std::size_t>(mark.tone, colours_.tones.size() - 1)];
        draw_shape(laid, mark, tone);
        const double middle = (laid.shape.top + laid.shape.bottom) / 2;
        const double right = text_by(laid, laid.line_left_px, middle, laid.date, TextStyle::caption, colours_.soft);
        text_by(laid, right + timeline_.metrics.caption_gap_px, middle, laid.note, TextStyle::caption, colours_.soft);
        const bool inline_title = timeline_.placements[laid.rank].form == LabelForm::inline_title;
        const bool denied = mark.status == Status::denied;
        const std::string_view ink = denied ? colours_.soft : colours_.ink;
        for (int i = 0; i < laid.title.count; ++i) {
            const LabelLine& line = laid.title.lines[static_cast<std::size_t>(i)];
            const std::string words = std::string(line.text) + std::string(line.ellipsis ? ellipsis : "");
            const double line_middle = laid.title_top_px + (i + 0.5) * timeline_.metrics.title_line_px;
            if (inline_title)
                text_by(laid, laid.title_left_px, line_middle, words, laid.title_style, ink);
            else
                text(laid.title_left_px, line_middle, words, laid.title_style, ink, denied);
        }
    }

    static bool is_all_sure(const LaidMark& laid) {
        return laid.sure_left_px <= laid.shape.left && laid.sure_right_px >= laid.shape.right;
    }

    /// Text beside or on a mark: in a colour of its own on what is filled, in both where it runs across the border.
    double text_by(const LaidMark& laid, double left, double middle, std::string_view words, TextStyle style,
                   std::string_view colour) {
        const Mark& mark = timeline_.marks[laid.rank];
        const bool denied = mark.status == Status::denied && style != TextStyle::caption;
        if (!laid.line_inside || mark.status != Status::happened || mark.possible)
            return text(left, middle, words, style, colour, denied);
        if (is_all_sure(laid)) return text(left, middle, words, style, colours_.on_tone);
        clipped(laid.shape.left, laid.sure_left_px, laid.shape, [&] { text(left, middle, words, style, colour); });
        clipped(laid.sure_left_px, laid.sure_right_px, laid.shape,
                [&] { text(left, middle, words, style, colours_.on_tone); });
        clipped(laid.sure_right_px, laid.shape.right, laid.shape, [&] { text(left, middle, words, style, colour); });
        return left + static_cast<double>(width_of(words, style));
    }

    /// What `draw` draws, between two x.
    template <typename Draw>
    void clipped(double left, double right, const Box& shape, Draw draw) {
        if (left >= right) return;
        const std::string id = "part" + std::to_string(parts_++);
        out_ += "<clipPath id=\"" + id + "\">";
        rect(left, shape.top - 4, right, shape.bottom + 4, 0, "none", "");
        out_ += "</clipPath><g clip-path=\"url(#" + id + ")\">\n";
        draw();
        out_ += "</g>\n";
    }

    /// Some time within is a light band with a broken edge; what surely was is full where it happened, open where it is
    /// planned, broken where it hangs on an if, and struck out where it was denied. An open side is drawn without its
    /// edge.
    void draw_shape(const LaidMark& laid, const Mark& mark, std::string_view tone) {
        constexpr double margin_px = 60;
        const double from = -margin_px, to = view_.width_px + margin_px;
        const Box box{std::max(laid.shape.left, from), laid.shape.top, std::min(laid.shape.right, to),
                      laid.shape.bottom};
        if (!is_all_sure(laid)) draw_possible(box, mark, tone);
        const Box sure{std::max(laid.sure_left_px, from), box.top, std::min(laid.sure_right_px, to), box.bottom};
        if (sure.left < sure.right) draw_sure(sure, mark, tone);
        const double arrow = timeline_.metrics.fade_px / 2, y = (box.top + box.bottom) / 2;
        if (mark.open_past) arrowhead(box.left, box.left - arrow, y, tone);
        if (mark.open_future) arrowhead(box.right, box.right + arrow, y, tone);
        if (mark.status == Status::denied)
            line(box.left - 2, box.bottom + 2, box.left + box.bottom - box.top + 2, box.top - 2, tone, 1.75);
    }

    void draw_possible(const Box& box, const Mark& mark, std::string_view tone) {
        rect(box.left, box.top, box.right, box.bottom, radius_of(box), colours_.surface, "");
        const bool happened = mark.status == Status::happened;
        rect(box.left, box.top, box.right, box.bottom, radius_of(box), happened ? tone : colours_.surface,
             edge(tone, mark.status == Status::conditional ? "2 3" : "5 3.5") +
                 (happened ? " fill-opacity=\"0.12\"" : ""));
    }

    void draw_sure(const Box& box, const Mark& mark, std::string_view tone) {
        const bool happened = mark.status == Status::happened;
        rect(box.left, box.top, box.right, box.bottom, radius_of(box), happened ? tone : colours_.surface,
             happened ? "" : edge(tone, mark.status == Status::conditional ? "2 3" : ""));
    }

    static double radius_of(const Box& box) {
        return std::min(6.0 + std::max(0.0, (48 - (box.right - box.left)) / 10), (box.bottom - box.top) / 2);
    }

    static std::string edge(std::string_view tone, std::string_view dash) {
        return " stroke=\"" + std::string(tone) + "\" stroke-width=\"1.5\"" +
               (dash.empty() ? "" : " stroke-dasharray=\"" + std::string(dash) + "\"");
    }

    /// An open side goes on.
    void arrowhead(double from, double to, double y, std::string_view colour) {
        out_ += "<line x1=\"" + number(from) + "\" y1=\"" + number(y) + "\" x2=\"" + number(to) + "\" y2=\"" +
                number(y) + "\" stroke=\"" + std::string(colour) +
                "\" stroke-width=\"1.5\" stroke-dasharray=\"2 3\"/>\n";
    }

    void draw(const Cluster& cluster) {
        const std::string words = "+" + std::to_string(cluster.count);
        const double half = std::max(static_cast<double>(width_of(words, TextStyle::caption)) / 2 + 9, 17.0);
        const double y = rows_.clusters_middle_px;
        rect(cluster.x_px - half, y - cluster_height_px / 2, cluster.x_px + half, y + cluster_height_px / 2,
             cluster_height_px / 2, colours_.surface, " stroke=\"" + std::string(colours_.line) + "\"");
        text(cluster.x_px - static_cast<double>(width_of(words, TextStyle::caption)) / 2, y, words, TextStyle::caption,
             colours_.ink);
    }

    void draw_beyond() {
        const double y = rows_.clusters_middle_px;
        if (layout_.earlier > 0)
            text(12, y, "\u2190 " + std::to_string(layout_.earlier) + " earlier", TextStyle::caption, colours_.soft);
        if (layout_.later == 0) return;
        const std::string words = std::to_string(layout_.later) + " later \u2192";
        text(view_.width_px - 12 - static_cast<double>(width_of(words, TextStyle::caption)), y, words,
             TextStyle::caption, colours_.soft);
    }

    /// The classes of the marks that can be seen.
    void draw_legend() {
        std::array<bool, class_words.size()> seen{};
        for (const LaidMark& laid : layout_.marks) seen[timeline_.marks[laid.rank].tone - 1U] = true;
        constexpr double dot_px = 9, gap_px = 6, next_px = 18;
        const double y = height_px_ - legend_px / 2 - 2;
        double x = 12;
        for (std::size_t i = 0; i < class_words.size(); ++i) {
            if (!seen[i]) continue;
            rect(x, y - dot_px / 2, x + dot_px, y + dot_px / 2, dot_px / 2, colours_.tones[i + 1], "");
            x = text(x + dot_px + gap_px, y, class_words[i], TextStyle::caption, colours_.soft) + next_px;
        }
    }

    const PictureView& view_;
    const Colours& colours_;
    double height_px_;
    double footer_px_ = footer_px;
    bool has_classes_ = false;  // of the story
    TimeAxis axis_;
    Timeline timeline_;
    Rows rows_;
    Layout layout_;
    std::string out_;
    int parts_ = 0;  // clipped ones
};

}  // namespace

std::string picture_of(const Story& story, const PictureView& view) { return Drawing(story, view).svg(); }

std::string with_story(std::string svg, std::string_view json) {
    constexpr std::string_view end = "</svg>";
    const std::size_t at = svg.rfind(end);
    if (at == svg.npos) return svg;
    return svg.insert(at, "<metadata id=\"dateline-story\">" + xml_escaped(json) + "</metadata>\n");
}

std::string to_svg(const Story& story) { return with_story(picture_of(story, {}), to_json(story)); }

}  // namespace dateline
