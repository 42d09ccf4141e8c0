#include "event/antecedent.hpp"

#include <algorithm>

#include "event/antecedent_noun.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t sentences_back = 3;
constexpr std::uint32_t sentences_back_in_run = 12;  // where those between speak of the same "he"
constexpr int least_sureness = 50;                   // percent, that a noun acts

struct Pronoun {
    bool plural, person, female, male;
};

Pronoun read_pronoun(std::string_view word) {
    const bool plural = word == "they" || word == "their" || word == "them" || word == "these" || word == "those";
    const bool male = word == "he" || word == "his" || word == "him", female = word == "she" || word == "her";
    return {plural, male || female, female, male};
}

/// A man or a woman, by the noun, a title or a given name: "mother", "Mr Roe", "Carla Mendes"; nothing where none
/// tells. A firm may have a given name: "Philip Morris".
std::optional<TitleRole> sex_of(const SentenceTree& tree, std::uint32_t noun) {
    constexpr std::string_view courtesies[] = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss"};
    const EntityType* type = tree.entity(noun);
    const bool organisation = type && *type == EntityType::organisation;
    const auto told_by = [&](std::uint32_t t) -> std::optional<TitleRole> {
        for (const TitleRole role : {TitleRole::woman, TitleRole::man})
            if (has_role(tree.word(t), role)) return role;
        const auto& names = TitleWords::english().given_names;
        const auto found = names.find(tree.word(t));
        const bool tells = found != names.end() && (!organisation || one_of(tree.word(t), courtesies));
        return tells ? std::optional(found->second) : std::nullopt;
    };
    if (const auto told = told_by(noun)) return told;
    for (const std::uint32_t c : tree.children(noun)) {
        if (!tree.is(c, {Relation::flat, Relation::compound, Relation::appos}) || tree.upos(c) != Upos::propn) continue;
        if (const auto told = told_by(c)) return told;
        for (const std::uint32_t first : tree.children(c))  // "her agent, Jon Roe"
            if (tree.is(first, {Relation::flat, Relation::compound}))
                if (const auto told = told_by(first)) return told;
    }
    return std::nullopt;
}

/// Whether a noun can be a person: a person's name, or a role with an article: "the minister".
bool may_be_person(const SentenceTree& tree, std::uint32_t noun, const Pronoun& pronoun) {
    const std::string word = tree.lower(noun);
    const bool firm = tree.upos(noun) == Upos::propn && has_role(word, TitleRole::firm);  // "Jane Roe Co."
    if (const auto sex = firm ? std::nullopt : sex_of(tree, noun))
        return pronoun.female == pronoun.male || (*sex == TitleRole::woman ? pronoun.female : pronoun.male);
    const std::string_view written = tree.word(noun);
    const bool shouts =
        std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });  // "PLC"
    const bool in_full = tree.child(noun, {Relation::flat, Relation::compound}) != no_index;
    if (firm || (shouts && !in_full) || tree.xpos(noun) == Xpos::nnps) return false;  // "GM", "Motors"
    if (const EntityType* type = tree.entity(noun))                                   // not "Anger" at the beginning
        return *type == EntityType::person && (tree.upos(noun) == Upos::propn || noun != tree.first());
    for (const std::uint32_t c : tree.children(noun)) {  // "the boy's great-uncle, Jon Roe"
        const EntityType* named = tree.is(c, {Relation::appos, Relation::flat}) ? tree.entity(c) : nullptr;
        if (named && *named == EntityType::person && !has_role(word, TitleRole::firm)) return true;
    }
    const std::uint32_t article = tree.child(noun, {Relation::det, Relation::nmod_poss});
    if (tree.upos(noun) == Upos::propn) return !shouts && (article == no_index || has_role(word, TitleRole::office));
    const bool agent = (word.ends_with("ent") && !word.ends_with("ment")) || word.ends_with("ee");  // "president"
    const bool thing = has_role(word, TitleRole::thing) || has_role(word, TitleRole::firm) || is_event_noun(word);
    return article != no_index && !thing &&
           (word.ends_with("or") || word.ends_with("er") || word.ends_with("man") || agent || word.ends_with("ist") ||
            has_role(word, TitleRole::role));
}

