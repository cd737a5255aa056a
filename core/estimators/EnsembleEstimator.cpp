// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EnsembleEstimator.hpp"

#include <cmath>
#include <functional>
#include <limits>

namespace assay {

namespace {

using Answer = std::function<Result<Matrix>(const Estimator& member)>;

struct Moments {
    Matrix mean;
    Matrix deviation;
};

/// Mean and standard deviation over members by Welford's recurrence: one member at a time.
Result<Moments> momentsOf(const std::vector<std::shared_ptr<const Estimator>>& members,
                          const Answer& answer)
{
    Moments moments;
    double count = 0.0;
    for (const auto& member : members) {
        const Result<Matrix> values = answer(*member);
        if (!values)
            return values.error();
        if (count == 0.0) {
            moments.mean = Matrix::Zero(values->rows(), values->cols());
            moments.deviation = moments.mean;
        }
        count += 1.0;
        const Matrix before = *values - moments.mean;
        moments.mean += before / count;
        moments.deviation += before.cwiseProduct(*values - moments.mean);
    }
    moments.deviation = (moments.deviation / std::max(count - 1.0, 1.0)).cwiseSqrt();
    return moments;
}

bool agree(const EstimatorInfo& a, const EstimatorInfo& b)
{
    return a.parameters == b.parameters && a.observables == b.observables
           && a.givesLlr == b.givesLlr && a.givesScore == b.givesScore
           && a.normalised == b.normalised && a.referenceTheta == b.referenceTheta;
}

Answer llrAnswer(const Matrix& x, const Matrix& thetas, const TaskContext& context)
{
    return [&](const Estimator& member) -> Result<Matrix> {
        Result<LlrGrid> grid = member.llr(x, thetas, context);
        if (!grid)
            return grid.error();
        return std::move(grid->values);
    };
}

Answer scoreAnswer(const Matrix& x, const Theta& theta, const TaskContext& context)
{
    return [&](const Estimator& member) { return member.score(x, theta, context); };
}

} // namespace

EnsembleEstimator::EnsembleEstimator(EstimatorInfo info,
                                     std::vector<std::shared_ptr<const Estimator>> members)
    : m_info(members.front()->info()), m_members(std::move(members))
{
    m_info.name = std::move(info.name);
    m_info.method = std::move(info.method);
}

Result<std::shared_ptr<const EnsembleEstimator>>
EnsembleEstimator::create(EstimatorInfo info, std::vector<std::shared_ptr<const Estimator>> members)
{
    if (members.empty())
        return invalidInput("Ensemble '" + info.name + "' has no members.",
                            "Train at least one estimator for it.");
    for (const auto& member : members) {
        if (!agree(member->info(), members.front()->info()))
            return invalidInput("Ensemble '" + info.name + "': member '" + member->info().name
                                    + "' differs from the first in parameters, observables, "
                                      "reference point or in what it estimates.",
                                "Put only estimators of the same quantity into an ensemble.");
    }
    return std::shared_ptr<const EnsembleEstimator>(
        new EnsembleEstimator(std::move(info), std::move(members)));
}

/// Cost: that of all members, one after the other, each parallel as the context allows.
Result<LlrGrid> EnsembleEstimator::llr(const Matrix& x, const Matrix& thetas,
                                       const TaskContext& context) const
{
    Result<Moments> moments = momentsOf(m_members, llrAnswer(x, thetas, context));
    if (!moments)
        return moments.error();
    LlrGrid grid{std::move(moments->mean), 0};
    grid.invalid = static_cast<std::uint64_t>((!grid.values.array().isFinite()).count());
    grid.values = grid.values.array().isFinite().select(
        grid.values, std::numeric_limits<double>::quiet_NaN());
    return grid;
}

Result<Matrix> EnsembleEstimator::score(const Matrix& x, const Theta& theta,
                                        const TaskContext& context) const
{
    Result<Moments> moments = momentsOf(m_members, scoreAnswer(x, theta, context));
    if (!moments)
        return moments.error();
    return std::move(moments->mean);
}

Result<Matrix> EnsembleEstimator::llrSpread(const Matrix& x, const Matrix& thetas,
                                            const TaskContext& context) const
{
    Result<Moments> moments = momentsOf(m_members, llrAnswer(x, thetas, context));
    if (!moments)
        return moments.error();
    return std::move(moments->deviation);
}

Result<Matrix> EnsembleEstimator::scoreSpread(const Matrix& x, const Theta& theta,
                                              const TaskContext& context) const
{
    Result<Moments> moments = momentsOf(m_members, scoreAnswer(x, theta, context));
    if (!moments)
        return moments.error();
    return std::move(moments->deviation);
}

} // namespace assay
