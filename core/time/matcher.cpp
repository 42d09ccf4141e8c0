#include <algorithm>
#include <deque>
#include <span>

#include "time/grammar.hpp"
#include "time/grammar_steps.hpp"

namespace dateline {

/// Matches the categories against one text.
class Matcher {
public:
    Matcher(const Grammar& grammar, std::string_view text, const ReadText& read)
        : grammar_(grammar), text_(text), read_(read), memo_(grammar.categories_.size()) {
        words_.reserve(read.tokens.size());
        for (const Token& token : read.tokens) words_.push_back(grammar.lexicon_.look_up(text, token));
        sentence_start_.assign(read.tokens.size(), false);
        for (const Sentence& sentence : read.sentences) {
            if (sentence.first_token < sentence_start_.size()) sentence_start_[sentence.first_token] = true;
        }
        paragraph_start_.assign(read.tokens.size(), false);
        for (std::size_t i = 1; i < read.sentences.size(); ++i) {
            const bool begins = read.sentences[i].paragraph != read.sentences[i - 1].paragraph;
            if (begins && read.sentences[i].first_token < read.tokens.size())
                paragraph_start_[read.sentences[i].first_token] = true;
        }
    }

    std::vector<Meaning> find() {
        std::vector<Meaning> found;
        auto top = static_cast<std::uint16_t>(grammar_.categories_.size() - 1);
        for (std::uint32_t at = 0; at < words_.size();) {
            if (!can_start(grammar_.categories_[top], at)) {
                ++at;
                continue;
            }
            pool_.clear();
            for (Memo& memo : memo_) memo.at = nowhere;
            Found all = matches(top, at);
            const Match* best = nullptr;
            for (std::uint32_t i = all.begin; i < all.end; ++i) {
                if (!best || pool_[i].end > best->end) best = &pool_[i];
            }
            if (!best) {
                ++at;
                continue;
            }
            std::uint32_t end = best->end;
            if (!best->meaning.is(Slot::kind, MeaningKind::nothing)) {
                found.push_back(best->meaning);
                found.back().first_token = at;
                found.back().last_token = end;
            }
            at = end;
        }
        return found;
    }

private:
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    static constexpr std::size_t most_matches = 8;
    struct Captured {
        Grammar::Step step;
        std::uint32_t token = 0;
        std::uint32_t end = 0;
        const Meaning* meaning = nullptr;  // of a category
    };
    struct Found {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    struct Memo {
        std::uint32_t at = nowhere;
        Found found;
    };

    /// Whether a match may begin at a token; before a word that no rule knows only those of one token may.
    bool can_start(const Grammar::Category& category, std::uint32_t at) const {
        const LexicalToken& word = words_[at];
        std::uint8_t literal = word.literal != 0 ? category.literal_starts[word.literal] : std::uint8_t{0};
        if ((word.classes & category.class_starts) == 0 && literal == 0) return false;
        bool known_next = at + 1 < words_.size() && (words_[at + 1].classes != 0 || words_[at + 1].literal != 0);
        return known_next || (word.classes & category.class_alone) != 0 || (literal & starts_alone) != 0;
    }

    /// All matches of a category at a token where it can start, as a range of pool_. The last answer of each category
    /// is kept, since its paths often meet.
    Found matches(std::uint16_t category, std::uint32_t at) {
        Memo& memo = memo_[category];
        if (memo.at == at) return memo.found;
        std::vector<Match> found;
        Path path{grammar_.categories_[category], at, captured_.size(), found};
        walk(path, 0, at);
        Found range{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(pool_.size() + found.size())};
        for (Match& match : found) pool_.push_back(std::move(match));
        memo_[category] = {at, range};
        return range;
    }

    /// The way through a category from one token on.
    struct Path {
        const Grammar::Category& category;
        std::uint32_t start = 0;
        std::size_t first_captured = 0;  // what it has captured, to the end of captured_
        std::vector<Match>& found;
    };

    void walk(Path& path, std::uint32_t node_index, std::uint32_t at) {
        const Grammar::Node& node = path.category.nodes[node_index];
        for (std::uint16_t body : node.accepts) accept(body, path, at);
        if (at >= words_.size() || (at > path.start && paragraph_start_[at])) return;
        const LexicalToken& word = words_[at];
        if (word.literal != 0) {
            auto by_id = [](const Grammar::Edge& edge, std::uint16_t id) { return edge.step.id < id; };
            auto edge = std::lower_bound(node.literals.begin(), node.literals.end(), word.literal, by_id);
            for (; edge != node.literals.end() && edge->step.id == word.literal; ++edge) step_over(path, *edge, at);
        }
        if ((word.classes & node.any_class) != 0) {
            for (const Grammar::Edge& edge : node.classes) {
                if ((word.classes >> edge.step.id & 1) != 0) step_over(path, edge, at);
            }
        }
        for (const Grammar::Edge& edge : node.categories) {
            if (!can_start(grammar_.categories_[edge.step.id], at) || !may_stand(edge.step, at)) continue;
            Found parts = matches(edge.step.id, at);
            for (std::uint32_t i = parts.begin; i < parts.end; ++i) {
                std::uint32_t end = pool_[i].end;
                captured_.push_back({edge.step, at, end, &pool_[i].meaning});
                walk(path, edge.node, end);
                captured_.pop_back();
            }
        }
    }

