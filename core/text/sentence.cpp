#include "text/sentence.hpp"

#include <algorithm>
#include <string>

#include "assets.hpp"
#include "text/calendar_names.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

constexpr std::size_t longest_heading_tokens = 22;
constexpr std::size_t longest_byline_tokens = 12;
constexpr std::size_t longest_crosshead_tokens = 8;
constexpr std::size_t longest_furniture_words = 3;
constexpr std::size_t longest_reference_tokens = 4;
constexpr std::size_t longest_entry_date_tokens = 9;
constexpr std::size_t longest_dateline_tokens = 20;
constexpr std::size_t longest_place_tokens = 3;
constexpr std::uint32_t shortest_wrapped_line = 45;  // bytes; a hard-wrapped text breaks its lines near one width
constexpr std::uint32_t longest_wrapped_line = 120;

struct Lists {
    WordSet furniture = read_word_set(assets::page_furniture());
    WordSet furniture_first_words;
    WordSet titles = read_word_set(assets::titles_before_names());
    WordSet starters = read_word_set(assets::sentence_starters());
    Lists() {
        for (const std::string_view phrase : furniture)
            furniture_first_words.insert(phrase.substr(0, phrase.find(' ')));
    }
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

class Splitter {
public:
    Splitter(std::string_view text, const std::vector<Token>& tokens, const Lists& lists)
        : text_(text), tokens_(tokens), lists_(lists) {}
    std::vector<Sentence> split();

private:
    std::string_view word(std::size_t i) const { return i < tokens_.size() ? slice(text_, tokens_[i].span) : ""; }
    bool is_capitalised(std::size_t i) const;
    int line_breaks_before(std::size_t i) const;
    bool is_hard_wrapped() const;
    bool paragraph_before(std::size_t i) const;
    bool is_end_mark(std::size_t i) const;
    bool is_closing(std::size_t i) const;
    std::size_t reference_at(std::size_t i) const;
    bool is_title(std::string_view word) const;
    std::size_t after_end(std::size_t i) const;
    bool ends_before_small(std::size_t first, std::size_t mark, std::size_t next) const;
    bool ends_before(std::size_t first, std::size_t mark, std::size_t next) const;
    std::size_t furniture_at(std::size_t i) const;
    std::size_t crosshead_at(std::size_t i) const;
    std::size_t byline_at(std::size_t i) const;
    bool is_of_date(std::size_t i) const;
    std::size_t bullet_at(std::size_t i) const;
    bool tab_before(std::size_t i) const;
    std::size_t clock_at(std::size_t i) const;
    std::size_t entry_date_at(std::size_t i) const;
    std::size_t dateline_at(std::size_t i) const;
    std::size_t special_at(std::size_t i, SentenceKind& kind) const;
    void add(std::size_t first, std::size_t last, SentenceKind kind);
    std::size_t cut_before(std::size_t last) const;
    void mark_headings();

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const Lists& lists_;
    bool hard_wrapped_ = false;
    bool by_the_clock_ = false;  // several lines begin with a time of day, as in a live blog
    std::uint32_t paragraph_ = 0;
    std::vector<Sentence> sentences_;
};

bool Splitter::is_capitalised(std::size_t i) const {
    const std::string_view w = word(i);
    return !w.empty() && (is_upper(w[0]) || static_cast<unsigned char>(w[0]) >= 0xC3);
}

int Splitter::line_breaks_before(std::size_t i) const {
    if (i == 0 || !tokens_[i].line_before) return i == 0 ? 2 : 0;
    const Span gap{tokens_[i - 1].span.end, tokens_[i].span.begin};
    const std::string_view between = slice(text_, gap);
    return static_cast<int>(std::count(between.begin(), between.end(), '\n'));
}

/// Mail and agency texts break each line near one width; most of their lines then end in mid-sentence.
bool Splitter::is_hard_wrapped() const {
    std::size_t broken = 0, ended = 0;
    std::uint32_t line_begin = 0;
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        const int breaks = line_breaks_before(i);
        if (breaks == 0) continue;
        const std::uint32_t length = tokens_[i - 1].span.end - line_begin;
        line_begin = tokens_[i].span.begin;
        if (breaks > 1) continue;
        const bool wrapped = length >= shortest_wrapped_line && length <= longest_wrapped_line && !is_end_mark(i - 1) &&
                             !is_closing(i - 1);
        ++(wrapped ? broken : ended);
    }
    return broken >= 3 && broken > ended;
}

