#include "time/find_expressions.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "text/word_list.hpp"
#include "time/direction.hpp"
#include "time/ended_period.hpp"
#include "time/grammar.hpp"
#include "time/named_event.hpp"
#include "time/numeric_date.hpp"

namespace dateline {
namespace {

/// Whether a range of months, days or seasons that name one year between them goes on into the next.
bool turns_year(const Meaning& first, const Meaning& last) {
    if (!first.has(Slot::year) || first[Slot::year] != last[Slot::year]) return false;
    if (first.has(Slot::month) && last.has(Slot::month)) return first[Slot::month] > last[Slot::month];
    return first.has(Slot::season) && last.has(Slot::season) && first[Slot::season] > last[Slot::season];
}

/// The ends of "27-29 April" and "from March to May 1998" share what only one of them names.
void share_fields(Meaning& first, Meaning& last) {
    const bool first_has_year = first.has(Slot::year), last_has_year = last.has(Slot::year);
    for (Slot slot : {Slot::year, Slot::month, Slot::era, Slot::base, Slot::unit, Slot::offset, Slot::part}) {
        bool first_is_finer = slot == Slot::month && !first.has(Slot::day);
        if (!first.has(slot) && last.has(slot) && !first_is_finer && !first.has(Slot::base)) first[slot] = last[slot];
        bool last_is_finer = slot == Slot::month && !last.has(Slot::day);
        if (!last.has(slot) && first.has(slot) && !last_is_finer && !last.has(Slot::base) && slot != Slot::part) {
            last[slot] = first[slot];
        }
    }
    // "from December 1989 to February", "from November to March 1990"
    if (!turns_year(first, last) || first.has(Slot::era)) return;
    if (!last_has_year) ++last[Slot::year];
    if (!first_has_year) --first[Slot::year];
}

/// "1904-05": the second year is of the first one's century.
void complete_short_year(Meaning& first, Meaning& last) {
    if (!first.has(Slot::year) || !last.has(Slot::year)) return;
    std::int32_t difference = last[Slot::year] - first[Slot::year];
    if (difference % 100 == 0 || std::abs(difference) < 100 || first.has(Slot::era)) return;
    last[Slot::year] = first[Slot::year] / 100 * 100 + last[Slot::year] % 100;
}

/// "2017-04" looks like a range of years and is a month.
bool is_iso_month(const Meaning& range) {
    const Meaning& first = range.inner[0];
    const Meaning& last = range.inner[1];
    if (!first.has(Slot::year) || !last.has(Slot::year) || first.has(Slot::month) || last.has(Slot::month))
        return false;
    std::int32_t month = last[Slot::year] % 100;
    return last[Slot::year] <= first[Slot::year] && !first.has(Slot::era) && month >= 1 && month <= 12;
}

TimeExpression expression_of(const ReadText& read, const Meaning& meaning) {
    TimeExpression expression;
    expression.first_token = meaning.first_token;
    expression.last_token = meaning.last_token;
    expression.span = {read.tokens[meaning.first_token].span.begin, read.tokens[meaning.last_token - 1].span.end};
    expression.meaning = meaning;
    return expression;
}

/// "will be redeemed in five years": a date that far ahead, and no duration.
bool lies_ahead_by(std::string_view text, const ReadText& read, const TimeExpression& expression) {
    const Meaning& meaning = expression.meaning;
    bool counted = meaning.is(Slot::kind, MeaningKind::duration) && meaning.has(Slot::unit) &&
                   meaning.has(Slot::amount) && meaning[Slot::amount] > 0;
    if (!counted || expression.direction != Direction::future || expression.first_token == 0) return false;
    std::string_view before = slice(text, read.tokens[expression.first_token - 1].span);
    std::string_view first = slice(text, read.tokens[expression.first_token].span);
    bool span = first == "the" || first == "The" || first == "less" || first == "more";
    bool in = before == "in" || before == "In";
    bool attribute = expression.last_token < read.tags.size() && (read.tags[expression.last_token] == Tag::noun ||
                                                                  read.tags[expression.last_token] == Tag::proper_noun);
    const bool times =
        expression.first_token > 1 && slice(text, read.tokens[expression.first_token - 2].span) == "time";
    return in && !times && !span && !attribute;  // not "for the second time in a year"
}

/// "the quarter ended Sept. 30": what ended is over.
void mark_ended(std::string_view text, const ReadText& read, std::vector<TimeExpression>& expressions) {
    for (std::size_t i = 0; i + 1 < expressions.size(); ++i) {
        TimeExpression& end = expressions[i + 1];
        expressions[i].ended_by_next = is_ended_by(text, read, expressions[i], end);
        if (!expressions[i].ended_by_next) continue;
        for (std::uint32_t at = expressions[i].last_token; at < end.first_token; ++at) {
            if (lower_case(slice(text, read.tokens[at].span)) != "ended") continue;
            end.direction = Direction::past;
            end.cue = read.tokens[at].span;
        }
    }
}

/// Follows the quotation marks of a text from expression to expression; a line break ends what was left open.
class Quotation {
public:
    Quotation(std::string_view text, const ReadText& read) : text_(text), read_(read) {}

