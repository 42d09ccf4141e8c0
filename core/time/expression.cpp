#include "time/expression.hpp"

namespace dateline {

std::vector<TimeExpression> find_time_expressions(std::string_view, const ReadText&) { return {}; }

std::vector<Timex> resolve(std::string_view, const ReadText&, const std::vector<TimeExpression>&, const Dct&) {
    return {};
}

std::optional<When> bounded(const Timex& timex) {
    if (!timex.when || timex.bound == Bound::on) return timex.when;
    When when = *timex.when;
    switch (timex.bound) {
        case Bound::by: when.span.begin = open_past; break;
        case Bound::before: when.span = {open_past, when.span.begin}; break;
        case Bound::until: when = {{open_past, when.span.end}, when.granularity, Extent::lasted, when.approximate}; break;
        case Bound::since: when = {{when.span.begin, open_future}, when.granularity, Extent::lasted, when.approximate}; break;
        case Bound::after: when.span = {when.span.end, open_future}; break;
        case Bound::on: break;
    }
    return when;
}

Dct find_article_date(const Document&, const ReadText&, const std::vector<TimeExpression>&, std::optional<Day> user_day) {
    Dct dct;
    if (user_day) dct = {user_day, user_day, user_day, Dct::Source::user, {"The date was given by the reader."}};
    return dct;
}

}  // namespace dateline
