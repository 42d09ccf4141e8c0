// What the corpus prints of each stage. A new stage is a function here and a row in printers.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/civil.hpp"

namespace dateline::corpus {

struct Case {
    std::string title;
    std::optional<Day> dct;
    bool lines = false;
    std::vector<std::string> options;  // those that only some stages know
    std::string text;
};

using Printer = std::string (*)(const Case&);

/// By the name of the folder; null for an unknown one.
Printer printer_of(std::string_view stage);

/// One line a timex: timex TYPE VALUE "words" rule=NAME, and when=EDTF where the value does not already say it.
std::string print_time(const Case& one);

}  // namespace dateline::corpus
