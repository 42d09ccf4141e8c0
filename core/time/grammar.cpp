#include "time/grammar.hpp"

#include <algorithm>
#include <deque>

#include "assets.hpp"
#include "calendar/holiday.hpp"

namespace dateline {
namespace {

// Roles beside the slots, for what a step matches.
enum Role : std::uint8_t { role_merge = 200, role_none, role_anchor, role_first, role_last, role_second };

constexpr std::size_t most_literals = 4096;
constexpr std::uint8_t starts = 1;
constexpr std::uint8_t starts_alone = 2;

std::string_view trim(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::string_view take_until(std::string_view& rest, std::string_view separator) {
    std::size_t at = rest.find(separator);
    std::string_view part = rest.substr(0, at);
    rest.remove_prefix(at == rest.npos ? rest.size() : at + separator.size());
    return trim(part);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (text = trim(text); !text.empty(); text = trim(text)) words.push_back(take_until(text, " "));
    return words;
}

}  // namespace

/// Turns the rows of the rule file into steps.
class GrammarReader {
public:
    explicit GrammarReader(Grammar& grammar) : grammar_(grammar) {}

    /// The names of the holidays are a category of their own that the rules may use, each name a row.
    void read_holidays(std::string_view rows) {
        grammar_.categories_.emplace_back();
        grammar_.categories_.back().name = "holiday";
        grammar_.rules_.push_back({"holiday", "holiday", {}, {}});
        while (!rows.empty()) {
            std::string_view row = take_until(rows, "\n");
            if (row.empty() || row.starts_with('#')) continue;
            std::optional<HolidayId> id = holiday_named(take_until(row, " | "));
            std::string_view names = take_until(row, " | ");
            if (!id) return fail(names);
            Grammar::Body body;
            body.assignments.push_back({Slot::holiday, false, *id});
            if (!row.empty()) body.guards.push_back({true, false, literal_tests(row)});
            grammar_.bodies_.push_back(std::move(body));
            std::vector<Sequence> sequences;
            while (!names.empty()) sequences.push_back(name_steps(take_until(names, ";")));
            for (const Sequence& sequence : sequences) add(sequence);
            add_longer_names(sequences, row);
        }
        find_starts(grammar_.categories_.back());
    }

    void read(std::string_view rows, std::string_view left_out_rule) {
        while (!rows.empty()) {
            std::size_t line_end = rows.find('\n');
            std::string_view row = trim(rows.substr(0, line_end));
            rows.remove_prefix(line_end == rows.npos ? rows.size() : line_end + 1);
            if (row.empty() || row.starts_with('#')) continue;
            if (row.starts_with('[') && row.ends_with(']')) {
                grammar_.categories_.emplace_back();
                grammar_.categories_.back().name = row.substr(1, row.size() - 2);
            } else {
                read_row(row, left_out_rule);
            }
        }
        for (Grammar::Category& category : grammar_.categories_) find_starts(category);
    }

private:
    using Sequence = std::vector<Grammar::Step>;

    void fail(std::string_view what) {
        if (grammar_.error_.empty()) grammar_.error_ = "cannot read: " + std::string(what);
    }

    /// "Good Friday Agreement" is no date, nor is its "Friday".
    void add_longer_names(const std::vector<Sequence>& names, std::string_view words) {
        Grammar::Body nothing;
        nothing.assignments.push_back({Slot::kind, false, static_cast<std::int32_t>(MeaningKind::nothing)});
        grammar_.bodies_.push_back(std::move(nothing));
        for (std::string_view word : words_of(words)) {
            Grammar::Step step;
            step.slot = role_none;
            step.id = grammar_.lexicon_.literal_id(word);
            for (Sequence name : names) {
                if (name.empty()) continue;
                name.push_back(step);
                add(name);
            }
        }
    }

    std::vector<Grammar::Test> literal_tests(std::string_view words) {
        std::vector<Grammar::Test> tests;
        for (std::string_view word : words_of(words)) {
            tests.push_back({Grammar::Test::On::literal, grammar_.lexicon_.literal_id(word)});
        }
        return tests;
    }

    Sequence name_steps(std::string_view name) {
        Sequence steps;
        for (const Token& token : tokenize(name)) {
            if (token.kind == TokenKind::number) return {};
            std::string_view word = slice(name, token.span);
            Grammar::Step step;
            step.slot = role_none;
            step.capital = word[0] >= 'A' && word[0] <= 'Z';
            step.id = grammar_.lexicon_.literal_id(word);
            steps.push_back(step);
        }
        return steps;
    }

