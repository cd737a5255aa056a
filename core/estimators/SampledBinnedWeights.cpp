// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/SampledBinnedWeights.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace assay {

namespace {

Theta rowOf(const Matrix& thetas, Eigen::Index row)
{
    return Theta(thetas.row(row).begin(), thetas.row(row).end());
}

class SampledBinnedWeights final : public BinnedWeights {
public:
    SampledBinnedWeights(EventSample sample, std::shared_ptr<const EventWeights> weights,
                         std::size_t bins, std::vector<std::int32_t> binOfEvent)
        : m_sample(std::move(sample)), m_weights(std::move(weights)), m_bins(bins),
          m_binOfEvent(std::move(binOfEvent))
    {
    }

    std::size_t binCount() const override { return m_bins; }
    std::size_t parameterCount() const override { return m_weights->parameterCount(); }

    Result<Matrix> crossSections(const Matrix& thetas, const TaskContext& context) const override
    {
        Matrix result(thetas.rows(), static_cast<Eigen::Index>(m_bins));
        const std::vector<Eigen::Index> missing = lookUp(thetas, result);
        if (missing.empty())
            return result;
        Matrix asked(static_cast<Eigen::Index>(missing.size()), thetas.cols());
        for (std::size_t i = 0; i < missing.size(); ++i)
            asked.row(static_cast<Eigen::Index>(i)) = thetas.row(missing[i]);
        const Result<Matrix> sums = sum(asked, false, context);
        if (!sums)
            return sums.error();
        for (std::size_t i = 0; i < missing.size(); ++i)
            result.row(missing[i]) = sums->row(static_cast<Eigen::Index>(i));
        remember(asked, *sums);
        return result;
    }

    Result<Matrix> gradients(const Theta& theta, const TaskContext& context) const override
    {
        const std::size_t parameters = m_weights->parameterCount();
        std::vector<Matrix> parts(stripeCount(m_sample), zeros(parameters));
        const Status status = forEachStripe(
            m_sample, m_weights->columns(), context,
            [&](std::size_t stripe, const EventBlock& block) -> Status {
                Vector weights;
                Matrix gradients;
                if (Status done = m_weights->evaluate(block, theta, weights, &gradients); !done)
                    return done;
                for (Eigen::Index row = 0; row < gradients.rows(); ++row)
                    parts[stripe].col(binOf(block, row)) += gradients.row(row).transpose();
                return {};
            });
        return total(status, parts);
    }

    Result<Vector> squaredSums(const Theta& theta, const TaskContext& context) const override
    {
        Matrix thetas(1, static_cast<Eigen::Index>(theta.size()));
        thetas.row(0) = asVector(theta).transpose();
        const Result<Matrix> sums = sum(thetas, true, context);
        if (!sums)
            return sums.error();
        return Vector(sums->row(0).transpose());
    }

private:
    static constexpr std::size_t maximumRemembered = 4096;

    Matrix zeros(std::size_t rows) const
    {
        return Matrix::Zero(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(m_bins));
    }
    std::int32_t binOf(const EventBlock& block, Eigen::Index row) const
    {
        return m_binOfEvent[block.first + static_cast<std::size_t>(row)];
    }

    static Result<Matrix> total(const Status& status, const std::vector<Matrix>& parts)
    {
        if (!status)
            return status.error();
        Matrix result = parts.front();
        for (std::size_t stripe = 1; stripe < parts.size(); ++stripe)
            result += parts[stripe];
        return result;
    }

    /// sum of w or w^2 per bin, [T][bins]; per block first, which keeps rounding errors small.
    Result<Matrix> sum(const Matrix& thetas, bool squares, const TaskContext& context) const
    {
        std::vector<Matrix> parts(stripeCount(m_sample),
                                  zeros(static_cast<std::size_t>(thetas.rows())));
        const Status status = forEachStripe(
            m_sample, m_weights->columns(), context,
            [&](std::size_t stripe, const EventBlock& block) -> Status {
                Vector weights;
                Vector sums(static_cast<Eigen::Index>(m_bins));
                for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
                    const Status done = m_weights->evaluate(block, rowOf(thetas, t), weights);
                    if (!done)
                        return done;
                    if (squares)
                        weights = weights.cwiseAbs2().eval();
                    sums.setZero();
                    for (Eigen::Index row = 0; row < weights.size(); ++row)
                        sums[binOf(block, row)] += weights[row];
                    parts[stripe].row(t) += sums.transpose();
                }
                return {};
            });
        return total(status, parts);
    }

    std::vector<Eigen::Index> lookUp(const Matrix& thetas, Matrix& result) const
    {
        std::vector<Eigen::Index> missing;
        const std::lock_guard lock(m_mutex);
        for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
            const auto known = m_remembered.find(rowOf(thetas, t));
            if (known == m_remembered.end())
                missing.push_back(t);
            else
                result.row(t) = known->second.transpose();
        }
        return missing;
    }

    void remember(const Matrix& thetas, const Matrix& sums) const
    {
        const std::lock_guard lock(m_mutex);
        for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
            if (m_remembered.size() >= maximumRemembered)
                m_remembered.clear();
            m_remembered[rowOf(thetas, t)] = sums.row(t).transpose();
        }
    }

    EventSample m_sample;
    std::shared_ptr<const EventWeights> m_weights;
    std::size_t m_bins;
    std::vector<std::int32_t> m_binOfEvent;
    mutable std::mutex m_mutex;
    mutable std::map<Theta, Vector> m_remembered;
};

} // namespace

Result<std::shared_ptr<const BinnedWeights>>
sampledBinnedWeights(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
                     std::size_t bins, Columns columns, const BinFinder& finder,
                     const TaskContext& context)
{
    std::vector<std::int32_t> binOfEvent(sample.size());
    columns.weights = false;
    const Status status = forEachStripe(
        sample, columns, context, [&](std::size_t, const EventBlock& block) -> Status {
            std::vector<std::int32_t> found;
            if (Status done = finder(block, found); !done)
                return done;
            std::copy(found.begin(), found.end(),
                      binOfEvent.begin() + static_cast<std::ptrdiff_t>(block.first));
            return {};
        });
    if (!status)
        return status.error();
    return std::shared_ptr<const BinnedWeights>(std::make_shared<SampledBinnedWeights>(
        sample, std::move(weights), bins, std::move(binOfEvent)));
}

} // namespace assay
