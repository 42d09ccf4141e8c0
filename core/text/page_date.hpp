// The publication day of a web page as the page's own data give it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How a page can tell its day, the most trusted first.
enum class PageDateSource : std::uint8_t {
    structured,  // JSON-LD "datePublished"
    meta,        // article:published_time, Dublin Core, itemprop and their like
    time,        // <time datetime>
    address      // /2018/04/08/ in its address
};

struct PageDay {
    std::string day;  // "2018-04-08"
    PageDateSource source = PageDateSource::meta;
    bool operator==(const PageDay&) const = default;
};

/// Collects what a page says of its day; of each source the first counts.
class PageDates {
public:
    /// The text of a <script>.
    void take_script(std::string_view script);
    /// A <meta> by its property, name or itemprop in lower case.
    void take_meta(std::string_view name, std::string_view content);
    /// An element with itemprop="datePublished".
    void take_published(std::string_view moment) { take(PageDateSource::meta, moment); }
    /// The datetime of a <time>.
    void take_time(std::string_view moment) { take(PageDateSource::time, moment); }
    /// The page's address.
    void take_address(std::string_view url);

    /// The most trusted first; empty where the page says nothing.
    std::vector<PageDay> in_order() const;

private:
    void take(PageDateSource source, std::string_view moment);
    std::array<std::string, 4> days_;  // by source
};

}  // namespace dateline
