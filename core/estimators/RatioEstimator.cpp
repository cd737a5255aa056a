// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/RatioEstimator.hpp"

#include "core/basics/Parallel.hpp"
#include "core/estimators/RatioGrid.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

using Index = Eigen::Index;

/// Events per block and thetas per block of the grid: a few milliseconds of work.
constexpr std::size_t eventBlock = 256;
constexpr std::size_t thetaBlock = 64;

std::string count(Index n)
{
    return std::to_string(n);
}

Status checkInput(const EstimatorInfo& info, const Matrix& x, Index thetaColumns)
{
    if (x.cols() != static_cast<Index>(info.observables.size()))
        return invalidInput("Estimator '" + info.name + "' expects " +
                                std::to_string(info.observables.size()) + " observables, got " +
                                count(x.cols()) + ".",
                            "Use the observables it was trained on, in the same order.");
    if (thetaColumns != static_cast<Index>(info.parameters.size()))
        return invalidInput("Estimator '" + info.name + "' has " +
                                std::to_string(info.parameters.size()) + " parameters, got " +
                                count(thetaColumns) + ".",
                            "");
    return {};
}

template <typename Real>
Status evaluateGrid(const RatioEstimator& self, const Matrix& x, const Matrix& thetas,
                    const TaskContext& context, Matrix& out)
{
    const RatioGrid<Real> grid(self);
    const auto n = static_cast<std::size_t>(x.rows());
    const auto points = static_cast<std::size_t>(thetas.rows());
    const std::size_t eventBlocks = (n + eventBlock - 1) / eventBlock;
    const std::size_t thetaBlocks = (points + thetaBlock - 1) / thetaBlock;
    return parallelBlocks(context, eventBlocks * thetaBlocks, 1,
                          [&](std::size_t block, std::size_t) -> Status {
                              const std::size_t event = block / thetaBlocks * eventBlock;
                              const std::size_t point = block % thetaBlocks * thetaBlock;
                              grid.evaluate(x, event, std::min(event + eventBlock, n), thetas,
                                            point, std::min(point + thetaBlock, points), out);
                              return {};
                          });
}

} // namespace

Result<std::shared_ptr<const RatioEstimator>> RatioEstimator::create(EstimatorInfo info, Head head,
                                                                     MlpWeights network,
                                                                     Standardisation theta,
                                                                     Standardisation x)
{
    const auto parameters = static_cast<Index>(info.parameters.size());
    const auto observables = static_cast<Index>(info.observables.size());
    const Index blocks = head == Head::AntisymmetrisedRatio ? 2 : 1;
    const bool fits = head != Head::Score && network.shape.layers() >= 1 &&
                      network.shape.inputs() == blocks * parameters + observables &&
                      network.shape.outputs() == 1 &&
                      network.parameters.size() == network.shape.parameterCount() &&
                      theta.mean.size() == parameters && theta.std.size() == parameters &&
                      x.mean.size() == observables && x.std.size() == observables;
    if (!fits)
        return invalidInput("Estimator '" + info.name +
                                "': the sizes of its network do not fit its " + count(parameters) +
                                " parameters and " + count(observables) + " observables.",
                            "The file may be damaged.");
    if (head == Head::AntisymmetrisedRatio &&
        static_cast<Index>(info.referenceTheta.size()) != parameters)
        return invalidInput("Estimator '" + info.name + "' needs a reference point.", "");
    auto made = std::shared_ptr<RatioEstimator>(new RatioEstimator);
    made->m_info = std::move(info);
    made->m_head = head;
    made->m_network = std::move(network);
    made->m_theta = std::move(theta);
    made->m_x = std::move(x);
    return std::shared_ptr<const RatioEstimator>(std::move(made));
}

Result<LlrGrid> RatioEstimator::llr(const Matrix& x, const Matrix& thetas,
                                    const TaskContext& context) const
{
    if (const Status status = checkInput(m_info, x, thetas.cols()); !status)
        return status.error();
    LlrGrid grid;
    grid.values.resize(thetas.rows(), x.rows());
    const Status status = m_network.singlePrecision
                              ? evaluateGrid<float>(*this, x, thetas, context, grid.values)
                              : evaluateGrid<double>(*this, x, thetas, context, grid.values);
    if (!status)
        return status.error();
    grid.invalid = static_cast<std::uint64_t>((!grid.values.array().isFinite()).count());
    if (grid.invalid > 0)
        grid.values = grid.values.array().isFinite().select(grid.values, std::nan(""));
    return grid;
}

Result<Matrix> RatioEstimator::score(const Matrix& x, const Theta& theta,
                                     const TaskContext& context) const
{
    if (const Status status = checkInput(m_info, x, static_cast<Index>(theta.size())); !status)
        return status.error();
    Matrix out(x.rows(), static_cast<Index>(theta.size()));
    const auto run = [&](auto zero) {
        const RatioGrid<decltype(zero)> grid(*this);
        return parallelBlocks(context, static_cast<std::size_t>(x.rows()), eventBlock,
                              [&](std::size_t begin, std::size_t end) -> Status {
                                  grid.scores(x, begin, end, theta, out);
                                  return {};
                              });
    };
    const Status status = m_network.singlePrecision ? run(0.0F) : run(0.0);
    if (!status)
        return status.error();
    return out;
}

} // namespace assay
