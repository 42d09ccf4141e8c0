#include "time/leaders.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "assets.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

constexpr Day still_in_office = 100000;  // far beyond any text

/// The words of a name, parted by spaces, hyphens and "~".
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(" -~"), name.size());
        if (end > 0) words.push_back(lower_case(name.substr(0, end)));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return words;
}

/// "2017-05" or "2017-05-10": the first day of it.
std::optional<Day> border(std::string_view text) {
    std::string iso(text);
    if (iso.size() == 4) iso += "-01";
    if (iso.size() == 7) iso += "-01";
    return parse_day(iso);
}

/// "2017-05-10/2022-05-10"; nothing after the stroke: still in office.
std::optional<Tenure> tenure_of(std::string_view text) {
    const std::size_t stroke = text.find('/');
    if (stroke == std::string_view::npos) return std::nullopt;
    const std::optional<Day> first = border(text.substr(0, stroke));
    const std::string_view last = text.substr(stroke + 1);
    std::optional<Day> end = last.empty() ? std::optional(still_in_office) : border(last);
    if (!first || !end) return std::nullopt;
    if (last.size() == 7) end = *end + 31;  // to the end of that month
    if (last.size() == 4) end = *end + 366;
    return *first < *end ? std::optional(Tenure{*first, *end}) : std::nullopt;
}

class Finder {
public:
    Finder(std::string_view text, const ReadText& read)
        : text_(text), read_(read), size_(static_cast<std::uint32_t>(read.tokens.size())) {}

    std::vector<LeaderMention> run() {
        std::vector<LeaderMention> found;
        for (std::uint32_t at = 0; at < size_; ++at) {
            const bool may_begin_name = is_capital(at) || word(at).size() == 2;  // "de Gaulle"
            if (read_.tokens[at].kind != TokenKind::word || !may_begin_name) continue;
            const std::vector<std::uint16_t>* leaders = english_leaders().of_family(lower_case(word(at)));
            if (!leaders) continue;
            std::optional<LeaderMention> best;
            for (const std::uint16_t index : *leaders) add(best, mention_of(at, index));
            if (!best) continue;
            found.push_back(std::move(*best));
        }
        return found;
    }

private:
    std::string_view word(std::uint32_t at) const { return slice(text_, read_.tokens[at].span); }
    bool is_capital(std::uint32_t at) const { return word(at)[0] >= 'A' && word(at)[0] <= 'Z'; }
    bool is_lower(std::uint32_t at, std::string_view wanted) const {
        return at < size_ && lower_case(word(at)) == wanted;
    }

    /// Several leaders may fit the same words; those of the clearer form count.
    static void add(std::optional<LeaderMention>& best, std::optional<LeaderMention> next) {
        if (!next) return;
        if (!best || (best->form == LeaderForm::by_name && next->form != LeaderForm::by_name) ||
            next->span.end - next->span.begin > best->span.end - best->span.begin)
            best = std::move(next);
        else if (best->form == next->form && best->span == next->span)
            best->leaders.push_back(next->leaders.front());
    }

    /// The token after the words of a name, hyphens passed over; nothing where they do not stand there.
    std::optional<std::uint32_t> after(std::uint32_t at, const std::vector<std::string>& words) const {
        for (std::size_t i = 0; i < words.size(); ++i, ++at) {
            if (i > 0 && at < size_ && word(at) == "-") ++at;
            if (!is_lower(at, words[i])) return std::nullopt;
        }
        return at;
    }

    bool may_belong_to_name(std::uint32_t at) const {
        return read_.tokens[at].kind == TokenKind::word && is_capital(at) && !read_.tokens[at + 1].line_before;
    }

    std::optional<LeaderMention> mention_of(std::uint32_t at, std::uint16_t index) const {
        const Leader& leader = english_leaders().leaders()[index];
        if (leader.family.size() == 1 && !is_capital(at)) return std::nullopt;
        const std::optional<std::uint32_t> family_end = after(at, leader.family);
        if (!family_end) return std::nullopt;
        std::uint32_t begin = at, end = *family_end;
        bool named_in_full = false;  // a name of one word needs its title
        if (leader.family_first) {
            if (const auto given_end = after(end, leader.given); given_end && !leader.given.empty()) {
                end = *given_end;
                named_in_full = true;
            }
        } else if (!leader.given.empty()) {
            // "George W. Bush": what stands between the title and the family name must be his.
            for (std::uint32_t back = at; back > 0 && at - back < 3 && may_belong_to_name(back - 1); --back) {
                if (!is_lower(back - 1, leader.given.front())) continue;
                named_in_full = true;
                begin = back - 1;
                break;
            }
        }
        return with_form(begin, end, index, named_in_full);
    }

