#include "event/title_maker.hpp"

#include <algorithm>
#include <cctype>

#include "event/misreading.hpp"
#include "event/predicate.hpp"
#include "event/title_check.hpp"
#include "event/title_end.hpp"
#include "event/title_need.hpp"
#include "event/title_words.hpp"
#include "event/unclaimed.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

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

/// "Hardly anybody", "no one", "none of the crew", "that".
std::string TitleMaker::indefinite(std::uint32_t pronoun) {
    const std::uint32_t no = tree_.child(pronoun, {det}), whole = content_of_partitive(pronoun);
    const std::uint32_t adverb = tree_.child(pronoun, {advmod});
    if (no != no_index) add_word(no);
    if (adverb != no_index && has_role(tree_.word(adverb), TitleRole::weakens)) add_word(adverb);
    add_word(pronoun);
    if (whole != no_index) add_part(whole, 0);
    parts_.clear();
    return take_text();
}

std::string TitleMaker::name(std::uint32_t noun) {
    if (tree_.upos(noun) == Upos::pron) {
        if (tree_.xpos(noun) != Xpos::prp && tree_.xpos(noun) != Xpos::prp_possessive) return indefinite(noun);
        const std::string word = as_subject(tree_.lower(noun)), meant = antecedent(word);
        return meant.empty() ? word : meant;
    }
    const std::uint32_t named = named_after(noun);
    if (const std::string known = known_name(noun); named == no_index && !known.empty()) return known;
    add_noun(named == no_index ? noun : named, 0);
    if (named == no_index) fill_gap_before(noun);
    return take_text();
}

std::string TitleMaker::noun_with_parts(std::uint32_t noun, int limit) {
    add_noun(noun, 0);
    parts_.clear();
    offer_noun_parts(noun, 0);
    take_parts(limit);
    return take_text();
}

/// "General Motors' chief executive Rick Wagoner", "its chairman, Bob Corker", "the mill's largest rival, Acme": the
/// name, where a reader needs no more. A place that is named beside is none: "the capital, Oslo".
std::uint32_t TitleMaker::named_after(std::uint32_t noun) const {
    constexpr std::size_t few = 3;
    const std::uint32_t owner = tree_.child(noun, {nmod_poss});
    const bool whose_unsaid = owner != no_index && tree_.xpos(owner) == Xpos::prp_possessive;
    if (tree_.upos(noun) != Upos::noun || tree_.child(noun, {conj}) != no_index) return no_index;
    const bool is_long = run_before(noun).size() > few || whose_unsaid;
    for (const std::uint32_t c : tree_.children(noun)) {
        if (c < noun || !tree_.is(c, {appos, flat}) || tree_.child(c, {conj}) != no_index) continue;
        const EntityType* type = tree_.entity(c);
        const bool firm = has_role(tree_.word(noun), TitleRole::firm);
        const bool person = type && *type == EntityType::person;
        const bool known =
            tree_.child(noun, {det}) != no_index && tree_.child(noun, {amod, compound, nmod}) == no_index;
        const bool thing = !person && tree_.upos(c) == Upos::propn && tree_.time(c) == no_index &&
                           (!type || *type != EntityType::place || !has_role(tree_.word(noun), TitleRole::place));
        if (thing || (person && (is_long || firm || known))) return c;
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
    const bool of_office = first >= tree_.first() + 2 && tree_.lower(first - 1) == "of" &&
                           tree_.upos(first - 2) == Upos::propn && has_role(tree_.word(first - 2), TitleRole::office);
    if (of_office && first < noun) ++first;  // "Secretary of State | Jane Roe"
    while (first < noun && (tree_.xpos(first) == Xpos::pos || tree_.word(first) == "-")) ++first;
    std::vector<std::uint32_t> run;
    for (std::uint32_t t = first; t <= noun; ++t) run.push_back(t);
    return run;
}

/// Whether a word that counts stands between the pieces and the noun and is none of them, or a name that the tree takes
/// for another subject stands right before them: "Acme shares".
bool TitleMaker::has_gap_before(std::uint32_t noun) const {
    std::uint32_t first = noun;
    for (const Piece& piece : pieces_) first = std::min(first, piece.token);
    if (first > tree_.first() && tree_.upos(first - 1) == Upos::propn && tree_.is_noun(noun) &&
        tree_.head(first - 1) == tree_.head(noun) && tree_.is(first - 1, {nsubj, nsubj_pass}))
        return true;
    for (std::uint32_t t = first; t < noun; ++t) {
        const bool counts = tree_.is_noun(t) || tree_.upos(t) == Upos::verb || tree_.upos(t) == Upos::num;
        const bool has = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.token == t; });
        if (counts && !has && tree_.time(t) == no_index) return true;
    }
    return false;
}