bool Splitter::paragraph_before(std::size_t i) const {
    const int breaks = line_breaks_before(i);
    if (breaks != 1) return breaks > 1;
    if (hard_wrapped_) {
        // The last line of a paragraph is short, or indents the next.
        const std::uint32_t end = tokens_[i - 1].span.end;
        const std::size_t newline = text_.substr(0, end).find_last_of('\n');
        const std::size_t length = end - (newline == std::string_view::npos ? 0 : newline + 1);
        return length < shortest_wrapped_line && !is_lower(word(i)[0]);
    }
    return !is_lower(word(i)[0]);
}

bool Splitter::is_end_mark(std::size_t i) const {
    const std::string_view w = word(i);
    return tokens_[i].kind == TokenKind::punctuation &&
           (w.find_first_not_of(".?!") == std::string_view::npos || w == "…");
}

/// A closing quote or bracket that belongs to the sentence before it.
bool Splitter::is_closing(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::punctuation || tokens_[i].space_before) return false;
    const std::string_view w = word(i);
    if (w == "\"" || w == "'" || w == "''")
        return i + 1 == tokens_.size() || tokens_[i + 1].space_before || !is_capitalised(i + 1);
    return w == "”" || w == "’" || w == ")" || w == "]" || w == "»";
}

/// How many tokens of a note's mark stand here, as encyclopedias have them behind a sentence: "[28]", "[note 3]"; 0:
/// none.
std::size_t Splitter::reference_at(std::size_t i) const {
    if (word(i) != "[") return 0;
    for (std::size_t end = i + 1; end < i + longest_reference_tokens && end < tokens_.size(); ++end) {
        if (word(end) == "]") return end > i + 1 ? end + 1 - i : 0;
        if (tokens_[end].kind != TokenKind::number && !is_lower(word(end)[0])) return 0;
    }
    return 0;
}

/// "Mr.", in capitals as well.
bool Splitter::is_title(std::string_view word) const {
    if (lists_.titles.contains(word)) return true;
    std::string with_capital(word);
    for (std::size_t i = 1; i < with_capital.size(); ++i)
        if (is_upper(with_capital[i])) with_capital[i] = static_cast<char>(with_capital[i] - 'A' + 'a');
    return lists_.titles.contains(with_capital);
}

std::size_t Splitter::after_end(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < tokens_.size() && ((is_end_mark(next) && !tokens_[next].space_before) || is_closing(next))) ++next;
    while (const std::size_t count = reference_at(next)) next += count;
    return next;
}

/// Whether a sentence ends before a small letter: behind a question, and with writers who use no capitals.
bool Splitter::ends_before_small(std::size_t first, std::size_t mark, std::size_t next) const {
    if (next > mark + 1 || !tokens_[next].space_before || tokens_[mark].kind == TokenKind::word) return false;
    if (word(mark).back() == '?') return true;
    return word(mark) == "." && mark > first && is_lower(word(first)[0]) && word(mark - 1).size() > 1;
}

/// Whether the sentence that began with `begun` ends between the mark (or abbreviation) and the token after it.
bool Splitter::ends_before(std::size_t begun, std::size_t mark, std::size_t next) const {
    const std::string_view first = word(next), before = mark > 0 ? word(mark - 1) : "";
    if (is_lower(first[0])) return ends_before_small(begun, mark, next);
    const bool closed = next > mark + 1;
    if (tokens_[mark].kind == TokenKind::word) return lists_.starters.count(first) > 0 && !is_title(word(mark));
    if (tokens_[next].kind == TokenKind::punctuation && first != "\"" && first != "'" && first != "“" && first != "‘" &&
        first != "(" && first != "[" && first != "-" && first != "—" && first != "–" && first != "``" && first != "•")
        return false;
    const bool point = word(mark).back() == '.';
    if (!tokens_[next].space_before) {
        // Glued: "in 2011.A different group", `Eui-yong."The US`. Not "example.COM" and not a lone initial.
        const bool solid = before.size() >= 2 || tokens_[mark - (mark > 0)].kind == TokenKind::number || closed;
        const bool opens = tokens_[next].kind == TokenKind::word && is_upper(first[0]) &&
                           (first.size() == 1 || !is_upper(first[1]) || first == "US");
        const bool quote = first == "\"" || first == "“" || first == "‘";
        return solid && (opens || quote) && !is_upper(before.back());
    }
    if (point && !closed && before.size() == 1) {
        if (is_upper(before[0]) && before != "I") return false;                            // an initial
        if (is_lower(before[0]) && tokens_[next].kind == TokenKind::number) return false;  // "c. 1871", "p. 5"
    }
    return true;
}

