#include "timeline/placement.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace dateline {
namespace {

/// Beyond this nobody sees all labels at once, and one try a mark must do.
constexpr std::size_t most_marks_to_place_with_care = 500;
/// Beyond this a mark looks at a few tracks only.
constexpr std::size_t most_marks_for_every_track = 20000;
constexpr std::size_t tracks_to_look_at = 4;
/// As many as can be placed in a part of a frame.
constexpr std::size_t marks_in_part = 4096, marks_in_part_on_every_track = 1024;
/// Beyond this many, the others are placed part by part, neighbours in time together: what is compared is near in
/// memory.
constexpr std::size_t most_leaders = 20480;

constexpr double always_shown = std::numeric_limits<float>::max();

double smallest_width_px(const Mark& mark, const Metrics& metrics) {
    return mark.possible ? metrics.smallest_band_px : metrics.dot_px;
}

double minutes(Minute from, Minute to) { return static_cast<double>(to) - static_cast<double>(from); }

/// Other numbers for other ranks, with no order in them.
std::uint32_t scattered(std::uint32_t rank) {
    rank = (rank ^ (rank >> 16)) * 0x45d9f3bu;
    rank = (rank ^ (rank >> 16)) * 0x45d9f3bu;
    return rank ^ (rank >> 16);
}

/// A mark with the least room that its label takes.
struct Claim {
    const Mark* mark;
    double line_px;   // beside or inside the mark
    double title_px;  // below it
};

/// The coarsest zoom at which `left` and `right`, neighbours in a track, are a gap apart.
double separated_from(const Claim& left, const Claim& right, const Metrics& metrics) {
    const double clear_px = left_overhang_px(*right.mark, metrics) + metrics.gap_px;
    const double from_begin = minutes(left.mark->span.begin, right.mark->span.begin);
    const double title_px = left.title_px + clear_px;
    const double between = minutes(left.mark->span.end, right.mark->span.begin);
    const double marks_px = right_overhang_px(*left.mark, metrics) + clear_px;
    const double beside_px = marks_px + metrics.caption_gap_px + left.line_px;
    const double by_title = from_begin / title_px;
    // The title is mostly the longer of the two; then nothing else matters. Compared without a division, as this runs
    // some ten million times for a million marks.
    if (between * title_px >= from_begin * beside_px) return std::max(0.0, by_title);

    const double line_beside = between / beside_px;
    const auto as_wide_as = [](const Mark& mark, double width_px) {
        return minutes(mark.span.begin, mark.span.end) / width_px;
    };
    double marks_apart = between / marks_px;
    // Days side by side may touch once each is drawn in its true width.
    if (between >= 0 && !left.mark->open_future && !right.mark->open_past) {
        marks_apart = std::max(marks_apart, std::min(as_wide_as(*left.mark, smallest_width_px(*left.mark, metrics)),
                                                     as_wide_as(*right.mark, smallest_width_px(*right.mark, metrics))));
    }
    const double line_inside = as_wide_as(*left.mark, left.line_px + 2 * metrics.chip_inset_px);
    const double by_line = std::max(line_beside, std::min(line_inside, marks_apart));
    return std::max(0.0, std::min(by_title, by_line));
}

class Placer {
public:
    Placer(Placing& placing, const std::vector<Mark>& marks, const MarkWords& words, const Metrics& metrics)
        : marks_(marks),
          words_(words),
          home_(placing.home),
          metrics_(metrics),
          in_sight_(static_cast<std::size_t>(placing.tracks.in_sight)),
          tracks_(placing.placed_in),
          placements_(placing.placements),
          narrowest_(placing.narrowest) {}

