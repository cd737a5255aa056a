// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/MlpPass.hpp"
#include "core/estimators/TrainableModel.hpp"

namespace assay {

/// Dense network with its loss on the hand-written kernels; heads Ratio and Score. Works through a
/// batch in blocks that fit the second-level cache.
template <typename Real>
class MlpModel final : public TrainableModel<Real> {
public:
    MlpModel(const MlpShape& shape, const Objective& objective,
             const MlpKernels<Real>& kernels = mlpKernels<Real>());

    std::size_t parameterCount() const override { return m_pass.shape().parameterCount(); }
    double lossAndGradient(std::span<const Real> parameters, const TrainingBatch<Real>& batch,
                           std::span<Real> gradient) override;
    double loss(std::span<const Real> parameters, const TrainingBatch<Real>& batch) override;

private:
    double run(const Real* parameters, const TrainingBatch<Real>& batch, Real* gradient);
    double blockLoss(const TrainingBatch<Real>& block, double inverseWeight, bool gradient);

    Objective m_objective;
    MlpPass<Real> m_pass;
};

extern template class MlpModel<float>;
extern template class MlpModel<double>;

} // namespace assay
