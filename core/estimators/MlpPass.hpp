// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/AlignedBuffer.hpp"
#include "core/estimators/MlpKernels.hpp"
#include "core/estimators/MlpWeights.hpp"

#include <cstddef>
#include <vector>

namespace assay {

/// Forward and backward pass of a dense network over a block of events, with the tangents
/// d/d input_p of its first \p tangents inputs carried along for the leading events, and the
/// reverse of both (what a loss on the output and on its derivative needs). Values are
/// feature-major [units][columns] (LayerColumns), so that any width uses whole vectors. Owns
/// scratch memory for \p capacity events: one instance per thread. Cost per event: (1 + tangents *
/// share) passes, share = fraction of events that carry tangents.
template <typename Real>
class MlpPass {
public:
    MlpPass(MlpShape shape, std::size_t capacity, std::size_t tangents,
            const MlpKernels<Real>& kernels = mlpKernels<Real>());

    const MlpShape& shape() const { return m_shape; }
    std::size_t capacity() const { return m_capacity; }

    /// Loads \p rows <= capacity inputs [rows][inputs], of which the first \p tangentRows carry
    /// tangents.
    void load(const Real* input, std::size_t rows, std::size_t tangentRows);
    /// Evaluates; \p keep stores what backward() needs.
    void forward(const Real* parameters, bool keep);
    /// Output component o of event i is output(o)[i].
    const Real* output(std::size_t o) const;
    /// d output_0 / d input_p of event i is tangent(p)[i]; between two p lie tangentStride().
    const Real* tangent(std::size_t p) const;
    std::size_t tangentStride() const { return m_tangentEvents; }
    std::size_t outputStride() const { return m_stride; }

    /// Where the loss writes dL/d output and dL/d tangent, laid out as output() and tangent();
    /// cleared by forward(keep = true).
    Real* outputAdjoint(std::size_t o);
    Real* tangentAdjoint(std::size_t p);
    /// Adds the gradient with respect to the parameters to \p gradient.
    void backward(const Real* parameters, Real* gradient);

private:
    LayerColumns columns(int layer) const;
    std::size_t units(int layer) const;
    void activate(int layer, bool keep);
    void linear(int layer, const Real* parameters);
    void addWeightGradient(int layer, Real* gradient);
    void addFirstLayerTangents(Real* gradient);
    void propagate(int layer, const Real* parameters);

    MlpShape m_shape;
    std::size_t m_capacity;
    std::size_t m_tangents;
    const MlpKernels<Real>& m_kernels;
    std::size_t m_stride = 0; ///< Columns of every buffer, odd in cache lines.
    std::size_t m_events = 0; ///< Padded columns in use
    std::size_t m_tangentEvents = 0;
    std::vector<AlignedBuffer<Real>> m_values;   ///< [layer 0 = input, ...]
    std::vector<AlignedBuffer<Real>> m_stored;   ///< Per hidden layer, activations other than tanh
    std::vector<AlignedBuffer<Real>> m_adjoints; ///< Per layer; of z after the activation's reverse
    AlignedBuffer<Real> m_transposed;
};

extern template class MlpPass<float>;
extern template class MlpPass<double>;

} // namespace assay
