// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Estimator.hpp"
#include "core/estimators/HistogramEstimator.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Name of the quantity of a histogram that is a component of a score.
std::string scoreQuantity(const std::string& parameter);

/// llr from a histogram whose quantities are components of an estimated score at theta_ref; what
/// scoreHistogram() makes. The score it gives is that of the wrapped estimator.
class ScoreHistogram final : public Estimator {
public:
    /// The quantities of \p histogram are score components, named as scoreQuantity() does; its
    /// reference point is where the score is evaluated.
    static Result<std::shared_ptr<const ScoreHistogram>>
    create(std::shared_ptr<const Estimator> score,
           std::shared_ptr<const HistogramEstimator> histogram);

    const EstimatorInfo& info() const override { return m_info; }
    const std::shared_ptr<const Estimator>& scoreEstimator() const { return m_score; }
    const HistogramEstimator& histogram() const { return *m_histogram; }

    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;

private:
    ScoreHistogram(std::shared_ptr<const Estimator> score,
                   std::shared_ptr<const HistogramEstimator> histogram,
                   std::vector<Eigen::Index> components);

    std::shared_ptr<const Estimator> m_score;
    std::shared_ptr<const HistogramEstimator> m_histogram;
    std::vector<Eigen::Index> m_components; ///< Columns of the score that are binned.
    EstimatorInfo m_info;
};

} // namespace assay
