#include "time/dating_header.hpp"

#include <algorithm>
#include <array>

#include "text/word_list.hpp"
#include "time/numeric_date.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t head_lines = 14;           // with words in them, from the text's start
constexpr std::uint32_t head_sentences = 8;        // where all stands in one line
constexpr std::uint32_t longest_header_line = 26;  // tokens
constexpr std::uint32_t most_other_words = 4;      // beside the date on a line that gives it alone
constexpr std::uint32_t header_word_distance = 7;  // tokens from "Published" to its date
constexpr std::uint32_t dateline_distance = 9;     // tokens from the place to its date

constexpr std::array<std::string_view, 11> first_words = {"published", "posted",      "filed",    "issued",
                                                          "date",      "dated",       "released", "created",
                                                          "uploaded",  "publication", "pubdate"};
constexpr std::array<std::string_view, 6> later_words = {"updated",   "modified", "revised",
                                                         "corrected", "edited",   "update"};
constexpr std::array<std::string_view, 8> agencies = {"reuters", "ap",  "afp",       "xinhua",
                                                      "upi",     "dpa", "bloomberg", "yonhap"};
/// A line with one of these words tells of something else than the article.
constexpr std::array<std::string_view, 14> other_dates = {"born",    "died",     "deadline",  "expires",    "event",
                                                          "due",     "until",    "copyright", "since",      "valid",
                                                          "meeting", "election", "est",       "established"};

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

struct Line {
    std::uint32_t first = 0;  // half-open range of tokens
    std::uint32_t last = 0;
    std::uint32_t number = 0;
};

class HeaderFinder {
public:
    HeaderFinder(std::string_view text, const ReadText& read, const std::vector<TimeExpression>& expressions)
        : text_(text), read_(read), expressions_(expressions), size_(static_cast<std::uint32_t>(read.tokens.size())) {}

    std::vector<HeaderDate> run() {
        std::vector<HeaderDate> found;
        std::size_t next = 0;  // expression
        std::uint32_t number = 0;
        for (std::uint32_t first = 0; first < size_; ++number) {
            std::uint32_t last = first + 1;
            while (last < size_ && !read_.tokens[last].line_before) ++last;
            const Line line{first, last, number};
            while (next < expressions_.size() && expressions_[next].first_token < first) ++next;
            if (may_be_header(line)) read_line(line, next, found);
            first = last;
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const HeaderDate& a, const HeaderDate& b) { return a.kind < b.kind; });
        return found;
    }

