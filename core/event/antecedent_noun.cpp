#include "event/antecedent_noun.hpp"

#include <algorithm>

#include "event/headline_verb.hpp"
#include "event/title_words.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

constexpr std::string_view known_articles[] = {"the", "this", "these", "that", "those"};
constexpr std::string_view telling_prepositions[] = {"of", "with", "between", "by", "for", "from", "at", "against"};

struct NounEnding {
    std::string_view of_noun, of_verb;
    bool events_only = false;  // "merger" of merge, but no "driver"
};

/// How nouns are made of verbs.
constexpr NounEnding noun_endings[] = {{"ment", ""},     {"al", ""},        {"al", "e"},        {"er", "e", true},
                                       {"ion", ""},      {"ion", "e"},      {"sion", "de"},     {"sion", "d"},
                                       {"ation", "e"},   {"ation", ""},     {"ition", "e"},     {"ition", ""},
                                       {"sition", "re"}, {"ing", "", true}, {"ing", "e", true}, {"ure", "", true}};

constexpr std::uint32_t sentences_back_to_noun = 8, sentences_back_to_firm = 6;

/// "The court", "this firm", "the talks": told as known, with nothing that says which; of a firm also what it is
/// (`described`): "the German car maker".
bool is_bare_and_known(const SentenceTree& tree, std::uint32_t noun, bool described = false) {
    if (tree.upos(noun) != Upos::noun || tree.entity(noun) || tree.time(noun) != no_index) return false;
    const bool firm = has_role(tree.word(noun), TitleRole::firm);
    bool known = false;
    for (const std::uint32_t c : tree.children(noun)) {
        if (tree.relation(c) == Relation::det)
            known = one_of(tree.lower(c), known_articles);
        else if (firm && described && c < noun && tree.is(c, {Relation::compound, Relation::amod}) &&
                 !has_role(tree.word(c), TitleRole::known))
            continue;  // not "the other company"
        else if (tree.xpos(c) == Xpos::prp)
            continue;  // "the president himself"
        else if (!tree.is(c, {Relation::punct, Relation::case_}) && (c < noun || tree.word(noun + 1) != ","))
            return false;
    }
    return known;
}

bool is_named(const SentenceTree& tree, std::uint32_t t) {
    return (tree.upos(t) == Upos::propn || tree.entity(t)) && tree.time(t) == no_index;
}

bool is_person_noun(std::string_view word) {
    return has_role(word, TitleRole::man) || has_role(word, TitleRole::woman) || has_role(word, TitleRole::role) ||
           has_role(word, TitleRole::office);
}

/// "Chilean President Roe", whom a bare "the president" of another country's news does not mean.
bool is_of_state(const SentenceTree& tree, std::uint32_t noun) {
    return std::ranges::any_of(tree.children(noun), [&](std::uint32_t c) {
        const EntityType* type = tree.entity(c);
        return c < noun && type && (*type == EntityType::place || *type == EntityType::people);
    });
}

/// "Jon Roe" for the boy in "Jon Roe, a boy of six", "the boy, Jon Roe" and "schoolboy Jon Roe".
std::uint32_t person_called(const SentenceTree& tree, std::uint32_t noun) {
    const auto is_person = [&](std::uint32_t t) {
        return tree.upos(t) == Upos::propn && (!tree.entity(t) || *tree.entity(t) == EntityType::person);
    };
    std::uint32_t name = noun;
    const auto stands_before = [&](std::uint32_t t) {  // "President Jon Roe", however it is parsed
        return tree.is(t, {Relation::compound}) || (tree.relation(t) == Relation::nmod && tree.head(t) == t + 1);
    };
    while ((tree.relation(name) == Relation::appos || stands_before(name)) && is_person(tree.head(name)))
        name = tree.head(name);
    if (name == noun)
        for (const std::uint32_t c : tree.children(noun))
            if (c > noun && tree.is(c, {Relation::appos, Relation::flat}) && is_person(c)) name = c;
    return name == noun || is_of_state(tree, noun) || is_of_state(tree, name) ? no_index : name;
}

