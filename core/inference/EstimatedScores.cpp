// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/EstimatedScores.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

// Columns of the data in the order of the estimator, events [begin, end).
Result<Matrix> inputsOf(const EstimatorInfo& info, const LimitData& data, std::size_t begin,
                        std::size_t end)
{
    Matrix x(static_cast<Eigen::Index>(end - begin),
             static_cast<Eigen::Index>(info.observables.size()));
    for (std::size_t j = 0; j < info.observables.size(); ++j) {
        const auto found = std::find(data.observables.begin(), data.observables.end(),
                                     info.observables[j]);
        if (found == data.observables.end())
            return invalidInput("The data have no column '" + info.observables[j]
                                    + "', which estimator '" + info.name + "' was trained with.",
                                "Add the column, or choose an estimator that does without it.");
        x.col(static_cast<Eigen::Index>(j)) =
            data.x.col(found - data.observables.begin())
                .segment(static_cast<Eigen::Index>(begin), x.rows());
    }
    return x;
}

Result<Matrix> scoreOf(const Estimator& estimator, const Matrix& x, const Theta& theta)
{
    if (estimator.info().givesScore)
        return estimator.score(x, theta, TaskContext{});
    const auto parameters = static_cast<Eigen::Index>(theta.size());
    Matrix points(2 * parameters, parameters);
    Vector steps(parameters);
    for (Eigen::Index p = 0; p < parameters; ++p) {
        steps[p] = 1e-3 * std::max(1.0, std::abs(asVector(theta)[p]));
        points.row(2 * p) = points.row(2 * p + 1) = asVector(theta).transpose();
        points(2 * p, p) += steps[p];
        points(2 * p + 1, p) -= steps[p];
    }
    const Result<LlrGrid> llr = estimator.llr(x, points, TaskContext{});
    if (!llr)
        return llr.error();
    Matrix score(x.rows(), parameters);
    for (Eigen::Index p = 0; p < parameters; ++p)
        score.col(p) = (llr->values.row(2 * p) - llr->values.row(2 * p + 1)).transpose()
                       / (2.0 * steps[p]);
    return score;
}

} // namespace

Result<Matrix> estimatedScores(const Estimator& estimator, const LimitData& data,
                               std::size_t begin, std::size_t end, const Theta& theta)
{
    const Result<Matrix> x = inputsOf(estimator.info(), data, begin, end);
    if (!x)
        return x.error();
    return scoreOf(estimator, *x, theta);
}

} // namespace assay
