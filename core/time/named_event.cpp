#include "time/named_event.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "calendar/when_text.hpp"
#include "time/direction.hpp"
#include "time/named_event_table.hpp"

namespace dateline {
namespace {

constexpr Minute near = 550 * minutes_per_day;     // eighteen months: how far a name of several events looks back or on
constexpr Minute far = 4 * 366 * minutes_per_day;  // how far on, where the words say "next"
constexpr std::uint32_t longest_lead = 8;          // tokens between the word that dates and the name

const NamedEventTable& table() { return english_named_events(); }

/// Decides of a name in its sentence whether it dates something, and how.
class Finder {
public:
    Finder(std::string_view text, const ReadText& read) : text_(text), read_(read) {}

    struct Mention {
        std::uint32_t first = 0;  // half-open, the name and what leads to it: "the South's Winter Olympics"
        std::uint32_t last = 0;
        std::uint32_t name_first = 0;
        NamedEventRef named;
        bool dates = false;
        Bound bound = Bound::on;
        Direction direction = Direction::unknown;
        Span cue;
    };

    std::vector<Mention> run() {
        std::vector<Mention> mentions;
        auto size = static_cast<std::uint32_t>(read_.tokens.size());
        const NamedEventTable& names = table();
        for (std::uint32_t at = 0; at < size; ++at) {
            if (!names.may_begin(slice(text_, read_.tokens[at].span))) continue;
            auto match = names.match(text_, read_.tokens, at);
            if (!match) continue;
            Mention mention;
            mention.first = mention.name_first = at;
            mention.last = match->end;
            mention.named.name = match->name;
            read_context(mention);
            mentions.push_back(mention);
            at = match->end - 1;
        }
        return mentions;
    }

private:
    std::string word(std::uint32_t at) const {
        std::array<char, longest_name_word> room;
        return at < read_.tokens.size() ? std::string(fold_word(slice(text_, read_.tokens[at].span), room)) : "";
    }
    Tag tag(std::uint32_t at) const { return at < read_.tags.size() ? read_.tags[at] : Tag::other; }
    bool is_noun(std::uint32_t at) const { return tag(at) == Tag::noun || tag(at) == Tag::proper_noun; }

