#include "time/direction.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace dateline {
namespace {

constexpr std::uint32_t furthest = 30;  // tokens on either side that are looked at

constexpr std::array<std::string_view, 10> future_modals = {"will", "'ll",   "shall", "would",  "wo",
                                                            "may",  "might", "must",  "should", "can"};
constexpr std::array<std::string_view, 6> past_auxiliaries = {"was", "were", "had", "did", "been", "has"};
constexpr std::array<std::string_view, 4> present_be = {"is", "are", "'re", "'s"};
/// "planned for Saturday was canceled"
constexpr std::array<std::string_view, 8> dropping_verbs = {"canceled", "cancelled", "postponed", "scrapped",
                                                            "called",   "put",       "suspended", "abandoned"};
/// Words after which a date lies ahead, whatever the tense around them.
constexpr std::array<std::string_view, 22> future_words = {
    "scheduled", "due",      "expected", "expects",     "expect",   "payable", "upcoming", "expires",
    "expire",    "expiring", "slated",   "deadline",    "maturing", "matures", "planned",  "plans",
    "plan",      "planning", "poised",   "anticipated", "intends",  "coming"};
/// Verbs that in the present tense tell of what is arranged.
constexpr std::array<std::string_view, 20> timetable_verbs = {
    "goes",    "turns",  "begins", "starts", "resumes", "opens",   "meets", "leaves",  "arrives", "returns",
    "travels", "visits", "votes",  "closes", "ends",    "reopens", "flies", "departs", "airs",    "premieres"};
/// The same with several who do it: "they meet on Monday".
constexpr std::array<std::string_view, 19> plural_timetable_verbs = {
    "go",     "begin", "start", "resume", "meet", "leave",  "arrive", "return", "depart", "fly",
    "travel", "host",  "face",  "visit",  "vote", "gather", "reopen", "open",   "close"};
/// What "wanted to sign by September" waits for lies ahead.
constexpr std::array<std::string_view, 14> waiting_verbs = {"wanted",   "hoped",  "needed",  "aimed",  "sought",
                                                            "called",   "urged",  "asked",   "vowed",  "demanded",
                                                            "promised", "agreed", "pledged", "planned"};
/// What is put off until a day, in the past tense, lies ahead.
constexpr std::array<std::string_view, 9> deferring_verbs = {
    "postponed", "delayed", "extended", "adjourned", "suspended", "deferred", "gave", "given", "rescheduled"};
/// What is announced for a day, in the past tense, lies ahead: "called a vote for Sunday".
constexpr std::array<std::string_view, 16> setting_verbs = {
    "announced", "called",   "scheduled", "set",       "ordered",   "arranged", "fixed",   "proposed",
    "declared",  "convened", "promised",  "organised", "organized", "booked",   "invited", "summoned"};
/// Verbs and adjectives whose "to ..." lies ahead: "agreed to meet on Friday".
constexpr std::array<std::string_view, 16> words_before_to = {
    "agreed", "set",   "hopes", "hope",      "hoping",  "intend", "wants", "want",
    "likely", "ready", "about", "preparing", "decided", "going",  "vowed", "promised"};

class Clause {
public:
    Clause(std::string_view text, const ReadText& read, const TimeExpression& expression)
        : text_(text), read_(read), end_(static_cast<std::uint32_t>(read.tokens.size())) {
        if (expression.sentence < read.sentences.size()) {
            begin_ = read.sentences[expression.sentence].first_token;
            end_ = read.sentences[expression.sentence].last_token;
        }
        if (expression.first_token > begin_ + furthest) begin_ = expression.first_token - furthest;
        end_ = std::min(end_, expression.last_token + furthest);
    }

    struct Cue {
        Direction direction = Direction::unknown;
        std::uint32_t token = 0;
        bool stop = false;     // a verb that tells nothing; what lies beyond it belongs to another clause
        bool weak = false;     // a participle alone
        bool dropped = false;  // of a plan that another has come to replace
    };

