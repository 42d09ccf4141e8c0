#include "time/dating_evidence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "text/word_list.hpp"
#include "time/leaders.hpp"
#include "time/named_event_table.hpp"
#include "time/words_of_their_time.hpp"

namespace dateline {

namespace {

constexpr std::size_t most_names = 300;
constexpr std::size_t shortest_name = 3;
constexpr std::size_t most_clues_of_a_kind = 12;
constexpr std::size_t most_told = 4;
constexpr std::uint32_t furthest_cue = 90;  // bytes; a verb further off hardly belongs to the date
constexpr int earliest_year_told = 1700, latest_year_told = 2100;

class EvidenceFinder {
public:
    EvidenceFinder(const Document& document, const ReadText& read, const std::vector<TimeExpression>& expressions)
        : text_(document.text), read_(read), expressions_(expressions) {
        evidence_.page_days = document.page_days;
    }

    DateEvidence run() {
        evidence_.headers = find_header_dates(text_, read_, expressions_);
        for (const TimeExpression& expression : expressions_)
            if (!is_header(expression)) take(expression);
        add_counted();
        take_headers();
        take_leaders();
        take_words_of_their_time();
        take_event_names();
        take_names();
        evidence_.chances = distribution_of(evidence_.clues);
        return std::move(evidence_);
    }

private:
    bool is_header(const TimeExpression& expression) const {
        return std::any_of(evidence_.headers.begin(), evidence_.headers.end(),
                           [&](const HeaderDate& header) { return overlap(header.span, expression.span); });
    }

    static Direction direction_of(const TimeExpression& expression) {
        const bool weak = expression.weak_direction && expression.direction == Direction::past &&
                          expression.meaning.has(Slot::day);  // right half the time
        const bool far = expression.cue != Span{} && expression.span.begin > expression.cue.end + furthest_cue;
        if (expression.direction != Direction::unknown && !weak && !far) return expression.direction;
        const bool ahead = expression.bound == Bound::by || expression.bound == Bound::until;
        return ahead ? Direction::future : Direction::unknown;
    }

    Clue clue(ClueKind kind, const TimeExpression& expression) const {
        Clue clue;
        clue.kind = kind;
        clue.direction = direction_of(expression);
        clue.words = slice(text_, expression.span);
        std::replace(clue.words.begin(), clue.words.end(), '\n', ' ');
        return clue;
    }

    void take(const TimeExpression& expression) {
        if (expression.named) return take_event(expression);
        const Meaning& meaning = expression.meaning;
        if (meaning.has(Slot::kind) || meaning.has(Slot::era) || meaning.has(Slot::nth_unit) || meaning.has(Slot::each))
            return;
        if (meaning.has(Slot::base)) {
            evidence_.is_news |= meaning.is(Slot::base, Base::article);
            says_last_month_ |= meaning.is(Slot::base, Base::article) && meaning.is(Slot::unit, Unit::month) &&
                                meaning.is(Slot::offset, -1);
            return;
        }
        if (meaning.has(Slot::year)) return take_dated(expression);
        if (meaning.has(Slot::relation)) return take_related(expression);
        if (meaning.has(Slot::holiday)) {
            Clue holiday = clue(ClueKind::holiday, expression);
            holiday.holiday = static_cast<std::uint8_t>(meaning[Slot::holiday]);
            add(holiday);
        } else if (meaning.has(Slot::month)) {
            take_month(expression);
        } else if (meaning.has(Slot::weekday)) {
            Clue weekday = clue(ClueKind::weekday, expression);
            weekday.weekday = meaning[Slot::weekday];
            add(weekday);
        }
    }

    /// "last Friday", "this September": counted from the article, though they weigh little.
    void take_related(const TimeExpression& expression) {
        evidence_.is_news = true;
        const Meaning& meaning = expression.meaning;
        if (!meaning.has(Slot::month)) return;
        Clue month = clue(ClueKind::month, expression);
        month.month = meaning[Slot::month];
        if (meaning[Slot::relation] != 0)
            month.direction = meaning[Slot::relation] < 0 ? Direction::past : Direction::future;
        add(month);
    }

    void take_month(const TimeExpression& expression) {
        const Meaning& meaning = expression.meaning;
        Clue date = clue(meaning.has(Slot::day) ? ClueKind::month_day : ClueKind::month, expression);
        date.month = meaning[Slot::month];
        date.day = meaning.has(Slot::day) ? meaning[Slot::day] : 0;
        add(date);
        if (date.day == 0 || !meaning.has(Slot::weekday)) return;
        date.kind = ClueKind::weekday_date;
        date.weekday = meaning[Slot::weekday];
        add(date);
    }

