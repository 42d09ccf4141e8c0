// The parser's weights and labels, as training/model_file.py writes them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/matrix.hpp"
#include "text/parse.hpp"
#include "text/parse_features.hpp"

namespace dateline {

/// A table of vectors, one a row.
struct EmbeddingTable {
    std::size_t columns = 0;
    const std::int8_t* weights = nullptr;  // in the model's bytes
    float step = 0;
    const std::int8_t* row(std::uint32_t index) const { return weights + index * columns; }
};

/// One direction of a gated recurrent unit: reset, update and new-state gates, one after the other.
struct GruWeights {
    Matrix input;
    Matrix state;
    std::size_t hidden() const { return state.columns; }
};

struct ParseModel {
    struct TagPair {
        Upos upos;
        Xpos xpos;
    };
    std::vector<TagPair> tags;
    std::vector<Relation> relations;
    std::vector<std::size_t> entity_kinds;                           // of each name label: its place in NameShares
    std::unordered_map<std::string_view, std::uint32_t> vocabulary;  // row of the word table; 0 is the unknown word

    EmbeddingTable words;
    std::array<EmbeddingTable, hashed_features> hashed;
    std::vector<float> root;           // what stands before the first word
    std::array<GruWeights, 4> layers;  // first layer forward and backward, then the second
    Matrix tag, tag_embedding, entity;
    Matrix arc_head, arc_dependent, arc, relation_head, relation_dependent, relation;
    std::vector<float> distance_bias;  // by the head's place minus the word's, the middle being 0
};

/// The model in assets/model.
const ParseModel& english_parse_model();

}  // namespace dateline