    std::optional<LeaderMention> with_form(std::uint32_t begin, std::uint32_t end, std::uint16_t index,
                                           bool in_full) const {
        constexpr std::array<std::string_view, 3> rules = {"administration", "government", "cabinet"};
        LeaderMention mention;
        mention.leaders = {index};
        mention.span = {read_.tokens[begin].span.begin, read_.tokens[end - 1].span.end};
        const bool family_only = !in_full;
        if (end < size_ && one_of(lower_case(word(end)), rules)) {
            mention.form = LeaderForm::in_office;
            mention.span.end = read_.tokens[end].span.end;
            return is_past(begin) ? std::nullopt : std::optional(mention);
        }
        const std::uint32_t title = title_before(begin);
        if (title < begin) {
            if (family_only && !is_capital(title)) return std::nullopt;  // "the bank's president Johnson"
            if (is_vice(title) || is_elect(title, begin)) return std::nullopt;
            mention.form = is_past(title) ? LeaderForm::former : LeaderForm::in_office;
            mention.span.begin = read_.tokens[title].span.begin;
            return mention;
        }
        if (family_only || is_past(begin)) return std::nullopt;
        return mention;
    }

    /// The first token of the title that stands before a name; the name's own where there is none.
    std::uint32_t title_before(std::uint32_t begin) const {
        constexpr std::array<std::string_view, 10> titles = {
            "president", "premier", "chancellor", "taoiseach", "emperor", "king", "queen", "shah", "pm", "pope"};
        if (begin == 0 || read_.tokens[begin].line_before) return begin;
        const std::string before = lower_case(word(begin - 1));
        if (one_of(before, titles)) return begin - 1;
        if (begin > 1 && before == "minister" && is_lower(begin - 2, "prime")) return begin - 2;
        if (begin > 1 && before == "leader" && is_lower(begin - 2, "supreme")) return begin - 2;
        if (begin > 1 && before == "elect" && word(begin - 2) == "-") return begin - std::min(begin, 3u);
        return begin;
    }

    bool is_elect(std::uint32_t title, std::uint32_t begin) const {
        return begin - title == 3 && is_lower(begin - 1, "elect");
    }

    bool is_vice(std::uint32_t title) const {
        constexpr std::array<std::string_view, 5> lesser = {"vice", "deputy", "assistant", "then", "future"};
        if (title == 0) return false;
        const std::uint32_t before = title > 1 && word(title - 1) == "-" ? title - 2 : title - 1;
        return one_of(lower_case(word(before)), lesser);
    }

    /// "former U.S. President", "the late Prime Minister".
    bool is_past(std::uint32_t begin) const {
        constexpr std::array<std::string_view, 6> past = {"former", "ex", "late", "then", "ousted", "deposed"};
        const std::uint32_t floor = begin > 3 ? begin - 3 : 0;
        for (std::uint32_t at = begin; at-- > floor && !read_.tokens[at + 1].line_before;)
            if (one_of(lower_case(word(at)), past)) return true;
        return false;
    }

    std::string_view text_;
    const ReadText& read_;
    std::uint32_t size_ = 0;
};

}  // namespace

LeaderTable::LeaderTable(std::string_view rows) {
    bool family_first = false;
    for_each_line(rows, [&](std::string_view line) {
        if (line.front() == '[') {
            ++countries_;
            family_first = line.find("| family name first") != std::string_view::npos;
        } else {
            read(line, family_first);
        }
    });
}

void LeaderTable::read(std::string_view row, bool family_first) {
    const std::size_t bar = row.find('|');
    Leader leader;
    leader.name = trimmed(row.substr(0, bar));
    leader.family_first = family_first;
    const std::size_t cut = family_first ? leader.name.find(' ') : leader.name.rfind(' ');
    const bool one_word = cut == std::string_view::npos;
    const std::string_view head = leader.name.substr(0, cut), tail = one_word ? "" : leader.name.substr(cut + 1);
    leader.family = words_of(family_first || one_word ? head : tail);
    leader.given = words_of(one_word ? "" : family_first ? tail : head);
    std::string_view tenures = bar == std::string_view::npos ? "" : row.substr(bar + 1);
    while (!tenures.empty()) {
        const std::size_t comma = std::min(tenures.find(','), tenures.size());
        const std::optional<Tenure> tenure = tenure_of(trimmed(tenures.substr(0, comma)));
        if (tenure) leader.tenures.push_back(*tenure);
        if (!tenure && error_.empty()) error_ = row;
        tenures.remove_prefix(std::min(comma + 1, tenures.size()));
    }
    if (leader.tenures.empty() || leader.family.empty()) {
        if (error_.empty()) error_ = row;
        return;
    }
    by_family_[leader.family.front()].push_back(static_cast<std::uint16_t>(leaders_.size()));
    leaders_.push_back(std::move(leader));
}

const std::vector<std::uint16_t>* LeaderTable::of_family(const std::string& word) const {
    const auto found = by_family_.find(word);
    return found == by_family_.end() ? nullptr : &found->second;
}

const LeaderTable& english_leaders() {
    static const LeaderTable table(assets::leaders());
    return table;
}

std::vector<LeaderMention> find_leaders(std::string_view text, const ReadText& read) {
    return Finder(text, read).run();
}

}  // namespace dateline
