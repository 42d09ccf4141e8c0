// The same event, told more than once.
#pragma once

#include <vector>

#include "story/story.hpp"

namespace dateline {

/// One mention as a story event of its own, with what is compared.
struct Candidate {
    StoryEvent event;
    std::string lemma;               // base form of the trigger
    std::string made_title;          // of the words, where an excerpt is shown in its place
    std::string said;                // and of what a report says; empty for all else
    std::vector<std::string> words;  // content words of the title, base forms, sorted
    std::vector<std::string> names;  // names in the sentence, lower case, sorted
    std::string_view sentence;
    std::uint32_t sentence_number = 0;  // in its article
    bool in_headline = false;
    News news = News::none;
    bool headline_title = false;          // the title is the headline's own words
    std::vector<std::string> lead_words;  // of the sentence, likewise, where it is the lead
};

/// Joins candidates that tell the same event: the same sentence pasted twice; or a date that agrees, and the same
/// trigger with a name in common, or titles that mostly agree; or told again without a date of its own, by the same
/// trigger of the same parties, where it is clear which dated event; or a headline and its lead, by its trigger or of
/// the same parties and things; or what is said to be planned and the plan. Two that are dated otherwise are never
/// joined. The best title stays. In the order of the candidates.
std::vector<StoryEvent> merge_events(std::vector<Candidate> candidates);

}  // namespace dateline
