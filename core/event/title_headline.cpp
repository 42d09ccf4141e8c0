// A headline as a title: its writer has made one.
#include <algorithm>

#include "event/title_check.hpp"
#include "event/title_maker.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

/// The headline's words up to `end`; not sound where a date stands in them, which titles leave out, or more than one
/// thing: "Sport: Oslo wins".
Title TitleMaker::headline_up_to(std::uint32_t end) {
    constexpr std::string_view single_quotes[] = {"'", "‘"};
    constexpr std::string_view partings[] = {":", ";", "–", "—", "(", ")", "|", "/"};
    const std::uint32_t first = tree_.first();
    Title title;
    bool plain = true;
    for (std::uint32_t t = first; t < end; ++t) {
        plain &= tree_.time(t) == no_index && !one_of(tree_.word(t), partings);
        const bool quote =
            is_quotation_mark(tree_.word(t)) || (one_of(tree_.word(t), single_quotes) && tree_.xpos(t) != Xpos::pos);
        const bool glued = !tree_.token(t).space_before || tree_.word(t) == ",";
        if (!quote) add(t, title_cased_ ? word(t) : std::string(tree_.word(t)), t > first && glued);
    }
    title.text = take_text();
    title.sound = plain && reads_as_written(title.text);
    return title;
}

/// The headline as it stands, or up to where it goes on after the verb and what that needs: "Acme and Apex to close
/// mill" of "... over rising costs of coal". No sound title where that is too long as well.
Title TitleMaker::headline(int limit) {
    constexpr std::string_view adjuncts[] = {",",  "after", "as",   "amid", "despite", "over",      "for",    "in",
                                             "at", "from",  "with", "on",   "due",     "following", "before", "while"};
    constexpr std::string_view marks[] = {";", "–", "—"};
    Title title = headline_up_to(tree_.last());
    title.whole = true;
    title.sound &= count_words(title.text) <= limit;
    if (clause_ == no_index) return title;
    const std::uint32_t verb = s_.clause(clause_).head;
    for (std::uint32_t end = tree_.last() - 1; end > verb + 1 && !title.sound; --end) {
        const bool parted = one_of(tree_.word(end), marks);
        if (!parted && !one_of(tree_.word(end), adjuncts)) continue;
        shown_.clear();
        title = headline_up_to(end);
        title.whole = parted || is_whole();
        title.sound &= title.whole && count_words(title.text) <= limit;
    }
    return title;
}

}  // namespace dateline
