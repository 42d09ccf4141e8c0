// What an article itself tells of its day: header lines and the clues of its text. Found once when it is read.
#pragma once

#include <string>
#include <vector>

#include "time/dating_clue.hpp"
#include "time/dating_header.hpp"
#include "time/dating_inference.hpp"

namespace dateline {

struct DateEvidence {
    std::vector<PageDay> page_days;   // as the page's data give them, the most trusted first
    std::vector<HeaderDate> headers;  // the surest first
    std::vector<Clue> clues;
    DayDistribution chances;         // what the clues make of each day
    bool is_news = false;            // it counts days from its own: "on Saturday", "last month", "April 27"
    std::vector<std::string> names;  // proper nouns, sorted, for finding other articles that tell the same
};

DateEvidence find_date_evidence(const Document& document, const ReadText& read,
                                const std::vector<TimeExpression>& expressions);

}  // namespace dateline