/// How many tokens of page furniture stand here, or of the mark before a heading, "## Sport"; 0: none.
std::size_t Splitter::furniture_at(std::size_t i) const {
    std::size_t marks = 0;
    while (i + marks < tokens_.size() && word(i + marks) == "#" && (marks == 0 || !tokens_[i + marks].space_before))
        ++marks;
    const bool leads = marks > 0 && paragraph_before(i) && i + marks < tokens_.size();
    if (leads && tokens_[i + marks].space_before && line_breaks_before(i + marks) == 0) return marks;
    if (!lists_.furniture_first_words.count(word(i))) return 0;
    for (std::size_t count = longest_furniture_words; count > 0; --count)
        if (i + count <= tokens_.size() &&
            lists_.furniture.count(slice(text_, {tokens_[i].span.begin, tokens_[i + count - 1].span.end})))
            return count;
    return 0;
}

/// " - US gambit - ": a heading set into the line.
std::size_t Splitter::crosshead_at(std::size_t i) const {
    const auto dash = [&](std::size_t at) {
        return (word(at) == "-" || word(at) == "–" || word(at) == "—") && tokens_[at].space_before;
    };
    if (!dash(i) || i + 2 >= tokens_.size() || !tokens_[i + 1].space_before) return 0;
    for (std::size_t end = i + 2; end < std::min(i + longest_crosshead_tokens, tokens_.size()); ++end) {
        if (is_end_mark(end) || line_breaks_before(end) > 0) return 0;
        if (dash(end))
            return end + 1 < tokens_.size() && tokens_[end + 1].space_before && is_capitalised(end + 1) ? end + 1 - i
                                                                                                        : 0;
    }
    return 0;
}

/// "By AFP", "By Jane Roe and John Doe, Staff Writer", up to the end of the line.
std::size_t Splitter::byline_at(std::size_t i) const {
    if (word(i) != "By" && word(i) != "BY") return 0;
    for (std::size_t end = i + 1; end <= std::min(i + longest_byline_tokens, tokens_.size()); ++end) {
        if (end == tokens_.size() || line_breaks_before(end) > 0) return end > i + 1 ? end - i : 0;
        const std::string_view w = word(end);
        const bool fits = is_capitalised(end) || w == "and" || w == "of" || w == "for" || w == "in" || w == "," ||
                          w == "|" || w == "/" || w == "-";
        if (!fits || tokens_[end].kind == TokenKind::number) return 0;
    }
    return 0;
}

/// "22", "2024", "Aug.", "Friday", "early".
bool Splitter::is_of_date(std::size_t i) const {
    constexpr std::string_view others[] = {"early", "mid",    "late",   "of",   "the",  "and", "summer", "autumn",
                                           "fall",  "winter", "spring", "a.m.", "p.m.", "am",  "pm",     "GMT",
                                           ",",     ".",      "/",      ":",    "-",    "–"};
    constexpr std::size_t shortest = 3;
    if (tokens_[i].kind == TokenKind::number || one_of(word(i), others)) return true;
    std::string_view name = word(i);
    if (name.ends_with('.')) name.remove_suffix(1);
    if (one_of(lower_case(name), others)) return true;
    const std::string lower = lower_case(name);  // "MONDAY", "Aug"
    const auto begins = [&](std::string_view of) { return of.starts_with(lower); };
    return name.size() >= shortest && is_upper(name[0]) &&
           (std::ranges::any_of(month_names, begins) || std::ranges::any_of(weekday_names, begins));
}

