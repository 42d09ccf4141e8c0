#include "cli/read.hpp"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "calendar/when_text.hpp"
#include "formats/formats.hpp"
#include "story/join.hpp"
#include "story/reading.hpp"
#include "time/given_day.hpp"

namespace dateline::cli {
namespace {

struct Options {
    const Format* format = nullptr;  // none: for reading on the spot
    std::optional<Day> day;
    bool withhold_date = false;  // --dct none: what the page's own data say is not used
    std::vector<std::string> files;
};

int fail(const std::string& message) {
    std::cerr << "dateline: " << message << '\n';
    return 2;
}

/// What is wrong with the arguments, or nothing.
std::optional<std::string> read_options(const std::vector<std::string>& arguments, Options& options) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const Format* format = argument.starts_with("--") ? format_named(argument.substr(2)) : nullptr;
        if (format) {
            options.format = format;
        } else if (argument == "--dct") {
            if (++i == arguments.size()) return "--dct needs a day such as 2018-04-08, or none.";
            options.withhold_date = arguments[i] == "none";
            if (options.withhold_date) continue;
            const std::variant<Day, std::string> day = read_given_day(arguments[i]);
            if (const std::string* problem = std::get_if<std::string>(&day)) return *problem;
            options.day = std::get<Day>(day);
        } else if (argument.size() > 1 && argument.starts_with("-")) {
            return "read knows no " + argument + ".";
        } else {
            options.files.push_back(argument);
        }
    }
    if (options.files.empty()) return "read needs at least one file, or - for standard input.";
    return std::nullopt;
}

std::optional<std::string> read_file(const std::string& name) {
    if (name == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::ifstream file(name, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) return std::nullopt;
    return bytes;
}

void print_readable(const Story& story) {
    for (const Article& article : story.articles) {
        std::cout << article.title << "\n  " << (article.dct.day ? format_day(*article.dct.day) : "date unknown");
        for (const std::string& ground : article.dct.grounds) std::cout << "  " << ground;
        std::cout << '\n';
    }
    std::cout << '\n';
    for (const StoryEvent& event : story.events) {
        const std::string date = event.when ? format_for_readers(*event.when) : "relative to an unknown day";
        std::cout << date << std::string(date.size() < 28 ? 28 - date.size() : 1, ' ') << event.title;
        if (event.status != Status::happened)
            std::cout << " ("
                      << (event.status == Status::planned  ? "planned"
                          : event.status == Status::denied ? "denied"
                                                           : "conditional")
                      << ')';
        if (!event.reported_by.empty()) std::cout << " [" << event.reported_by << ']';
        std::cout << '\n';
    }
    if (story.events.empty()) std::cout << "No dated event was found.\n";
    if (!story.left_out.empty()) std::cout << "\nLeft out:\n";
    for (const LeftOut& left : story.left_out)
        std::cout << "  " << slice(story.articles[left.article].text, left.words) << ": " << left.reason << '\n';
}

}  // namespace

int read(const std::vector<std::string>& arguments) {
    Options options;
    if (const auto problem = read_options(arguments, options)) return fail(*problem);
    std::vector<Reading> readings;
    std::vector<Story> stories;
    for (const std::string& name : options.files) {
        const std::optional<std::string> bytes = read_file(name);
        if (!bytes) return fail("cannot read " + name + ".");
        if (name.ends_with(".csv") || looks_like_story(*bytes)) {
            auto story = open_story(*bytes);
            if (const Error* error = std::get_if<Error>(&story)) return fail(name + ": " + error->message);
            stories.push_back(std::move(std::get<Story>(story)));
            continue;
        }
        Document document = read_document(*bytes);
        if (options.withhold_date) document.page_days.clear();
        std::optional<Reading> reading = read_article(std::move(document));
        reading->user_day = options.day;
        readings.push_back(std::move(*reading));
    }
    if (!readings.empty()) stories.insert(stories.begin(), tell(readings));
    const Story story = joined(std::move(stories));
    if (options.format) {
        const std::string text = options.format->write(story);
        std::cout << text << (text.ends_with('\n') ? "" : "\n");
    } else {
        print_readable(story);
    }
    return 0;
}

}  // namespace dateline::cli
