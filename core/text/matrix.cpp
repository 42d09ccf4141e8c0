#include "text/matrix.hpp"

#include "text/simd.hpp"

namespace dateline {

namespace {

constexpr std::size_t vectors = Matrix::group_rows / simd::lanes;

}  // namespace

Matrix make_matrix(std::size_t rows, std::size_t columns, const std::int8_t* weights, float step) {
    Matrix matrix;
    matrix.rows = rows;
    matrix.columns = columns;
    matrix.scale = step / fixed_point_one;
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

void multiply(const Matrix& matrix, const std::int16_t* input, float* output) {
    const std::int16_t* weights = matrix.aligned_weights();
    const simd::Floats scale = simd::all(matrix.scale);
    for (std::size_t row = 0; row < matrix.padded_rows(); row += Matrix::group_rows) {
        simd::Ints sums[vectors] = {};
        for (std::size_t pair = 0; pair < matrix.pairs(); ++pair) {
            std::int32_t both;
            std::memcpy(&both, input + 2 * pair, sizeof both);
#pragma GCC unroll 8
            for (std::size_t i = 0; i < vectors; ++i) sums[i] += simd::times_pair(weights + 8 * i, both);
            weights += 2 * Matrix::group_rows;
        }
        for (std::size_t i = 0; i < vectors; ++i)
            simd::store(output + row + simd::lanes * i, __builtin_convertvector(sums[i], simd::Floats) * scale);
    }
    for (std::size_t row = 0; row < matrix.bias.size(); ++row) output[row] += matrix.bias[row];
}

void to_fixed_point(const float* values, std::size_t count, std::int16_t* fixed) {
    for (std::size_t i = 0; i < count; i += simd::lanes) {
        simd::Floats scaled = simd::load<simd::Floats>(values + i) * simd::all(fixed_point_one);
        scaled = simd::smaller(simd::larger(scaled, simd::all(-32767.f)), simd::all(32767.f));
        scaled += scaled < simd::all(0.f) ? simd::all(-0.5f) : simd::all(0.5f);
        const simd::Ints whole = __builtin_convertvector(scaled, simd::Ints);
        for (std::size_t lane = 0; lane < simd::lanes; ++lane) fixed[i + lane] = static_cast<std::int16_t>(whole[lane]);
    }
}

}  // namespace dateline
