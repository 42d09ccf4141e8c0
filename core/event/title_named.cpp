// Names for pronouns and for nouns that the text before explains, and whether a title's subject needs one.
#include <algorithm>
#include <cctype>

#include "event/antecedent_noun.hpp"
#include "event/headline_verb.hpp"
#include "event/title_maker.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr int most_name_words = 4, most_known_words = 5, most_owner_words = 3;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "Acme" for "Acme Inc.", where it is named again.
std::string without_legal_form(std::string name) {
    const std::size_t last = name.rfind(' ');
    const bool form = last != std::string::npos && has_role(name.substr(last + 1), TitleRole::firm) &&
                      (name.ends_with('.') || name.ends_with("PLC") || name.ends_with("LLC"));
    if (form) name.resize(last);
    return name;
}

bool begins_with_pronoun(const std::string& name) {
    return has_role(name.substr(0, name.find(' ')), TitleRole::opens_nothing);  // "his offer"
}

/// "civil" war, "presidential" election, "southern" province; not "sweetened" offer.
bool tells_kind(std::string_view adjective) {
    constexpr std::string_view endings[] = {"al", "ic", "ary", "ern", "ian", "ese", "ar"};
    return !has_role(adjective, TitleRole::says_little) &&
           std::ranges::any_of(endings, [&](std::string_view end) { return adjective.ends_with(end); });
}

}  // namespace

/// Whom a pronoun means, short; empty where that is not safe to say.
std::string TitleMaker::antecedent(std::string_view pronoun, bool acts) {
    if (depth_ >= no_antecedents || clause_ == no_index) return {};
    const std::uint32_t here = tree_.sentence();
    const bool speaks = pronoun == "i" || pronoun == "we" || pronoun == "our" || pronoun == "my";
    const auto found =
        speaks ? find_speaker(s_, clause_, pronoun) : find_antecedent(sentences_, here, clause_, pronoun, acts);
    if (!found) return {};
    TitleMaker there(sentences_, found->sentence, found->clause, depth_ + 1);
    there.brevity_ = Brevity::short_names;
    several_meant_ = is_plural(sentences_[found->sentence].tree, found->noun);
    const bool is_subject = found->noun == sentences_[found->sentence].clause(found->clause).subject;
    const std::string name = is_subject ? there.subject(most_known_words) : there.name(found->noun);
    meant_open_ = std::ranges::none_of(name, is_capital) && there.leaves_open_which(found->noun);
    return name;
}

/// "The company", "the offer": as it was called by name before, or with the name of whose it is; empty where it was
/// not, or that is not safe to say.
std::string TitleMaker::known_name(std::uint32_t noun) {
    if (depth_ >= no_antecedents || clause_ == no_index) return {};
    if (const auto found = find_named(sentences_, tree_.sentence(), clause_, noun)) {
        TitleMaker there(sentences_, found->sentence, found->clause, no_antecedents);
        std::string name = there.called(found->noun);
        if (name.empty()) return {};
        if (std::isdigit(static_cast<unsigned char>(name.front()))) name.erase(0, name.find(' ') + 1);  // "60 ferries"
        const bool tells = lower_case(name) != tree_.lower(noun) && !has_role(name, TitleRole::firm);   // not "LLC"
        const bool fits = tells && count_words(name) <= most_known_words;
        return fits && !begins_with_pronoun(name) ? without_legal_form(std::move(name)) : std::string();
    }
    const auto doer = find_doer(sentences_, tree_.sentence(), noun);
    if (!doer) return {};
    TitleMaker there(sentences_, doer->sentence, doer->clause, no_antecedents);
    const std::string name = without_legal_form(there.called(doer->noun));
    const bool with_phrase = sentences_[doer->sentence].tree.child(doer->noun, {nmod}) != no_index;
    if (with_phrase || count_words(name) >= most_known_words) return {};  // "envoys from Oslo's exchange"
    return genitive(name) + ' ' + word(noun);
}

/// Whether the words that are shown begin with the rest of a name: "Savings and | Loan Association".
bool TitleMaker::begins_within_name() const {
    const std::uint32_t first = *std::ranges::min_element(shown_);
    return first > tree_.first() + 1 && tree_.upos(first - 1) == Upos::cconj && tree_.upos(first - 2) == Upos::propn;
}

