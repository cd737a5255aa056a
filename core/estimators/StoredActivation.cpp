// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/StoredActivation.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay {

namespace {

/// Value, first and second derivative of an activation at one point.
template <typename Real>
struct Jet {
    Real value, first, second;
};

template <typename Real>
Real logistic(Real z)
{
    const Real e = std::exp(-std::abs(z));
    return (z >= 0 ? Real(1) : e) / (1 + e);
}

template <typename Real>
Jet<Real> exponentialUnit(Real z, Real scale, Real alpha)
{
    if (z > 0)
        return {scale * z, scale, 0};
    const Real e = std::exp(z);
    return {scale * alpha * std::expm1(z), scale * alpha * e, scale * alpha * e};
}

template <typename Real>
Jet<Real> gelu(Real z)
{
    const Real cdf = std::erfc(-z / std::numbers::sqrt2_v<Real>) / 2;
    const Real density =
        std::exp(-z * z / 2) * std::numbers::inv_sqrtpi_v<Real> / std::numbers::sqrt2_v<Real>;
    return {z * cdf, cdf + z * density, density * (2 - z * z)};
}

/// The constants of SELU are those of Klambauer et al., arXiv:1706.02515, as in PyTorch.
template <Activation activation, typename Real>
Jet<Real> jet(Real z)
{
    if constexpr (activation == Activation::Tanh) {
        const Real a = std::tanh(z);
        return {a, 1 - a * a, -2 * a * (1 - a * a)};
    } else if constexpr (activation == Activation::Relu) {
        return {z < 0 ? Real(0) : z, z > 0 ? Real(1) : Real(0), 0};
    } else if constexpr (activation == Activation::Elu) {
        return exponentialUnit<Real>(z, 1, 1);
    } else if constexpr (activation == Activation::Selu) {
        return exponentialUnit<Real>(z, Real(1.0507009873554804934193349852946),
                                     Real(1.6732632423543772848170429916717));
    } else if constexpr (activation == Activation::Softplus) {
        const Real s = logistic(z);
        return {(z < 0 ? Real(0) : z) + std::log1p(std::exp(-std::abs(z))), s, s * (1 - s)};
    } else if constexpr (activation == Activation::Gelu) {
        return gelu(z);
    } else {
        const Real s = logistic(z);
        return {s, s * (1 - s), s * (1 - s) * (1 - 2 * s)};
    }
}

template <Activation activation, typename Real>
void run(const LayerColumns& layer, Real* values, Real* stored)
{
    for (std::size_t unit = 0; unit < layer.units; ++unit) {
        Real* row = values + unit * layer.stride;
        Real* kept = stored ? stored + unit * layer.stride : nullptr;
        for (std::size_t j = 0; j < layer.events; ++j) {
            const Jet<Real> at = jet<activation>(row[j]);
            row[j] = at.value;
            if (kept)
                kept[j] = at.first;
            if (j >= layer.tangentEvents)
                continue;
            std::size_t column = layer.events + j;
            for (std::size_t p = 0; p < layer.tangents; ++p, column += layer.tangentEvents) {
                if (kept)
                    kept[column] = at.second * row[column];
                row[column] *= at.first;
            }
        }
    }
}

} // namespace

template <typename Real>
void activateStored(Activation activation, const MlpKernels<Real>& kernels,
                    const LayerColumns& layer, Real* values, Real* stored)
{
    switch (activation) {
    case Activation::Tanh:
        return run<Activation::Tanh>(layer, values, stored);
    case Activation::Relu:
        return run<Activation::Relu>(layer, values, stored);
    case Activation::Elu:
        return run<Activation::Elu>(layer, values, stored);
    case Activation::Selu:
        return run<Activation::Selu>(layer, values, stored);
    case Activation::Softplus:
        return run<Activation::Softplus>(layer, values, stored);
    case Activation::Silu:
        return kernels.siluForward(layer, values, stored);
    case Activation::Gelu:
        return run<Activation::Gelu>(layer, values, stored);
    case Activation::Sigmoid:
        return run<Activation::Sigmoid>(layer, values, stored);
    }
}

template void activateStored<float>(Activation, const MlpKernels<float>&, const LayerColumns&,
                                    float*, float*);
template void activateStored<double>(Activation, const MlpKernels<double>&, const LayerColumns&,
                                     double*, double*);

} // namespace assay
