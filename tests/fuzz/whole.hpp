// What holds of every story, wherever it came from.
#pragma once

#include <cstdlib>

#include "formats/formats.hpp"

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Its JSON comes back to the byte.
inline void require_lossless(const dateline::Story& story) {
    const std::string json = dateline::to_json(story);
    const auto again = dateline::story_from_json(json);
    require(std::holds_alternative<dateline::Story>(again));
    require(dateline::to_json(std::get<dateline::Story>(again)) == json);
}

/// It can be written in every format, too.
inline void require_whole(const dateline::Story& story) {
    for (const dateline::Format& format : dateline::formats()) require(!format.write(story).empty());
    require_lossless(story);
}

/// A file from outside gives one clear message or a whole story.
inline void require_total(const std::variant<dateline::Story, dateline::Error>& opened) {
    if (const auto* error = std::get_if<dateline::Error>(&opened))
        require(!error->message.empty());
    else
        require_whole(std::get<dateline::Story>(opened));
}
