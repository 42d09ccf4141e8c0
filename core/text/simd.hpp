// Four-lane arithmetic that gives the same bits on every machine: SSE2, WebAssembly SIMD, or plain C++.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dateline::simd {

typedef float Floats __attribute__((vector_size(16)));
typedef std::int32_t Ints __attribute__((vector_size(16)));

inline constexpr std::size_t lanes = 4;

/// Four pairs of 16-bit values times a pair, each pair's two products added: lane i is v[2i] * p[0] + v[2i + 1] * p[1].
inline Ints times_pair(const std::int16_t* values, std::int32_t pair) {
#if defined(__wasm_simd128__)
    return (Ints)wasm_i32x4_dot_i16x8(wasm_v128_load(values), wasm_i32x4_splat(pair));
#elif defined(__SSE2__)
    return (Ints)_mm_madd_epi16(_mm_load_si128(reinterpret_cast<const __m128i*>(values)), _mm_set1_epi32(pair));
#else
    const auto low = static_cast<std::int16_t>(pair);
    const auto high = static_cast<std::int16_t>(pair >> 16);
    Ints sums;
    for (std::size_t i = 0; i < lanes; ++i) sums[i] = values[2 * i] * low + values[2 * i + 1] * high;
    return sums;
#endif
}

template <class Vector, class Scalar>
Vector load(const Scalar* from) {
    Vector vector;
    std::memcpy(&vector, from, sizeof vector);
    return vector;
}

template <class Vector, class Scalar>
void store(Scalar* to, Vector vector) {
    std::memcpy(to, &vector, sizeof vector);
}

inline Floats all(float value) { return Floats{value, value, value, value}; }

inline Floats smaller(Floats a, Floats b) { return a < b ? a : b; }
inline Floats larger(Floats a, Floats b) { return a > b ? a : b; }

/// Lambert's continued fraction, to 2e-4.
inline Floats tanh(Floats x) {
    x = smaller(larger(x, all(-4.97f)), all(4.97f));
    const Floats square = x * x;
    const Floats above = x * (all(135135.f) + square * (all(17325.f) + square * (all(378.f) + square)));
    const Floats below = all(135135.f) + square * (all(62370.f) + square * (all(3150.f) + square * all(28.f)));
    return above / below;
}

inline Floats sigmoid(Floats x) { return all(0.5f) + all(0.5f) * tanh(all(0.5f) * x); }

/// e to the x for x <= 0: the third-order series of x / 64, squared six times.
inline Floats exp_of_negative(Floats x) {
    const Floats y = larger(x, all(-24.f)) * all(1.f / 64);
    Floats power = all(1.f) + y * (all(1.f) + y * (all(0.5f) + y * all(1.f / 6)));
    for (int i = 0; i < 6; ++i) power *= power;
    return power;
}

}  // namespace dateline::simd
