#include "web/canvas/window.hpp"

#include <SDL.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include "web/canvas/browser_font.hpp"
#include "web/canvas/paint.hpp"
#include "web/canvas/renderer.hpp"

namespace dateline::canvas {
namespace {

SDL_Window* window = nullptr;
SDL_GLContext context = nullptr;
Renderer renderer;

/// ImGui has a shell, settings and windows of its own; here it is a draw list, a font atlas and a renderer.
void set_up_imgui(std::string font_family) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    ImGui::GetStyle().CircleTessellationMaxError = 0.08f;  // dots are small and must be round
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    add_browser_fonts(std::move(font_family));
}

/// SDL listens to the pointer too, and turns each of its events into one of its own that nobody asks for.
void leave_pointers_to_the_page() {
    constexpr const char* canvas = "#canvas";
    emscripten_set_wheel_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_mousemove_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_mousedown_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_mouseup_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, 0, nullptr);
    emscripten_set_mouseenter_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_mouseleave_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_touchstart_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_touchend_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_touchmove_callback(canvas, nullptr, 0, nullptr);
    emscripten_set_touchcancel_callback(canvas, nullptr, 0, nullptr);
}

TextWidth measure_at(float ratio) {
    return [ratio](std::string_view text, TextStyle style) { return text_width(text, style, ratio); };
}

}  // namespace

std::string open_window(std::string font_family) {
    // Keys go to the page's inputs unless the canvas has the focus, and pointers come from canvas.mjs.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return SDL_GetError();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    // Not resizable for SDL: canvas.mjs sets the canvas's size to the device's exact pixels, SDL would round them.
    window = SDL_CreateWindow("Dateline", 0, 0, 1, 1, SDL_WINDOW_OPENGL);
    if (!window) return SDL_GetError();
    leave_pointers_to_the_page();
    context = SDL_GL_CreateContext(window);
    if (!context) return SDL_GetError();
    set_up_imgui(std::move(font_family));
    return set_up(renderer);
}

bool prepare_more(App& app) { return prepare_more(app, measure_at(app.screen.pixel_ratio)); }

bool place_more(App& app) { return place_more(app, measure_at(app.screen.pixel_ratio)); }

void draw_frame(App& app, double now_ms) {
    const float ratio = app.screen.pixel_ratio;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {app.screen.width_px, app.screen.height_px};
    io.DisplayFramebufferScale = {ratio, ratio};
    io.DeltaTime = 1.0f / 60;
    set_text_ground(app.dark);
    ImGui::NewFrame();
    prepare_frame(app, now_ms, measure_at(ratio));
    paint(app, *ImGui::GetBackgroundDrawList());
    ImGui::Render();
    render(renderer, *ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
}

void restore_context() { set_up(renderer); }

void close_window() {
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(context);
    SDL_DestroyWindow(window);
    SDL_Quit();
}

}  // namespace dateline::canvas
