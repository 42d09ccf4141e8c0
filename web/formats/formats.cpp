// The story's other formats, for the page's worker and for node: text in, text out. The calls are made by
// formats-calls.mjs; text crosses as UTF-8 on the module's heap.
#include <emscripten.h>

#include <nlohmann/json.hpp>

#include "formats/formats.hpp"
#include "formats/svg.hpp"

namespace {

using namespace dateline;

std::string output;
bool failed = false;

int give(std::string text, bool is_problem) {
    output = std::move(text);
    failed = is_problem;
    return static_cast<int>(output.size());
}

}  // namespace

extern "C" {

/// Writes a story, given as its JSON, in one of core/formats/formats.cpp. Returns the size of the text, or of what is
/// wrong; formats_output() points at it, and formats_failed() tells which.
EMSCRIPTEN_KEEPALIVE int formats_write(const char* json, std::size_t size, const char* name, std::size_t name_size) {
    const Format* format = format_named({name, name_size});
    if (!format) return give("There is no such format.", true);
    const auto story = story_from_json({json, size});
    if (const Error* error = std::get_if<Error>(&story)) return give(error->message, true);
    return give(format->write(std::get<Story>(story)), false);
}

/// The JSON of a story in any form that can be opened; answers as formats_write does.
EMSCRIPTEN_KEEPALIVE int formats_open(const char* bytes, std::size_t size) {
    const auto story = open_story({bytes, size});
    if (const Error* error = std::get_if<Error>(&story)) return give(error->message, true);
    return give(to_json(std::get<Story>(story)), false);
}

/// The picture of a view, with the story in it. `view`: JSON with the members of PictureView; answers as formats_write
/// does.
EMSCRIPTEN_KEEPALIVE int formats_picture(const char* json, std::size_t size, const char* view, std::size_t view_size) {
    const auto story = story_from_json({json, size});
    if (const Error* error = std::get_if<Error>(&story)) return give(error->message, true);
    const auto wanted = nlohmann::json::parse(view, view + view_size, nullptr, false);
    if (!wanted.is_object()) return give("There is no such view.", true);
    PictureView picture;
    picture.begin_minute = wanted.value("begin_minute", picture.begin_minute);
    picture.end_minute = wanted.value("end_minute", picture.end_minute);
    picture.width_px = wanted.value("width_px", picture.width_px);
    picture.height_px = wanted.value("height_px", picture.height_px);
    picture.dark = wanted.value("dark", picture.dark);
    picture.paper = wanted.value("paper", picture.paper);
    picture.shown = wanted.value("shown", picture.shown);
    return give(with_story(picture_of(std::get<Story>(story), picture), {json, size}), false);
}

EMSCRIPTEN_KEEPALIVE const char* formats_output() { return output.data(); }
EMSCRIPTEN_KEEPALIVE int formats_failed() { return failed ? 1 : 0; }

}  // extern "C"
