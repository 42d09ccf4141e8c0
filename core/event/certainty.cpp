#include "event/certainty.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "assets.hpp"
#include "event/verb_group.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

constexpr const char* status_names[] = {"happened", "planned", "conditional", "denied"};
constexpr const char* kind_names[] = {"main",       "complement", "adverbial", "relative",
                                      "infinitive", "gerund",     "participle"};
constexpr const char* tense_names[] = {"none", "past", "present", "future"};

using Weights = std::unordered_map<std::string_view, float>;

const Weights& weights() {
    static const Weights table = [] {
        Weights w;
        for_each_line(assets::certainty(), [&](std::string_view line) {
            const std::size_t bar = line.rfind(' ');
            w[line.substr(0, bar)] = std::strtof(std::string(line.substr(bar + 1)).c_str(), nullptr);
        });
        return w;
    }();
    return table;
}

std::string relation_name(const SentenceTree& tree, std::uint32_t t) {
    return std::string(relation_names[static_cast<std::size_t>(tree.relation(t))]);
}

bool asks(const SentenceTree& tree) {
    for (std::uint32_t t = tree.last(); t-- > tree.first();) {
        if (tree.word(t) == "?") return true;
        if (tree.upos(t) != Upos::punct) return false;
    }
    return false;
}

}  // namespace

std::vector<std::string> certainty_cues(const SentenceClauses& s, std::uint32_t c, Status status) {
    const SentenceTree& tree = s.tree;
    const Clause& clause = s.clause(c);
    const std::string kind = kind_names[static_cast<std::size_t>(clause.kind)];
    const std::string tense = tense_names[static_cast<std::size_t>(clause.tense)];
    const std::string state = status_names[static_cast<std::size_t>(status)];
    const std::string relation = relation_name(tree, clause.head);
    std::vector<std::string> cues = {"always",
                                     "status " + state,
                                     "clause " + kind + " " + tense,
                                     "relation " + relation,
                                     "status " + state + " " + relation,
                                     "verb " + s.verb(c)};
    const auto add_if = [&](bool holds, const std::string& cue) {
        if (holds) cues.push_back(cue);
    };
    add_if(clause.negated, "negated " + tense);
    add_if(clause.perfect, "perfect " + tense);
    add_if(clause.passive, "passive");
    add_if(clause.copula, "copula");
    add_if(clause.quoted, "quoted");
    add_if(asks(tree), "question " + kind);
    for (const std::uint32_t t : verb_group(tree, clause.head))
        add_if(t != clause.head && tree.xpos(t) == Xpos::md, "modal " + tree.lower(t));
    add_if(clause.marker != no_index, clause.marker == no_index ? "" : "marker " + tree.lower(clause.marker));
    if (clause.subject != no_index) {
        const bool pronoun = tree.upos(clause.subject) == Upos::pron;
        cues.push_back("subject " + (pronoun ? tree.lower(clause.subject) : "noun"));
    } else {
        cues.push_back("subject none " + kind);
    }
    const std::uint32_t above = tree.head(clause.head);
    if (above != no_index) {
        cues.push_back("under " + relation + " " + tree.lemma(above));
        const std::uint32_t governor = s.clause_at(above);
        if (governor != no_index) {
            const Clause& g = s.clause(governor);
            cues.push_back("above " + relation + " " + tense_names[static_cast<std::size_t>(g.tense)] +
                           (g.negated ? " negated" : "") + (g.modal ? " modal" : ""));
        }
    }
    for (const std::uint32_t t : tree.children(clause.head))
        add_if(tree.relation(t) == Relation::advmod, "adverb " + tree.lower(t));
    return cues;
}

float certainty_of(const std::vector<std::string>& cues) {
    float sum = 0;
    for (const std::string& cue : cues)
        if (const auto found = weights().find(cue); found != weights().end()) sum += found->second;
    return std::clamp(sum, -3.0F, 3.0F);
}

}  // namespace dateline