/// "A second offer", "another deal": one that was not told of before.
bool introduces_another(const SentenceTree& tree, std::uint32_t noun) {
    const std::uint32_t article = tree.child(noun, {Relation::det});
    return article != no_index && !one_of(tree.lower(article), known_articles);
}

/// Whether a verb's deed is what the noun calls it: "announce" for "announcement", "merge" for "merger".
bool is_deed_of(std::string_view noun, std::string_view verb) {
    if (noun == verb) return is_event_noun(noun);
    return std::ranges::any_of(noun_endings, [&](const auto& ending) {
        const auto& [of_noun, of_verb, events_only] = ending;
        if (!noun.ends_with(of_noun) || noun.size() < of_noun.size() + 3 || (events_only && !is_event_noun(noun)))
            return false;
        return std::string(noun.substr(0, noun.size() - of_noun.size())).append(of_verb) == verb;
    });
}

/// An organisation, and none that governs or judges: what "the firm" may be.
bool names_firm(const SentenceTree& tree, std::uint32_t noun) {
    const EntityType* type = tree.entity(noun);
    const bool organisation = type && *type == EntityType::organisation;
    const bool plural = tree.xpos(noun) == Xpos::nnps && (!type || *type == EntityType::person) &&
                        tree.child(noun, {Relation::compound, Relation::amod}) != no_index;  // "General Motors"
    const std::uint32_t called = tree.child(noun, {Relation::appos});                        // "Roe, the director"
    if (called != no_index &&
        (has_role(tree.word(called), TitleRole::office) || has_role(tree.word(called), TitleRole::role)))
        return false;
    return (tree.upos(noun) == Upos::propn || organisation) && tree.child(noun, {Relation::conj}) == no_index &&
           (organisation || plural || has_role(tree.word(noun), TitleRole::firm)) &&
           !has_role(tree.word(noun), TitleRole::public_body) && !has_role(tree.word(noun), TitleRole::figure);
}

/// Whether a name that is taken for a person or place is taken for an organisation shortly before or after.
bool is_firm_elsewhere(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun) {
    constexpr std::uint32_t sentences_around = 6;
    const SentenceTree& here = sentences[sentence].tree;
    if (here.upos(noun) != Upos::propn || has_role(here.word(noun), TitleRole::public_body) ||
        has_role(here.word(noun), TitleRole::figure))
        return false;
    const std::uint32_t from = sentence - std::min(sentence, sentences_around);
    const std::uint32_t to =
        std::min<std::uint32_t>(sentence + sentences_around, static_cast<std::uint32_t>(sentences.size()));
    for (std::uint32_t s = from; s < to; ++s) {
        const SentenceTree& tree = sentences[s].tree;
        for (std::uint32_t t = tree.first(); t < last_looked_at(tree); ++t) {
            const EntityType* type = tree.entity(t);
            if (type && *type == EntityType::organisation && tree.word(t) == here.word(noun)) return true;
        }
    }
    return false;
}

/// "Acme", the name in "the car maker Acme"; no_index where it is no firm.
std::uint32_t firm_named_by(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                            std::uint32_t subject) {
    const SentenceTree& tree = sentences[sentence].tree;
    if (is_seat_of_firm(tree, subject)) return no_index;
    if (names_firm(tree, subject) || is_firm_elsewhere(sentences, sentence, subject)) return subject;
    const bool firm = has_role(tree.word(subject), TitleRole::firm);
    for (const std::uint32_t c : tree.children(subject)) {
        const EntityType* type = tree.entity(c);
        const bool organisation = type && *type == EntityType::organisation;  // "the unit, GM Hughes"
        const bool beside = c > subject && tree.is(c, {Relation::appos, Relation::flat});
        if (beside && tree.upos(c) == Upos::propn && (firm || organisation)) return c;
    }
    return no_index;
}

