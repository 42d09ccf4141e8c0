#include "event/title_maker.hpp"

#include <algorithm>

#include "event/predicate.hpp"
#include "event/title_check.hpp"
#include "event/title_need.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr int most_name_words = 4;

/// "no more", "another" and "both" are of what is said before.
bool names_something(const std::string& subject) {
    const bool counted_alone = subject.find(' ') == std::string::npos && has_role(subject, TitleRole::counts_others);
    return !subject.empty() && !counted_alone &&
           !has_role(subject.substr(subject.rfind(' ') + 1), TitleRole::leaves_open);
}

/// "his": "he"
std::string as_subject(const std::string& pronoun) {
    if (pronoun == "his") return "he";
    if (pronoun == "her") return "she";
    if (pronoun == "their" || pronoun == "them") return "they";
    return pronoun == "its" ? "it" : pronoun;
}

}  // namespace

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

std::string TitleMaker::name(std::uint32_t noun) {
    if (tree_.upos(noun) == Upos::pron) {
        const std::string word = as_subject(tree_.lower(noun));
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
    const bool whose_unsaid = owner != no_index && tree_.xpos(owner) == Xpos::prp_possessive;
    if (tree_.upos(noun) != Upos::noun || tree_.child(noun, {conj}) != no_index) return no_index;
    if (run_before(noun).size() <= few && !whose_unsaid) return no_index;
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
        for (const std::uint32_t t : run_before(noun)) add(t, word(t), is_glued(tree_, t));
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
        const std::string own = tree_.lower(t), meant = antecedent(as_subject(own));
        add(t, meant.empty() ? own : meant);
        return !meant.empty();
    }
    add(t, word(t), glued);
    return true;
}

/// Whether the verb's subject is no guess and no "there": an "after ..." has one of its own, and what trails behind a
/// comma may tell of all that is said before it: "..., keeping the price low".
bool TitleMaker::has_sure_subject() const {
    const Clause& clause = s_.clause(clause_);
    const bool lent = clause.shared_subject && clause.finite &&
                      (clause.kind == ClauseKind::adverbial || clause.kind == ClauseKind::complement);
    const bool trails = clause.kind == ClauseKind::gerund && clause.head > tree_.first() &&
                        tree_.word(clause.head - 1) == "," && !tree_.is(clause.head, {acl});
    // "net income for the quarter ended in May"
    const bool of_time =
        (clause.kind == ClauseKind::participle || s_.verb(clause_) == "end") && clause.head > tree_.first() &&
        (tree_.time(clause.head - 1) != no_index || has_role(tree_.word(clause.head - 1), TitleRole::period));
    return !lent && !trails && !of_time && tree_.child(clause.head, {expl}) == no_index;
}

/// "the firm that let you down": without a comma or a date of its own such a clause says which firm, not what happened.
bool TitleMaker::identifies_noun() const {
    const std::uint32_t head = s_.clause(clause_).head;
    if (tree_.relation(head) != acl_relcl || is_put_under_time(tree_, head)) return false;
    std::uint32_t first = head;
    for (const std::uint32_t c : tree_.children(head))
        if (!tree_.is(c, {punct})) first = std::min(first, c);
    for (const std::uint32_t c : tree_.children(first)) first = std::min(first, c);  // "in which"
    bool dated = false;
    for (std::uint32_t t = first; t < tree_.last(); ++t) dated |= tree_.time(t) != no_index && tree_.is_under(t, head);
    const bool apart = first > tree_.first() && tree_.word(first - 1) == ",";
    return !apart && !dated;
}

/// Whether the verb has in the title what it governs: what is said, planned or doubted.
bool TitleMaker::has_what_it_governs() const {
    const Clause& clause = s_.clause(clause_);
    const Governing governing = governing_of(s_.verb(clause_));
    if (governing == Governing::none || governing == Governing::carries_out || clause.passive || clause.copula)
        return true;
    const bool says = governing == Governing::reports || governing == Governing::quotes;
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        return t == object_of_relative() || tree_.relation(t) == compound_prt ||
               (tree_.head(t) == clause.head && tree_.is(t, {obj, iobj, xcomp, ccomp})) ||
               (!says && tree_.head(t) == clause.head && tree_.relation(t) == obl);
    });
}

bool TitleMaker::is_whole() const { return !lacks_complement(s_, shown_) && !miscounts(tree_, shown_); }

bool TitleMaker::shows_name() const {
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        const bool money = tree_.word(t).find('$') != std::string_view::npos ||
                           (t + 1 < tree_.last() && tree_.word(t + 1).starts_with('$'));
        return !money && (tree_.upos(t) == Upos::propn || tree_.entity(t));
    });
}