    void read_row(std::string_view row, std::string_view left_out_rule) {
        std::string_view whole = row;
        Rule rule;
        rule.name = take_until(row, " | ");
        std::string_view pattern = take_until(row, " | ");
        std::string_view guard = take_until(row, " | ");
        std::string_view meaning = take_until(row, " | ");
        std::string_view examples = take_until(row, " | ");
        std::string_view counter_examples = trim(row);
        if (grammar_.categories_.empty() || meaning.empty() || examples.empty()) return fail(whole);
        rule.category = grammar_.categories_.back().name;
        while (!examples.empty() && examples != "-") {
            std::string_view example = take_until(examples, " ; ");
            std::string_view text = take_until(example, "=>");
            rule.examples.push_back({std::string(text), std::string(trim(example))});
        }
        while (!counter_examples.empty() && counter_examples != "-") {
            rule.counter_examples.emplace_back(take_until(counter_examples, " ; "));
        }
        if (rule.examples.empty() && rule.counter_examples.empty()) return fail(whole);
        bool left_out = rule.name == left_out_rule;
        grammar_.rules_.push_back(std::move(rule));
        if (left_out) return;

        Grammar::Body body;
        body.rule = static_cast<std::uint16_t>(grammar_.rules_.size() - 1);
        if (!read_guards(guard, body) || !read_meaning(meaning, body)) return fail(whole);
        grammar_.bodies_.push_back(std::move(body));

        words_ = words_of(pattern);
        at_ = 0;
        std::vector<Sequence> sequences = read_sequence();
        if (at_ != words_.size() || bad_) return fail(whole);
        for (const Sequence& sequence : sequences) add(sequence);
    }

    bool read_guards(std::string_view text, Grammar::Body& body) {
        if (text == "-") return true;
        for (std::string_view word : words_of(text)) {
            Grammar::Guard guard;
            guard.wanted = !word.starts_with('!');
            if (!guard.wanted) word.remove_prefix(1);
            guard.next = word.starts_with("next:");
            if (!guard.next && !word.starts_with("prev:")) return false;
            word.remove_prefix(5);
            while (!word.empty()) guard.any_of.push_back(read_test(take_until(word, "/")));
            body.guards.push_back(std::move(guard));
        }
        return !bad_;
    }

    Grammar::Test read_test(std::string_view word) {
        using On = Grammar::Test::On;
        if (word == "^") return {On::sentence_start, 0};
        if (word == "<tag:noun>") return {On::tag_noun, 0};
        if (word == "<glued>") return {On::glued, 0};
        if (word == "<tag:name>") return {On::tag_name, 0};
        if (word == "<tag:verb>") return {On::tag_verb, 0};
        if (word == "<tag:past>") return {On::tag_past, 0};
        if (word.starts_with('<')) return {On::word_class, class_id(word.substr(1, word.size() - 2))};
        return {On::literal, grammar_.lexicon_.literal_id(word)};
    }

    bool read_meaning(std::string_view text, Grammar::Body& body) {
        if (text == "-") return true;
        for (std::string_view word : words_of(text)) {
            std::string_view name = take_until(word, "=");
            bool add = name.ends_with('+');
            if (add) name.remove_suffix(1);
            std::optional<Slot> slot = slot_named(name);
            if (!slot) return false;
            if (word == "sum")
                body.fold = Grammar::Fold::sum;
            else if (word == "product")
                body.fold = Grammar::Fold::product;
            else if (word == "fraction")
                body.fold = Grammar::Fold::fraction;
            else if (word == "pair")
                body.fold = Grammar::Fold::pair;
            else if (auto value = slot_value_named(word))
                body.assignments.push_back({*slot, add, *value});
            else
                return false;
        }
        return true;
    }

    // sequence = { item }; item = "[" sequence { "/" sequence } "]" | "(" ... ")" | step
    std::vector<Sequence> read_sequence() {
        std::vector<Sequence> all{{}};
        while (at_ < words_.size() && words_[at_] != "]" && words_[at_] != ")" && words_[at_] != "/") {
            std::vector<Sequence> item = read_item();
            std::vector<Sequence> longer;
            for (const Sequence& head : all) {
                for (const Sequence& tail : item) {
                    longer.push_back(head);
                    longer.back().insert(longer.back().end(), tail.begin(), tail.end());
                }
            }
            all = std::move(longer);
        }
        return all;
    }