    template <std::size_t n>
    static bool is_one_of(const std::string& word, const std::array<std::string_view, n>& words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    std::optional<int> year_at(std::uint32_t at) const {
        if (at >= read_.tokens.size() || read_.tokens[at].kind != TokenKind::number) return std::nullopt;
        std::string_view digits = slice(text_, read_.tokens[at].span);
        if (digits.size() != 4) return std::nullopt;
        int year = 0;
        for (char c : digits) {
            if (c < '0' || c > '9') return std::nullopt;
            year = year * 10 + (c - '0');
        }
        return year;
    }

    void read_context(Mention& mention) const {
        const EventName& name = table().name(mention.named.name);
        if (name.events.size() == 1) mention.named.event = name.events[0];
        bool settled = read_year(mention, name);
        if (!settled || is_modifier(mention.last)) return;
        if (read_lead(mention) && read_word_before(mention, name)) mention.dates = true;
    }

    /// "the 2018 Winter Olympics", "World Cup 2018", "the Winter Olympics of 2018". False where the year beside the
    /// name is none of its events', or where it needs one and has none.
    bool read_year(Mention& mention, const EventName& name) const {
        std::optional<int> year = mention.first > 0 ? year_at(mention.first - 1) : std::nullopt;
        if (year) mention.first -= 1;
        if (!year) year = year_at(mention.last);
        bool of = word(mention.last) == "of" || word(mention.last) == "in";
        if (!year && of) year = year_at(mention.last + 1);
        if (!year) return !name.needs_year;
        for (std::uint16_t index : name.events) {
            const NamedEvent& event = table().event(index);
            bool lasted_into =
                year > event.year && name.events.size() == 1 && civil_from_day(last_day(event)).year >= *year;
            if (event.year != *year && !lasted_into) continue;
            mention.named.event = index;
            return true;
        }
        return false;
    }

    static Day last_day(const NamedEvent& event) { return static_cast<Day>(event.last.span.end / minutes_per_day) - 1; }

    /// "World War II veterans", "9/11-style", "the World Cup's sponsors".
    bool is_modifier(std::uint32_t next) const {
        if (next >= read_.tokens.size()) return false;
        bool glued = !read_.tokens[next].space_before;
        std::string after = word(next);
        if (after == "'s" || after == "'") return true;
        if (glued) return after == "-" || after == "/" || read_.tokens[next].kind == TokenKind::word;
        return is_noun(next);
    }

    /// Goes back over what belongs to the name: articles, owners, adjectives, "the end of". False where the name is one
    /// of many ("a World Cup", "every election") or part of a longer one.
    bool read_lead(Mention& mention) const {
        std::uint32_t floor = mention.first > longest_lead ? mention.first - longest_lead : 0;
        std::uint32_t at = mention.first;
        while (at > floor) {
            if (phrase_before(table().before_all(), at) > 0) break;
            std::string before = word(at - 1);
            constexpr std::array<std::string_view, 12> articles = {"the", "this", "that",  "these", "those", "its",
                                                                   "his", "her",  "their", "our",   "my",    "your"};
            constexpr std::array<std::string_view, 13> of_many = {
                "a", "an", "any", "every", "each", "another", "no", "or", "some", "first", "second", "third", "post"};
            if (is_one_of(before, of_many) || before == "-" || before == "/") return false;
            if (before == "'s" || before == "'") {
                std::uint32_t owner = at - 1;
                while (owner > floor && is_noun(owner - 1)) --owner;
                if (owner == at - 1) return false;
                at = owner;
            } else if (before == "of") {
                if (!read_end(mention, at)) break;
            } else if (read_direction(mention, before, at - 1) || is_one_of(before, articles) ||
                       tag(at - 1) == Tag::adjective) {
                --at;
            } else {
                break;
            }
        }
        mention.first = at;
        return true;
    }

    static bool points(const std::string& word, Direction& direction) {
        constexpr std::array<std::string_view, 4> ahead = {"next", "upcoming", "coming", "forthcoming"};
        constexpr std::array<std::string_view, 4> back = {"last", "recent", "previous", "latest"};
        if (is_one_of(word, ahead))
            direction = Direction::future;
        else if (is_one_of(word, back))
            direction = Direction::past;
        else
            return false;
        return true;
    }

    bool read_direction(Mention& mention, const std::string& before, std::uint32_t at) const {
        if (!points(before, mention.direction)) return false;
        mention.cue = read_.tokens[at].span;
        return true;
    }

    /// "the outbreak of", "the end of": moves `at` before them.
    bool read_end(Mention& mention, std::uint32_t& at) const {
        constexpr std::array<std::string_view, 5> begins = {"start", "beginning", "outbreak", "onset", "opening"};
        constexpr std::array<std::string_view, 3> ends = {"end", "close", "conclusion"};
        if (at < 2) return false;
        std::string noun = word(at - 2);
        if (is_one_of(noun, begins))
            mention.named.end = Mod::start;
        else if (is_one_of(noun, ends))
            mention.named.end = Mod::end;
        else if (noun != "course" && noun != "height")
            return false;
        at -= 2;
        return true;
    }

    /// The length of the longest of the phrases that ends before a token, in tokens; 0 for none.
    std::uint32_t phrase_before(const std::vector<WordPhrase>& phrases, std::uint32_t at) const {
        std::uint32_t longest = 0;
        for (const WordPhrase& phrase : phrases) {
            auto size = static_cast<std::uint32_t>(phrase.size());
            if (size <= longest || size > at) continue;
            bool same = true;
            for (std::uint32_t i = 0; same && i < size; ++i) same = word(at - size + i) == phrase[i];
            if (same) longest = size;
        }
        return longest;
    }

    bool read_word_before(Mention& mention, const EventName& name) const {
        std::uint32_t at = mention.first;
        if (at == 0 || phrase_before(table().never(), at) > 0) return false;
        std::uint32_t size = std::max(phrase_before(table().before_all(), at), phrase_before(table().before(name), at));
        std::string last = word(at - 1);
        bool at_an_end = mention.named.end && (last == "at" || last == "by" || last == "with");
        if (size == 0 && !at_an_end) return false;
        if (size == 1 && last == "in" && !may_follow(at - 1)) return false;
        for (std::uint32_t i = at - std::max(size, 1u); i < at; ++i) {
            Bound bound = bound_of(word(i));
            if (bound != Bound::on && (bound != Bound::by || size <= 1)) mention.bound = bound;  // not "triggered by"
        }
        if (mention.bound == Bound::since && mention.direction == Direction::unknown) {
            mention.direction = Direction::past;
            mention.cue = read_.tokens[at - size].span;
        }
        return true;
    }

    /// "In World War II, ...", "killed in the Lockerbie bombing"; not "interest in the World Cup".
    bool may_follow(std::uint32_t in) const {
        bool starts = in == 0 || read_.tokens[in - 1].kind == TokenKind::punctuation || read_.tokens[in].line_before;
        return starts || phrase_before(table().before_in(), in) > 0;
    }

    static Bound bound_of(const std::string& word) {
        constexpr std::array<std::string_view, 4> after = {"after", "following", "aftermath", "wake"};
        constexpr std::array<std::string_view, 6> before = {"before", "ahead", "prior", "run", "lead", "eve"};
        if (word == "since") return Bound::since;
        if (is_one_of(word, after)) return Bound::after;
        if (is_one_of(word, before)) return Bound::before;
        if (word == "until" || word == "till") return Bound::until;
        return word == "by" ? Bound::by : Bound::on;
    }

    std::string_view text_;
    const ReadText& read_;
};

TimeExpression expression_of(const ReadText& read, const Finder::Mention& mention) {
    TimeExpression expression;
    expression.first_token = mention.first;
    expression.last_token = mention.last;
    expression.span = {read.tokens[mention.first].span.begin, read.tokens[mention.last - 1].span.end};
    expression.bound = mention.bound;
    expression.direction = mention.direction;
    expression.cue = mention.cue;
    expression.named = mention.named;
    return expression;
}

/// A day that is part of a name, "Sept. 11" in "the Sept. 11 attacks", is the day of that event.
bool is_its_day(const Meaning& day, const NamedEvent& event) {
    CivilDate date = civil_from_day(static_cast<Day>(event.first.span.begin / minutes_per_day));
    return day.is(Slot::month, date.month) && day.is(Slot::day, date.day);
}

/// "six-day" in "Six-Day War", "next winter" in "the next Winter Olympics"; not "1948" in "the 1948 London Olympics".
bool is_part_of_name(const ReadText& read, const TimeExpression& date, const Finder::Mention& mention) {
    for (std::uint32_t at = date.first_token; at < mention.name_first; ++at) {
        if (read.tokens[at].kind == TokenKind::number) return false;
    }
    return date.last_token <= mention.last;
}

const NamedEvent& event_of(const NamedEventRef& named) { return table().event(*named.event); }

/// What lasted from the first day of an event to its last; or one end of it.
When when_of(const NamedEvent& event, std::optional<Mod> end) {
    if (end) return *end == Mod::start ? event.first : event.last;
    When when = event.first;
    when.span.end = event.last.span.end;
    if (when.span.end == event.first.span.end) return when;
    when.extent = Extent::lasted;
    when.granularity = std::max({Granularity::week, event.first.granularity, event.last.granularity});
    return when;
}

/// One of several events by the day from which they are spoken of; nothing where that leaves it open.
std::optional<std::uint16_t> choose(const EventName& name, Day day, Direction direction, bool says_which) {
    Minute now = Minute{day} * minutes_per_day;
    std::optional<std::uint16_t> last;
    std::optional<std::uint16_t> next;
    for (std::uint16_t index : name.events) {
        const NamedEvent& event = table().event(index);
        bool ended = event.last.span.end <= now;
        if (!ended && event.first.span.begin <= now) return index;  // it is on
        if (ended) last = index;
        if (!ended && !next) next = index;
    }
    Minute since_last = last ? now - table().event(*last).last.span.end : far;
    Minute to_next = next ? table().event(*next).first.span.begin - now : far;
    if (direction == Direction::future) {
        bool known = last || to_next <= near;  // there may have been one before the first of the table
        return known && to_next < (says_which ? far : near) ? next : std::nullopt;
    }
    if (says_which && direction == Direction::past) return since_last <= far ? last : std::nullopt;
    return since_last <= near && since_last < to_next ? last : std::nullopt;
}

}  // namespace

std::vector<TimeExpression> find_named_events(std::string_view text, const ReadText& read,
                                              std::vector<TimeExpression>& dates) {
    std::vector<TimeExpression> named;
    std::vector<Finder::Mention> mentions = Finder(text, read).run();
    if (mentions.empty()) return named;
    std::vector<TimeExpression> kept;
    kept.reserve(dates.size());
    std::size_t next = 0;
    for (Finder::Mention& mention : mentions) {
        while (next < dates.size() && dates[next].last_token <= mention.name_first)
            kept.push_back(std::move(dates[next++]));
        if (!kept.empty() && kept.back().last_token > mention.first) mention.first = mention.name_first;
        bool has_own_day = false;
        for (; next < dates.size() && dates[next].first_token < mention.last; ++next) {
            Meaning& meaning = dates[next].meaning;
            bool inside = is_part_of_name(read, dates[next], mention);
            bool its_day = mention.named.event && is_its_day(meaning, event_of(mention.named));
            if (its_day && !meaning.has(Slot::year)) {
                meaning[Slot::year] = event_of(mention.named).year;
            }
            has_own_day = has_own_day || its_day || !inside;
            if (its_day || !inside) kept.push_back(std::move(dates[next]));
        }
        if (mention.dates && !has_own_day) named.push_back(expression_of(read, mention));
    }
    while (next < dates.size()) kept.push_back(std::move(dates[next++]));
    dates = std::move(kept);
    return named;
}

void resolve_named_event(std::string_view text, const TimeExpression& expression, std::optional<Day> article,
                         bool history, Timex& timex) {
    NamedEventRef named = *expression.named;
    const EventName& name = table().name(named.name);
    std::string_view cue = slice(text, expression.cue);
    bool says_which = expression.cue != Span{} && contains(expression.span, expression.cue);  // "the next", "the last"
    constexpr std::array<std::string_view, 7> sure_words = {"will", "'ll",    "shall", "scheduled",
                                                            "due",  "starts", "opens"};
    bool sure = says_which || std::find(sure_words.begin(), sure_words.end(), cue) != sure_words.end();
    bool guessed = expression.weak_direction || (expression.direction == Direction::future && !sure);
    Direction direction = guessed ? Direction::unknown : expression.direction;
    bool chosen = !named.event && article && !history;
    if (chosen) named.event = choose(name, *article, direction, says_which);
    bool ahead = named.event && article && event_of(named).first.span.begin > Minute{*article + 1} * minutes_per_day;
    bool may_lie_ahead = expression.direction == Direction::future || expression.bound == Bound::before ||
                         expression.bound == Bound::until || expression.bound == Bound::by;
    if (ahead && !may_lie_ahead) named.event.reset();  // it was not known of yet: another of that name is meant
    timex.named = named;
    if (!named.event) {
        timex.relative_to_unknown = !article;
        return;
    }
    timex.when = when_of(event_of(named), named.end);
    if (chosen && name.events.size() > 1) timex.anchor = Anchor{Anchor::Kind::article, day_period(*article)};
}

std::string explain_named_event(const Timex& timex) {
    if (!timex.named->event) return " may be one of several events of that name.";
    const EventName& name = table().name(timex.named->name);
    const NamedEvent& event = event_of(*timex.named);
    std::string which = std::string(name.text) + (name.events.size() > 1 ? " of " + std::to_string(event.year) : "");
    return " is " + which + ": " + format_for_readers(when_of(event, std::nullopt)) +
           " (source: " + std::string(event.source) + ").";
}

}  // namespace dateline