    /// A date with its year: the latest that is past and the earliest that is ahead bound the article's day.
    void take_dated(const TimeExpression& expression) {
        const Meaning& meaning = expression.meaning;
        const int year = meaning[Slot::year];
        if (year < earliest_year_told || year > latest_year_told || meaning.has(Slot::fiscal)) return;
        const bool has_month = meaning.has(Slot::month), has_day = has_month && meaning.has(Slot::day);
        const int month = has_month ? meaning[Slot::month] : 1;
        const CivilDate first{year, month, has_day ? meaning[Slot::day] : 1};
        if (!is_valid(first)) return;
        DaySpan span{day_from_civil(first), day_from_civil(first)};
        if (!has_day)
            span.last = day_from_civil({year, has_month ? month : 12, has_month ? days_in_month(year, month) : 31});
        Clue dated = clue(ClueKind::told, expression);
        dated.spans = {span};
        if (dated.direction == Direction::past) told_.push_back(dated);
        dated.kind = ClueKind::ahead;
        if (dated.direction == Direction::future && (!ahead_ || span.first < ahead_->spans[0].first)) ahead_ = dated;
    }

    void take_event(const TimeExpression& expression) {
        const EventName& name = english_named_events().name(expression.named->name);
        dating_names_.insert(expression.named->name);
        Clue event = clue(ClueKind::named_event, expression);
        if (event.direction == Direction::unknown &&
            (expression.bound == Bound::before || expression.bound == Bound::until || expression.bound == Bound::by))
            event.direction = Direction::future;
        for (const std::uint16_t index : name.events)
            if (!expression.named->event || *expression.named->event == index)
                event.spans.push_back(days_of_event(index));
        add(event);
    }

    static DaySpan days_of_event(std::uint16_t index) {
        const NamedEvent& one = english_named_events().event(index);
        return {static_cast<Day>(one.first.span.begin / minutes_per_day),
                static_cast<Day>(one.last.span.end / minutes_per_day) - 1};
    }

    /// Names of events that date nothing in their sentence: "plans for the Winter Olympics".
    void take_event_names() {
        const auto size = static_cast<std::uint32_t>(read_.tokens.size());
        for (std::uint32_t at = 0; at < size; ++at) {
            if (!english_named_events().may_begin(slice(text_, read_.tokens[at].span))) continue;
            const auto match = english_named_events().match(text_, read_.tokens, at);
            if (!match) continue;
            const EventName& name = english_named_events().name(match->name);
            const bool new_name = !name.needs_year && dating_names_.insert(match->name).second;
            if (new_name && name.events.size() > 1) take_event_name(name, at, match->end);
            at = match->end - 1;
        }
    }

    void take_event_name(const EventName& name, std::uint32_t first, std::uint32_t end) {
        constexpr std::uint32_t reach = 4;  // tokens
        constexpr std::array<std::string_view, 8> ahead = {"prepare",  "preparing", "preparations", "planned",
                                                           "upcoming", "proposed",  "planning",     "forthcoming"};
        Clue event;
        event.kind = ClueKind::event_named;
        event.words = slice(text_, {read_.tokens[first].span.begin, read_.tokens[end - 1].span.end});
        for (const std::uint16_t index : name.events) event.spans.push_back(days_of_event(index));
        for (std::uint32_t at = first; at > 0 && at + reach > first; --at) {
            if (!one_of(lower_case(slice(text_, read_.tokens[at - 1].span)), ahead)) continue;
            event.kind = ClueKind::named_event;
            event.direction = Direction::future;
        }
        evidence_.clues.push_back(std::move(event));
    }

    void take_words_of_their_time() {
        for (const WordOfItsTime& found : find_words_of_their_time(text_, read_)) {
            Clue clue;
            clue.kind = ClueKind::of_its_time;
            clue.words = slice(text_, found.span);
            clue.spans = {found.days};
            evidence_.clues.push_back(std::move(clue));
        }
    }

