#include "time/expression.hpp"

namespace dateline {

Dct find_article_date(const Document&, const ReadText&, const std::vector<TimeExpression>&,
                      std::optional<Day> user_day) {
    Dct dct;
    if (user_day) dct = {user_day, user_day, user_day, Dct::Source::user, {"The date was given by the reader."}};
    return dct;
}

}  // namespace dateline
