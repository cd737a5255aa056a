// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/CoarseBins.hpp"

#include <algorithm>

namespace assay {

namespace {

/// The coarse bin of every fine bin of one axis.
Result<std::vector<Eigen::Index>> binsOfAxis(const std::vector<double>& fine,
                                             const std::vector<double>& coarse)
{
    if (!std::includes(fine.begin(), fine.end(), coarse.begin(), coarse.end()))
        return invalidInput("An edge of a bin is none of the edges that it can be put together "
                            "from.");
    std::vector<Eigen::Index> bins{0};
    for (const double edge : fine)
        bins.push_back(std::upper_bound(coarse.begin(), coarse.end(), edge) - coarse.begin());
    return bins;
}

} // namespace

Result<CoarseBins> CoarseBins::create(const std::vector<std::vector<double>>& fine,
                                      const std::vector<std::vector<double>>& coarse)
{
    if (fine.size() != coarse.size() || fine.empty())
        return invalidInput("Coarse and fine bins have different numbers of axes.");
    CoarseBins result;
    result.m_binOf = {0};
    result.m_count = 1;
    for (std::size_t axis = 0; axis < fine.size(); ++axis) {
        const auto bins = binsOfAxis(fine[axis], coarse[axis]);
        if (!bins)
            return bins.error();
        const auto count = static_cast<Eigen::Index>(coarse[axis].size()) + 1;
        std::vector<Eigen::Index> all;
        all.reserve(result.m_binOf.size() * bins->size());
        for (const Eigen::Index before : result.m_binOf)
            for (const Eigen::Index bin : *bins)
                all.push_back(before * count + bin);
        result.m_binOf = std::move(all);
        result.m_count *= static_cast<std::size_t>(count);
    }
    return result;
}

Matrix CoarseBins::sum(const Matrix& fine) const
{
    Matrix sums = Matrix::Zero(fine.rows(), static_cast<Eigen::Index>(m_count));
    for (std::size_t k = 0; k < m_binOf.size(); ++k)
        sums.col(m_binOf[k]) += fine.col(static_cast<Eigen::Index>(k));
    return sums;
}

Matrix binnedInformation(const Vector& values, const Matrix& gradients)
{
    Matrix information = Matrix::Zero(gradients.rows(), gradients.rows());
    for (Eigen::Index k = 0; k < values.size(); ++k)
        if (values[k] > 0.0)
            information += gradients.col(k) * gradients.col(k).transpose() / values[k];
    return information;
}

} // namespace assay