/// What an antecedent is called, without what else is said of it: "Acme", "the king's offer", "merger with Acme".
std::string TitleMaker::called(std::uint32_t noun) {
    const EntityType* type = tree_.entity(noun);
    const bool name_alone = tree_.xpos(noun) == Xpos::nnp;
    const auto is_form = [&](std::uint32_t t) { return has_role(tree_.word(t), TitleRole::firm); };
    const bool firm = is_form(noun) || std::ranges::any_of(tree_.children(noun), is_form);
    if (name_alone && type && *type == EntityType::person && !firm) {
        for (std::uint32_t t = tree_.first(); t < tree_.last(); ++t) {
            if (t < noun && has_role(tree_.word(t), TitleRole::office))
                pieces_.clear();  // "U.S. Ambassador Jane Roe"
            else if (tree_.entity(t) == type && tree_.time(t) == no_index)
                add_word(t);
        }
        return take_text();
    }
    if (name_alone) brevity_ = Brevity::bare_heads;
    const std::uint32_t telling = tree_.upos(noun) == Upos::noun ? word_telling(tree_, noun) : no_index;
    if (telling == no_index || telling < noun) {
        const std::string text = name(noun);
        return begins_within_name() ? std::string() : text;
    }
    const std::uint32_t phrase = tree_.is(telling, {nmod}) ? telling : tree_.head(telling);
    return word(noun) + ' ' + tree_.preposition(phrase) + ' ' + name(telling);
}

/// "Acme" for "the company's plan", short; empty where the title names it anyway.
std::string TitleMaker::known_owner(std::uint32_t noun) {
    if (clause_ == no_index) return {};
    const bool carried =  // "makes the decision": of who makes it
        s_.clause(clause_).object == noun && EventWords::english().light_verbs.contains(s_.verb(clause_));
    const std::string known = carried ? std::string() : known_name(noun);
    const bool again = !known.empty() && who_.find(known) != std::string::npos;
    const bool names = std::ranges::any_of(known, is_capital);
    return again || !names || count_words(known) > most_owner_words ? std::string() : known;
}

/// "Acme's " of "net income fell", which Acme reports.
std::string TitleMaker::owner_of(std::uint32_t figure) {
    if (depth_ >= no_antecedents) return {};
    const auto found = find_owner(sentences_, tree_.sentence(), clause_, figure);
    if (!found) return {};
    const std::string name =
        without_legal_form(TitleMaker(sentences_, found->sentence, found->clause, no_antecedents).name(found->noun));
    return count_words(name) <= most_name_words ? genitive(name) + " " : std::string();
}

/// "Acme-led group" for the group in "Acme led a group that bought the mill"; else empty.
std::string TitleMaker::led_by(std::uint32_t noun) {
    const std::uint32_t above = s_.clause(clause_).parent;
    if (s_.clause(clause_).kind != ClauseKind::relative || above == no_index) return {};
    const std::uint32_t leader = s_.clause(above).subject;
    const bool led = tree_.head(noun) == s_.clause(above).head && tree_.relation(noun) == obj;
    if (!led || !has_role(s_.verb(above), TitleRole::leads) || leader == no_index || tree_.upos(leader) != Upos::propn)
        return {};
    const std::string name = TitleMaker(sentences_, tree_.sentence(), above, no_antecedents).name(leader);
    return count_words(name) == 1 ? name + "-led " + word(noun) : std::string();
}

/// "The explosions killed 110 people": which they are, their number says.
bool TitleMaker::counts_victims() const {
    const std::uint32_t object = s_.clause(clause_).object;
    return object != no_index && std::ranges::any_of(shown_, [&](std::uint32_t t) {
               return tree_.upos(t) == Upos::num && tree_.head(t) == object && tree_.relation(t) == nummod;
           });
}

