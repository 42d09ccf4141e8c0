#include "printers.hpp"

namespace dateline::corpus {

Printer printer_of(std::string_view stage) {
    if (stage == "time") return print_time;
    if (stage == "text") return print_text;
    if (stage == "html") return print_html;
    if (stage == "tags") return print_tags;
    if (stage == "parse") return print_parse;
    if (stage == "event") return print_event;
    if (stage == "story") return print_story;
    if (stage == "dating") return print_dating;
    return nullptr;
}

}  // namespace dateline::corpus