/// A name, or a role with one: what a reader still has in mind a sentence later.
bool is_known_by_name(const SentenceTree& tree, std::uint32_t noun) {
    if (tree.upos(noun) == Upos::propn || tree.entity(noun)) return true;
    for (const std::uint32_t c : tree.children(noun))
        if (tree.upos(c) == Upos::propn || tree.entity(c)) return true;
    return may_be_person(tree, noun, {false, true, false, false});
}

/// A single name that the name finder knows nothing of may be a firm's.
bool may_be_firm(const SentenceTree& tree, std::uint32_t noun) {
    return is_single_name(tree, noun) && !tree.entity(noun);
}

/// "Roe", where "Jon Roe" was named before.
bool is_surname(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::string_view name) {
    constexpr std::uint32_t sentences_back_to_person = 40;
    for (std::uint32_t back = 0; back <= std::min(sentence, sentences_back_to_person); ++back) {
        const SentenceTree& tree = sentences[sentence - back].tree;
        for (std::uint32_t t = tree.first() + 1; t < last_looked_at(tree); ++t) {
            const auto& given = TitleWords::english().given_names;
            const EntityType* type = tree.entity(t);
            const bool person = (type && *type == EntityType::person) || given.contains(tree.word(t - 1));
            if (person && tree.word(t) == name && tree.upos(t - 1) == Upos::propn) return true;
        }
    }
    return false;
}

/// "Acme said it lost money": who says so is "it", whatever the name finder takes a single name for.
bool says_of_itself(const SentenceClauses& s, std::uint32_t report, std::uint32_t clause) {
    const std::uint32_t speaker = s.clause(report).subject;
    const bool reports = governing_of(s.verb(report)) == Governing::reports && speaker != no_index;
    return reports && !is_seat_of_firm(s.tree, speaker) && !s.clause(clause).quoted &&
           s.clause(clause).parent == report && is_single_name(s.tree, speaker);
}

bool agrees(const SentenceTree& tree, const Clause& clause, const Pronoun& pronoun) {
    const std::uint32_t noun = clause.subject;
    if (noun == no_index || clause.shared_subject || !tree.is_noun(noun) || tree.time(noun) != no_index ||
        is_seat_of_firm(tree, noun))
        return false;
    const bool several = tree.child(noun, {Relation::conj}) != no_index;
    const bool counted = tree.child(noun, {Relation::nummod}) != no_index && tree.lower(noun).ends_with('s');
    const EntityType* type = tree.entity(noun);
    const bool place = type && *type == EntityType::place;  // "United States"
    const bool plural = tree.xpos(noun) == Xpos::nns || (tree.xpos(noun) == Xpos::nnps && !place) || counted ||
                        has_role(tree.word(noun), TitleRole::many);
    const bool firm = type && *type == EntityType::organisation;  // "Eastern Airlines" is one, or many
    if (pronoun.plural) return several || plural || firm;
    if (several || (plural && !firm)) return false;
    if (pronoun.person) return may_be_person(tree, noun, pronoun);
    return !may_be_person(tree, noun, {false, true, true, true}) || may_be_firm(tree, noun);
}

/// "It is hoped that ...", "it took long to answer", "it is wise to wait": of nothing that is said before.
bool is_placeholder(const SentenceClauses& s, std::uint32_t c) {
    const SentenceTree& tree = s.tree;
    const Clause& clause = s.clause(c);
    if (clause.subject == no_index || tree.lower(clause.subject) != "it") return false;
    const std::uint32_t content = tree.child(clause.head, {Relation::ccomp, Relation::csubj});
    const bool that = content != no_index && content > clause.head;
    if (that && (clause.passive || clause.copula)) return true;
    if (clause.copula && tree.is_noun(clause.head)) return true;  // "it is a familiar story"
    if (that && has_role(s.verb(c), TitleRole::of_content)) return true;
    const std::uint32_t object = tree.child(clause.head, {Relation::obj});
    if (s.verb(c) == "take" && (object == no_index || tree.time(object) != no_index)) return true;
    const std::uint32_t aim = tree.child(clause.head, {Relation::advcl, Relation::xcomp});
    const std::uint32_t marker = aim == no_index ? no_index : tree.child(aim, {Relation::mark});
    const bool to = marker != no_index && tree.lower(marker) == "to";
    return clause.copula && to && governing_of_word(tree.word(clause.head)) == Governing::none;
}