/// Where arcs leave words out in between: the words as they stand.
void TitleMaker::fill_gap_before(std::uint32_t noun) {
    if (!has_gap_before(noun)) return;
    pieces_.clear();
    for (const std::uint32_t t : run_before(noun)) add(t, word(t), is_glued(tree_, t));
}

/// "Moves" of "staff reduction moves helped", where the tree has two subjects; else the clause's own.
std::uint32_t TitleMaker::end_of_subject() const {
    const std::uint32_t noun = s_.clause(clause_).subject, verb = s_.clause(clause_).head;
    if (noun == no_index || tree_.head(noun) != verb || !tree_.is_noun(noun)) return noun;
    for (const std::uint32_t c : tree_.children(verb)) {
        const bool later = tree_.is(c, {nsubj, nsubj_pass}) && c > noun && c < verb && tree_.time(c) == no_index &&
                           tree_.upos(c) != Upos::propn && tree_.upos(c) != Upos::pron;
        if (later && !is_glued(tree_, c + 1) && run_before(c).front() <= noun) return c;  // not "co-wrote"
    }
    return noun;
}

std::string TitleMaker::subject(int limit) {
    const std::uint32_t noun = s_.clause(clause_).subject;
    if (noun == no_index || tree_.relation(noun) == expl) return {};
    if (s_.clause(clause_).headline || end_of_subject() != noun) {
        const std::vector<std::uint32_t> run = run_before(end_of_subject());
        const std::uint32_t article = run.front() > tree_.first() ? run.front() - 1 : no_index;
        if (article != no_index && has_role(tree_.word(article), TitleRole::kept_article)) add_word(article);
        for (const std::uint32_t t : run) add(t, word(t), is_glued(tree_, t));
        return take_text();
    }
    if (tree_.upos(noun) == Upos::pron) {
        std::string out = name(noun);
        for (const std::uint32_t c : tree_.children(noun))  // "he and the minister"
            if (tree_.relation(c) == conj && tree_.is_noun(c)) append_words(out, "and " + name(c));
        return out;
    }
    const bool plural = tree_.xpos(noun) == Xpos::vbz;  // "Acme shares fell", a verb to the tree
    if (tree_.upos(noun) == Upos::verb && !plural) {    // "bribing farmers failed"
        add_verb_core(noun, 0);
        parts_.clear();
        return take_text();
    }
    const std::uint32_t named = named_after(noun);
    if (named != no_index) return name(named);
    const std::string known = known_name(noun);
    if (!known.empty()) return known;
    if (std::string led = led_by(noun); !led.empty()) return led;
    if (std::string names = joined_names(noun, limit); !names.empty())
        return lower_case(names).starts_with("neither") ? names : either_denied(noun) + names;
    add_noun(noun, 0);
    fill_gap_before(noun);
    parts_.clear();
    offer_noun_parts(noun, 0);
    std::erase_if(parts_, [](const Part& part) { return part.rank > 0; });
    take_parts(limit);
    const std::string owner = owner_of(noun);
    std::string text = take_text();
    if (!owner.empty() && noun == tree_.first()) text = lower_case(text);  // "Net rose": "Acme's net"
    return owner + either_denied(noun) + text;
}

