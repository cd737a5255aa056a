// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace assay {

/// C [m][n] = A [m][k] B [k][n] (+ bias [m], or + C). Rows of B must be readable up to n rounded up
/// to a whole vector; C is written up to n only.
template <typename Real>
struct GemmArguments {
    std::size_t m = 0, n = 0, k = 0;
    const Real* a = nullptr;
    std::size_t aRow = 0, aCol = 1; ///< A(i, j) = a[i aRow + j aCol]
    const Real* b = nullptr;
    std::size_t bRow = 0;
    Real* c = nullptr;
    std::size_t cRow = 0;
    const Real* bias = nullptr; ///< nullptr: none
    bool accumulate = false;    ///< Add to what C holds (then bias is ignored).
};

/// Columns of a layer's values, feature-major [units][stride]: first the events (padded to whole
/// vectors), then, per parameter, the tangents of the leading events (padded too).
struct LayerColumns {
    std::size_t units = 0;
    std::size_t stride = 0;
    std::size_t events = 0;        ///< Padded
    std::size_t tangents = 0;      ///< Number of tangent blocks (parameters)
    std::size_t tangentEvents = 0; ///< Padded columns per block

    std::size_t total() const { return events + tangents * tangentEvents; }
};

/// State and constants of one optimizer step on flat arrays.
template <typename Real>
struct AdamArguments {
    std::size_t n = 0;
    Real* parameters = nullptr;
    const Real* gradient = nullptr;
    Real* first = nullptr;
    Real* second = nullptr;
    Real* largest = nullptr; ///< AMSGrad's maximum of the second moment; nullptr: plain Adam
    Real scale = 1;          ///< Multiplies the gradient (clipping)
    Real beta1 = 0, beta2 = 0;
    Real stepSize = 0;       ///< lr / (1 - beta1^t)
    Real rootCorrection = 1; ///< 1 / sqrt(1 - beta2^t)
    Real epsilon = 0;
};

/// The inner loops of dense networks for one instruction set. Written once (MlpKernels.inl) and
/// compiled once per instruction set; all arrays are 64-byte aligned where rows start.
template <typename Real>
struct MlpKernels {
    const char* name = "";
    std::size_t lanes = 1; ///< Elements of a vector

    /// m n k multiply-adds.
    void (*gemm)(const GemmArguments<Real>&) = nullptr;
    /// out [columns][outRow] = in [rows][inRow]^T.
    void (*transpose)(const Real* in, std::size_t rows, std::size_t columns, std::size_t inRow,
                      Real* out, std::size_t outRow) = nullptr;
    /// c [m][n] += a [m][k] b [n][k]^T for few rows m.
    void (*addDots)(const Real* a, std::size_t m, std::size_t aRow, const Real* b, std::size_t n,
                    std::size_t bRow, std::size_t k, Real* c, std::size_t cRow) = nullptr;
    /// out [i outStep] += sum of row i of a [m][k].
    void (*addRowSums)(const Real* a, std::size_t m, std::size_t aRow, std::size_t k, Real* out,
                       std::size_t outStep) = nullptr;
    /// a = tanh(z), a_p' = (1 - a^2) z_p', in place.
    void (*tanhForward)(const LayerColumns&, Real* values) = nullptr;
    /// Adjoints of (a, a') to adjoints of (z, z'), in place.
    void (*tanhBackward)(const LayerColumns&, const Real* values, Real* adjoints) = nullptr;
    /// out = tanh(z + shift per unit) on the event columns; the first layer of a grid over theta.
    void (*shiftedTanh)(const LayerColumns&, const Real* z, const Real* shift, Real* out) = nullptr;
    /// a = z / (1 + exp(-z)), a_p' = s'(z) z_p', in place; with \p stored (may be null), what
    /// storedBackward needs.
    void (*siluForward)(const LayerColumns&, Real* values, Real* stored) = nullptr;
    /// The backward step with stored derivatives: event columns hold s'(z), tangent columns
    /// s''(z) z_p'.
    void (*storedBackward)(const LayerColumns&, const Real* stored, Real* adjoints) = nullptr;
    double (*squaredNorm)(const Real* values, std::size_t n) = nullptr;
    void (*adam)(const AdamArguments<Real>&) = nullptr;
    /// buffer = momentum buffer + scale gradient; parameters -= rate buffer.
    void (*sgd)(std::size_t n, Real* parameters, const Real* gradient, Real* buffer, Real scale,
                Real momentum, Real rate) = nullptr;
};

/// The best that this processor runs.
template <typename Real>
const MlpKernels<Real>& mlpKernels();
/// All that this processor runs, baseline first; for tests and benchmarks.
template <typename Real>
std::vector<const MlpKernels<Real>*> allMlpKernels();

extern template const MlpKernels<float>& mlpKernels<float>();
extern template const MlpKernels<double>& mlpKernels<double>();
extern template std::vector<const MlpKernels<float>*> allMlpKernels<float>();
extern template std::vector<const MlpKernels<double>*> allMlpKernels<double>();

} // namespace assay
