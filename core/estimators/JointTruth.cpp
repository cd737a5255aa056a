// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/JointTruth.hpp"

#include "core/basics/Parallel.hpp"

#include <atomic>
#include <cmath>
#include <limits>

namespace assay {

namespace {

constexpr std::size_t eventBlock = 1024;

class WeightSource final : public EventSource {
public:
    explicit WeightSource(EventSample sample) : m_sample(std::move(sample)) {}

    std::size_t size() const override { return m_sample.size(); }

    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override
    {
        const bool wantsX = columns.x;
        columns.x = false;
        columns.weights = true;
        // x with the sampling factors, weights without, as EventSource promises.
        if (wantsX) {
            EventBlock scaled;
            if (Status status = m_sample.read(first, count, {false, true, false}, scaled); !status)
                return status;
            block.x = std::move(scaled.weights);
        }
        Matrix x;
        x.swap(block.x);
        if (Status status = m_sample.readRaw(first, count, columns, block); !status)
            return status;
        if (wantsX)
            block.x.swap(x);
        return {};
    }

private:
    EventSample m_sample;
};

} // namespace

JointTruth::JointTruth(WeightModel model, Vector sums, EstimatorInfo info)
    : m_model(std::move(model)), m_sums(std::move(sums)), m_info(std::move(info))
{
    m_info.givesLlr = true;
    m_info.givesScore = true;
    m_info.normalised = true;
    m_info.observables.clear();
    for (const Benchmark& benchmark : m_model.benchmarks())
        m_info.observables.push_back(benchmark.name);
}

Status JointTruth::checkColumns(const Matrix& x) const
{
    if (x.cols() == m_sums.size())
        return {};
    return invalidInput("Estimator '" + m_info.name + "' needs the weights of events at the " +
                            std::to_string(m_sums.size()) + " benchmarks, but got " +
                            std::to_string(x.cols()) + " columns.",
                        "Observed data have no such weights: remove it from the estimators.");
}

Result<LlrGrid> JointTruth::llr(const Matrix& x, const Matrix& thetas,
                                const TaskContext& context) const
{
    if (Status status = checkColumns(x); !status)
        return status.error();
    const Result<Vector> reference = m_model.weights(m_info.referenceTheta);
    if (!reference)
        return reference.error();
    Matrix points(thetas.rows(), m_sums.size());
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const Result<Vector> v =
            m_model.weights(Theta(thetas.row(t).begin(), thetas.row(t).end()));
        if (!v)
            return v.error();
        // Divided by sigma, so that ratios of weights are ratios of densities.
        points.row(t) = v->transpose() / v->dot(m_sums);
    }
    const Vector denominator = *reference / reference->dot(m_sums);
    LlrGrid grid;
    grid.values.resize(thetas.rows(), x.rows());
    std::atomic<std::uint64_t> invalid = 0;
    const Status status = parallelBlocks(
        context, static_cast<std::size_t>(x.rows()), eventBlock,
        [&](std::size_t begin, std::size_t end) -> Status {
            const auto first = static_cast<Eigen::Index>(begin);
            const auto count = static_cast<Eigen::Index>(end - begin);
            const Vector below = x.middleRows(first, count) * denominator;
            auto values = grid.values.middleCols(first, count);
            values.noalias() = points * x.middleRows(first, count).transpose();
            std::uint64_t bad = 0;
            for (Eigen::Index t = 0; t < values.rows(); ++t)
                for (Eigen::Index i = 0; i < count; ++i) {
                    const bool valid = values(t, i) > 0.0 && below[i] > 0.0;
                    bad += valid ? 0 : 1;
                    values(t, i) = valid ? std::log(values(t, i) / below[i])
                                         : std::numeric_limits<double>::quiet_NaN();
                }
            invalid += bad;
            return {};
        });
    if (!status)
        return status.error();
    grid.invalid = invalid;
    return grid;
}

Result<Matrix> JointTruth::score(const Matrix& x, const Theta& theta,
                                 const TaskContext& context) const
{
    (void)context; // A product of small matrices.
    if (Status status = checkColumns(x); !status)
        return status.error();
    const Result<Vector> v = m_model.weights(theta);
    if (!v)
        return v.error();
    const Result<Matrix> gradients = m_model.gradients(theta);
    if (!gradients)
        return gradients.error();
    const Vector rate = *gradients * m_sums / v->dot(m_sums);
    Matrix result = x * gradients->transpose();
    const Vector weights = x * *v;
    for (Eigen::Index i = 0; i < result.rows(); ++i)
        result.row(i) = result.row(i) / weights[i] - rate.transpose();
    return result;
}

EventSample weightColumns(const EventSample& sample)
{
    EventSchema schema = sample.schema();
    schema.observables.clear();
    for (const Benchmark& benchmark : schema.benchmarks) {
        Observable observable;
        observable.name = benchmark.name;
        schema.observables.push_back(std::move(observable));
    }
    return {std::move(schema), std::make_shared<const WeightSource>(sample)};
}

} // namespace assay
