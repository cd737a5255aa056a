// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/CrossSections.hpp"

#include "core/basics/CompensatedSum.hpp"

#include <cmath>

namespace assay {

namespace {

/// sum w, sum w^2, gradient per theta, one row of totals after the other.
Result<Eigen::ArrayXd> blockTotals(const EventSample& sample, const EventWeights& weights,
                                   const std::vector<Theta>& thetas, const EventBlock& block)
{
    const auto parameters = static_cast<Eigen::Index>(weights.parameterCount());
    Eigen::ArrayXd totals(static_cast<Eigen::Index>(thetas.size()) * (2 + parameters));
    Vector w;
    Matrix gradients;
    double* out = totals.data();
    for (const Theta& theta : thetas) {
        const Status status = weights.evaluate(block, theta, w, &gradients);
        if (!status)
            return status.error();
        *out++ = w.sum();
        *out++ = w.squaredNorm();
        for (Eigen::Index p = 0; p < parameters; ++p)
            *out++ = gradients.col(p).sum();
    }
    if (!totals.allFinite())
        return notFiniteWeight(sample, block);
    return totals;
}

Result<std::vector<CrossSection>> byEvaluation(const EventSample& sample,
                                               const EventWeights& weights,
                                               const std::vector<Theta>& thetas,
                                               const TaskContext& context)
{
    constexpr std::size_t blockSize = EventSample::defaultBlock;
    std::vector<Eigen::ArrayXd> blocks(sample.size() / blockSize + 1);
    const Status status = sample.forEachBlock(
        context, weights.columns(),
        [&](const EventBlock& block) -> Status {
            Result<Eigen::ArrayXd> totals = blockTotals(sample, weights, thetas, block);
            if (!totals)
                return totals.error();
            blocks[block.first / blockSize] = std::move(*totals);
            return {};
        },
        blockSize);
    if (!status)
        return status.error();
    const auto parameters = static_cast<Eigen::Index>(weights.parameterCount());
    CompensatedSum sum(static_cast<Eigen::Index>(thetas.size()) * (2 + parameters));
    for (const Eigen::ArrayXd& block : blocks)
        if (block.size() > 0)
            sum.add(block.data());
    const Eigen::ArrayXd totals = sum.value();
    std::vector<CrossSection> result;
    for (std::size_t t = 0; t < thetas.size(); ++t) {
        const double* row = totals.data() + static_cast<Eigen::Index>(t) * (2 + parameters);
        result.push_back(
            {row[0], std::sqrt(row[1]), Eigen::Map<const Vector>(row + 2, parameters)});
    }
    return result;
}

} // namespace

Result<CrossSection> crossSection(const BenchmarkSums& sums, const WeightModel& model,
                                  const Theta& theta)
{
    const Result<Vector> v = model.weights(theta);
    if (!v)
        return v.error();
    CrossSection result{sums.crossSection(*v), sums.error(*v), {}};
    if (const Result<Matrix> gradients = model.gradients(theta))
        result.gradient = *gradients * sums.sums;
    return result;
}

Result<std::vector<CrossSection>> crossSections(const EventSample& sample,
                                                const EventWeights& weights,
                                                const std::vector<Theta>& thetas,
                                                const TaskContext& context)
{
    const WeightModel* model = weights.linear();
    if (!model)
        return byEvaluation(sample, weights, thetas, context);
    const Result<RateSums> sums = RateSums::compute(sample, context);
    if (!sums)
        return sums.error();
    std::vector<CrossSection> result;
    for (const Theta& theta : thetas) {
        Result<CrossSection> one = crossSection(sums->all(), *model, theta);
        if (!one)
            return one.error();
        result.push_back(std::move(*one));
    }
    return result;
}

} // namespace assay
