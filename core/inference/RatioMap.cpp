// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/RatioMap.hpp"

#include "core/inference/IsotonicRegression.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace assay {

namespace {

constexpr double minimumEffective = 10.0;
constexpr double maximumWidth = 0.1; // In f.

/// Sums of one bin on both sides.
struct BinSums {
    double top = 0.0; ///< Largest f in the bin.
    double numerator = 0.0, numeratorSquares = 0.0;
    double denominator = 0.0, denominatorSquares = 0.0;

    void add(const CalibrationRow& row)
    {
        top = row.f;
        numerator += row.numerator;
        numeratorSquares += row.numerator * row.numerator;
        denominator += row.denominator;
        denominatorSquares += row.denominator * row.denominator;
    }
    void join(const BinSums& other)
    {
        top = std::max(top, other.top);
        numerator += other.numerator;
        numeratorSquares += other.numeratorSquares;
        denominator += other.denominator;
        denominatorSquares += other.denominatorSquares;
    }
    bool populated() const
    {
        return numerator > 0.0 && denominator > 0.0
               && numerator * numerator >= minimumEffective * numeratorSquares
               && denominator * denominator >= minimumEffective * denominatorSquares;
    }
};

std::vector<BinSums> quantileBins(const std::vector<CalibrationRow>& rows, int bins)
{
    std::vector<BinSums> result;
    BinSums current;
    double cumulative = 0.0;
    double next = 1.0 / bins;
    double bottom = rows.empty() ? 0.0 : rows.front().f;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        current.add(rows[i]);
        cumulative += 0.5 * (rows[i].numerator + rows[i].denominator);
        const bool full = cumulative >= next || rows[i].f - bottom >= maximumWidth;
        const bool last = i + 1 == rows.size();
        // Events of equal f stay together: an edge cannot separate them.
        if (last || (full && rows[i + 1].f > rows[i].f)) {
            result.push_back(current);
            current = {};
            next = std::floor(cumulative * bins + 1.0 + 1e-9) / bins;
            bottom = last ? 0.0 : rows[i + 1].f;
        }
    }
    return result;
}

// From the left: a bin takes its right neighbours in until it is populated; the rest joins the
// last.
std::vector<BinSums> mergeThinBins(const std::vector<BinSums>& bins)
{
    std::vector<BinSums> merged;
    bool open = false;
    for (const BinSums& bin : bins) {
        if (open)
            merged.back().join(bin);
        else
            merged.push_back(bin);
        open = !merged.back().populated();
    }
    if (open && merged.size() > 1) {
        merged[merged.size() - 2].join(merged.back());
        merged.pop_back();
    }
    return merged;
}

// Effective number of events of one side, for the pseudo-count.
double effectiveEvents(const std::vector<CalibrationRow>& rows, double CalibrationRow::*side)
{
    double sum = 0.0, squares = 0.0;
    for (const CalibrationRow& row : rows) {
        sum += row.*side;
        squares += row.*side * row.*side;
    }
    return squares > 0.0 ? sum * sum / squares : 1.0;
}

} // namespace

RatioMap::RatioMap(std::vector<double> edges, std::vector<double> values)
    : m_edges(std::move(edges)), m_values(std::move(values))
{
}

double RatioMap::operator()(double f) const
{
    f -= m_shift;
    if (m_values.empty() || std::isnan(f))
        return m_factor * f;
    const auto bin = std::lower_bound(m_edges.begin(), m_edges.end(), f) - m_edges.begin();
    return m_values[static_cast<std::size_t>(bin)];
}

RatioMap fitHistogramMap(const std::vector<CalibrationRow>& rows, int bins)
{
    const std::vector<BinSums> merged = mergeThinBins(quantileBins(rows, std::max(bins, 1)));
    std::vector<double> edges, values;
    for (std::size_t k = 0; k < merged.size(); ++k) {
        if (k + 1 < merged.size())
            edges.push_back(merged[k].top);
        values.push_back(merged[k].numerator > 0.0 && merged[k].denominator > 0.0
                             ? std::log(merged[k].numerator / merged[k].denominator)
                             : std::numeric_limits<double>::quiet_NaN());
    }
    return {std::move(edges), std::move(values)};
}

RatioMap fitIsotonicMap(const std::vector<CalibrationRow>& rows)
{
    // Events of equal f are one point of the regression; value D = numerator share, rising in f.
    std::vector<BinSums> points;
    for (const CalibrationRow& row : rows) {
        if (points.empty() || points.back().top < row.f)
            points.emplace_back();
        points.back().add(row);
    }
    std::vector<double> values, weights;
    for (const BinSums& point : points) {
        const double weight = std::max(0.0, point.numerator) + std::max(0.0, point.denominator);
        weights.push_back(weight);
        values.push_back(weight > 0.0 ? std::max(0.0, point.numerator) / weight : 0.5);
    }
    const std::vector<Plateau> plateaus = isotonicRegression(values, weights);
    const double oneNumerator = 1.0 / effectiveEvents(rows, &CalibrationRow::numerator);
    const double oneDenominator = 1.0 / effectiveEvents(rows, &CalibrationRow::denominator);
    std::vector<double> edges, logRatios;
    for (std::size_t k = 0; k < plateaus.size(); ++k) {
        double numerator = plateaus[k].weight * plateaus[k].value;
        double denominator = plateaus[k].weight * (1.0 - plateaus[k].value);
        if (!(numerator > 0.0))
            numerator += oneNumerator;
        if (!(denominator > 0.0))
            denominator += oneDenominator;
        logRatios.push_back(std::log(numerator / denominator));
        if (k + 1 < plateaus.size())
            edges.push_back(points[plateaus[k].first + plateaus[k].count - 1].top);
    }
    return {std::move(edges), std::move(logRatios)};
}

RatioMap fitTemperatureMap(const std::vector<CalibrationRow>& rows)
{
    double factor = 1.0;
    for (int step = 0; step < 50; ++step) {
        double slope = 0.0, curvature = 0.0;
        for (const CalibrationRow& row : rows) {
            const double d = 1.0 / (1.0 + std::exp(-factor * row.f)); // P(numerator)
            const double total = row.numerator + row.denominator;
            slope += row.f * (total * d - row.numerator);
            curvature += row.f * row.f * total * d * (1.0 - d);
        }
        if (!(curvature > 0.0))
            break;
        const double change = std::clamp(slope / curvature, -1.0, 1.0);
        factor -= change;
        if (std::abs(change) < 1e-10)
            break;
    }
    return RatioMap(factor);
}

} // namespace assay