/// Whether the verb can stand by itself where nothing follows it: "erupts", "is closed"; not "receives".
bool TitleMaker::says_something_alone() const {
    const Clause& clause = s_.clause(clause_);
    const std::string verb = s_.verb(clause_);
    const bool carried = EventWords::english().light_verbs.contains(verb);
    const bool named = clause.subject != no_index &&
                       (tree_.upos(clause.subject) == Upos::propn || is_event_noun(tree_.word(clause.subject)));
    const bool alone = has_role(verb, TitleRole::acts_alone) || has_role(verb, TitleRole::tells_alone);
    // "Harbour of Bergen opened", but not "announcement made"
    if (clause.passive || clause.kind == ClauseKind::participle) return named || !carried || alone;
    if (clause.copula) return true;
    return clause.subject != no_index && alone && !has_role(tree_.word(clause.subject), TitleRole::period);
}

/// "presents plan after declaration", of what? "in response", to what? "provides $300", to 350 million?
bool TitleMaker::stops_before_complement() const {
    constexpr std::string_view after_relational[] = {"of", "in", "for", "with", "to"};
    const std::uint32_t last = *std::max_element(shown_.begin(), shown_.end()), next = last + 1;
    if (next + 1 >= tree_.last()) return false;
    const std::string word = tree_.lower(last), follows = tree_.lower(next);
    const bool amount = tree_.upos(last) == Upos::num || tree_.upos(last) == Upos::sym || word == "%";
    if (amount && follows == "to" && tree_.upos(next + 1) == Upos::num) return true;
    const bool relational = TitleWords::english().relational_nouns.contains(lemma_of(word));
    const bool of_something =
        amount || relational || is_event_noun(word) || word.ends_with("tion") || word.ends_with("ment");
    const bool dated = tree_.time(next + 1) != no_index;
    return (of_something && follows == "of") || (relational && !dated && one_of(follows, after_relational));
}

/// "789", "to 3,605": of what, the title does not say; a market's index alone stands at a number.
bool TitleMaker::ends_in_bare_number() const {
    const std::uint32_t last = *std::max_element(shown_.begin(), shown_.end());
    const bool amount =
        last > tree_.first() && (tree_.word(last - 1).ends_with('$') || tree_.word(last).ends_with('%'));
    const std::uint32_t head = tree_.head(last);
    const bool of_noun = head != no_index && head < last && tree_.is(last, {nummod, flat, appos, compound, nmod});
    return tree_.upos(last) == Upos::num && !amount && !of_noun && tree_.time(last) == no_index &&
           !has_role(s_.verb(clause_), TitleRole::acts_alone);
}

/// "their" of one, "that number".
bool TitleMaker::points_back() const {
    const std::uint32_t subject = s_.clause(clause_).subject;
    return std::any_of(shown_.begin(), shown_.end(), [&](std::uint32_t t) {
        const bool theirs = tree_.lower(t) == "their" && subject != no_index && tree_.xpos(subject) == Xpos::nn &&
                            tree_.child(subject, {conj}) == no_index;
        const bool that = tree_.lower(t) == "that" && tree_.is(t, {det, nmod, obj, obl, nsubj});
        return theirs || that;
    });
}

Title TitleMaker::clause_of(VerbForm form, int limit) {
    const Clause& clause = s_.clause(clause_);
    shown_ = {clause.head};
    Title title;
    title.text = subject(most_subject_words);
    const bool joined = title.text.find(" and ") != std::string::npos;
    const bool has_subject = count_words(title.text) <= most_subject_words + 1 && names_something(title.text);
    const std::string verb = headline_verb(s_, clause_, form, joined);
    append_words(title.text, verb);
    const bool with_content = governs_content();
    const std::uint32_t object = object_of_relative();
    if (object != no_index) {
        add_noun(object, 0);
        append_words(title.text, take_text());
    }
    const int room = std::max(limit - count_words(title.text), 0);
    const Predicate predicate =
        predicate_of(s_, clause_, room, with_content && object == no_index, brevity_ == Brevity::bare_heads);
    bool explained = true;
    for (const std::uint32_t t : predicate.words) explained &= add_predicate_word(t);
    append_words(title.text, take_text());
    title.whole = has_subject && has_sure_subject() && has_what_it_governs() && is_whole() && predicate.whole;
    const bool told = (!verb.empty() || clause.copula) &&
                      (!predicate.words.empty() || object != no_index || with_content || says_something_alone());
    title.sound = title.whole && told && explained && !ends_in_bare_number() && !stops_before_complement() &&
                  !points_back() && !identifies_noun() && reads_well(title.text);
    return title;
}

Title TitleMaker::clause(VerbForm form, int limit) {
    const Title full = clause_of(form, limit);
    for (const Brevity brevity : {Brevity::short_names, Brevity::bare_heads}) {
        if (full.sound) break;
        brevity_ = brevity;
        Title shorter = clause_of(form, limit);
        if (shorter.sound) return shorter;
    }
    return full;
}

}  // namespace dateline
