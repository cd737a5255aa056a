// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Estimator.hpp"
#include "core/simulators/ExactDensity.hpp"

#include <memory>

namespace assay {

/// The exact likelihood as an Estimator: at the reconstructed level a function of x, at the parton
/// level of z (its observables are the latents).
class TruthEstimator final : public Estimator {
public:
    TruthEstimator(std::shared_ptr<const ExactDensity> density, Level level, EstimatorInfo info);

    const EstimatorInfo& info() const override { return m_info; }
    Level level() const { return m_level; }
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;

private:
    std::shared_ptr<const ExactDensity> m_density;
    Level m_level;
    EstimatorInfo m_info;
};

} // namespace assay
