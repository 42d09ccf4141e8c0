// The article's own date: what the reader says, else the page's own data, else a header of the text, else what its
// clues and the other articles of the story make likely.
#pragma once

#include "time/dating_evidence.hpp"

namespace dateline {

struct ArticleToDate {
    const DateEvidence* evidence = nullptr;
    std::optional<Day> user_day;
    bool user_knows_no_day = false;  // the reader says that nobody knows, whatever the text says
};

/// A date for each article of a story, in their order. What the reader or the page's data say is never overridden; a
/// source that contradicts is told as a ground. A day is claimed only where it is at least 90 % sure; else the interval
/// is the one that holds the day in 95 of 100 cases.
std::vector<Dct> date_articles(const std::vector<ArticleToDate>& articles);

/// The same for one article alone.
Dct find_article_date(const Document& document, const ReadText& read, const std::vector<TimeExpression>& expressions,
                      std::optional<Day> user_day);

}  // namespace dateline
