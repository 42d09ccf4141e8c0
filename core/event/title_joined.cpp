// Several who do a thing together: "Norway, Sweden and Denmark".
#include <algorithm>

#include "event/title_maker.hpp"
#include "event/title_words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr std::size_t most_joined = 4;

}  // namespace

/// Those that "and" joins to a subject, itself among them, whether the tree has them under one another or all under the
/// verb: "Jane Roe and the chief of Apex, John Doe". In order.
std::vector<std::uint32_t> TitleMaker::joined_with(std::uint32_t subject) const {
    const std::uint32_t verb = s_.clause(clause_).head;
    std::vector<std::uint32_t> members = {subject};
    for (std::size_t i = 0; i < members.size() && members.size() <= most_joined; ++i)
        for (const std::uint32_t c : tree_.children(members[i]))
            if (tree_.relation(c) == conj) members.push_back(c);
    if (members.size() == 1 && tree_.head(subject) == verb)
        for (const std::uint32_t c : tree_.children(verb)) {
            const bool other =
                c != subject && c < verb && tree_.is(c, {nsubj, nsubj_pass}) && tree_.time(c) == no_index;
            if (other && joins(std::max(c, subject), std::min(c, subject))) members.push_back(c);
        }
    std::sort(members.begin(), members.end());
    return members;
}

/// Whether "and" or "nor" leads to the later of two subjects of one verb.
bool TitleMaker::joins(std::uint32_t later, std::uint32_t earlier) const {
    for (std::uint32_t t = earlier + 1; t < later; ++t)
        if (tree_.upos(t) == Upos::cconj && tree_.is_under(t, later)) return true;
    return false;
}

/// Names joined in a list, or by the tree's mistake under one verb; "" for any other subject, and for a list that is
/// too long or has more than names.
std::string TitleMaker::joined_names(std::uint32_t subject, int limit) {
    const std::vector<std::uint32_t> members = joined_with(subject);
    const bool pair = members.size() == 2 && tree_.relation(members.back()) == conj;  // a phrase like any other
    const bool named = std::all_of(members.begin(), members.end(), [&](std::uint32_t t) {
        const std::uint32_t of = tree_.child(t, {nmod});  // "Office of Management"
        return tree_.upos(t) == Upos::propn && tree_.child(t, {nmod_poss, acl, acl_relcl}) == no_index &&
               (of == no_index || tree_.time(of) != no_index);
    });
    if (members.size() < 2 || members.size() > most_joined || pair || !named) return {};
    for (const bool bare : {false, true}) {
        const std::vector<std::uint32_t> shown_before = shown_;
        std::string out;
        for (const std::uint32_t t : members) {
            out += t == members.front() ? "" : t == members.back() ? " and " : ", ";
            if (bare)
                add_own_name(t);
            else
                add_noun(t, 0);
            out += take_text();
        }
        parts_.clear();
        if (count_words(out) <= limit) return out;
        shown_ = shown_before;
    }
    return {};
}

/// "Jane Roe" of "Prime Minister Jane Roe".
void TitleMaker::add_own_name(std::uint32_t name) {
    for (const std::uint32_t c : tree_.children(name)) {
        const bool office = has_role(tree_.word(c), TitleRole::office) || has_role(tree_.word(c), TitleRole::role);
        const bool own = tree_.entity(c) && tree_.entity(c) == tree_.entity(name);
        if (tree_.is(c, {compound, flat}) && own && !office) add_word(c);
    }
    add_word(name);
}

/// "Freedom of Access to " before "Clinic Entrances Act".
void TitleMaker::add_long_name(std::uint32_t name) {
    if (tree_.upos(name) != Upos::propn || pieces_.empty()) return;
    constexpr std::string_view joins[] = {"of", "to", "for", "and", "the"};
    const auto is_capital = [&](std::uint32_t t) {
        return tree_.word(t).front() >= 'A' && tree_.word(t).front() <= 'Z' && !tree_.entity(t);
    };
    std::uint32_t first = name;
    for (const Piece& piece : pieces_) first = std::min(first, piece.token);
    std::uint32_t begin = first;
    for (std::uint32_t t = first; t-- > tree_.first() && (is_capital(t) || one_of(tree_.word(t), joins));)
        if (is_capital(t) && !one_of(tree_.lower(t), joins)) begin = t;
    for (std::uint32_t t = begin; t < first; ++t) add(t, std::string(tree_.word(t)));
}

}  // namespace dateline
