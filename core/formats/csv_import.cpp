// CSV (RFC 4180) in: our own columns, and the names that others give theirs.
#include <algorithm>
#include <array>

#include "formats/imported.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using Row = std::vector<std::string>;

constexpr std::size_t most_cells = 64;

/// Calls `take(row)` for each row until it returns false. Quotes may hold commas, line breaks and doubled quotes; one
/// that is never closed ends with the file.
template <typename Take>
void each_row(std::string_view bytes, char separator, const Take& take) {
    Row row(1);
    bool quoted = false;
    const auto end_row = [&] {
        Row done(1);
        std::swap(done, row);
        return take(done);
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (quoted) {
            if (c != '"')
                row.back() += c;
            else if (at + 1 < bytes.size() && bytes[at + 1] == '"')
                row.back() += bytes[++at];
            else
                quoted = false;
        } else if (c == '"' && row.back().empty()) {
            quoted = true;
        } else if (c == separator && row.size() < most_cells) {
            row.emplace_back();
        } else if (c == '\n') {
            if (!end_row()) return;
        } else if (c != '\r') {
            row.back() += c;
        }
    }
    if (row.size() > 1 || !row[0].empty()) end_row();
}

/// An apostrophe that was put before what looks like a formula is taken away again.
std::string unguarded(std::string cell) {
    if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos)
        cell.erase(0, 1);
    return cell;
}

enum Column { when, end, title, quote, source, url, status, reported_by, column_count };

constexpr std::array<std::array<std::string_view, 5>, column_count> names = {{
    {"when", "date", "start", "start date", "begin"},
    {"end", "end date", "to", "until", ""},
    {"title", "headline", "event", "name", "summary"},
    {"quote", "description", "text", "sentence", "details"},
    {"source", "article", "", "", ""},
    {"url", "link", "", "", ""},
    {"status", "", "", "", ""},
    {"reported_by", "", "", "", ""},
}};

/// Which cell holds each column, -1 for none: of several names the first in the table wins.
std::array<int, column_count> columns_of(const Row& header) {
    std::array<int, column_count> out;
    out.fill(-1);
    for (std::size_t column = 0; column < column_count; ++column)
        for (const std::string_view name : names[column])
            for (std::size_t cell = 0; cell < header.size() && out[column] < 0; ++cell) {
                if (!name.empty() && lower_case(header[cell]) == name) out[column] = static_cast<int>(cell);
            }
    return out;
}

}  // namespace

std::variant<Story, Error> story_from_csv(std::string_view bytes) {
    if (bytes.size() > most_imported_bytes) return Error{"This table is too big; 16 MB is the most."};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::string_view header_line = bytes.substr(0, bytes.find('\n'));
    const auto count = [&](char c) { return std::count(header_line.begin(), header_line.end(), c); };
    const char separator = count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ',';
    std::array<int, column_count> columns{};
    bool in_header = true;
    std::vector<ImportedEvent> events;
    each_row(bytes, separator, [&](const Row& row) {
        if (in_header) {
            columns = columns_of(row);
            in_header = false;
            return columns[title] >= 0 && columns[when] >= 0;
        }
        const auto cell = [&](Column column) {
            const int at = columns[column];
            return at >= 0 && static_cast<std::size_t>(at) < row.size() ? unguarded(row[static_cast<std::size_t>(at)])
                                                                        : std::string();
        };
        ImportedEvent event{cell(title),
                            cell(quote),
                            cell(source),
                            cell(url),
                            cell(reported_by),
                            date_in_file(cell(when)),
                            status_in_file(cell(status))};
        const auto last = date_in_file(cell(end));
        if (event.when && last)
            if (const auto whole = lasting(*event.when, *last)) event.when = whole;
        events.push_back(std::move(event));
        return events.size() < most_imported_events;
    });
    if (columns[title] < 0 || columns[when] < 0 || in_header)
        return Error{
            "This table cannot be read: its first row must name the columns, among them \"when\" and \"title\"."};
    Story story = story_of(std::move(events));
    if (story.events.empty()) return Error{"This table holds no events."};
    return story;
}

}  // namespace dateline
