#include "web/canvas/browser_font.hpp"

#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/utf8.hpp"
#include "timeline/visual_order.hpp"
#include "web/canvas/glyphs.hpp"

namespace dateline::canvas {
namespace {

/// How a text is set, in CSS pixels.
struct TypeStyle {
    float size_px;
    int weight;  // as in CSS
    bool operator==(const TypeStyle&) const = default;
};

constexpr std::array<TypeStyle, 4> types = {{{14.5f, 600}, {14.5f, 400}, {12, 400}, {13.5f, 600}}};

/// An index in `types`.
std::size_t type_of(TextStyle style) {
    switch (style) {
        case TextStyle::title:
            return 0;
        case TextStyle::minor_title:
            return 1;
        case TextStyle::caption:
        case TextStyle::tick:
            return 2;
        case TextStyle::period:
            return 3;
    }
    return 0;
}

/// A font file of ImGui's is for us a type at one of four offsets from the pixel grid.
struct Face {
    std::size_t type;
    int phase;
};

constexpr int phases = 4;
std::array<std::array<Face, phases>, types.size()> faces;
std::array<std::array<ImFont*, phases>, types.size()> fonts;
std::array<AsciiSheet, types.size()> sheets;
std::string font_family;
bool dark_ground = false;

/// Larger glyphs, which a strongly magnified page needs, would make a sheet too large.
constexpr float largest_sheet_font_px = 64;

const AsciiSheet& sheet_of(std::size_t type, const std::string& font) {
    AsciiSheet& sheet = sheets[type];
    if (sheet.font != font || sheet.dark != dark_ground) sheet = make_ascii_sheet(font, phases, dark_ground);
    return sheet;
}

/// Room in the atlas for a glyph of these metrics; null where there is none left.
ImTextureRect* add_rect(ImFontAtlas* atlas, const GlyphMetrics& metrics, float ratio, ImFontGlyph& glyph) {
    const ImFontAtlasRectId id =
        ImFontAtlasPackAddRect(atlas, static_cast<int>(metrics.width), static_cast<int>(metrics.height));
    if (id == ImFontAtlasRectId_Invalid) return nullptr;
    glyph.X0 = metrics.left / ratio;
    glyph.Y0 = metrics.top / ratio;
    glyph.X1 = (metrics.left + metrics.width) / ratio;
    glyph.Y1 = (metrics.top + metrics.height) / ratio;
    glyph.Visible = true;
    glyph.PackId = id;
    return ImFontAtlasPackGetRect(atlas, id);
}

/// What is drawn by our own colour becomes white, to be tinted; an emoji is told by its own colours.
bool is_coloured(std::vector<std::uint8_t>& pixels) {
    const std::uint8_t own = dark_ground ? 255 : 0;
    for (std::size_t i = 0; i < pixels.size(); i += 4) {
        if (pixels[i + 3] > 128 && (pixels[i] != own || pixels[i + 1] != own || pixels[i + 2] != own)) return true;
    }
    for (std::size_t i = 0; i < pixels.size(); i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = 255;
    return false;
}

/// Words that the browser must shape as a whole, each under a character of the private use area.
class ShapedWords {
public:
    static constexpr ImWchar first = 0xE000, last = 0xF8FF;

    /// The character that stands for a word; nothing where there are too many words.
    std::optional<ImWchar> character_of(std::string_view word) {
        const auto known = characters_.find(std::string(word));
        if (known != characters_.end()) return known->second;
        if (words_.size() > last - first) return {};
        const auto character = static_cast<ImWchar>(first + words_.size());
        words_.emplace_back(word);
        characters_.emplace(word, character);
        return character;
    }

    /// What a character stands for; itself outside of the area.
    std::string text_of(ImWchar character) const {
        if (character >= first && character - first < words_.size()) return words_[character - first];
        std::string text;
        append_utf8(text, character);
        return text;
    }

private:
    std::vector<std::string> words_;
    std::unordered_map<std::string, ImWchar> characters_;
};
ShapedWords shaped_words;

/// A text as characters to draw one by one from left to right.
std::string in_drawing_order(std::string_view text) {
    std::string out;
    bool later = false;
    for (const std::string_view word : words_in_visual_order(text)) {
        if (std::exchange(later, true)) out += ' ';
        const auto character = needs_shaping(word) ? shaped_words.character_of(word) : std::nullopt;
        if (character)
            append_utf8(out, *character);
        else
            out += word;
    }
    return out;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* only_advance) {
    const Face& face = *static_cast<const Face*>(source->FontData);
    const float ratio = baked->RasterizerDensity, font_px = baked->Size * ratio;
    const std::string font =
        std::to_string(types[face.type].weight) + " " + std::to_string(font_px) + "px " + font_family;
    const int character = static_cast<int>(code_point);
    const bool in_sheet =
        character >= AsciiSheet::first && character <= AsciiSheet::last && font_px <= largest_sheet_font_px;
    const AsciiSheet* sheet = in_sheet ? &sheet_of(face.type, font) : nullptr;
    const GlyphMetrics metrics = sheet ? sheet->metrics[static_cast<std::size_t>(character - AsciiSheet::first)]
                                       : measure_glyph(font, shaped_words.text_of(code_point));
    if (only_advance) {
        *only_advance = metrics.advance / ratio;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = metrics.advance / ratio;
    if (metrics.width == 0) return true;
    ImTextureRect* rect = add_rect(atlas, metrics, ratio, *glyph);
    if (!rect) return false;
    if (sheet) {
        ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, sheet->bitmap(character, face.phase),
                                           ImTextureFormat_Alpha8, sheet->stride);
        return true;
    }
    const std::string text = shaped_words.text_of(code_point);
    const PlacedGlyph placed{text.c_str(), static_cast<float>(face.phase) / phases - metrics.left, -metrics.top};
    const int width = static_cast<int>(metrics.width);
    auto pixels = draw_glyphs(font, {&placed, 1}, dark_ground, width, static_cast<int>(metrics.height));
    glyph->Colored = is_coloured(pixels);
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

/// In a loop over the titles of a million events, so the table of what is known comes first.
float advance_of(ImFontBaked& baked, ImWchar character) {
    if (character < static_cast<ImWchar>(baked.IndexAdvanceX.Size)) {
        const float advance = baked.IndexAdvanceX.Data[character];
        if (advance >= 0) return advance;
    }
    return baked.GetCharAdvance(character);
}

float width_in_order(std::string_view text, TextStyle style, float pixel_ratio) {
    const std::size_t type = type_of(style);
    ImFontBaked* baked = fonts[type][0]->GetFontBaked(types[type].size_px, pixel_ratio);
    float width = 0;
    for (std::size_t at = 0; at < text.size();) width += advance_of(*baked, next_character(text, at));
    return width;
}

float draw_in_order(ImDrawList& list, float left, float middle_y, std::string_view text, TextStyle style, ImU32 colour,
                    float pixel_ratio) {
    const std::size_t type = type_of(style);
    const float size_px = types[type].size_px;
    constexpr float cap_height_em = 0.7f;  // near enough for every sans-serif
    const float baseline = std::round((middle_y + size_px * cap_height_em / 2) * pixel_ratio) / pixel_ratio;
    std::array<ImFontBaked*, phases> baked;
    for (std::size_t phase = 0; phase < phases; ++phase)
        baked[phase] = fonts[type][phase]->GetFontBaked(size_px, pixel_ratio);
    /// Calls `place(glyph, x)` for each glyph; the pen's last place, in device pixels.
    const auto walk = [&](auto place) {
        float pen = left * pixel_ratio;
        for (std::size_t at = 0; at < text.size();) {
            const ImWchar character = next_character(text, at);
            const float quarters = std::round(pen * phases);
            const float whole = std::floor(quarters / phases);
            const auto phase = static_cast<std::size_t>(quarters - whole * phases);
            const ImFontGlyph* glyph = baked[phase]->FindGlyph(character);
            if (!glyph) continue;
            if (glyph->Visible) place(*glyph, whole / pixel_ratio);
            pen += glyph->AdvanceX * pixel_ratio;
        }
        return pen;
    };
    // All are loaded before room is reserved: a new glyph may make the atlas grow, and with it the list changes
    // texture.
    int visible = 0;
    const float pen = walk([&](const ImFontGlyph&, float) { ++visible; });
    list.PrimReserve(6 * visible, 4 * visible);
    walk([&](const ImFontGlyph& glyph, float x) {
        list.PrimRectUV({x + glyph.X0, baseline + glyph.Y0}, {x + glyph.X1, baseline + glyph.Y1}, {glyph.U0, glyph.V0},
                        {glyph.U1, glyph.V1}, glyph.Colored ? colour | ~IM_COL32_A_MASK : colour);
    });
    return pen / pixel_ratio;
}

}  // namespace

void add_browser_fonts(std::string family) {
    font_family = std::move(family);
    for (std::size_t type = 0; type < types.size(); ++type) {
        for (int phase = 0; phase < phases; ++phase) {
            Face& face = faces[type][static_cast<std::size_t>(phase)] = {type, phase};
            ImFontConfig config;
            config.FontData = &face;
            config.FontDataSize = sizeof(Face);
            config.FontDataOwnedByAtlas = false;  // ImGui copies it
            config.FontLoader = browser_loader();
            config.SizePixels = types[type].size_px;
            fonts[type][static_cast<std::size_t>(phase)] = ImGui::GetIO().Fonts->AddFont(&config);
        }
    }
}

void set_text_ground(bool dark) {
    if (dark_ground == dark) return;
    dark_ground = dark;
    for (const auto& of_type : fonts) {
        for (ImFont* font : of_type) ImFontAtlasFontDiscardBakes(ImGui::GetIO().Fonts, font, 0);
    }
}

float text_width(std::string_view text, TextStyle style, float pixel_ratio) {
    if (needs_shaping(text)) return width_in_order(in_drawing_order(text), style, pixel_ratio);
    return width_in_order(text, style, pixel_ratio);
}

float draw_text(ImDrawList& list, float left, float middle_y, std::string_view text, TextStyle style, ImU32 colour,
                float pixel_ratio) {
    if (needs_shaping(text)) {
        const std::string ordered = in_drawing_order(text);
        return draw_in_order(list, left, middle_y, ordered, style, colour, pixel_ratio);
    }
    return draw_in_order(list, left, middle_y, text, style, colour, pixel_ratio);
}

}  // namespace dateline::canvas
