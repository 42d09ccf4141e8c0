#include "time/expression.hpp"

#include <cstdlib>

#include "time/direction.hpp"
#include "time/grammar.hpp"

namespace dateline {
namespace {

/// The ends of "27-29 April" and "from March to May 1998" share what only one of them names.
void share_fields(Meaning& first, Meaning& last) {
    for (Slot slot : {Slot::year, Slot::month, Slot::era, Slot::base, Slot::unit, Slot::offset, Slot::part}) {
        bool first_is_finer = slot == Slot::month && !first.has(Slot::day);
        if (!first.has(slot) && last.has(slot) && !first_is_finer && !first.has(Slot::base)) first[slot] = last[slot];
        bool last_is_finer = slot == Slot::month && !last.has(Slot::day);
        if (!last.has(slot) && first.has(slot) && !last_is_finer && !last.has(Slot::base) && slot != Slot::part) {
            last[slot] = first[slot];
        }
    }
}

/// "1904-05": the second year is of the first one's century.
void complete_short_year(Meaning& first, Meaning& last) {
    if (!first.has(Slot::year) || !last.has(Slot::year)) return;
    std::int32_t difference = last[Slot::year] - first[Slot::year];
    if (difference % 100 == 0 || std::abs(difference) < 100 || first.has(Slot::era)) return;
    last[Slot::year] = first[Slot::year] / 100 * 100 + last[Slot::year] % 100;
}

TimeExpression expression_of(const ReadText& read, const Meaning& meaning) {
    TimeExpression expression;
    expression.first_token = meaning.first_token;
    expression.last_token = meaning.last_token;
    expression.span = {read.tokens[meaning.first_token].span.begin, read.tokens[meaning.last_token - 1].span.end};
    expression.meaning = meaning;
    return expression;
}

}  // namespace

std::vector<TimeExpression> find_time_expressions(std::string_view text, const ReadText& read) {
    std::vector<TimeExpression> expressions;
    for (Meaning& meaning : english_grammar().find(text, read)) {
        bool range = meaning.is(Slot::kind, MeaningKind::range);
        bool several = range || meaning.is(Slot::kind, MeaningKind::list);
        if (!several || meaning.inner.size() != 2) {
            expressions.push_back(expression_of(read, meaning));
            continue;
        }
        complete_short_year(meaning.inner[0], meaning.inner[1]);
        share_fields(meaning.inner[0], meaning.inner[1]);
        for (Meaning& end : meaning.inner) {
            expressions.push_back(expression_of(read, end));
            if (range) expressions.back().range_end = &end == &meaning.inner[0] ? RangeEnd::first : RangeEnd::last;
        }
    }
    std::uint32_t sentence = 0;
    for (TimeExpression& expression : expressions) {
        while (sentence + 1 < read.sentences.size() && read.sentences[sentence].last_token <= expression.first_token) {
            ++sentence;
        }
        expression.sentence = sentence;
        expression.opens_sentence =
            sentence < read.sentences.size() && expression.first_token <= read.sentences[sentence].first_token + 3;
        find_direction(text, read, expression);
    }
    return expressions;
}

}  // namespace dateline
