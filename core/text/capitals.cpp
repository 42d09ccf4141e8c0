#include "text/capitals.hpp"

#include <algorithm>
#include <vector>

#include "assets.hpp"
#include "text/calendar_names.hpp"
#include "text/lexicon.hpp"
#include "text/parse_features.hpp"
#include "text/parse_model.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

constexpr std::string_view short_months[] = {"jan", "feb",  "mar", "apr", "jun", "jul",
                                             "aug", "sept", "sep", "oct", "nov", "dec"};
constexpr std::string_view acronyms[] = {"UN",  "EU", "UK",  "NATO", "IMF", "AIDS", "OPEC", "IRA", "CIA",
                                         "UAE", "AP", "AFP", "UPI",  "GMT", "EST",  "EDT",  "AM",  "PM"};

/// In lower case: countries, peoples and seats of government word by word, and given names.
const WordSet& given_names() {
    static const WordSet names = [] {
        WordSet out;
        for_each_line(assets::given_names(),
                      [&](std::string_view line) { out.insert(line.substr(0, line.find(' '))); });
        return out;
    }();
    return names;
}

const WordSet& places() {
    static const WordSet names = [] {
        WordSet out;
        for_each_line(assets::countries(), [&](std::string_view line) {
            while (!line.empty()) {
                const std::size_t end = std::min(line.find_first_of(" ,|"), line.size());
                const std::string_view word = line.substr(0, end);
                if (!word.empty() && is_upper(word[0])) out.insert(word);
                line.remove_prefix(std::min(end + 1, line.size()));
            }
        });
        return out;
    }();
    return names;
}

/// A word of the text: its letters, in bytes.
struct Word {
    std::size_t begin = 0, end = 0;
    bool opens = false;      // a sentence
    bool paragraph = false;  // begins a line
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool opens = true, paragraph = true;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (!is_upper(c) && !is_lower(c)) {
            opens |= (c == '.' || c == '?' || c == '!') &&
                     (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n');
            opens |= c == '\n';
            paragraph |= c == '\n';
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && (is_upper(text[end]) || is_lower(text[end]))) ++end;
        words.push_back({i, end, opens, paragraph});
        opens = paragraph = false;
        i = end;
    }
    return words;
}

class Caser {
public:
    explicit Caser(std::string_view text) : text_(text), words_(words_of(text)) {}

    std::string run() {
        std::string out(text_);
        for (std::size_t w = 0; w < words_.size(); ++w) {
            if (words_[w].paragraph) dateline_ends_ = end_of_dateline(w);
            if (w < dateline_ends_ || keeps(w)) continue;
            const std::string lower = lower_case(word(w));
            for (std::size_t i = words_[w].begin; i < words_[w].end; ++i) out[i] = lower[i - words_[w].begin];
            if (words_[w].opens || is_name(w, lower)) out[words_[w].begin] = text_[words_[w].begin];
        }
        return out;
    }

private:
    std::string_view word(std::size_t w) const {
        return w < words_.size() ? text_.substr(words_[w].begin, words_[w].end - words_[w].begin) : "";
    }
    char before(std::size_t w) const { return words_[w].begin == 0 ? '\n' : text_[words_[w].begin - 1]; }
    char after(std::size_t w) const { return words_[w].end == text_.size() ? '\n' : text_[words_[w].end]; }

    /// "WESTON, MARCH 6" at the begin of a line: the word after its place.
    std::size_t end_of_dateline(std::size_t w) const {
        constexpr std::size_t longest_place = 4;
        for (std::size_t end = w; end < std::min(w + longest_place, words_.size()); ++end)
            if (after(end) == ',') return is_month(lower_case(word(end + 1))) ? end + 1 : 0;
        return 0;
    }

    static bool is_month(const std::string& lower) { return one_of(lower, month_names) || one_of(lower, short_months); }

    /// "'S" of "ACME'S".
    bool is_clitic(std::size_t w) const { return before(w) == '\'' || text_.substr(0, words_[w].begin).ends_with("’"); }

    /// "U.S.", "(AP)", "NATO", "THE US", and what has no vowel.
    bool keeps(std::size_t w) const {
        constexpr std::size_t longest = 5;
        const std::string_view letters = word(w);
        if (is_clitic(w)) return false;
        const bool initial = letters.size() == 1 && after(w) == '.';
        const bool no_vowel = letters.size() > 1 && letters.size() <= longest && after(w) != '.' &&
                              letters.find_first_of("AEIOUY") == std::string_view::npos &&
                              !one_of(lower_case(letters), short_months);
        const bool bracketed = before(w) == '(' && after(w) == ')';
        const bool country = letters == "US" && w > 0 && word(w - 1) == "THE";
        return initial || no_vowel || bracketed || country || one_of(letters, acronyms);
    }

    bool is_name(std::size_t w, const std::string& lower) const {
        if (is_clitic(w)) return false;
        if (lower == "may" || lower == "march" || one_of(lower, short_months)) return is_date(w);
        const std::string name = capitalised(lower);
        if (lower == "i" || one_of(lower, weekday_names) || one_of(lower, month_names) || places().contains(name) ||
            given_names().contains(name))
            return true;
        const Lexicon& lexicon = Lexicon::english();
        const bool in_lexicon = lexicon.states_of(lower).count > 0 || !lexicon.verb_lemma(lower).empty();
        const bool after_given_name = w > 0 && words_[w].begin == words_[w - 1].end + 1 && before(w) == ' ' &&
                                      given_names().contains(capitalised(word(w - 1)));
        if (after_given_name && !in_lexicon) return true;  // "JOHN BUSH RESIGNED"
        return !in_lexicon && !english_parse_model().vocabulary.contains(vocabulary_form(lower));
    }

    static std::string capitalised(std::string_view word) {
        std::string out = lower_case(word);
        if (!out.empty() && is_lower(out[0])) out[0] = static_cast<char>(out[0] - 'a' + 'A');
        return out;
    }

    /// "MAY 6", "6 MAY", "IN MARCH"
    bool is_date(std::size_t w) const {
        constexpr std::string_view leads[] = {"IN",   "SINCE", "BY",   "UNTIL", "OF",
                                              "LAST", "NEXT",  "THIS", "EARLY", "LATE"};
        const auto digit = [&](std::size_t at) { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; };
        const std::size_t point = after(w) == '.' ? 1 : 0;
        const bool number_after = digit(words_[w].end + 1 + point);
        const bool number_before = words_[w].begin >= 2 && digit(words_[w].begin - 2);
        return number_after || number_before || (w > 0 && one_of(word(w - 1), leads));
    }

    std::string_view text_;
    std::vector<Word> words_;
    std::size_t dateline_ends_ = 0;
};

}  // namespace

bool is_all_capitals(std::string_view text) {
    constexpr std::ptrdiff_t fewest = 80, one_small_in = 20;
    const std::ptrdiff_t capitals = std::ranges::count_if(text, is_upper),
                         small = std::ranges::count_if(text, is_lower);
    return capitals >= fewest && small * one_small_in <= capitals;
}

std::string in_sentence_case(std::string_view text) { return Caser(text).run(); }

}  // namespace dateline
