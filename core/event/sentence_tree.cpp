#include "event/sentence_tree.hpp"

#include <algorithm>

#include "event/words.hpp"

namespace dateline {

namespace {

std::string lemma_in_lower_case(std::string_view word, const TokenParse& parse) {
    std::string lemma = lower_case(lemma_of(word, parse));
    return lemma == "has" || lemma == "had" || lemma == "having" ? "have" : lemma;  // as a main verb too
}

}  // namespace

SentenceTree::SentenceTree(const ReadSource& source, std::uint32_t sentence, std::size_t first_expression)
    : source_(source),
      sentence_(sentence),
      first_(source.read.sentences[sentence].first_token),
      last_(source.read.sentences[sentence].last_token) {
    for (std::uint32_t t = first_; t < last_; ++t) {
        lower_.push_back(lower_case(word(t)));
        lemmas_.push_back(lemma_in_lower_case(word(t), parse(t)));
    }
    place_children();
    place_times(first_expression);
    find_relations();
    find_entities();
}

void SentenceTree::place_children() {
    const std::uint32_t count = last_ - first_;
    children_begin_.assign(count + 1, 0);
    for (std::uint32_t t = first_; t < last_; ++t)
        if (head(t) != no_index) ++children_begin_[head(t) - first_ + 1];
    for (std::uint32_t i = 0; i < count; ++i) children_begin_[i + 1] += children_begin_[i];
    children_.resize(children_begin_[count]);
    std::vector<std::uint32_t> next(children_begin_.begin(), children_begin_.end() - 1);
    for (std::uint32_t t = first_; t < last_; ++t)
        if (head(t) != no_index) children_[next[head(t) - first_]++] = t;
}

void SentenceTree::place_times(std::size_t expression) {
    time_.assign(last_ - first_, no_index);
    const std::vector<TimeExpression>& all = source_.expressions;
    for (; expression < all.size() && all[expression].first_token < last_; ++expression) {
        const TimeExpression& e = all[expression];
        const bool goes_on = e.range_end == RangeEnd::first && expression + 1 < all.size();
        const std::uint32_t end = goes_on ? all[expression + 1].first_token : e.last_token;  // "2-7"
        for (std::uint32_t t = std::max(first_, e.first_token); t < std::min(last_, end); ++t)
            time_[t - first_] = static_cast<std::uint32_t>(expression);
    }
}

/// As parsed at first, so that a preposition can be asked for.
void SentenceTree::find_relations() {
    for (std::uint32_t t = first_; t < last_; ++t) relations_.push_back(parse(t).arc.relation);
    for (std::uint32_t t = first_; t < last_; ++t) {
        const Arc& arc = parse(t).arc;
        const bool title = arc.relation == Relation::nmod && t < arc.head && upos(arc.head) == Upos::propn &&
                           is_noun(t) && time(t) == no_index && preposition(t).empty();
        if (title) relations_[t - first_] = Relation::compound;
    }
}

void SentenceTree::find_entities() {
    entities_.assign(last_ - first_, nullptr);
    const std::vector<Entity>& all = source_.read.parsed.entities;
    auto entity = std::ranges::lower_bound(all, first_, {}, &Entity::first_token);
    for (; entity != all.end() && entity->first_token < last_; ++entity)
        for (std::uint32_t t = entity->first_token; t < entity->last_token; ++t) entities_[t - first_] = &entity->type;
}

bool SentenceTree::is(std::uint32_t t, std::initializer_list<Relation> relations) const {
    return std::find(relations.begin(), relations.end(), relation(t)) != relations.end();
}

std::span<const std::uint32_t> SentenceTree::children(std::uint32_t t) const {
    return std::span(children_).subspan(children_begin_[t - first_],
                                        children_begin_[t - first_ + 1] - children_begin_[t - first_]);
}

std::uint32_t SentenceTree::child(std::uint32_t t, std::initializer_list<Relation> relations) const {
    for (const std::uint32_t c : children(t))
        if (is(c, relations)) return c;
    return no_index;
}

const std::string& SentenceTree::preposition(std::uint32_t t) const {
    static const std::string none;
    for (const std::uint32_t c : children(t))
        if (relation(c) == Relation::case_ && c < t) return lower(c);
    return none;
}

bool SentenceTree::in_named_event(std::uint32_t t) const {
    return time(t) != no_index && source_.expressions[time(t)].named.has_value();
}

bool SentenceTree::is_under(std::uint32_t t, std::uint32_t ancestor) const {
    while (t != no_index && t != ancestor) t = head(t);
    return t == ancestor;
}

}  // namespace dateline