bool is_one_person(const SentenceTree& tree, std::uint32_t noun) {
    const bool person = may_be_person(tree, noun, {false, true, true, true}) && !may_be_firm(tree, noun);
    return person && tree.child(noun, {Relation::conj}) == no_index;
}

/// "A scholarship to Oxford", "born in Leeds": a place, whatever the name finder takes it for, since news names people
/// in full before it calls them by one word.
bool is_place_by_use(const std::vector<SentenceClauses>& sentences, const SentenceTree& tree, std::uint32_t name) {
    constexpr std::string_view of_places[] = {"in", "at", "from"};
    const std::string preposition = tree.preposition(name);
    const bool placed =
        one_of(preposition, of_places) || (preposition == "to" && tree.relation(name) == Relation::nmod);
    return placed && is_single_name(tree, name) && !sex_of(tree, name) &&
           !is_surname(sentences, tree.sentence(), tree.word(name));
}

/// Whether the sentence has another than `noun` (or anybody, where that is no_index) whom a "he" or "she" may mean as
/// well: a name, who acts, or "the body of a man".
bool names_another(const std::vector<SentenceClauses>& sentences, const SentenceTree& tree, std::uint32_t noun,
                   const Pronoun& pronoun) {
    for (std::uint32_t t = tree.first(); t < last_looked_at(tree); ++t) {
        const bool apart = tree.is_noun(t) &&
                           (noun == no_index ||
                            (!tree.is_under(t, noun) && !tree.is_under(noun, t) && tree.lower(t) != tree.lower(noun)));
        const EntityType* type = tree.entity(t);
        const bool named = type && *type == EntityType::person;
        const bool acts = tree.upos(t) == Upos::noun && tree.is(t, {Relation::nsubj, Relation::nsubj_pass}) &&
                          tree.sureness_of_head(t) >= least_sureness;
        const std::uint32_t article = tree.child(t, {Relation::det});
        const bool introduced = tree.upos(t) == Upos::noun && article != no_index &&
                                tree.lower(article).starts_with('a') &&
                                (has_role(tree.word(t), TitleRole::man) || has_role(tree.word(t), TitleRole::woman));
        // "Born in Leeds, the son of a clerk, Roe won ...": he himself
        const bool himself = t + 2 < tree.last() && has_role(tree.word(t), TitleRole::man) &&
                             tree.lower(t + 1) == "of" && tree.lower(t + 2) == "a" && t > tree.first() + 1 &&
                             tree.word(t - 2) == ",";
        if (himself || (named && is_place_by_use(sentences, tree, t))) continue;
        if (apart && (named || acts || introduced) && !tree.is(t, {Relation::compound, Relation::flat}) &&
            tree.xpos(t) != Xpos::nns && may_be_person(tree, t, pronoun))
            return true;
    }
    return false;
}

/// "It" of "Acme launched a car. It seats five": rather the car.
bool may_be_another_thing(const SentenceTree& tree, std::uint32_t noun, const SentenceClauses& here,
                          std::uint32_t clause) {
    const EntityType* type = tree.entity(noun);
    if (!type || clause >= here.clauses.size()) return false;
    const Clause& told = here.clause(clause);
    if (!told.copula && !told.passive && !has_role(here.verb(clause), TitleRole::of_thing)) return false;
    for (std::uint32_t t = noun + 1; t < last_looked_at(tree); ++t) {
        const bool thing = tree.xpos(t) == Xpos::nn &&
                           tree.is(t, {Relation::obj, Relation::obl, Relation::nsubj_pass}) && tree.time(t) == no_index;
        if (thing && !tree.is_under(t, noun)) return true;
    }
    return false;
}

