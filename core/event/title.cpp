#include "event/title.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "event/headline_verb.hpp"
#include "event/predicate.hpp"
#include "event/title_check.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr int most_words = 9;          // of a title
constexpr int most_report_words = 10;  // of one that keeps "said"
constexpr int most_subject_words = 6;
constexpr int most_name_words = 4;
constexpr int no_antecedents = 2;  // how deep pronouns within antecedents are read
constexpr int deepest_phrase = 4;  // phrases within phrases

int count_words(std::string_view text) {
    return text.empty() ? 0 : static_cast<int>(std::count(text.begin(), text.end(), ' ')) + 1;
}

std::string genitive(const std::string& name) { return name + (name.ends_with('s') ? "'" : "'s"); }

/// A phrase that a title can take or leave: all its words, and how much they are wanted.
struct Part {
    std::uint32_t head = 0;
    int rank = 0;  // the lower the sooner
};

/// A preposition, and none of those that lead to a time.
bool tells_no_time(std::string_view preposition) {
    constexpr std::array<std::string_view, 3> of_time = {"until", "till", "since"};
    return !preposition.empty() && !one_of(preposition, of_time);
}

/// What a title says at one place of the text.
struct Piece {
    std::uint32_t token = 0;
    std::string words;
    bool glued = false;  // to the piece before it, as in "Jong-un"
};

class TitleMaker {
public:
    TitleMaker(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
               int depth = 0)
        : sentences_(sentences), s_(sentences[sentence]), tree_(s_.tree), clause_(clause), depth_(depth) {}

    Title clause(VerbForm form, int limit);
    std::string noun_with_parts(std::uint32_t noun, int limit);
    std::string subject(int limit);
    std::string name(std::uint32_t noun);

private:
    void add(std::uint32_t token, std::string words, bool glued = false) {
        pieces_.push_back({token, std::move(words), glued});
    }
    bool is_hyphened(std::uint32_t token) const;
    std::string word(std::uint32_t token) const;
    void add_word(std::uint32_t token);
    void add_noun(std::uint32_t noun, int depth);
    void add_genitive(std::uint32_t owner, int depth);
    void add_verb_core(std::uint32_t verb, int depth);
    void add_part(std::uint32_t head, int depth);
    void add_adjective(std::uint32_t adjective, int depth);
    void offer_noun_parts(std::uint32_t noun, int rank);
    void offer_verb_parts(std::uint32_t verb);
    std::vector<std::uint32_t> run_before(std::uint32_t noun) const;
    bool has_gap_before(std::uint32_t noun) const;
    std::uint32_t person_named_after(std::uint32_t noun) const;
    std::uint32_t object_of_relative() const;
    bool governs_content() const;
    bool add_predicate_word(std::uint32_t token);
    void take_parts(int limit);
    bool is_partitive(std::uint32_t noun) const;
    std::uint32_t name_after(std::uint32_t noun) const;
    std::uint32_t content_of_partitive(std::uint32_t noun) const;
    std::string antecedent(std::string_view pronoun) const;
    std::string take_text();
    std::string text_of(std::vector<Piece> pieces) const;

    const std::vector<SentenceClauses>& sentences_;
    const SentenceClauses& s_;
    const SentenceTree& tree_;
    std::uint32_t clause_;  // what pronouns are read in
    int depth_;             // of pronouns within antecedents
    std::vector<Piece> pieces_;
    std::vector<Part> parts_;  // that can be taken
};

/// Whom a pronoun means, short; empty where that is not safe to say.
std::string TitleMaker::antecedent(std::string_view pronoun) const {
    if (depth_ >= no_antecedents || clause_ == no_index) return {};
    const std::uint32_t here = tree_.sentence();
    const bool speaks = pronoun == "i" || pronoun == "we" || pronoun == "our" || pronoun == "my";
    const auto found = speaks ? find_speaker(s_, clause_) : find_antecedent(sentences_, here, clause_, pronoun);
    if (!found) return {};
    TitleMaker there(sentences_, found->sentence, found->clause, depth_ + 1);
    return there.subject(most_name_words);
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
    return EventWords::english().partitives.contains(tree_.lower(noun)) && content_of_partitive(noun) != no_index;
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
        return clitic || marks.find(tree_.word(token)) != std::string_view::npos;
    };
    return !parts(t) && !parts(t - 1);
}