    /// One token that fits a step.
    void step_over(Path& path, const Grammar::Edge& edge, std::uint32_t at) {
        if (!may_stand(edge.step, at)) return;
        captured_.push_back({edge.step, at, at + 1, nullptr});
        walk(path, edge.node, at + 1);
        captured_.pop_back();
    }

    bool may_stand(const Grammar::Step& step, std::uint32_t at) const {
        return !(step.glued && read_.tokens[at].space_before) && !(step.capital && !words_[at].capital);
    }

    void accept(std::uint16_t index, const Path& path, std::uint32_t end) {
        const Grammar::Body& body = grammar_.bodies_[index];
        for (const Grammar::Guard& guard : body.guards) {
            if (holds(guard, path.start, end) != guard.wanted) return;
        }
        std::vector<Match>& found = path.found;
        std::span<const Captured> captured = std::span(captured_).subspan(path.first_captured);
        auto same = std::find_if(found.begin(), found.end(), [&](const Match& match) { return match.end == end; });
        if (same != found.end()) {  // the row that stands first in the file wins
            if (same->body <= index) return;
            *same = {end, index, build(body, captured)};
        } else if (found.size() < most_matches) {
            found.push_back({end, index, build(body, captured)});
        }
    }

    bool holds(const Grammar::Guard& guard, std::uint32_t start, std::uint32_t end) const {
        constexpr std::uint32_t reach = 20;  // tokens
        using Where = Grammar::Guard::Where;
        std::uint32_t first = guard.where == Where::after ? end : start - 1;
        std::uint32_t last = first + 1;
        if (guard.where == Where::near) {
            first = start > reach ? start - reach : 0;
            last = std::min(end + reach, static_cast<std::uint32_t>(words_.size()));
        }
        for (std::uint32_t at = first; at != last; ++at) {
            for (const Grammar::Test& test : guard.any_of) {
                if (holds(test, at, start)) return true;
            }
        }
        return false;
    }

    bool holds(const Grammar::Test& test, std::uint32_t at, std::uint32_t start) const {
        using On = Grammar::Test::On;
        if (test.on == On::sentence_start) return start == 0 || sentence_start_[start];
        if (at >= words_.size()) return false;
        switch (test.on) {
            case On::glued:
                return is_glued(at);
            case On::literal:
                return words_[at].literal == test.id;
            case On::word_class:
                return (words_[at].classes >> test.id & 1) != 0;
            case On::tag_noun:
                return tag(at) == Tag::noun || tag(at) == Tag::proper_noun;
            case On::tag_name:
                return tag(at) == Tag::proper_noun;
            case On::tag_past:
                return tag(at) == Tag::verb_past;
            case On::tag_verb:
                return tag(at) >= Tag::verb_base && tag(at) <= Tag::modal;
            case On::sentence_start:
                break;
        }
        return false;
    }

    bool is_capitals(std::uint32_t at) const {
        char last = text_[read_.tokens[at].span.end - 1];
        return last >= 'A' && last <= 'Z';
    }

    /// A word, number, hyphen, point or @ that stands right before the next token.
    bool is_glued(std::uint32_t at) const {
        if (at + 1 >= read_.tokens.size() || read_.tokens[at + 1].space_before) return false;
        if (read_.tokens[at].kind != TokenKind::punctuation) return true;
        char mark = text_[read_.tokens[at].span.begin];
        bool after_word = mark == '-' && at > 0 && read_.tokens[at - 1].kind == TokenKind::word;
        if (after_word && !is_capitals(at - 1)) return false;  // "mid-1996", but not "AB-1996"
        return mark == '-' || mark == '@' || mark == '.' || mark == '/' || mark == '_' || mark == '+' || mark == '#';
    }

    Tag tag(std::uint32_t at) const { return at < read_.tags.size() ? read_.tags[at] : Tag::other; }

