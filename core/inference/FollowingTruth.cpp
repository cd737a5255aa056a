// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/FollowingTruth.hpp"

#include "core/basics/Parallel.hpp"
#include "core/inference/ChiSquare.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr Eigen::Index nodesPerBlock = 256;
constexpr Eigen::Index stripes = 16; ///< Sums per stripe, added in order: the same for any threads.
constexpr Eigen::Index maxTable = 4'000'000;

Theta rowOf(const Matrix& thetas, Eigen::Index row)
{
    return Theta(thetas.row(row).data(), thetas.row(row).data() + thetas.cols());
}

} // namespace

Result<std::shared_ptr<const FollowingTruth>>
FollowingTruth::create(const std::string& name, std::shared_ptr<const ExactDensity> density,
                       const std::optional<WeightModel>& basis, const LimitSettings& settings,
                       const TaskContext& context)
{
    std::shared_ptr<FollowingTruth> limit(new FollowingTruth);
    limit->m_name = name;
    limit->m_density = std::move(density);
    limit->m_basis = basis;
    limit->m_settings = settings;
    limit->m_rule = limit->m_density->quadrature(Level::Reconstructed);
    limit->m_thetas = productGrid(settings.grid);
    limit->m_reference = rowOf(limit->m_thetas, limit->m_thetas.rows() / 2);
    limit->m_referenceLogDensity = limit->m_density->logDensity(
        Level::Reconstructed, limit->m_rule.nodes, limit->m_reference);
    limit->m_means.resize(limit->m_thetas.rows());
    for (Eigen::Index t = 0; t < limit->m_thetas.rows(); ++t)
        limit->m_means[t] = settings.luminosityPb
                            * limit->m_density->crossSection(rowOf(limit->m_thetas, t));
    if (!basis && limit->m_thetas.rows() * limit->m_rule.nodes.rows() > maxTable)
        return unsupported("The truth of this process cannot follow the mouse: the table for it "
                           "would be too large.",
                           "Use fewer grid points.");
    Matrix nodeWeights;
    if (basis) {
        nodeWeights.resize(limit->m_rule.nodes.rows(),
                           static_cast<Eigen::Index>(basis->benchmarkCount()));
        for (std::size_t b = 0; b < basis->benchmarkCount(); ++b)
            nodeWeights.col(static_cast<Eigen::Index>(b)) =
                limit->crossSections(basis->benchmarks()[b].values);
    }
    if (Status status = limit->fillTable(nodeWeights, context); !status)
        return status.error();
    return std::shared_ptr<const FollowingTruth>(std::move(limit));
}

Vector FollowingTruth::crossSections(const Theta& theta) const
{
    return m_density->crossSection(theta) * m_rule.weights.array()
           * m_density->logDensity(Level::Reconstructed, m_rule.nodes, theta).array().exp();
}

Status FollowingTruth::fillTable(const Matrix& nodeWeights, const TaskContext& context)
{
    const Eigen::Index nodes = m_rule.nodes.rows();
    const Eigen::Index rows = m_thetas.rows();
    const bool linear = nodeWeights.rows() > 0;
    if (!linear)
        m_table.resize(rows, nodes);
    std::vector<Matrix> sums(linear ? stripes : 0, Matrix::Zero(rows, nodeWeights.cols()));
    const Eigen::Index perStripe = (nodes + stripes - 1) / stripes;
    const Status status = parallelBlocks(context, stripes, 1, [&](std::size_t stripe, std::size_t) {
        const Eigen::Index begin = static_cast<Eigen::Index>(stripe) * perStripe;
        const Eigen::Index end = std::min(begin + perStripe, nodes);
        for (Eigen::Index first = begin; first < end; first += nodesPerBlock) {
            const Eigen::Index count = std::min(nodesPerBlock, end - first);
            const Matrix block = m_rule.nodes.middleRows(first, count);
            Matrix llr = m_density->logDensities(Level::Reconstructed, block, m_thetas);
            llr.rowwise() -= m_referenceLogDensity.segment(first, count).transpose();
            if (linear)
                sums[stripe].noalias() += llr * nodeWeights.middleRows(first, count);
            else
                m_table.middleCols(first, count) = llr;
            if (context.cancelRequested())
                return Status(cancelled());
        }
        return Status();
    });
    if (!status)
        return status;
    if (linear)
        m_table = Matrix::Zero(rows, nodeWeights.cols());
    for (const Matrix& sum : sums)
        m_table += sum;
    return {};
}

Result<LimitResult> FollowingTruth::at(const Theta& truth) const
{
    const double luminosity = m_settings.luminosityPb;
    const double n = luminosity * m_density->crossSection(truth);
    const Vector logDensity = m_density->logDensity(Level::Reconstructed, m_rule.nodes, truth);
    const Vector weights = n * m_rule.weights.array() * logDensity.array().exp();
    Vector factors = weights;
    if (m_basis) {
        Result<Vector> morphed = m_basis->weights(truth);
        if (!morphed)
            return morphed.error();
        factors = luminosity * *morphed;
    }
    LimitResult result;
    result.name = m_name;
    result.method = "truth";
    result.grid = m_settings.grid;
    result.thetas = m_thetas;
    result.levels = m_settings.levels;
    result.luminosityPb = luminosity;
    result.expectedEvents = n;
    result.dof = m_settings.dof > 0
                     ? m_settings.dof
                     : std::max<int>(1, int(GridIndex(m_settings.grid).freeAxes().size()));
    result.logLikelihoodShape = m_table * factors;
    result.logLikelihoodRate = Vector::Zero(m_thetas.rows());
    if (m_settings.includeRate)
        result.logLikelihoodRate = logPoissonEach(n, m_means);
    result.bestFit.theta = truth;
    result.bestFit.logLikelihood = weights.dot(logDensity - m_referenceLogDensity) +
                                   (m_settings.includeRate ? logPoisson(n, n) : 0.0);
    result.minima = {result.bestFit};
    setTestStatistic(result);
    if (Status status = setRegions(result, {}); !status)
        return status.error();
    return result;
}

} // namespace assay