/// As in mid-sentence: "both sides" of "Both sides met, an official said". Titles are capitalised when they are whole.
std::string TitleMaker::word(std::uint32_t t) const {
    const std::string_view w = tree_.word(t);
    const bool in_name = tree_.upos(t) == Upos::propn ||
                         (t + 1 < tree_.last() && std::isupper(static_cast<unsigned char>(tree_.word(t + 1).front())));
    const bool by_place =
        t == tree_.first() && !in_name && w.size() > 1 && std::islower(static_cast<unsigned char>(w[1]));
    return by_place ? tree_.lower(t) : std::string(w);
}

/// The word, with what is glued to it.
void TitleMaker::add_word(std::uint32_t t) {
    const std::string_view w = tree_.word(t);
    if (w == "\"" || w == "“" || w == "”" || w == "`" || w == "``" || w == "''") return;
    std::uint32_t first = t, last = t + 1;
    while (is_hyphened(first)) --first;
    while (is_hyphened(last)) ++last;
    for (std::uint32_t i = first; i < last; ++i) add(i, word(i), !tree_.token(i).space_before);
}

/// "Kim's", "his": a pronoun is replaced where that is safe and the title does not name its owner anyway.
void TitleMaker::add_genitive(std::uint32_t owner, int depth) {
    if (tree_.time(owner) != no_index && !tree_.in_named_event(owner)) return;
    if (tree_.upos(owner) == Upos::pron || tree_.xpos(owner) == Xpos::prp_possessive) {
        const std::string pronoun = tree_.lower(owner);
        const bool own = clause_ != no_index && s_.clause(clause_).subject != no_index &&
                         !tree_.is_under(owner, s_.clause(clause_).subject);
        const std::string name = own ? std::string() : antecedent(pronoun);
        add(owner, name.empty() || count_words(name) > 3 ? pronoun : genitive(name));
        return;
    }
    add_noun(owner, depth + 1);
    for (const std::uint32_t c : tree_.children(owner))
        if (tree_.relation(c) == case_ && c > owner) add_word(c);
}

void TitleMaker::add_adjective(std::uint32_t adjective, int depth) {
    for (const std::uint32_t c : tree_.children(adjective)) {
        if (tree_.time(c) != no_index && !tree_.in_named_event(c)) continue;
        const bool part = tree_.is(c, {compound, obl, amod, fixed, goeswith, flat, cc, conj});
        const bool before = c < adjective || (tree_.relation(c) == conj && c < tree_.head(adjective));
        if (((part && before) || tree_.relation(c) == nummod) && depth < deepest_phrase) add_adjective(c, depth + 1);
    }
    add_word(adjective);
}

/// A noun with what is no part of its own: "two Koreas", "Kim's unexpected invitation".
void TitleMaker::add_noun(std::uint32_t noun, int depth) {
    constexpr std::array<std::string_view, 8> kept_articles = {"no",  "all",  "both",    "every",
                                                               "any", "half", "another", "neither"};
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
        if (tree_.time(c) != no_index && !tree_.in_named_event(c)) continue;
        if (tree_.relation(c) == nmod_poss)
            add_genitive(c, depth);
        else if (tree_.relation(c) == det ? one_of(tree_.lower(c), kept_articles) : tree_.is(c, {fixed, goeswith}))
            add_word(c);
        else if ((tree_.is(c, {amod, compound}) && c < noun) || tree_.is(c, {flat, nummod}))
            add_adjective(c, depth + 1);
        else if (tree_.relation(c) == conj && between && tree_.is_noun(c))
            add_part(c, depth);  // "between Trump and Kim" needs both
    }
    add_word(noun);
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