    static void merge(Meaning& into, const Meaning& from) {
        for (std::size_t i = 0; i < from.slots.size(); ++i) {
            bool number = i == static_cast<std::size_t>(Slot::kind) && from.is(Slot::kind, MeaningKind::number);
            if (from.slots[i] != hole && !number) into.slots[i] = from.slots[i];
        }
        if (!from.inner.empty()) into.inner = from.inner;
    }

    Meaning build(const Grammar::Body& body, std::span<const Captured> captured) const {
        Meaning meaning;
        std::vector<std::int32_t> amounts;
        for (const Captured& part : captured) {
            if (part.meaning)
                put_meaning(meaning, part, amounts);
            else if (part.step.kind == Grammar::StepKind::word_class)
                put_word(meaning, part, amounts);
        }
        fold(meaning, body.fold, amounts);
        for (const Grammar::Assignment& part : body.assignments) {
            meaning[part.slot] = part.add && meaning.has(part.slot) ? meaning[part.slot] + part.value : part.value;
        }
        bool wraps_one = captured.size() == 1 && captured[0].meaning && body.assignments.empty();
        meaning.rule = wraps_one ? captured[0].meaning->rule : body.rule;
        return meaning;
    }

    static void put_meaning(Meaning& meaning, const Captured& part, std::vector<std::int32_t>& amounts) {
        const Meaning& from = *part.meaning;
        if (from.has(Slot::amount)) amounts.push_back(from[Slot::amount]);
        switch (part.step.slot) {
            case role_merge:
                merge(meaning, from);
                break;
            case role_none:
                break;
            case role_second:
                meaning[Slot::amount2] = from[Slot::amount];
                meaning[Slot::unit2] = from[Slot::unit];
                break;
            case role_anchor:
            case role_first:
            case role_last:
                meaning.inner.push_back(from);
                meaning.inner.back().first_token = part.token;
                meaning.inner.back().last_token = part.end;
                break;
            default:
                meaning.slots[part.step.slot] = part.step.slot == static_cast<std::uint8_t>(Slot::amount)
                                                    ? from[Slot::amount]
                                                    : from[Slot::amount] / 1000;
                break;
        }
    }

    void put_word(Meaning& meaning, const Captured& part, std::vector<std::int32_t>& amounts) const {
        std::int32_t value = grammar_.lexicon_.value(words_[part.token], static_cast<ClassId>(part.step.id));
        if (part.step.slot == static_cast<std::uint8_t>(Slot::amount)) amounts.push_back(value);
        if (grammar_.lexicon_.is_compact_date(static_cast<ClassId>(part.step.id))) {
            meaning[Slot::year] = value / 10000;
            meaning[Slot::month] = value / 100 % 100;
            meaning[Slot::day] = value % 100;
            return;
        }
        if (part.step.slot >= slot_count) return;
        auto minute = TimeLexicon::clock_minute(words_[part.token], static_cast<ClassId>(part.step.id));
        if (minute) meaning[Slot::minute] = *minute;
        meaning.slots[part.step.slot] = value;
    }

    static void fold(Meaning& meaning, Grammar::Fold how, const std::vector<std::int32_t>& amounts) {
        std::int64_t total = how == Grammar::Fold::product ? 1000 : 0;
        switch (how) {
            case Grammar::Fold::none:
                return;
            case Grammar::Fold::sum:
                for (std::int32_t amount : amounts) total += amount;
                break;
            case Grammar::Fold::product:
                for (std::int32_t amount : amounts) total = total * amount / 1000;
                break;
            case Grammar::Fold::fraction:
                if (amounts.size() >= 2 && amounts.back() != 0) {
                    std::size_t n = amounts.size();
                    total = std::int64_t{amounts[n - 2]} * 1000 / amounts[n - 1] + (n == 3 ? amounts[0] : 0);
                }
                break;
            case Grammar::Fold::pair:  // nineteen ninety-six
                if (amounts.size() == 2) meaning[Slot::year] = amounts[0] / 10 + amounts[1] / 1000;
                meaning[Slot::amount] = hole;
                return;
        }
        meaning[Slot::amount] = static_cast<std::int32_t>(std::clamp<std::int64_t>(total, 0, 2'000'000'000));
    }

    const Grammar& grammar_;
    std::string_view text_;
    const ReadText& read_;
    std::vector<LexicalToken> words_;
    std::vector<bool> sentence_start_;
    std::vector<bool> paragraph_start_;  // no expression goes on over it
    std::vector<Memo> memo_;
    std::vector<Captured> captured_;  // of the path being walked, and of those that wait for it
    std::deque<Match> pool_;          // of the place being tried; its elements stay where they are
};

std::vector<Meaning> Grammar::find(std::string_view text, const ReadText& read) const {
    return Matcher(*this, text, read).find();
}

}  // namespace dateline
