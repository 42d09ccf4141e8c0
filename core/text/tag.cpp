#include "text/tag.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "assets.hpp"
#include "text/lexicon.hpp"

namespace dateline {

namespace {

constexpr std::size_t start_row = word_states, end_column = word_states;
constexpr int cost_scale =
    10;  // assets give costs in tenths, the sums here are in hundredths: whole numbers add alike everywhere
constexpr float mid_sentence_name_share = 0.93F;
constexpr std::size_t clause_reach = 24;  // tokens: how far a clause is looked over for its finite verb

/// -ln P of each tag, and of each tag after each other.
struct Transitions {
    std::array<int, word_states> tag_cost{};
    std::array<std::array<int, word_states + 1>, word_states + 1> after{};
    Transitions();
};

Transitions::Transitions() {
    std::size_t row = 0;  // 0 names the columns, 1 is any tag, 2 START, then the tags in order
    for_each_line(assets::tag_transitions(), [&](std::string_view line) {
        const std::size_t r = row++;
        if (r == 0) return;
        line.remove_prefix(line.find(' '));
        for (std::size_t column = 0; column <= word_states && !line.empty(); ++column) {
            line.remove_prefix(1);
            int cost = 0;
            std::from_chars(line.data(), line.data() + line.size(), cost);
            const int value = cost * cost_scale;
            if (r == 1 && column < word_states) tag_cost[column] = value;
            if (r >= 2) after[r == 2 ? start_row : r - 3][column] = value;
            line.remove_prefix(std::min(line.find(' '), line.size()));
        }
    });
}

Tag tag_of(WordState state) {
    switch (state) {
        case WordState::N:
            return Tag::noun;
        case WordState::NP:
            return Tag::proper_noun;
        case WordState::PS:
        case WordState::PO:
        case WordState::PW:
        case WordState::PP:
        case WordState::EX:
            return Tag::pronoun;
        case WordState::J:
            return Tag::adjective;
        case WordState::R:
            return Tag::adverb;
        case WordState::DT:
            return Tag::determiner;
        case WordState::IN:
        case WordState::RP:
            return Tag::adposition;
        case WordState::TO:
        case WordState::NEG:
        case WordState::POS:
            return Tag::particle;
        case WordState::CD:
            return Tag::numeral;
        case WordState::VB:
        case WordState::VBP:
            return Tag::verb_base;
        case WordState::VBZ:
            return Tag::verb_present;
        case WordState::VBD:
            return Tag::verb_past;
        case WordState::VBN:
            return Tag::verb_participle;
        case WordState::VBG:
            return Tag::verb_gerund;
        case WordState::BE:
        case WordState::BEB:
        case WordState::BEN:
        case WordState::BEG:
        case WordState::HV:
        case WordState::DO:
            return Tag::auxiliary;
        case WordState::MD:
            return Tag::modal;
        case WordState::CC:
            return Tag::conjunction;
        case WordState::SC:
            return Tag::subordinator;
        case WordState::UH:
            return Tag::interjection;
        case WordState::COMMA:
        case WordState::STOP:
        case WordState::HYPH:
        case WordState::QUOTE:
        case WordState::MARK:
            return Tag::punctuation;
        case WordState::X:
            return Tag::other;
    }
    return Tag::other;
}

WordState punctuation_state(std::string_view word) {
    if (word == ",") return WordState::COMMA;
    if (word == "-" || word == "–" || word == "/") return WordState::HYPH;
    if (word == "\"" || word == "'" || word == "“" || word == "”" || word == "‘" || word == "’")
        return WordState::QUOTE;
    if (word == ";" || word.find_first_not_of(".?!") == std::string_view::npos) return WordState::STOP;
    if (word == "&") return WordState::CC;
    if (word == "%") return WordState::N;
    constexpr std::string_view symbols = "$+=<>@#^*~|";
    return word.size() == 1 && symbols.find(word[0]) != std::string_view::npos ? WordState::X : WordState::MARK;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_number_word(std::string_view w) {
    constexpr std::array<std::string_view, 33> words = {
        "two",      "three",   "four",     "five",     "six",     "seven",   "eight",     "nine",     "ten",
        "eleven",   "twelve",  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty",   "thirty",  "forty",    "fifty",    "sixty",   "seventy", "eighty",    "ninety",   "hundred",
        "thousand", "million", "billion",  "trillion", "zero",    "one"};
    return std::find(words.begin(), words.end(), w) != words.end();
}

/// -100 ln(share); rounding hides the last bits in which math libraries differ.
int share_cost(float share) {
    return static_cast<int>(std::lround(-100 * std::log(static_cast<double>(std::max(share, 1e-4F)))));
}

class SentenceTagger {
public:
    SentenceTagger(std::string_view text, const std::vector<Token>& tokens, const Transitions& transitions)
        : text_(text), tokens_(tokens), transitions_(transitions), lexicon_(Lexicon::english()) {}
    void tag(std::size_t first, std::size_t last, std::vector<Tag>& tags);

private:
    std::string_view word(std::size_t i) const { return slice(text_, tokens_[i].span); }
    std::string_view lowered(std::size_t i);
    bool is_headline(std::size_t first, std::size_t last) const;
    WordStates states_of(std::size_t i, bool first, bool headline);
    WordStates capitalised(std::size_t i, WordStates known, bool first, bool headline);
    bool can_be(std::size_t k, WordState wanted) const;
    bool has_other_finite_verb(std::size_t k) const;
    bool has_main_verb(std::size_t except) const;
    void settle_present_verb();
    void settle_verb_forms(std::size_t first);

    struct Cell {
        int cost = 0;
        std::uint8_t from = 0;
    };
    std::string_view text_;
    const std::vector<Token>& tokens_;
    const Transitions& transitions_;
    const Lexicon& lexicon_;
    std::string lower_;
    std::vector<WordStates> states_;
    std::vector<std::array<Cell, 6>> cells_;
    std::vector<WordState> best_;
};

std::string_view SentenceTagger::lowered(std::size_t i) {
    lower_.assign(word(i));
    if (lower_.starts_with("’")) lower_.replace(0, 3, "'");
    if (lower_ == "n’t") lower_ = "n't";
    for (char& c : lower_)
        if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    return lower_;
}

/// Most words capitalised: then capitals tell nothing about names.
bool SentenceTagger::is_headline(std::size_t first, std::size_t last) const {
    std::size_t capital = 0, words = 0;
    for (std::size_t i = first; i < last; ++i) {
        if (tokens_[i].kind != TokenKind::word || word(i).size() < 4) continue;
        ++words;
        capital += is_upper(word(i)[0]);
    }
    return words >= 3 && capital * 10 >= words * 8;
}

WordStates SentenceTagger::capitalised(std::size_t i, WordStates known, bool first, bool headline) {
    WordStates states;
    float name = known.count == 0 ? 0.98F : mid_sentence_name_share;
    if (first)
        name = known.count == 0 ? 0.6F : 0.04F;
    else if (headline)
        name = known.count == 0 ? 0.7F : 0.15F;
    else if (known.count > 0 && known.shares[0].state == WordState::J && known.shares[0].share > 0.55F)
        name = 0.4F;  // "American"
    const bool closed = known.count > 0 && known.shares[0].state != WordState::N &&
                        known.shares[0].state != WordState::VB && known.shares[0].state != WordState::J &&
                        known.shares[0].state != WordState::VBG && known.shares[0].state != WordState::VBD &&
                        known.shares[0].state != WordState::VBN;
    if (closed && !first && word(i) != "US") name = word(i) == "I" ? 0 : 0.3F;
    if (word(i) == "US" || word(i) == "U.S.") name = 0.99F;
    if (known.count == 0) known.add(WordState::N, 1);
    states.add(WordState::NP, name);
    for (std::uint8_t k = 0; k < known.count; ++k)
        states.add(known.shares[k].state, known.shares[k].share * (1 - name));
    return states;
}

WordStates SentenceTagger::states_of(std::size_t i, bool first, bool headline) {
    WordStates states;
    const std::string_view w = word(i);
    if (tokens_[i].kind == TokenKind::number) {
        states.add(WordState::CD, 1);
        return states;
    }
    const std::string_view lower = lowered(i);
    if (tokens_[i].kind == TokenKind::punctuation) {
        states.add(punctuation_state(w), 1);
        if (lower == "'") states.add(WordState::POS, 0.3F);
        return states;
    }
    if (is_number_word(lower)) {
        states.add(WordState::CD, 0.9F);
        states.add(WordState::N, 0.1F);
        return states;
    }
    states = lexicon_.states_of(lower);
    if (is_upper(w[0]) || static_cast<unsigned char>(w[0]) >= 0xC3) return capitalised(i, states, first, headline);
    if (states.count > 0) return states;
    // Letters glued to a number: "27th", "1990s", "10pm".
    if (i > 0 && tokens_[i - 1].kind == TokenKind::number && !tokens_[i].space_before) {
        states.add(lower == "th" || lower == "st" || lower == "nd" || lower == "rd" ? WordState::J : WordState::N, 1);
        return states;
    }
    states.add(WordState::N, 0.85F), states.add(WordState::J, 0.1F), states.add(WordState::VB, 0.03F),
        states.add(WordState::NP, 0.02F);
    return states;
}

bool SentenceTagger::can_be(std::size_t k, WordState wanted) const {
    const WordStates& may = states_[k];
    return std::any_of(may.shares.begin(), may.shares.begin() + may.count,
                       [&](const auto& s) { return s.state == wanted; });
}

/// Whether the stretch of the sentence around k, up to commas and clause words, has a finite verb other than k.
bool SentenceTagger::has_other_finite_verb(std::size_t k) const {
    const auto is_border = [](WordState s) {
        return s == WordState::COMMA || s == WordState::STOP || s == WordState::SC || s == WordState::PW ||
               s == WordState::CC || s == WordState::QUOTE;
    };
    const auto is_finite = [](WordState s) {
        return s == WordState::VBD || s == WordState::VBZ || s == WordState::VBP || s == WordState::MD ||
               s == WordState::BE || s == WordState::HV || s == WordState::DO;
    };
    for (std::size_t i = k; i-- > 0 && k - i < clause_reach && !is_border(best_[i]);)
        if (is_finite(best_[i])) return true;
    for (std::size_t i = k + 1; i < best_.size() && i - k < clause_reach && !is_border(best_[i]); ++i)
        if (is_finite(best_[i])) return true;
    return false;
}

/// Whether the sentence has a finite verb that no "who" or "when" in its stretch makes subordinate.
bool SentenceTagger::has_main_verb(std::size_t except) const {
    bool subordinate = false;
    for (std::size_t k = 0; k < best_.size(); ++k) {
        if (k == except) continue;
        const WordState s = best_[k];
        if (s == WordState::COMMA || s == WordState::STOP) subordinate = false;
        if (s == WordState::PW || s == WordState::SC) subordinate = true;
        const bool finite = s == WordState::VBD || s == WordState::VBZ || s == WordState::VBP || s == WordState::MD ||
                            s == WordState::BE || s == WordState::HV || s == WordState::DO;
        if (finite && !subordinate) return true;
    }
    return false;
}

/// Past or participle where an adverb or a subject stands between it and its auxiliary, which pairs of tags do not see.
void SentenceTagger::settle_verb_forms(std::size_t first) {
    // "Roe, who failed in 2015, resigned": without it the sentence has no verb of its own.
    bool wants_main_verb = !has_main_verb(best_.size());
    for (std::size_t k = 1; k < best_.size(); ++k) {
        WordState& state = best_[k];
        // "Moon Jae-in": what a hyphen glues to a name is of the name.
        if (k > 1 && best_[k - 1] == WordState::HYPH && best_[k - 2] == WordState::NP &&
            !tokens_[first + k].space_before && !tokens_[first + k - 1].space_before &&
            tokens_[first + k].kind == TokenKind::word && state != WordState::N && state != WordState::J &&
            state != WordState::VBN)
            state = WordState::NP;
        if (state != WordState::VBD && state != WordState::VBN) continue;
        std::size_t back = k;
        while (back > 1 && k - back < 4 && (best_[back - 1] == WordState::R || best_[back - 1] == WordState::NEG))
            --back;
        if (wants_main_verb && state == WordState::VBN && best_[back - 1] == WordState::COMMA && k > 2 &&
            can_be(k, WordState::VBD)) {
            state = WordState::VBD;
            wants_main_verb = false;
        }
        // "..., announced last month": a participle, where the sentence has its verb and goes on with no "and".
        const bool trails =
            state == WordState::VBD && k > 2 && best_[k - 1] == WordState::COMMA && can_be(k, WordState::VBN) &&
            k + 1 < best_.size() &&
            (best_[k + 1] == WordState::IN || best_[k + 1] == WordState::TO || word(first + k + 1) == "last");
        if (trails && best_.size() - k < clause_reach &&
            std::find(best_.begin() + static_cast<std::ptrdiff_t>(k), best_.end(), WordState::CC) == best_.end() &&
            has_main_verb(k))
            state = WordState::VBN;
        switch (best_[back - 1]) {
            case WordState::HV:
            case WordState::BE:
            case WordState::BEN:
            case WordState::BEB:
            case WordState::BEG:
                if (can_be(k, WordState::VBN)) state = WordState::VBN;
                break;
            case WordState::PS:
            case WordState::PW:
                if (can_be(k, WordState::VBD)) state = WordState::VBD;
                break;
            case WordState::N:
            case WordState::NP:
            case WordState::PO: {
                const bool by_follows = first + k + 1 < tokens_.size() && word(first + k + 1) == "by";
                if (state == WordState::VBN && can_be(k, WordState::VBD) && !by_follows && !has_other_finite_verb(k))
                    state = WordState::VBD;
                break;
            }
            default:
                break;
        }
    }
}

/// A sentence without a finite verb is a headline whose verb looks like a noun: "GM posts losses". So is what "that"
/// follows.
void SentenceTagger::settle_present_verb() {
    const bool any_finite = std::any_of(best_.begin(), best_.end(), [](WordState s) {
        return s == WordState::VBD || s == WordState::VBZ || s == WordState::VBP || s == WordState::MD ||
               s == WordState::BE || s == WordState::HV || s == WordState::DO;
    });
    for (std::size_t k = 1; k + 1 < best_.size(); ++k) {
        const WordState before = best_[k - 1], after = best_[k + 1];
        if (best_[k] != WordState::N || (before != WordState::N && before != WordState::NP) ||
            !can_be(k, WordState::VBZ))
            continue;
        const bool open_after = after == WordState::DT || after == WordState::N || after == WordState::NP ||
                                after == WordState::J || after == WordState::PP || after == WordState::CD ||
                                after == WordState::TO || after == WordState::IN || after == WordState::RP ||
                                after == WordState::R || after == WordState::PO;
        if (after == WordState::SC || (!any_finite && open_after)) {
            best_[k] = WordState::VBZ;
            return;
        }
    }
}

void SentenceTagger::tag(std::size_t first, std::size_t last, std::vector<Tag>& tags) {
    const std::size_t count = last - first;
    states_.resize(count);
    cells_.resize(count);
    best_.resize(count);
    const bool headline = is_headline(first, last);
    bool at_start = true;
    for (std::size_t k = 0; k < count; ++k) {
        states_[k] = states_of(first + k, at_start, headline);
        if (tokens_[first + k].kind != TokenKind::punctuation) at_start = false;
        if (word(first + k) == ":" || word(first + k) == "“" ||
            (word(first + k) == "\"" && k + 1 < count && !tokens_[first + k + 1].space_before))
            at_start = true;
        for (std::uint8_t j = 0; j < states_[k].count; ++j) {
            const auto [state, share] = states_[k].shares[j];
            const auto s = static_cast<std::size_t>(state);
            Cell cell{std::numeric_limits<int>::max(), 0};
            if (k == 0) cell.cost = transitions_.after[start_row][s];
            for (std::uint8_t p = 0; k > 0 && p < states_[k - 1].count; ++p) {
                const int cost = cells_[k - 1][p].cost +
                                 transitions_.after[static_cast<std::size_t>(states_[k - 1].shares[p].state)][s];
                if (cost < cell.cost) cell = {cost, p};
            }
            // P(word | tag) ~ P(tag | word) / P(tag)
            cell.cost += share_cost(share) - transitions_.tag_cost[s];
            cells_[k][j] = cell;
        }
    }
    std::uint8_t at = 0;
    int best = std::numeric_limits<int>::max();
    for (std::uint8_t j = 0; j < states_[count - 1].count; ++j) {
        const int cost = cells_[count - 1][j].cost +
                         transitions_.after[static_cast<std::size_t>(states_[count - 1].shares[j].state)][end_column];
        if (cost < best) best = cost, at = j;
    }
    for (std::size_t k = count; k-- > 0; at = cells_[k][at].from) best_[k] = states_[k].shares[at].state;
    settle_present_verb();
    settle_verb_forms(first);
    for (std::size_t k = 0; k < count; ++k) tags[first + k] = tag_of(best_[k]);
}

}  // namespace

std::vector<Tag> tag_tokens(std::string_view text, const std::vector<Token>& tokens,
                            const std::vector<Sentence>& sentences) {
    static const Transitions transitions;
    std::vector<Tag> tags(tokens.size(), Tag::other);
    SentenceTagger tagger(text, tokens, transitions);
    for (const Sentence& sentence : sentences)
        if (sentence.first_token < sentence.last_token) tagger.tag(sentence.first_token, sentence.last_token, tags);
    return tags;
}

}  // namespace dateline