/// "Savings and loan chief", "paper and newsprint company": one, with the whole before "and" beside what it makes.
bool TitleMaker::joins_what_it_makes(std::uint32_t first, std::uint32_t second) const {
    const bool one = tree_.xpos(second) == Xpos::nn && tree_.child(second, {det, nmod_poss}) == no_index &&
                     tree_.child(second, {compound, amod}) != no_index;
    const bool acts = has_role(tree_.word(second), TitleRole::firm) || has_role(tree_.word(second), TitleRole::role) ||
                      has_role(tree_.word(second), TitleRole::office);
    return one && acts && tree_.xpos(first) == Xpos::nns && !EventWords::english().roles.contains(tree_.lemma(first));
}

/// "Doe and Roe", "Norway's mills"; not "Food and Drug Office", nor "Marks and Spencer", which is one name.
bool TitleMaker::acts_as_several(std::string_view subject) const {
    constexpr std::string_view singular[] = {"is", "was", "has"};
    std::uint32_t noun = end_of_subject();
    if (noun == no_index) return false;
    if (tree_.upos(noun) == Upos::num) noun = s_.clause(clause_).subject;  // "Flight eight hundred"
    if (const std::uint32_t named = named_after(noun); named != no_index) noun = named;
    if (tree_.xpos(noun) == Xpos::vbz) return true;  // "shares", which the tree takes for a verb
    const bool joins = subject.find(" and ") != std::string_view::npos;
    if (tree_.upos(noun) == Upos::pron && subject != as_subject(tree_.lower(noun))) return joins || several_meant_;
    const auto makes = [&](std::uint32_t c) { return tree_.relation(c) == conj && joins_what_it_makes(noun, c); };
    if (joins && std::ranges::any_of(tree_.children(noun), makes)) return false;
    if (!joins || is_plural(tree_, noun)) return is_plural(tree_, noun);
    for (const std::uint32_t c : tree_.children(s_.clause(clause_).head))  // "the chairman and chief, Roe, is to go"
        if (tree_.is(c, {aux, aux_pass, cop}) && one_of(tree_.lower(c), singular)) return false;
    if (tree_.relation(noun) == conj) return true;  // "Norway and Chile, which ..."
    if (is_partitive(noun)) noun = content_of_partitive(noun);
    const std::vector<std::uint32_t> members = joined_with(noun);
    return std::any_of(members.begin(), members.end(), [&](std::uint32_t c) {
        const bool shown = std::find(shown_.begin(), shown_.end(), c) != shown_.end();
        const EntityType* type = tree_.entity(c);
        const bool one_name = type && type == tree_.entity(noun) && *type != EntityType::place;
        return c != noun && shown && !one_name;
    });
}

/// "Neither the king nor the minister signed": "neither " before "king nor minister".
std::string TitleMaker::either_denied(std::uint32_t noun) const {
    for (const std::uint32_t above : {noun, s_.clause(clause_).head})
        for (const std::uint32_t c : tree_.children(above))
            if (tree_.is(c, {cc, det}) && tree_.lower(c) == "neither" && c < noun) return "neither ";
    return {};
}

/// "whose price"
bool TitleMaker::is_whose(std::uint32_t noun) const {
    const std::uint32_t owner = tree_.child(noun, {nmod_poss});
    return owner != no_index && tree_.xpos(owner) == Xpos::wp_possessive;
}