void TitleMaker::offer_noun_parts(std::uint32_t noun, int rank) {
    if (is_partitive(noun)) noun = content_of_partitive(noun);
    for (const std::uint32_t c : tree_.children(noun)) {
        if (tree_.time(c) != no_index && !tree_.in_named_event(c)) continue;
        const std::string preposition = tree_.relation(c) == nmod ? tree_.preposition(c) : "";
        if (tells_no_time(preposition))
            parts_.push_back({c, preposition == "of" || preposition == "between" ? rank : rank + 1});
        if (tree_.relation(c) == conj && tree_.upos(c) != Upos::verb) parts_.push_back({c, rank});
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
    std::string out = text_of(std::move(pieces_));
    pieces_.clear();
    return out;
}

std::string TitleMaker::name(std::uint32_t noun) {
    if (tree_.upos(noun) == Upos::pron) {
        std::string word = tree_.lower(noun);
        if (word == "his") word = "he";
        if (word == "her") word = "she";
        if (word == "their" || word == "them") word = "they";
        if (word == "its") word = "it";
        const bool demonstrative = word == "this" || word == "that" || word == "these" || word == "those";
        const std::string meant = demonstrative ? std::string() : antecedent(word);
        return meant.empty() ? word : meant;
    }
    const std::uint32_t person = person_named_after(noun);
    add_noun(person == no_index ? noun : person, 0);
    return take_text();
}

std::string TitleMaker::noun_with_parts(std::uint32_t noun, int limit) {
    add_noun(noun, 0);
    parts_.clear();
    offer_noun_parts(noun, 0);
    take_parts(limit);
    return take_text();
}

/// "General Motors' chief executive Rick Wagoner", "its chairman, Bob Corker": the name, where a reader needs no more.
std::uint32_t TitleMaker::person_named_after(std::uint32_t noun) const {
    constexpr std::size_t few = 3;
    const std::uint32_t owner = tree_.child(noun, {nmod_poss});
    const bool vague = owner != no_index && tree_.xpos(owner) == Xpos::prp_possessive;
    if (tree_.upos(noun) != Upos::noun || tree_.child(noun, {conj}) != no_index) return no_index;
    if (run_before(noun).size() <= few && !vague) return no_index;
    for (const std::uint32_t c : tree_.children(noun)) {
        const EntityType* type = tree_.entity(c);
        if (c > noun && tree_.is(c, {appos, flat}) && type && *type == EntityType::person) return c;
    }
    return no_index;
}

/// The noun with the nouns, names, adjectives and numbers that stand right before it.
std::vector<std::uint32_t> TitleMaker::run_before(std::uint32_t noun) const {
    std::uint32_t first = noun;
    const bool headline = clause_ != no_index && s_.clause(clause_).headline;
    while (first > tree_.first()) {
        const std::uint32_t t = first - 1;
        const Upos u = tree_.upos(t);
        const bool hyphen = tree_.word(t) == "-" && !tree_.token(t).space_before;
        const bool fits = u == Upos::noun || u == Upos::propn || u == Upos::adj || u == Upos::num || hyphen ||
                          tree_.xpos(t) == Xpos::pos ||
                          (headline && tree_.word(t).front() >= 'A' && tree_.word(t).front() <= 'Z' && u != Upos::det);
        if (!fits || tree_.time(t) != no_index) break;
        first = t;
    }
    while (first < noun && (tree_.xpos(first) == Xpos::pos || tree_.word(first) == "-")) ++first;
    std::vector<std::uint32_t> run;
    for (std::uint32_t t = first; t <= noun; ++t) run.push_back(t);
    return run;
}

/// Whether a word that counts stands between the pieces and the noun and is none of them.
bool TitleMaker::has_gap_before(std::uint32_t noun) const {
    std::uint32_t first = noun;
    for (const Piece& piece : pieces_) first = std::min(first, piece.token);
    for (std::uint32_t t = first; t < noun; ++t) {
        const bool counts = tree_.is_noun(t) || tree_.upos(t) == Upos::verb || tree_.upos(t) == Upos::num;
        const bool has = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.token == t; });
        if (counts && !has && tree_.time(t) == no_index) return true;
    }
    return false;
}

