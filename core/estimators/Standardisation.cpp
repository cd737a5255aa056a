// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Standardisation.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

Standardisation Standardisation::fit(const Matrix& values, const Vector& weight)
{
    const Eigen::Index n = values.rows();
    Standardisation result = identity(values.cols());
    if (n == 0)
        return result;
    const bool weighted = weight.size() == n;
    const double total = weighted ? weight.sum() : static_cast<double>(n);
    if (!(total > 0.0))
        return fit(values);
    for (Eigen::Index c = 0; c < values.cols(); ++c) {
        const auto column = values.col(c);
        if ((column.array() == column(0)).all()) {
            result.mean(c) = column(0);
            continue;
        }
        const double mean = (weighted ? column.dot(weight) : column.sum()) / total;
        const auto square = (column.array() - mean).square();
        const double variance = (weighted ? (square * weight.array()).sum() : square.sum()) / total;
        result.mean(c) = mean;
        result.std(c) = std::max(std::sqrt(std::max(variance, 0.0)), 1e-6);
    }
    return result;
}

Standardisation Standardisation::identity(Eigen::Index columns)
{
    return {Vector::Zero(columns), Vector::Ones(columns)};
}

Matrix Standardisation::apply(const Matrix& values) const
{
    return ((values.rowwise() - mean.transpose()).array().rowwise() / std.transpose().array())
        .matrix();
}

} // namespace assay