/// How many tokens of a list's mark stand here: "*", "•", "1)"; 0: none.
std::size_t Splitter::bullet_at(std::size_t i) const {
    constexpr std::string_view bullets[] = {"*", "**", "•", "·", "-", "–", "—", "►", "‣", "▪"};
    if (one_of(word(i), bullets) && i + 1 < tokens_.size() && tokens_[i + 1].space_before) return 1;
    return i + 1 < tokens_.size() && tokens_[i].kind == TokenKind::number && word(i + 1) == ")" ? 2 : 0;
}

/// Whether a tab stands before a token, as between the cells of a table.
bool Splitter::tab_before(std::size_t i) const {
    const std::string_view gap = slice(text_, {tokens_[i - 1].span.end, tokens_[i].span.begin});
    return gap.find('\t') != std::string_view::npos;
}

/// "19:40" or "7:40 p.m." before the words of a line; 0: none.
std::size_t Splitter::clock_at(std::size_t i) const {
    constexpr std::string_view halves[] = {"a.m.", "p.m.", "am", "pm", "AM", "PM", "GMT", "BST", "ET"};
    const auto number = [&](std::size_t at) { return at < tokens_.size() && tokens_[at].kind == TokenKind::number; };
    const bool clock = number(i) && number(i + 2) && word(i + 1) == ":" && !tokens_[i + 1].space_before &&
                       !tokens_[i + 2].space_before && word(i).size() <= 2 && word(i + 2).size() == 2;
    if (!clock || !paragraph_before(i)) return 0;
    const std::size_t next = i + (one_of(word(i + 3), halves) ? 4 : 3);
    const bool tells = next < tokens_.size() && line_breaks_before(next) == 0 && tokens_[next].space_before;
    return tells && is_capitalised(next) ? next - i : 0;
}

/// "July 22, 2024:", "* 1947 –": a date that leads a line of a chronology, with the marks around it; or alone on its
/// line.
std::size_t Splitter::entry_date_at(std::size_t i) const {
    if (!paragraph_before(i)) return 0;
    if (const std::size_t count = by_the_clock_ ? clock_at(i) : 0) return count;
    const std::size_t first = i + bullet_at(i);
    bool dated = false;
    for (std::size_t end = first; end < std::min(first + longest_entry_date_tokens, tokens_.size()); ++end) {
        const bool goes_on =
            end + 1 < tokens_.size() && tokens_[end + 1].space_before && line_breaks_before(end + 1) == 0;
        const bool dash = (word(end) == "-" || word(end) == "–" || word(end) == "—") && tokens_[end].space_before;
        const bool mark = dash || (word(end) == ":" && !tokens_[end].space_before);
        if (dated && mark && goes_on && tokens_[end + 1].kind != TokenKind::number) return end + 1 - i;
        if (dated && line_breaks_before(end) == 0 && tab_before(end)) return end - i;
        if (dated && line_breaks_before(end) > 0) return paragraph_before(end) ? end - i : 0;
        if (!is_of_date(end) || (end > i && line_breaks_before(end) > 0)) return 0;
        dated |= tokens_[end].kind == TokenKind::number || is_capitalised(end);
    }
    return 0;
}

/// "WESTON, March 6, 2018 (Reuters) -", "WESTON —": a place in capitals and a date or none, which are no part of the
/// sentence after it.
std::size_t Splitter::dateline_at(std::size_t i) const {
    constexpr std::string_view dashes[] = {"-", "--", "—", "–", "_"};
    const std::string_view place = word(i);
    const bool shouts = place.size() > 1 && is_upper(place[0]) && (is_upper(place[1]) || place[1] == '.');
    if (!paragraph_before(i) || !shouts) return 0;
    bool dated = false, agency = false, month = false, day = false, all_shout = true;
    for (std::size_t end = i; end < std::min(i + longest_dateline_tokens, tokens_.size()); ++end) {
        if (end > i && line_breaks_before(end) > 0) return 0;
        const bool number = tokens_[end].kind == TokenKind::number, is_word = tokens_[end].kind == TokenKind::word;
        const bool follows = end + 1 < tokens_.size() && tokens_[end + 1].kind != TokenKind::number &&
                             !is_lower(word(end + 1)[0]);  // not "NATO — the alliance — said"
        const bool spaced = end > i && (tokens_[end].space_before || word(end - 1) == ")");
        if (one_of(word(end), dashes) && follows && (dated || (spaced && (agency || all_shout)))) return end + 1 - i;
        const bool small = is_word && is_lower(word(end)[0]);
        if (is_end_mark(end) || (small && !is_of_date(end))) return 0;
        month |= is_capitalised(end) && is_of_date(end);
        day |= number;
        dated = month && day;
        agency |= word(end) == ")";
        all_shout &= is_word && std::ranges::none_of(word(end), is_lower) && end < i + longest_place_tokens;
    }
    return 0;
}