/// "Acme", which the name finder takes for a person, but no sentence before gives a first name.
bool is_named_once(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun) {
    constexpr std::uint32_t sentences_back_to_person = 12;
    const SentenceTree& here = sentences[sentence].tree;
    const EntityType* type = here.entity(noun);
    const bool several = here.xpos(noun) == Xpos::nnps || has_role(here.word(noun), TitleRole::many);
    const bool figure = has_role(here.word(noun), TitleRole::figure);
    if (!is_single_name(here, noun) || several || figure || !type || *type != EntityType::person) return false;
    for (std::uint32_t back = 0; back <= sentences_back_to_person && back <= sentence; ++back) {
        const SentenceTree& tree = sentences[sentence - back].tree;
        for (std::uint32_t t = tree.first(); t < last_looked_at(tree); ++t)
            if (tree.word(t) == here.word(noun) && (!is_single_name(tree, t) || tree.relation(t) == Relation::flat))
                return false;
    }
    return true;
}

/// "Acme" of "Acme Corp."
std::string_view first_word(const SentenceTree& tree, std::uint32_t name) {
    std::uint32_t first = name;
    for (const std::uint32_t c : tree.children(name))
        if (tree.is(c, {Relation::compound, Relation::flat}) && tree.upos(c) == Upos::propn) first = std::min(first, c);
    return tree.word(first);
}

/// Whether another name stands in the sentences before more often than this one: its rival's or holder's.
bool is_named_less(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, const Antecedent& name) {
    constexpr std::uint32_t sentences_counted = 60;
    const auto times = [&](std::string_view word) {
        int count = 0;
        for (std::uint32_t s = sentence - std::min(sentence, sentences_counted); s <= sentence; ++s) {
            const SentenceTree& tree = sentences[s].tree;
            for (std::uint32_t t = tree.first(); t < last_looked_at(tree); ++t) count += tree.word(t) == word;
        }
        return count;
    };
    const int own = times(first_word(sentences[name.sentence].tree, name.noun));
    for (std::uint32_t s = sentence - std::min(sentence, sentences_back_to_firm); s <= sentence; ++s) {
        const SentenceTree& tree = sentences[s].tree;
        for (std::uint32_t t = tree.first(); t < last_looked_at(tree); ++t) {
            const EntityType* type = tree.entity(t);
            const bool organisation = type && *type == EntityType::organisation;
            const bool acts = tree.is(t, {Relation::nsubj, Relation::nmod_poss}) && tree.time(t) == no_index;
            const bool named = tree.upos(t) == Upos::propn && (organisation || acts);
            if (named && times(first_word(tree, t)) > own) return true;
        }
    }
    return false;
}

/// The firm that acts last before a clause, one in its own sentence first; where there is none, what has a single name.
/// `only`: nothing where another acts shortly before that is named more often, whose rival or holder that one may be.
std::optional<Antecedent> last_firm(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                    std::uint32_t clause, bool only = false) {
    std::optional<Antecedent> single, last;
    for (std::uint32_t back = 0; back <= sentences_back_to_firm && back <= sentence; ++back) {
        const SentenceClauses& there = sentences[sentence - back];
        const std::size_t count = std::min<std::size_t>(there.clauses.size(), clauses_looked_at);
        for (std::uint32_t c = 0; c < (back == 0 ? clause : count); ++c) {
            if (there.clause(c).head >= last_looked_at(there.tree)) break;
            const std::uint32_t subject = there.clause(c).subject;
            if (subject == no_index || there.clause(c).shared_subject) continue;
            if (there.tree.relation(subject) == Relation::compound) continue;  // "Acme" of "Acme shares", no verb
            const std::uint32_t whose = there.tree.child(subject, {Relation::nmod_poss});  // "Acme's income rose"
            std::uint32_t name = firm_named_by(sentences, sentence - back, subject);
            if (name == no_index && whose != no_index) name = firm_named_by(sentences, sentence - back, whose);
            if (name == no_index && !single && is_named_once(sentences, sentence - back, subject))
                single = Antecedent{sentence - back, c, subject};
            if (name != no_index && !only) return Antecedent{sentence - back, c, name};
            if (name != no_index && !last) last = Antecedent{sentence - back, c, name};
        }
    }
    if (!last) last = single;
    return last && only && is_named_less(sentences, sentence, *last) ? std::nullopt : last;
}