/// "The project", "a first flight": a noun that says neither which nor whose, so that a reader must ask.
bool TitleMaker::is_vague(const std::string& subject) const {
    const std::uint32_t noun = s_.clause(clause_).subject;
    if (noun != no_index && tree_.upos(noun) == Upos::pron) return meant_open_;
    if (noun != no_index && has_role(subject, TitleRole::figure)) return true;  // "Profit rose", a name to the tree
    if (noun == no_index || tree_.upos(noun) != Upos::noun) return false;
    if (s_.verb(clause_) == "come" && is_event_noun(tree_.word(noun))) return true;  // "the move comes after ..."
    if (std::ranges::any_of(subject, is_capital)) return false;                      // called by its name
    if (is_event_noun(tree_.word(noun)) && counts_victims()) return false;
    if (has_role(tree_.word(noun), TitleRole::office)) return false;  // "the minister": there is one
    if (leaves_open_which(noun)) return true;
    if (shows_name()) return false;
    bool article = false, others = false;
    for (const std::uint32_t c : tree_.children(noun)) {
        if (c == s_.clause(clause_).head) continue;
        article |= tree_.relation(c) == det;
        others |= tree_.relation(c) == amod && has_role(tree_.word(c), TitleRole::says_little);
        const bool general = tree_.is(c, {det, punct, case_, cop}) ||
                             (tree_.relation(c) == amod && has_role(tree_.word(c), TitleRole::says_little));
        if (!general) return false;
    }
    const bool reduced = s_.clause(clause_).kind == ClauseKind::participle;  // "products introduced"
    return article || others || reduced || !is_plural(tree_, noun);          // not "police", "officials"
}

/// "The" deal, "both" models, a "company" official; a law | named for Roe, where the title leaves that out: what makes
/// a reader ask which.
bool TitleMaker::asks_which(std::uint32_t noun, std::uint32_t beside) const {
    const std::string w = tree_.lower(beside);
    if (tree_.is(beside, {det, amod})) return has_role(w, TitleRole::known);
    if (tree_.relation(beside) == compound) return beside < noun && has_role(w, TitleRole::firm);
    if (beside < noun || is_shown(beside)) return false;
    return tree_.relation(beside) == acl && tree_.xpos(beside) == Xpos::vbn && beside == noun + 1;
}

/// What answers that: "peace" talks, "civil" war, the price "of coal", "the 2008" crash.
bool TitleMaker::answers_which(std::uint32_t noun, std::uint32_t beside) const {
    const std::string w = tree_.lower(beside);
    if (tree_.time(beside) != no_index) {
        const std::uint32_t article = tree_.child(noun, {det});
        return !has_role(tree_.word(noun), TitleRole::figure) && article != no_index && tree_.lower(article) == "the";
    }
    if (beside > noun) return is_shown(beside) && tree_.is(beside, {nmod, acl, acl_relcl, appos, nummod});
    if (has_role(tree_.word(noun), TitleRole::firm)) return false;  // "the oil company": which?
    if (tree_.relation(beside) == compound)                         // "net" income
        return !has_role(w, TitleRole::firm) && !has_role(w, TitleRole::figure);
    return tree_.relation(beside) == amod && tells_kind(w);
}

/// "The deal", "both models", "the boy's mother", "production of the rest": of what was told before, and the title says
/// no more of it; not of what there is but one: "the government".
bool TitleMaker::leaves_open_which(std::uint32_t noun, int depth) const {
    if (tree_.upos(noun) != Upos::noun || tree_.entity(noun) || has_role(tree_.word(noun), TitleRole::unique) ||
        depth > no_antecedents)
        return false;
    bool asked = has_role(tree_.word(noun), TitleRole::figure), answered = false;
    for (const std::uint32_t c : tree_.children(noun)) {
        if (c == s_.clause(clause_).head) continue;
        if (tree_.relation(c) == nmod_poss && tree_.time(c) == no_index) {
            if (tree_.upos(c) != Upos::pron) return leaves_open_which(c, depth + 1);
            const std::uint32_t whose = is_whose(noun) ? noun_before_relative(c) : no_index;
            return whose == no_index || leaves_open_which(whose, depth + 1);  // "his" names nobody
        }
        if (is_shown(c) && tree_.preposition(c) == "of" && leaves_open_which(c, depth + 1)) return true;
        asked |= asks_which(noun, c) || tree_.relation(c) == nmod_poss;  // "tomorrow's vote"
        answered |= tree_.relation(c) != nmod_poss && answers_which(noun, c);
    }
    return asked && !answered;
}

bool TitleMaker::is_shown(std::uint32_t token) const { return std::ranges::find(shown_, token) != shown_.end(); }

}  // namespace dateline
