// Pixels of glyphs, drawn by the browser on a 2D canvas with the page's own fonts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::canvas {

/// What the browser tells of a glyph, in device pixels from the pen on the baseline.
struct GlyphMetrics {
    float advance;
    float left;
    float top;
    float width;  // of the bitmap; 0 for a space
    float height;
};

/// `font` as in CSS, its size in device pixels. `text`: a character, or a word whose letters change beside each other.
GlyphMetrics measure_glyph(const std::string& font, const std::string& text);

/// A glyph on a paper: its pen, in device pixels.
struct PlacedGlyph {
    const char* text;
    float x;
    float y;
};

/// RGBA, not premultiplied: black on nothing, white on nothing where the ground will be `dark`. Emoji have their own
/// colours.
std::vector<std::uint8_t> draw_glyphs(const std::string& font, std::span<const PlacedGlyph> glyphs, bool dark,
                                      int width, int height);

/// The characters of ASCII in one font, at `phases` offsets from the pixel grid. They are drawn all at once, since
/// asking a canvas for its pixels costs more than drawing on it.
struct AsciiSheet {
    static constexpr int first = '!', last = '~';

    std::string font;  // what it was made for
    bool dark = false;
    std::vector<GlyphMetrics> metrics;  // by character
    std::vector<std::uint8_t> opacity;  // of the pixels, `stride` a row; a cell for each character and phase
    int cell_width = 0;
    int cell_height = 0;
    int stride = 0;

    /// The top left pixel of a glyph's bitmap.
    const std::uint8_t* bitmap(int code_point, int phase) const;
};

AsciiSheet make_ascii_sheet(const std::string& font, int phases, bool dark);

}  // namespace dateline::canvas
