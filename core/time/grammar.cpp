#include "time/grammar.hpp"

#include <algorithm>

#include "assets.hpp"
#include "calendar/holiday.hpp"
#include "text/word_list.hpp"
#include "time/grammar_steps.hpp"

namespace dateline {
namespace {

std::string_view take_until(std::string_view& rest, std::string_view separator) {
    std::size_t at = rest.find(separator);
    std::string_view part = rest.substr(0, at);
    rest.remove_prefix(at == rest.npos ? rest.size() : at + separator.size());
    return trimmed(part);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) words.push_back(take_until(text, " "));
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
        grammar_.rules_.push_back({"holiday", "holiday"});
        while (!rows.empty()) {
            std::string_view row = take_until(rows, "\n");
            if (row.empty() || row.starts_with('#')) continue;
            std::optional<HolidayId> id = holiday_named(take_until(row, " | "));
            std::string_view names = take_until(row, " | ");
            if (!id) return fail(names);
            Grammar::Body body;
            body.assignments.push_back({Slot::holiday, false, *id});
            if (!row.empty()) body.guards.push_back({Grammar::Guard::Where::after, false, literal_tests(row)});
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
            std::string_view row = trimmed(rows.substr(0, line_end));
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
        if (grammar_.categories_.empty() || meaning.empty()) return fail(whole);
        rule.category = grammar_.categories_.back().name;
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
            guard.where = word.starts_with("next:")   ? Grammar::Guard::Where::after
                          : word.starts_with("near:") ? Grammar::Guard::Where::near
                                                      : Grammar::Guard::Where::before;
            if (guard.where == Grammar::Guard::Where::before && !word.starts_with("prev:")) return false;
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
            step.capital = word[0] >= 'A' && word[0] <= 'Z';
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
            std::vector<Grammar::Edge>& edges = nodes[node].edges(step.kind);
            auto known = std::find_if(edges.begin(), edges.end(), [&](const auto& edge) { return edge.step == step; });
            if (known != edges.end()) {
                node = known->node;
                continue;
            }
            auto next = static_cast<std::uint32_t>(nodes.size());
            auto after = edges.end();
            if (step.kind == Grammar::StepKind::literal)
                after =
                    std::find_if(edges.begin(), edges.end(), [&](const auto& edge) { return edge.step.id > step.id; });
            edges.insert(after, {step, next});
            if (step.kind == Grammar::StepKind::word_class) nodes[node].any_class |= ClassMask{1} << step.id;
            nodes.emplace_back();
            node = next;
        }
        nodes[node].accepts.push_back(static_cast<std::uint16_t>(grammar_.bodies_.size() - 1));
    }

    /// Which tokens a category can begin with, and which are a whole match alone, so that plain words are left at once.
    void find_starts(Grammar::Category& category) {
        category.literal_starts.assign(most_literals, 0);
        const Grammar::Node& root = category.nodes[0];
        auto start_of = [&](const Grammar::Edge& edge) {
            bool alone = !category.nodes[edge.node].accepts.empty();
            return static_cast<std::uint8_t>(alone ? starts | starts_alone : starts);
        };
        for (const Grammar::Edge& edge : root.literals) category.literal_starts[edge.step.id] |= start_of(edge);
        for (const Grammar::Edge& edge : root.classes) {
            category.class_starts |= ClassMask{1} << edge.step.id;
            if (start_of(edge) & starts_alone) category.class_alone |= ClassMask{1} << edge.step.id;
        }
        for (const Grammar::Edge& edge : root.categories) {
            const Grammar::Category& other = grammar_.categories_[edge.step.id];
            category.class_starts |= other.class_starts;
            if (start_of(edge) & starts_alone) category.class_alone |= other.class_alone;
            for (std::size_t i = 0; i < most_literals; ++i) {
                category.literal_starts[i] |= static_cast<std::uint8_t>(other.literal_starts[i] & start_of(edge));
            }
        }
    }

    Grammar& grammar_;
    std::vector<std::string_view> words_;
    std::size_t at_ = 0;
    bool bad_ = false;
};

Grammar::Grammar(std::string_view words, std::string_view rules, std::string_view left_out_rule) {
    lexicon_.read(words, error_);
    GrammarReader reader(*this);
    reader.read_holidays(assets::holidays());
    reader.read(rules, left_out_rule);
}

const Grammar& english_grammar() {
    static const Grammar grammar(assets::time_words(), assets::time_rules());
    return grammar;
}

}  // namespace dateline
