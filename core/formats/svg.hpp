// A view of the timeline as an SVG picture, which carries the story so that it can be opened again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "story/story.hpp"

namespace dateline {

struct PictureView {
    double begin_minute = 0;  // of the left and the right edge; the main events where begin is not before end
    double end_minute = 0;
    double width_px = 1200;
    double height_px = 480;
    bool dark = false;
    bool paper = false;                // black on white, and no higher than its marks need; `dark` is not asked then
    std::vector<std::uint32_t> shown;  // indexes of events; none: those of the default view
};

/// The picture alone. Text is text, in a font with the widths of Helvetica.
std::string picture_of(const Story& story, const PictureView& view);

/// The default view with the story in its <metadata>.
std::string to_svg(const Story& story);
/// Puts a story's JSON into a picture.
std::string with_story(std::string svg, std::string_view json);

}  // namespace dateline
