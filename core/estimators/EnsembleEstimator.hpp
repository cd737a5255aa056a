// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Estimator.hpp"

#include <memory>
#include <vector>

namespace assay {

/// Several estimators of the same thing: llr and score are the means over the members (spec methods
/// F), and their spread is the uncertainty. An entry that is invalid for one member is invalid.
class EnsembleEstimator final : public Estimator {
public:
    /// Members must agree in parameters, observables, reference point, normalisation and in what
    /// they give. Name and method come from \p info, everything else from the members.
    static Result<std::shared_ptr<const EnsembleEstimator>>
    create(EstimatorInfo info, std::vector<std::shared_ptr<const Estimator>> members);

    const EstimatorInfo& info() const override { return m_info; }
    const std::vector<std::shared_ptr<const Estimator>>& members() const { return m_members; }

    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;
    /// Standard deviation of the members' llr (n-1 in the denominator), [T][n]; 0 for one member.
    Result<Matrix> llrSpread(const Matrix& x, const Matrix& thetas,
                             const TaskContext& context) const;
    /// The same of the score, [n][P].
    Result<Matrix> scoreSpread(const Matrix& x, const Theta& theta,
                               const TaskContext& context) const;

private:
    EnsembleEstimator(EstimatorInfo info, std::vector<std::shared_ptr<const Estimator>> members);

    EstimatorInfo m_info;
    std::vector<std::shared_ptr<const Estimator>> m_members;
};

} // namespace assay
