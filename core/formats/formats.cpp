#include "formats/formats.hpp"

#include <array>

#include "formats/annotations.hpp"
#include "formats/csv.hpp"
#include "formats/icalendar.hpp"
#include "formats/jsonld.hpp"
#include "formats/markdown.hpp"
#include "formats/markwhen.hpp"
#include "formats/quotes.hpp"
#include "formats/svg.hpp"
#include "formats/timelinejs.hpp"
#include "formats/timeml.hpp"

namespace dateline {

namespace {

std::string quotes_as_json(const Story& story) { return to_json(with_quotes_only(story)); }

constexpr std::array all_formats = {
    Format{"json", "json", to_json},
    Format{"json-selectors", "json", to_json_with_selectors},
    Format{"quotes", "json", quotes_as_json},
    Format{"markdown", "md", to_markdown},
    Format{"csv", "csv", to_csv},
    Format{"icalendar", "ics", to_icalendar},
    Format{"timelinejs", "json", to_timelinejs},
    Format{"markwhen", "mw", to_markwhen},
    Format{"jsonld", "jsonld", to_jsonld},
    Format{"timeml", "tml", to_timeml},
    Format{"annotations", "jsonld", to_annotations},
    Format{"svg", "svg", to_svg},
};

}  // namespace

std::span<const Format> formats() { return all_formats; }

const Format* format_named(std::string_view name) {
    for (const Format& format : all_formats)
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace dateline
