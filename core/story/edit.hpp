// Edits of a story's articles as operations that can be undone.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "story/reading.hpp"

namespace dateline {

/// Inserts a reading before the article at `at`; past the end it goes last.
struct AddArticle {
    std::size_t at = 0;
    Reading reading;
};
struct RemoveArticle {
    std::size_t at = 0;
};
/// The article's date as the user knows it: a day, "no day is known", or neither, which leaves it to the article.
struct SetDate {
    std::size_t at = 0;
    std::optional<Day> day;
    bool knows_no_day = false;
};
struct SetTitle {
    std::size_t at = 0;
    std::string title;
};

using Edit = std::variant<AddArticle, RemoveArticle, SetDate, SetTitle>;

/// Carries an edit out and gives the one that undoes it; nothing where no article stands at that place. No text is read
/// again: tell() then dates the story anew.
std::optional<Edit> carry_out(std::vector<Reading>& readings, Edit edit);

}  // namespace dateline
