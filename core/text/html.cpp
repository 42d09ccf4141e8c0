#include "text/html.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "text/html_entities.hpp"
#include "text/page_date.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

constexpr std::size_t longest_name = 24;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr std::array<std::string_view, 7> raw_text_elements = {"script",  "style",    "textarea", "iframe",
                                                               "noembed", "noframes", "xmp"};
constexpr std::array<std::string_view, 14> void_elements = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                            "input", "link", "meta", "param", "source", "track", "wbr"};
constexpr std::array<std::string_view, 19> dropped_elements = {
    "nav",      "footer", "aside", "figure", "button", "select", "label",  "svg",  "math", "template",
    "noscript", "dialog", "menu",  "video",  "audio",  "object", "canvas", "head", "form"};
constexpr std::array<std::string_view, 34> block_elements = {
    "p",          "div", "li",      "ul",      "ol",   "dl",     "dt",      "dd",     "hr",      "tr",      "table",
    "blockquote", "pre", "section", "article", "main", "header", "address", "center", "body",    "html",    "title",
    "h1",         "h2",  "h3",      "h4",      "h5",   "h6",     "tbody",   "thead",  "caption", "summary", "details"};
constexpr std::array<std::string_view, 5> dropped_roles = {"navigation", "banner", "contentinfo", "complementary",
                                                           "search"};
constexpr std::array<std::string_view, 8> head_elements = {"meta",   "link",  "base",     "title",
                                                           "script", "style", "noscript", "template"};
struct Element {
    std::string name;
    bool dropped = false;
};

struct Markup {
    std::string name;
    bool closing = false;
    std::string_view attributes;
    std::size_t end = 0;  // the byte after it
};

/// One run of text between block borders.
struct Block {
    std::string text;
    std::size_t link_bytes = 0;
    bool heading = false;
    bool list_item = false;
    int article = -1;  // index of the outermost <article> it stands in
    bool in_main = false;
};

/// The value of an attribute, character references resolved.
std::optional<std::string> attribute(std::string_view attributes, std::string_view wanted) {
    std::size_t at = 0;
    while (at < attributes.size()) {
        while (at < attributes.size() && (is_space(attributes[at]) || attributes[at] == '/')) ++at;
        const std::size_t name_begin = at;
        while (at < attributes.size() && !is_space(attributes[at]) && attributes[at] != '=' && attributes[at] != '/')
            ++at;
        const std::string name = lower_case(attributes.substr(name_begin, at - name_begin));
        while (at < attributes.size() && is_space(attributes[at])) ++at;
        std::string_view value;
        if (at < attributes.size() && attributes[at] == '=') {
            ++at;
            while (at < attributes.size() && is_space(attributes[at])) ++at;
            const char quote = at < attributes.size() ? attributes[at] : ' ';
            if (quote == '"' || quote == '\'') {
                const std::size_t close = std::min(attributes.find(quote, at + 1), attributes.size());
                value = attributes.substr(at + 1, close - at - 1);
                at = close + 1;
            } else {
                const std::size_t begin = at;
                while (at < attributes.size() && !is_space(attributes[at])) ++at;
                value = attributes.substr(begin, at - begin);
            }
        } else if (at == name_begin) {
            ++at;
        }
        if (name != wanted) continue;
        std::string out;
        for (std::size_t i = 0; i < value.size();) {
            const std::size_t reference = read_entity(value.substr(i), out);
            if (!reference) out += value[i];
            i += reference ? reference : 1;
        }
        return out;
    }
    return std::nullopt;
}

class PageReader {
public:
    PageReader(std::string_view html, bool drop) : html_(html), drop_(drop) {}
    Document read();

private:
    std::optional<Markup> markup_at(std::size_t at) const;
    std::size_t skip_comment(std::size_t at) const;
    std::size_t skip_raw_text(const Markup& markup);
    void open(const Markup& markup);
    void close(const std::string& name);
    void take_metadata(const Markup& markup);
    void add_text(std::size_t begin, std::size_t end);
    void end_block();
    bool is_open(const char* name) const;
    bool is_dropped(const Markup& markup) const;
    std::string body() const;

    std::string_view html_;
    bool drop_;
    std::vector<Element> open_;
    std::unordered_map<std::string, int> open_count_;
    int dropped_depth_ = 0;
    int articles_ = 0;
    std::vector<Block> blocks_;
    Block block_;
    std::string heading_, page_title_, shared_title_, url_;
    PageDates dates_;
};