    /// The verb that the expression most likely hangs on: the nearest before it, else the nearest after it.
    Cue nearest_cue(const TimeExpression& expression) const {
        for (std::uint32_t at = expression.first_token; at-- > begin_;) {
            if (ends_clause(at)) break;
            // "announced a march for Saturday", where the tagger may take the march for a verb
            if (is_for(expression) && xpos(at) == Xpos::nn) continue;
            Cue cue = cue_at(at);
            if (cue.direction == Direction::past && is_one_of(at, setting_verbs) && is_for(expression))
                return {Direction::future, at};
            if (cue.stop) return {};
            if (cue.direction != Direction::unknown) return cue;
        }
        for (std::uint32_t at = expression.last_token; at < end_; ++at) {
            if (ends_clause(at)) break;
            Cue cue = cue_at(at);
            if (cue.stop) return {};
            if (cue.direction != Direction::unknown) return cue;
        }
        return {};
    }

    bool is_for(const TimeExpression& expression) const {
        const std::uint32_t before = expression.first_token;
        return before > begin_ && word(before - 1) == "for";
    }

    /// In the present tense alone, "In the winter the lake freezes", or with no verb that the tagger knows.
    bool tells_what_is(bool without_verb) const {
        bool present = without_verb;
        for (std::uint32_t at = begin_; at < end_; ++at) {
            const Tag is = tag(at);
            if (is == Tag::verb_past || is_one_of(at, future_modals) || is_one_of(at, past_auxiliaries)) return false;
            present = present || is == Tag::verb_present || (is == Tag::auxiliary && is_one_of(at, present_be));
        }
        return present;
    }

    /// "The summit is on 9 September"
    bool is_at(const TimeExpression& expression) const {
        constexpr std::array<std::string_view, 2> prepositions = {"on", "in"};
        const std::uint32_t at = expression.first_token;
        return at >= begin_ + 2 && is_one_of(at - 1, prepositions) && is_one_of(at - 2, present_be) &&
               !is_possessive(at - 2);
    }

    bool defers(std::uint32_t at) const { return is_one_of(at, deferring_verbs); }
    bool waits(std::uint32_t at) const { return is_one_of(at, waiting_verbs); }

    /// "... for Saturday | was canceled", from the token after the date.
    bool is_dropped(std::uint32_t next) const {
        return next + 1 < end_ && is_one_of(next, past_auxiliaries) && is_one_of(next + 1, dropping_verbs);
    }

    std::string word(std::uint32_t at) const { return lower_case(slice(text_, read_.tokens[at].span)); }

    Tag tag(std::uint32_t at) const { return at < read_.tags.size() ? read_.tags[at] : Tag::other; }

    std::optional<Xpos> xpos(std::uint32_t at) const {
        return at < read_.parsed.tokens.size() ? std::optional(read_.parsed.tokens[at].xpos) : std::nullopt;
    }

private:
    template <std::size_t n>
    bool is_one_of(std::uint32_t at, const std::array<std::string_view, n>& words) const {
        return std::find(words.begin(), words.end(), word(at)) != words.end();
    }

    bool ends_clause(std::uint32_t at) const {
        std::string_view mark = slice(text_, read_.tokens[at].span);
        return mark == ";" || mark == "." || mark == "\"" || mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x9D" ||
               mark == "``" || mark == "''" || mark == ":" || mark == "--" || mark == "\xE2\x80\x94";
    }

