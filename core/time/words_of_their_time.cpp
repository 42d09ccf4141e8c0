#include "time/words_of_their_time.hpp"

#include <charconv>
#include <set>
#include <unordered_map>

#include "assets.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

struct Name {
    std::vector<std::string_view> words;  // views into the asset
    DaySpan days;
};

struct Table {
    std::unordered_multimap<std::string_view, Name> by_first_word;
    std::string_view error;
};

/// The words as the tokenizer cuts them: hyphens stand alone.
std::vector<std::string_view> words_of(std::string_view name) {
    std::vector<std::string_view> words;
    for (const Token& token : tokenize(name)) words.push_back(slice(name, token.span));
    return words;
}

bool read_year(std::string_view text, int& year) {
    if (text.empty()) return true;
    return std::from_chars(text.data(), text.data() + text.size(), year).ptr == text.data() + text.size();
}

Table read_table(std::string_view rows) {
    Table table;
    for_each_line(rows, [&](std::string_view row) {
        const std::size_t stroke = row.find('/'), bar = row.find('|');
        int first = 0, last = 0;
        if (stroke == row.npos || bar == row.npos || bar < stroke ||
            !read_year(trimmed(row.substr(0, stroke)), first) ||
            !read_year(trimmed(row.substr(stroke + 1, bar - stroke - 1)), last)) {
            if (table.error.empty()) table.error = row;
            return;
        }
        const DaySpan days{first ? day_from_civil({first, 1, 1}) : before_all_words,
                           last ? day_from_civil({last, 12, 31}) : after_all_words};
        for (std::string_view names = row.substr(bar + 1); !names.empty();) {
            const std::size_t end = std::min(names.find(';'), names.size());
            Name name{words_of(trimmed(names.substr(0, end))), days};
            if (!name.words.empty()) table.by_first_word.emplace(name.words.front(), name);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    });
    return table;
}

const Table& table() {
    static const Table table = read_table(assets::words_of_their_time());
    return table;
}

class Finder {
public:
    Finder(std::string_view text, const ReadText& read) : text_(text), read_(read) {}

    std::vector<WordOfItsTime> run() {
        std::vector<WordOfItsTime> found;
        std::set<const Name*> seen;
        for (std::size_t at = 0; at < read_.tokens.size(); ++at) {
            const Name* longest = nullptr;
            const auto [begin, end] = table().by_first_word.equal_range(word(at));
            for (auto name = begin; name != end; ++name)
                if (stands_at(name->second, at) && (!longest || name->second.words.size() > longest->words.size()))
                    longest = &name->second;
            if (!longest) continue;
            const std::size_t last = at + longest->words.size() - 1;
            if (seen.insert(longest).second)
                found.push_back({{read_.tokens[at].span.begin, read_.tokens[last].span.end}, days_of(*longest, at)});
            at = last;
        }
        return found;
    }

private:
    std::string_view word(std::size_t at) const { return slice(text_, read_.tokens[at].span); }

    bool stands_at(const Name& name, std::size_t at) const {
        if (at + name.words.size() > read_.tokens.size()) return false;
        for (std::size_t i = 0; i < name.words.size(); ++i)
            if (word(at + i) != name.words[i]) return false;
        return true;
    }

    DaySpan days_of(const Name& name, std::size_t at) const {
        const bool former = at > 0 && (word(at - 1) == "former" || word(at - 1) == "ex");
        if (!former || name.days.last == after_all_words) return name.days;
        return {name.days.last, after_all_words};
    }

    std::string_view text_;
    const ReadText& read_;
};

}  // namespace

std::vector<WordOfItsTime> find_words_of_their_time(std::string_view text, const ReadText& read) {
    return Finder(text, read).run();
}

std::string_view words_of_their_time_error() { return table().error; }

}  // namespace dateline