std::string TitleMaker::subject(int limit) {
    const std::uint32_t noun = s_.clause(clause_).subject;
    if (noun == no_index || tree_.relation(noun) == expl) return {};
    if (s_.clause(clause_).headline) {
        for (const std::uint32_t t : run_before(noun)) add(t, std::string(tree_.word(t)), is_glued(tree_, t));
        return take_text();
    }
    if (tree_.upos(noun) == Upos::pron) {
        std::string out = name(noun);
        for (const std::uint32_t c : tree_.children(noun))  // "he and the minister"
            if (tree_.relation(c) == conj && tree_.is_noun(c)) append_words(out, "and " + name(c));
        return out;
    }
    if (tree_.upos(noun) == Upos::verb) {  // "bribing farmers failed"
        add_verb_core(noun, 0);
        parts_.clear();
        return take_text();
    }
    const std::uint32_t person = person_named_after(noun);
    if (person != no_index) return name(person);
    add_noun(noun, 0);
    if (has_gap_before(noun)) {  // arcs that leave words out in between: the words as they stand
        pieces_.clear();
        for (const std::uint32_t t : run_before(noun)) add(t, word(t), is_glued(tree_, t));
    }
    parts_.clear();
    offer_noun_parts(noun, 0);
    std::erase_if(parts_, [](const Part& part) { return part.rank > 0; });
    take_parts(limit);
    return take_text();
}

/// "the offer [that] he made": the noun that a relative clause with a subject of its own is about.
std::uint32_t TitleMaker::object_of_relative() const {
    const Clause& clause = s_.clause(clause_);
    const std::uint32_t noun = tree_.head(clause.head);
    const bool by_pronoun = clause.marker != no_index && tree_.is(clause.marker, {nsubj, nsubj_pass});
    const bool own =
        clause.kind == ClauseKind::relative && !clause.passive && !clause.copula && noun != no_index && !by_pronoun;
    if (!own || noun == clause.subject || !tree_.is_noun(noun)) return no_index;
    return tree_.child(clause.head, {obj}) == no_index || tree_.child(clause.head, {obj}) < clause.head ? noun
                                                                                                        : no_index;
}

/// "recommends that airlines buy no planes", "says it is over"; not "held a meeting [that] was aimed at peace".
bool TitleMaker::governs_content() const {
    const std::uint32_t head = s_.clause(clause_).head, content = tree_.child(head, {ccomp});
    if (content == no_index || content < head) return false;
    if (governing_of(tree_.lemma(head)) != Governing::none) return true;
    const std::uint32_t marker = tree_.child(content, {mark});
    const bool particle = tree_.child(head, {compound_prt}) != no_index;  // "spoke out that ..."
    return marker != no_index && tree_.lower(marker) == "that" && !particle;
}

/// A word of the predicate; false where it is a pronoun that nothing explains.
bool TitleMaker::add_predicate_word(std::uint32_t t) {
    const bool glued = is_glued(tree_, t);
    if (tree_.upos(t) == Upos::pron && tree_.xpos(t) == Xpos::prp) {
        const std::string meant = name(t);
        add(t, meant);
        return meant != tree_.lower(t);
    }
    add(t, word(t), glued);
    return true;
}

Title TitleMaker::clause(VerbForm form, int limit) {
    const Clause& clause = s_.clause(clause_);
    Title title;
    title.text = subject(most_subject_words);
    const bool joined = title.text.find(" and ") != std::string::npos;
    bool sound = !title.text.empty() && count_words(title.text) <= most_subject_words + 1;
    append_words(title.text, headline_verb(s_, clause_, form, joined));
    const bool with_content = governs_content();
    const std::uint32_t object = object_of_relative();
    if (object != no_index) {
        add_noun(object, 0);
        append_words(title.text, take_text());
    }
    const Predicate predicate =
        predicate_of(s_, clause_, std::max(limit - count_words(title.text), 0), with_content && object == no_index);
    for (const std::uint32_t t : predicate.words) sound &= add_predicate_word(t);
    append_words(title.text, take_text());
    const Governing governing = governing_of(s_.verb(clause_));
    const bool wants = governing != Governing::none && governing != Governing::carries_out;
    // "..., keeping the price low": of what is told before, not of its subject
    const bool loose = clause.kind == ClauseKind::gerund && tree_.relation(clause.head) == advcl &&
                       clause.head > tree_.first() && tree_.word(clause.head - 1) == ",";
    sound &= !loose && (!wants || clause.passive || clause.copula || !predicate.words.empty() || object != no_index);
    // "provides Norway with ships": what is provided must be there
    const std::uint32_t given = s_.verb(clause_) == "provide" ? tree_.child(clause.head, {obl}) : no_index;
    if (given != no_index && tree_.preposition(given) == "with")
        sound &= std::find(predicate.words.begin(), predicate.words.end(), given) != predicate.words.end();
    title.sound = sound && predicate.whole && reads_well(title.text);
    return title;
}

