// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/estimators/Method.hpp"
#include "core/estimators/MlpWeights.hpp"
#include "core/estimators/Standardisation.hpp"

#include <memory>

namespace assay {

/// llr(x; theta) of a network f(theta, x) (head Ratio) or, with the reference of info(),
/// g(theta, theta_ref, x) - g(theta_ref, theta, x) (head AntisymmetrisedRatio), and its score by
/// the tangent. Cost per (event, theta): the layers after the first, which is split into its x and
/// theta parts.
class RatioEstimator final : public Estimator {
public:
    /// Refuses sizes that do not fit: inputs = P (or 2 P) + observables, one output.
    static Result<std::shared_ptr<const RatioEstimator>> create(EstimatorInfo info, Head head,
                                                                MlpWeights network,
                                                                Standardisation theta,
                                                                Standardisation x);

    const EstimatorInfo& info() const override { return m_info; }
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;

    Head head() const { return m_head; }
    const MlpWeights& network() const { return m_network; }
    const Standardisation& thetaScaling() const { return m_theta; }
    const Standardisation& xScaling() const { return m_x; }

private:
    RatioEstimator() = default;

    EstimatorInfo m_info;
    Head m_head = Head::Ratio;
    MlpWeights m_network;
    Standardisation m_theta;
    Standardisation m_x;
};

} // namespace assay