    Cue cue_at(std::uint32_t at) const {
        switch (tag(at)) {
            case Tag::determiner:
            case Tag::adposition:
            case Tag::pronoun:
            case Tag::numeral:
            case Tag::punctuation:
            case Tag::conjunction:
                return {};
            default:
                break;
        }
        const bool foretold = word(at) == "forecast" && at > begin_ && is_one_of(at - 1, present_be);
        const bool arranged = word(at) == "set" && at + 1 < end_ && word(at + 1) == "for";
        if (foretold || arranged) return {Direction::future, at};  // "rain is forecast for Monday", "is set for Monday"
        if (is_one_of(at, future_words) || is_one_of(at, future_modals)) {
            bool name = tag(at) == Tag::proper_noun;  // May, Will
            if (name || is_thing_planned(at) || is_arrival(at)) return {};
            // "sent it just before the deadline on Thursday": over, or still ahead
            if (word(at) == "deadline" && has_past_before(at)) return {Direction::future, at, false, true, true};
            if (tag(at) == Tag::modal && at + 1 < end_ && word(at + 1) == "have") return {Direction::past, at + 1};
            const std::optional<std::uint32_t> old = old_plan(at);
            return old ? Cue{Direction::past, *old, false, true, true} : Cue{Direction::future, at};
        }
        switch (tag(at)) {
            case Tag::verb_past:
                return {Direction::past, at};
            case Tag::auxiliary:
                return is_one_of(at, past_auxiliaries) ? Cue{Direction::past, at} : Cue{};
            case Tag::verb_participle:
            case Tag::verb_gerund:
                return helped(at);
            case Tag::verb_base:
                return to_infinitive(at);
            case Tag::verb_present:  // "The court meets Monday"
                return is_one_of(at, timetable_verbs) || is_one_of(at, plural_timetable_verbs) || holds_meeting(at)
                           ? Cue{Direction::future, at}
                           : Cue{Direction::unknown, at, true};
            default:
                if (xpos(at) == Xpos::vbn) return helped(at);  // "the captain, injured on the 3rd"
                return is_opening(at) || (xpos(at) == Xpos::vbp && is_one_of(at, plural_timetable_verbs)) ||
                               (xpos(at) == Xpos::vbz && is_one_of(at, timetable_verbs))
                           ? Cue{Direction::future, at}
                           : Cue{};
        }
    }

    /// "The polls close at 8 p.m. Sunday", where the tagger may take the verb for an adjective; not "were open on
    /// Sunday", nor "left the doors open on Sunday".
    bool is_opening(std::uint32_t at) const {
        constexpr std::array<std::string_view, 2> openings = {"open", "close"};
        if (!is_one_of(at, openings) || at == begin_ || tag(at - 1) != Tag::noun || !word(at - 1).ends_with('s'))
            return false;
        for (std::uint32_t before = begin_; before + 1 < at; ++before) {
            const Tag is = tag(before);
            if (is != Tag::determiner && is != Tag::adjective && is != Tag::noun && is != Tag::proper_noun)
                return false;
        }
        return true;
    }

    /// "rejected the plan on Friday": the verb's day; but "plans to meet on Friday".
    bool is_thing_planned(std::uint32_t at) const {
        const std::string plan = word(at);
        return tag(at) == Tag::noun && (plan == "plan" || plan == "plans") && (at + 1 >= end_ || word(at + 1) != "to");
    }

    bool has_past_before(std::uint32_t at) const {
        for (std::uint32_t before = begin_; before < at; ++before)
            if (tag(before) == Tag::verb_past) return true;
        return false;
    }

    /// "thanked them for coming in May"
    bool is_arrival(std::uint32_t at) const {
        return at > begin_ && word(at) == "coming" &&
               (tag(at - 1) == Tag::adposition || tag(at - 1) == Tag::subordinator);
    }

    /// "had been due on Friday", "had been due to expire on Friday", "as previously planned": another plan has come
    /// between. Gives the word that tells so.
    std::optional<std::uint32_t> old_plan(std::uint32_t at) const {
        if (at == begin_ || tag(at) == Tag::modal) return std::nullopt;
        std::string before = word(at - 1);
        if (before == "previously" || before == "originally") return at - 1;
        if (word(at) == "due" && (before == "was" || before == "were")) return at - 1;  // over, or still ahead
        if (before == "been" && at > begin_ + 1 && word(at - 2) == "had") return at - 1;
        const bool of_plan = before == "to" && at > begin_ + 1 && is_one_of(at - 2, future_words);
        return of_plan ? old_plan(at - 2) : std::nullopt;
    }

    /// "The companies hold a call on Tuesday"; not "protesters hold signs".
    bool holds_meeting(std::uint32_t at) const {
        constexpr std::array<std::string_view, 2> verbs = {"hold", "holds"};
        constexpr std::array<std::string_view, 12> meetings = {"election", "elections", "vote",       "referendum",
                                                               "talks",    "meeting",   "summit",     "hearing",
                                                               "session",  "call",      "conference", "primary"};
        constexpr std::uint32_t reach = 5;
        if (!is_one_of(at, verbs)) return false;
        for (std::uint32_t next = at + 1; next < std::min(end_, at + 1 + reach); ++next)
            if (is_one_of(next, meetings)) return true;
        return false;
    }

