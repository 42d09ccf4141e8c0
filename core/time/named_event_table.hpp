// The table of named events: assets/en/named-events.txt as a tree of words.
#pragma once

#include <array>
#include <bitset>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "calendar/when.hpp"
#include "text/token.hpp"

namespace dateline {

struct NamedEvent {
    When first;  // the day, month or year of its begin, and of its end
    When last;
    int year = 0;  // that it is known by
    std::string_view source;
};

/// Words that must stand together, as fold_word() gives them.
using WordPhrase = std::vector<std::string>;

struct EventName {
    std::string_view text;
    std::vector<std::uint16_t> events;  // in order of time; several for a name such as "Winter Olympics"
    std::uint16_t section = 0;
    bool needs_year = false;
};

inline constexpr std::size_t longest_name_word = 32;

/// Lower case without points; dashes and apostrophes are plain. Empty where the word is too long for any name.
std::string_view fold_word(std::string_view word, std::array<char, longest_name_word>& room);

class NamedEventTable {
public:
    /// The form of the rows is told in the asset's own head.
    explicit NamedEventTable(std::string_view rows);

    struct Match {
        std::uint16_t name = 0;
        std::uint32_t end = 0;  // token after the last
    };
    /// False for nearly all words that no name begins with.
    bool may_begin(std::string_view word) const { return may_start_[start_key(word)]; }
    /// The longest name that begins at a token.
    std::optional<Match> match(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at) const;

    const EventName& name(std::uint16_t index) const { return names_[index]; }
    const NamedEvent& event(std::uint16_t index) const { return events_[index]; }
    std::size_t size() const { return events_.size(); }
    /// What must stand before a name so that it dates something: before all of them, before those of its section.
    const std::vector<WordPhrase>& before_all() const { return before_all_; }
    const std::vector<WordPhrase>& before(const EventName& name) const { return sections_[name.section]; }
    /// What ends like those but dates nothing, such as "aimed at".
    const std::vector<WordPhrase>& never() const { return never_; }
    /// Words after which "in" tells when: "killed in".
    const std::vector<WordPhrase>& before_in() const { return before_in_; }
    /// The first row that cannot be read; empty where all can.
    std::string_view error() const { return error_; }

private:
    /// From a word's outer letters and length.
    static std::size_t start_key(std::string_view word) {
        auto letter = [&](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(word[at])}; };
        std::uint32_t letters = letter(0) | letter(word.size() > 1 ? 1 : 0) << 8 | letter(word.size() - 1) << 16;
        return (letters | static_cast<std::uint32_t>(word.size() & 255) << 24) * 2654435761u >> 16;
    }

    struct Edge {
        std::uint16_t word = 0;
        bool capital = false;  // only a word with one
        std::uint32_t node = 0;
    };
    struct Node {
        std::vector<Edge> edges;  // by word; of two with one word the stricter is first
        std::optional<std::uint16_t> name;
    };

    void read(std::string_view line);
    void read_section(std::string_view heading);
    void read_event(std::string_view row);
    void add_series_name(std::string_view name, const std::vector<std::string_view>& places);
    void add_name(std::string_view spelled, std::string_view shown, bool needs_year);
    void mark_start(std::string_view written);
    std::uint16_t new_word(std::string_view written);
    std::uint32_t child(std::uint32_t node, std::uint16_t word, bool capital);

    std::deque<std::string> word_texts_;
    std::unordered_map<std::string_view, std::uint16_t> words_;  // views into word_texts_
    std::bitset<65536> may_start_;                               // by start_key() of a written word
    std::vector<Node> nodes_{1};
    std::vector<EventName> names_;
    std::vector<NamedEvent> events_;
    std::vector<std::vector<WordPhrase>> sections_;
    std::vector<WordPhrase> before_all_, never_, before_in_;
    std::vector<std::string_view> series_names_;  // of the section being read
    std::string_view series_source_;
    std::string_view error_;
};

/// The table of the embedded asset, read at the first call.
const NamedEventTable& english_named_events();

}  // namespace dateline
