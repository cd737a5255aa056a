// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/SampleTally.hpp"

#include <cmath>

namespace assay {

SampleTally::SampleTally(std::size_t benchmarks, std::size_t physicsBenchmarks,
                         std::size_t observables)
    : physics(physicsBenchmarks), nanWeights(benchmarks), infiniteWeights(benchmarks),
      negativeWeights(benchmarks), zeroWeights(benchmarks), nanValues(observables),
      infiniteValues(observables), negativeSum(benchmarks), absoluteSum(benchmarks),
      unsupportedSum(benchmarks), sums(Matrix::Zero(static_cast<Eigen::Index>(physics) + 1,
                                                    static_cast<Eigen::Index>(benchmarks))),
      squares(sums), events(physics + 1)
{
}

void SampleTally::add(const EventBlock& block)
{
    addValues(block);
    for (std::size_t row = 0; row < block.size(); ++row) {
        const int id = block.samplingBenchmark.empty() ? 0 : block.samplingBenchmark[row];
        if (id < -1 || id >= static_cast<int>(physics)) {
            outOfRange.add(block.first + row);
            continue;
        }
        const std::size_t subset = id < 0 ? physics : static_cast<std::size_t>(id);
        addWeights(block, row);
        addOrigin(block, row, subset);
    }
}

void SampleTally::addValues(const EventBlock& block)
{
    for (Eigen::Index row = 0; row < block.x.rows(); ++row)
        for (Eigen::Index o = 0; o < block.x.cols(); ++o) {
            const double value = block.x(row, o);
            if (std::isfinite(value))
                continue;
            auto& list = std::isnan(value) ? nanValues : infiniteValues;
            list[static_cast<std::size_t>(o)].add(block.first + static_cast<std::uint64_t>(row));
        }
}

void SampleTally::addWeights(const EventBlock& block, std::size_t row)
{
    const std::uint64_t event = block.first + row;
    for (std::size_t b = 0; b < nanWeights.size(); ++b) {
        const double weight =
            block.weights(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(b));
        if (weight > 0.0 && std::isfinite(weight)) {
            absoluteSum[b] += weight;
        } else if (weight == 0.0) {
            zeroWeights[b].add(event);
        } else if (std::isfinite(weight)) {
            negativeWeights[b].add(event);
            negativeSum[b] -= weight;
            absoluteSum[b] -= weight;
        } else {
            (std::isnan(weight) ? nanWeights : infiniteWeights)[b].add(event);
        }
    }
}

void SampleTally::addOrigin(const EventBlock& block, std::size_t row, std::size_t subset)
{
    const auto weights = block.weights.row(static_cast<Eigen::Index>(row));
    const auto index = static_cast<Eigen::Index>(subset);
    ++events[subset];
    sums.row(index) += weights;
    squares.row(index) += weights.cwiseAbs2();
    if (subset == physics) {
        const auto signal = weights.head(static_cast<Eigen::Index>(physics));
        if (physics > 0 && (signal.array() != signal[0]).any())
            unequalBackground.add(block.first + row);
    } else if (weights[index] == 0.0) {
        for (std::size_t b = 0; b < physics; ++b)
            unsupportedSum[b] += std::abs(weights[static_cast<Eigen::Index>(b)]);
    }
}

namespace {

void mergeAll(std::vector<Occurrences>& into, const std::vector<Occurrences>& from)
{
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i].merge(from[i]);
}

template <typename T>
void addAll(std::vector<T>& into, const std::vector<T>& from)
{
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i] += from[i];
}

} // namespace

void SampleTally::merge(const SampleTally& other)
{
    mergeAll(nanWeights, other.nanWeights);
    mergeAll(infiniteWeights, other.infiniteWeights);
    mergeAll(negativeWeights, other.negativeWeights);
    mergeAll(zeroWeights, other.zeroWeights);
    mergeAll(nanValues, other.nanValues);
    mergeAll(infiniteValues, other.infiniteValues);
    addAll(negativeSum, other.negativeSum);
    addAll(absoluteSum, other.absoluteSum);
    addAll(unsupportedSum, other.unsupportedSum);
    addAll(events, other.events);
    unequalBackground.merge(other.unequalBackground);
    outOfRange.merge(other.outOfRange);
    sums += other.sums;
    squares += other.squares;
}

} // namespace assay
