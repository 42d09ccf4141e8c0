#include "time/named_event_table.hpp"

#include <algorithm>

#include "assets.hpp"
#include "calendar/edtf.hpp"
#include "text/word_list.hpp"

namespace dateline {
namespace {

bool is_capital(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (!trimmed(text).empty()) {
        std::size_t at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        text = at == text.npos ? "" : text.substr(at + separator.size());
    }
    return parts;
}

std::vector<WordPhrase> phrases_of(std::string_view text) {
    std::vector<WordPhrase> phrases;
    for (std::string_view phrase : split(text, ";")) {
        phrases.emplace_back();
        for (const Token& token : tokenize(phrase)) phrases.back().emplace_back(slice(phrase, token.span));
    }
    return phrases;
}

int number_of(std::string_view digits) {
    int number = 0;
    for (char c : digits) number = number * 10 + (c - '0');
    return number;
}

}  // namespace

std::string_view fold_word(std::string_view word, std::array<char, longest_name_word>& room) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        char c = word[i];
        if (c == '.') continue;
        if (c == '\xE2') {
            std::string_view mark = word.substr(i, 3);
            if (mark == "\xE2\x80\x99") c = '\'';
            if (mark == "\xE2\x80\x93") c = '-';
            if (c != '\xE2') i += 2;
        }
        if (size == room.size()) return {};
        room[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return {room.data(), size};
}

NamedEventTable::NamedEventTable(std::string_view rows) {
    for_each_line(rows, [&](std::string_view line) { read(line); });
    for (EventName& name : names_) {
        std::sort(name.events.begin(), name.events.end(), [&](std::uint16_t a, std::uint16_t b) {
            return events_[a].first.span.begin < events_[b].first.span.begin;
        });
    }
}

std::optional<NamedEventTable::Match> NamedEventTable::match(std::string_view text, const std::vector<Token>& tokens,
                                                             std::uint32_t at) const {
    std::optional<Match> found;
    std::uint32_t node = 0;
    for (std::uint32_t i = at; i < tokens.size(); ++i) {
        std::string_view written = slice(text, tokens[i].span);
        std::array<char, longest_name_word> room;
        auto word = words_.find(fold_word(written, room));
        if (word == words_.end()) break;
        const std::vector<Edge>& edges = nodes_[node].edges;
        auto edge = std::lower_bound(edges.begin(), edges.end(), word->second,
                                     [](const Edge& each, std::uint16_t id) { return each.word < id; });
        if (edge != edges.end() && edge->word == word->second && edge->capital && !is_capital(written)) ++edge;
        if (edge == edges.end() || edge->word != word->second) break;
        node = edge->node;
        if (nodes_[node].name) found = Match{*nodes_[node].name, i + 1};
    }
    return found;
}

void NamedEventTable::read(std::string_view line) {
    if (line.starts_with("every: ")) {
        before_all_ = phrases_of(line.substr(7));
    } else if (line.starts_with("never: ")) {
        never_ = phrases_of(line.substr(7));
    } else if (line.starts_with("in: ")) {
        before_in_ = phrases_of(line.substr(4));
    } else if (line.starts_with('[') && line.ends_with(']')) {
        read_section(line.substr(1, line.size() - 2));
    } else {
        read_event(line);
    }
}

void NamedEventTable::read_section(std::string_view heading) {
    std::vector<std::string_view> parts = split(heading, " | ");
    bool series = parts.size() == 3;
    sections_.push_back(parts.empty() ? std::vector<WordPhrase>{} : phrases_of(parts[0]));
    series_names_ = series ? split(parts[1], ";") : std::vector<std::string_view>{};
    series_source_ = series ? parts[2] : "";
}

void NamedEventTable::read_event(std::string_view row) {
    std::vector<std::string_view> parts = split(row, " | ");
    std::size_t slash = parts[0].find('/');
    auto first = parse_edtf(parts[0].substr(0, slash));
    auto last = slash == row.npos ? first : parse_edtf(parts[0].substr(slash + 1));
    bool series = !series_names_.empty();
    bool columns = series ? parts.size() <= 3 : parts.size() == 3;
    if (!first || !last || last->span.end < first->span.end || sections_.empty() || !columns) {
        if (error_.empty()) error_ = row;
        return;
    }
    int year = civil_from_day(static_cast<Day>(first->span.begin / minutes_per_day)).year;
    if (series && parts.size() == 3) year = number_of(parts[2]);
    events_.push_back({*first, *last, year, series ? series_source_ : parts[2]});
    if (!series) {
        std::vector<std::string_view> names = split(parts[1], ";");
        for (std::string_view name : names) add_name(name, names[0], false);
        return;
    }
    std::vector<std::string_view> places;
    if (parts.size() > 1) places = split(parts[1], ";");
    for (std::string_view name : series_names_) add_series_name(name, places);
}

void NamedEventTable::add_series_name(std::string_view name, const std::vector<std::string_view>& places) {
    constexpr std::string_view place_mark = "<place>", year_mark = " <year>";
    bool needs_year = name.ends_with(year_mark);
    if (needs_year) name.remove_suffix(year_mark.size());
    std::size_t at = name.find(place_mark);
    if (at == name.npos) return add_name(name, series_names_[0], needs_year);
    for (std::string_view place : places) {
        std::string filled(name);
        filled.replace(at, place_mark.size(), place);
        add_name(filled, series_names_[0], needs_year);
    }
}

void NamedEventTable::add_name(std::string_view spelled, std::string_view shown, bool needs_year) {
    std::uint32_t node = 0;
    for (const Token& token : tokenize(spelled)) {
        std::string_view written = slice(spelled, token.span);
        if (node == 0) mark_start(written);
        node = child(node, new_word(written), is_capital(written));
    }
    if (node == 0) return;
    if (!nodes_[node].name) {
        nodes_[node].name = static_cast<std::uint16_t>(names_.size());
        names_.push_back({shown, {}, static_cast<std::uint16_t>(sections_.size() - 1), needs_year});
    }
    EventName& name = names_[*nodes_[node].name];
    auto event = static_cast<std::uint16_t>(events_.size() - 1);
    if (name.events.empty() || name.events.back() != event) name.events.push_back(event);
}

/// A first word may come with a capital where the name has none, and with points: "U.S.".
void NamedEventTable::mark_start(std::string_view written) {
    std::string word(written);
    may_start_.set(start_key(word));
    if (word == "US" || word == "UN" || word == "UK") {
        may_start_.set(start_key(std::string{word[0], '.', word[1], '.'}));
    }
    if (word[0] >= 'a' && word[0] <= 'z') {
        word[0] = static_cast<char>(word[0] - 32);
        may_start_.set(start_key(word));
    }
}

std::uint16_t NamedEventTable::new_word(std::string_view written) {
    std::array<char, longest_name_word> room;
    std::string_view folded = fold_word(written, room);
    auto known = words_.find(folded);
    if (known != words_.end()) return known->second;
    auto id = static_cast<std::uint16_t>(word_texts_.size());
    word_texts_.emplace_back(folded);
    words_.emplace(word_texts_.back(), id);
    return id;
}

std::uint32_t NamedEventTable::child(std::uint32_t node, std::uint16_t word, bool capital) {
    for (const Edge& edge : nodes_[node].edges) {
        if (edge.word == word && edge.capital == capital) return edge.node;
    }
    auto made = static_cast<std::uint32_t>(nodes_.size());
    std::vector<Edge>& edges = nodes_[node].edges;
    auto follows = [&](const Edge& edge) { return edge.word > word || (edge.word == word && !edge.capital); };
    edges.insert(std::find_if(edges.begin(), edges.end(), follows), {word, capital, made});
    nodes_.emplace_back();
    return made;
}

const NamedEventTable& english_named_events() {
    static const NamedEventTable table(assets::named_events());
    return table;
}

}  // namespace dateline