/// Whether a firm is named in a noun's sentence, before it, that is another than `firm`: "Jon Roe of Apex, Acme's
/// rival, praised the company".
bool names_another_firm(const SentenceTree& tree, std::uint32_t noun, const SentenceTree& where, std::uint32_t firm) {
    for (std::uint32_t t = tree.first(); t < std::min(noun, last_looked_at(tree)); ++t) {
        const EntityType* type = tree.entity(t);
        if (!type || *type != EntityType::organisation || has_role(tree.word(t), TitleRole::public_body)) continue;
        if (tree.is_under(t, noun)) continue;  // "the St. Louis company"
        bool same = false;
        for (std::uint32_t u = where.first(); u < last_looked_at(where) && !same; ++u)
            same = where.word(u) == tree.word(t) && where.is_under(u, firm);
        if (!same) return true;
    }
    return false;
}

/// "Net income", "sales": of a firm that the noun does not name.
bool is_figure_of_another(const SentenceTree& tree, std::uint32_t noun) {
    constexpr std::string_view plain[] = {"net", "operating", "pretax"};
    const bool begins = noun == tree.first();  // "Net rose", where the tree takes it for a name
    if ((tree.upos(noun) != Upos::noun && !begins) || !has_role(tree.word(noun), TitleRole::figure)) return false;
    if (!begins && tree.upos(noun - 1) == Upos::propn) return false;  // "Acme shares", whatever the tree has
    const auto children = tree.children(noun);
    return std::none_of(children.begin(), children.end(), [&](std::uint32_t c) {
        if (tree.time(c) != no_index) return false;  // "for the quarter"
        const bool named = tree.upos(c) == Upos::propn || tree.entity(c);
        return named || tree.is(c, {Relation::nmod_poss, Relation::nmod, Relation::conj, Relation::acl}) ||
               (tree.is(c, {Relation::compound}) && !one_of(tree.lower(c), plain));
    });
}

/// Whether a noun may be the one that another means: the same word, and no list; "the workers" are no "Auto Workers".
bool is_same(const SentenceTree& tree, std::uint32_t t, const SentenceTree& here, std::uint32_t noun) {
    if (!tree.is_noun(t) || tree.lower(t) != here.lower(noun)) return false;
    const bool whole_name = tree.upos(t) == Upos::propn && is_plural(tree, t);
    return !whole_name && !has_role(tree.word(t), TitleRole::many) && tree.child(t, {Relation::conj}) == no_index;
}

/// A noun that tells which one it is, and the word in it that does.
struct Introduced {
    const SentenceTree* tree = nullptr;
    std::uint32_t noun = no_index, telling = no_index;
    bool person = false;  // it is told by a person's name
};

Introduced read_introduced(const SentenceTree& tree, std::uint32_t noun) {
    if (is_person_noun(tree.word(noun)))
        if (const std::uint32_t person = person_called(tree, noun); person != no_index)
            return {&tree, noun, person, true};
    const bool within_name = tree.is(noun, {Relation::compound, Relation::flat});
    return {&tree, noun, within_name ? no_index : word_telling(tree, noun), false};
}

/// Whether the word that tells which one `named` is stands in the other noun's phrase as well.
bool shares_name(const Introduced& named, const Introduced& other) {
    for (std::uint32_t t = other.tree->first(); t < last_looked_at(*other.tree); ++t)
        if (other.tree->lower(t) == named.tree->lower(named.telling) && other.tree->is_under(t, other.noun))
            return true;
    return false;
}