/// The tag that begins at a '<', or nothing where that is a plain less-than sign.
std::optional<Markup> PageReader::markup_at(std::size_t at) const {
    Markup markup;
    std::size_t i = at + 1;
    if (i < html_.size() && html_[i] == '/') markup.closing = true, ++i;
    if (i >= html_.size() || !is_letter(html_[i])) return std::nullopt;
    const std::size_t name_begin = i;
    while (i < html_.size() && !is_space(html_[i]) && html_[i] != '>' && html_[i] != '/') ++i;
    markup.name = lower_case(html_.substr(name_begin, std::min(i - name_begin, longest_name)));
    const std::size_t attributes_begin = i;
    char quote = 0;
    for (; i < html_.size() && (quote || html_[i] != '>'); ++i) {
        if (quote) {
            if (html_[i] == quote) quote = 0;
        } else if ((html_[i] == '"' || html_[i] == '\'') && html_[i - 1] == '=') {
            quote = html_[i];
        }
    }
    if (i >= html_.size()) {  // an open quote or no end: the tag ends at the next '>' at all
        i = std::min(html_.find('>', attributes_begin), html_.size());
    }
    markup.attributes = html_.substr(attributes_begin, i - attributes_begin);
    markup.end = std::min(i + 1, html_.size());
    return markup;
}

/// The byte after a comment, doctype or processing instruction that begins at `at`.
std::size_t PageReader::skip_comment(std::size_t at) const {
    const bool comment = html_.substr(at).starts_with("<!--");
    const std::size_t end = comment ? html_.find("-->", at + 4) : html_.find('>', at);
    if (end == std::string_view::npos) return html_.size();
    return end + (comment ? 3 : 1);
}

/// The byte after a <script>, <style> ...; a page's structured data are read on the way.
std::size_t PageReader::skip_raw_text(const Markup& markup) {
    std::size_t at = markup.end;
    while (true) {
        at = html_.find("</", at);
        if (at == std::string_view::npos) return html_.size();
        if (lower_case(html_.substr(at + 2, markup.name.size())) == markup.name) break;
        at += 2;
    }
    if (markup.name == "script") dates_.take_script(html_.substr(markup.end, at - markup.end));
    const std::size_t end = html_.find('>', at);
    return end == std::string_view::npos ? html_.size() : end + 1;
}

bool PageReader::is_open(const char* name) const {
    const auto found = open_count_.find(name);
    return found != open_count_.end() && found->second > 0;
}

