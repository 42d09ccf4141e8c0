#include "text/lexicon.hpp"

#include <algorithm>
#include <charconv>

#include "assets.hpp"

namespace dateline {

namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// Calls entry(word) for each word of a list of many words a line.
template <typename Entry>
void for_each_word(std::string_view list, Entry entry) {
    for_each_line(list, [&](std::string_view line) {
        while (!line.empty()) {
            const std::size_t end = std::min(line.find(' '), line.size());
            if (end > 0) entry(line.substr(0, end));
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    });
}

WordState state_named(std::string_view name) {
    const auto found = std::find(word_state_names.begin(), word_state_names.end(), name);
    return found == word_state_names.end() ? WordState::X : static_cast<WordState>(found - word_state_names.begin());
}

struct Ending {
    std::string_view ending;
    WordState state;
    float share;  // the rest is a noun
};

// Longest first; shares as counted on the rare words of UD English EWT.
constexpr Ending endings[] = {
    {"nally", WordState::R, 0.98F}, {"tion", WordState::N, 1.0F},  {"ment", WordState::N, 0.95F},
    {"ness", WordState::N, 0.98F},  {"ally", WordState::R, 0.98F}, {"able", WordState::J, 0.94F},
    {"ible", WordState::J, 0.97F},  {"less", WordState::J, 0.9F},  {"ship", WordState::N, 1.0F},
    {"wide", WordState::J, 0.7F},   {"ward", WordState::R, 0.5F},  {"like", WordState::J, 0.8F},
    {"ity", WordState::N, 1.0F},    {"ism", WordState::N, 1.0F},   {"ics", WordState::N, 1.0F},
    {"ous", WordState::J, 0.98F},   {"ful", WordState::J, 0.93F},  {"ive", WordState::J, 0.8F},
    {"ial", WordState::J, 0.85F},   {"cal", WordState::J, 0.98F},  {"nal", WordState::J, 0.95F},
    {"tic", WordState::J, 0.92F},   {"ian", WordState::J, 0.5F},   {"ese", WordState::J, 0.8F},
    {"ish", WordState::J, 0.8F},    {"ary", WordState::J, 0.6F},   {"ory", WordState::J, 0.5F},
    {"ify", WordState::VB, 0.9F},   {"ize", WordState::VB, 0.85F}, {"ise", WordState::VB, 0.4F},
    {"al", WordState::J, 0.7F},     {"ic", WordState::J, 0.75F},   {"ly", WordState::R, 0.9F},
    {"an", WordState::J, 0.3F},
};

}  // namespace

void WordStates::add(WordState state, float share) {
    for (std::uint8_t i = 0; i < count; ++i)
        if (shares[i].state == state) {
            shares[i].share += share;
            return;
        }
    if (count < shares.size()) shares[count++] = {state, share};
}

const Lexicon& Lexicon::english() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() {
    read_closed_words(assets::closed_words());
    for_each_word(assets::verbs(), [&](std::string_view word) {
        const char last = word.back();
        if (last == '=' || last == '-') word.remove_suffix(1);
        verbs_[word] = last == '=' ? VerbKind::noun_too : last == '-' ? VerbKind::mostly_noun : VerbKind::verb;
    });
    read_irregular_verbs(assets::irregular_verbs());
    for_each_word(assets::adjectives(), [&](std::string_view word) {
        OpenWord open{.adjective = true};
        for (; word.back() == '=' || word.back() == '~'; word.remove_suffix(1))
            (word.back() == '=' ? open.noun : open.adverb) = true;
        open_[word] = open;
    });
    for_each_word(assets::adverbs(), [&](std::string_view word) {
        const bool noun = word.back() == '=';
        if (noun) word.remove_suffix(1);
        open_[word].adverb = true;
        open_[word].noun |= noun;
    });
    for_each_word(assets::nouns(), [&](std::string_view word) { open_[word].noun = true; });
}

void Lexicon::read_closed_words(std::string_view list) {
    for_each_line(list, [&](std::string_view line) {
        const std::string_view word = line.substr(0, line.find(' '));
        WordStates& states = closed_[word];
        for_each_word(line.substr(word.size()), [&](std::string_view entry) {
            const std::size_t colon = entry.find(':');
            int percent = 0;
            std::from_chars(entry.data() + colon + 1, entry.data() + entry.size(), percent);
            states.add(state_named(entry.substr(0, colon)), static_cast<float>(percent) / 100);
        });
    });
}

void Lexicon::read_irregular_verbs(std::string_view list) {
    for_each_line(list, [&](std::string_view line) {
        std::array<std::string_view, 3> columns;
        std::size_t column = 0;
        for_each_word(line, [&](std::string_view word) { columns[std::min<std::size_t>(column++, 2)] = word; });
        for (std::size_t i = 1; i < 3; ++i)
            for (std::string_view rest = columns[i]; !rest.empty();) {
                const std::string_view form = rest.substr(0, rest.find('/'));
                rest.remove_prefix(std::min(form.size() + 1, rest.size()));
                Form& entry = irregular_[form];
                entry.lemma = columns[0];
                (i == 1 ? entry.past : entry.participle) = true;
                entry.base = form == columns[0];
            }
        verbs_.emplace(columns[0], VerbKind::verb);
        irregular_past_[columns[0]] = columns[1].substr(0, columns[1].find('/'));
    });
}

/// The verb that, with a regular ending, makes the word: "planned" + "ed" -> "plan", "making" + "ing" -> "make".
std::string_view Lexicon::verb_of_stem(std::string_view lower, std::string_view ending) const {
    if (!lower.ends_with(ending) || lower.size() < ending.size() + 2) return {};
    const std::string_view stem = lower.substr(0, lower.size() - ending.size());
    const auto known = [&](std::string_view verb) {
        const auto found = verbs_.find(verb);
        return found == verbs_.end() ? std::string_view() : found->first;
    };
    std::array<char, 24> buffer;
    const auto with_last = [&](std::string_view begin, char last) -> std::string_view {
        if (begin.size() + 1 > buffer.size()) return {};
        std::copy(begin.begin(), begin.end(), buffer.begin());
        buffer[begin.size()] = last;
        return known({buffer.data(), begin.size() + 1});
    };
    const bool s = ending == "s";
    // "hoping" is of "hope": of "hop" it would be "hopping".
    const std::size_t end = stem.size() - 1;
    const bool doubles = stem.size() >= 3 && stem.size() <= 4 && !is_vowel(stem[end]) && is_vowel(stem[end - 1]) &&
                         !is_vowel(stem[end - 2]) && stem[end] != 'w' && stem[end] != 'x' && stem[end] != 'y';
    if (const auto verb = s ? std::string_view() : with_last(stem, 'e');
        !verb.empty() && (doubles || known(stem).empty()))
        return verb;
    if (const auto verb = known(stem); !verb.empty()) return verb;
    if (s) {
        if (stem.ends_with("ie")) return with_last(stem.substr(0, stem.size() - 2), 'y');
        return stem.ends_with('e') ? known(stem.substr(0, stem.size() - 1)) : std::string_view();
    }
    const char last = stem.back();
    if (ending == "ed" && last == 'i') return with_last(stem.substr(0, stem.size() - 1), 'y');
    if (ending == "ing" && last == 'y')
        if (const auto verb = verbs_.find("lie"); verb != verbs_.end() && stem == "ly") return verb->first;
    if (stem.size() > 2 && last == stem[stem.size() - 2] && !is_vowel(last))
        return known(stem.substr(0, stem.size() - 1));
    return {};
}

void Lexicon::add_verb_forms(std::string_view lower, WordStates& states) const {
    const auto kind_of = [&](std::string_view lemma) { return verbs_.find(lemma)->second; };
    if (const auto form = irregular_.find(lower); form != irregular_.end()) {
        const bool both = form->second.past && form->second.participle;
        if (form->second.past) states.add(WordState::VBD, both ? 0.5F : 0.9F);
        if (form->second.participle) states.add(WordState::VBN, both ? 0.45F : 0.9F);
    }
    if (const auto verb = verbs_.find(lower); verb != verbs_.end()) {
        const float noun = verb->second == VerbKind::verb ? 0.04F : verb->second == VerbKind::noun_too ? 0.45F : 0.85F;
        states.add(WordState::N, noun);
        states.add(WordState::VB, (1 - noun) * 0.7F);
        states.add(WordState::VBP, (1 - noun) * 0.3F);
        return;
    }
    if (const auto lemma = verb_of_stem(lower, "ing"); !lemma.empty()) {
        states.add(WordState::VBG, 0.78F);
        states.add(WordState::N, 0.17F);
        states.add(WordState::J, 0.05F);
    } else if (!verb_of_stem(lower, "ed").empty()) {
        states.add(WordState::VBD, 0.46F);
        states.add(WordState::VBN, 0.46F);
        states.add(WordState::J, 0.08F);
    } else if (const auto third = verb_of_stem(lower, "s"); !third.empty()) {
        const VerbKind kind = kind_of(third);
        const float noun = kind == VerbKind::verb ? 0.1F : kind == VerbKind::noun_too ? 0.65F : 0.93F;
        states.add(WordState::N, noun);
        states.add(WordState::VBZ, 1 - noun);
    }
}

WordStates Lexicon::states_of(std::string_view lower) const {
    if (const auto closed = closed_.find(lower); closed != closed_.end()) return closed->second;
    WordStates states;
    if (const auto open = open_.find(lower); open != open_.end()) {
        const OpenWord& word = open->second;
        if (word.adjective) states.add(WordState::J, word.noun ? 0.6F : 0.9F);
        if (word.adverb) states.add(WordState::R, word.adjective ? 0.35F : 0.9F);
        if (word.noun) states.add(WordState::N, word.adjective || word.adverb ? 0.4F : 0.95F);
        WordStates verb;
        add_verb_forms(lower, verb);
        const float weight = word.noun && !word.adjective ? 0.1F : 0.4F;
        for (std::uint8_t i = 0; i < verb.count; ++i) states.add(verb.shares[i].state, verb.shares[i].share * weight);
        return states;
    }
    add_verb_forms(lower, states);
    if (states.count > 0) return states;
    for (const Ending& ending : endings) {
        if (lower.size() < ending.ending.size() + 2 || !lower.ends_with(ending.ending)) continue;
        states.add(ending.state, ending.share);
        if (ending.share < 1) states.add(WordState::N, 1 - ending.share);
        return states;
    }
    if (lower.size() > 5 && lower.ends_with("ing")) {
        states.add(WordState::VBG, 0.6F), states.add(WordState::N, 0.3F), states.add(WordState::J, 0.1F);
    } else if (lower.size() > 4 && lower.ends_with("ed")) {
        states.add(WordState::VBD, 0.35F), states.add(WordState::VBN, 0.4F), states.add(WordState::J, 0.25F);
    }
    return states;
}

std::string_view Lexicon::verb_lemma(std::string_view lower) const {
    if (const auto form = irregular_.find(lower); form != irregular_.end()) return form->second.lemma;
    if (const auto verb = verbs_.find(lower); verb != verbs_.end()) return verb->first;
    for (const std::string_view ending : {"ing", "ed", "s"})
        if (const auto lemma = verb_of_stem(lower, ending); !lemma.empty()) return lemma;
    return {};
}

std::string Lexicon::past_of(std::string_view lemma) const {
    if (const auto past = irregular_past_.find(lemma); past != irregular_past_.end()) return std::string(past->second);
    std::string out(lemma);
    const std::size_t n = out.size();
    if (n < 2) return out + "ed";
    if (out.back() == 'e') return out + "d";
    if (out.back() == 'y' && !is_vowel(out[n - 2])) return out.substr(0, n - 1) + "ied";
    const bool short_stem = n <= 4 && n >= 3 && !is_vowel(out[n - 1]) && is_vowel(out[n - 2]) && !is_vowel(out[n - 3]);
    if (short_stem && out.back() != 'w' && out.back() != 'x' && out.back() != 'y') out += out.back();
    return out + "ed";
}

}  // namespace dateline