    bool is_possessive(std::uint32_t at) const { return word(at) == "'s" && tag(at) != Tag::auxiliary; }

    /// A participle or gerund by the auxiliary before it: "was held", "to be held", "is leaving"; alone it is past.
    Cue helped(std::uint32_t at) const {
        bool gerund = tag(at) == Tag::verb_gerund;
        // "must sign by June, after agreeing on Thursday"; without the comma it may lie ahead, as what it hangs on
        if (gerund && at > begin_ + 1 && word(at - 1) == "after" && word(at - 2) == ",")
            return {Direction::past, at - 1};
        std::uint32_t floor = at > begin_ + 4 ? at - 4 : begin_;
        for (std::uint32_t before = at; before-- > floor;) {
            if (word(before) == "have") return {Direction::past, before};  // "to have met", "must have met"
            if (word(before) == "to" && before > begin_)                   // "had been due to be released in March"
                if (const std::optional<std::uint32_t> old = old_plan(before - 1);
                    old && is_one_of(before - 1, future_words))
                    return {Direction::past, *old, false, true, true};
            if (is_one_of(before, future_modals) || word(before) == "to") return {Direction::future, before};
            if (is_one_of(before, past_auxiliaries) && word(before) != "been") return {Direction::past, before};
            if (is_one_of(before, present_be) && !is_possessive(before))
                return gerund ? Cue{Direction::future, before} : Cue{Direction::unknown, before, true};
            if (read_.tokens[before].kind == TokenKind::punctuation) break;
        }
        return gerund ? Cue{} : Cue{Direction::past, at, false, true};
    }

    /// A finite verb: no "to", "did not", "could" before it.
    bool stands_alone(std::uint32_t at) const {
        std::uint32_t floor = at > begin_ + 3 ? at - 3 : begin_;
        for (std::uint32_t before = at; before-- > floor;) {
            if (tag(before) == Tag::auxiliary || tag(before) == Tag::modal || word(before) == "to") return false;
        }
        return true;
    }

    Cue to_infinitive(std::uint32_t at) const {
        if ((is_one_of(at, plural_timetable_verbs) || holds_meeting(at)) && stands_alone(at))
            return {Direction::future, at};
        if (at == begin_ || word(at - 1) != "to") return {};
        // "was to meet them Tuesday": over, or still ahead
        const bool was_to = at > begin_ + 1 && (word(at - 2) == "was" || word(at - 2) == "were");
        if (was_to) return {Direction::past, at - 2, false, true, true};
        std::uint32_t floor = at > begin_ + 4 ? at - 4 : begin_;
        for (std::uint32_t before = at - 1; before-- > floor;) {
            bool be = is_one_of(before, present_be) && !is_possessive(before);
            if (word(before) == "will" && tag(before) == Tag::modal) return {Direction::future, before};
            if (is_one_of(before, future_words) || is_one_of(before, words_before_to) || be)
                return {Direction::future, before};
        }
        if (const std::optional<std::uint32_t> governor = verb_before(at - 1)) {
            const Cue cue = cue_at(*governor);
            const bool plain = tag(*governor) == Tag::verb_base || tag(*governor) == Tag::verb_present;
            if (plain && cue.direction == Direction::future) return cue;
            if (tag(*governor) == Tag::verb_base && *governor > begin_ && word(*governor - 1) == "will")
                return {Direction::future, *governor - 1};
        }
        return {Direction::unknown, at, true};
    }

    /// "Will fly to Rome | to meet": the verb that a purpose is of, with nothing but phrases between.
    std::optional<std::uint32_t> verb_before(std::uint32_t to) const {
        constexpr std::uint32_t reach = 8;  // tokens
        const std::uint32_t floor = to > begin_ + reach ? to - reach : begin_;
        for (std::uint32_t before = to; before-- > floor;) switch (tag(before)) {
                case Tag::verb_base:
                case Tag::verb_past:
                case Tag::verb_present:
                    return before;
                case Tag::noun:
                case Tag::proper_noun:
                case Tag::determiner:
                case Tag::adposition:
                case Tag::adjective:
                case Tag::numeral:
                case Tag::pronoun:
                    break;
                default:
                    return std::nullopt;
            }
        return std::nullopt;
    }

