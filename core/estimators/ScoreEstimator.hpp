// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/estimators/MlpWeights.hpp"
#include "core/estimators/Standardisation.hpp"

#include <memory>

namespace assay {

/// The score at the reference point, as a network of x with P outputs. Cost per event: one forward
/// pass.
class ScoreEstimator final : public Estimator {
public:
    /// \p scoreScale [P] multiplies the outputs: the standard deviations that the targets were
    /// divided by (all 1 for MadMiner's). Refuses sizes that do not fit: inputs = observables,
    /// outputs = parameters.
    static Result<std::shared_ptr<const ScoreEstimator>>
    create(EstimatorInfo info, MlpWeights network, Vector scoreScale, Standardisation x);

    const EstimatorInfo& info() const override { return m_info; }
    /// [n][P] at info().referenceTheta; refuses any other theta.
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;

    const MlpWeights& network() const { return m_network; }
    const Vector& scoreScale() const { return m_scoreScale; }
    const Standardisation& xScaling() const { return m_x; }

private:
    ScoreEstimator() = default;

    EstimatorInfo m_info;
    MlpWeights m_network;
    Vector m_scoreScale;
    Standardisation m_x;
};

} // namespace assay