private:
    std::string_view word(std::uint32_t at) const { return slice(text_, read_.tokens[at].span); }
    bool is_word(std::uint32_t at, std::string_view wanted) const {
        return at < size_ && lower_case(word(at)) == wanted;
    }

    bool may_be_header(const Line& line) const {
        return line.number < head_lines || line.last - line.first <= longest_header_line;
    }

    void read_line(const Line& line, std::size_t next, std::vector<HeaderDate>& found) {
        std::vector<HeaderDate> dates = numeric_dates(line);
        for (; next < expressions_.size() && expressions_[next].first_token < line.last; ++next) {
            if (is_of_range(next)) continue;
            std::optional<HeaderDate> date = written_date(line, expressions_[next]);
            const bool same = date && std::any_of(dates.begin(), dates.end(), [&](const HeaderDate& other) {
                                  return overlap(other.span, date->span);
                              });
            if (date && !same) dates.push_back(std::move(*date));
        }
        for (HeaderDate& date : dates) {
            const std::optional<HeaderKind> kind = kind_of(line, date);
            if (!kind) continue;
            date.kind = *kind;
            date.words = slice(text_, date.span);
            date.late = is_late(line);
            found.push_back(std::move(date));
        }
    }

    /// "16 November 2017 23.58 GMT", "11:45 PM"
    bool is_late(const Line& line) const {
        constexpr std::uint32_t longest = 30;  // tokens
        const Span span{read_.tokens[line.first].span.begin,
                        read_.tokens[std::min(line.last, line.first + longest) - 1].span.end};
        const std::string_view words = slice(text_, span);
        const auto digit = [&](std::size_t i) { return i < words.size() && words[i] >= '0' && words[i] <= '9'; };
        for (std::size_t mark = 1; mark + 2 < words.size(); ++mark) {
            const bool clock = (words[mark] == ':' || words[mark] == '.') && digit(mark - 1) && digit(mark + 1) &&
                               digit(mark + 2) && !digit(mark + 3) && !(mark > 2 && digit(mark - 3));
            if (!clock) continue;
            const int tens = mark > 1 && digit(mark - 2) ? words[mark - 2] - '0' : 0;
            const int hour = tens * 10 + words[mark - 1] - '0';
            const std::string half = lower_case(trimmed(words.substr(mark + 3))).substr(0, 2);
            if (hour >= 21 || (hour >= 9 && hour < 12 && (half == "pm" || half == "p."))) return true;
        }
        return false;
    }

    // ---- dates of a line

    std::vector<HeaderDate> numeric_dates(const Line& line) const {
        std::vector<HeaderDate> dates;
        if (line.last - line.first > 4 * longest_header_line) return dates;
        const Span span{read_.tokens[line.first].span.begin, read_.tokens[line.last - 1].span.end};
        for (const NumericDate& numeric : find_numeric_dates(text_, span)) {
            HeaderDate date;
            date.span = numeric.span;
            date.first_token = token_at(line, numeric.span.begin);
            date.weekday = weekday_beside(line, date);
            if (numeric.short_year && !header_word(line, date)) continue;
            date.days = readings_of(numeric, date.weekday, slice(text_, span));
            dates.push_back(std::move(date));
        }
        return dates;
    }

    /// The one reading that the weekday beside it or the outlet's spelling tells, else both.
    std::vector<Day> readings_of(const NumericDate& numeric, int weekday, std::string_view line) const {
        if (!numeric.day_first || !numeric.month_first || numeric.day_first == numeric.month_first)
            return {numeric.month_first ? *numeric.month_first : *numeric.day_first};
        const Day month_first = *numeric.month_first, day_first = *numeric.day_first;
        if (weekday != 0 && weekday_of(month_first) != weekday_of(day_first)) {
            if (weekday_of(month_first) == weekday) return {month_first};
            if (weekday_of(day_first) == weekday) return {day_first};
        }
        const DateOrder of_line = date_order_of(line);  // "10:30 AM EDT"
        switch (of_line != DateOrder::unknown ? of_line : date_order_of(text_)) {
            case DateOrder::month_first:
                return {month_first};
            case DateOrder::day_first:
                return {day_first};
            case DateOrder::unknown:
                break;
        }
        return {month_first, day_first};
    }

    std::optional<HeaderDate> written_date(const Line& line, const TimeExpression& expression) const {
        const Meaning& meaning = expression.meaning;
        const bool in_range = expression.range_end != RangeEnd::none;  // its ends are marked as counted from each other
        const bool plain = !expression.named && (in_range || !meaning.has(Slot::base)) && !meaning.has(Slot::era) &&
                           !meaning.has(Slot::kind) && !meaning.has(Slot::relation) && !meaning.has(Slot::mod) &&
                           !meaning.has(Slot::nth_unit);
        const bool in_either_order = in_other_order(meaning).has_value();  // numeric_dates() reads both
        if (!plain || !meaning.has(Slot::month) || in_either_order) return std::nullopt;
        HeaderDate date;
        date.span = expression.span;
        date.first_token = expression.first_token;
        date.month = meaning[Slot::month];
        date.day = meaning.has(Slot::day) ? meaning[Slot::day] : 0;
        date.year = meaning.has(Slot::year) ? meaning[Slot::year] : glued_year(expression.last_token);
        date.weekday = meaning.has(Slot::weekday) ? meaning[Slot::weekday] : 0;
        const CivilDate civil{date.year, date.month, date.day};
        if (date.day == 0 && date.year == 0) return std::nullopt;
        if (date.year != 0 && date.day != 0) {
            if (!is_valid(civil)) return std::nullopt;
            date.days = {day_from_civil(civil)};
            const std::string_view written = slice(text_, date.span);
            const bool digits_only = std::none_of(written.begin(), written.end(), is_letter);  // 20180408, 4/8/18
            if (digits_only && !header_word({line.first, expression.last_token, 0}, date)) return std::nullopt;
        }
        return date;
    }

    /// "April 8-14, 2018" is when something was on; "April 8, 2018 - 10:30" is no range.
    bool is_of_range(std::size_t i) const {
        const RangeEnd end = expressions_[i].range_end;
        if (end == RangeEnd::none) return false;
        const std::size_t other = end == RangeEnd::first ? i + 1 : i - 1;
        return other >= expressions_.size() || !expressions_[other].meaning.has(Slot::hour) ||
               expressions_[other].meaning.has(Slot::day);
    }

    /// The year of "Apr 8, 2018,10:30am", where the number ends with the hour; 0 for none.
    int glued_year(std::uint32_t after) const {
        if (after + 1 >= size_ || word(after) != "," || read_.tokens[after + 1].kind != TokenKind::number) return 0;
        const std::string_view number = word(after + 1);
        if (number.size() < 6 || number[4] != ',' || (!number.starts_with("19") && !number.starts_with("20"))) return 0;
        const auto digit = [&](std::size_t i) { return number[i] - '0'; };
        return digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    }

    std::uint32_t token_at(const Line& line, std::uint32_t byte) const {
        std::uint32_t at = line.first;
        while (at + 1 < line.last && read_.tokens[at + 1].span.begin <= byte) ++at;
        return at;
    }

    int weekday_beside(const Line& line, const HeaderDate& date) const {
        constexpr std::array<std::string_view, 7> names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        const std::uint32_t floor = date.first_token > line.first + 3 ? date.first_token - 3 : line.first;
        for (std::uint32_t at = date.first_token; at-- > floor;) {
            const std::string name = lower_case(word(at)).substr(0, 3);
            const auto found = std::find(names.begin(), names.end(), name);
            if (found != names.end()) return static_cast<int>(found - names.begin()) + 1;
        }
        return 0;
    }

    // ---- what a line says of its date

    std::optional<HeaderKind> kind_of(const Line& line, const HeaderDate& date) const {
        const std::uint32_t sentence = sentence_of(date.first_token);
        const bool at_head = line.number < head_lines && sentence < head_sentences;
        const bool byline = sentence < read_.sentences.size() && read_.sentences[sentence].kind == SentenceKind::byline;
        if (const auto kind = header_word(line, date)) return kind;
        if (!at_head || is_entry(line, date)) return std::nullopt;
        if (is_dateline(line, date)) return HeaderKind::dateline;
        if (is_plain_dateline(line, date)) return HeaderKind::line;
        if (line.last - line.first > longest_header_line || is_prose(line, date)) return std::nullopt;
        if (byline || is_byline(line)) return HeaderKind::dateline;
        return stands_alone(line, date) ? std::optional(HeaderKind::line) : std::nullopt;
    }

    /// "July 22, 2024:", where other dates lead lines as well: of a chronology. A whole date alone on its line above
    /// all that the article tells is its own.
    bool is_entry(const Line& line, const HeaderDate& date) const {
        const auto leads = [](const Sentence& s) { return s.kind == SentenceKind::entry_date; };
        const std::uint32_t at = sentence_of(date.first_token);
        if (at >= read_.sentences.size() || !leads(read_.sentences[at])) return false;
        if (std::ranges::count_if(read_.sentences, leads) < 2) return false;
        const auto before = read_.sentences.begin() + at;
        const bool first = std::none_of(read_.sentences.begin(), before,
                                        [&](const Sentence& s) { return s.kind == SentenceKind::prose || leads(s); });
        return !(first && !date.days.empty() && token_after(date) >= line.last);
    }

    std::uint32_t sentence_of(std::uint32_t token) const {
        const auto after = std::upper_bound(read_.sentences.begin(), read_.sentences.end(), token,
                                            [](std::uint32_t at, const Sentence& s) { return at < s.first_token; });
        return static_cast<std::uint32_t>(after - read_.sentences.begin()) - (after == read_.sentences.begin() ? 0 : 1);
    }

    /// "Published", "Updated" and their like a few tokens before the date; they open the line or a part of it, or are
    /// written with a capital: "a report published on April 3, 2018" is no header.
    std::optional<HeaderKind> header_word(const Line& line, const HeaderDate& date) const {
        const std::uint32_t floor =
            date.first_token > line.first + header_word_distance ? date.first_token - header_word_distance : line.first;
        for (std::uint32_t at = date.first_token; at-- > floor;) {
            const std::string name = lower_case(word(at));
            const bool first = one_of(name, first_words), later = one_of(name, later_words);
            if (!first && !later) continue;
            const bool capital = word(at)[0] >= 'A' && word(at)[0] <= 'Z';
            const bool opens = at == line.first || is_mark(at - 1) || (at == line.first + 1 && !is_mark(at));
            const bool leads = at > line.first && (is_word(at - 1, "first") || is_word(at - 1, "originally") ||
                                                   is_word(at - 1, "last") || is_word(at - 1, "article"));
            if ((!capital && !opens && !leads) || tells_of_another(line)) return std::nullopt;
            return first ? HeaderKind::published : HeaderKind::updated;
        }
        return std::nullopt;
    }

    bool is_mark(std::uint32_t at) const {
        constexpr std::array<std::string_view, 12> marks = {"|", "•", "·", "-", "—", "–", "/", ")", "(", ":", "*", "."};
        return one_of(word(at), marks);
    }

    bool tells_of_another(const Line& line) const {
        for (std::uint32_t at = line.first; at < std::min(line.last, line.first + longest_header_line); ++at)
            if (word(at) != "EST" && one_of(lower_case(word(at)), other_dates)) return true;
        return false;
    }

    /// "WASHINGTON, April 7, 2018 (AP) --": a place or agency in capitals before the date, and an agency or a dash
    /// after.
    bool is_dateline(const Line& line, const HeaderDate& date) const {
        const std::uint32_t begin = std::max(line.first, read_.sentences[sentence_of(date.first_token)].first_token);
        const bool near_start = date.first_token <= begin + dateline_distance;
        std::uint32_t next = token_after(date);
        if (!near_start || next >= line.last) return false;
        if (is_word(next, ",") || is_word(next, ".")) ++next;
        if (next >= line.last) return false;
        const std::string after = lower_case(word(next));
        const bool dash = after == "-" || after == "--" || after == "–" || after == "—" || after == ":" || after == "_";
        const bool agency = (after == "(" || after == "/" || after == "[") || one_of(after, agencies);
        if (!dash && !agency) return false;
        if (date.first_token == begin) return agency || date.day != 0;  // "April 8 (Reuters) -", "April 8, 2018 -"
        return is_shouted(begin) || (agency && is_capital(begin));
    }

    /// "Brussels, 22 March 2016 –": as an office writes it, and a history's heading too.
    bool is_plain_dateline(const Line& line, const HeaderDate& date) const {
        const std::uint32_t next = token_after(date);
        const bool after_place = date.first_token > line.first + 1 && date.first_token <= line.first + 4 &&
                                 is_word(date.first_token - 1, ",") && is_capital(line.first);
        return after_place && next < line.last && (is_word(next, "–") || is_word(next, "—") || is_word(next, "-"));
    }

    std::uint32_t token_after(const HeaderDate& date) const {
        std::uint32_t at = date.first_token;
        while (at < size_ && read_.tokens[at].span.begin < date.span.end) ++at;
        return at;
    }

    bool is_capital(std::uint32_t at) const { return word(at)[0] >= 'A' && word(at)[0] <= 'Z'; }
    bool is_shouted(std::uint32_t at) const {
        const std::string_view place = word(at);
        return place.size() > 1 && is_capital(at) && place[1] >= 'A' && place[1] <= 'Z';
    }

    /// A sentence that ends with a mark and has a verb, or a word in lower case that leads to the date: "met on".
    bool is_prose(const Line& line, const HeaderDate& date) const {
        const std::string_view last = word(line.last - 1);
        if (last != "." && last != "?" && last != "!" && last != "\"" && last != "”") return false;
        if (is_led_to(line, date)) return true;
        for (std::uint32_t at = line.first; at < line.last; ++at) {
            const Tag tag = read_.tags[at];
            if (tag == Tag::verb_past || tag == Tag::verb_present || tag == Tag::auxiliary || tag == Tag::modal)
                return true;
        }
        return false;
    }

    /// "met on", "rules of": a word in lower case leads to the date, but not "10:30 pm on".
    bool is_led_to(const Line& line, const HeaderDate& date) const {
        std::uint32_t at = date.first_token;
        if (at > line.first + 1 && is_word(at - 1, "on") && is_time_word(at - 2)) return false;
        return at > line.first && word(at - 1)[0] >= 'a' && word(at - 1)[0] <= 'z' && !is_time_word(at - 1);
    }

    /// "By Jane Roe, ...", "Reuters Staff", "(CNN) ...": who wrote it stands on the line.
    bool is_byline(const Line& line) const {
        if (is_word(line.first, "by") && line.first + 1 < line.last && is_capital(line.first + 1)) return true;
        for (std::uint32_t at = line.first; at < line.last; ++at)
            if (one_of(lower_case(word(at)), agencies) || is_word(at, "staff") || is_word(at, "correspondent"))
                return true;
        return false;
    }

    /// Little beside the date: a weekday, a time, a place, parts set off by marks.
    bool stands_alone(const Line& line, const HeaderDate& date) const {
        if (tells_of_another(line)) return false;
        std::uint32_t others = 0, marks = 0, verbs = 0;
        const std::uint32_t end = token_after(date);
        for (std::uint32_t at = line.first; at < line.last; ++at) {
            if (at >= date.first_token && at < end) continue;
            if (is_word(at, "last") || one_of(lower_case(word(at)), later_words)) continue;  // "Last updated at 18:32"
            const bool separator = word(at) == "|" || word(at) == "•" || word(at) == "·";
            marks += separator;
            verbs += read_.tags[at] == Tag::verb_past || read_.tags[at] == Tag::modal;
            others += read_.tokens[at].kind == TokenKind::word && !is_time_word(at);
        }
        if (marks == 0 && (verbs > 0 || is_led_to(line, date))) return false;
        if (marks > 0) return others <= 3 * most_other_words;
        // "Chernobyl disaster, April 26, 1986" may be the title of a history; "April 8" may be any day's heading.
        if (line.number == 0) return others == 0;
        return others <= (date.days.empty() ? most_other_words / 2 : most_other_words);
    }

    bool is_time_word(std::uint32_t at) const {
        constexpr std::array<std::string_view, 32> words = {
            "am",   "pm",   "a.m.",   "p.m.",    "et",        "edt",      "est",    "ct",       "cst",    "cdt", "pt",
            "pst",  "pdt",  "mt",     "gmt",     "bst",       "utc",      "ist",    "kst",      "jst",    "cet", "cest",
            "aest", "aedt", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "at"};
        return one_of(lower_case(word(at)), words);
    }

    std::string_view text_;
    const ReadText& read_;
    const std::vector<TimeExpression>& expressions_;
    std::uint32_t size_ = 0;
};

}  // namespace

std::vector<HeaderDate> find_header_dates(std::string_view text, const ReadText& read,
                                          const std::vector<TimeExpression>& expressions) {
    return HeaderFinder(text, read, expressions).run();
}

}  // namespace dateline