    std::string_view text_;
    const ReadText& read_;
    std::uint32_t begin_ = 0;
    std::uint32_t end_ = 0;
};

Bound bound_of(std::string_view word) {
    if (word == "by") return Bound::by;
    if (word == "before") return Bound::before;
    if (word == "since") return Bound::since;
    if (word == "after") return Bound::after;
    if (word == "throughout") return Bound::throughout;
    if (word == "until" || word == "till" || word == "through") return Bound::until;
    return Bound::on;
}

/// "Until at least Monday", "until after Monday".
bool leads_up_to(const Clause& clause, const TimeExpression& expression) {
    constexpr std::array<std::string_view, 2> untils = {"until", "till"};
    const std::uint32_t at = expression.first_token;
    const bool at_least = at >= 3 && clause.word(at - 1) == "least" && clause.word(at - 2) == "at";
    const bool after = at >= 2 && clause.word(at - 1) == "after";
    if (!at_least && !after) return false;
    return std::find(untils.begin(), untils.end(), clause.word(at - (at_least ? 3 : 2))) != untils.end();
}

/// "MONDAY: The court meets", "Monday - The court met": by the first verb of what its paragraph tells.
Direction direction_of_entry(const ReadText& read, const TimeExpression& expression) {
    const std::uint32_t paragraph = read.sentences[expression.sentence].paragraph;
    for (std::uint32_t s = expression.sentence + 1; s < read.sentences.size(); ++s) {
        if (read.sentences[s].paragraph != paragraph) break;
        for (std::uint32_t at = read.sentences[s].first_token; at < read.sentences[s].last_token; ++at) {
            const Tag tag = read.tags[at];
            if (tag == Tag::verb_past) return Direction::past;
            if (tag == Tag::verb_present || tag == Tag::verb_base || tag == Tag::modal) return Direction::future;
        }
    }
    return Direction::unknown;
}

/// "2014 - present", "from June 2014 to the present": it goes on.
bool goes_on(const Clause& clause, const ReadText& read, const TimeExpression& expression) {
    constexpr std::array<std::string_view, 5> joints = {"-", "–", "—", "to", "until"};
    constexpr std::array<std::string_view, 4> nows = {"present", "date", "today", "now"};
    const auto is_one_of = [&](std::uint32_t at, const auto& words) {
        return at < read.tokens.size() && std::find(words.begin(), words.end(), clause.word(at)) != words.end();
    };
    if (!is_one_of(expression.last_token, joints)) return false;
    const std::uint32_t now = expression.last_token + 1;
    return is_one_of(now, nows) || (now < read.tokens.size() && clause.word(now) == "the" && is_one_of(now + 1, nows));
}

/// "Saturday's vote", "the Tuesday deadline": the verb of the clause says nothing of the date.
bool is_attribute(const Clause& clause, const ReadText& read, const TimeExpression& expression) {
    std::uint32_t next = expression.last_token;
    if (next >= read.tokens.size()) return false;
    if (clause.word(next) == "'s") return true;
    if (expression.first_token == 0) return false;
    std::string before = clause.word(expression.first_token - 1);
    bool determined = before == "the" || before == "a" || before == "an" || before == "his" || before == "her" ||
                      before == "its" || before == "their" || before == "'s";
    bool noun = clause.tag(next) == Tag::noun || clause.tag(next) == Tag::proper_noun;
    return determined && noun && !read.tokens[next].line_before;
}

/// "After the coup of 1 February 2021, ...", "During the 1998 talks, ..."
bool opens_with_its_time(const Clause& clause, const ReadText& read, const TimeExpression& expression) {
    constexpr std::array<std::string_view, 7> openers = {"after", "following", "during", "in", "on", "amid", "before"};
    if (expression.sentence >= read.sentences.size()) return false;
    const std::uint32_t begin = read.sentences[expression.sentence].first_token;
    const bool opened = std::find(openers.begin(), openers.end(), clause.word(begin)) != openers.end();
    const std::uint32_t noun = clause.tag(expression.last_token) == Tag::noun ? 1 : 0;
    const std::uint32_t next = expression.last_token + noun;
    if (!opened || next >= read.tokens.size() || clause.word(next) != ",") return false;
    for (std::uint32_t at = begin; at < expression.first_token; ++at)
        if (clause.word(at) == ",") return false;
    return true;
}

/// "In 1956 the canal was seized", but not "The law, passed in 2019, takes effect" or "a plan approved in 1987 that".
bool sets_scene(const Clause& clause, const ReadText& read, const TimeExpression& expression) {
    constexpr std::uint32_t longest_aside = 12;  // tokens
    if (expression.first_token == 0) return false;
    if (opens_with_its_time(clause, read, expression)) return true;
    const std::string before = clause.word(expression.first_token - 1);
    if (before != "in" && before != "on" && before != "during") return false;
    if (expression.last_token >= read.tokens.size()) return true;
    const std::string after = clause.word(expression.last_token);
    if (after == "that" || after == "which" || after == "who") return false;
    if (after != "," || expression.sentence >= read.sentences.size()) return true;
    const std::uint32_t begin = read.sentences[expression.sentence].first_token;
    const std::uint32_t floor = std::max(begin + longest_aside, expression.first_token) - longest_aside;
    for (std::uint32_t at = expression.first_token; at-- > floor;)
        if (clause.word(at) == ",") return false;
    return true;
}

bool names_season_only(const Meaning& meaning) {
    return meaning.has(Slot::season) && !meaning.has(Slot::kind) && !meaning.has(Slot::year) &&
           !meaning.has(Slot::base) && !meaning.has(Slot::relation);
}

bool ends_what_lasted(const Clause& clause, const ReadText& read, const TimeExpression& expression) {
    constexpr std::uint32_t reach = 9;
    std::uint32_t floor = expression.first_token > reach ? expression.first_token - reach : 0;
    for (std::uint32_t at = expression.first_token; at-- > floor;) {
        if (read.tokens[at].kind == TokenKind::punctuation) return false;
        if (clause.word(at) == "until") return true;
    }
    return false;
}

bool follows_period_ended(const Clause& clause, const TimeExpression& expression) {
    if (expression.first_token < 2) return false;
    const std::string verb = clause.word(expression.first_token - 1);
    return (verb == "ended" || verb == "ending") && clause.word(expression.first_token - 2) == "period";
}

bool is_moving(const std::string& verb) {
    return verb == "moved" || verb == "postponed" || verb == "rescheduled" || verb == "deferred";
}

/// "moved to Friday", "was moved from April 10 to May 2"
bool is_deferred_to(const Clause& clause, const TimeExpression& expression) {
    constexpr std::uint32_t reach = 8;  // tokens
    if (expression.first_token < 2 || clause.word(expression.first_token - 1) != "to") return false;
    if (is_moving(clause.word(expression.first_token - 2))) return true;
    const std::uint32_t floor = expression.first_token > reach ? expression.first_token - reach : 1;
    for (std::uint32_t at = expression.first_token - 2; at >= floor && at > 0; --at)
        if (clause.word(at) == "from") return is_moving(clause.word(at - 1));
    return false;
}

/// "Set May 25 as the date"; a weekday may be over.
bool is_set_as(const Clause& clause, const ReadText& read, const TimeExpression& expression) {
    return expression.meaning.has(Slot::month) && expression.first_token > 0 &&
           clause.word(expression.first_token - 1) == "set" && expression.last_token < read.tokens.size() &&
           clause.word(expression.last_token) == "as";
}

/// "was moved from April 10": a plan that may still lie ahead
bool is_deferred_from(const Clause& clause, const TimeExpression& expression) {
    return expression.first_token >= 2 && clause.word(expression.first_token - 1) == "from" &&
           is_moving(clause.word(expression.first_token - 2));
}

bool as_soon_as(const Clause& clause, const TimeExpression& expression) {
    if (expression.first_token < 3) return false;
    std::uint32_t at = expression.first_token;
    std::string middle = clause.word(at - 2);
    return clause.word(at - 1) == "as" && clause.word(at - 3) == "as" &&
           (middle == "soon" || middle == "early" || middle == "late");
}

}  // namespace

