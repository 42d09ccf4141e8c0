#include "web/canvas/keys.hpp"

namespace dateline::canvas {
namespace {

constexpr double zoom_step = 1.6;
constexpr double pan_step_px = 160;
constexpr double lanes_step_px = 120;

void zoom_at_middle(App& app, double factor) { zoom(app, factor, app.screen.width_px / 2, true); }

bool press_place(App& app, SDL_Scancode place) {
    switch (place) {
        case SDL_SCANCODE_LEFT:
        case SDL_SCANCODE_UP:
        case SDL_SCANCODE_COMMA:
            select_neighbour(app, -1);
            return true;
        case SDL_SCANCODE_RIGHT:
        case SDL_SCANCODE_DOWN:
        case SDL_SCANCODE_PERIOD:
            select_neighbour(app, +1);
            return true;
        case SDL_SCANCODE_HOME:
            select_end(app, false);
            return true;
        case SDL_SCANCODE_END:
            select_end(app, true);
            return true;
        case SDL_SCANCODE_W:
        case SDL_SCANCODE_EQUALS:
        case SDL_SCANCODE_KP_PLUS:
            zoom_at_middle(app, zoom_step);
            return true;
        case SDL_SCANCODE_S:
        case SDL_SCANCODE_MINUS:
        case SDL_SCANCODE_KP_MINUS:
            zoom_at_middle(app, 1 / zoom_step);
            return true;
        case SDL_SCANCODE_A:
            pan(app, pan_step_px, true);
            return true;
        case SDL_SCANCODE_D:
            pan(app, -pan_step_px, true);
            return true;
        case SDL_SCANCODE_0:
        case SDL_SCANCODE_KP_0:
            fit_all(app);
            return true;
        case SDL_SCANCODE_PAGEUP:
            scroll(app, -lanes_step_px);
            return true;
        case SDL_SCANCODE_PAGEDOWN:
            scroll(app, lanes_step_px);
            return true;
        case SDL_SCANCODE_F:
            fit_selection(app);
            return true;
        case SDL_SCANCODE_RETURN:
        case SDL_SCANCODE_KP_ENTER:
            app.opened = app.selected;
            return true;
        case SDL_SCANCODE_ESCAPE:
            if (app.range) {
                set_range(app, {});
            } else {
                select(app, {}, false);
            }
            return true;
        default:
            return false;
    }
}

}  // namespace

bool press_key(App& app, const SDL_Keysym& key) {
    if (key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) return false;
    // Where + and - sit on other keys than in the United States, the sign printed on them counts.
    if (key.sym == SDLK_PLUS) return press_place(app, SDL_SCANCODE_KP_PLUS);
    if (key.sym == SDLK_MINUS) return press_place(app, SDL_SCANCODE_KP_MINUS);
    return press_place(app, key.scancode);
}

}  // namespace dateline::canvas
