#include "event/time_place.hpp"

#include <algorithm>
#include <array>

#include "text/word_list.hpp"

namespace dateline {

using enum Relation;

namespace {

constexpr std::uint32_t longest_chain = 24;  // tokens between an event noun and its date

}  // namespace

TimePlace::TimePlace(const SentenceClauses& sentence, std::uint32_t index) : s_(sentence), tree_(sentence.tree) {
    const TimeExpression& expression = tree_.source().expressions[index];
    first = std::max(expression.first_token, tree_.first());
    last = std::min(expression.last_token, tree_.last());
    head = first;
    counted = expression.meaning.is(Slot::base, Base::anchor);
    for (std::uint32_t t = first; t < last; ++t) {
        const std::uint32_t above = tree_.head(t);
        if (above != no_index && above >= first && above < last) continue;
        head = t;
        if (counted) break;
    }
    governor = tree_.head(head);
    if (first > tree_.first() && tree_.upos(first - 1) == Upos::adp) preposition = tree_.lower(first - 1);
    clause = governor == no_index ? s_.owner_of(head) : s_.owner_of(governor);
}

/// "KC-30s", "the A330-200", "737-800": digits of a name, or of a number too small for a year written so.
bool TimePlace::is_part_of_name(const Timex& timex) const {
    const Token& token = tree_.token(first);
    if (first > tree_.first() && !token.space_before && token.kind == TokenKind::number) {
        const bool hyphen = tree_.word(first - 1) == "-" && first > tree_.first() + 1 &&
                            !tree_.token(first - 1).space_before &&
                            tree_.token(first - 2).kind != TokenKind::punctuation;
        if (hyphen || tree_.token(first - 1).kind == TokenKind::word) return true;
    }
    const Minute year_1000 = static_cast<Minute>(day_from_civil({1000, 1, 1})) * minutes_per_day;
    const bool digits_only =
        slice(tree_.source().text, timex.span).find_first_not_of("0123456789-–") == std::string_view::npos;
    // "a venture called Orion 1980"; not "the Oslo 1980 talks", nor "March 1980"
    const bool after_name = digits_only && last == first + 1 && first > tree_.first() && preposition.empty() &&
                            tree_.upos(first - 1) == Upos::propn && tree_.time(first - 1) == no_index &&
                            tree_.head(first) == first - 1 && !(last < tree_.last() && tree_.is_noun(last));
    if (after_name) return true;
    // "a survey of 1709 schoolchildren", "killed 1500 people"
    const bool before_plural = last < tree_.last() && tree_.xpos(last) == Xpos::nns;
    const bool counts = digits_only && first > tree_.first() && before_plural &&
                        (tree_.upos(first - 1) == Upos::verb || preposition == "of");
    if (counts) return true;
    return digits_only && timex.when && timex.when->span.end != open_future && timex.when->span.end < year_1000;
}

/// "A silver 2007 Ford", "the June 20, 2004 attempted murder": what the word before the expression goes with stands
/// behind it, so that the expression lies within the phrase of that noun.
std::uint32_t TimePlace::noun_around() const {
    if (first == tree_.first() || !tree_.is(first - 1, {det, amod, nmod_poss, compound, nummod})) return no_index;
    const std::uint32_t noun = tree_.head(first - 1);
    if (noun == no_index || noun < first) return no_index;
    if (noun >= last) return tree_.is_noun(noun) ? noun : no_index;
    // the tree gives the article to the month, as if the date were the noun
    constexpr std::uint32_t longest_phrase = 4;
    for (std::uint32_t t = last; t < tree_.last() && t - last < longest_phrase; ++t) {
        if (tree_.is_noun(t) && !tree_.is(t, {compound})) return tree_.lower(first - 1) == "the" ? t : no_index;
        if (tree_.upos(t) != Upos::adj && tree_.upos(t) != Upos::verb && !tree_.is(t, {compound})) break;
    }
    return no_index;
}

/// "Saturday's talks", "the April 27 summit".
std::uint32_t TimePlace::noun_after() const {
    if (const std::uint32_t around = noun_around(); around != no_index)
        return is_event_noun_at(around) ? around : no_index;
    const bool modifies = governor != no_index && governor >= last &&
                          tree_.is(head, {nmod_poss, compound, nummod, amod, nmod, obl, det, appos, dep});
    return modifies && is_event_noun_at(governor) && governor - last <= 4 && tree_.upos(governor) != Upos::verb
               ? governor
               : no_index;
}

/// The event noun that it hangs on in the tree, or that stands before it with nothing but nouns and prepositions
/// between.
std::uint32_t TimePlace::noun_before() const {
    for (std::uint32_t up = governor; up != no_index && tree_.is_noun(up); up = tree_.head(up)) {
        if (up < first && is_event_noun_at(up)) return up;
        if (!tree_.is(up, {nmod, conj, appos, flat, compound})) break;
    }
    for (std::uint32_t t = first, steps = 0; t-- > tree_.first() && steps < longest_chain; ++steps) {
        const Upos u = tree_.upos(t);
        if (is_event_noun_at(t)) return t;
        const bool passes = u == Upos::noun || u == Upos::propn || u == Upos::adp || u == Upos::det || u == Upos::adj ||
                            u == Upos::num || u == Upos::cconj || u == Upos::pron || u == Upos::part ||
                            tree_.word(t) == "-";
        if (!passes || tree_.is(t, {nsubj, nsubj_pass})) return no_index;
    }
    return no_index;
}

bool TimePlace::is_part_of_verb(std::uint32_t noun) const {
    constexpr std::string_view verbs[] = {"go", "come", "stand", "put", "place", "be"};
    const std::uint32_t verb = tree_.head(noun);
    const bool bare =
        tree_.child(noun, {Relation::det, Relation::amod, Relation::compound, Relation::nmod_poss}) == no_index;
    return bare && verb != no_index && noun > tree_.first() && tree_.lower(noun - 1) == "on" &&
           tree_.relation(noun) == Relation::obl && one_of(tree_.lemma(verb), verbs);
}

/// "its first loss since 1992": a record, of which the date is no part.
bool TimePlace::is_compared() const {
    constexpr std::array<std::string_view, 14> records = {"first",    "biggest",   "largest",  "highest", "lowest",
                                                          "worst",    "best",      "most",     "least",   "longest",
                                                          "smallest", "deadliest", "greatest", "fewest"};
    constexpr std::uint32_t tokens_back = 8;
    for (std::uint32_t t = tree_.first(); t + 1 < first; ++t)  // "the first time that they had met since January"
        if (tree_.lower(t) == "first" && tree_.lower(t + 1) == "time") return true;
    for (std::uint32_t t = first, steps = 0; t-- > tree_.first() && steps < tokens_back; ++steps) {
        if (tree_.upos(t) == Upos::verb) return false;
        if (std::find(records.begin(), records.end(), tree_.lower(t)) != records.end()) return true;
    }
    return false;
}

/// "Fell to $85 million from $93 million a year earlier", "a loss, compared with net income of two million a year ago":
/// of the other figure.
bool TimePlace::is_of_figure_before() const {
    constexpr std::array<std::string_view, 6> joints = {"from", "versus", "than", "against", "compared", "vs."};
    constexpr std::uint32_t tokens_back = 24;
    bool figure = false;
    for (std::uint32_t t = first, steps = 0; t-- > tree_.first() && steps < tokens_back; ++steps) {
        const std::string before = t > tree_.first() ? tree_.lower(t - 1) : "";
        const bool amount = tree_.lower(t) == "than" && (before == "more" || before == "less" || before == "fewer");
        if (!amount && std::find(joints.begin(), joints.end(), tree_.lower(t)) != joints.end()) return figure;
        if (tree_.upos(t) == Upos::verb || tree_.word(t) == ";") return false;
        figure |= tree_.token(t).kind == TokenKind::number && tree_.time(t) == no_index;
    }
    return false;
}

/// "a profit for the last year", "up from a year earlier": no date of the clause. "Set for May" is one.
bool TimePlace::tells_period(const Timex& timex) const {
    // "a loss, compared with a profit in May"; "compared notes on Friday" is of that day
    if (clause != no_index && s_.verb(clause) == "compare" && preposition != "on") return true;
    // "declared three days of mourning from Monday": of what was declared
    const bool begins = preposition == "from" && !timex.ends_range && timex.bound != Bound::since;
    if (begins && clause != no_index && s_.clause(clause).finite && s_.clause(clause).tense == Tense::past &&
        !s_.clause(clause).copula)
        return true;
    if (preposition == "since") return is_compared();
    const bool back = timex.anchor && timex.when && timex.when->granularity >= Granularity::month;  // "a year earlier"
    const bool first_of_two = preposition == "in" && word_at(last) == "to";  // "fell from 9% in May to 3% in July"
    if (((preposition.empty() && back) || first_of_two) && is_of_figure_before()) return true;
    if (preposition.empty() || !timex.when || timex.when->granularity < Granularity::month) return false;
    if (timex.bound == Bound::since || timex.ends_range) return false;  // "from 2014 to the present"
    if (preposition != "for") return preposition == "from" || preposition == "than";
    const std::uint32_t before = first - 2;
    if (first < tree_.first() + 2 || tree_.upos(before) != Upos::verb) return true;
    return governing_of(tree_.lemma(before)) != Governing::plans &&
           governing_of_word(tree_.word(before)) != Governing::plans;
}

/// "GM's 2008 revenue", "today's economy".
bool TimePlace::describes_thing() const {
    if (noun_around() != no_index) return true;
    const std::string after = word_at(last);
    const bool genitive = !counted && (after == "'s" || after == "’s" || after == "'" || after == "’");
    if (genitive) return true;
    const bool before_noun = governor != no_index && governor >= last && tree_.is_noun(governor) &&
                             tree_.is(head, {nmod_poss, compound, nummod, amod, nmod, det});
    // "a round face and 1940s pompadour"; not "in 1940s Berlin"
    if (first == tree_.first()) return false;
    constexpr std::array<std::string_view, 6> of_time = {"in", "during", "by", "since", "until", "throughout"};
    const bool leads = std::find(of_time.begin(), of_time.end(), preposition) != of_time.end();
    const bool decade = tree_.lower(last - 1).ends_with("s") && tree_.token(first).kind == TokenKind::number;
    if (decade && !leads && last < tree_.last() && tree_.is_noun(last) && tree_.upos(first - 1) != Upos::punct)
        return true;
    if (!before_noun) return false;
    const Upos before = tree_.upos(first - 1);
    return before == Upos::det || tree_.xpos(first - 1) == Xpos::pos || tree_.xpos(first - 1) == Xpos::prp_possessive;
}

/// "Was mayor from 1981 to 1985 and minister from 2001 to 2003": not of being mayor.
bool TimePlace::is_of_other_role() const {
    if (clause == no_index || !s_.clause(clause).copula) return false;
    for (std::uint32_t up = governor; up != no_index && up != s_.clause(clause).head; up = tree_.head(up))
        if (tree_.relation(up) == conj && tree_.is_noun(up) && up < first && up > s_.clause(clause).head) return true;
    return false;
}

/// "around 2020, and not 2015", "in May instead of in March".
bool TimePlace::is_denied() const {
    std::uint32_t i = preposition.empty() ? first : first - 1;
    if (i > tree_.first() && word_at(i - 1) == "of") --i;
    const std::string before = i > tree_.first() ? word_at(i - 1) : "";
    return before == "not" || before == "instead" || before == "than";
}

/// "The delivery, originally due in May, ...": another day has come in its place.
bool TimePlace::is_of_old_plan() const {
    constexpr std::array<std::string_view, 3> before = {"originally", "previously", "initially"};
    constexpr std::array<std::string_view, 6> plans = {"due", "scheduled", "planned", "set", "slated", "expected"};
    constexpr std::uint32_t reach = 5;  // tokens
    const std::uint32_t floor = std::max(tree_.first() + 1, first > reach ? first - reach : 0);
    for (std::uint32_t t = first; t-- > floor;)
        if (std::find(plans.begin(), plans.end(), tree_.lower(t)) != plans.end() &&
            std::find(before.begin(), before.end(), tree_.lower(t - 1)) != before.end())
            return word_at(t - 2) != "as";  // "began on Friday, as previously planned"
    return false;
}

}  // namespace dateline
