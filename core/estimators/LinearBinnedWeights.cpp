// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/BinnedWeights.hpp"

#include <utility>

namespace assay {

namespace {

class LinearBinnedWeights final : public BinnedWeights {
public:
    explicit LinearBinnedWeights(LinearBinTable table) : m_table(std::move(table)) {}

    const LinearBinTable& table() const { return m_table; }
    std::size_t binCount() const override { return static_cast<std::size_t>(m_table.sums.rows()); }
    std::size_t parameterCount() const override { return m_table.model.parameterCount(); }

    Result<Matrix> crossSections(const Matrix& thetas, const TaskContext&) const override
    {
        Matrix coefficients(thetas.rows(), m_table.sums.cols());
        for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
            const Theta theta(thetas.row(t).begin(), thetas.row(t).end());
            const Result<Vector> weights = m_table.model.weights(theta);
            if (!weights)
                return weights.error();
            coefficients.row(t) = weights->transpose();
        }
        return Matrix(coefficients * m_table.sums.transpose());
    }

    Result<Matrix> gradients(const Theta& theta, const TaskContext&) const override
    {
        const Result<Matrix> gradients = m_table.model.gradients(theta);
        if (!gradients)
            return gradients.error();
        return Matrix(*gradients * m_table.sums.transpose());
    }

    Result<Vector> squaredSums(const Theta& theta, const TaskContext&) const override
    {
        if (!m_table.moments)
            return unsupported(
                "This histogram has too many bins and benchmarks to keep the squares "
                "of its weights.",
                "Use fewer bins to see statistical errors.");
        const Result<Vector> weights = m_table.model.weights(theta);
        if (!weights)
            return weights.error();
        Vector products(m_table.moments->cols());
        Eigen::Index pair = 0;
        for (Eigen::Index b = 0; b < weights->size(); ++b) {
            for (Eigen::Index c = b; c < weights->size(); ++c)
                products[pair++] = (b == c ? 1.0 : 2.0) * (*weights)[b] * (*weights)[c];
        }
        return Vector(*m_table.moments * products);
    }

private:
    LinearBinTable m_table;
};

} // namespace

std::shared_ptr<const BinnedWeights> linearBinnedWeights(LinearBinTable table)
{
    return std::make_shared<LinearBinnedWeights>(std::move(table));
}

const LinearBinTable* linearBinTable(const BinnedWeights& weights)
{
    const auto* linear = dynamic_cast<const LinearBinnedWeights*>(&weights);
    return linear ? &linear->table() : nullptr;
}

} // namespace assay