/// "Kids" in "patting the kids, Roe told them that they ...": whom a "they" after it sooner means than those of a
/// sentence before.
bool names_several_before(const SentenceTree& tree, std::uint32_t token) {
    for (std::uint32_t t = tree.first(); t < std::min(token, last_looked_at(tree)); ++t)
        if (tree.xpos(t) == Xpos::nns && tree.time(t) == no_index &&
            tree.is(t, {Relation::obj, Relation::obl, Relation::nmod}))
            return true;
    return false;
}

/// One thing, that an "it" may mean; no date.
bool is_thing(const SentenceTree& tree, std::uint32_t noun) {
    return tree.xpos(noun) == Xpos::nn && tree.time(noun) == no_index &&
           !may_be_person(tree, noun, {false, true, true, true});
}

/// "Agreement" in "Roe welcomed the agreement but said it would fail": what an "it" after it sooner means than what a
/// sentence before is about.
bool names_thing_before(const SentenceTree& tree, std::uint32_t token) {
    for (std::uint32_t t = tree.first(); t < std::min(token, last_looked_at(tree)); ++t)
        if (tree.is(t, {Relation::obj}) && is_thing(tree, t)) return true;
    return false;
}

/// "Two men" in "the police said of the two men that Acme named them".
bool names_several_between(const SentenceTree& tree, std::uint32_t noun, std::uint32_t end) {
    for (std::uint32_t t = noun + 1; t < std::min(end, last_looked_at(tree)); ++t)
        if (tree.xpos(t) == Xpos::nns && tree.time(t) == no_index && tree.upos(t) == Upos::noun &&
            tree.is(t, {Relation::obj, Relation::obl, Relation::nmod}))
            return true;
    return false;
}

/// "Motion" of "the party tabled a motion; it was debated": what is done to an "it" sooner than to the party.
bool has_thing(const SentenceClauses& s, std::uint32_t c) {
    const std::uint32_t object = s.clause(c).object;
    return object != no_index && is_thing(s.tree, object);
}

/// "Ouro Verde admitted it": a person to the name finder, but nothing else says so.
bool may_be_no_person(const SentenceClauses& s, std::uint32_t c) {
    const std::uint32_t noun = s.clause(c).subject;
    if (noun == no_index || s.clause(c).kind != ClauseKind::main || s.tree.upos(noun) != Upos::propn) return false;
    const EntityType* type = s.tree.entity(noun);
    const bool of_words = noun > s.tree.first() && s.tree.entity(noun - 1) == type;
    return type && *type == EntityType::person && of_words && !sex_of(s.tree, noun) &&
           s.tree.child(noun, {Relation::appos}) == no_index;
}

/// Whether a sentence goes on about the same "he": he acts in it.
bool goes_on_about(const SentenceClauses& s, std::string_view word) {
    const std::size_t count = std::min<std::size_t>(s.clauses.size(), clauses_looked_at);
    for (std::uint32_t c = 0; c < count; ++c)
        if (s.clause(c).subject != no_index && s.tree.lower(s.clause(c).subject) == word) return true;
    return false;
}

/// Whether a person is named before a token who is another than `meant`, and does nothing there: "Elian" in "Elian's
/// kin kept him".
bool names_another_before(const SentenceTree& tree, std::uint32_t token, const Pronoun& pronoun,
                          const SentenceTree& where, std::uint32_t meant) {
    const auto is_of_meant = [&](std::uint32_t name) {
        for (std::uint32_t t = where.first(); t < last_looked_at(where); ++t)
            if (where.word(t) == tree.word(name) && where.is_under(t, meant)) return true;
        return false;
    };
    for (std::uint32_t t = tree.first(); t < std::min(token, last_looked_at(tree)); ++t) {
        const EntityType* type = tree.entity(t);
        const bool person = tree.upos(t) == Upos::propn && type && *type == EntityType::person;
        if (!person || tree.is(t, {Relation::flat, Relation::compound}) || !may_be_person(tree, t, pronoun)) continue;
        const auto children = tree.children(t);
        if (!is_of_meant(t) && std::ranges::none_of(children, is_of_meant)) return true;
    }
    return false;
}

