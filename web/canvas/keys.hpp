// What the keys do while the canvas has the focus.
#pragma once

#include <SDL_keyboard.h>

#include "web/canvas/app.hpp"

namespace dateline::canvas {

/// Acts on a key; false where it means nothing here and stays the page's (any key with Ctrl, Alt or Meta does).
bool press_key(App& app, const SDL_Keysym& key);

}  // namespace dateline::canvas
