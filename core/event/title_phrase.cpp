// The phrases of titles: nouns and verbs with what hangs on them.
#include <algorithm>
#include <cctype>

#include "event/predicate.hpp"
#include "event/title_maker.hpp"
#include "event/title_need.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/lexicon.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr int deepest_phrase = 4;  // phrases within phrases

/// A preposition, and none of those that lead to a time.
bool tells_no_time(std::string_view preposition) {
    return !preposition.empty() && !has_role(preposition, TitleRole::leads_to_time);
}

/// A word that prose writes small: neither a name nor all in capitals.
bool is_common_word(const SentenceTree& tree, std::uint32_t t) {
    const std::string_view w = tree.word(t);
    if (w.size() < 2 || !std::islower(static_cast<unsigned char>(w[1])) || tree.entity(t)) return false;
    const WordStates states = Lexicon::english().states_of(tree.lower(t));
    float name = 0;
    for (std::size_t i = 0; i < states.count; ++i)
        if (states.shares[i].state == WordState::NP) name += states.shares[i].share;
    return (states.count > 0 && name < 0.5F) || is_event_noun(w);
}

}  // namespace

/// Whether a heading Writes Its Words Like This.
bool is_title_cased(const SentenceTree& tree) {
    constexpr std::uint32_t looked_at = 40, fewest = 3;
    constexpr std::size_t long_word = 4;  // letters; short ones are small in such headings too
    if (tree.source().read.sentences[tree.sentence()].kind != SentenceKind::heading) return false;
    std::uint32_t capitals = 0, small = 0;
    for (std::uint32_t t = tree.first(); t < std::min(tree.last(), tree.first() + looked_at); ++t) {
        const std::string_view w = tree.word(t);
        if (w.size() < long_word) continue;
        capitals += std::isupper(static_cast<unsigned char>(w[0])) ? 1 : 0;
        small += std::islower(static_cast<unsigned char>(w[0])) ? 1 : 0;
    }
    return capitals >= fewest && small <= capitals / 4;
}

std::string genitive(const std::string& name) { return name + (name.ends_with('s') ? "'" : "'s"); }

