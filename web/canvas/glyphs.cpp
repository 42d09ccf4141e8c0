#include "web/canvas/glyphs.hpp"

#include <emscripten.h>

#include <algorithm>
#include <array>

namespace dateline::canvas {
namespace {

constexpr int widest_glyph_px = 1024;

// clang-format off
EM_JS(void, browser_measure_glyph, (const char* font, const char* text, int widest, float* metrics), {
    if (!Module["glyphPaper"]) {
        Module["glyphPaper"] = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    }
    const context = Module["glyphPaper"];
    context.font = UTF8ToString(font);
    context.textAlign = "left";
    const box = context.measureText(UTF8ToString(text));
    const left = Math.ceil(box.actualBoundingBoxLeft) + 1;
    const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
    const width = Math.min(left + Math.ceil(box.actualBoundingBoxRight) + 2, widest);
    const height = Math.min(top + Math.ceil(box.actualBoundingBoxDescent) + 1, widest);
    const empty = width <= 3 || height <= 2 || box.actualBoundingBoxRight + box.actualBoundingBoxLeft <= 0;
    HEAPF32.set([box.width, -left, -top, empty ? 0 : width, empty ? 0 : height], metrics >> 2);
});

EM_JS(void, browser_draw_glyphs, (const char* font, const void* glyphs, int count, int dark, int width, int height, unsigned char* pixels), {
    const context = Module["glyphPaper"];
    const canvas = context.canvas;
    if (canvas.width < width || canvas.height < height) {
        canvas.width = Math.max(canvas.width, width);
        canvas.height = Math.max(canvas.height, height);
    }
    context.clearRect(0, 0, width, height);
    context.font = UTF8ToString(font);
    context.textAlign = "left";
    context.fillStyle = dark ? "#fff" : "#000";
    for (let i = 0, at = glyphs >> 2; i < count; ++i, at += 3) {
        context.fillText(UTF8ToString(HEAPU32[at]), HEAPF32[at + 1], HEAPF32[at + 2]);
    }
    HEAPU8.set(context.getImageData(0, 0, width, height).data, pixels);
});
// clang-format on

}  // namespace

GlyphMetrics measure_glyph(const std::string& font, const std::string& text) {
    GlyphMetrics metrics{};
    browser_measure_glyph(font.c_str(), text.c_str(), widest_glyph_px, &metrics.advance);
    return metrics;
}

std::vector<std::uint8_t> draw_glyphs(const std::string& font, std::span<const PlacedGlyph> glyphs, bool dark,
                                      int width, int height) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    browser_draw_glyphs(font.c_str(), glyphs.data(), static_cast<int>(glyphs.size()), dark, width, height,
                        pixels.data());
    return pixels;
}

const std::uint8_t* AsciiSheet::bitmap(int code_point, int phase) const {
    return opacity.data() + (code_point - first) * cell_height * stride + phase * cell_width;
}

AsciiSheet make_ascii_sheet(const std::string& font, int phases, bool dark) {
    AsciiSheet sheet;
    sheet.font = font;
    sheet.dark = dark;
    for (int c = AsciiSheet::first; c <= AsciiSheet::last; ++c) {
        const GlyphMetrics& metrics =
            sheet.metrics.emplace_back(measure_glyph(font, std::string(1, static_cast<char>(c))));
        sheet.cell_width = std::max(sheet.cell_width, static_cast<int>(metrics.width));
        sheet.cell_height = std::max(sheet.cell_height, static_cast<int>(metrics.height));
    }
    sheet.stride = phases * sheet.cell_width;
    std::vector<PlacedGlyph> glyphs;
    std::array<std::array<char, 2>, AsciiSheet::last - AsciiSheet::first + 1> texts{};
    for (int i = 0; i < static_cast<int>(sheet.metrics.size()); ++i) {
        texts[static_cast<std::size_t>(i)][0] = static_cast<char>(AsciiSheet::first + i);
        const GlyphMetrics& metrics = sheet.metrics[static_cast<std::size_t>(i)];
        for (int phase = 0; phase < phases; ++phase) {
            const float x =
                static_cast<float>(phase * sheet.cell_width) + static_cast<float>(phase) / static_cast<float>(phases);
            glyphs.push_back({texts[static_cast<std::size_t>(i)].data(), x - metrics.left,
                              static_cast<float>(i * sheet.cell_height) - metrics.top});
        }
    }
    const int height = static_cast<int>(sheet.metrics.size()) * sheet.cell_height;
    const std::vector<std::uint8_t> pixels = draw_glyphs(font, glyphs, dark, sheet.stride, height);
    sheet.opacity.resize(pixels.size() / 4);
    for (std::size_t i = 0; i < sheet.opacity.size(); ++i) sheet.opacity[i] = pixels[4 * i + 3];
    return sheet;
}

}  // namespace dateline::canvas
