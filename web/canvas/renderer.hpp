// Draws Dear ImGui's draw data with WebGL2.
//
// ImGui's own OpenGL backend asks the driver for some twenty values a frame, to put them back afterwards. In a browser
// each question waits for the GPU process: 40 ms a frame on a slow one. Nobody else draws into this context, so there
// is nothing to put back.
#pragma once

#include <imgui.h>

#include <string>

namespace dateline::canvas {

/// The names of what lives in the WebGL context. A new context (the first, or after a loss) needs a new one.
struct Renderer {
    unsigned int program = 0;
    unsigned int vertex_array = 0;
    int view_uniform = 0;
};

/// Returns what went wrong, or nothing. Textures that lived in a lost context are made anew with the next frame.
std::string set_up(Renderer& renderer);

void render(const Renderer& renderer, const ImDrawData& data);

}  // namespace dateline::canvas
