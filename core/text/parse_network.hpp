// The network of training/network.py: two bidirectional GRUs; tags from the first, entities, arcs and relations from
// the second.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/entity.hpp"
#include "text/parse_model.hpp"

namespace dateline {

/// The features of a word, as rows of the model's tables.
struct WordRows {
    std::uint32_t word = 0;
    std::array<std::uint32_t, hashed_features> hashed{};
};
WordRows word_rows(const ParseModel& model, std::string_view word);

/// The network at work on one window of words after another; it keeps its memory between them.
class ParseNetwork {
public:
    explicit ParseNetwork(const ParseModel& model) : model_(model) {}

    void read(const std::vector<WordRows>& words);

    // Of the words last read; their places count from 1, 0 is the root.
    const ParseModel::TagPair& tag(std::size_t word) const { return model_.tags[tags_[word]]; }
    const NameShares& name_shares(std::size_t word) const { return name_shares_[word]; }
    /// How well each place suits a word as its head, as best_tree() takes it.
    const std::vector<float>& arc_scores() const { return arcs_; }
    /// How probable a head is among all that the word can have.
    float head_share(std::size_t word, std::size_t head);
    /// Of the word to a head that is a word.
    Relation relation(std::size_t word, std::size_t head);

private:
    void embed(const std::vector<WordRows>& words);
    void run_layer(std::size_t layer, const std::vector<std::int16_t>& input, std::size_t width,
                   std::vector<float>& output);
    void run_direction(const GruWeights& weights, const std::vector<std::int16_t>& input, std::size_t width,
                       bool backward, float* output, std::size_t output_width);
    void choose_tags(const std::vector<std::int16_t>& first);
    void widen(const std::vector<float>& second);
    void score_arcs();

    const ParseModel& model_;
    std::size_t places_ = 0;  // words and the root
    std::size_t wide_ = 0;    // values a place of wide_values_
    std::vector<std::int16_t> embedded_, first_fixed_, wide_values_;
    std::vector<float> first_, second_, gates_, tag_scores_, tag_parts_;
    std::vector<float> arcs_, head_shares_, head_sides_, relation_heads_, relation_dependents_;
    std::vector<std::uint16_t> tags_;
    std::vector<NameShares> name_shares_;
};

}  // namespace dateline
