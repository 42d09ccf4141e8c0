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

#if defined(__wasm_simd128__)
/// Both halves of a number, as often as there are lanes.
inline Ints all_pairs(std::int32_t pair) { return (Ints)wasm_i32x4_splat(pair); }
/// Pairs of 16-bit values times pairs, each pair's two products added.
inline Ints times_pairs(Ints a, Ints b) { return (Ints)wasm_i32x4_dot_i16x8((v128_t)a, (v128_t)b); }
/// Both as 16-bit values, cut where they do not fit.
inline Ints narrow(Ints low, Ints high) { return (Ints)wasm_i16x8_narrow_i32x4((v128_t)low, (v128_t)high); }
inline Floats smaller(Floats a, Floats b) { return (Floats)wasm_f32x4_pmin((v128_t)b, (v128_t)a); }
inline Floats larger(Floats a, Floats b) { return (Floats)wasm_f32x4_pmax((v128_t)b, (v128_t)a); }
#elif defined(__SSE2__)
inline Ints all_pairs(std::int32_t pair) { return (Ints)_mm_set1_epi32(pair); }
inline Ints times_pairs(Ints a, Ints b) { return (Ints)_mm_madd_epi16((__m128i)a, (__m128i)b); }
inline Ints narrow(Ints low, Ints high) { return (Ints)_mm_packs_epi32((__m128i)low, (__m128i)high); }
inline Floats smaller(Floats a, Floats b) { return (Floats)_mm_min_ps((__m128)a, (__m128)b); }
inline Floats larger(Floats a, Floats b) { return (Floats)_mm_max_ps((__m128)a, (__m128)b); }
#else
typedef std::int16_t Shorts __attribute__((vector_size(16)));
inline Ints all_pairs(std::int32_t pair) { return Ints{pair, pair, pair, pair}; }
inline Ints times_pairs(Ints a, Ints b) {
    const auto left = (Shorts)a, right = (Shorts)b;
    Ints sums;
    for (std::size_t i = 0; i < lanes; ++i) sums[i] = left[2 * i] * right[2 * i] + left[2 * i + 1] * right[2 * i + 1];
    return sums;
}
inline Ints narrow(Ints low, Ints high) {
    Shorts both;
    const auto cut = [](std::int32_t value) {
        return static_cast<std::int16_t>(value < -32768 ? -32768 : value > 32767 ? 32767 : value);
    };
    for (std::size_t i = 0; i < lanes; ++i) {
        both[i] = cut(low[i]);
        both[i + lanes] = cut(high[i]);
    }
    return (Ints)both;
}
inline Floats smaller(Floats a, Floats b) { return a < b ? a : b; }
inline Floats larger(Floats a, Floats b) { return a > b ? a : b; }
#endif

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
