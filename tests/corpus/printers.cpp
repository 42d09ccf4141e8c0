#include "printers.hpp"

namespace dateline::corpus {

Printer printer_of(std::string_view stage) {
    if (stage == "time") return print_time;
    return nullptr;
}

}  // namespace dateline::corpus
