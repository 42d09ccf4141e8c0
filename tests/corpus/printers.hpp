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

/// One line a sentence: its paragraph, its kind where it is no prose, and its words, line breaks as spaces.
std::string print_text(const Case& one);

/// What is read of a page: title, address and date where it has them, then a line a paragraph.
std::string print_html(const Case& one);

/// One line a word with its tag: word/TAG, a space between, a line a sentence.
std::string print_tags(const Case& one);

/// One line a word: word UPOS XPOS head relation, "(root)" for a head that is none; then the sentence's names, each
/// type "words"; a blank line between sentences.
std::string print_parse(const Case& one);

/// One line an event that a time expression dates: STATUS EDTF "trigger" Title | by REPORTER; then what is left out.
/// With the option "undated" the others as well, with the rule that dates them.
std::string print_event(const Case& one);

/// Articles parted by lines of ~~~~ as one story: a line an event of the default view, with "all" any,
/// with the number of its mentions.
std::string print_story(const Case& one);

/// The article's own date with its source, or the interval and the likely days; with the option "grounds" these as
/// well. With "header" the text is only the lines at an article's head; in "lines", " // " is a line break.
std::string print_dating(const Case& one);

}  // namespace dateline::corpus
