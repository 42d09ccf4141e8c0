// Runs the corpus: every .txt file below tests/corpus. The folder tells which stage is printed (printers.hpp).
//
//   corpus_tests [--update] [FILE...]     --update rewrites the expected parts instead of comparing
//
// A file holds cases: a line of 16 or more = with the title and the case's options after bars, the input, a line of 16
// or more -, and what must come out:
//   ================ weekday in a past-tense report points back | dct 2011-03-14
//   The plant was evacuated on Friday.
//   ----------------
//   timex DATE 2011-03-11 "Friday" rule=bare-weekday
// Options: "dct DAY" is the article's date; "lines" makes each line of the input a document of its own, whose results
// stand on one line, "-" where there are none.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "printers.hpp"

namespace {

using dateline::corpus::Case;
using dateline::corpus::Printer;

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool is_rule(const std::string& line, char mark) {
    return line.size() >= 16 && line.find_first_not_of(mark) >= 16 &&
           (line.find_first_not_of(mark) == line.npos || line[line.find_first_not_of(mark)] == ' ');
}

std::string trim(const std::string& text) {
    std::size_t begin = text.find_first_not_of(' ');
    return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

void read_title(const std::string& line, Case& one) {
    std::istringstream parts(
        line.substr(line.find_first_not_of('=') == line.npos ? line.size() : line.find_first_not_of('=')));
    std::string part;
    for (bool first = true; std::getline(parts, part, '|'); first = false) {
        part = trim(part);
        if (first)
            one.title = part;
        else if (part.starts_with("dct "))
            one.dct = dateline::parse_day(part.substr(4));
        else if (part == "lines")
            one.lines = true;
        else
            one.options.push_back(part);
    }
}

struct FileCase {
    std::string heading;
    Case one;
    std::string expected;
};

struct CorpusFile {
    std::string preamble;  // comment lines before the first case
    std::vector<FileCase> cases;
};

CorpusFile read_corpus_file(const std::filesystem::path& path) {
    CorpusFile file;
    std::istringstream text(read_file(path));
    bool in_expected = false;
    for (std::string line; std::getline(text, line);) {
        if (is_rule(line, '=')) {
            file.cases.push_back({line, {}, {}});
            read_title(line, file.cases.back().one);
            in_expected = false;
        } else if (file.cases.empty()) {
            file.preamble += line + "\n";
        } else if (!in_expected && is_rule(line, '-')) {
            in_expected = true;
        } else {
            (in_expected ? file.cases.back().expected : file.cases.back().one.text) += line + "\n";
        }
    }
    for (FileCase& each : file.cases) {  // blank lines before the next heading are no part of the expected text
        while (each.expected.ends_with("\n\n") || each.expected == "\n") each.expected.pop_back();
    }
    return file;
}

std::string print(const Case& one, Printer printer) {
    if (!one.lines) return printer(one);
    std::string out;
    std::istringstream lines(one.text);
    for (std::string line; std::getline(lines, line);) {
        Case single = one;
        single.text = line;
        std::string printed = printer(single);
        while (printed.ends_with('\n')) printed.pop_back();
        for (std::size_t at = 0; (at = printed.find('\n', at)) != printed.npos;) printed.replace(at, 1, "; ");
        out += (printed.empty() ? "-" : printed) + "\n";
    }
    return out;
}

void write_corpus_file(const std::filesystem::path& path, const CorpusFile& file) {
    std::ofstream out(path, std::ios::binary);
    out << file.preamble;
    for (std::size_t i = 0; i < file.cases.size(); ++i) {
        const FileCase& each = file.cases[i];
        out << (i == 0 ? "" : "\n") << each.heading << "\n"
            << each.one.text << std::string(16, '-') << "\n"
            << each.expected;
    }
}

/// The first line in which two texts differ.
void show_difference(const std::string& expected, const std::string& actual) {
    std::istringstream a(expected);
    std::istringstream b(actual);
    std::string left;
    std::string right;
    for (int line = 1;; ++line) {
        bool more_left = static_cast<bool>(std::getline(a, left));
        bool more_right = static_cast<bool>(std::getline(b, right));
        if (!more_left && !more_right) return;
        if (more_left && more_right && left == right) continue;
        std::printf("  line %d\n    expected: %s\n    actual:   %s\n", line, more_left ? left.c_str() : "(nothing)",
                    more_right ? right.c_str() : "(nothing)");
        return;
    }
}

}  // namespace

int main(int argc, char** argv) {
    namespace fs = std::filesystem;
    bool update = false;
    std::vector<fs::path> paths;
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "--update")
            update = true;
        else
            paths.emplace_back(argv[i]);
    }
    if (paths.empty()) {
        for (const auto& entry : fs::recursive_directory_iterator(CORPUS_FOLDER)) {
            if (entry.path().extension() == ".txt") paths.push_back(entry.path());
        }
        std::sort(paths.begin(), paths.end());
    }
    int passed = 0;
    int failed = 0;
    for (const fs::path& path : paths) {
        std::string stage = path.parent_path().filename().string();
        Printer printer = dateline::corpus::printer_of(stage);
        if (!printer) {
            std::printf("%s: no stage is called %s\n", path.c_str(), stage.c_str());
            ++failed;
            continue;
        }
        CorpusFile file = read_corpus_file(path);
        for (FileCase& each : file.cases) {
            std::string actual = print(each.one, printer);
            if (update) {
                each.expected = actual;
            } else if (actual != each.expected) {
                std::printf("%s: %s\n", path.c_str(), each.one.title.c_str());
                show_difference(each.expected, actual);
                ++failed;
                continue;
            }
            ++passed;
        }
        if (update) write_corpus_file(path, file);
        if (file.cases.empty()) {
            std::printf("%s: no case in it\n", path.c_str());
            ++failed;
        }
    }
    std::printf("corpus: %d passed, %d failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
