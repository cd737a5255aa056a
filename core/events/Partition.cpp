// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Partition.hpp"

#include "core/basics/ContentHash.hpp"
#include "core/basics/Random.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace assay {

namespace {

/// Sums of the reference weights of one subset: of all its events, and of those in the part.
struct SubsetSum {
    double all = 0.0;
    double part = 0.0;
    std::uint64_t events = 0;
    std::uint64_t partEvents = 0;
};

std::string partName(Part part)
{
    switch (part) {
    case Part::Train: return "training";
    case Part::Validation: return "validation";
    case Part::Test: return "test";
    case Part::All: break;
    }
    return "whole";
}

/// Per block and subset, so that the sums do not depend on the number of threads.
Result<std::vector<SubsetSum>> subsetSums(const EventSample& sample, const Partition& partition,
                                          Part part, const TaskContext& context)
{
    const std::size_t subsets = sample.schema().physicsBenchmarkCount() + 1;
    const auto column = static_cast<Eigen::Index>(referenceColumn(sample.schema()));
    constexpr std::size_t blockSize = EventSample::defaultBlock;
    std::vector<SubsetSum> blocks((sample.size() / blockSize + 1) * subsets);
    const Status status = sample.forEachBlock(
        context, {.x = false, .weights = true, .z = false},
        [&](const EventBlock& block) -> Status {
            SubsetSum* sums = &blocks[block.first / blockSize * subsets];
            for (std::size_t i = 0; i < block.size(); ++i) {
                SubsetSum& sum = sums[subsetOf(block, i, subsets)];
                const double weight = block.weights(static_cast<Eigen::Index>(i), column);
                const bool inside = part == Part::All || partition.partOf(block.eventId[i]) == part;
                sum.all += weight;
                sum.part += inside ? weight : 0.0;
                ++sum.events;
                sum.partEvents += inside ? 1 : 0;
            }
            return {};
        },
        blockSize);
    if (!status)
        return status.error();
    std::vector<SubsetSum> total(subsets);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        total[i % subsets].all += blocks[i].all;
        total[i % subsets].part += blocks[i].part;
        total[i % subsets].events += blocks[i].events;
        total[i % subsets].partEvents += blocks[i].partEvents;
    }
    return total;
}

} // namespace

Part Partition::partOf(std::uint64_t eventId) const
{
    const double u = static_cast<double>(mixBits(seed, eventId) >> 11) * 0x1.0p-53;
    if (u < trainShare)
        return Part::Train;
    return u < trainShare + validationShare ? Part::Validation : Part::Test;
}

std::size_t referenceColumn(const EventSchema& schema)
{
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b)
        if (schema.benchmarks[b].isReference)
            return b;
    return 0;
}

std::string subsetName(const EventSchema& schema, std::size_t subset)
{
    const std::size_t physics = schema.physicsBenchmarkCount();
    if (subset >= physics)
        return "the background";
    return "the events sampled from benchmark '" + schema.benchmarks[subset].name + "'";
}

std::size_t subsetOf(const EventBlock& block, std::size_t row, std::size_t subsets)
{
    if (block.samplingBenchmark.empty())
        return 0;
    const int origin = block.samplingBenchmark[row];
    if (origin < 0 || static_cast<std::size_t>(origin) >= subsets)
        return subsets - 1;
    return static_cast<std::size_t>(origin);
}

Result<double> partFactor(double all, double part, std::uint64_t events, std::uint64_t partEvents,
                          Part which, const std::string& subset)
{
    if (events == 0)
        return 1.0;
    if (partEvents == 0)
        return invalidInput("The " + partName(which) + " part has none of " + subset + ".",
                            "Use a sample with more events, or another share or seed.");
    if (all == 0.0 && part == 0.0) // e.g. a benchmark at which this subset vanishes
        return static_cast<double>(events) / static_cast<double>(partEvents);
    const double factor = all / part;
    if (!std::isfinite(factor) || factor <= 0.0)
        return numericalError("The weights of " + subset +
                                  " do not sum to a positive number in the " + partName(which) +
                                  " part.",
                              "Check the weights at the reference benchmark.");
    return factor;
}

Result<std::vector<double>> partFactors(const EventSample& sample, const Partition& partition,
                                        Part part, const TaskContext& context)
{
    Result<std::vector<SubsetSum>> sums = subsetSums(sample, partition, part, context);
    if (!sums)
        return sums.error();
    std::vector<double> factors;
    for (std::size_t s = 0; s < sums->size(); ++s) {
        const SubsetSum& sum = (*sums)[s];
        Result<double> factor = partFactor(sum.all, sum.part, sum.events, sum.partEvents, part,
                                           subsetName(sample.schema(), s));
        if (!factor)
            return factor.error();
        factors.push_back(*factor);
    }
    return factors;
}

