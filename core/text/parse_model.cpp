#include "text/parse_model.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "assets.hpp"

namespace dateline {

namespace {

std::string_view cut_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

std::string_view cut_word(std::string_view& line) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    return word;
}

std::size_t number_of(std::string_view digits) {
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

template <class Value, std::size_t count>
Value value_named(const std::array<std::string_view, count>& names, std::string_view name, Value otherwise) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? otherwise : static_cast<Value>(found - names.begin());
}

/// "O", "B-PER", "I-PER", ...: the place among none, person, organisation and place.
std::size_t entity_kind(std::string_view label) {
    return label.ends_with("PER") ? 1 : label.ends_with("ORG") ? 2 : label.ends_with("LOC") ? 3 : 0;
}

struct Tensor {
    std::size_t rows = 0;
    std::size_t columns = 0;
    float step = 0;
    const std::int8_t* weights = nullptr;
};

class ModelReader {
public:
    explicit ModelReader(std::string_view bytes) : rest_(bytes) {
        for (std::string_view line = cut_line(rest_); line != "end" && !rest_.empty(); line = cut_line(rest_))
            read_line(line);
        const auto* weights = reinterpret_cast<const std::int8_t*>(rest_.data());
        for (std::string_view name : order_) {
            Tensor& tensor = tensors_[name];
            tensor.weights = weights;
            weights += tensor.rows * tensor.columns;
        }
    }

    ParseModel model() {
        ParseModel model = std::move(labels_);
        model.words = table("word_embedding");
        constexpr std::string_view hashed_tables[] = {"prefix_embedding", "suffix_embedding", "tail_embedding",
                                                      "ending_embedding", "shape_embedding"};
        for (std::size_t i = 0; i < hashed_features; ++i) model.hashed[i] = table(hashed_tables[i]);
        model.root = values("root");
        constexpr std::string_view layer_names[] = {"gru1_forward", "gru1_backward", "gru2_forward", "gru2_backward"};
        for (std::size_t i = 0; i < model.layers.size(); ++i) {
            const std::string name(layer_names[i]);
            model.layers[i] = {matrix(name + "_input"), matrix(name + "_state")};
        }
        model.tag = matrix("tag");
        model.tag_embedding = matrix("tag_embedding");
        model.entity = matrix("entity");
        model.arc_head = matrix("arc_head");
        model.arc_dependent = matrix("arc_dependent");
        model.arc = matrix("arc");
        model.relation_head = matrix("relation_head");
        model.relation_dependent = matrix("relation_dependent");
        model.relation = matrix("relation");
        model.distance_bias = values("distance_bias");
        return model;
    }

private:
    void read_line(std::string_view line) {
        const std::string_view key = cut_word(line);
        if (key == "tensor") {
            const std::string_view name = cut_word(line);
            Tensor tensor;
            tensor.rows = number_of(cut_word(line));
            tensor.columns = number_of(cut_word(line));
            tensor.step = std::strtof(std::string(line).c_str(), nullptr);
            tensors_[name] = tensor;
            order_.push_back(name);
            return;
        }
        for (std::uint32_t row = 1; !line.empty(); ++row) {
            std::string_view word = cut_word(line);
            if (key == "vocabulary") labels_.vocabulary.emplace(word, row);
            if (key == "relations") labels_.relations.push_back(value_named(relation_names, word, Relation::dep));
            if (key == "entities") labels_.entity_kinds.push_back(entity_kind(word));
            if (key != "tags") continue;
            const std::size_t bar = word.find('|');
            labels_.tags.push_back({value_named(upos_names, word.substr(0, bar), Upos::x),
                                    value_named(xpos_names, word.substr(bar + 1), Xpos::other)});
        }
    }

    EmbeddingTable table(std::string_view name) const {
        const Tensor& tensor = tensors_.at(name);
        return {tensor.columns, tensor.weights, tensor.step};
    }

    std::vector<float> values(std::string_view name) const {
        std::vector<float> values;
        const auto found = tensors_.find(name);
        if (found == tensors_.end()) return values;
        const Tensor& tensor = found->second;
        for (std::size_t i = 0; i < tensor.columns; ++i)
            values.push_back(static_cast<float>(tensor.weights[i]) * tensor.step);
        return values;
    }

    Matrix matrix(std::string_view name) const {
        const Tensor& tensor = tensors_.at(name);
        Matrix matrix = make_matrix(tensor.rows, tensor.columns, tensor.weights, tensor.step);
        const std::vector<float> bias = values(std::string(name) + "_bias");
        std::copy(bias.begin(), bias.end(), matrix.bias.begin());
        return matrix;
    }

    std::string_view rest_;
    ParseModel labels_;
    std::vector<std::string_view> order_;
    std::unordered_map<std::string_view, Tensor> tensors_;
};

}  // namespace

const ParseModel& english_parse_model() {
    static const ParseModel model = ModelReader(assets::parser()).model();
    return model;
}

}  // namespace dateline