/// Whether the article has another whom the noun `word` may mean: a second president.
bool names_another_person(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::string_view word,
                          const Introduced& named) {
    constexpr std::uint32_t sentences_around = 60;
    const std::uint32_t first = sentence - std::min(sentence, sentences_around);
    const auto last =
        std::min<std::uint32_t>(sentence + sentences_around, static_cast<std::uint32_t>(sentences.size()));
    for (std::uint32_t s = first; s < last; ++s) {
        const SentenceTree& tree = sentences[s].tree;
        for (std::uint32_t t = tree.first(); t < last_looked_at(tree); ++t) {
            if (tree.lower(t) != word) continue;
            const std::uint32_t person = person_called(tree, t);
            if (person != no_index && tree.word(person) != named.tree->word(named.telling)) return true;
        }
    }
    return false;
}

/// "Apex" of "Apex said the firm would pay", whatever the name finder takes it for.
bool may_be_unknown_firm(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun) {
    const SentenceTree& tree = sentences[sentence].tree;
    if (noun == no_index || !is_single_name(tree, noun)) return false;
    return !tree.entity(noun) || is_named_once(sentences, sentence, noun);
}

/// The firm that acts last, for "the firm"; for "the German car maker" only where no other was named lately.
std::optional<Antecedent> find_firm(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                    std::uint32_t clause, std::uint32_t noun) {
    const SentenceTree& here = sentences[sentence].tree;
    const bool bare = is_bare_and_known(here, noun);
    const auto firm = last_firm(sentences, sentence, clause);
    if (!firm || !is_bare_and_known(here, noun, true)) return std::nullopt;
    const SentenceTree& tree = sentences[firm->sentence].tree;
    if (names_another_firm(here, noun, tree, firm->noun)) return std::nullopt;
    for (std::uint32_t c = 0; firm->sentence < sentence && c < clause; ++c)
        if (may_be_unknown_firm(sentences, sentence, sentences[sentence].clause(c).subject)) return std::nullopt;
    for (std::uint32_t back = 1; !bare && back <= std::min(sentence, sentences_back_to_firm); ++back) {
        const SentenceTree& there = sentences[sentence - back].tree;
        if (names_another_firm(there, there.last(), tree, firm->noun)) return std::nullopt;
    }
    return firm;
}

}  // namespace

bool is_seat_of_firm(const SentenceTree& tree, std::uint32_t noun) {
    const std::uint32_t last = std::min(noun + 7, tree.last());
    if (noun + 4 >= last || tree.word(noun + 1) != ",") return false;
    for (std::uint32_t t = noun + 2; t < last; ++t)
        if (tree.lower(t) == "based") return tree.word(t - 1) == "-";  // "Bergen, N.Y.-based Acme"
    const bool the = noun > tree.first() && tree.upos(noun - 1) == Upos::det;
    return the && tree.word(noun + 3) == "," && tree.upos(noun + 4) == Upos::noun;
}

std::uint32_t word_telling(const SentenceTree& tree, std::uint32_t noun) {
    const bool of_state = has_role(tree.word(noun), TitleRole::public_body) ||
                          has_role(tree.word(noun), TitleRole::unique);  // "the Cuban government", not "the Cuban boy"
    std::uint32_t kind = no_index;
    for (const std::uint32_t c : tree.children(noun)) {
        if (c < noun && tree.is(c, {Relation::compound}) && tree.upos(c) == Upos::noun && tree.time(c) == no_index &&
            !has_role(tree.word(c), TitleRole::currency) && !has_role(tree.lemma(c) + "s", TitleRole::currency))
            kind = c;  // not "a billion dollar deal"
        const bool phrase =
            c > noun && tree.relation(c) == Relation::nmod && one_of(tree.preposition(c), telling_prepositions);
        const std::uint32_t beside = phrase ? tree.child(c, {Relation::appos, Relation::flat}) : no_index;
        if (beside != no_index && !is_named(tree, c) && is_named(tree, beside)) return beside;  // "with the maker Acme"
        if (!is_named(tree, c) || (tree.upos(c) == Upos::adj && !of_state)) continue;
        if (phrase || (c < noun && tree.is(c, {Relation::compound, Relation::amod, Relation::nmod_poss}))) return c;
    }
    return is_person_noun(tree.word(noun)) || has_role(tree.word(noun), TitleRole::firm) ? no_index : kind;
}