namespace {

std::vector<std::size_t> rowsOfPart(const EventBlock& block, const Partition& partition, Part part)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < block.size(); ++i)
        if (part == Part::All || partition.partOf(block.eventId[i]) == part)
            rows.push_back(i);
    return rows;
}

void copyRow(const Matrix& from, std::size_t row, Matrix& to, std::size_t target)
{
    if (from.rows() > 0)
        to.row(static_cast<Eigen::Index>(target)) = from.row(static_cast<Eigen::Index>(row));
}

/// The events of the part in file order, weights as stored.
Result<EventBlock> collectPart(const EventSample& sample, const Partition& partition, Part part,
                               std::size_t count)
{
    EventBlock all;
    EventBlock block;
    for (std::size_t first = 0; first < sample.size(); first += EventSample::defaultBlock) {
        const std::size_t size = std::min(EventSample::defaultBlock, sample.size() - first);
        const Status status =
            sample.readRaw(first, size, {.x = true, .weights = true, .z = true}, block);
        if (!status)
            return status.error();
        if (first == 0) {
            const auto rows = static_cast<Eigen::Index>(count);
            all.x.resize(rows, block.x.cols());
            all.weights.resize(rows, block.weights.cols());
            all.z.resize(block.z.rows() > 0 ? rows : 0, block.z.cols());
        }
        for (const std::size_t row : rowsOfPart(block, partition, part)) {
            const std::size_t target = all.eventId.size();
            copyRow(block.x, row, all.x, target);
            copyRow(block.weights, row, all.weights, target);
            copyRow(block.z, row, all.z, target);
            all.eventId.push_back(block.eventId[row]);
            if (!block.samplingBenchmark.empty())
                all.samplingBenchmark.push_back(block.samplingBenchmark[row]);
        }
    }
    return all;
}

/// Number of events of the part in each subset.
Result<std::vector<std::uint64_t>> countPart(const EventSample& sample, const Partition& partition,
                                             Part part)
{
    const std::size_t subsets = sample.schema().physicsBenchmarkCount() + 1;
    std::vector<std::uint64_t> counts(subsets, 0);
    EventBlock block;
    for (std::size_t first = 0; first < sample.size(); first += EventSample::defaultBlock) {
        const std::size_t size = std::min(EventSample::defaultBlock, sample.size() - first);
        const Status status =
            sample.readRaw(first, size, {.x = false, .weights = false, .z = false}, block);
        if (!status)
            return status.error();
        for (const std::size_t row : rowsOfPart(block, partition, part))
            ++counts[subsetOf(block, row, subsets)];
    }
    return counts;
}

/// The schema whose sampling factors belong to the part's own numbers of events.
EventSchema schemaOfPart(const EventSchema& whole, const std::vector<std::uint64_t>& counts)
{
    EventSchema schema = whole;
    if (std::accumulate(whole.eventsPerBenchmark.begin(), whole.eventsPerBenchmark.end(),
                        std::uint64_t{0}) == 0)
        return schema;
    schema.eventsPerBenchmark.assign(counts.begin(), counts.end() - 1);
    schema.backgroundEvents = counts.back();
    return schema;
}

} // namespace

Result<EventSample> selectPart(const EventSample& sample, const Partition& partition, Part part,
                               const TaskContext& context)
{
    Result<std::vector<double>> factors = partFactors(sample, partition, part, context);
    if (!factors)
        return factors.error();
    Result<std::vector<std::uint64_t>> counts = countPart(sample, partition, part);
    if (!counts)
        return counts.error();
    const auto total = std::accumulate(counts->begin(), counts->end(), std::uint64_t{0});
    Result<EventBlock> events =
        collectPart(sample, partition, part, static_cast<std::size_t>(total));
    if (!events)
        return events.error();
    const EventSchema schema = schemaOfPart(sample.schema(), *counts);
    const std::vector<double> whole = sample.schema().samplingFactors();
    const std::vector<double> own = schema.samplingFactors();
    const std::size_t subsets = factors->size();
    for (std::size_t i = 0; i < events->size(); ++i) {
        const std::size_t s = subsetOf(*events, i, subsets);
        const double k = s < whole.size() && own[s] > 0.0 ? whole[s] / own[s] : 1.0;
        events->weights.row(static_cast<Eigen::Index>(i)) *= (*factors)[s] * k;
    }
    EventSample result = EventSample::inMemory(schema, std::move(*events));
    result.setContentHash(ContentHash::ofText(
        sample.contentHash() + " part " + partName(part) + ' ' + std::to_string(partition.seed) +
        ' ' + std::to_string(partition.trainShare) + ' ' +
        std::to_string(partition.validationShare)));
    return result;
}

} // namespace assay