    void place(std::uint32_t rank, LabelForm tallest) {
        const Placement placement = best(rank, tallest);
        placements_[rank] = placement;
        if (placement.reveal_minutes_per_px <= 0) return;
        const LabelWidths widths = label_widths(placement.form, words_.size(rank), metrics_);
        narrowest_[rank] = {static_cast<float>(widths.line_min_px), static_cast<float>(widths.title_min_px)};
        for (std::size_t i = 0; i < static_cast<std::size_t>(placement.form); ++i) {
            tracks_[placement.track + i].insert(rank);
        }
    }

private:
    /// Where it fits at the first view: the roomiest form first, and in each the whole label before a cut one; below
    /// what is in sight only where no form fits above.
    Placement best(std::uint32_t rank, LabelForm tallest) const {
        Placement soonest;
        const double wanted = wanted_reveal(rank);
        const LabelForm roomiest = std::min(preferred_form(rank), tallest);
        const bool with_care = marks_.size() <= most_marks_to_place_with_care;
        const auto keep_sooner = [&](const Placement& placement) {
            if (placement.reveal_minutes_per_px > soonest.reveal_minutes_per_px) soonest = placement;
            return soonest.reveal_minutes_per_px >= wanted;
        };
        for (LabelForm form = with_care ? roomiest : std::min(roomiest, LabelForm::one_line);;
             form = static_cast<LabelForm>(static_cast<int>(form) - 1)) {
            const LabelWidths widths = label_widths(form, words_.size(rank), metrics_);
            const Claim whole{&marks_[rank], widths.line_max_px, widths.title_max_px};
            const Claim cut{&marks_[rank], widths.line_min_px, widths.title_min_px};
            if (with_care && keep_sooner(best_with(rank, form, whole, wanted, 0, in_sight_))) return soonest;
            if (keep_sooner(best_with(rank, form, cut, wanted, 0, in_sight_))) return soonest;
            if (form == LabelForm::inline_title || !with_care) break;
        }
        if (tracks_.size() > in_sight_) {
            const LabelForm form = std::min(roomiest, LabelForm::one_line);
            const LabelWidths widths = label_widths(form, words_.size(rank), metrics_);
            const Claim cut{&marks_[rank], widths.line_min_px, widths.title_min_px};
            keep_sooner(best_with(rank, form, cut, wanted, in_sight_, tracks_.size()));
        }
        return soonest;
    }

    LabelForm preferred_form(std::uint32_t rank) const {
        const Mark& mark = marks_[rank];
        const bool wide_at_home =
            minutes(mark.span.begin, mark.span.end) / home_.axis.minutes_per_px > 2 * metrics_.widest_label_px;
        if (wide_at_home && in_sight_ > 1) return LabelForm::inline_title;
        LabelForm form = words_.title_px[rank] <= metrics_.widest_label_px ? LabelForm::one_line : LabelForm::two_lines;
        while (static_cast<std::size_t>(form) > in_sight_) {
            form = static_cast<LabelForm>(static_cast<int>(form) - 1);
        }
        return form;
    }

    /// To come out sooner is worth nothing.
    double wanted_reveal(std::uint32_t rank) const {
        const Interval& span = marks_[rank].span;
        const bool at_home = span.end >= home_.interval.begin && span.begin <= home_.interval.end;
        return at_home ? home_.axis.minutes_per_px : home_.whole_minutes_per_px;
    }

    /// In the tracks [first, last).
    Placement best_with(std::uint32_t rank, LabelForm form, const Claim& claim, double wanted, std::size_t first,
                        std::size_t last) const {
        Placement best;
        const std::size_t height = static_cast<std::size_t>(form);
        const std::size_t tops = last - first >= height ? last - first - height + 1 : 0;
        const bool few = marks_.size() > most_marks_for_every_track && tops > tracks_to_look_at;
        const std::size_t start = few ? scattered(rank) : 0;
        for (std::size_t i = 0; i < (few ? tracks_to_look_at : tops); ++i) {
            const std::size_t top = first + (start + i) % tops;
            const double to_beat = std::min<double>(best.reveal_minutes_per_px, wanted);
            double reveal = always_shown;
            for (std::size_t track = top; track < top + height && reveal > to_beat; ++track) {
                reveal = std::min(reveal, reveal_in_track(rank, claim, tracks_[track], to_beat));
            }
            if (reveal > to_beat) best = {static_cast<std::uint8_t>(top), form, static_cast<float>(reveal)};
            if (reveal >= wanted) break;
        }
        return best;
    }