void find_direction(std::string_view text, const ReadText& read, TimeExpression& expression) {
    Clause clause(text, read, expression);
    std::string before = expression.first_token > 0 ? clause.word(expression.first_token - 1) : "";
    if (!expression.named) expression.bound = leads_up_to(clause, expression) ? Bound::until : bound_of(before);
    if (!expression.named && goes_on(clause, read, expression)) {
        expression.bound = Bound::since;
        expression.direction = Direction::past;
        expression.cue = read.tokens[expression.last_token].span;
        return;
    }
    expression.sets_scene = sets_scene(clause, read, expression);
    // "the period ended Sept. 30", of a length that is not told
    if (follows_period_ended(clause, expression)) expression.bound = Bound::by;
    expression.ends_what_lasted = ends_what_lasted(clause, read, expression);
    if (expression.direction != Direction::unknown) return;  // "the next Winter Olympics"
    if (expression.bound == Bound::since) {
        expression.direction = Direction::past;
        expression.cue = read.tokens[expression.first_token - 1].span;
        return;
    }
    bool ahead_of = before == "of" && expression.first_token > 1 && clause.word(expression.first_token - 2) == "ahead";
    if (before == "effective" || ahead_of) {
        expression.direction = Direction::future;
        expression.cue = read.tokens[expression.first_token - (ahead_of ? 2 : 1)].span;
        return;
    }
    const bool weekday = expression.meaning.has(Slot::weekday) && !expression.meaning.has(Slot::month);
    if (expression.leads_entry && weekday) {
        expression.direction = direction_of_entry(read, expression);
        return;
    }
    if (before == "ending") return;  // the nearer one: accounts are told of before and after
    expression.attribute = is_attribute(clause, read, expression);
    if (expression.attribute) return;
    Clause::Cue cue = clause.nearest_cue(expression);
    if (cue.direction == Direction::future && clause.is_dropped(expression.last_token))
        cue = {Direction::past, expression.last_token, false, true, true};
    bool bound_ahead =
        expression.bound == Bound::by || expression.bound == Bound::until || as_soon_as(clause, expression);
    bool perfect =
        cue.direction == Direction::past && (clause.word(cue.token) == "has" || clause.word(cue.token) == "have");
    if (clause.is_at(expression)) cue = {Direction::future, expression.first_token - 2};
    if (is_deferred_from(clause, expression)) cue = {Direction::past, expression.first_token - 2, false, true, true};
    if (is_set_as(clause, read, expression)) cue = {Direction::future, expression.first_token - 1};
    if (is_deferred_to(clause, expression)) cue = {Direction::future, expression.first_token - 2};
    bool deferred = expression.bound == Bound::until && cue.direction == Direction::past && clause.defers(cue.token);
    const bool awaited = cue.direction == Direction::past && clause.waits(cue.token);
    const bool participle =
        expression.bound == Bound::until && cue.weak && !cue.dropped;  // "flags lowered until Tuesday"
    if (bound_ahead && (cue.direction == Direction::unknown || perfect || deferred || awaited || participle)) {
        cue = {Direction::future, expression.first_token - 1, false, false};
    }
    expression.direction = cue.direction;
    expression.dropped_plan = cue.dropped;
    expression.weak_direction = cue.weak || (bound_ahead && cue.direction == Direction::past);
    if (cue.direction != Direction::unknown) expression.cue = read.tokens[cue.token].span;
    expression.on_verb =
        before == "on" && cue.direction != Direction::unknown && cue.token + 2 == expression.first_token;
    expression.habitual = names_season_only(expression.meaning) && cue.direction == Direction::unknown &&
                          expression.bound == Bound::on &&
                          clause.tells_what_is(before == "in" && clause.word(expression.first_token) != "the");
}

}  // namespace dateline
