#include "event/attribution.hpp"

#include <algorithm>
#include <unordered_map>

#include "assets.hpp"
#include "event/mention.hpp"
#include "event/quotation.hpp"
#include "event/title.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;
using Table = std::unordered_map<std::string_view, std::string_view>;

constexpr int highest = 6;                    // clauses above that are asked who reports them
constexpr std::uint32_t furthest_said = 200;  // bytes between a quotation and who says it
constexpr std::size_t most_clauses = 60;      // of a sentence; a text without a full stop is one of thousands

Table read_table(std::string_view list, char border) {
    Table table;
    for_each_line(list, [&](std::string_view line) {
        const std::size_t at = line.find(border);
        table[line.substr(0, at)] = at == std::string_view::npos ? line : line.substr(at + 1);
    });
    return table;
}

const Table& manners() {
    static const Table table = read_table(assets::manners_of_saying(), ' ');
    return table;
}

const Table& media() {
    static const Table table = read_table(assets::media_of_saying(), ' ');
    return table;
}

const Table& agencies() {
    static const Table table = read_table(assets::news_agencies(), '=');
    return table;
}

std::string_view manner_of(std::string_view verb) {
    const auto found = manners().find(verb);
    return found == manners().end() ? "said" : found->second;
}

/// A quotation and who speaks it.
struct Spoken {
    Span span;
    Attribution by;
    std::uint32_t verb_at = 0;  // where the verb that says so begins, in bytes; behind the text where there is none
};

class SourceFinder {
public:
    SourceFinder(std::string_view text, const std::vector<SentenceClauses>& sentences)
        : text_(text), sentences_(sentences) {
        for (const Span span : find_quotations(text)) quotations_.push_back({span, {}, no_index});
        for (std::size_t i = 0; i < quotations_.size(); ++i) find_speaker_of(i);
    }

    void add_to(EventMention& mention) const;

private:
    Span span_of(const SentenceClauses& s) const;
    std::uint32_t begin_of(const SentenceClauses& s, std::uint32_t token) const {
        return s.tree.token(token).span.begin;
    }
    const Spoken* quotation_at(std::uint32_t at) const;
    const Spoken* said_by(std::uint32_t verb_at) const;
    bool says(const SentenceClauses& s, std::uint32_t c) const;
    std::string name_of(const SentenceClauses& s, std::uint32_t c, std::uint32_t noun) const;
    std::string medium_of(const SentenceClauses& s, std::uint32_t c) const;
    Attribution said_in(const SentenceClauses& s, std::uint32_t c) const;
    Attribution quoted_in(const SentenceClauses& s, std::uint32_t saying) const;
    Attribution according_to(const SentenceClauses& s, std::uint32_t c) const;
    Attribution source_of(const SentenceClauses& s, std::uint32_t c) const;
    void find_speaker_of(std::size_t quotation);

    std::string_view text_;
    const std::vector<SentenceClauses>& sentences_;
    std::vector<Spoken> quotations_;
};

Span SourceFinder::span_of(const SentenceClauses& s) const {
    if (s.tree.first() == s.tree.last()) return {};
    return {begin_of(s, s.tree.first()), s.tree.token(s.tree.last() - 1).span.end};
}

const Spoken* SourceFinder::quotation_at(std::uint32_t at) const {
    const auto after = std::upper_bound(quotations_.begin(), quotations_.end(), at,
                                        [](std::uint32_t place, const Spoken& q) { return place < q.span.begin; });
    return after != quotations_.begin() && at < (after - 1)->span.end ? &*(after - 1) : nullptr;
}

/// "'We will sign,' Berg said. 'It is late.'": what the verb that begins there says, looked for at its sides.
const Spoken* SourceFinder::said_by(std::uint32_t verb_at) const {
    constexpr std::ptrdiff_t reach = 2;
    const auto after = std::upper_bound(quotations_.begin(), quotations_.end(), verb_at,
                                        [](std::uint32_t place, const Spoken& q) { return place < q.span.begin; });
    const auto first = after - std::min(reach, after - quotations_.begin());
    const auto last = after + std::min(reach, quotations_.end() - after);
    const auto found = std::find_if(first, last, [&](const Spoken& q) { return q.verb_at == verb_at; });
    return found == last ? nullptr : &*found;
}