/// "She" of "the mother, the president said, ...": whose sex is told is sooner meant than whose is not.
bool has_one_of_its_sex(const SentenceTree& tree, std::uint32_t noun, const Pronoun& pronoun) {
    const TitleRole role = pronoun.female ? TitleRole::woman : TitleRole::man;
    if (has_role(tree.word(noun), role)) return false;
    for (std::uint32_t t = tree.first(); t < std::min(noun, last_looked_at(tree)); ++t)
        if (tree.upos(t) == Upos::noun && has_role(tree.word(t), role) && !tree.is_under(t, noun)) return true;
    return false;
}

/// Whether it is named with a person: "of Acme", not within what a clause tells of him.
bool is_named_with(const SentenceTree& tree, std::uint32_t t, std::uint32_t person) {
    for (; t != person && t != no_index; t = tree.head(t))
        if (!tree.is(t, {Relation::nmod, Relation::nmod_poss, Relation::appos, Relation::compound, Relation::flat,
                         Relation::amod}))
            return false;
    return t == person;
}

/// The organisation that a person is named with.
std::uint32_t organisation_under(const SentenceTree& tree, std::uint32_t noun) {
    for (std::uint32_t t = tree.first(); t < last_looked_at(tree); ++t) {
        const EntityType* type = tree.entity(t);
        const bool named = type && *type == EntityType::organisation && is_named_with(tree, t, noun);
        const bool heads = tree.head(t) == no_index || tree.entity(tree.head(t)) != type;  // of all the name's words
        const bool office = has_role(tree.word(t), TitleRole::office) || has_role(tree.word(t), TitleRole::role);
        if (named && heads && !office) return t;
    }
    return no_index;
}

}  // namespace

bool is_single_name(const SentenceTree& tree, std::uint32_t noun) {
    return tree.upos(noun) == Upos::propn && tree.child(noun, {Relation::flat, Relation::compound}) == no_index;
}

