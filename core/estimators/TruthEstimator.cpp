// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TruthEstimator.hpp"

#include "core/basics/Parallel.hpp"

#include <atomic>
#include <utility>

namespace assay {

namespace {

/// Events per block: the [T][block] table of 625 thetas stays in the second-level cache.
constexpr std::size_t eventBlock = 256;

Status checkColumns(const EstimatorInfo& info, const Matrix& x)
{
    if (x.cols() == static_cast<Eigen::Index>(info.observables.size()))
        return {};
    return invalidInput("Estimator '" + info.name + "' needs " +
                            std::to_string(info.observables.size()) + " columns, but got " +
                            std::to_string(x.cols()) + ".",
                        "Give the columns that its 'observables' name.");
}

} // namespace

TruthEstimator::TruthEstimator(std::shared_ptr<const ExactDensity> density, Level level,
                               EstimatorInfo info)
    : m_density(std::move(density)), m_level(level), m_info(std::move(info))
{
    m_info.givesLlr = true;
    m_info.givesScore = true;
    m_info.normalised = true;
}

Result<LlrGrid> TruthEstimator::llr(const Matrix& x, const Matrix& thetas,
                                    const TaskContext& context) const
{
    if (Status status = checkColumns(m_info, x); !status)
        return status.error();
    LlrGrid grid;
    grid.values.resize(thetas.rows(), x.rows());
    std::atomic<std::uint64_t> invalid = 0;
    const Status status = parallelBlocks(
        context, static_cast<std::size_t>(x.rows()), eventBlock,
        [&](std::size_t begin, std::size_t end) -> Status {
            const auto first = static_cast<Eigen::Index>(begin);
            const auto count = static_cast<Eigen::Index>(end - begin);
            const Matrix block = x.middleRows(first, count);
            Matrix values = m_density->logDensities(m_level, block, thetas);
            values.rowwise() -=
                m_density->logDensity(m_level, block, m_info.referenceTheta).transpose();
            invalid += static_cast<std::uint64_t>(values.array().isNaN().count());
            grid.values.middleCols(first, count) = values;
            return {};
        });
    if (!status)
        return status.error();
    grid.invalid = invalid;
    return grid;
}

Result<Matrix> TruthEstimator::score(const Matrix& x, const Theta& theta,
                                     const TaskContext& context) const
{
    if (Status status = checkColumns(m_info, x); !status)
        return status.error();
    Matrix result(x.rows(), static_cast<Eigen::Index>(theta.size()));
    const Status status =
        parallelBlocks(context, static_cast<std::size_t>(x.rows()), 8192,
                       [&](std::size_t begin, std::size_t end) -> Status {
                           const auto first = static_cast<Eigen::Index>(begin);
                           const auto count = static_cast<Eigen::Index>(end - begin);
                           result.middleRows(first, count) =
                               m_density->score(m_level, x.middleRows(first, count), theta);
                           return {};
                       });
    if (!status)
        return status.error();
    return result;
}

} // namespace assay
