#include <algorithm>
#include <array>
#include <string>

#include "calendar/period.hpp"
#include "calendar/when_text.hpp"
#include "time/expression.hpp"

namespace dateline {
namespace {

/// A full date of the text that may be the article's own; of several, the one with the lowest rank, then the first.
struct Candidate {
    Day day = 0;
    int rank = 0;
    std::string ground;
};

constexpr std::uint32_t longest_header_line = 14;  // tokens
constexpr std::uint32_t header_sentences = 8;      // from the text's start

std::optional<Day> full_date(const TimeExpression& expression) {
    const Meaning& meaning = expression.meaning;
    bool full = meaning.has(Slot::year) && meaning.has(Slot::month) && meaning.has(Slot::day) &&
                !meaning.has(Slot::base) && !meaning.has(Slot::era);
    CivilDate date{meaning[Slot::year], meaning[Slot::month], meaning[Slot::day]};
    if (!full || !is_valid(date)) return std::nullopt;
    return day_from_civil(date);
}

std::string lower_word(std::string_view text, const Token& token) {
    std::string word(slice(text, token.span));
    for (char& c : word) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return word;
}

/// "Published", "Updated" and their like within a few tokens before the date, on its line; 0 for none.
int header_word_rank(std::string_view text, const ReadText& read, const TimeExpression& expression) {
    static constexpr std::array<std::string_view, 6> first = {"published", "posted", "filed",
                                                              "issued",    "date",   "dated"};
    static constexpr std::array<std::string_view, 4> later = {"updated", "modified", "revised", "corrected"};
    std::uint32_t floor = expression.first_token > 5 ? expression.first_token - 5 : 0;
    for (std::uint32_t at = expression.first_token; at-- > floor;) {
        std::string word = lower_word(text, read.tokens[at]);
        if (std::find(first.begin(), first.end(), word) != first.end()) return 1;
        if (std::find(later.begin(), later.end(), word) != later.end()) return 3;
        if (read.tokens[at].line_before) break;
    }
    return 0;
}

/// The tokens of the line on which an expression stands, half-open.
std::pair<std::uint32_t, std::uint32_t> line_of(const ReadText& read, const TimeExpression& expression) {
    std::uint32_t begin = expression.first_token;
    while (begin > 0 && !read.tokens[begin].line_before && expression.first_token - begin < 2 * longest_header_line)
        --begin;
    std::uint32_t end = expression.last_token;
    while (end < read.tokens.size() && !read.tokens[end].line_before && end - begin < 4 * longest_header_line) ++end;
    return {begin, end};
}

/// "WASHINGTON, April 7, 2018 (AP) --": capitals before the date, and an agency or a dash after it.
bool in_dateline(std::string_view text, const ReadText& read, const TimeExpression& expression,
                 std::uint32_t line_begin) {
    bool near_start = expression.first_token - line_begin <= 6 && expression.first_token > line_begin;
    if (!near_start || expression.last_token >= read.tokens.size()) return false;
    std::string_view place = slice(text, read.tokens[line_begin].span);
    std::string next = lower_word(text, read.tokens[expression.last_token]);
    bool capitals = place.size() > 1 && place[0] >= 'A' && place[0] <= 'Z' && place[1] >= 'A' && place[1] <= 'Z';
    return capitals && (next == "(" || next == "-" || next == "--" || next == "\xE2\x80\x93" ||
                        next == "\xE2\x80\x94" || next == ":");
}

std::optional<Candidate> candidate_of(std::string_view text, const ReadText& read, const TimeExpression& expression) {
    std::optional<Day> day = full_date(expression);
    if (!day) return std::nullopt;
    std::string words = "\"" + std::string(slice(text, expression.span)) + "\"";
    bool early = expression.sentence < header_sentences;
    auto [begin, end] = line_of(read, expression);
    bool short_line = end - begin <= longest_header_line;
    bool byline =
        expression.sentence < read.sentences.size() && read.sentences[expression.sentence].kind == SentenceKind::byline;
    if (int rank = header_word_rank(text, read, expression); rank != 0 && (early || short_line)) {
        return Candidate{
            *day, rank,
            std::string(rank == 1 ? "The text says it was published on " : "The text says it was updated on ") + words +
                "."};
    }
    if (early && in_dateline(text, read, expression, begin))
        return Candidate{*day, 2, "The dateline says " + words + "."};
    if (early && byline) return Candidate{*day, 2, "The byline says " + words + "."};
    std::uint32_t others = (end - begin) - (expression.last_token - expression.first_token);
    if (early && short_line && others <= 4) return Candidate{*day, 2, "A line at its head says " + words + "."};
    return std::nullopt;
}

/// Where no line gives the date: it is not before the latest year that the text tells as past.
Dct from_years_told(std::string_view text, const std::vector<TimeExpression>& expressions) {
    Dct dct;
    for (const TimeExpression& expression : expressions) {
        const Meaning& meaning = expression.meaning;
        bool past = expression.direction == Direction::past && meaning.has(Slot::year) && !meaning.has(Slot::base) &&
                    !meaning.has(Slot::era) && !meaning.has(Slot::kind);
        if (!past) continue;
        int month = meaning.has(Slot::month) ? meaning[Slot::month] : 1;
        Day first = day_from_civil({meaning[Slot::year], month, 1});
        if (std::optional<Day> day = full_date(expression)) first = *day;
        if (dct.earliest && first <= *dct.earliest) continue;
        dct.earliest = first;
        dct.grounds = {"It tells of \"" + std::string(slice(text, expression.span)) +
                       "\" as past, so it is not older."};
    }
    return dct;
}

Dct known(Day day, Dct::Source source, std::string ground) { return {day, day, day, source, {std::move(ground)}}; }

}  // namespace

Dct find_article_date(const Document& document, const ReadText& read, const std::vector<TimeExpression>& expressions,
                      std::optional<Day> user_day) {
    if (user_day) return known(*user_day, Dct::Source::user, "The date was given by the reader.");
    if (std::optional<Day> day = parse_day(document.metadata_date)) {
        return known(*day, Dct::Source::metadata, "The page's own data give " + document.metadata_date + ".");
    }
    std::optional<Candidate> best;
    for (const TimeExpression& expression : expressions) {
        std::optional<Candidate> candidate = candidate_of(document.text, read, expression);
        if (candidate && (!best || candidate->rank < best->rank)) best = std::move(candidate);
    }
    if (best) return known(best->day, Dct::Source::header, std::move(best->ground));
    Dct dct = from_years_told(document.text, expressions);
    if (!dct.earliest) dct.grounds = {"Nothing in the text tells its date."};
    return dct;
}

}  // namespace dateline
