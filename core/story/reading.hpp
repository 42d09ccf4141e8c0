// A reading: one article read as far as no date is needed. A story is told from readings, again and again.
#pragma once

#include <functional>
#include <variant>
#include <vector>

#include "story/story.hpp"
#include "time/dating.hpp"
#include "time/expression.hpp"

namespace dateline {

/// A date that the reader of the page took for a time expression, in place of ours.
struct ChosenDate {
    std::uint32_t begin = 0;  // of the expression, in bytes
    When when;
};

struct Reading {
    Document document;
    std::string cased;  // its text in the case of sentences, where it is all in capitals; else empty
    ReadText read;
    std::vector<TimeExpression> expressions;
    DateEvidence date_evidence;
    std::optional<Day> user_day;     // the article's date as the user gave it
    bool user_knows_no_day = false;  // the user says that its date is unknown, whatever the text says
    std::vector<ChosenDate> chosen;

    /// The words as they were read; the document's stand at the same places.
    const std::string& words() const { return cased.empty() ? document.text : cased; }
};

/// Called now and then with the share done, 0..1; returning false stops the reading.
using ReadProgress = std::function<bool(double)>;

/// Nothing where the progress callback stopped it.
std::optional<Reading> read_article(Document document, const ReadProgress& progress = {});

/// The first paragraphs of a long document, some 5,000 words, for a story to show before the whole is read; nothing
/// where it is not long.
std::optional<Document> beginning_of(const Document& document);

/// The story that the articles tell together: dates resolved, the same event merged. Fast enough to run at each edit.
Story tell(const std::vector<Reading>& readings);

}  // namespace dateline