std::optional<Antecedent> find_owner(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                     std::uint32_t clause, std::uint32_t noun) {
    const SentenceClauses& here = sentences[sentence];
    if (clause == no_index || !is_figure_of_another(here.tree, noun)) return std::nullopt;
    const std::uint32_t report = here.clause(clause).parent;
    if (report != no_index && governing_of(here.verb(report)) == Governing::reports) {
        const std::uint32_t speaker = here.clause(report).subject;
        if (speaker == no_index) return std::nullopt;
        const std::uint32_t name = firm_named_by(sentences, sentence, speaker);
        if (name != no_index) return Antecedent{sentence, report, name};
        if (!has_role(here.tree.word(speaker), TitleRole::firm)) return std::nullopt;
    }
    return last_firm(sentences, sentence, clause, true);
}

std::optional<Antecedent> find_named(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                     std::uint32_t clause, std::uint32_t noun) {
    const SentenceTree& here = sentences[sentence].tree;
    if (has_role(here.word(noun), TitleRole::firm) && last_firm(sentences, sentence, clause))
        return find_firm(sentences, sentence, clause, noun);
    if (!is_bare_and_known(here, noun)) return std::nullopt;
    std::optional<Antecedent> found;
    Introduced first;
    for (std::uint32_t back = 0; back <= sentences_back_to_noun && back <= sentence; ++back) {
        const SentenceClauses& there = sentences[sentence - back];
        const SentenceTree& tree = there.tree;
        const std::uint32_t begin = back == 0 ? first_looked_at(tree, noun) : tree.first();
        for (std::uint32_t t = back == 0 ? noun : last_looked_at(tree); t-- > begin;) {
            const std::uint32_t owner = there.owner_of(t);
            if (owner == no_index || !is_same(tree, t, here, noun)) continue;
            const Introduced now = read_introduced(tree, t);
            if (now.telling == no_index) {
                if (!found && introduces_another(tree, t)) return std::nullopt;
                continue;
            }
            // What the sentence before tells of one goes before what is told of another earlier.
            const bool earlier = found && sentence - found->sentence <= 1 && tree.sentence() < found->sentence;
            if (found && !earlier && !shares_name(first, now) && !shares_name(now, first)) return std::nullopt;
            if (found) continue;
            found = Antecedent{sentence - back, owner, now.person ? now.telling : t};
            first = now;
        }
    }
    const bool several = found && first.person && names_another_person(sentences, sentence, here.lower(noun), first);
    return several ? std::nullopt : found;
}

std::optional<Antecedent> find_doer(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence,
                                    std::uint32_t noun) {
    const SentenceTree& here = sentences[sentence].tree;
    const bool one = here.xpos(noun) == Xpos::nn && !has_role(here.word(noun), TitleRole::public_body);
    if (!one || !is_bare_and_known(here, noun)) return std::nullopt;
    const std::string deed = here.lemma(noun);
    std::optional<Antecedent> found;
    for (std::uint32_t back = 0; back <= sentences_back_to_noun && back <= sentence; ++back) {
        const SentenceClauses& there = sentences[sentence - back];
        if (there.tree.source().read.sentences[sentence - back].kind == SentenceKind::heading) break;
        const std::uint32_t end = back == 0 ? noun : there.tree.last();
        const auto after = std::ranges::lower_bound(there.clauses, end, {}, &Clause::head);
        for (auto c = static_cast<std::uint32_t>(after - there.clauses.begin()); c-- > 0;) {
            const Clause& clause = there.clause(c);
            if (clause.head < first_looked_at(there.tree, end)) break;
            if (!is_deed_of(deed, there.verb(c)) || clause.negated || clause.subject == no_index) continue;
            if (clause.passive || !there.tree.entity(clause.subject)) return std::nullopt;
            if (found && there.tree.word(clause.subject) != sentences[found->sentence].tree.word(found->noun))
                return std::nullopt;
            if (!found) found = Antecedent{sentence - back, c, clause.subject};
        }
    }
    return found;
}

}  // namespace dateline
