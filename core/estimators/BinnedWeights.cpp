// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/BinnedWeights.hpp"

#include "core/basics/Parallel.hpp"
#include "core/estimators/SampledBinnedWeights.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace assay {

namespace {

/// More stripes share work better, but each holds a table of its own.
constexpr std::size_t maximumStripes = 16;
/// Doubles in the table of second moments above which it is left out.
constexpr std::size_t maximumMoments = 4'000'000;

Error weightError(const EventBlock& block, Eigen::Index row)
{
    return invalidInput("Event " + std::to_string(block.first + static_cast<std::size_t>(row))
                            + " has a weight that is not a finite number.",
                        "Repair or remove this event; Check on the Data page lists all of them.");
}

/// Compensated sums (Neumaier) of the benchmark weights in bins, and plain sums of their products.
class TableFiller {
public:
    TableFiller(std::size_t bins, std::size_t benchmarks, bool moments)
        : m_sums(Matrix::Zero(index(bins), index(benchmarks))),
          m_errors(Matrix::Zero(index(bins), index(benchmarks))),
          m_moments(Matrix::Zero(moments ? index(bins) : 0,
                                 index(benchmarks * (benchmarks + 1) / 2)))
    {
    }

    void add(const double* weights, std::int32_t bin)
    {
        double* sums = m_sums.row(bin).data();
        double* errors = m_errors.row(bin).data();
        for (Eigen::Index b = 0; b < m_sums.cols(); ++b) {
            const double total = sums[b] + weights[b];
            errors[b] += std::abs(sums[b]) >= std::abs(weights[b]) ? (sums[b] - total) + weights[b]
                                                                   : (weights[b] - total) + sums[b];
            sums[b] = total;
        }
        if (m_moments.rows() > 0)
            addMoments(weights, m_moments.row(bin).data());
    }

    void add(const TableFiller& other)
    {
        m_sums += other.m_sums;
        m_errors += other.m_errors;
        m_moments += other.m_moments;
    }

    Matrix sums() const { return m_sums + m_errors; }
    std::optional<Matrix> moments() const
    {
        return m_moments.rows() > 0 ? std::optional<Matrix>(m_moments) : std::nullopt;
    }

private:
    static Eigen::Index index(std::size_t value) { return static_cast<Eigen::Index>(value); }

    void addMoments(const double* weights, double* moments) const
    {
        for (Eigen::Index b = 0; b < m_sums.cols(); ++b) {
            for (Eigen::Index c = b; c < m_sums.cols(); ++c)
                *moments++ += weights[b] * weights[c];
        }
    }

    Matrix m_sums;
    Matrix m_errors;
    Matrix m_moments;
};

Result<std::shared_ptr<const BinnedWeights>>
fillTable(const EventSample& sample, const WeightModel& model, std::size_t bins, Columns columns,
          const BinFinder& finder, const TaskContext& context)
{
    const std::size_t benchmarks = model.benchmarkCount();
    const std::size_t pairs = benchmarks * (benchmarks + 1) / 2;
    std::vector<TableFiller> fillers(stripeCount(sample),
                                     TableFiller(bins, benchmarks, bins * pairs <= maximumMoments));
    columns.weights = true;
    const Status status = forEachStripe(
        sample, columns, context, [&](std::size_t stripe, const EventBlock& block) -> Status {
            thread_local std::vector<std::int32_t> found;
            if (Status done = finder(block, found); !done)
                return done;
            for (Eigen::Index row = 0; row < block.weights.rows(); ++row) {
                if (!block.weights.row(row).allFinite())
                    return weightError(block, row);
                fillers[stripe].add(block.weights.row(row).data(),
                                    found[static_cast<std::size_t>(row)]);
            }
            return {};
        });
    if (!status)
        return status.error();
    TableFiller total(bins, benchmarks, bins * pairs <= maximumMoments);
    for (const TableFiller& filler : fillers)
        total.add(filler);
    return linearBinnedWeights({model, total.sums(), total.moments()});
}

} // namespace

std::size_t stripeCount(const EventSample& sample)
{
    const std::size_t blocks =
        (sample.size() + EventSample::defaultBlock - 1) / EventSample::defaultBlock;
    return std::clamp<std::size_t>(blocks, 1, maximumStripes);
}

Status forEachStripe(const EventSample& sample, Columns columns, const TaskContext& context,
                     const std::function<Status(std::size_t, const EventBlock&)>& body)
{
    const std::size_t stripes = stripeCount(sample);
    const std::size_t blocks =
        (sample.size() + EventSample::defaultBlock - 1) / EventSample::defaultBlock;
    return parallelBlocks(context, stripes, 1, [&](std::size_t stripe, std::size_t) -> Status {
        EventBlock block;
        for (std::size_t b = stripe * blocks / stripes; b < (stripe + 1) * blocks / stripes; ++b) {
            if (context.cancelRequested())
                return cancelled();
            const std::size_t first = b * EventSample::defaultBlock;
            const std::size_t count = std::min(EventSample::defaultBlock, sample.size() - first);
            if (Status status = sample.read(first, count, columns, block); !status)
                return status;
            if (Status status = body(stripe, block); !status)
                return status;
        }
        return {};
    });
}

Result<std::shared_ptr<const BinnedWeights>>
fillBinnedWeights(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
                  std::size_t bins, Columns columns, const BinFinder& finder,
                  const TaskContext& context)
{
    if (sample.size() == 0)
        return invalidInput("The sample has no events, so a histogram cannot be filled.",
                            "Loosen the cuts or load a sample with events.");
    if (const WeightModel* model = weights->linear())
        return fillTable(sample, *model, bins, columns, finder, context);
    return sampledBinnedWeights(sample, std::move(weights), bins, columns, finder, context);
}

} // namespace assay
