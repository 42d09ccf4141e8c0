// A page with nothing but Dear ImGui and its own SDL2 and OpenGL backends, which draws the visible part of as many
// plain boxes as a story has events: what the timeline's frames are compared with. The wheel with Ctrl zooms, else it
// pans.

#include <GLES3/gl3.h>
#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl2.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace {

constexpr int lanes = 20;
constexpr float lane_px = 24, top_px = 40;

/// Boxes of one lane, by begin, one after the other; in minutes.
struct Lane {
    std::vector<double> begins;
    std::vector<double> ends;
};

struct Page {
    SDL_Window* window = nullptr;
    std::array<Lane, lanes> boxes;
    double origin_minute = 0;
    double minutes_per_px = 1;
    bool frame_asked = false;
};
Page page;

/// At most one box begins in a pixel: those behind it would not be seen.
void draw_lane(ImDrawList& list, const Lane& lane, float top, float width_px) {
    const double right_minute = page.origin_minute + page.minutes_per_px * width_px;
    auto i = static_cast<std::size_t>(std::lower_bound(lane.ends.begin(), lane.ends.end(), page.origin_minute) -
                                      lane.ends.begin());
    while (i < lane.begins.size() && lane.begins[i] < right_minute) {
        const auto left = static_cast<float>((lane.begins[i] - page.origin_minute) / page.minutes_per_px);
        const auto right = static_cast<float>((lane.ends[i] - page.origin_minute) / page.minutes_per_px);
        list.AddRectFilled({left, top}, {std::max(right, left + 1), top + lane_px - 4}, IM_COL32(90, 130, 200, 255));
        if (right - left > 60) {
            const std::string words = "Event " + std::to_string(i);
            list.AddText({std::max(left, 0.0f) + 4, top + 3}, IM_COL32_WHITE, words.c_str());
        }
        const double next_px = page.origin_minute + page.minutes_per_px * std::max<double>(right, left + 1.0);
        i = static_cast<std::size_t>(
            std::lower_bound(lane.begins.begin() + static_cast<std::ptrdiff_t>(i) + 1, lane.begins.end(), next_px) -
            lane.begins.begin());
    }
}

void take_wheel(const ImGuiIO& io) {
    if (io.MouseWheel != 0) {
        const double factor = std::pow(1.4, io.MouseWheel);
        page.origin_minute += io.MousePos.x * page.minutes_per_px * (1 - 1 / factor);
        page.minutes_per_px /= factor;
    }
    page.origin_minute -= io.MouseWheelH * 40 * page.minutes_per_px;
}

EM_BOOL frame(double, void*) {
    page.frame_asked = false;
    SDL_Event event;
    while (SDL_PollEvent(&event)) ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    const ImGuiIO& io = ImGui::GetIO();
    take_wheel(io);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (int i = 0; i < lanes; ++i) {
        draw_lane(list, page.boxes[static_cast<std::size_t>(i)], top_px + lane_px * static_cast<float>(i),
                  io.DisplaySize.x);
    }
    ImGui::Render();
    glViewport(0, 0, static_cast<int>(io.DisplaySize.x), static_cast<int>(io.DisplaySize.y));
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(page.window);
    return EM_FALSE;
}

/// It draws when its view changes, as the timeline does: frames for keys that change nothing would cost little and make
/// the others look cheaper.
int on_event(void*, SDL_Event* event) {
    if (event->type != SDL_MOUSEWHEEL || page.frame_asked) return 0;
    page.frame_asked = true;
    emscripten_request_animation_frame(frame, nullptr);
    return 0;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void bare_open(int width, int height) {
    SDL_Init(SDL_INIT_VIDEO);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    page.window = SDL_CreateWindow("Bare", 0, 0, width, height, SDL_WINDOW_OPENGL);
    SDL_GLContext context = SDL_GL_CreateContext(page.window);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplSDL2_InitForOpenGL(page.window, context);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    SDL_AddEventWatch(on_event, nullptr);
}

/// `begins`: of the boxes, ascending; each goes to the next lane, and ends at the latest where the lane's next one
/// begins.
EMSCRIPTEN_KEEPALIVE void bare_set_boxes(const double* begins, const double* ends, int count) {
    for (Lane& lane : page.boxes) lane = {};
    for (int i = 0; i < count; ++i) {
        Lane& lane = page.boxes[static_cast<std::size_t>(i % lanes)];
        lane.begins.push_back(begins[i]);
        lane.ends.push_back(i + lanes < count ? std::min(ends[i], begins[i + lanes]) : ends[i]);
    }
    page.origin_minute = begins[0];
    page.minutes_per_px = (ends[count - 1] - begins[0]) / 1200;
    frame(0, nullptr);
}

}  // extern "C"
