#include "text/parse_network.hpp"

#include <algorithm>
#include <limits>

#include "text/simd.hpp"

namespace dateline {

namespace {

using simd::Floats;
using simd::lanes;

Floats load(const float* from) { return simd::load<Floats>(from); }

std::size_t best_of(const float* scores, std::size_t count) {
    return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

void leaky_relu(float* values, std::size_t count) {
    for (std::size_t i = 0; i < count; i += lanes) {
        const Floats value = load(values + i);
        simd::store(values + i, simd::larger(value, value * simd::all(0.1f)));
    }
}

float dot(const float* a, const float* b, std::size_t count) {
    Floats sums = simd::all(0.f);
    for (std::size_t i = 0; i < count; i += lanes) sums += load(a + i) * load(b + i);
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// Scores to shares that add up to 1; `count` is padded to whole vectors.
void softmax(float* scores, std::size_t count) {
    const std::size_t padded = (count + lanes - 1) / lanes * lanes;
    const float best = *std::max_element(scores, scores + count);
    std::fill(scores + count, scores + padded, best - 100.f);
    float total = 0;
    for (std::size_t i = 0; i < padded; i += lanes) {
        const Floats power = simd::exp_of_negative(load(scores + i) - simd::all(best));
        simd::store(scores + i, power);
        total += (power[0] + power[1]) + (power[2] + power[3]);
    }
    const Floats share = simd::all(1.f / total);
    for (std::size_t i = 0; i < padded; i += lanes) simd::store(scores + i, load(scores + i) * share);
    std::fill(scores + count, scores + padded, 0.f);
}

/// The next state from the gates' sums: reset, update and new, `hidden` values each, of the input and of the old state.
void update_state(const float* from_input, const float* from_state, std::size_t hidden, float* state) {
    for (std::size_t i = 0; i < hidden; i += lanes) {
        const Floats reset = simd::sigmoid(load(from_input + i) + load(from_state + i));
        const Floats update = simd::sigmoid(load(from_input + hidden + i) + load(from_state + hidden + i));
        const Floats fresh = simd::tanh(load(from_input + 2 * hidden + i) + reset * load(from_state + 2 * hidden + i));
        simd::store(state + i, fresh + update * (load(state + i) - fresh));
    }
}

}  // namespace

WordRows word_rows(const ParseModel& model, std::string_view word) {
    const auto found = model.vocabulary.find(vocabulary_form(word));
    return {found == model.vocabulary.end() ? 0 : found->second, hashed_rows(word)};
}

void ParseNetwork::read(const std::vector<WordRows>& words) {
    places_ = words.size() + 1;
    embed(words);
    run_layer(0, embedded_, model_.words.columns, first_);
    first_fixed_.resize(first_.size());
    to_fixed_point(first_.data(), first_.size(), first_fixed_.data());
    choose_tags(first_fixed_);
    run_layer(2, first_fixed_, first_.size() / places_, second_);
    widen(second_);
    score_arcs();
}

void ParseNetwork::embed(const std::vector<WordRows>& words) {
    const std::size_t width = model_.words.columns;
    embedded_.resize(places_ * width);
    std::vector<float> sum = model_.root;
    to_fixed_point(sum.data(), width, embedded_.data());
    for (std::size_t place = 1; place < places_; ++place) {
        const WordRows& rows = words[place - 1];
        std::fill(sum.begin(), sum.end(), 0.f);
        auto add = [&](const EmbeddingTable& table, std::uint32_t index) {
            const std::int8_t* row = table.row(index);
            for (std::size_t i = 0; i < width; ++i) sum[i] += static_cast<float>(row[i]) * table.step;
        };
        add(model_.words, rows.word);
        for (std::size_t i = 0; i < hashed_features; ++i) add(model_.hashed[i], rows.hashed[i]);
        to_fixed_point(sum.data(), width, embedded_.data() + place * width);
    }
}

/// Both directions side by side in `output`.
void ParseNetwork::run_layer(std::size_t layer, const std::vector<std::int16_t>& input, std::size_t width,
                             std::vector<float>& output) {
    const std::size_t hidden = model_.layers[layer].hidden();
    output.resize(places_ * 2 * hidden);
    run_direction(model_.layers[layer], input, width, false, output.data(), 2 * hidden);
    run_direction(model_.layers[layer + 1], input, width, true, output.data() + hidden, 2 * hidden);
}

void ParseNetwork::run_direction(const GruWeights& weights, const std::vector<std::int16_t>& input, std::size_t width,
                                 bool backward, float* output, std::size_t output_width) {
    const std::size_t hidden = weights.hidden();
    const std::size_t gate_rows = weights.input.padded_rows();
    gates_.resize((places_ + 1) * gate_rows);
    multiply(weights.input, input.data(), width, places_, gates_.data());
    float* from_state = gates_.data() + places_ * gate_rows;
    std::vector<float> state(hidden, 0.f);
    std::vector<std::int16_t> state_fixed(hidden, 0);
    for (std::size_t step = 0; step < places_; ++step) {
        const std::size_t place = backward ? places_ - 1 - step : step;
        multiply(weights.state, state_fixed.data(), from_state);
        update_state(gates_.data() + place * gate_rows, from_state, hidden, state.data());
        to_fixed_point(state.data(), hidden, state_fixed.data());
        std::copy(state.begin(), state.end(), output + place * output_width);
    }
}

/// The best tag of each place, and all tags' shares as the second half of the parser sees them.
void ParseNetwork::choose_tags(const std::vector<std::int16_t>& first) {
    const std::size_t rows = model_.tag.padded_rows();
    tag_scores_.resize(places_ * rows);
    multiply(model_.tag, first.data(), first.size() / places_, places_, tag_scores_.data());
    tags_.resize(places_);
    for (std::size_t place = 0; place < places_; ++place) {
        float* scores = tag_scores_.data() + place * rows;
        tags_[place] = static_cast<std::uint16_t>(best_of(scores, model_.tag.rows));
        softmax(scores, model_.tag.rows);
    }
    std::vector<std::int16_t> shares(tag_scores_.size());
    to_fixed_point(tag_scores_.data(), shares.size(), shares.data());
    tag_parts_.resize(places_ * model_.tag_embedding.padded_rows());
    multiply(model_.tag_embedding, shares.data(), rows, places_, tag_parts_.data());
}

/// The second layer's states with the tags' parts behind them; entities are told from these.
void ParseNetwork::widen(const std::vector<float>& second) {
    const std::size_t width = second.size() / places_;
    const std::size_t part = model_.tag_embedding.rows;
    wide_ = width + part;
    wide_values_.resize(places_ * wide_);
    for (std::size_t place = 0; place < places_; ++place) {
        std::int16_t* wide = wide_values_.data() + place * wide_;
        to_fixed_point(second.data() + place * width, width, wide);
        to_fixed_point(tag_parts_.data() + place * model_.tag_embedding.padded_rows(), part, wide + width);
    }
    const std::size_t rows = model_.entity.padded_rows();
    std::vector<float> scores(places_ * rows);
    multiply(model_.entity, wide_values_.data(), wide_, places_, scores.data());
    name_shares_.assign(places_, {});
    for (std::size_t place = 0; place < places_; ++place) {
        softmax(scores.data() + place * rows, model_.entity.rows);
        for (std::size_t i = 0; i < model_.entity.rows; ++i)
            name_shares_[place][model_.entity_kinds[i]] += scores[place * rows + i];
    }
}

void ParseNetwork::score_arcs() {
    auto sides = [&](const Matrix& matrix, std::vector<float>& values) {
        values.resize(places_ * matrix.padded_rows());
        multiply(matrix, wide_values_.data(), wide_, places_, values.data());
        leaky_relu(values.data(), values.size());
    };
    sides(model_.arc_head, head_sides_);
    sides(model_.relation_head, relation_heads_);
    sides(model_.relation_dependent, relation_dependents_);
    std::vector<float> dependents;
    sides(model_.arc_dependent, dependents);
    std::vector<std::int16_t> fixed(dependents.size());
    to_fixed_point(dependents.data(), dependents.size(), fixed.data());
    const std::size_t rows = model_.arc.padded_rows();
    std::vector<float> wanted(places_ * rows);
    multiply(model_.arc, fixed.data(), model_.arc_dependent.padded_rows(), places_, wanted.data());

    const auto farthest = static_cast<std::ptrdiff_t>(model_.distance_bias.size() / 2);
    arcs_.resize(places_ * places_);
    for (std::size_t word = 1; word < places_; ++word) {
        for (std::size_t head = 0; head < places_; ++head) {
            const auto distance = static_cast<std::ptrdiff_t>(head) - static_cast<std::ptrdiff_t>(word);
            arcs_[word * places_ + head] = dot(wanted.data() + word * rows, head_sides_.data() + head * rows, rows) +
                                           model_.distance_bias[std::clamp(distance, -farthest, farthest) + farthest];
        }
    }
}

float ParseNetwork::head_share(std::size_t word, std::size_t head) {
    const float* scores = arcs_.data() + word * places_;
    head_shares_.assign(scores, scores + places_);
    head_shares_[word] = std::numeric_limits<float>::lowest();  // no word hangs on itself
    head_shares_.resize(places_ + lanes);
    softmax(head_shares_.data(), places_);
    return head_shares_[head];
}

Relation ParseNetwork::relation(std::size_t word, std::size_t head) {
    const std::size_t size = model_.relation_head.padded_rows();
    const float* of_head = relation_heads_.data() + head * size;
    const float* of_word = relation_dependents_.data() + word * size;
    std::vector<float> sides(3 * size), scores(model_.relation.padded_rows());
    for (std::size_t i = 0; i < size; ++i) sides[i] = of_head[i] * of_word[i];
    std::copy(of_head, of_head + size, sides.begin() + size);
    std::copy(of_word, of_word + size, sides.begin() + 2 * size);
    std::vector<std::int16_t> fixed(sides.size());
    to_fixed_point(sides.data(), sides.size(), fixed.data());
    multiply(model_.relation, fixed.data(), scores.data());
    for (std::size_t i = 0; i < model_.relations.size(); ++i)
        if (model_.relations[i] == Relation::root) scores[i] = -std::numeric_limits<float>::infinity();
    return model_.relations[best_of(scores.data(), model_.relation.rows)];
}

}  // namespace dateline
