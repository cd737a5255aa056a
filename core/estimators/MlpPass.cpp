// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/MlpPass.hpp"

#include "core/estimators/StoredActivation.hpp"

#include <algorithm>

namespace assay {

namespace {

std::size_t roundUp(std::size_t n, std::size_t step)
{
    return (n + step - 1) / step * step;
}

/// A stride that is an odd number of cache lines: rows then spread over all cache sets.
template <typename Real>
std::size_t oddLines(std::size_t columns)
{
    constexpr std::size_t line = 64 / sizeof(Real);
    return ((columns + line - 1) / line | 1) * line;
}

/// Up to this many outputs the weight gradient is made of dot products, without a transposition.
constexpr std::size_t fewRows = 4;

} // namespace

template <typename Real>
MlpPass<Real>::MlpPass(MlpShape shape, std::size_t capacity, std::size_t tangents,
                       const MlpKernels<Real>& kernels)
    : m_shape(std::move(shape)), m_capacity(std::max<std::size_t>(capacity, 1)),
      m_tangents(tangents), m_kernels(kernels)
{
    const std::size_t padded = roundUp(m_capacity, 64 / sizeof(Real));
    m_stride = oddLines<Real>(padded * (1 + tangents));
    std::size_t widest = 0;
    for (int l = 0; l <= m_shape.layers(); ++l) {
        // Whole vectors of rows too, because transpositions work in square blocks.
        const std::size_t size = roundUp(units(l), 64 / sizeof(Real)) * m_stride;
        m_values.emplace_back(size);
        m_adjoints.emplace_back(l == 0 ? 0 : size);
        const bool stored = l > 0 && l < m_shape.layers() && m_shape.activation != Activation::Tanh;
        m_stored.emplace_back(stored ? size : 0);
        widest = std::max(widest, units(l));
    }
    m_transposed = AlignedBuffer<Real>(m_stride * oddLines<Real>(widest));
}

template <typename Real>
std::size_t MlpPass<Real>::units(int layer) const
{
    return static_cast<std::size_t>(m_shape.sizes[static_cast<std::size_t>(layer)]);
}

template <typename Real>
LayerColumns MlpPass<Real>::columns(int layer) const
{
    return {units(layer), m_stride, m_events, m_tangentEvents ? m_tangents : 0, m_tangentEvents};
}

template <typename Real>
void MlpPass<Real>::load(const Real* input, std::size_t rows, std::size_t tangentRows)
{
    m_events = roundUp(rows, m_kernels.lanes);
    m_tangentEvents = m_tangents ? roundUp(tangentRows, m_kernels.lanes) : 0;
    Real* values = m_values.front().data();
    m_kernels.transpose(input, rows, units(0), units(0), values, m_stride);
    for (std::size_t i = 0; i < units(0); ++i)
        std::fill(values + i * m_stride + rows, values + i * m_stride + m_events, Real(0));
}

template <typename Real>
void MlpPass<Real>::linear(int layer, const Real* parameters)
{
    const LayerColumns to = columns(layer);
    const Real* weights = parameters + m_shape.weightOffset(layer - 1);
    const Real* from = m_values[static_cast<std::size_t>(layer) - 1].data();
    Real* out = m_values[static_cast<std::size_t>(layer)].data();
    GemmArguments<Real> product{to.units,
                                to.events,
                                units(layer - 1),
                                weights,
                                units(layer - 1),
                                1,
                                from,
                                m_stride,
                                out,
                                m_stride,
                                parameters + m_shape.biasOffset(layer - 1),
                                false};
    m_kernels.gemm(product);
    if (to.tangents == 0)
        return;
    if (layer > 1) {
        product.b += to.events;
        product.c += to.events;
        product.n = to.tangents * to.tangentEvents;
        product.bias = nullptr;
        m_kernels.gemm(product);
        return;
    }
    for (std::size_t unit = 0; unit < to.units; ++unit) { // The tangent of input p is e_p.
        Real* row = out + unit * m_stride + to.events;
        for (std::size_t p = 0; p < to.tangents; ++p, row += to.tangentEvents)
            std::fill(row, row + to.tangentEvents, weights[unit * units(0) + p]);
    }
}

template <typename Real>
void MlpPass<Real>::activate(int layer, bool keep)
{
    const auto l = static_cast<std::size_t>(layer);
    if (m_shape.activation == Activation::Tanh)
        m_kernels.tanhForward(columns(layer), m_values[l].data());
    else
        activateStored(m_shape.activation, m_kernels, columns(layer), m_values[l].data(),
                       keep ? m_stored[l].data() : nullptr);
}

template <typename Real>
void MlpPass<Real>::forward(const Real* parameters, bool keep)
{
    const int last = m_shape.layers();
    for (int layer = 1; layer <= last; ++layer) {
        linear(layer, parameters);
        if (layer < last)
            activate(layer, keep);
    }
    if (!keep)
        return;
    Real* adjoints = m_adjoints.back().data();
    for (std::size_t o = 0; o < units(last); ++o)
        std::fill(adjoints + o * m_stride, adjoints + o * m_stride + columns(last).total(),
                  Real(0));
}

template <typename Real>
const Real* MlpPass<Real>::output(std::size_t o) const
{
    return m_values.back().data() + o * m_stride;
}

template <typename Real>
const Real* MlpPass<Real>::tangent(std::size_t p) const
{
    return m_values.back().data() + m_events + p * m_tangentEvents;
}

template <typename Real>
Real* MlpPass<Real>::outputAdjoint(std::size_t o)
{
    return m_adjoints.back().data() + o * m_stride;
}

template <typename Real>
Real* MlpPass<Real>::tangentAdjoint(std::size_t p)
{
    return m_adjoints.back().data() + m_events + p * m_tangentEvents;
}

template <typename Real>
void MlpPass<Real>::addWeightGradient(int layer, Real* gradient)
{
    const LayerColumns to = columns(layer);
    const std::size_t in = units(layer - 1);
    // The first layer's tangent inputs are unit vectors and are treated apart.
    const std::size_t depth = layer == 1 ? to.events : to.total();
    const Real* adjoints = m_adjoints[static_cast<std::size_t>(layer)].data();
    const Real* from = m_values[static_cast<std::size_t>(layer) - 1].data();
    Real* weights = gradient + m_shape.weightOffset(layer - 1);
    m_kernels.addRowSums(adjoints, to.units, m_stride, to.events,
                         gradient + m_shape.biasOffset(layer - 1), 1);
    if (to.units <= fewRows) {
        m_kernels.addDots(adjoints, to.units, m_stride, from, in, m_stride, depth, weights, in);
        return;
    }
    const std::size_t inStride = oddLines<Real>(in);
    m_kernels.transpose(from, in, depth, m_stride, m_transposed.data(), inStride);
    m_kernels.gemm({to.units, in, depth, adjoints, m_stride, 1, m_transposed.data(), inStride,
                    weights, in, nullptr, true});
}

template <typename Real>
void MlpPass<Real>::addFirstLayerTangents(Real* gradient)
{
    const LayerColumns to = columns(1);
    for (std::size_t p = 0; p < to.tangents; ++p)
        m_kernels.addRowSums(m_adjoints[1].data() + to.events + p * to.tangentEvents, to.units,
                             m_stride, to.tangentEvents, gradient + p, units(0));
}

template <typename Real>
void MlpPass<Real>::propagate(int layer, const Real* parameters)
{
    const auto l = static_cast<std::size_t>(layer);
    const LayerColumns below = columns(layer - 1);
    Real* adjoints = m_adjoints[l - 1].data();
    m_kernels.gemm({below.units, below.total(), units(layer),
                    parameters + m_shape.weightOffset(layer - 1), 1, below.units,
                    m_adjoints[l].data(), m_stride, adjoints, m_stride, nullptr, false});
    if (m_shape.activation == Activation::Tanh)
        m_kernels.tanhBackward(below, m_values[l - 1].data(), adjoints);
    else
        m_kernels.storedBackward(below, m_stored[l - 1].data(), adjoints);
}

template <typename Real>
void MlpPass<Real>::backward(const Real* parameters, Real* gradient)
{
    for (int layer = m_shape.layers(); layer >= 1; --layer) {
        addWeightGradient(layer, gradient);
        if (layer > 1)
            propagate(layer, parameters);
    }
    addFirstLayerTangents(gradient);
}

template class MlpPass<float>;
template class MlpPass<double>;

} // namespace assay