bool PageReader::is_dropped(const Markup& markup) const {
    if (!drop_) return markup.name == "head" || markup.name == "template";
    if (one_of(markup.name, dropped_elements)) return true;
    if (markup.name == "header" && !is_open("article")) return true;
    if (markup.attributes.find_first_not_of(" \n\t/") == std::string_view::npos) return false;
    if (attribute(markup.attributes, "hidden") || attribute(markup.attributes, "aria-hidden") == "true") return true;
    const std::string role = attribute(markup.attributes, "role").value_or("");
    std::string style = attribute(markup.attributes, "style").value_or("");
    std::erase(style, ' ');
    return one_of(role, dropped_roles) || style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

void PageReader::take_metadata(const Markup& markup) {
    if (markup.closing) return;
    if (markup.name == "meta") {
        std::string name;
        for (const std::string_view key : {"property", "name", "itemprop"})
            if (name.empty()) name = lower_case(attribute(markup.attributes, key).value_or(""));
        const std::string content = attribute(markup.attributes, "content").value_or("");
        dates_.take_meta(name, content);
        if (name == "og:title" && shared_title_.empty()) shared_title_ = content;
        if (name == "og:url" && url_.empty()) url_ = content;
    } else if (markup.name == "link") {
        if (url_.empty() && lower_case(attribute(markup.attributes, "rel").value_or("")) == "canonical")
            url_ = attribute(markup.attributes, "href").value_or("");
    } else {
        const std::string moment = attribute(markup.attributes, "datetime").value_or("");
        if (lower_case(attribute(markup.attributes, "itemprop").value_or("")) == "datepublished") {
            const std::string content = attribute(markup.attributes, "content").value_or("");
            dates_.take_published(content.empty() ? moment : content);
        }
        if (markup.name == "time" && dropped_depth_ == 0) dates_.take_time(moment);
    }
}

void PageReader::open(const Markup& markup) {
    if (is_open("head") && !one_of(markup.name, head_elements)) close("head");
    if (markup.name == "br") {
        if (dropped_depth_ == 0) block_.text += '\n';
    } else if (one_of(markup.name, block_elements)) {
        end_block();
        if (!open_.empty() && open_.back().name == "p") close("p");
    }
    if (one_of(markup.name, void_elements)) return;
    const bool drop = is_dropped(markup);
    dropped_depth_ += drop;
    if (markup.name == "article" && dropped_depth_ == 0 && !is_open("article")) ++articles_;
    ++open_count_[markup.name];
    open_.push_back({markup.name, drop});
}

void PageReader::close(const std::string& name) {
    if (one_of(name, block_elements)) end_block();
    const auto count = open_count_.find(name);
    if (count == open_count_.end() || count->second == 0) return;
    while (true) {
        const Element last = std::move(open_.back());
        open_.pop_back();
        --open_count_[last.name];
        dropped_depth_ -= last.dropped;
        if (last.name == name) return;
    }
}

void PageReader::add_text(std::size_t begin, std::size_t end) {
    const bool in_title = !open_.empty() && open_.back().name == "title" && !is_open("svg");
    if (dropped_depth_ > 0 && !in_title) return;
    std::string& out = in_title ? page_title_ : block_.text;
    const std::size_t before = out.size();
    for (std::size_t i = begin; i < end;) {
        std::size_t bytes = html_[i] == '&' ? read_entity(html_.substr(i, end - i), out) : 0;
        if (!bytes) out += html_[i] == '\n' || html_[i] == '\t' ? ' ' : html_[i], bytes = 1;
        if (out.back() == ' ' && (out.size() == 1 || out[out.size() - 2] == ' ')) out.pop_back();
        i += bytes;
    }
    if (in_title || out.size() == before) return;
    if (is_open("a")) block_.link_bytes += out.size() - before;
    for (const char* name : {"h1", "h2", "h3", "h4", "h5", "h6"}) block_.heading |= is_open(name);
    if (heading_.empty() && is_open("h1")) heading_ = block_.text;
    block_.list_item |= is_open("li");
    block_.article = is_open("article") ? articles_ : -1;
    block_.in_main |= is_open("main");
}

void PageReader::end_block() {
    while (!block_.text.empty() && is_space(block_.text.back())) block_.text.pop_back();
    block_.text.erase(0, block_.text.find_first_not_of(" \n"));
    // A block that is all link leads elsewhere: a menu, "read more", related articles.
    const bool all_link = block_.link_bytes * 10 >= block_.text.size() * 9;
    if (!block_.text.empty() && (!all_link || block_.heading || !drop_)) blocks_.push_back(std::move(block_));
    block_ = Block();
}

/// The blocks of the biggest article; else of <main>; else all.
std::string PageReader::body() const {
    std::unordered_map<int, std::size_t> article_bytes;
    std::size_t main_bytes = 0;
    int biggest = -1;
    for (const Block& block : blocks_) {
        main_bytes += block.in_main ? block.text.size() : 0;
        if (block.article < 0) continue;
        article_bytes[block.article] += block.text.size();
        if (biggest < 0 || article_bytes[block.article] > article_bytes[biggest]) biggest = block.article;
    }
    constexpr std::size_t enough_bytes = 200;
    const bool by_article = drop_ && biggest >= 0 && article_bytes[biggest] >= enough_bytes;
    const bool by_main = drop_ && !by_article && main_bytes >= enough_bytes;
    std::string text;
    for (const Block& block : blocks_) {
        if ((by_article && block.article != biggest) || (by_main && !block.in_main)) continue;
        if (!text.empty()) text += "\n\n";
        text += block.text;
    }
    return text;
}

Document PageReader::read() {
    std::size_t text_begin = 0, at = 0;
    while (at < html_.size()) {
        at = std::min(html_.find('<', at), html_.size());
        if (at == html_.size()) break;
        const char next = at + 1 < html_.size() ? html_[at + 1] : ' ';
        const std::optional<Markup> markup = next == '!' || next == '?' ? std::nullopt : markup_at(at);
        if (!markup && next != '!' && next != '?') {
            ++at;
            continue;
        }
        add_text(text_begin, at);
        if (!markup) {
            at = skip_comment(at);
        } else {
            take_metadata(*markup);
            if (markup->closing) {
                close(markup->name);
            } else if (!one_of(markup->name, raw_text_elements)) {
                open(*markup);
            }
            at = !markup->closing && one_of(markup->name, raw_text_elements) ? skip_raw_text(*markup) : markup->end;
        }
        text_begin = at;
    }
    add_text(text_begin, html_.size());
    end_block();
    Document document;
    document.text = body();
    document.title = !heading_.empty() ? heading_ : !shared_title_.empty() ? shared_title_ : page_title_;
    while (!document.title.empty() && is_space(document.title.back())) document.title.pop_back();
    document.url = url_;
    dates_.take_address(url_);
    document.page_days = dates_.in_order();
    return document;
}

constexpr std::array<std::string_view, 38> leading_tags = {
    "html", "head",   "body",  "meta", "title",  "link", "main",   "article", "section",    "div",
    "p",    "span",   "h1",    "h2",   "h3",     "h4",   "ul",     "ol",      "li",         "table",
    "tr",   "td",     "tbody", "b",    "i",      "em",   "strong", "a",       "blockquote", "br",
    "time", "header", "nav",   "font", "center", "pre",  "figure", "hr"};

}  // namespace

bool looks_like_html(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \n\t");
    if (begin == std::string_view::npos || text[begin] != '<') return false;
    const std::string head = lower_case(text.substr(begin, longest_name));
    if (head.starts_with("<!doctype html") || head.starts_with("<!--") || head.starts_with("<?xml")) return true;
    std::size_t end = 1;
    while (end < head.size() && (is_letter(head[end]) || is_digit(head[end]))) ++end;
    return end < head.size() && (is_space(head[end]) || head[end] == '>' || head[end] == '/') &&
           one_of(std::string_view(head).substr(1, end - 1), leading_tags);
}

Document read_html(std::string_view html) {
    Document document = PageReader(html, true).read();
    // A part that is dropped and never closed swallows the page: then all of it is better than nothing.
    if (document.text.empty()) document.text = PageReader(html, false).read().text;
    return document;
}

}  // namespace dateline
