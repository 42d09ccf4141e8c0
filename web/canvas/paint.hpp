// The timeline as ImGui draw commands. Reads the state, changes nothing.
#pragma once

#include <imgui.h>

#include "web/canvas/app.hpp"

namespace dateline::canvas {

void paint(const App& app, ImDrawList& list);

}  // namespace dateline::canvas
