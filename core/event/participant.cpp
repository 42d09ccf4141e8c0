#include "event/participant.hpp"

#include <algorithm>

#include "event/title.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr std::size_t most_actors = 4;

class ParticipantFinder {
public:
    ParticipantFinder(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                      EventMention& mention)
        : sentences_(sentences), s_(sentences[sentence]), tree_(s_.tree), clause_(clause), mention_(mention) {}

    void run(std::uint32_t head);

private:
    bool is_named(std::uint32_t noun) const;
    std::string name_of(std::uint32_t noun) const { return short_name(sentences_, tree_.sentence(), clause_, noun); }
    void add_actor(std::uint32_t noun);
    void add_place(std::uint32_t noun);
    void read_argument(std::uint32_t t);

    const std::vector<SentenceClauses>& sentences_;
    const SentenceClauses& s_;
    const SentenceTree& tree_;
    std::uint32_t clause_;
    EventMention& mention_;
};

/// By a name of its own or of whom it is of: "Trump", "US officials", "Kim's invitation" is not.
bool ParticipantFinder::is_named(std::uint32_t noun) const {
    if (tree_.time(noun) != no_index) return false;
    if (tree_.entity(noun) || tree_.upos(noun) == Upos::propn || tree_.upos(noun) == Upos::pron) return true;
    for (const std::uint32_t c : tree_.children(noun)) {
        const EntityType* type = tree_.is(c, {amod, compound}) ? tree_.entity(c) : nullptr;
        if (type) return true;
    }
    return false;
}

void ParticipantFinder::add_actor(std::uint32_t noun) {
    if (mention_.actors.size() >= most_actors || !is_named(noun)) return;
    const std::string name = name_of(noun);
    const bool named = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (named && std::find(mention_.actors.begin(), mention_.actors.end(), name) == mention_.actors.end())
        mention_.actors.push_back(name);
    for (const std::uint32_t c : tree_.children(noun))
        if (tree_.relation(c) == conj && tree_.is_noun(c) && name.find(tree_.word(c)) == std::string::npos)
            add_actor(c);
}

void ParticipantFinder::add_place(std::uint32_t noun) {
    const EntityType* type = tree_.entity(noun);
    if (mention_.place.empty() && type && *type == EntityType::place) mention_.place = name_of(noun);
}

void ParticipantFinder::read_argument(std::uint32_t t) {
    const bool core = tree_.is(t, {nsubj, nsubj_pass, obj, iobj, nmod_poss});
    if (core) {
        add_actor(t);
    } else if (tree_.is(t, {obl, nmod})) {
        const std::string p = tree_.preposition(t);
        if (p == "in" || p == "at" || p == "near" || p == "inside" || p == "outside")
            add_place(t);
        else if (p == "with" || p == "by" || p == "between" || p == "against" || p == "from" || p == "to" ||
                 p == "of" || p == "among")
            add_actor(t);
        if (p == "to" && tree_.entity(t) && *tree_.entity(t) == EntityType::place) add_place(t);
    }
}

void ParticipantFinder::run(std::uint32_t head) {
    const std::uint32_t c = s_.clause_at(head);
    if (c != no_index && s_.clause(c).subject != no_index) add_actor(s_.clause(c).subject);
    for (const std::uint32_t t : tree_.children(head)) read_argument(t);
    if (c == no_index) return;
    const std::uint32_t object = s_.clause(c).object;  // "held talks with Xi in Beijing"
    if (object == no_index) return;
    for (const std::uint32_t t : tree_.children(object)) read_argument(t);
}

}  // namespace

void add_participants(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                      std::uint32_t head, EventMention& mention) {
    ParticipantFinder(sentences, sentence, clause, mention).run(head);
}

}  // namespace dateline