/// "the offer [that] he made": the noun that a relative clause with a subject of its own is about.
std::uint32_t TitleMaker::object_of_relative() const {
    const Clause& clause = s_.clause(clause_);
    const std::uint32_t noun = tree_.head(clause.head);
    const bool by_pronoun = (clause.marker != no_index && tree_.is(clause.marker, {nsubj, nsubj_pass})) ||
                            (clause.subject != no_index && is_whose(clause.subject));
    const bool own =
        clause.kind == ClauseKind::relative && !clause.passive && !clause.copula && noun != no_index && !by_pronoun;
    const std::string verb = s_.verb(clause_);  // "an order that he remain in Oslo"
    if (verb == "remain" || verb == "stay" || has_role(verb, TitleRole::acts_alone)) return no_index;
    for (const std::uint32_t c : tree_.children(clause.head))  // "the line to which it withdrew"
        if (tree_.xpos(c) == Xpos::wdt && !tree_.preposition(c).empty()) return no_index;
    if (!own || noun == clause.subject || !tree_.is_noun(noun)) return no_index;
    if (has_role(tree_.word(noun), TitleRole::period)) return no_index;  // "the day he left"
    if (clause.marker != no_index && tree_.lower(clause.marker) == "that" &&
        governing_of_word(tree_.word(noun)) != Governing::none)
        return no_index;  // "charges that he drove": no charges are driven
    // "a threat at home, which nobody expects": neither the home
    if (clause.marker != no_index && tree_.word(clause.marker - 1) == "," && !tree_.preposition(noun).empty())
        return no_index;
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
    return marker != no_index && marker > head && tree_.lower(marker) == "that" && !particle;
}

/// "Rejects reports that he sold the mill": what the object governs.
bool TitleMaker::object_governs_content() const {
    const bool copula = s_.clause(clause_).copula;  // "the talks are a sign that ..."
    const std::uint32_t object = copula ? s_.clause(clause_).head : s_.clause(clause_).object;
    if (object == no_index) return false;
    for (std::uint32_t c = 0; c < s_.clauses.size(); ++c) {
        const Clause& content = s_.clause(c);
        const bool hangs = tree_.head(content.head) == object || tree_.head(content.head) == s_.clause(clause_).head;
        const bool told = tree_.is(content.head, {acl, acl_relcl, ccomp, advcl}) && content.head > object;
        if (copula && content.marker != object + 1) continue;
        if (hangs && told && content.marker != no_index && content.marker > object &&
            tree_.relation(content.marker) == mark && tree_.lower(content.marker) == "that")
            return true;
    }
    return false;
}

/// "He" in "the mayor rejects reports that he sold the mill".
bool TitleMaker::means_subject(std::uint32_t pronoun) const {
    const std::uint32_t below = s_.owner_of(pronoun);
    const std::uint32_t subject = s_.clause(clause_).subject;
    if (below == no_index || below == clause_ || subject == no_index || tree_.upos(subject) == Upos::pron) return false;
    const auto found = find_antecedent(sentences_, tree_.sentence(), below, as_subject(tree_.lower(pronoun)));
    return found && found->sentence == tree_.sentence() && found->clause == clause_;
}

