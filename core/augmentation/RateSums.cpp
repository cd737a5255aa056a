// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/RateSums.hpp"

#include "core/basics/CompensatedSum.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace assay {

namespace {

/// Sums of one block over the events of one (part, subset).
struct BlockGroup {
    std::size_t group = 0;
    std::uint64_t events = 0;
    Eigen::ArrayXd totals;
};

Eigen::ArrayXd totalsOf(const Matrix& weights)
{
    const Eigen::Index benchmarks = weights.cols();
    Eigen::ArrayXd totals(benchmarks + benchmarks * benchmarks);
    totals.head(benchmarks) = weights.colwise().sum().transpose().array();
    Eigen::Map<Matrix>(totals.data() + benchmarks, benchmarks, benchmarks).noalias() =
        weights.transpose() * weights;
    return totals;
}

/// Rows by group, each group's rows in the order of events.
std::vector<BlockGroup> sumBlock(const EventBlock& block, const Partition& partition,
                                 std::size_t subsets)
{
    std::vector<std::vector<Eigen::Index>> rows(3 * subsets);
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto part = static_cast<std::size_t>(partition.partOf(block.eventId[i]));
        rows[part * subsets + subsetOf(block, i, subsets)].push_back(static_cast<Eigen::Index>(i));
    }
    std::vector<BlockGroup> groups;
    for (std::size_t g = 0; g < rows.size(); ++g)
        if (!rows[g].empty())
            groups.push_back({g, rows[g].size(), totalsOf(block.weights(rows[g], Eigen::all))});
    return groups;
}

} // namespace

double BenchmarkSums::crossSection(const Vector& v) const
{
    return v.dot(sums);
}

double BenchmarkSums::error(const Vector& v) const
{
    return std::sqrt(std::max(0.0, v.dot(products * v)));
}

Error notFiniteWeight(const EventSample& sample, const EventBlock& block)
{
    for (Eigen::Index i = 0; i < block.weights.rows(); ++i)
        for (Eigen::Index b = 0; b < block.weights.cols(); ++b) {
            const double weight = block.weights(i, b);
            if (std::isfinite(weight))
                continue;
            const auto column = static_cast<std::size_t>(b);
            const auto& benchmarks = sample.schema().benchmarks;
            return invalidInput(
                "The weight of event " + std::to_string(block.first + static_cast<std::size_t>(i)) +
                    " at benchmark '" +
                    (column < benchmarks.size() ? benchmarks[column].name : std::to_string(b)) +
                    "' is " + (std::isnan(weight) ? "NaN" : "infinite") + ".",
                "Repeat the reweighting of this event, or remove it from the file.");
        }
    return numericalError("The weights of events " + std::to_string(block.first) +
                          " and following are too large to be squared.");
}

namespace {

/// The sums of every block, in the order of blocks, which makes them independent of the threads.
Result<std::vector<std::vector<BlockGroup>>> sumBlocks(const EventSample& sample,
                                                       const Partition& partition,
                                                       std::size_t subsets,
                                                       const TaskContext& context)
{
    constexpr std::size_t blockSize = EventSample::defaultBlock;
    const auto benchmarks = static_cast<Eigen::Index>(sample.schema().benchmarks.size());
    std::vector<std::vector<BlockGroup>> blocks(sample.size() / blockSize + 1);
    const Status status = sample.forEachBlock(
        context, {.x = false, .weights = true, .z = false},
        [&](const EventBlock& block) -> Status {
            if (block.weights.cols() != benchmarks)
                return invalidInput("The events have " + std::to_string(block.weights.cols()) +
                                    " weights each, but the study has " +
                                    std::to_string(benchmarks) + " benchmarks.");
            auto& groups = blocks[block.first / blockSize] = sumBlock(block, partition, subsets);
            for (const BlockGroup& group : groups)
                if (!group.totals.allFinite())
                    return notFiniteWeight(sample, block);
            return {};
        },
        blockSize);
    if (!status)
        return status.error();
    return blocks;
}

} // namespace

Result<RateSums> RateSums::compute(const EventSample& sample, const Partition& partition,
                                   const TaskContext& context)
{
    const std::size_t subsets = sample.schema().physicsBenchmarkCount() + 1;
    const auto blocks = sumBlocks(sample, partition, subsets, context);
    if (!blocks)
        return blocks.error();
    RateSums sums;
    sums.m_subsets = subsets;
    sums.m_benchmarks = static_cast<Eigen::Index>(sample.schema().benchmarks.size());
    sums.m_reference = static_cast<Eigen::Index>(referenceColumn(sample.schema()));
    for (std::size_t s = 0; s < subsets; ++s)
        sums.m_subsetNames.push_back(subsetName(sample.schema(), s));
    sums.m_groups.resize(3 * subsets);
    const Eigen::Index size = sums.m_benchmarks * (1 + sums.m_benchmarks);
    std::map<std::size_t, CompensatedSum> totals;
    for (const auto& block : *blocks)
        for (const BlockGroup& group : block) {
            totals.try_emplace(group.group, size).first->second.add(group.totals.data());
            sums.m_groups[group.group].events += group.events;
        }
    for (const auto& [group, total] : totals)
        sums.m_groups[group].totals = total.value();
    Result<BenchmarkSums> all = sums.of(Part::All);
    if (!all)
        return all.error();
    sums.m_all = std::move(*all);
    return sums;
}

Result<BenchmarkSums> RateSums::of(Part part) const
{
    const Eigen::Index size = m_benchmarks * (1 + m_benchmarks);
    BenchmarkSums result;
    Eigen::ArrayXd totals = Eigen::ArrayXd::Zero(size);
    for (std::size_t s = 0; s < m_subsets; ++s) {
        Eigen::ArrayXd inside = Eigen::ArrayXd::Zero(size);
        double all = 0.0;
        std::uint64_t allEvents = 0;
        std::uint64_t events = 0;
        for (std::size_t p = 0; p < 3; ++p) {
            const Group& group = m_groups[p * m_subsets + s];
            if (group.events == 0)
                continue;
            all += group.totals[m_reference];
            allEvents += group.events;
            if (part != Part::All && p != static_cast<std::size_t>(part))
                continue;
            inside += group.totals;
            events += group.events;
        }
        Result<double> factor = 1.0;
        if (part != Part::All)
            factor = partFactor(all, inside.size() > 0 ? inside[m_reference] : 0.0, allEvents,
                                events, part, m_subsetNames[s]);
        if (!factor)
            return factor.error();
        inside.head(m_benchmarks) *= *factor;
        inside.tail(size - m_benchmarks) *= *factor * *factor;
        totals += inside;
        result.factors.push_back(*factor);
        result.events += events;
    }
    result.sums = totals.head(m_benchmarks).matrix();
    result.products =
        Eigen::Map<const Matrix>(totals.data() + m_benchmarks, m_benchmarks, m_benchmarks);
    return result;
}

} // namespace assay