    /// Whether the token stands within quotation marks. To be asked in order of place.
    bool holds(std::uint32_t token) {
        for (; at_ < token; ++at_) {
            if (read_.tokens[at_].line_before) open_ = false;
            if (read_.tokens[at_].kind != TokenKind::punctuation) continue;
            std::string_view mark = slice(text_, read_.tokens[at_].span);
            if (mark == "\xE2\x80\x9C" || mark == "``") open_ = true;
            if (mark == "\xE2\x80\x9D" || mark == "''") open_ = false;
            if (mark == "\"") open_ = !open_;
        }
        return open_;
    }

private:
    std::string_view text_;
    const ReadText& read_;
    std::uint32_t at_ = 0;
    bool open_ = false;
};

/// The order in which a text puts month and day in digits, by those of its dates that fit one order only, else by how
/// it spells.
DateOrder order_of_digits(std::string_view text, const std::vector<TimeExpression>& expressions) {
    for (const TimeExpression& expression : expressions) {
        const Meaning& date = expression.meaning;
        if (!date.has(Slot::order) || in_other_order(date)) continue;
        if (date[Slot::month] == date[Slot::day]) continue;
        return date.is(Slot::order, 1) ? DateOrder::day_first : DateOrder::month_first;
    }
    return date_order_of(text);
}

/// "12/3/2024" in the order that its text keeps, where that can be told.
void settle_order_of_digits(std::string_view text, std::vector<TimeExpression>& expressions) {
    auto open = [](const TimeExpression& expression) { return in_other_order(expression.meaning).has_value(); };
    if (std::none_of(expressions.begin(), expressions.end(), open)) return;
    const DateOrder order = order_of_digits(text, expressions);
    if (order == DateOrder::unknown) return;
    for (TimeExpression& expression : expressions) {
        if (!open(expression)) continue;
        Meaning& date = expression.meaning;
        if (order == DateOrder::day_first) std::swap(date[Slot::month], date[Slot::day]);
        date[Slot::order] = hole;
    }
}

}  // namespace

std::vector<TimeExpression> find_time_expressions(std::string_view text, const ReadText& read) {
    std::vector<TimeExpression> expressions;
    for (Meaning& meaning : english_grammar().find(text, read)) {
        bool encloses = meaning.is(Slot::kind, MeaningKind::between);
        bool range = encloses || meaning.is(Slot::kind, MeaningKind::range);
        bool several = range || meaning.is(Slot::kind, MeaningKind::list);
        if (!several || meaning.inner.size() < 2) {
            expressions.push_back(expression_of(read, meaning));
            continue;
        }
        complete_short_year(meaning.inner[0], meaning.inner[1]);
        if (is_iso_month(meaning)) {
            Meaning month = meaning.inner[0];
            month[Slot::month] = meaning.inner[1][Slot::year] % 100;
            month.last_token = meaning.last_token;
            expressions.push_back(expression_of(read, month));
            continue;
        }
        for (std::size_t i = 1; i < meaning.inner.size(); ++i) share_fields(meaning.inner[i - 1], meaning.inner[i]);
        for (Meaning& end : meaning.inner) {
            expressions.push_back(expression_of(read, end));
            if (range) expressions.back().range_end = &end == &meaning.inner[0] ? RangeEnd::first : RangeEnd::last;
            expressions.back().range_encloses = encloses;
        }
    }
    std::vector<TimeExpression> named = find_named_events(text, read, expressions);
    auto in_order = [](const TimeExpression& a, const TimeExpression& b) { return a.first_token < b.first_token; };
    std::size_t dates = expressions.size();
    std::move(named.begin(), named.end(), std::back_inserter(expressions));
    std::inplace_merge(expressions.begin(), expressions.begin() + static_cast<std::ptrdiff_t>(dates), expressions.end(),
                       in_order);
    mark_ended(text, read, expressions);
    settle_order_of_digits(text, expressions);
    std::uint32_t sentence = 0;
    Quotation quotation(text, read);
    for (TimeExpression& expression : expressions) {
        expression.quoted = quotation.holds(expression.first_token);
        while (sentence + 1 < read.sentences.size() && read.sentences[sentence].last_token <= expression.first_token) {
            ++sentence;
        }
        expression.sentence = sentence;
        expression.opens_sentence =
            sentence < read.sentences.size() && expression.first_token <= read.sentences[sentence].first_token + 3;
        expression.leads_entry =
            sentence < read.sentences.size() && read.sentences[sentence].kind == SentenceKind::entry_date;
        find_direction(text, read, expression);
        if (expression.habitual) expression.meaning[Slot::kind] = static_cast<std::int32_t>(MeaningKind::set);
        if (lies_ahead_by(text, read, expression)) {
            expression.meaning[Slot::kind] = hole;
            expression.meaning[Slot::base] = static_cast<std::int32_t>(Base::article);
            expression.meaning[Slot::sign] = 1;
        }
    }
    return expressions;
}

}  // namespace dateline
