// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/ScanEdge.hpp"

#include "widgets/plots/LimitCurve.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double rounding = 1e-6; ///< Of a length: closer than this is the same place.

/// Whether a point that is allowed lies at \p end of an axis.
bool reaches(const LimitResult& result, std::size_t axis, double end, double threshold)
{
    const double margin = rounding * (result.grid[axis].high - result.grid[axis].low);
    const auto at = [&](double value) { return std::abs(value - end) <= margin; };
    const auto column = Eigen::Index(axis);
    if (axis < result.bestFit.theta.size() && at(result.bestFit.theta[axis]))
        return true;
    for (Eigen::Index t = 0; t < std::min(result.q.size(), result.thetas.rows()); ++t)
        if (result.q[t] < threshold && at(result.thetas(t, column)))
            return true;
    return false;
}

} // namespace

bool scanEndsTooSoon(const LimitResult& result, const std::vector<Parameter>& parameters)
{
    if (result.levels.empty())
        return false;
    const double widest = *std::max_element(result.levels.begin(), result.levels.end());
    const double threshold = thresholdOf(widest, result.dof);
    for (const std::size_t axis : freeAxes(result)) {
        if (axis >= parameters.size() || Eigen::Index(axis) >= result.thetas.cols())
            continue;
        const GridAxis& scan = result.grid[axis];
        const Parameter& parameter = parameters[axis];
        const double margin = rounding * (parameter.high - parameter.low);
        if (scan.low > parameter.low + margin && reaches(result, axis, scan.low, threshold))
            return true;
        if (scan.high < parameter.high - margin && reaches(result, axis, scan.high, threshold))
            return true;
    }
    return false;
}

std::vector<double> enlargedScan(const std::vector<double>& axis, const Parameter& parameter)
{
    if (axis.size() < 3 || axis[2] < 1.5)
        return axis;
    const double step = (axis[1] - axis[0]) / (axis[2] - 1.0);
    const double more = step * std::ceil(0.25 * (axis[2] - 1.0));
    const double low = std::min(axis[0], std::max(axis[0] - more, parameter.low));
    const double high = std::max(axis[1], std::min(axis[1] + more, parameter.high));
    return {low, high, std::ceil((high - low) / step - rounding) + 1.0};
}

} // namespace assay
