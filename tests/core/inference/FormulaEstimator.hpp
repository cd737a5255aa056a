// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Estimator.hpp"

#include <functional>
#include <utility>

namespace assay {

/// An estimator from a formula, for tests: llr(x row, theta).
class FormulaEstimator final : public Estimator {
public:
    using Formula = std::function<double(const Eigen::RowVectorXd& x, const Theta& theta)>;

    FormulaEstimator(EstimatorInfo info, Formula formula)
        : m_info(std::move(info)), m_formula(std::move(formula))
    {
        m_info.givesLlr = true;
    }

    const EstimatorInfo& info() const override { return m_info; }
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas, const TaskContext&) const override
    {
        LlrGrid grid{Matrix(thetas.rows(), x.rows()), 0};
        for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
            const Theta theta(thetas.row(t).data(), thetas.row(t).data() + thetas.cols());
            for (Eigen::Index e = 0; e < x.rows(); ++e) {
                grid.values(t, e) = m_formula(x.row(e), theta);
                grid.invalid += std::isnan(grid.values(t, e));
            }
        }
        return grid;
    }

private:
    EstimatorInfo m_info;
    Formula m_formula;
};

} // namespace assay