    std::vector<Sequence> read_item() {
        std::string_view word = words_[at_++];
        if (word == "_(") return glued(read_choices("("));
        if (word != "[" && word != "(") return {{read_step(word)}};
        return read_choices(word);
    }

    static std::vector<Sequence> glued(std::vector<Sequence> choices) {
        for (Sequence& choice : choices) choice.front().glued = true;
        return choices;
    }

    std::vector<Sequence> read_choices(std::string_view word) {
        std::vector<Sequence> choices = read_sequence();
        while (at_ < words_.size() && words_[at_] == "/") {
            ++at_;
            for (Sequence& choice : read_sequence()) choices.push_back(std::move(choice));
        }
        bad_ = bad_ || at_ == words_.size() || words_[at_] != (word == "[" ? "]" : ")");
        ++at_;
        if (word == "[") choices.emplace_back();
        return choices;
    }

    Grammar::Step read_step(std::string_view word) {
        Grammar::Step step;
        step.glued = word.starts_with('_');
        if (step.glued) word.remove_prefix(1);
        step.slot = role_none;
        if (word.starts_with('<') && word.ends_with('>')) {
            word = word.substr(1, word.size() - 2);
            std::string_view name = take_until(word, ":");
            step.kind = Grammar::StepKind::word_class;
            step.id = class_id(name);
            if (name.starts_with('#')) name.remove_prefix(1);
            if (name == "number") name = "amount";
            if (name == "short-year" || name == "early-year") name = "year";
            step.slot = word.empty() ? slot_or(name, role_none) : role_named(word);
        } else if (word.starts_with('$')) {
            word.remove_prefix(1);
            std::string_view name = take_until(word, ":");
            step.kind = Grammar::StepKind::category;
            step.id = category_id(name);
            step.slot = word.empty() ? std::uint8_t{role_merge} : role_named(word);
        } else {
            if (word.size() > 2 && word.starts_with('"')) word = word.substr(1, word.size() - 2);
            step.id = grammar_.lexicon_.literal_id(word);
        }
        return step;
    }

    std::uint8_t slot_or(std::string_view name, std::uint8_t otherwise) {
        auto slot = slot_named(name);
        return slot ? static_cast<std::uint8_t>(*slot) : otherwise;
    }

    std::uint8_t role_named(std::string_view name) {
        if (name == "-") return role_none;
        if (name == "anchor") return role_anchor;
        if (name == "first") return role_first;
        if (name == "last") return role_last;
        if (name == "second") return role_second;
        std::uint8_t slot = slot_or(name, role_none);
        bad_ = bad_ || slot == role_none;
        return slot;
    }

    std::uint16_t class_id(std::string_view name) {
        auto id = grammar_.lexicon_.class_named(name);
        bad_ = bad_ || !id;
        return id.value_or(0);
    }

    std::uint16_t category_id(std::string_view name) {
        for (std::size_t i = 0; i + 1 < grammar_.categories_.size(); ++i) {
            if (grammar_.categories_[i].name == name) return static_cast<std::uint16_t>(i);
        }
        bad_ = true;
        return 0;
    }

    void add(const Sequence& sequence) {
        if (sequence.empty()) return;
        std::vector<Grammar::Node>& nodes = grammar_.categories_.back().nodes;
        std::uint32_t node = 0;
        for (const Grammar::Step& step : sequence) {
            auto& steps = nodes[node].steps;
            auto known = std::find_if(steps.begin(), steps.end(), [&](const auto& edge) { return edge.first == step; });
            if (known != steps.end()) {
                node = known->second;
            } else {
                steps.emplace_back(step, static_cast<std::uint32_t>(nodes.size()));
                node = static_cast<std::uint32_t>(nodes.size());
                nodes.emplace_back();
            }
        }
        nodes[node].accepts.push_back(static_cast<std::uint16_t>(grammar_.bodies_.size() - 1));
    }

    /// Which tokens a category can begin with, and which are a whole match alone, so that plain words are left at once.
    void find_starts(Grammar::Category& category) {
        category.literal_starts.assign(most_literals, 0);
        for (const auto& [step, next] : category.nodes[0].steps) {
            bool alone = !category.nodes[next].accepts.empty();
            std::uint8_t start = alone ? starts | starts_alone : starts;
            switch (step.kind) {
                case Grammar::StepKind::literal:
                    category.literal_starts[step.id] |= start;
                    break;
                case Grammar::StepKind::word_class:
                    category.class_starts |= ClassMask{1} << step.id;
                    if (alone) category.class_alone |= ClassMask{1} << step.id;
                    break;
                case Grammar::StepKind::category: {
                    const Grammar::Category& other = grammar_.categories_[step.id];
                    category.class_starts |= other.class_starts;
                    if (alone) category.class_alone |= other.class_alone;
                    for (std::size_t i = 0; i < most_literals; ++i) {
                        category.literal_starts[i] |= static_cast<std::uint8_t>(other.literal_starts[i] & start);
                    }
                    break;
                }
            }
        }
    }

