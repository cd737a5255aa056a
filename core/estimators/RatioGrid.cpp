// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/RatioGrid.hpp"

#include "core/estimators/AlignedBuffer.hpp"
#include "core/estimators/MlpKernels.hpp"
#include "core/estimators/MlpPass.hpp"
#include "core/estimators/StoredActivation.hpp"

#include <algorithm>

namespace assay {

namespace {

using Index = Eigen::Index;

/// Columns padded to whole cache lines, an odd number of them (see MlpPass).
template <typename Real>
std::size_t strideFor(std::size_t events)
{
    constexpr std::size_t line = 64 / sizeof(Real);
    return ((events + line - 1) / line | 1) * line;
}

} // namespace

/// Feature-major values of one block of events.
template <typename Real>
struct RatioGrid<Real>::Scratch {
    std::size_t events, stride;
    AlignedBuffer<Real> input;     ///< Scaled x
    AlignedBuffer<Real> fromX;     ///< First layer without theta's part
    AlignedBuffer<Real> even, odd; ///< Layers, in turn
};

template <typename Real>
RatioGrid<Real>::RatioGrid(const RatioEstimator& estimator)
    : m_estimator(estimator), m_shape(estimator.network().shape),
      m_parameters(estimator.network().parameters.begin(), estimator.network().parameters.end()),
      m_thetaInputs(estimator.info().parameters.size() *
                    (estimator.head() == Head::AntisymmetrisedRatio ? 2 : 1))
{
}

template <typename Real>
std::size_t RatioGrid<Real>::units(int layer) const
{
    return static_cast<std::size_t>(m_shape.sizes[static_cast<std::size_t>(layer)]);
}

template <typename Real>
void RatioGrid<Real>::firstLayer(const Matrix& x, std::size_t begin, std::size_t end,
                                 Scratch& scratch) const
{
    const std::size_t observables = units(0) - m_thetaInputs;
    const Standardisation& scaling = m_estimator.xScaling();
    for (std::size_t i = begin; i < end; ++i) {
        for (std::size_t c = 0; c < observables; ++c) {
            const auto column = static_cast<Index>(c);
            scratch.input[c * scratch.stride + i - begin] = static_cast<Real>(
                (x(static_cast<Index>(i), column) - scaling.mean(column)) / scaling.std(column));
        }
    }
    mlpKernels<Real>().gemm({units(1), scratch.events, observables,
                             m_parameters.data() + m_thetaInputs, units(0), 1, scratch.input.data(),
                             scratch.stride, scratch.fromX.data(), scratch.stride,
                             m_parameters.data() + m_shape.biasOffset(0), false});
}

/// The network's theta inputs at a row of \p thetas; with two blocks, (theta, theta_ref) or
/// swapped.
template <typename Real>
std::vector<double> RatioGrid<Real>::thetaInputs(const Matrix& thetas, std::size_t row,
                                                 bool swapped) const
{
    const Standardisation& scaling = m_estimator.thetaScaling();
    const Theta& reference = m_estimator.info().referenceTheta;
    const auto parameters = static_cast<std::size_t>(thetas.cols());
    std::vector<double> inputs(m_thetaInputs);
    for (std::size_t k = 0; k < m_thetaInputs; ++k) {
        const auto p = static_cast<Index>(k % parameters);
        const bool tested = (k < parameters) != swapped;
        const double value =
            tested ? thetas(static_cast<Index>(row), p) : reference[static_cast<std::size_t>(p)];
        inputs[k] = (value - scaling.mean(p)) / scaling.std(p);
    }
    return inputs;
}

template <typename Real>
void RatioGrid<Real>::shift(const std::vector<double>& thetaInputs, std::vector<Real>& shift) const
{
    shift.assign(units(1), Real(0));
    for (std::size_t unit = 0; unit < units(1); ++unit) {
        double sum = 0.0;
        for (std::size_t k = 0; k < m_thetaInputs; ++k)
            sum += static_cast<double>(m_parameters[unit * units(0) + k]) * thetaInputs[k];
        shift[unit] = static_cast<Real>(sum);
    }
}

template <typename Real>
const Real* RatioGrid<Real>::laterLayers(const std::vector<Real>& shift, Scratch& scratch) const
{
    const auto& kernels = mlpKernels<Real>();
    const bool tanh = m_shape.activation == Activation::Tanh;
    LayerColumns layer{units(1), scratch.stride, scratch.events, 0, 0};
    Real* values = scratch.even.data();
    Real* next = scratch.odd.data();
    const bool hidden = m_shape.layers() > 1;
    if (hidden && tanh) {
        kernels.shiftedTanh(layer, scratch.fromX.data(), shift.data(), values);
    } else {
        for (std::size_t unit = 0; unit < layer.units; ++unit) {
            for (std::size_t j = unit * layer.stride; j < unit * layer.stride + layer.events; ++j)
                values[j] = scratch.fromX[j] + shift[unit];
        }
        if (hidden)
            activateStored<Real>(m_shape.activation, kernels, layer, values, nullptr);
    }
    for (int l = 2; l <= m_shape.layers(); ++l) {
        kernels.gemm({units(l), scratch.events, units(l - 1),
                      m_parameters.data() + m_shape.weightOffset(l - 1), units(l - 1), 1, values,
                      scratch.stride, next, scratch.stride,
                      m_parameters.data() + m_shape.biasOffset(l - 1), false});
        layer.units = units(l);
        if (l < m_shape.layers() && tanh)
            kernels.tanhForward(layer, next);
        else if (l < m_shape.layers())
            activateStored<Real>(m_shape.activation, kernels, layer, next, nullptr);
        std::swap(values, next);
    }
    return values;
}

template <typename Real>
void RatioGrid<Real>::evaluate(const Matrix& x, std::size_t begin, std::size_t end,
                               const Matrix& thetas, std::size_t first, std::size_t last,
                               Matrix& out) const
{
    const std::size_t lanes = mlpKernels<Real>().lanes;
    const std::size_t events = (end - begin + lanes - 1) / lanes * lanes;
    const std::size_t stride = strideFor<Real>(events);
    const auto widest =
        static_cast<std::size_t>(*std::max_element(m_shape.sizes.begin(), m_shape.sizes.end()));
    Scratch scratch{events,
                    stride,
                    AlignedBuffer<Real>(units(0) * stride),
                    AlignedBuffer<Real>(units(1) * stride),
                    AlignedBuffer<Real>(widest * stride),
                    AlignedBuffer<Real>(widest * stride)};
    firstLayer(x, begin, end, scratch);
    std::vector<Real> offsets;
    const bool antisymmetric = m_estimator.head() == Head::AntisymmetrisedRatio;
    for (std::size_t t = first; t < last; ++t) {
        double* row = out.data() + t * static_cast<std::size_t>(out.cols()) + begin;
        shift(thetaInputs(thetas, t, false), offsets);
        const Real* values = laterLayers(offsets, scratch);
        std::copy(values, values + (end - begin), row);
        if (!antisymmetric)
            continue;
        shift(thetaInputs(thetas, t, true), offsets);
        values = laterLayers(offsets, scratch);
        for (std::size_t i = 0; i < end - begin; ++i)
            row[i] -= static_cast<double>(values[i]);
    }
}

template <typename Real>
void RatioGrid<Real>::scores(const Matrix& x, std::size_t begin, std::size_t end,
                             const Theta& theta, Matrix& out) const
{
    const Matrix point = asVector(theta).transpose();
    const std::size_t n = end - begin, parameters = theta.size();
    const bool antisymmetric = m_estimator.head() == Head::AntisymmetrisedRatio;
    MlpPass<Real> pass(m_shape, n, m_thetaInputs);
    std::vector<Real> input(n * units(0));
    for (int side = 0; side < (antisymmetric ? 2 : 1); ++side) {
        const auto thetaPart = thetaInputs(point, 0, side == 1);
        for (std::size_t i = 0; i < n; ++i) {
            Real* row = input.data() + i * units(0);
            std::copy(thetaPart.begin(), thetaPart.end(), row);
            for (std::size_t c = m_thetaInputs; c < units(0); ++c) {
                const auto column = static_cast<Index>(c - m_thetaInputs);
                const Standardisation& scaling = m_estimator.xScaling();
                row[c] = static_cast<Real>(
                    (x(static_cast<Index>(begin + i), column) - scaling.mean(column)) /
                    scaling.std(column));
            }
        }
        pass.load(input.data(), n, n);
        pass.forward(m_parameters.data(), false);
        for (std::size_t p = 0; p < parameters; ++p) {
            // Swapped, the tested theta is the second block and enters with a minus sign.
            const Real* tangent = pass.tangent(side == 0 ? p : parameters + p);
            const double scale =
                (side == 0 ? 1.0 : -1.0) / m_estimator.thetaScaling().std(static_cast<Index>(p));
            for (std::size_t i = 0; i < n; ++i) {
                double& value = out(static_cast<Index>(begin + i), static_cast<Index>(p));
                value = (side == 0 ? 0.0 : value) + scale * static_cast<double>(tangent[i]);
            }
        }
    }
}

template class RatioGrid<float>;
template class RatioGrid<double>;

} // namespace assay
