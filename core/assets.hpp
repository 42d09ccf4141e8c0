// The data files of assets/ that core reads, embedded at build time (cmake/EmbedAssets.cmake); a function a file.
#pragma once

#include <string_view>

namespace dateline::assets {

std::string_view abbreviations();
std::string_view adjectives();
std::string_view adverbs();
std::string_view answering_verbs();
std::string_view certainty();
std::string_view closed_words();
std::string_view countries();
std::string_view given_names();
std::string_view habit_adverbs();
std::string_view hedges();
std::string_view holidays();
std::string_view irregular_verbs();
std::string_view leaders();
std::string_view named_events();
std::string_view nouns();
std::string_view organisation_words();
std::string_view organisations();
std::string_view outlet_spelling();
std::string_view page_furniture();
std::string_view parser();
std::string_view partitive_nouns();
std::string_view past_adverbs();
std::string_view period_nouns();
std::string_view person_nouns();
std::string_view relational_nouns();
std::string_view sentence_starters();
std::string_view tag_transitions();
std::string_view titles_before_names();
std::string_view event_classes();
std::string_view event_nouns();
std::string_view lasting_verbs();
std::string_view light_verbs();
std::string_view manners_of_saying();
std::string_view media_of_saying();
std::string_view news_agencies();
std::string_view speaking_nouns();
std::string_view state_verbs();
std::string_view governing_verbs();
std::string_view governing_words();
std::string_view title_words();
std::string_view undertaking_verbs();
std::string_view verb_complements();
std::string_view verbs();
std::string_view words_of_their_time();
std::string_view time_rules();
std::string_view time_words();

}  // namespace dateline::assets
