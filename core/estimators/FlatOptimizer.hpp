// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/MlpKernels.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace assay {

/// Update rule, with the constants of PyTorch: Adam and AMSGrad with beta 0.9, 0.999 and eps 1e-8,
/// SGD with momentum and no dampening.
enum class UpdateRule { Adam, AmsGrad, Sgd };
Result<UpdateRule> updateRuleByName(std::string_view name);

/// What an optimizer remembers between steps; part of a checkpoint.
template <typename Real>
struct OptimizerState {
    std::uint64_t step = 0;
    std::vector<Real> first;   ///< First moment, or the momentum buffer
    std::vector<Real> second;  ///< Second moment
    std::vector<Real> largest; ///< AMSGrad's maximum of it
};

/// One pass over flat arrays per step: the same numbers as PyTorch's optimizers.
template <typename Real>
class FlatOptimizer {
public:
    FlatOptimizer(UpdateRule rule, double momentum, std::size_t parameters);

    /// Moves \p parameters against \p gradientScale * \p gradient with learning rate \p rate.
    void step(std::span<Real> parameters, std::span<const Real> gradient, double gradientScale,
              double rate);

    const OptimizerState<Real>& state() const { return m_state; }
    void setState(OptimizerState<Real> state) { m_state = std::move(state); }

private:
    UpdateRule m_rule;
    double m_momentum;
    OptimizerState<Real> m_state;
};

extern template class FlatOptimizer<float>;
extern template class FlatOptimizer<double>;

} // namespace assay