std::size_t Splitter::special_at(std::size_t i, SentenceKind& kind) const {
    kind = SentenceKind::entry_date;
    if (const std::size_t count = entry_date_at(i)) return count;
    kind = SentenceKind::byline;
    if (const std::size_t count = furniture_at(i)) return count;
    if (const std::size_t count = byline_at(i)) return count;
    if (const std::size_t count = dateline_at(i)) return count;
    kind = SentenceKind::heading;
    return crosshead_at(i);
}

void Splitter::add(std::size_t first, std::size_t last, SentenceKind kind) {
    if (first == last) return;
    for (; last - first > longest_sentence_tokens; first = cut_before(first + longest_sentence_tokens))
        add(first, cut_before(first + longest_sentence_tokens), kind);
    sentences_.push_back({{tokens_[first].span.begin, tokens_[last - 1].span.end},
                          static_cast<std::uint32_t>(first),
                          static_cast<std::uint32_t>(last),
                          paragraph_,
                          kind});
}

/// Where to cut what is too long at `last`: after a comma or the like, where one stands in its last third.
std::size_t Splitter::cut_before(std::size_t last) const {
    constexpr std::string_view marks = ",;:)-";
    for (std::size_t end = last; end > last - longest_sentence_tokens / 3; --end)
        if (word(end - 1).size() == 1 && marks.find(word(end - 1)) != marks.npos && tokens_[end].space_before)
            return end;
    return last;
}

/// A paragraph of one short sentence without an end mark is a heading.
void Splitter::mark_headings() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
        Sentence& s = sentences_[i];
        const bool leads =
            i == 0 || sentences_[i - 1].paragraph != s.paragraph ||
            (word(sentences_[i - 1].first_token) == "#" && sentences_[i - 1].kind == SentenceKind::byline);
        const bool alone = leads && (i + 1 == sentences_.size() || sentences_[i + 1].paragraph != s.paragraph);
        const std::size_t last = s.last_token - 1;
        const bool ended = is_end_mark(last) || (is_closing(last) && last > s.first_token && is_end_mark(last - 1)) ||
                           word(last) == ":";
        if (s.kind == SentenceKind::prose && alone && !ended &&
            s.last_token - s.first_token <= longest_heading_tokens && !is_lower(word(s.first_token)[0]))
            s.kind = SentenceKind::heading;
    }
}

std::vector<Sentence> Splitter::split() {
    constexpr int fewest_clocks = 3;
    hard_wrapped_ = is_hard_wrapped();
    int clocks = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) clocks += clock_at(i) > 0 ? 1 : 0;
    by_the_clock_ = clocks >= fewest_clocks;
    std::size_t first = 0;
    bool at_start = true;  // of a sentence
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (i > first && paragraph_before(i)) {
            add(first, i, SentenceKind::prose);
            first = i;
        }
        if (i == first) at_start = true;
        if (i == first && i > 0 && paragraph_before(i)) ++paragraph_;
        SentenceKind kind;
        const bool furniture = furniture_at(i) > 0;
        if (at_start || furniture) {
            if (const std::size_t count = special_at(i, kind)) {
                add(first, i, SentenceKind::prose);
                add(i, i + count, kind);
                first = i + count;
                i = first - 1;
                continue;
            }
        }
        at_start = false;
        const bool abbreviation = tokens_[i].kind == TokenKind::word && word(i).size() > 1 && word(i).back() == '.';
        if (!abbreviation && !is_end_mark(i)) continue;
        const std::size_t next = after_end(i);
        if (next < tokens_.size() && !paragraph_before(next) && ends_before(first, i, next)) {
            add(first, next, SentenceKind::prose);
            first = next;
        }
        i = std::max(i, next - 1);
    }
    add(first, tokens_.size(), SentenceKind::prose);
    mark_headings();
    return std::move(sentences_);
}

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens) {
    static const Lists lists;
    return Splitter(text, tokens, lists).split();
}

}  // namespace dateline
