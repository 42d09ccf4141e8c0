#include "text/page_date.hpp"

#include <algorithm>

namespace dateline {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Names of <meta> that give the publication day.
constexpr std::array<std::string_view, 16> meta_names = {
    "article:published_time", "og:published_time", "datepublished",     "dc.date",
    "dc.date.issued",         "dc.date.created",   "dcterms.created",   "dcterms.issued",
    "dcterms.date",           "pubdate",           "publishdate",       "publish-date",
    "parsely-pub-date",       "sailthru.date",     "article.published", "citation_publication_date"};

bool all_digits(std::string_view text, std::size_t from, std::size_t count) {
    return from + count <= text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                       text.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
}

/// "2018-04-08" of its parts as digits; empty where they are no day.
std::string joined(std::string_view year, std::string_view month, std::string_view day) {
    if (year < "1000" || month < "01" || month > "12" || day < "01" || day > "31") return {};
    return std::string(year) + '-' + std::string(month) + '-' + std::string(day);
}

/// The day with which a moment begins: "2018-04-08T10:00:00Z", "2018/04/08", "20180408". Nothing else is trusted.
std::string day_of(std::string_view moment) {
    while (!moment.empty() && is_space(moment.front())) moment.remove_prefix(1);
    const bool parted = all_digits(moment, 0, 4) && all_digits(moment, 5, 2) && all_digits(moment, 8, 2) &&
                        (moment[4] == '-' || moment[4] == '/') && moment[7] == moment[4] && !all_digits(moment, 8, 3);
    if (parted) return joined(moment.substr(0, 4), moment.substr(5, 2), moment.substr(8, 2));
    if (all_digits(moment, 0, 8) && !all_digits(moment, 0, 9))
        return joined(moment.substr(0, 4), moment.substr(4, 2), moment.substr(6, 2));
    return {};
}

/// "04" of "04", "4" or "apr"; empty for what is no month of an address.
std::string month_of(std::string_view part) {
    constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto named = std::find(names.begin(), names.end(), part);
    if (named != names.end()) {
        const auto number = static_cast<int>(named - names.begin()) + 1;
        return std::string(number < 10 ? "0" : "") + std::to_string(number);
    }
    return all_digits(part, 0, part.size()) && part.size() == 2 ? std::string(part) : std::string();
}

/// Cuts the first part off a path.
std::string_view next_part(std::string_view& path) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    return part;
}

/// "/2018/04/08/", "/2018/apr/08/" or "/2018-04-08/" in the path of an address.
std::string day_in_address(std::string_view url) {
    const std::size_t scheme = url.find("://");
    std::string_view path = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    path = path.substr(0, path.find_first_of("?#"));
    next_part(path);  // the host
    for (std::string_view rest = path; !rest.empty();) {
        const std::string_view part = next_part(rest);
        if (part.size() == 10 && all_digits(part, 0, 4) && part[4] == '-') {
            if (std::string day = day_of(part); !day.empty()) return day;
        }
        if (part.size() != 4 || !all_digits(part, 0, 4)) continue;
        std::string_view after = rest;
        const std::string month = month_of(next_part(after));
        const std::string_view day = next_part(after);
        if (!month.empty() && day.size() == 2 && all_digits(day, 0, 2)) return joined(part, month, day);
    }
    return {};
}

}  // namespace

void PageDates::take(PageDateSource source, std::string_view moment) {
    std::string& day = days_[static_cast<std::size_t>(source)];
    if (day.empty()) day = day_of(moment);
}

void PageDates::take_script(std::string_view script) {
    constexpr std::string_view key = "\"datePublished\"";
    std::size_t at = script.find(key);
    if (at == std::string_view::npos) return;
    at += key.size();
    while (at < script.size() && (is_space(script[at]) || script[at] == ':' || script[at] == '"')) ++at;
    take(PageDateSource::structured, script.substr(at));
}

void PageDates::take_meta(std::string_view name, std::string_view content) {
    if (std::find(meta_names.begin(), meta_names.end(), name) != meta_names.end()) take(PageDateSource::meta, content);
}

void PageDates::take_address(std::string_view url) {
    std::string& day = days_[static_cast<std::size_t>(PageDateSource::address)];
    if (day.empty()) day = day_in_address(url);
}

std::vector<PageDay> PageDates::in_order() const {
    std::vector<PageDay> days;
    for (std::size_t source = 0; source < days_.size(); ++source)
        if (!days_[source].empty()) days.push_back({days_[source], static_cast<PageDateSource>(source)});
    return days;
}

}  // namespace dateline
