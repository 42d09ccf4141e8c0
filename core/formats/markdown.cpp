#include "formats/markdown.hpp"

#include <array>

#include "calendar/when_text.hpp"
#include "formats/parts.hpp"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 4> status_notes = {"", " (planned)", " (conditional)", " (denied)"};

/// Text on one line that Markdown takes as plain words.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

}  // namespace

std::string to_markdown(const Story& story) {
    std::string out = "# Timeline\n";
    for (const StoryEvent& event : story.events) {
        out += "\n- **" + (event.when ? format_for_readers(*event.when) : std::string("Relative to an unknown day")) +
               "** " + plain(event.title);
        out += status_notes[static_cast<std::size_t>(event.status)];
        if (const std::string source = source_words(event); !source.empty()) out += ", " + plain(source);
        out += '\n';
        for (const StoryMention& mention : event.mentions)
            out +=
                "  > " + plain(on_one_line(slice(story.articles[mention.article].text, evidence_of(mention)))) + "\n";
    }
    out += "\n## Articles\n\n";
    for (const Article& article : story.articles) {
        out += "- " + plain(article.title.empty() ? "Untitled" : article.title);
        if (!article.agency.empty()) out += ", " + plain(article.agency);
        if (article.dct.day) out += ", " + format_day(*article.dct.day);
        if (is_web_address(article.url)) out += ", <" + article.url + ">";
        out += '\n';
    }
    return out;
}

}  // namespace dateline