    /// Where it does not beat `to_beat`, any number that does not either.
    double reveal_in_track(std::uint32_t rank, const Claim& own, const RankSet& track, double to_beat) const {
        const double left = reveal_beside(
            track, rank, &RankSet::below, [&](const Claim& other) { return separated_from(other, own, metrics_); },
            to_beat);
        if (left <= to_beat) return left;
        return std::min(left, reveal_beside(
                                  track, rank, &RankSet::above,
                                  [&](const Claim& other) { return separated_from(own, other, metrics_); }, to_beat));
    }

    /// Two marks are both shown up to the smaller of their reveals, and must be apart there. So a neighbour that comes
    /// out only after the two are apart does not matter, and one that is out no later than `rank` shields it from all
    /// marks behind.
    template <typename Separated>
    double reveal_beside(const RankSet& track, std::uint32_t rank,
                         std::optional<std::uint32_t> (RankSet::*next)(std::uint32_t) const, Separated separated,
                         double to_beat) const {
        constexpr int most_steps = 12;
        double reveal = always_shown;
        double soonest = 0;  // of the neighbours passed
        auto neighbour = (track.*next)(rank);
        for (int steps = 0; neighbour; neighbour = (track.*next)(*neighbour)) {
            const double theirs = placements_[*neighbour].reveal_minutes_per_px;
            const auto& [line_px, title_px] = narrowest_[*neighbour];
            const double apart = separated(Claim{&marks_[*neighbour], line_px, title_px});
            if (theirs > apart) reveal = std::min(reveal, apart);
            if (theirs >= reveal || reveal <= to_beat) return reveal;
            soonest = std::max(soonest, theirs);
            if (++steps == most_steps) return std::min(reveal, soonest);
        }
        return reveal;
    }

    const std::vector<Mark>& marks_;
    const MarkWords& words_;
    const Home& home_;
    const Metrics& metrics_;
    std::size_t in_sight_;
    std::vector<RankSet>& tracks_;
    std::vector<Placement>& placements_;
    std::vector<Placing::Narrowest>& narrowest_;
};

/// Whether `a` is placed before `b`: the most salient first.
class Earlier {
public:
    explicit Earlier(const std::vector<Mark>& marks)
        : marks_(marks), in_turn_(marks.size() <= most_marks_to_place_with_care) {}

    bool operator()(std::uint32_t a, std::uint32_t b) const {
        const float salience_a = marks_[a].salience, salience_b = marks_[b].salience;
        return salience_a != salience_b ? salience_a > salience_b : turn(a) < turn(b);
    }

private:
    /// Among many equals, one beside the other in turn would leave the last no room: they come from all over.
    std::uint32_t turn(std::uint32_t rank) const { return in_turn_ ? rank : scattered(rank); }

