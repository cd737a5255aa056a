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

Error noBins(int bins)
{
    return invalidInput("A histogram axis with " + std::to_string(bins) + " bins.",
                        "Ask for at least one bin.");
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

/// Values in increasing order with their weights, and the cumulative weight at which each stands.
struct OrderedValues {
    std::vector<double> values;
    std::vector<double> weights;
    std::vector<double> positions;
    double sum = 0.0;

    /// Linear interpolation of the values at \p probability of the weight.
    double quantile(double probability) const
    {
        const double target = probability * sum;
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
};

Result<OrderedValues> orderedValues(const std::vector<double>& values,
                                    const std::vector<double>& weights)
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
    OrderedValues ordered;
    ordered.values.reserve(pairs.size());
    ordered.weights.reserve(pairs.size());
    ordered.positions.reserve(pairs.size());
    for (const auto& [value, weight] : pairs) {
        ordered.sum += weight;
        ordered.values.push_back(value);
        ordered.weights.push_back(weight);
        ordered.positions.push_back(ordered.sum - 0.5 * weight);
    }
    return ordered;
}

/// (sum w)^2 / sum w^2 of a range of weights; 0 of none.
template <typename Iterator>
double effectiveEvents(Iterator begin, Iterator end)
{
    double sum = 0.0;
    double squares = 0.0;
    for (Iterator weight = begin; weight != end; ++weight) {
        sum += *weight;
        squares += *weight * *weight;
    }
    return squares > 0.0 ? sum * sum / squares : 0.0;
}

/// Effective events with q <= edge (\p upper: with q > edge).
double effectiveBeyond(const OrderedValues& ordered, double edge, bool upper)
{
    const auto cut = std::upper_bound(ordered.values.begin(), ordered.values.end(), edge);
    const auto at = ordered.weights.begin() + (cut - ordered.values.begin());
    return upper ? effectiveEvents(at, ordered.weights.end())
                 : effectiveEvents(ordered.weights.begin(), at);
}

void addTail(const OrderedValues& ordered, double share, double minimumEvents, bool upper,
             std::vector<double>& edges)
{
    constexpr double smallest = 1e-12; // Beyond it an edge is rounding.
    for (double p = 0.5 * share; p > smallest; p *= 0.5) {
        const double edge = ordered.quantile(upper ? 1.0 - p : p);
        if (effectiveBeyond(ordered, edge, upper) < minimumEvents)
            return;
        edges.push_back(edge);
    }
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
    const Result<OrderedValues> ordered = orderedValues(values, weights);
    if (!ordered)
        return ordered.error();
    std::vector<double> quantiles;
    for (const double probability : probabilities)
        quantiles.push_back(ordered->quantile(probability));
    return quantiles;
}

Result<std::vector<double>> tailEdges(const std::vector<double>& values,
                                      const std::vector<double>& weights, int bins,
                                      double minimumEvents)
{
    if (bins < 1)
        return noBins(bins);
    const Result<OrderedValues> ordered = orderedValues(values, weights);
    if (!ordered)
        return ordered.error();
    std::vector<double> edges;
    for (int i = 1; i < bins; ++i)
        edges.push_back(ordered->quantile(static_cast<double>(i) / bins));
    addTail(*ordered, 1.0 / bins, minimumEvents, false, edges);
    addTail(*ordered, 1.0 / bins, minimumEvents, true, edges);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

Result<std::vector<double>> quantileEdges(const std::vector<double>& values,
                                          const std::vector<double>& weights, int bins)
{
    if (bins < 1)
        return noBins(bins);
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
