#include "web/canvas/browser_font.hpp"

#include <emscripten.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <vector>

namespace dateline::canvas {
namespace {

/// What the browser tells of a glyph, in device pixels from the pen on the baseline.
struct GlyphMetrics {
    float advance;
    float left;
    float top;
    float width;  // of the bitmap; 0 for a space
    float height;
    float coloured;  // an emoji: to be drawn as it is
};

constexpr int widest_glyph_px = 512;

// clang-format off
EM_JS(void, browser_rasterise, (const char* font, int code_point, float phase_px, int dark, unsigned char* pixels, int widest, float* metrics), {
    let context = browser_rasterise.context;
    if (!context) {
        const paper = new OffscreenCanvas(widest, widest);
        context = browser_rasterise.context = paper.getContext("2d", { willReadFrequently: true });
        context.textBaseline = "alphabetic";
    }
    context.font = UTF8ToString(font);
    const text = String.fromCodePoint(code_point);
    const box = context.measureText(text);
    const left = Math.ceil(box.actualBoundingBoxLeft) + 1;
    const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
    const width = Math.min(left + Math.ceil(box.actualBoundingBoxRight) + 2, widest);
    const height = Math.min(top + Math.ceil(box.actualBoundingBoxDescent) + 1, widest);
    const empty = width <= 3 || height <= 2 || box.actualBoundingBoxRight + box.actualBoundingBoxLeft <= 0;
    let coloured = 0;
    if (!empty) {
        context.clearRect(0, 0, width, height);
        const own = dark ? 255 : 0;
        context.fillStyle = dark ? "#fff" : "#000";
        context.fillText(text, left + phase_px, top);
        const data = context.getImageData(0, 0, width, height).data;
        for (let i = 0; i < data.length && !coloured; i += 4) {
            if (data[i + 3] > 128 && (data[i] != own || data[i + 1] != own || data[i + 2] != own)) coloured = 1;
        }
        for (let i = 0; i < data.length && !coloured; i += 4) data[i] = data[i + 1] = data[i + 2] = 255;
        HEAPU8.set(data, pixels);
    }
    HEAPF32.set([box.width, -left, -top, empty ? 0 : width, empty ? 0 : height, coloured], metrics >> 2);
});
// clang-format on

/// A font file of ImGui's is for us a weight at one of four offsets from the pixel grid.
struct Face {
    int weight;
    float phase;  // of a device pixel
};

constexpr std::array<int, 2> weights = {400, 600};
constexpr int phases = 4;
std::array<Face, weights.size() * phases> faces;
std::array<ImFont*, weights.size() * phases> fonts;
std::string font_family;
bool dark_ground = false;

std::size_t face_index(int weight, int phase) {
    return static_cast<std::size_t>((weight >= 500 ? 1 : 0) * phases + phase);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* only_advance) {
    static std::vector<unsigned char> pixels(widest_glyph_px * widest_glyph_px * 4);
    const Face& face = *static_cast<const Face*>(source->FontData);
    const float ratio = baked->RasterizerDensity;
    const std::string font =
        std::to_string(face.weight) + " " + std::to_string(baked->Size * ratio) + "px " + font_family;
    GlyphMetrics metrics{};
    browser_rasterise(font.c_str(), static_cast<int>(code_point), face.phase, dark_ground, pixels.data(),
                      widest_glyph_px, &metrics.advance);
    if (only_advance) {
        *only_advance = metrics.advance / ratio;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = metrics.advance / ratio;
    if (metrics.width == 0) return true;
    const int width = static_cast<int>(metrics.width), height = static_cast<int>(metrics.height);
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
    glyph->X0 = metrics.left / ratio;
    glyph->Y0 = metrics.top / ratio;
    glyph->X1 = (metrics.left + metrics.width) / ratio;
    glyph->Y1 = (metrics.top + metrics.height) / ratio;
    glyph->Visible = true;
    glyph->Colored = metrics.coloured != 0;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, pixels.data(), ImTextureFormat_RGBA32,
                                       width * 4);
    return true;
}

const ImFontLoader* browser_loader() {
    static ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

/// The next character of valid UTF-8; invalid bytes give U+FFFD.
ImWchar next_character(std::string_view text, std::size_t& at) {
    if (const auto byte = static_cast<unsigned char>(text[at]);
        byte < 0x80) {  // most of them: a load of a million titles
        ++at;
        return byte;
    }
    unsigned int character = 0;
    at += static_cast<std::size_t>(ImTextCharFromUtf8(&character, text.data() + at, text.data() + text.size()));
    return static_cast<ImWchar>(character);
}

}  // namespace

TypeStyle type_of(TextStyle style) {
    switch (style) {
        case TextStyle::title:
            return {14.5f, 600};
        case TextStyle::minor_title:
            return {14.5f, 400};
        case TextStyle::caption:
            return {12, 400};
        case TextStyle::tick:
            return {12, 400};
        case TextStyle::period:
            return {13.5f, 600};
    }
    return {14, 400};
}

void add_browser_fonts(std::string family) {
    font_family = std::move(family);
    for (const int weight : weights) {
        for (int phase = 0; phase < phases; ++phase) {
            const std::size_t i = face_index(weight, phase);
            faces[i] = {weight, static_cast<float>(phase) / phases};
            ImFontConfig config;
            config.FontData = &faces[i];
            config.FontDataSize = sizeof(Face);
            config.FontDataOwnedByAtlas = false;  // ImGui copies it
            config.FontLoader = browser_loader();
            config.SizePixels = 14;
            fonts[i] = ImGui::GetIO().Fonts->AddFont(&config);
        }
    }
}

void set_text_ground(bool dark) {
    if (dark_ground == dark) return;
    dark_ground = dark;
    for (ImFont* font : fonts) ImFontAtlasFontDiscardBakes(ImGui::GetIO().Fonts, font, 0);
}

float text_width(std::string_view text, TextStyle style, float pixel_ratio) {
    const TypeStyle type = type_of(style);
    ImFontBaked* baked = fonts[face_index(type.weight, 0)]->GetFontBaked(type.size_px, pixel_ratio);
    float width = 0;
    for (std::size_t at = 0; at < text.size();) width += baked->GetCharAdvance(next_character(text, at));
    return width;
}

float draw_text(ImDrawList& list, float left, float middle_y, std::string_view text, TextStyle style, ImU32 colour,
                float pixel_ratio) {
    const TypeStyle type = type_of(style);
    constexpr float cap_height_em = 0.7f;  // near enough for every sans-serif
    const float baseline = std::round((middle_y + type.size_px * cap_height_em / 2) * pixel_ratio) / pixel_ratio;
    float pen = left * pixel_ratio;  // device pixels
    std::array<ImFontBaked*, phases> baked;
    for (int phase = 0; phase < phases; ++phase) {
        baked[static_cast<std::size_t>(phase)] =
            fonts[face_index(type.weight, phase)]->GetFontBaked(type.size_px, pixel_ratio);
    }
    for (std::size_t at = 0; at < text.size();) {
        const ImWchar character = next_character(text, at);
        const float quarters = std::round(pen * phases);
        const float whole = std::floor(quarters / phases);
        const auto phase = static_cast<std::size_t>(quarters - whole * phases);
        const ImFontGlyph* glyph = baked[phase]->FindGlyph(character);
        if (!glyph) continue;
        if (glyph->Visible) {
            const float x = whole / pixel_ratio;
            list.PrimReserve(6, 4);
            list.PrimRectUV({x + glyph->X0, baseline + glyph->Y0}, {x + glyph->X1, baseline + glyph->Y1},
                            {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                            glyph->Colored ? colour | ~IM_COL32_A_MASK : colour);
        }
        pen += glyph->AdvanceX * pixel_ratio;
    }
    return pen / pixel_ratio;
}

}  // namespace dateline::canvas
