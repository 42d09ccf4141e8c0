// A weight matrix for 16-bit inputs.
#pragma once

#include <cstdint>
#include <vector>

namespace dateline {

/// Values between layers are 16-bit: this is 1, and what leaves -16 .. 16 is cut.
inline constexpr float fixed_point_one = 2048;

/// Rows are padded to groups of 16 and columns to pairs. In a group the weights of one pair of columns follow each
/// other row by row, so that a product needs no sum across lanes.
struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::int16_t> weights;  // aligned_weights() begins at a multiple of 16 bytes
    std::size_t first = 0;              // place of the first weight in `weights`
    float scale = 0;                    // of a product: the weights' step over fixed_point_one
    std::vector<float> bias;            // padded_rows(), zero for none

    static constexpr std::size_t group_rows = 16;
    std::size_t padded_rows() const { return (rows + group_rows - 1) / group_rows * group_rows; }
    std::size_t pairs() const { return (columns + 1) / 2; }
    const std::int16_t* aligned_weights() const { return weights.data() + first; }
};

/// `weights` row by row, as signed bytes.
Matrix make_matrix(std::size_t rows, std::size_t columns, const std::int8_t* weights, float step);

/// Bias + weights x input for one input after another, the columns of each padded with a zero to an even number.
/// Inputs begin `input_stride` apart, outputs padded_rows().
void multiply(const Matrix& matrix, const std::int16_t* inputs, std::size_t input_stride, std::size_t count,
              float* outputs);
inline void multiply(const Matrix& matrix, const std::int16_t* input, float* output) {
    multiply(matrix, input, 0, 1, output);
}

/// `count` values (a multiple of 8) as 16-bit ones.
void to_fixed_point(const float* values, std::size_t count, std::int16_t* fixed);

}  // namespace dateline