/// A word of the predicate; false where it is a pronoun that nothing explains.
bool TitleMaker::add_predicate_word(std::uint32_t t) {
    const bool glued = is_glued(tree_, t);
    if (tree_.upos(t) == Upos::pron && tree_.xpos(t) == Xpos::prp && means_subject(t)) {
        own_pronoun_ = tree_.lower(t);
        add(t, own_pronoun_);
        return true;
    }
    if (tree_.upos(t) == Upos::pron && tree_.xpos(t) == Xpos::prp) {
        const std::uint32_t found = tree_.lower(t) == "it" ? tree_.child(tree_.head(t), {xcomp}) : no_index;
        if (tree_.relation(t) == obj && found == t + 1 && tree_.upos(found) == Upos::adj) {
            add(t, "it");  // "made it clear that ...": of nothing that is said before
            return false;
        }
        const std::string own = tree_.lower(t), meant = antecedent(as_subject(own), false);
        add(t, meant.empty() ? own : meant);
        const std::uint32_t verb = tree_.head(t), what = verb == no_index ? no_index : tree_.child(verb, {xcomp});
        const bool placeholder = own == "it" && what != no_index && tree_.child(what, {cop}) != no_index;
        return !meant.empty() && !placeholder;  // "expects it to be years"
    }
    const std::uint32_t subject = s_.clause(clause_).subject;
    if (tree_.lower(t) == "their" && subject != no_index && t > subject && is_one_firm(subject)) {
        add(t, "its");  // "General Motors recovers from their losses"
        return true;
    }
    if (tree_.xpos(t) == Xpos::prp_possessive && !may_be_of_subject(t)) {
        const std::string own = tree_.lower(t), meant = antecedent(as_subject(own), false);
        const bool is_short = !meant.empty() && count_words(meant) <= 2;
        add(t, is_short ? genitive(meant) : own);
        return is_short;
    }
    const std::uint32_t below = s_.clause_at(t);
    if (below != no_index && below != clause_ && is_ordered(t)) {
        add(t, (s_.verb(clause_) == "order" ? "to " : "should ") + tree_.lemma(t));
        return true;
    }
    if (below != no_index && below != clause_ && t > tree_.first() && is_told_by_verb(s_, t - 1)) {
        add(t, headline_verb(s_, below, VerbForm::headline, tree_.lower(t - 1) == "are"));
        return true;
    }
    const std::uint32_t head = s_.clause(clause_).head;
    const bool past = tree_.xpos(t) == Xpos::vbd || (tree_.xpos(t) == Xpos::vbn && tree_.xpos(head) == Xpos::vbd);
    const bool shares_object =
        below != no_index && below != clause_ && past && tree_.relation(t) == conj && tree_.head(t) == head;
    if (shares_object) {  // "approved and delivered the plan"
        add(t, headline_verb(s_, below, VerbForm::headline, acts_as_several(who_)));
        return true;
    }
    if (tree_.xpos(t) == Xpos::pos && !pieces_.empty() && pieces_.back().token + 1 == t && tree_.is_noun(t - 1) &&
        pieces_.back().words != word(t - 1) && pieces_.back().words.ends_with('s')) {
        add(t, "'", true);  // "Motors'"
        return true;
    }
    const bool alone = tree_.upos(t) == Upos::noun && tree_.child(t, {compound, amod}) == no_index;
    const std::string known = alone ? known_owner(t) : std::string();
    add(t, known.empty() ? word(t) : known, glued);
    return true;
}

/// "Consolidate" of "orders the office consolidate its files".
bool TitleMaker::is_ordered(std::uint32_t verb) const {
    const Governing governing = governing_of(s_.verb(clause_));
    return tree_.relation(verb) == ccomp && (tree_.xpos(verb) == Xpos::vb || tree_.xpos(verb) == Xpos::vbp) &&
           tree_.head(verb) == s_.clause(clause_).head && tree_.child(verb, {aux, aux_pass, cop, mark}) == no_index &&
           tree_.xpos(verb - 1) == Xpos::nn && governing != Governing::none && governing != Governing::carries_out;
}

/// Whether a title's subject is one organisation: "General Motors recovers from their losses", "Acme said they ...".
bool TitleMaker::is_one_firm(std::uint32_t subject) const {
    const auto is_organisation = [](const SentenceTree& tree, std::uint32_t noun) {
        const EntityType* type = tree.entity(noun);
        return type && *type == EntityType::organisation && !is_plural(tree, noun) &&
               tree.child(noun, {conj}) == no_index;
    };
    if (tree_.lower(subject) != "they") return is_organisation(tree_, subject);
    if (who_ == "they") return false;
    const auto meant = find_antecedent(sentences_, tree_.sentence(), clause_, "they");
    return meant && is_organisation(sentences_[meant->sentence].tree, meant->noun);
}

/// Whether "his" or "her" may be of the title's subject: not in "the purchase is to strengthen his control".
bool TitleMaker::may_be_of_subject(std::uint32_t owner) const {
    const std::string pronoun = tree_.lower(owner);
    const std::uint32_t subject = s_.clause(clause_).subject;
    if ((pronoun != "his" && pronoun != "her") || subject == no_index) return true;
    for (std::uint32_t t = s_.clause(clause_).head; t < owner; ++t) {  // "seeks the boy's return to his father"
        const EntityType* other = tree_.entity(t);
        const bool person = (other && *other == EntityType::person) || has_role(tree_.word(t), TitleRole::man) ||
                            has_role(tree_.word(t), TitleRole::woman);
        if (person) return true;
    }
    if (is_plural(tree_, subject)) return false;
    const EntityType* type = tree_.entity(subject);
    if (tree_.upos(subject) != Upos::noun || type) return !type || *type == EntityType::person;
    const std::string noun = lemma_of(tree_.word(subject));
    return EventWords::english().roles.contains(noun) || !(is_event(subject) || is_event_noun(noun));
}

