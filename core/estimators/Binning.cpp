// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Binning.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace assay {

namespace {

Status checkEdges(const std::vector<double>& edges, std::size_t axis)
{
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const bool increasing = i == 0 || edges[i] > edges[i - 1];
        if (std::isfinite(edges[i]) && increasing)
            continue;
        return invalidInput("Histogram axis " + std::to_string(axis + 1) + ": edge " +
                                std::to_string(i + 1) + " is " +
                                (increasing ? "not a finite number." : "not above the one before."),
                            "Give finite edges in increasing order; the bins below the first and "
                            "above the last edge are added by themselves.");
    }
    return {};
}

/// Value and weight of the entries with positive weight, in the order of values.
std::vector<std::pair<double, double>> sortedPairs(const std::vector<double>& values,
                                                   const std::vector<double>& weights)
{
    std::vector<std::pair<double, double>> pairs;
    pairs.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (weights[i] > 0.0)
            pairs.emplace_back(values[i], weights[i]);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

double interpolate(double target, const std::vector<double>& positions,
                   const std::vector<double>& values)
{
    if (target <= positions.front())
        return values.front();
    if (target >= positions.back())
        return values.back();
    const auto above = std::upper_bound(positions.begin(), positions.end(), target);
    const auto high = static_cast<std::size_t>(above - positions.begin());
    const double fraction =
        (target - positions[high - 1]) / (positions[high] - positions[high - 1]);
    return values[high - 1] + fraction * (values[high] - values[high - 1]);
}

} // namespace

Result<Binning> Binning::create(std::vector<std::vector<double>> edges)
{
    if (edges.empty())
        return invalidInput("A histogram needs at least one quantity.",
                            "Name the observables that it should bin.");
    Binning binning;
    for (std::size_t axis = 0; axis < edges.size(); ++axis) {
        if (Status status = checkEdges(edges[axis], axis); !status)
            return status.error();
        binning.m_count *= edges[axis].size() + 1;
        if (binning.m_count > maximumBins)
            return invalidInput("The histogram would have more than "
                                    + std::to_string(maximumBins) + " bins.",
                                "Use fewer observables or fewer bins per observable.");
    }
    binning.m_edges = std::move(edges);
    return binning;
}

std::int32_t Binning::indexOf(const double* point) const
{
    std::size_t index = 0;
    for (std::size_t axis = 0; axis < m_edges.size(); ++axis) {
        const std::vector<double>& edges = m_edges[axis];
        if (std::isnan(point[axis]))
            return noBin;
        index = index * (edges.size() + 1) + binOnAxis(edges, point[axis]);
    }
    return static_cast<std::int32_t>(index);
}

Result<std::vector<double>> weightedQuantiles(const std::vector<double>& values,
                                              const std::vector<double>& weights,
                                              const std::vector<double>& probabilities)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]) || !std::isfinite(weights[i]))
            return invalidInput("Event " + std::to_string(i) +
                                    " has a value or a weight that is not finite, so quantiles do "
                                    "not exist.",
                                "Remove such events by a cut, or give explicit bin edges.");
    }
    const std::vector<std::pair<double, double>> pairs = sortedPairs(values, weights);
    if (pairs.empty())
        return numericalError("No event has a positive weight at the reference point, so bin edges "
                              "cannot be chosen by quantiles.",
                              "Choose another reference point or give explicit bin edges.");
    std::vector<double> positions;
    std::vector<double> sorted;
    positions.reserve(pairs.size());
    sorted.reserve(pairs.size());
    double sum = 0.0;
    for (const auto& [value, weight] : pairs) {
        sum += weight;
        positions.push_back(sum - 0.5 * weight);
        sorted.push_back(value);
    }
    std::vector<double> quantiles;
    for (const double probability : probabilities)
        quantiles.push_back(interpolate(probability * sum, positions, sorted));
    return quantiles;
}

Result<std::vector<double>> quantileEdges(const std::vector<double>& values,
                                          const std::vector<double>& weights, int bins)
{
    if (bins < 1)
        return invalidInput("A histogram axis with " + std::to_string(bins) + " bins.",
                            "Ask for at least one bin.");
    std::vector<double> probabilities;
    for (int i = 1; i < bins; ++i)
        probabilities.push_back(static_cast<double>(i) / bins);
    Result<std::vector<double>> edges = weightedQuantiles(values, weights, probabilities);
    if (!edges)
        return edges;
    edges->erase(std::unique(edges->begin(), edges->end()), edges->end());
    return edges;
}

} // namespace assay