    const std::vector<Mark>& marks_;
    bool in_turn_;
};

/// The first of all to be placed, in that order. One pass over the marks, which drops what comes after enough others.
std::vector<std::uint32_t> leaders_of(const std::vector<Mark>& marks) {
    const Earlier earlier(marks);
    std::vector<std::uint32_t> found;
    found.reserve(std::min<std::size_t>(marks.size(), 2 * most_leaders));
    std::optional<std::uint32_t> last;
    for (std::uint32_t rank = 0; rank < marks.size(); ++rank) {
        if (last && !earlier(rank, *last)) continue;
        found.push_back(rank);
        if (found.size() < 2 * most_leaders) continue;
        std::nth_element(found.begin(), found.begin() + most_leaders - 1, found.end(), earlier);
        found.resize(most_leaders);
        last = found.back();
    }
    std::sort(found.begin(), found.end(), earlier);
    found.resize(std::min(found.size(), most_leaders));
    return found;
}

void pick_next_part(Placing& placing, const std::vector<Mark>& marks) {
    placing.part.clear();
    const std::size_t most = marks.size() <= most_marks_for_every_track ? marks_in_part_on_every_track : marks_in_part;
    while (placing.part.size() < most && placing.leaders_placed < placing.leaders.size())
        placing.part.push_back(placing.leaders[placing.leaders_placed++]);
    if (!placing.part.empty()) return;
    for (; placing.part.size() < most && placing.next_rank < marks.size(); ++placing.next_rank) {
        if (!placing.leads[placing.next_rank]) placing.part.push_back(placing.next_rank);
    }
    std::sort(placing.part.begin(), placing.part.end(), Earlier(marks));
}

/// The tallest forms for the most salient third and for the others. Roomy first: a tighter style is taken where it
/// is worth more.
struct Style {
    LabelForm main;
    LabelForm others;
};
constexpr std::array styles = {
    Style{LabelForm::two_lines, LabelForm::two_lines},    Style{LabelForm::two_lines, LabelForm::one_line},
    Style{LabelForm::two_lines, LabelForm::inline_title}, Style{LabelForm::one_line, LabelForm::one_line},
    Style{LabelForm::one_line, LabelForm::inline_title},  Style{LabelForm::inline_title, LabelForm::inline_title},
};

Placing placed_with_care(const Placing& none, const std::vector<Mark>& marks, const MarkWords& words,
                         const Metrics& metrics, const Worth& worth) {
    Placing best;
    double most = -1;
    for (const Style& style : styles) {
        Placing placing = none;
        Placer placer(placing, marks, words, metrics);
        for (std::size_t i = 0; i < placing.part.size(); ++i) {
            placer.place(placing.part[i], 3 * i < marks.size() ? style.main : style.others);
        }
        const double reached = worth(placing.placements);
        if (reached > most) {
            most = reached;
            best = std::move(placing);
        }
        if (most >= static_cast<double>(marks.size())) break;
    }
    return best;
}

}  // namespace

double left_overhang_px(const Mark& mark, const Metrics& metrics) {
    const double smallest_px = smallest_width_px(mark, metrics);
    return mark.open_past ? smallest_px + metrics.fade_px : smallest_px / 2;
}

double right_overhang_px(const Mark& mark, const Metrics& metrics) {
    const double smallest_px = smallest_width_px(mark, metrics);
    return mark.open_future ? smallest_px + metrics.fade_px : smallest_px / 2;
}

LabelWidths label_widths(LabelForm form, const LabelSize& size, const Metrics& metrics) {
    const double date_and_note_px = size.date_px + (size.note_px > 0 ? size.note_px + metrics.caption_gap_px : 0);
    const double widest_px = metrics.widest_label_px;
    if (form == LabelForm::inline_title) {
        const double gap_px = metrics.caption_gap_px;
        return {size.brief_date_px + gap_px + std::min<double>(size.title_px, metrics.narrowest_label_px),
                date_and_note_px + gap_px + std::min<double>(size.title_px, 1.6 * widest_px), 0, 0};
    }
    return {size.brief_date_px, date_and_note_px, std::min<double>(size.title_px, metrics.narrowest_label_px),
            std::min<double>(size.title_px, widest_px)};
}

Placing begin_placing(const std::vector<Mark>& marks, Tracks tracks, const Home& home) {
    Placing placing;
    placing.home = home;
    placing.tracks = tracks;
    placing.leaders = leaders_of(marks);
    return placing;
}

void prepare_placing(Placing& placing, const std::vector<Mark>& marks) {
    placing.leads.resize(marks.size());
    for (const std::uint32_t rank : placing.leaders) placing.leads[rank] = true;
    placing.placements.resize(marks.size());
    placing.narrowest.resize(marks.size());
    placing.placed_in.assign(static_cast<std::size_t>(placing.tracks.all),
                             RankSet(static_cast<std::uint32_t>(marks.size())));
    pick_next_part(placing, marks);
}

void place_next(Placing& placing, const std::vector<Mark>& marks, const MarkWords& words, const Metrics& metrics,
                const Worth& worth) {
    if (marks.size() <= most_marks_to_place_with_care) {
        placing = placed_with_care(placing, marks, words, metrics, worth);
    } else {
        Placer placer(placing, marks, words, metrics);
        for (const std::uint32_t rank : placing.part) placer.place(rank, LabelForm::two_lines);
    }
    pick_next_part(placing, marks);
}

}  // namespace dateline