    Grammar& grammar_;
    std::vector<std::string_view> words_;
    std::size_t at_ = 0;
    bool bad_ = false;
};

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

    /// All matches of a category at a token, as a range of pool_. The last answer of each category is kept, since its
    /// paths often meet.
    Found matches(std::uint16_t category, std::uint32_t at) {
        if (at >= words_.size() || !can_start(grammar_.categories_[category], at)) return {};
        Memo& memo = memo_[category];
        if (memo.at == at) return memo.found;
        std::vector<Match> found;
        std::vector<Captured> captured;
        walk(grammar_.categories_[category], 0, at, at, captured, found);
        Found range{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(pool_.size() + found.size())};
        for (Match& match : found) pool_.push_back(std::move(match));
        memo_[category] = {at, range};
        return range;
    }

    void walk(const Grammar::Category& category, std::uint32_t node_index, std::uint32_t start, std::uint32_t at,
              std::vector<Captured>& captured, std::vector<Match>& found) {
        const Grammar::Node& node = category.nodes[node_index];
        for (std::uint16_t body : node.accepts) accept(body, start, at, captured, found);
        if (at >= words_.size()) return;
        const LexicalToken& word = words_[at];
        for (const auto& [step, next] : node.steps) {
            if (step.glued && read_.tokens[at].space_before) continue;
            if (step.capital && !word.capital) continue;
            if (step.kind == Grammar::StepKind::category) {
                Found parts = matches(step.id, at);
                for (std::uint32_t i = parts.begin; i < parts.end; ++i) {
                    std::uint32_t end = pool_[i].end;
                    captured.push_back({step, at, end, &pool_[i].meaning});
                    walk(category, next, start, end, captured, found);
                    captured.pop_back();
                }
                continue;
            }
            bool fits =
                step.kind == Grammar::StepKind::literal ? word.literal == step.id : (word.classes >> step.id & 1) != 0;
            if (!fits) continue;
            captured.push_back({step, at, at + 1, nullptr});
            walk(category, next, start, at + 1, captured, found);
            captured.pop_back();
        }
    }

    void accept(std::uint16_t index, std::uint32_t start, std::uint32_t end, const std::vector<Captured>& captured,
                std::vector<Match>& found) {
        const Grammar::Body& body = grammar_.bodies_[index];
        for (const Grammar::Guard& guard : body.guards) {
            if (holds(guard, start, end) != guard.wanted) return;
        }
        auto same = std::find_if(found.begin(), found.end(), [&](const Match& match) { return match.end == end; });
        if (same != found.end()) {  // the row that stands first in the file wins
            if (same->body <= index) return;
            *same = {end, index, build(body, captured)};
        } else if (found.size() < most_matches) {
            found.push_back({end, index, build(body, captured)});
        }
    }

    bool holds(const Grammar::Guard& guard, std::uint32_t start, std::uint32_t end) const {
        for (const Grammar::Test& test : guard.any_of) {
            if (holds(test, guard.next ? end : start - 1, start)) return true;
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

    Meaning build(const Grammar::Body& body, const std::vector<Captured>& captured) const {
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
        if (grammar_.lexicon_.is_clock(static_cast<ClassId>(part.step.id))) {
            meaning[Slot::minute] = words_[part.token].number % 1000 / 10;
        }
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
    std::vector<Memo> memo_;
    std::deque<Match> pool_;  // of the place being tried; its elements stay where they are
};

Grammar::Grammar(std::string_view words, std::string_view rules, std::string_view left_out_rule) {
    lexicon_.read(words, error_);
    GrammarReader reader(*this);
    reader.read_holidays(assets::holidays());
    reader.read(rules, left_out_rule);
}

std::vector<Meaning> Grammar::find(std::string_view text, const ReadText& read) const {
    return Matcher(*this, text, read).find();
}

const Grammar& english_grammar() {
    static const Grammar grammar(assets::time_words(), assets::time_rules());
    return grammar;
}

}  // namespace dateline
