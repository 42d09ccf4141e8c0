// A story cut down to its evidence, for links that are to stay short.
#pragma once

#include "story/story.hpp"

namespace dateline {

/// The same events and articles; of each article's text only the sentences that its events quote, in their order, a
/// paragraph each. What was left off the timeline stays behind with the rest of the text.
Story with_quotes_only(const Story& story);

}  // namespace dateline
