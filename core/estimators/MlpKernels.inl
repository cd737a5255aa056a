// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
//
// The inner loops of dense networks, in GCC vector extensions, included once per instruction set
// with ASSAY_KERNEL_NAMESPACE, ASSAY_VECTOR_BYTES and the tile size defined. Nothing here may call
// an inline function of the standard library: the linker could keep the AVX-512 copy for everyone.
#include "core/estimators/MlpKernels.hpp"

#include <cmath>

namespace assay::ASSAY_KERNEL_NAMESPACE {

namespace {

using Size = std::size_t;

template <typename Real>
struct Simd;

template <>
struct Simd<float> {
    typedef float Vector __attribute__((vector_size(ASSAY_VECTOR_BYTES)));
    typedef float Loose __attribute__((vector_size(ASSAY_VECTOR_BYTES), aligned(4), may_alias));
};
template <>
struct Simd<double> {
    typedef double Vector __attribute__((vector_size(ASSAY_VECTOR_BYTES)));
    typedef double Loose __attribute__((vector_size(ASSAY_VECTOR_BYTES), aligned(8), may_alias));
};

template <typename Real>
constexpr Size lanesOf = ASSAY_VECTOR_BYTES / sizeof(Real);
template <typename Real>
using Vec = typename Simd<Real>::Vector;

template <typename Real>
inline Vec<Real> load(const Real* p)
{
    return *reinterpret_cast<const typename Simd<Real>::Loose*>(p);
}
template <typename Real>
inline void store(Real* p, Vec<Real> v)
{
    *reinterpret_cast<typename Simd<Real>::Loose*>(p) = v;
}
template <typename Real>
inline Vec<Real> splat(Real x)
{
    return Vec<Real>{} + x;
}
template <typename Real>
inline Real sumLanes(Vec<Real> v)
{
    Real sum = 0;
    for (Size i = 0; i < lanesOf<Real>; ++i)
        sum += v[i];
    return sum;
}
inline Size smaller(Size a, Size b)
{
    return a < b ? a : b;
}

// ---- matrix product -------------------------------------------------------------------------

/// Part of a vector at the right edge of C.
template <typename Real>
inline void storePart(Real* c, Vec<Real> v, Size count, bool accumulate)
{
    for (Size i = 0; i < count; ++i)
        c[i] = accumulate ? c[i] + v[i] : v[i];
}

/// Rows x Vectors tile of C with its sums in registers.
template <typename Real, int Rows, int Vectors>
inline void tile(const GemmArguments<Real>& g, Size i0, Size j0, Size k0, Size k1)
{
    constexpr Size lanes = lanesOf<Real>;
    Vec<Real> sums[Rows][Vectors];
    const bool fresh = k0 == 0 && !g.accumulate;
#pragma GCC unroll 8
    for (int i = 0; i < Rows; ++i) {
        const Vec<Real> start = splat<Real>(fresh && g.bias ? g.bias[i0 + i] : Real(0));
#pragma GCC unroll 4
        for (int v = 0; v < Vectors; ++v)
            sums[i][v] = start;
    }
    const Real* a = g.a + i0 * g.aRow + k0 * g.aCol;
    const Real* b = g.b + k0 * g.bRow + j0;
    for (Size k = k0; k < k1; ++k, a += g.aCol, b += g.bRow) {
        Vec<Real> row[Vectors];
#pragma GCC unroll 4
        for (int v = 0; v < Vectors; ++v)
            row[v] = load(b + v * lanes);
#pragma GCC unroll 8
        for (int i = 0; i < Rows; ++i) {
            const Vec<Real> factor = splat(a[i * g.aRow]);
#pragma GCC unroll 4
            for (int v = 0; v < Vectors; ++v)
                sums[i][v] += factor * row[v];
        }
    }
#pragma GCC unroll 8
    for (int i = 0; i < Rows; ++i) {
        Real* c = g.c + (i0 + i) * g.cRow + j0;
#pragma GCC unroll 4
        for (int v = 0; v < Vectors; ++v, c += lanes) {
            const Size column = j0 + v * lanes;
            if (column + lanes <= g.n)
                store(c, fresh ? sums[i][v] : load(c) + sums[i][v]);
            else if (column < g.n)
                storePart(c, sums[i][v], g.n - column, !fresh);
        }
    }
}

template <typename Real, int Rows, int Vectors>
inline void tileRows(const GemmArguments<Real>& g, Size i, Size j, Size k0, Size k1, Size rows)
{
    if constexpr (Rows > 1) {
        if (rows < Size(Rows))
            return tileRows<Real, Rows - 1, Vectors>(g, i, j, k0, k1, rows);
    }
    tile<Real, Rows, Vectors>(g, i, j, k0, k1);
}

/// One column panel of C: the panel of B stays in the first-level cache.
template <typename Real, int Vectors>
inline void panel(const GemmArguments<Real>& g, Size j, Size k0, Size k1, Size vectors)
{
    if constexpr (Vectors > 1) {
        if (vectors < Size(Vectors))
            return panel<Real, Vectors - 1>(g, j, k0, k1, vectors);
    }
    for (Size i = 0; i < g.m; i += ASSAY_TILE_ROWS)
        tileRows<Real, ASSAY_TILE_ROWS, Vectors>(g, i, j, k0, k1,
                                                 smaller(ASSAY_TILE_ROWS, g.m - i));
}

template <typename Real>
void gemm(const GemmArguments<Real>& g)
{
    constexpr Size lanes = lanesOf<Real>;
    constexpr Size depth = 128; // Rows of B per panel: 128 x 256 bytes fit the first-level cache.
    for (Size k = 0; k < g.k; k += depth) {
        const Size k1 = smaller(k + depth, g.k);
        for (Size j = 0; j < g.n; j += ASSAY_TILE_VECTORS * lanes) {
            const Size vectors = (g.n - j + lanes - 1) / lanes;
            panel<Real, ASSAY_TILE_VECTORS>(g, j, k, k1, smaller(ASSAY_TILE_VECTORS, vectors));
        }
    }
}

// ---- transposition --------------------------------------------------------------------------

/// Masks of one butterfly stage of an in-register transposition.
template <typename Real, int Half, int... Lane>
inline void butterfly(Vec<Real>& a, Vec<Real>& b)
{
    constexpr int lanes = static_cast<int>(lanesOf<Real>);
    const Vec<Real> low =
        __builtin_shufflevector(a, b, ((Lane & Half) ? lanes + Lane - Half : Lane)...);
    b = __builtin_shufflevector(a, b, ((Lane & Half) ? lanes + Lane : Lane + Half)...);
    a = low;
}

template <typename Real, int Half, int... Lane>
inline void stages(Vec<Real>* rows)
{
    constexpr int lanes = static_cast<int>(lanesOf<Real>);
#pragma GCC unroll 16
    for (int i = 0; i < lanes; ++i) {
        if (!(i & Half))
            butterfly<Real, Half, Lane...>(rows[i], rows[i + Half]);
    }
    if constexpr (Half > 1)
        stages<Real, Half / 2, Lane...>(rows);
}

template <int... Lane>
struct LaneList {
};
template <int N, int... Lane>
struct MakeLanes : MakeLanes<N - 1, N - 1, Lane...> {
};
template <int... Lane>
struct MakeLanes<0, Lane...> {
    using Type = LaneList<Lane...>;
};

template <typename Real, int... Lane>
inline void transposeBlock(const Real* in, Size inRow, Real* out, Size outRow, LaneList<Lane...>)
{
    constexpr int lanes = static_cast<int>(lanesOf<Real>);
    Vec<Real> rows[lanes] = {load(in + Lane * inRow)...};
    stages<Real, lanes / 2, Lane...>(rows);
    (store(out + Lane * outRow, rows[Lane]), ...);
}

template <typename Real>
void transpose(const Real* in, Size rows, Size columns, Size inRow, Real* out, Size outRow)
{
    constexpr Size lanes = lanesOf<Real>;
    using Lanes = typename MakeLanes<static_cast<int>(lanes)>::Type;
    const Size whole = rows / lanes * lanes;
    const Size wholeColumns = columns / lanes * lanes;
    for (Size i = 0; i < whole; i += lanes) {
        for (Size j = 0; j < wholeColumns; j += lanes)
            transposeBlock(in + i * inRow + j, inRow, out + j * outRow + i, outRow, Lanes{});
    }
    for (Size i = 0; i < rows; ++i) {
        for (Size j = i < whole ? wholeColumns : 0; j < columns; ++j)
            out[j * outRow + i] = in[i * inRow + j];
    }
}

// ---- sums -----------------------------------------------------------------------------------

template <typename Real>
void addDots(const Real* a, Size m, Size aRow, const Real* b, Size n, Size bRow, Size k, Real* c,
             Size cRow)
{
    constexpr Size lanes = lanesOf<Real>;
    for (Size i = 0; i < m; ++i) {
        for (Size j = 0; j < n; ++j) {
            const Real* x = a + i * aRow;
            const Real* y = b + j * bRow;
            Vec<Real> even{}, odd{};
            Size t = 0;
            for (; t + 2 * lanes <= k; t += 2 * lanes) {
                even += load(x + t) * load(y + t);
                odd += load(x + t + lanes) * load(y + t + lanes);
            }
            for (; t + lanes <= k; t += lanes)
                even += load(x + t) * load(y + t);
            Real sum = sumLanes<Real>(even + odd);
            for (; t < k; ++t)
                sum += x[t] * y[t];
            c[i * cRow + j] += sum;
        }
    }
}

template <typename Real>
void addRowSums(const Real* a, Size m, Size aRow, Size k, Real* out, Size outStep)
{
    constexpr Size lanes = lanesOf<Real>;
    for (Size i = 0; i < m; ++i) {
        const Real* x = a + i * aRow;
        Vec<Real> even{};
        Size t = 0;
        for (; t + lanes <= k; t += lanes)
            even += load(x + t);
        Real sum = sumLanes<Real>(even);
        for (; t < k; ++t)
            sum += x[t];
        out[i * outStep] += sum;
    }
}

template <typename Real>
double squaredNorm(const Real* values, Size n)
{
    double total = 0.0;
    for (Size i = 0; i < n; i += 1024) { // Short sums in Real, their sum in double.
        Real part = 0;
        const Real* x = values + i;
        addDots<Real>(x, 1, 0, x, 1, 0, smaller(1024, n - i), &part, 1);
        total += part;
    }
    return total;
}

// ---- tanh -----------------------------------------------------------------------------------

/// Exact, lane by lane.
inline Vec<double> tanhOf(Vec<double> x)
{
    Vec<double> y;
    for (Size i = 0; i < lanesOf<double>; ++i)
        y[i] = ::tanh(x[i]);
    return y;
}

/// Rational minimax approximation 13/6 (coefficients as in Eigen's ptanh), |error| < 3e-7 with
/// fused multiply-add, < 4e-7 without. Beyond the clamp tanh is 1 to that precision; a NaN stays
/// one.
inline Vec<float> tanhOf(Vec<float> x)
{
    const Vec<float> limit = splat(7.90531110763549805F);
    x = x > limit ? limit : x;
    x = x < -limit ? -limit : x;
    const Vec<float> s = x * x;
    Vec<float> p = s * -2.76076847742355e-16F + 2.00018790482477e-13F;
    p = p * s - 8.60467152213735e-11F;
    p = p * s + 5.12229709037114e-08F;
    p = p * s + 1.48572235717979e-05F;
    p = p * s + 6.37261928875436e-04F;
    p = p * s + 4.89352455891786e-03F;
    Vec<float> q = s * 1.19825839466702e-06F + 1.18534705686654e-04F;
    q = q * s + 2.26843463243900e-03F;
    q = q * s + 4.89352518554385e-03F;
    return x * p / q;
}

template <typename Real>
void tanhForward(const LayerColumns& layer, Real* values)
{
    constexpr Size lanes = lanesOf<Real>;
    for (Size unit = 0; unit < layer.units; ++unit) {
        Real* row = values + unit * layer.stride;
        for (Size j = 0; j < layer.events; j += lanes)
            store(row + j, tanhOf(load(row + j)));
        for (Size p = 0; p < layer.tangents; ++p) {
            Real* tangent = row + layer.events + p * layer.tangentEvents;
            for (Size j = 0; j < layer.tangentEvents; j += lanes) {
                const Vec<Real> a = load(row + j);
                store(tangent + j, load(tangent + j) * (Real(1) - a * a));
            }
        }
    }
}

/// With a' = (1 - a^2) z': z-bar = (1 - a^2) a-bar - 2 a sum_p a_p' a_p'-bar.
template <typename Real>
void tanhBackward(const LayerColumns& layer, const Real* values, Real* adjoints)
{
    constexpr Size lanes = lanesOf<Real>;
    for (Size unit = 0; unit < layer.units; ++unit) {
        const Real* value = values + unit * layer.stride;
        Real* adjoint = adjoints + unit * layer.stride;
        for (Size j = 0; j < layer.events; j += lanes) {
            const Vec<Real> a = load(value + j);
            const Vec<Real> slope = Real(1) - a * a;
            Vec<Real> bar = slope * load(adjoint + j);
            if (j < layer.tangentEvents) {
                Vec<Real> coupling{};
                Size at = layer.events + j;
                for (Size p = 0; p < layer.tangents; ++p, at += layer.tangentEvents) {
                    const Vec<Real> tangentBar = load(adjoint + at);
                    coupling += load(value + at) * tangentBar;
                    store(adjoint + at, slope * tangentBar);
                }
                bar -= Real(2) * a * coupling;
            }
            store(adjoint + j, bar);
        }
    }
}

template <typename Real>
void shiftedTanh(const LayerColumns& layer, const Real* z, const Real* shift, Real* out)
{
    constexpr Size lanes = lanesOf<Real>;
    for (Size unit = 0; unit < layer.units; ++unit) {
        const Vec<Real> offset = splat(shift[unit]);
        for (Size j = 0; j < layer.events; j += lanes) {
            const Size at = unit * layer.stride + j;
            store(out + at, tanhOf(load(z + at) + offset));
        }
    }
}

/// The logistic function is (1 + tanh(z / 2)) / 2, and costs as much as tanh.
template <typename Real>
void siluForward(const LayerColumns& layer, Real* values, Real* stored)
{
    constexpr Size lanes = lanesOf<Real>;
    for (Size unit = 0; unit < layer.units; ++unit) {
        Real* row = values + unit * layer.stride;
        Real* kept = stored ? stored + unit * layer.stride : nullptr;
        for (Size j = 0; j < layer.events; j += lanes) {
            const Vec<Real> z = load(row + j);
            const Vec<Real> s = Real(0.5) + Real(0.5) * tanhOf(Real(0.5) * z);
            const Vec<Real> rest = Real(1) - s;
            const Vec<Real> slope = s + z * s * rest;
            const Vec<Real> bend = s * rest * (Real(2) + z * (rest - s));
            store(row + j, z * s);
            if (kept)
                store(kept + j, slope);
            if (j >= layer.tangentEvents)
                continue;
            Size at = layer.events + j;
            for (Size p = 0; p < layer.tangents; ++p, at += layer.tangentEvents) {
                const Vec<Real> tangent = load(row + at);
                if (kept)
                    store(kept + at, bend * tangent);
                store(row + at, slope * tangent);
            }
        }
    }
}

template <typename Real>
void storedBackward(const LayerColumns& layer, const Real* stored, Real* adjoints)
{
    constexpr Size lanes = lanesOf<Real>;
    for (Size unit = 0; unit < layer.units; ++unit) {
        const Real* kept = stored + unit * layer.stride;
        Real* adjoint = adjoints + unit * layer.stride;
        for (Size j = 0; j < layer.events; j += lanes) {
            const Vec<Real> slope = load(kept + j);
            Vec<Real> bar = slope * load(adjoint + j);
            if (j < layer.tangentEvents) {
                Size at = layer.events + j;
                for (Size p = 0; p < layer.tangents; ++p, at += layer.tangentEvents) {
                    const Vec<Real> tangentBar = load(adjoint + at);
                    bar += load(kept + at) * tangentBar;
                    store(adjoint + at, slope * tangentBar);
                }
            }
            store(adjoint + j, bar);
        }
    }
}

// ---- optimizers -----------------------------------------------------------------------------

inline float rootOf(float x)
{
    return __builtin_sqrtf(x);
}
inline double rootOf(double x)
{
    return __builtin_sqrt(x);
}

template <typename Real>
void adam(const AdamArguments<Real>& s)
{
    Real* __restrict parameters = s.parameters;
    const Real* __restrict gradient = s.gradient;
    Real* __restrict first = s.first;
    Real* __restrict second = s.second;
    Real* __restrict largest = s.largest;
    const Real keep1 = s.beta1, keep2 = s.beta2, new1 = 1 - s.beta1, new2 = 1 - s.beta2;
    const Real scale = s.scale, step = s.stepSize, root = s.rootCorrection, epsilon = s.epsilon;
    if (largest) {
        for (Size i = 0; i < s.n; ++i) {
            const Real g = scale * gradient[i];
            const Real m = keep1 * first[i] + new1 * g;
            const Real v = keep2 * second[i] + new2 * g * g;
            const Real top = largest[i] > v ? largest[i] : v;
            first[i] = m;
            second[i] = v;
            largest[i] = top;
            parameters[i] -= step * m / (rootOf(top) * root + epsilon);
        }
        return;
    }
    for (Size i = 0; i < s.n; ++i) {
        const Real g = scale * gradient[i];
        const Real m = keep1 * first[i] + new1 * g;
        const Real v = keep2 * second[i] + new2 * g * g;
        first[i] = m;
        second[i] = v;
        parameters[i] -= step * m / (rootOf(v) * root + epsilon);
    }
}

template <typename Real>
void sgd(Size n, Real* __restrict parameters, const Real* __restrict gradient,
         Real* __restrict buffer, Real scale, Real momentum, Real rate)
{
    for (Size i = 0; i < n; ++i) {
        buffer[i] = momentum * buffer[i] + scale * gradient[i];
        parameters[i] -= rate * buffer[i];
    }
}

template <typename Real>
constexpr MlpKernels<Real> table{
    ASSAY_KERNEL_NAME,  lanesOf<Real>,     gemm<Real>,           transpose<Real>,
    addDots<Real>,      addRowSums<Real>,  tanhForward<Real>,    tanhBackward<Real>,
    shiftedTanh<Real>,  siluForward<Real>, storedBackward<Real>, squaredNorm<Real>,
    adam<Real>,         sgd<Real>};

} // namespace

template <typename Real>
const MlpKernels<Real>& kernels()
{
    return table<Real>;
}

template const MlpKernels<float>& kernels<float>();
template const MlpKernels<double>& kernels<double>();

} // namespace assay::ASSAY_KERNEL_NAMESPACE