int TitleMaker::least_sureness() const {
    int least = 100;
    for (const std::uint32_t t : shown_)
        if (tree_.upos(t) == Upos::verb) least = std::min<int>(least, tree_.sureness_of_head(t));
    return least;
}

/// "A350" of "to release a similar plane, the A350": takes the words out that it stands for.
std::uint32_t TitleMaker::named_object(std::vector<std::uint32_t>& words) const {
    const std::uint32_t object = words.empty() ? no_index : words.back();
    if (object == no_index || tree_.relation(object) != obj || object + 1 == tree_.last() ||
        tree_.word(object + 1) != ",")
        return no_index;
    const std::uint32_t name = named_after(object);
    const EntityType* type = name == no_index ? nullptr : tree_.entity(name);
    if (type && *type == EntityType::person) return no_index;
    if (name != no_index) std::erase_if(words, [&](std::uint32_t t) { return tree_.is_under(t, object); });
    return name;
}

Title TitleMaker::clause_of(VerbForm form, int limit) {
    const Clause& clause = s_.clause(clause_);
    shown_ = {clause.head};
    Title title;
    who_.clear();
    meant_open_ = false;
    who_ = subject(most_subject_words);
    title.text = who_;
    const bool has_subject = count_words(title.text) <= most_subject_words + 1 && names_something(title.text);
    const std::string verb = headline_verb(s_, clause_, form, acts_as_several(title.text));
    append_words(title.text, verb);
    const bool with_content = governs_content() || object_governs_content();
    own_pronoun_.clear();
    const std::uint32_t object = object_of_relative();
    if (object != no_index) {
        add_noun(object, 0);
        add_long_name(object);
        append_words(title.text, take_text());
    }
    const int room = std::max(limit - count_words(title.text), 0);
    Predicate predicate =
        predicate_of(s_, clause_, room, with_content && object == no_index, brevity_ == Brevity::bare_heads);
    const std::uint32_t named = named_object(predicate.words);
    bool explained = true;
    for (const std::uint32_t t : predicate.words) explained &= add_predicate_word(t);
    if (named != no_index) {
        add_noun(named, 0);
        shown_.push_back(tree_.head(named));
    }
    append_words(title.text, take_text());
    append_words(title.text, place_before(limit - count_words(title.text)));
    title.sureness = least_sureness();
    title.vague = is_vague(who_);
    title.whole = has_subject && has_sure_subject() && has_what_it_governs() && is_whole() && predicate.whole &&
                  explained && !points_back() && !ends_in_bare_number() && !stops_short(s_, clause_, shown_) &&
                  !(predicate.cut && is_denied());
    const bool told =
        (!verb.empty() || clause.copula || is_about_to(s_, clause_)) &&
        (!predicate.words.empty() || named != no_index || object != no_index || with_content || says_something_alone());
    title.sound = title.whole && told && !is_opinion() && !says_nothing(with_content) && !has_verb_in_noun() &&
                  !identifies_noun() && !is_misread(s_, clause_, shown_) &&
                  !is_unclaimed(s_, clause_, shown_, form == VerbForm::as_told) && reads_well(title.text);
    return title;
}