std::optional<Antecedent> find_antecedent(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                          std::uint32_t clause, std::string_view word, bool acts) {
    const Pronoun pronoun = read_pronoun(word);
    const SentenceClauses& here = sentences[sentence];
    if (clause < here.clauses.size() && is_placeholder(here, clause)) return std::nullopt;
    const bool quoted = clause < here.clauses.size() && here.clause(clause).quoted;
    const auto fits = [&](const SentenceClauses& s, std::uint32_t c) {
        return s.clause(c).quoted == quoted && agrees(s.tree, s.clause(c), pronoun);
    };
    for (std::uint32_t c = std::min<std::uint32_t>(clause, static_cast<std::uint32_t>(here.clauses.size())), steps = 0;
         c-- > 0 && steps < clauses_looked_at; ++steps)
        if (fits(here, c) || (word == "it" && says_of_itself(here, c, clause))) {
            const std::uint32_t noun = here.clause(c).subject;
            if (pronoun.person && has_one_of_its_sex(here.tree, noun, pronoun)) return std::nullopt;
            // "the police said of the two men that Acme named them"
            if (!acts && pronoun.plural && clause < here.clauses.size() &&
                names_several_between(here.tree, noun, here.clause(clause).head))
                return std::nullopt;
            // "retook the town, and most of its people fled"
            const Clause* told = clause < here.clauses.size() ? &here.clause(clause) : nullptr;
            const bool done_to = told && told->passive;
            const bool whose = word == "its" && acts && told && told->kind != ClauseKind::relative;
            if (((word == "it" && done_to) || whose) && has_thing(here, c)) return std::nullopt;
            return Antecedent{sentence, c, noun};
        }
    // "Roe said his firm", "Roe fell as he stood": another is not meant, whatever the name finder takes Roe for.
    const std::uint32_t report = clause < here.clauses.size() ? here.clause(clause).parent : no_index;
    const std::uint32_t speaker = report == no_index ? no_index : here.clause(report).subject;
    if (speaker != no_index && here.tree.upos(speaker) == Upos::propn &&
        (governing_of(here.verb(report)) == Governing::reports ||
         (pronoun.person && is_single_name(here.tree, speaker))))
        return std::nullopt;
    const bool of_clause = clause < here.clauses.size();
    const std::uint32_t own_subject = of_clause ? here.clause(clause).subject : no_index;
    const std::uint32_t end = of_clause ? std::min(here.clause(clause).head, own_subject) : here.tree.first();
    if (pronoun.plural && names_several_before(here.tree, end)) return std::nullopt;
    const bool it = word == "it" || word == "its";
    if (it && acts && names_thing_before(here.tree, end)) return std::nullopt;
    std::uint32_t passed = 0;
    for (std::uint32_t back = 1; acts && passed < sentences_back && back <= std::min(sentence, sentences_back_in_run);
         ++back) {
        const SentenceClauses& there = sentences[sentence - back];
        const std::size_t count = std::min<std::size_t>(there.clauses.size(), clauses_looked_at);
        bool unnamed = false, unnamed_first = false;
        for (std::uint32_t c = 0; c < count; ++c) {
            const std::uint32_t noun = there.clause(c).subject;
            if (it && acts && may_be_no_person(there, c)) return std::nullopt;
            if (!fits(there, c)) continue;
            if (!is_known_by_name(there.tree, noun)) {
                unnamed = true;
                unnamed_first |= there.clause(c).kind == ClauseKind::main;
                continue;
            }
            // "A quake struck, Acme said", "the council asked whether Acme agreed": "it" is sooner the quake, the
            // council.
            const bool reports = governing_of(there.verb(c)) == Governing::reports;
            if (!pronoun.person && (unnamed_first || (unnamed && reports))) return std::nullopt;
            if (pronoun.person && names_another(sentences, there.tree, noun, pronoun)) return std::nullopt;
            if (pronoun.person && names_another_before(here.tree, end, pronoun, there.tree, noun)) return std::nullopt;
            if (!pronoun.person && is_single_name(there.tree, noun) &&
                is_surname(sentences, sentence, there.tree.word(noun)))
                return std::nullopt;
            if (word == "it" && may_be_another_thing(there.tree, noun, here, clause)) return std::nullopt;
            return Antecedent{sentence - back, c, noun};
        }
        if (pronoun.person ? names_another(sentences, there.tree, no_index, pronoun) : unnamed) return std::nullopt;
        if (!goes_on_about(there, word)) ++passed;
    }
    return std::nullopt;
}

std::optional<Antecedent> find_speaker(const SentenceClauses& sentence, std::uint32_t clause,
                                       std::string_view pronoun) {
    const SentenceTree& tree = sentence.tree;
    const std::size_t count = std::min<std::size_t>(sentence.clauses.size(), clauses_looked_at);
    if (clause >= sentence.clauses.size() || !sentence.clause(clause).quoted) return std::nullopt;
    for (std::uint32_t c = 0; c < count; ++c) {
        const Governing governing = governing_of(sentence.verb(c));
        const std::uint32_t speaker = sentence.clause(c).subject;
        const bool says = governing == Governing::reports || governing == Governing::quotes;
        if (!says || sentence.clause(c).quoted || c == clause || speaker == no_index) continue;
        const bool several = pronoun == "we" || pronoun == "our";
        const std::uint32_t meant =
            several && is_one_person(tree, speaker) ? organisation_under(tree, speaker) : speaker;
        if (meant == no_index) return std::nullopt;
        return Antecedent{tree.sentence(), c, meant};
    }
    return std::nullopt;
}

}  // namespace dateline
