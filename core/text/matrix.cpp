#include "text/matrix.hpp"

#include "text/simd.hpp"

namespace dateline {

namespace {

constexpr std::size_t vectors = Matrix::group_rows / simd::lanes;

/// For `inputs` inputs at once, which share the loads of the weights. More than two run out of registers.
template <std::size_t inputs>
void multiply_together(const Matrix& matrix, const std::int16_t* input, std::size_t input_stride, float* output) {
    const std::int16_t* weights = matrix.aligned_weights();
    const simd::Floats scale = simd::all(matrix.scale);
    for (std::size_t row = 0; row < matrix.padded_rows(); row += Matrix::group_rows) {
        simd::Ints sums[inputs][vectors] = {};
        for (std::size_t pair = 0; pair < matrix.pairs(); ++pair) {
            simd::Ints values[inputs];
#pragma GCC unroll 2
            for (std::size_t n = 0; n < inputs; ++n) {
                std::int32_t both;
                std::memcpy(&both, input + n * input_stride + 2 * pair, sizeof both);
                values[n] = simd::all_pairs(both);
            }
#pragma GCC unroll 4
            for (std::size_t i = 0; i < vectors; ++i) {
                const auto weight = simd::load<simd::Ints>(weights + 8 * i);
#pragma GCC unroll 2
                for (std::size_t n = 0; n < inputs; ++n) sums[n][i] += simd::times_pairs(weight, values[n]);
            }
            weights += 2 * Matrix::group_rows;
        }
        for (std::size_t n = 0; n < inputs; ++n) {
            float* rows = output + n * matrix.padded_rows() + row;
            const float* bias = matrix.bias.data() + row;
            for (std::size_t i = 0; i < Matrix::group_rows; i += simd::lanes) {
                const simd::Floats sum = __builtin_convertvector(sums[n][i / simd::lanes], simd::Floats) * scale;
                simd::store(rows + i, sum + simd::load<simd::Floats>(bias + i));
            }
        }
    }
}

}  // namespace

Matrix make_matrix(std::size_t rows, std::size_t columns, const std::int8_t* weights, float step) {
    Matrix matrix;
    matrix.rows = rows;
    matrix.columns = columns;
    matrix.scale = step / fixed_point_one;
    matrix.bias.resize(matrix.padded_rows());
    matrix.weights.resize(matrix.padded_rows() * matrix.pairs() * 2 + 8);
    while (reinterpret_cast<std::uintptr_t>(matrix.aligned_weights()) % 16 != 0) ++matrix.first;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t group = row / Matrix::group_rows;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t pair = group * matrix.pairs() + column / 2;
            const std::size_t place = (pair * Matrix::group_rows + row % Matrix::group_rows) * 2 + column % 2;
            matrix.weights[matrix.first + place] = weights[row * columns + column];
        }
    }
    return matrix;
}

void multiply(const Matrix& matrix, const std::int16_t* inputs, std::size_t input_stride, std::size_t count,
              float* outputs) {
    std::size_t i = 0;
    for (; i + 2 <= count; i += 2)
        multiply_together<2>(matrix, inputs + i * input_stride, input_stride, outputs + i * matrix.padded_rows());
    if (i < count) multiply_together<1>(matrix, inputs + i * input_stride, 0, outputs + i * matrix.padded_rows());
}

void to_fixed_point(const float* values, std::size_t count, std::int16_t* fixed) {
    const auto rounded = [](const float* from) {
        simd::Floats value = simd::load<simd::Floats>(from) * simd::all(fixed_point_one);
        value = simd::smaller(simd::larger(value, simd::all(-32767.f)), simd::all(32767.f));
        value += value < simd::all(0.f) ? simd::all(-0.5f) : simd::all(0.5f);
        return __builtin_convertvector(value, simd::Ints);
    };
    for (std::size_t i = 0; i < count; i += 2 * simd::lanes)
        simd::store(fixed + i, simd::narrow(rounded(values + i), rounded(values + i + simd::lanes)));
}

}  // namespace dateline