/// "In Oslo" of "In Oslo, prices fell", where there is room for it and the title has no name yet.
std::string TitleMaker::place_before(int room) {
    const std::uint32_t head = s_.clause(clause_).head;
    if (s_.clause(clause_).negated || shows_name()) return {};
    for (const std::uint32_t c : tree_.children(head)) {
        const EntityType* type = tree_.entity(c);
        const bool place = type && *type == EntityType::place && tree_.relation(c) == obl && c < head;
        const std::uint32_t in = place ? tree_.child(c, {case_}) : no_index;
        if (in == no_index || tree_.lower(in) != "in" || tree_.word(c + 1) != ",") continue;
        std::string words = "in";
        for (std::uint32_t t = in + 1; t <= c; ++t)
            if (tree_.entity(t) == type) append_words(words, word(t));
        return count_words(words) <= room ? words : std::string();
    }
    return {};
}

/// "Did not sell its mill [in Oslo]": what is left out may be all that is denied.
bool TitleMaker::is_denied() const {
    for (std::uint32_t c = 0; c < s_.clauses.size(); ++c) {
        const bool shown = std::find(shown_.begin(), shown_.end(), s_.clause(c).head) != shown_.end();
        if (shown && s_.clause(c).negated) return true;
    }
    return false;
}

/// "Research centre exciting", "take-off was normal": how somebody finds it.
bool TitleMaker::is_opinion() const {
    const Clause& clause = s_.clause(clause_);
    const bool done =
        tree_.lower(clause.head).ends_with("ed");  // "was unveiled", which the tree takes for an adjective
    const bool adjective =
        clause.copula && !done && (tree_.upos(clause.head) == Upos::adj || tree_.xpos(clause.head) == Xpos::vbg);
    const bool compares = tree_.xpos(clause.head) == Xpos::jjr;
    return adjective && governing_of_word(tree_.word(clause.head)) == Governing::none &&
           (compares || clause.subject == no_index || tree_.upos(clause.subject) != Upos::pron) && !is_of_name();
}

/// Whether the subject is, or is of, somebody named.
bool TitleMaker::is_of_name() const {
    const std::uint32_t noun = s_.clause(clause_).subject;
    if (noun == no_index) return false;
    if (tree_.upos(noun) == Upos::propn || tree_.entity(noun)) return true;
    return std::ranges::any_of(tree_.children(noun), [&](std::uint32_t c) {
        const bool dated = tree_.time(c) != no_index && !tree_.in_named_event(c);
        return !dated && tree_.relation(c) != appos && (tree_.upos(c) == Upos::propn || tree_.entity(c));
    });
}

/// The title as if it named again whom a pronoun of its own means.
std::string TitleMaker::with_own_name(std::string title) const {
    const std::size_t at = own_pronoun_.empty() ? std::string::npos : title.find(' ' + own_pronoun_ + ' ');
    if (at != std::string::npos) title.replace(at + 1, own_pronoun_.size(), "Acme");
    return title;
}

Title TitleMaker::clause(VerbForm form, int limit) {
    const Title full = clause_of(form, limit);
    if (full.sound) return full;
    for (const Brevity brevity : {Brevity::short_names, Brevity::bare_heads}) {
        brevity_ = brevity;
        Title shorter = clause_of(form, limit);
        if (shorter.sound) return shorter;
    }
    if (s_.clause(clause_).subject == no_index || !has_sure_subject() || identifies_noun()) return full;
    // "Acme agrees to buy ships" of "... ships in a deal worth $2 billion", whose last phrase does not fit.
    constexpr int fewest = 4;
    for (const Brevity brevity : {Brevity::full, Brevity::bare_heads})
        for (int words = limit - 1; words >= fewest;) {
            brevity_ = brevity;
            Title shorter = clause_of(form, words);
            if (shorter.sound && ends_in_phrase()) return shorter;
            words = std::min(words, count_words(shorter.text)) - 1;
        }
    // "Apex asks Norwegian authorities to join the search for its lost ship": whole, or not at all.
    if (object_governs_content()) return full;  // "provides the badly needed sense the mill is safe"
    for (const Brevity brevity : {Brevity::full, Brevity::short_names}) {
        brevity_ = brevity;
        Title longer = clause_of(form, limit + most_over);
        if (longer.sound && !goes_on_closely(tree_, shown_)) return longer;
    }
    return full;
}

}  // namespace dateline
