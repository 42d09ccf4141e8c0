// The reader for the page's worker and for node: articles in, their story out. The calls are made by reader-calls.mjs;
// text crosses as UTF-8 on the module's heap. What has been read is kept by the caller's ids, so that a story is told
// anew (a date set, an article gone) without reading again.
#include <emscripten.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/edtf.hpp"
#include "formats/conllu.hpp"
#include "story/join.hpp"
#include "story/json.hpp"
#include "story/reading.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace {

using namespace dateline;

struct Held {
    int id = 0;
    std::string own_title;  // as the text or its page has it
};

/// A story that was opened from a link or a file: it is told as it was saved.
struct Opened {
    int id = 0;
    Story story;
};

std::vector<Held> held;         // parallel to readings
std::vector<Reading> readings;  // in the order of the last story
std::vector<Opened> opened;     // likewise
std::string output;

EM_JS(void, report_progress, (double fraction), {
    if (Module['onProgress']) Module['onProgress'](fraction);
})

/// The place of an article among those held; their number where it is not.
std::size_t place_of(int id) {
    const auto found = std::find_if(held.begin(), held.end(), [id](const Held& one) { return one.id == id; });
    return static_cast<std::size_t>(found - held.begin());
}

/// Moves those with the ids to the front, in their order, and drops the others.
void keep_opened(const int* ids, std::size_t count) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto found =
            std::find_if(opened.begin(), opened.end(), [&](const Opened& one) { return one.id == ids[i]; });
        if (found != opened.end()) std::swap(opened[next++], *found);
    }
    opened.resize(next);
}

/// Holds what was read under `id`, in place of what was held under it.
void hold(int id, Reading reading) {
    const std::size_t place = place_of(id);
    if (place == held.size()) {
        held.emplace_back();
        readings.emplace_back();
    }
    held[place] = {id, reading.document.title};
    readings[place] = std::move(reading);
}

int give(std::string text) {
    output = std::move(text);
    return static_cast<int>(output.size());
}

}  // namespace

extern "C" {

/// Reads an article and holds it under `id`, in place of what was held under it.
EMSCRIPTEN_KEEPALIVE void reader_read(int id, const char* bytes, std::size_t size) {
    std::optional<Reading> reading = read_article(read_document({bytes, size}), [](double fraction) {
        report_progress(fraction);
        return true;
    });
    hold(id, std::move(*reading));
}

/// Reads the first paragraphs of a long article and holds them under `id` until reader_read() takes their place.
/// Returns whether it is long.
EMSCRIPTEN_KEEPALIVE int reader_read_beginning(int id, const char* bytes, std::size_t size) {
    std::optional<Document> beginning = beginning_of(read_document({bytes, size}));
    if (!beginning) return 0;
    hold(id, *read_article(std::move(*beginning)));
    return 1;
}

/// Reads and tells a text and forgets it: what the first reading has to build and the browser to compile is then there.
EMSCRIPTEN_KEEPALIVE void reader_practise(const char* bytes, std::size_t size) {
    std::vector<Reading> read;
    read.push_back(*read_article(read_document({bytes, size})));
    give(to_json(tell(read)));
}

/// An empty title takes the article's own.
EMSCRIPTEN_KEEPALIVE void reader_set_title(int id, const char* title, std::size_t size) {
    const std::size_t place = place_of(id);
    if (place == held.size()) return;
    readings[place].document.title = size > 0 ? std::string(title, size) : held[place].own_title;
}

/// "2018-04-08", "unknown", or empty for what the article says of itself; what is no day counts as empty.
EMSCRIPTEN_KEEPALIVE void reader_set_day(int id, const char* day, std::size_t size) {
    const std::size_t place = place_of(id);
    if (place == held.size()) return;
    readings[place].user_day = parse_day({day, size});
    readings[place].user_knows_no_day = std::string_view(day, size) == "unknown";
}

/// The dates that the reader of the page took for time expressions: lines of where the expression begins, in code
/// points of the text, and the EDTF, a space between. What is neither is passed over.
EMSCRIPTEN_KEEPALIVE void reader_set_dates(int id, const char* lines, std::size_t size) {
    const std::size_t place = place_of(id);
    if (place == held.size()) return;
    Reading& reading = readings[place];
    reading.chosen.clear();
    const CodePointIndex index(reading.document.text);
    for_each_line({lines, size}, [&](std::string_view line) {
        std::uint32_t begin = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), begin);
        const auto digits = static_cast<std::size_t>(end - line.data());
        if (error != std::errc() || begin > index.size() || digits >= line.size()) return;
        if (const std::optional<When> when = parse_edtf(line.substr(digits + 1)))
            reading.chosen.push_back({index.to_bytes({begin, begin}).begin, *when});
    });
}

/// Takes a story (core/story/json.hpp) and holds it under `id`. Returns 0, or the size of what is wrong with it, a
/// sentence that reader_output() then points at.
EMSCRIPTEN_KEEPALIVE int reader_open(int id, const char* json, std::size_t size) {
    auto result = story_from_json({json, size});
    if (const Error* error = std::get_if<Error>(&result)) return give(error->message);
    opened.push_back({id, std::move(std::get<Story>(result))});
    return 0;
}

/// Tells the story of the articles in the order of these ids, those of the opened stories last, and holds no others
/// from then on; ids that are not held are passed over. Returns the size of its JSON, which reader_output() then points
/// at.
EMSCRIPTEN_KEEPALIVE int reader_tell(const int* ids, std::size_t count) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = place_of(ids[i]);
        if (place == held.size()) continue;
        std::swap(held[next], held[place]);
        std::swap(readings[next], readings[place]);
        ++next;
    }
    held.resize(next);
    readings.resize(next);
    keep_opened(ids, count);
    std::vector<Story> parts;
    if (!readings.empty() || opened.empty()) parts.push_back(tell(readings));
    for (const Opened& one : opened) parts.push_back(one.story);
    return give(to_json(joined(std::move(parts))));
}

/// Parses a text as it stands and writes it as CoNLL-U; the size as for reader_tell.
EMSCRIPTEN_KEEPALIVE int reader_parse(const char* bytes, std::size_t size) {
    const std::string_view text(bytes, size);
    const std::vector<Token> tokens = tokenize(text);
    const std::vector<Sentence> sentences = split_sentences(text, tokens);
    return give(to_conllu(text, tokens, sentences, parse_text(text, tokens, sentences)));
}

EMSCRIPTEN_KEEPALIVE const char* reader_output() { return output.data(); }

}  // extern "C"