/// As the first words of a line; a text all in capitals loses them.
std::string capitalise(std::string out) {
    const bool shouts = std::none_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (shouts && out.find(' ') != std::string::npos) out = lower_case(out);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

}  // namespace

/// "agreed to lease", "refused to return": the verb that governs it says what came of it. Not "plans to close in May",
/// of which the closing is what is to come, nor "reported losing a million in 2017".
bool is_told_by_governor(const SentenceClauses& s, std::uint32_t c, bool ahead) {
    constexpr std::array<std::string_view, 9> plans = {"plan",    "intend", "expect", "schedule", "set",
                                                       "prepare", "decide", "vow",    "pledge"};
    const Clause& clause = s.clause(c);
    if (s.tree.relation(clause.head) != Relation::xcomp || clause.parent == no_index) return false;
    if (clause.subject != s.clause(clause.parent).subject) return false;
    const std::string governor = s.verb(clause.parent);
    return !(ahead && one_of(governor, plans)) && governing_of(governor) != Governing::reports;
}

Title clause_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                   bool ahead) {
    const SentenceClauses& s = sentences[sentence];
    while (is_told_by_governor(s, clause, ahead)) clause = s.clause(clause).parent, ahead = false;
    Title title =
        TitleMaker(sentences, sentence, clause).clause(ahead ? VerbForm::ahead : VerbForm::headline, most_words);
    title.text = capitalise(std::move(title.text));
    return title;
}

Title report_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                   std::uint32_t content) {
    const SentenceClauses& s = sentences[sentence];
    const std::string who = TitleMaker(sentences, sentence, clause).subject(most_subject_words);
    Title title;
    title.text = who;
    const std::uint32_t told = s.tree.child(s.clause(clause).head, {Relation::iobj, Relation::obj});
    const bool tells = s.verb(clause) == "tell";
    const bool names_told = told != no_index && s.tree.is_noun(told);  // "told investors that ..."
    if (tells && !names_told)
        append_words(title.text, "says");
    else
        append_words(title.text, headline_verb(s, clause, VerbForm::headline, who.find(" and ") != std::string::npos));
    if (names_told) append_words(title.text, TitleMaker(sentences, sentence, clause).name(told));
    const int room = most_report_words - count_words(title.text);
    Title what = TitleMaker(sentences, sentence, content).clause(VerbForm::as_told, std::max(room, 4));
    if (!who.empty() && what.text.starts_with(who))  // "Acme says it would close two plants"
        what = TitleMaker(sentences, sentence, content, no_antecedents).clause(VerbForm::as_told, std::max(room, 4));
    const bool fits = count_words(what.text) <= room;
    if (fits) append_words(title.text, what.text);
    const bool own = what.text.starts_with("it ") || what.text.starts_with("they ") || what.text.starts_with("he ") ||
                     what.text.starts_with("she ");
    title.text = capitalise(std::move(title.text));
    const std::uint32_t speaker = s.clause(clause).subject;
    const bool known = speaker != no_index && (s.tree.upos(speaker) != Upos::pron || who != s.tree.lower(speaker));
    title.sound = fits && known && !who.empty() && (what.sound || own) && !what.text.empty();
    return title;
}

Title noun_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun) {
    TitleMaker maker(sentences, sentence, sentences[sentence].owner_of(noun));
    Title title{capitalise(maker.noun_with_parts(noun, most_words)), false};
    constexpr std::array<std::string_view, 5> possessives = {"its ", "his ", "her ", "their ", "our "};
    const bool owned = std::any_of(possessives.begin(), possessives.end(), [&](std::string_view p) {
        return lower_case(title.text).find(p) != std::string::npos;  // whose, nothing says
    });
    title.sound = !owned && reads_well(title.text);
    return title;
}

std::string short_name(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                       std::uint32_t noun) {
    const SentenceTree& tree = sentences[sentence].tree;
    std::string name = TitleMaker(sentences, sentence, clause).name(noun);
    return tree.upos(noun) == Upos::pron && name == tree.lower(noun) ? std::string() : name;
}

}  // namespace dateline