/// "said", "asked", "tweeted": done, not denied, and told by somebody.
bool SourceFinder::says(const SentenceClauses& s, std::uint32_t c) const {
    const Clause& clause = s.clause(c);
    return is_saying(s.verb(c)) && !clause.negated && !clause.modal && clause.tense != Tense::future && clause.finite;
}

std::string SourceFinder::name_of(const SentenceClauses& s, std::uint32_t c, std::uint32_t noun) const {
    return noun == no_index ? std::string() : speaker_name(sentences_, s.tree.sentence(), c, noun);
}

/// "on Twitter", "in a statement"; "to Reuters" of "told Reuters".
std::string SourceFinder::medium_of(const SentenceClauses& s, std::uint32_t c) const {
    for (const std::uint32_t t : s.tree.children(s.clause(c).head)) {
        if (s.tree.relation(t) == obl && !s.tree.preposition(t).empty())
            if (const auto found = media().find(s.tree.lower(t)); found != media().end())
                return std::string(found->second);
        if (!s.tree.is(t, {obj, iobj}) || s.tree.lower(t) == s.tree.word(t)) continue;
        if (agencies().contains(s.tree.word(t))) return "to " + std::string(s.tree.word(t));
    }
    return {};
}

/// Of a clause that says something.
Attribution SourceFinder::said_in(const SentenceClauses& s, std::uint32_t c) const {
    const std::uint32_t as = s.tree.child(s.clause(c).head, {mark});
    if (as != no_index && s.tree.lower(as) == "as" && s.clause(c).kind == ClauseKind::gerund) return quoted_in(s, c);
    return {name_of(s, c, s.clause(c).subject), std::string(manner_of(s.verb(c))), medium_of(s, c)};
}

/// "The agency quoted Berg as saying", "Berg was quoted by the agency as saying".
Attribution SourceFinder::quoted_in(const SentenceClauses& s, std::uint32_t saying) const {
    const std::uint32_t c = s.clause(saying).parent;
    if (c == no_index) return {};
    const Clause& clause = s.clause(c);
    std::uint32_t quoter = clause.passive ? no_index : clause.subject;
    for (const std::uint32_t t : s.tree.children(clause.head))
        if (clause.passive && s.tree.relation(t) == obl && s.tree.preposition(t) == "by") quoter = t;
    const std::string by = name_of(s, c, quoter);
    return {name_of(s, c, clause.passive ? clause.subject : clause.object), "quoted", by.empty() ? by : "by " + by};
}

/// "According to the ministry, ...".
Attribution SourceFinder::according_to(const SentenceClauses& s, std::uint32_t c) const {
    for (const std::uint32_t t : s.tree.children(s.clause(c).head))
        if (s.tree.is(t, {obl, nmod}) && s.tree.preposition(t) == "according")
            if (std::string by = name_of(s, c, t); !by.empty()) return {std::move(by), "according to", {}};
    return {};
}

/// Who says what a clause tells: the clause itself, one that reports it or what it hangs on, or "according to".
Attribution SourceFinder::source_of(const SentenceClauses& s, std::uint32_t c) const {
    const std::size_t count = s.clauses.size();
    if (count > most_clauses) return {};
    std::vector<std::uint32_t> reports(count, no_index);  // by clause: which reports it
    for (std::uint32_t r = 0; r < count; ++r)
        if (const std::uint32_t content = reported_clause(s, r); content < count) reports[content] = r;
    for (int height = 0; c < count && height < highest; ++height, c = s.clause(c).parent) {
        const bool itself = says(s, c) && (reported_clause(s, c) != no_index || s.clause(c).object != no_index);
        if (itself) return said_in(s, c);
        if (reports[c] != no_index) return said_in(s, reports[c]);
        if (Attribution found = according_to(s, c); !found.by.empty()) return found;
        const std::uint32_t above = s.clause(c).parent;  // "confirmed in a statement that ..."
        const bool told = s.clause(c).kind == ClauseKind::complement && above < count && says(s, above);
        if (told) return said_in(s, above);
    }
    return {};
}

