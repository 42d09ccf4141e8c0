// The evidence as W3C Web Annotations: each mention of an event anchored in its article.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// JSON-LD (www.w3.org/TR/annotation-model): an annotation a mention, its body the event's title and date, its target
/// the article's address with a TextQuoteSelector (exact, prefix, suffix) and a TextPositionSelector in code points of
/// the article's text. Left behind: the reasons, and the articles' text.
std::string to_annotations(const Story& story);

/// The story's JSON (story/json.hpp) in which each mention also has its quote as a TextQuoteSelector: the JSON that is
/// saved to a file. Its reader leaves the quotes out again, for the text and the places in it hold them.
std::string to_json_with_selectors(const Story& story);

}  // namespace dateline
