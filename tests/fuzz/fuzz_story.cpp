// A story from outside: any bytes give either one clear message, or a story that can be written and read again.
#include <cstdint>
#include <cstdlib>

#include "formats/csv.hpp"
#include "formats/markdown.hpp"
#include "story/json.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = story_from_json({reinterpret_cast<const char*>(data), size});
    if (const Error* error = std::get_if<Error>(&result)) {
        if (error->message.empty()) std::abort();
        return 0;
    }
    const Story& story = std::get<Story>(result);
    to_markdown(story);
    to_csv(story);
    const std::string json = to_json(story);
    const auto again = story_from_json(json);
    if (!std::holds_alternative<Story>(again) || to_json(std::get<Story>(again)) != json) std::abort();
    return 0;
}