/// The saying that stands nearest to the quotation outside of all of them: in its sentences, or before a colon; else
/// the speaker of the quotation before, where nothing but that saying stands between: "'A,' said Roe. 'B.'"
void SourceFinder::find_speaker_of(std::size_t index) {
    Spoken& quotation = quotations_[index];
    auto s = std::partition_point(sentences_.begin(), sentences_.end(),
                                  [&](const SentenceClauses& one) { return span_of(one).end <= quotation.span.begin; });
    const auto ends_in_colon = [](const SentenceClauses& one) {
        return one.tree.first() < one.tree.last() && one.tree.word(one.tree.last() - 1) == ":";
    };
    if (s != sentences_.begin() && ends_in_colon(*(s - 1))) --s;
    std::uint32_t nearest = furthest_said;
    for (; s != sentences_.end() && span_of(*s).begin < quotation.span.end; ++s) {
        for (std::uint32_t c = 0; c < std::min(s->clauses.size(), most_clauses); ++c) {
            const std::uint32_t at = begin_of(*s, s->clause(c).head);
            if (!says(*s, c) || quotation_at(at)) continue;
            const std::uint32_t distance =
                at < quotation.span.begin ? quotation.span.begin - at : at - quotation.span.end;
            if (distance >= nearest) continue;
            nearest = distance;
            quotation.by = said_in(*s, c);
            quotation.verb_at = at;
        }
    }
    if (quotation.verb_at != no_index || index == 0) return;
    const Spoken& before = quotations_[index - 1];
    const bool follows = before.span.end <= before.verb_at && before.verb_at < quotation.span.begin &&
                         quotation.span.begin - before.span.end < furthest_said;
    const std::string_view between = text_.substr(before.span.end, quotation.span.begin - before.span.end);
    if (follows && between.find("\n\n") == std::string_view::npos) quotation.by = before.by;
}

void SourceFinder::add_to(EventMention& mention) const {
    const SentenceClauses& s = sentences_[mention.sentence];
    const std::vector<Token>& tokens = s.tree.source().read.tokens;
    const auto at =
        std::lower_bound(tokens.begin() + s.tree.first(), tokens.begin() + s.tree.last(), mention.trigger.begin,
                         [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    const auto t = static_cast<std::uint32_t>(at - tokens.begin());
    if (t == s.tree.last()) return;
    std::uint32_t c = s.owner_of(t);
    const bool by_its_subject = mention.noun && c != no_index && s.clause(c).subject != no_index &&
                                s.tree.is_under(t, s.clause(c).subject) && says(s, c);
    if (by_its_subject) c = s.clause(c).parent;  // "the report said": of the report nobody says so
    const Spoken* quotation = quotation_at(mention.trigger.begin);
    if (c != no_index) mention.source = source_of(s, c);
    if (!quotation && c != no_index && says(s, c)) quotation = said_by(begin_of(s, s.clause(c).head));
    if (quotation) mention.quotation = quotation->span;
    const bool spoken = quotation && mention.source.how.empty();
    if (spoken) mention.source = quotation->by;
    const bool said_before_all = spoken || mention.source.how == "according to";
    const std::string& by = mention.source.by;
    if (said_before_all && mention.reported_by.empty() && mention.title.find(by) == std::string::npos)
        mention.reported_by = by;
}

}  // namespace

bool is_saying(std::string_view verb) { return governing_of(verb) == Governing::reports || manners().contains(verb); }

void add_sources(std::string_view text, const std::vector<SentenceClauses>& sentences,
                 std::vector<EventMention>& mentions) {
    const SourceFinder finder(text, sentences);
    for (EventMention& mention : mentions) finder.add_to(mention);
}

std::string agency_of(std::string_view text) {
    constexpr std::size_t longest_dateline = 80;  // bytes before the bracket, in its line
    constexpr std::size_t head = 2000, tail = 200;
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const bool in_head = open<head, in_tail = open + tail> text.size();
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos || (!in_head && !in_tail)) continue;
        const std::size_t line = text.rfind('\n', open);
        const std::size_t before = open - (line == std::string_view::npos ? 0 : line + 1);
        const std::string_view after = text.substr(close + 1, 5);
        const bool dash = after.find('-') != std::string_view::npos || after.find("\u2013") != std::string_view::npos ||
                          after.find("\u2014") != std::string_view::npos;
        const bool ends_text =
            trimmed(text.substr(close + 1, tail)).find_first_not_of(" .\n") == std::string_view::npos;
        const auto found = agencies().find(text.substr(open + 1, close - open - 1));
        const bool stands_right = (in_head && dash && before < longest_dateline) || (in_tail && ends_text);
        if (found != agencies().end() && stands_right) return std::string(found->second);
    }
    return {};
}

}  // namespace dateline