    /// The same date told again is counted; told both ways it points neither.
    void add(const Clue& fresh) {
        for (Clue& clue : found_) {
            const bool same = clue.kind == fresh.kind && clue.month == fresh.month && clue.day == fresh.day &&
                              clue.weekday == fresh.weekday && clue.holiday == fresh.holiday &&
                              clue.spans == fresh.spans;
            if (!same) continue;
            if (clue.kind == ClueKind::weekday && clue.direction != fresh.direction) continue;
            ++clue.times;
            if (clue.direction != fresh.direction) clue.direction = Direction::unknown;
            return;
        }
        const auto of_kind =
            std::count_if(found_.begin(), found_.end(), [&](const Clue& c) { return c.kind == fresh.kind; });
        if (static_cast<std::size_t>(of_kind) < most_clues_of_a_kind) found_.push_back(fresh);
    }

    void add_counted() {
        for (const Clue& clue : found_) {
            evidence_.is_news |= is_yearly(clue.kind);
            evidence_.clues.push_back(clue);
            if (!says_last_month_ || clue.kind != ClueKind::month || clue.direction == Direction::future) continue;
            evidence_.clues.push_back(clue);
            evidence_.clues.back().kind = ClueKind::last_month;
        }
        std::sort(told_.begin(), told_.end(),
                  [](const Clue& a, const Clue& b) { return a.spans[0].last > b.spans[0].last; });
        const auto same = [](const Clue& a, const Clue& b) { return a.spans == b.spans; };
        told_.erase(std::unique(told_.begin(), told_.end(), same), told_.end());
        for (std::size_t i = 0; i < std::min(most_told, told_.size()); ++i) evidence_.clues.push_back(told_[i]);
        if (ahead_) evidence_.clues.push_back(*ahead_);
    }

    /// Headers without a year, or with two readings, are clues.
    void take_headers() {
        for (const HeaderDate& header : evidence_.headers) {
            if (header.days.size() == 1) continue;
            Clue clue;
            clue.kind = header.days.empty() && header.day == 0 ? ClueKind::header_month : ClueKind::header_day;
            clue.month = header.month;
            clue.day = header.day;
            clue.weekday = header.weekday;
            clue.words = header.words;
            for (const Day day : header.days) clue.spans.push_back({day, day});
            if (clue.kind == ClueKind::header_month)
                clue.spans.push_back(
                    {day_from_civil({header.year, header.month, 1}),
                     day_from_civil({header.year, header.month, days_in_month(header.year, header.month)})});
            evidence_.clues.push_back(std::move(clue));
            return;  // the surest of them
        }
    }

    void take_leaders() {
        std::map<std::vector<std::uint16_t>, LeaderMention> best;  // the clearest mention of each
        const auto leads = [](const Sentence& s) { return s.kind == SentenceKind::entry_date; };
        if (std::ranges::count_if(read_.sentences, leads) > 1) return;  // a chronology tells of each year's
        for (const LeaderMention& mention : find_leaders(text_, read_)) {
            const auto [at, fresh] = best.emplace(mention.leaders, mention);
            if (!fresh && mention.form < at->second.form) at->second = mention;
        }
        for (const auto& [leaders, mention] : best) {
            Clue clue;
            clue.kind = mention.form == LeaderForm::in_office ? ClueKind::in_office
                        : mention.form == LeaderForm::by_name ? ClueKind::by_name
                                                              : ClueKind::former;
            clue.words = slice(text_, mention.span);
            for (const std::uint16_t index : leaders)
                for (const Tenure& tenure : english_leaders().leaders()[index].tenures)
                    clue.spans.push_back({tenure.first, tenure.end - 1});
            std::sort(clue.spans.begin(), clue.spans.end(),
                      [](const DaySpan& a, const DaySpan& b) { return a.first < b.first; });
            evidence_.clues.push_back(std::move(clue));
        }
    }

    void take_names() {
        std::vector<std::string>& names = evidence_.names;
        for (std::size_t t = 0; t < read_.tokens.size() && names.size() < most_names; ++t) {
            const std::string_view word = slice(text_, read_.tokens[t].span);
            if (read_.tags[t] == Tag::proper_noun && word.size() >= shortest_name) names.emplace_back(word);
        }
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }

    std::string_view text_;
    const ReadText& read_;
    const std::vector<TimeExpression>& expressions_;
    std::vector<Clue> found_;
    std::vector<Clue> told_;
    std::optional<Clue> ahead_;
    std::set<std::uint16_t> dating_names_;  // of the table of named events
    bool says_last_month_ = false;
    DateEvidence evidence_;
};

}  // namespace

DateEvidence find_date_evidence(const Document& document, const ReadText& read,
                                const std::vector<TimeExpression>& expressions) {
    return EvidenceFinder(document, read, expressions).run();
}

}  // namespace dateline