int count_words(std::string_view text) {
    return text.empty() ? 0 : static_cast<int>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// "United States car manufacturing firm General Motors": the name, where much stands before it.
std::uint32_t TitleMaker::name_after(std::uint32_t noun) const {
    constexpr std::ptrdiff_t few = 2;
    if (tree_.upos(noun) != Upos::noun) return no_index;
    const auto children = tree_.children(noun);
    const auto before = std::count_if(children.begin(), children.end(), [&](std::uint32_t c) { return c < noun; });
    for (const std::uint32_t c : children) {
        const bool bare = tree_.is(c, {appos, flat, compound}) && tree_.time(c) == no_index;
        const bool next = c > noun && tree_.word(noun + 1) != ",";
        if (bare && next && tree_.upos(c) == Upos::propn && before >= few) return c;
    }
    return no_index;
}

bool TitleMaker::is_partitive(std::uint32_t noun) const {
    return EventWords::english().partitives.contains(tree_.lower(noun)) && content_of_partitive(noun) != no_index &&
           !has_role(tree_.word(noun), TitleRole::part_of);
}

std::uint32_t TitleMaker::content_of_partitive(std::uint32_t noun) const {
    for (const std::uint32_t c : tree_.children(noun))
        if (tree_.relation(c) == nmod && tree_.preposition(c) == "of") return c;
    return no_index;
}

/// Whether no title parts the token from the one before it: "Jong-un", "A330-200", "$40".
bool TitleMaker::is_hyphened(std::uint32_t t) const {
    if (t <= tree_.first() || t >= tree_.last() || tree_.token(t).space_before) return false;
    const auto parts = [&](std::uint32_t token) {
        constexpr std::string_view marks = ",.;:!?()[]\"“”‘’`'";
        const bool clitic = tree_.upos(token) == Upos::part || tree_.upos(token) == Upos::aux;
        return clitic || is_quotation_mark(tree_.word(token)) ||
               marks.find(tree_.word(token)) != std::string_view::npos;
    };
    return !parts(t) && !parts(t - 1);
}

/// As in mid-sentence: "both sides" of "Both sides met, an official said". Titles are capitalised when they are whole.
std::string TitleMaker::word(std::uint32_t t) const {
    const std::string_view w = tree_.word(t);
    if (title_cased_ && is_common_word(tree_, t)) return tree_.lower(t);
    const bool in_name = tree_.upos(t) == Upos::propn ||
                         (t + 1 < tree_.last() && std::isupper(static_cast<unsigned char>(tree_.word(t + 1).front())));
    constexpr std::string_view quotation_marks[] = {"\"", "“", "``", "`", "''", "'"};
    const bool opens = t == tree_.first() || one_of(tree_.word(t - 1), quotation_marks);
    const bool by_place = opens && !in_name && w.size() > 1 && std::islower(static_cast<unsigned char>(w[1]));
    return by_place ? tree_.lower(t) : std::string(w);
}

/// The word, with what is glued to it.
void TitleMaker::add_word(std::uint32_t t) {
    if (is_quotation_mark(tree_.word(t))) return;
    std::uint32_t first = t, last = t + 1;
    while (is_hyphened(first)) --first;
    while (is_hyphened(last)) ++last;
    for (std::uint32_t i = first; i < last; ++i) add(i, word(i), !tree_.token(i).space_before);
}

/// "the car, whose price fell": "car".
std::uint32_t TitleMaker::noun_before_relative(std::uint32_t pronoun) const {
    std::uint32_t t = pronoun;
    if (t > tree_.first() && tree_.word(t - 1) == ",") --t;
    return t > tree_.first() && tree_.is_noun(t - 1) ? t - 1 : no_index;
}

/// "Kim's", "his": a pronoun is replaced where that is safe and the title does not name its owner anyway.
void TitleMaker::add_genitive(std::uint32_t owner, int depth) {
    if (tree_.time(owner) != no_index && !tree_.in_named_event(owner)) return;
    if (tree_.xpos(owner) == Xpos::wp_possessive) {
        const std::uint32_t noun = noun_before_relative(owner);
        const std::string name = noun == no_index
                                     ? tree_.lower(owner)
                                     : TitleMaker(sentences_, tree_.sentence(), clause_, depth_).name(noun);
        add(owner, noun == no_index ? name : genitive(name));
        return;
    }
    if (tree_.upos(owner) == Upos::pron || tree_.xpos(owner) == Xpos::prp_possessive) {
        const std::string pronoun = tree_.lower(owner);
        const bool own = clause_ != no_index && s_.clause(clause_).subject != no_index &&
                         !tree_.is_under(owner, s_.clause(clause_).subject);
        const std::string name = own ? std::string() : antecedent(pronoun);
        add(owner, name.empty() || count_words(name) > 3 ? pronoun : genitive(name));
        return;
    }
    if (const std::string known = known_owner(owner); !known.empty()) {
        add(owner, genitive(known));
        return;
    }
    add_noun(owner, depth + 1);
    for (const std::uint32_t c : tree_.children(owner))
        if (tree_.relation(c) == case_ && c > owner) add_word(c);
}

/// "Ann | Roe": a name that the tree parts.
void TitleMaker::add_rest_of_name(std::uint32_t name) {
    const EntityType* const whole = tree_.entity(name);
    const auto goes_on = [&](std::uint32_t t) {
        if (t >= tree_.last() || tree_.time(t) != no_index || tree_.upos(name) != Upos::propn) return false;
        const bool taken_for_adverb =
            tree_.upos(t) == Upos::adv && std::isupper(static_cast<unsigned char>(tree_.word(t).front()));
        const bool beside = tree_.relation(t) == flat && tree_.head(t) == tree_.head(name);  // "director Ann Roe"
        const bool unmarked =  // "Jane | Roe", as if Roe were another
            tree_.relation(t) == nmod && std::isupper(static_cast<unsigned char>(tree_.word(t)[0])) &&
            tree_.head(t) == tree_.head(name) && tree_.children(t).empty();
        return beside || taken_for_adverb || unmarked || (whole != nullptr && tree_.entity(t) == whole);
    };
    for (std::uint32_t t = name + 1; goes_on(t); ++t) add_word(t);
}

void TitleMaker::add_adjective(std::uint32_t adjective, int depth) {
    for (const std::uint32_t c : tree_.children(adjective)) {
        if (tree_.time(c) != no_index && !tree_.in_named_event(c)) continue;
        const bool part = tree_.is(c, {compound, obl, amod, fixed, goeswith, flat, cc, conj});
        const bool before = c < adjective || (tree_.relation(c) == conj && c < tree_.head(adjective));
        if (((part && before) || tree_.relation(c) == nummod) && depth < deepest_phrase) add_adjective(c, depth + 1);
        if (tree_.relation(c) == nmod_poss && c < adjective && tree_.is_noun(c)) add_genitive(c, depth + 1);
    }
    add_bound_of(adjective);
    add_word(adjective);
    if (tree_.relation(adjective) == flat) add_rest_of_name(adjective);
}

/// "More than" of "more than 20 people", "nearly" of "nearly 600": without it, the number is another.
void TitleMaker::add_bound_of(std::uint32_t number) {
    constexpr std::string_view pairs[] = {"more", "less", "fewer", "up", "at"};
    constexpr std::string_view words[] = {"nearly", "almost", "about", "some", "around", "over", "roughly"};
    const std::uint32_t bound = tree_.upos(number) == Upos::num ? tree_.child(number, {advmod}) : no_index;
    if (bound == no_index || bound > number) return;
    const bool pair = bound + 2 == number && one_of(tree_.lower(bound), pairs);
    if (!pair && !(bound + 1 == number && one_of(tree_.lower(bound), words))) return;
    for (std::uint32_t t = bound; t < number; ++t) add_word(t);
}

/// "two Koreas", "Terminal 3"; not the age in "Roe, 54, a banker".
bool TitleMaker::counts(std::uint32_t number) const {
    const bool inserted = number > tree_.head(number) && tree_.word(number - 1) == ",";
    const bool beside = tree_.relation(number) == nmod && tree_.upos(number) == Upos::num;  // "Eleven Republicans"
    return (tree_.relation(number) == nummod && !inserted) || (beside && number + 1 == tree_.head(number));
}

/// What a brief title does without: "Prime Minister" before a name, "serious" before problems.
bool TitleMaker::is_left_out(std::uint32_t word) const {
    const std::uint32_t noun = tree_.head(word);
    if (noun == no_index || word > noun || brevity_ == Brevity::full) return false;
    const EntityType* type = tree_.entity(noun);
    const bool of_person = type && *type == EntityType::person;
    const auto is_office = [&](std::uint32_t c) {
        return c >= word && c < noun && has_role(tree_.word(c), TitleRole::office);
    };  // "Police Director Jane Roe": with what the office is of
    if (of_person && tree_.is(word, {compound, amod}) && std::ranges::any_of(tree_.children(noun), is_office))
        return true;
    return brevity_ == Brevity::bare_heads && is_mere_adjective(tree_, word);
}

/// "Ind." of "Jon Roe, R-Ind.,"
bool TitleMaker::is_state_of(std::uint32_t word) const {
    return word > tree_.first() + 2 && tree_.word(word - 1) == "-" && tree_.word(word - 3) == "," &&
           tree_.word(word - 2).size() == 1;
}

/// "54" of "Jon Roe, 54, a banker", which the tree takes for a part of his name.
bool TitleMaker::is_age(std::uint32_t word) const {
    return tree_.upos(word) == Upos::num && tree_.word(word - 1) == ",";
}

/// A noun with what is no part of its own: "two Koreas", "Kim's unexpected invitation".
void TitleMaker::add_noun(std::uint32_t noun, int depth) {
    if (depth > deepest_phrase) return;
    const bool between = tree_.preposition(noun) == "between";
    if (is_partitive(noun)) {
        add_noun(content_of_partitive(noun), depth + 1);
        return;
    }
    const std::uint32_t name = name_after(noun);
    if (name != no_index) {
        add_noun(name, depth + 1);
        return;
    }
    for (const std::uint32_t c : tree_.children(noun)) {
        if (is_left_out(c) || (tree_.time(c) != no_index && !tree_.in_named_event(c))) continue;
        if (tree_.relation(c) == flat && (is_state_of(c) || is_age(c))) continue;
        if (tree_.relation(c) == nmod_poss)
            add_genitive(c, depth);
        else if (tree_.relation(c) == det ? has_role(tree_.word(c), TitleRole::kept_article) ||
                                                has_role(tree_.word(c + 1), TitleRole::keeps_article)  // "a few"
                                          : tree_.is(c, {fixed, goeswith}))
            add_word(c);
        else if ((tree_.is(c, {amod, compound}) && c < noun) || tree_.relation(c) == flat || counts(c) ||
                 (tree_.relation(c) == nsubj && c + 1 == noun && tree_.upos(c) == Upos::propn))
            add_adjective(c, depth + 1);
        else if (tree_.relation(c) == advmod && c + 1 == noun && has_role(tree_.word(c), TitleRole::weakens))
            add_word(c);  // "almost all"
        else if (tree_.relation(c) == conj && between && tree_.is_noun(c))
            add_part(c, depth);  // "between Trump and Kim" needs both
    }
    add_word(noun);
    add_rest_of_name(noun);
}

/// A phrase with its preposition or "and", whole.
void TitleMaker::add_part(std::uint32_t head, int depth) {
    if (depth > deepest_phrase) return;
    for (const std::uint32_t c : tree_.children(head)) {
        const bool leads = tree_.is(c, {case_, mark, cc}) && c < head;
        if (!leads) continue;
        add_word(c);
        for (const std::uint32_t f : tree_.children(c))
            if (tree_.relation(f) == fixed) add_word(f);
    }
    const bool verb = tree_.upos(head) == Upos::verb;
    if (verb)
        add_verb_core(head, depth + 1);
    else
        add_noun(head, depth + 1);
}

/// A verb that is no finite one, with its object: "to meet Trump", "withdrawing its troops".
void TitleMaker::add_verb_core(std::uint32_t verb, int depth) {
    if (depth > deepest_phrase) return;
    add_word(verb);
    for (const std::uint32_t c : tree_.children(verb)) {
        const bool leads = tree_.is(c, {mark, aux, aux_pass, cop}) && c < verb;
        const bool to = leads && tree_.lower(c) == "to";
        if (leads && (to || !tree_.is(c, {mark}))) add_word(c);
        if (tree_.relation(c) == compound_prt) add_word(c);
        if (tree_.is(c, {obj, iobj})) add_noun(c, depth + 1), offer_noun_parts(c, depth + 1);
        if (tree_.relation(c) == xcomp) add_part(c, depth + 1);
        if (tree_.relation(c) == obl && tree_.child(verb, {obj}) == no_index && tree_.time(c) == no_index)
            parts_.push_back({c, depth});
    }
}

/// Whether a phrase after a noun is said of it: not where a comma parts them ("Jane Roe, 44, of Oslo"), nor where one
/// person is made the whole of several ("the ministers of Jane Roe of Norway and Jon Roe of Chile").
bool TitleMaker::belongs_to(std::uint32_t phrase, std::uint32_t noun) const {
    const std::uint32_t leads = tree_.child(phrase, {case_});
    if (leads > tree_.first() && tree_.word(leads - 1) == "," && leads > noun) return false;
    const std::uint32_t own = tree_.child(phrase, {nmod});
    const bool whose_own = tree_.upos(phrase) == Upos::propn && tree_.preposition(phrase) == "of" && own != no_index &&
                           tree_.preposition(own) == "of";
    return !(whose_own && is_plural(tree_, noun) && EventWords::english().roles.contains(tree_.lemma(noun)));
}

/// "China" of "officials from China", "the A380 model" of "range for the A380 model", where no name before the noun
/// tells which.
bool TitleMaker::tells_which(std::uint32_t phrase, std::uint32_t noun) const {
    constexpr std::string_view prepositions[] = {"from", "at", "with", "for", "by"};
    const auto is_named = [&](std::uint32_t t) { return tree_.upos(t) == Upos::propn || tree_.entity(t); };
    const auto has_name_before = [&](std::uint32_t t) {
        return std::ranges::any_of(tree_.children(t), [&](std::uint32_t c) { return c < t && is_named(c); });
    };
    return one_of(tree_.preposition(phrase), prepositions) && (is_named(phrase) || has_name_before(phrase)) &&
           tree_.upos(noun) == Upos::noun && !has_name_before(noun);
}

void TitleMaker::offer_noun_parts(std::uint32_t noun, int rank) {
    if (is_partitive(noun)) noun = content_of_partitive(noun);
    const std::uint32_t phrase = tree_.child(noun, {nmod}), joined = tree_.child(noun, {conj});
    const std::uint32_t counted = joined != no_index && tree_.upos(joined) == Upos::num ? joined : no_index;
    for (const std::uint32_t c : tree_.children(noun)) {
        if (tree_.time(c) != no_index && !tree_.in_named_event(c)) continue;
        const std::string preposition = tree_.relation(c) == nmod ? tree_.preposition(c) : "";
        if (!preposition.empty() && !belongs_to(c, noun)) continue;
        const bool after_relational = preposition == "to" || preposition == "for" || preposition == "into";
        const bool needed = preposition == "of" || preposition == "between" ||
                            (brevity_ != Brevity::bare_heads && tells_which(c, noun)) ||
                            (after_relational && is_relational(tree_, noun));  // "aides to the king", "search for Roe"
        const bool of_counted = counted != no_index && counted < c;            // "the mayor and two of her aides"
        if (tells_no_time(preposition) && !of_counted) parts_.push_back({c, needed ? rank : rank + 1});
        const bool of_two =
            tree_.child(c, {cc}) != no_index && tree_.child(noun, {conj}) == c;  // no "A B" of "A, B and C"
        // No "police and helmets" of "police in boots and helmets"
        const bool next = phrase == no_index || phrase > c || tree_.preposition(phrase) == "of";
        const bool counts_only = tree_.upos(c) == Upos::num;      // "and 10 other people", taken for "and 10"
        const std::uint32_t called = tree_.child(noun, {appos});  // "Jane Roe, chairman and chief executive"
        const bool of_office =
            tree_.upos(noun) == Upos::propn && called != no_index && called < c && tree_.upos(c) != Upos::propn;
        if (tree_.relation(c) == conj && tree_.upos(c) != Upos::verb && !counts_only && of_two && next && !of_office)
            parts_.push_back({c, rank});
        const bool infinitive =
            tree_.relation(c) == acl && tree_.child(c, {mark}) != no_index && tree_.xpos(c) == Xpos::vb;
        if (infinitive) parts_.push_back({c, governing_of_word(tree_.word(noun)) == Governing::none ? rank + 1 : rank});
    }
}

void TitleMaker::offer_verb_parts(std::uint32_t verb) {
    for (const std::uint32_t c : tree_.children(verb)) {
        const bool of_time = tree_.time(c) != no_index && !tree_.in_named_event(c);
        if (of_time) continue;
        if (tree_.relation(c) == obl && tells_no_time(tree_.preposition(c)) && c > verb)
            parts_.push_back({c, tree_.preposition(c) == "by" || tree_.upos(c) == Upos::propn ? 1 : 2});
        const bool purpose = tree_.relation(c) == advcl && c > verb && tree_.child(c, {mark}) != no_index &&
                             tree_.lower(tree_.child(c, {mark})) == "to";
        if (purpose) parts_.push_back({c, 3});
    }
}

/// Takes the parts that fit, the most wanted first, with what hangs on them.
void TitleMaker::take_parts(int limit) {
    while (!parts_.empty()) {
        const auto best = std::min_element(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
            return std::pair(a.rank, a.head) < std::pair(b.rank, b.head);
        });
        const Part part = *best;
        parts_.erase(best);
        std::vector<Part> others;
        std::swap(others, parts_);
        const std::vector<Piece> before = pieces_;
        add_part(part.head, 0);
        const int over = tree_.upos(part.head) == Upos::propn ? 1 : 0;  // a name is worth a word more
        if (count_words(text_of(pieces_)) > limit + over) {
            pieces_ = before;
            parts_ = std::move(others);
            continue;
        }
        if (tree_.upos(part.head) == Upos::verb)
            offer_verb_parts(part.head);
        else
            offer_noun_parts(part.head, part.rank + 1);
        parts_.insert(parts_.end(), others.begin(), others.end());
    }
}

std::string TitleMaker::text_of(std::vector<Piece> pieces) const {
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.token < b.token; });
    std::string out;
    std::uint32_t last = no_index;
    for (const Piece& piece : pieces) {
        if (piece.token == last) continue;
        const bool glued = piece.glued && last != no_index && piece.token == last + 1;
        if (!out.empty() && !glued) out += ' ';
        out += piece.words;
        last = piece.token;
    }
    return out;
}

std::string TitleMaker::take_text() {
    for (const Piece& piece : pieces_) shown_.push_back(piece.token);
    std::string out = text_of(std::move(pieces_));
    pieces_.clear();
    return out;
}

}  // namespace dateline
