// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/LimitRegions.hpp"

#include "core/inference/ChiSquare.hpp"
#include "core/inference/Contours.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

std::vector<double> axisValues(const GridAxis& axis)
{
    std::vector<double> values;
    for (int i = 0; i < axis.points; ++i)
        values.push_back(axisValue(axis, i));
    return values;
}

// Grid points and all minima, so that an interval between two grid points is not missed.
std::vector<std::pair<double, double>> scanAlong(const LimitResult& result, std::size_t axis)
{
    std::vector<std::pair<double, double>> scan;
    for (Eigen::Index t = 0; t < result.q.size(); ++t)
        scan.emplace_back(result.thetas(t, static_cast<Eigen::Index>(axis)), result.q[t]);
    for (const BestFit& minimum : result.minima)
        scan.emplace_back(minimum.theta[axis],
                          2.0 * (result.bestFit.logLikelihood - minimum.logLikelihood));
    std::stable_sort(scan.begin(), scan.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    scan.erase(std::unique(scan.begin(), scan.end(), same), scan.end());
    return scan;
}

} // namespace

void setTestStatistic(LimitResult& result)
{
    const Vector logLikelihood = result.logLikelihoodRate + result.logLikelihoodShape;
    result.q = -2.0 * (logLikelihood.array() - result.bestFit.logLikelihood);
    result.pValues.resize(result.q.size());
    for (Eigen::Index t = 0; t < result.q.size(); ++t)
        result.pValues[t] = chiSquareSurvival(result.q[t], result.dof);
}

Matrix profilePlane(const GridIndex& grid, const Vector& q, std::size_t first, std::size_t second)
{
    Matrix plane = Matrix::Constant(grid.points(first), grid.points(second),
                                    std::numeric_limits<double>::quiet_NaN());
    for (std::size_t flat = 0; flat < grid.size(); ++flat) {
        double& cell = plane(grid.along(flat, first), grid.along(flat, second));
        cell = std::fmin(cell, q[static_cast<Eigen::Index>(flat)]); // fmin passes over NaN.
    }
    return plane;
}

Status setRegions(LimitResult& result, const ScanFunction& function)
{
    const GridIndex grid(result.grid);
    const std::vector<std::size_t> freeAxes = grid.freeAxes();
    result.contours.clear();
    result.intervals.clear();
    for (const double level : result.levels) {
        const double threshold = chiSquareQuantile(level, result.dof);
        if (freeAxes.size() == 1) {
            Result<std::vector<Interval>> intervals =
                intervalsBelow(scanAlong(result, freeAxes[0]), threshold, function);
            if (!intervals)
                return intervals.error();
            result.intervals[level] = std::move(*intervals);
        } else if (freeAxes.size() > 1) {
            result.contours[level] =
                contourLines(axisValues(result.grid[freeAxes[0]]),
                             axisValues(result.grid[freeAxes[1]]),
                             profilePlane(grid, result.q, freeAxes[0], freeAxes[1]), threshold);
        }
    }
    return {};
}

} // namespace assay
