// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ProfiledLimit.hpp"

#include "core/inference/ChiSquare.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {


/// Lowest point of each column of the grid.
std::vector<Eigen::Index> lowestAlong(const GridIndex& grid, const Vector& q, std::size_t axis)
{
    std::vector<Eigen::Index> lowest(static_cast<std::size_t>(grid.points(axis)), -1);
    for (std::size_t flat = 0; flat < grid.size(); ++flat) {
        const auto at = static_cast<Eigen::Index>(flat);
        Eigen::Index& best = lowest[static_cast<std::size_t>(grid.along(flat, axis))];
        if (std::isfinite(q[at]) && (best < 0 || q[at] < q[best]))
            best = at;
    }
    return lowest;
}

/// How far below the lowest of three points, of which it is the middle one, their parabola goes.
double belowMiddle(double left, double middle, double right)
{
    const double curvature = left - 2.0 * middle + right;
    const double slope = 0.5 * (right - left);
    return curvature > 0.0 ? 0.5 * slope * slope / curvature : 0.0;
}

/// Of a point that is the lowest of its column, along the only other free axis.
double correction(const LimitResult& result, const GridIndex& grid, Eigen::Index at,
                  std::size_t other)
{
    const auto flat = static_cast<std::size_t>(at);
    const int place = grid.along(flat, other);
    if (place == 0 || place + 1 == grid.points(other))
        return 0.0;
    const auto stride = static_cast<Eigen::Index>(grid.stride(other));
    const double left = result.q[at - stride], right = result.q[at + stride];
    return std::isfinite(left) && std::isfinite(right)
               ? belowMiddle(left, result.q[at], right) : 0.0;
}

/// The parabola through the three points nearest to a value, so that crossings between grid points
/// are exact where q is quadratic.
ScanFunction parabolas(const LimitResult& profile, std::size_t axis)
{
    const GridAxis range = profile.grid[axis];
    const double step = (range.high - range.low) / (range.points - 1);
    return [q = profile.q, range, step](double value) -> Result<double> {
        const double place = (value - range.low) / step;
        const auto middle = std::clamp<Eigen::Index>(std::llround(place), 1, q.size() - 2);
        const double t = place - static_cast<double>(middle);
        const double slope = 0.5 * (q[middle + 1] - q[middle - 1]);
        const double half = 0.5 * (q[middle + 1] - 2.0 * q[middle] + q[middle - 1]);
        const double found = q[middle] + t * (slope + t * half);
        return std::isfinite(found) ? found : std::numeric_limits<double>::infinity();
    };
}

/// Minima between grid points are in the continuous list; those of other branches at the same value
/// of the parameter are above the profile, and no part of it.
std::vector<BestFit> minimaOnProfile(const LimitResult& result, const LimitResult& profile,
                                     std::size_t axis)
{
    std::vector<BestFit> kept;
    const GridAxis& range = profile.grid[axis];
    const double step = (range.high - range.low) / std::max(range.points - 1, 1);
    for (const BestFit& minimum : result.minima) {
        const double q = 2.0 * (result.bestFit.logLikelihood - minimum.logLikelihood);
        const double place = (minimum.theta[axis] - range.low) / step;
        const auto left = std::clamp<Eigen::Index>(static_cast<Eigen::Index>(std::floor(place)), 0,
                                                   profile.q.size() - 1);
        const Eigen::Index right = std::min(left + 1, profile.q.size() - 1);
        if (!(q > std::fmin(profile.q[left], profile.q[right])))
            kept.push_back(minimum);
    }
    return kept;
}

/// Sizes of the columns, and what is known where each is lowest.
void fillProfile(const LimitResult& result, const GridIndex& grid, std::size_t axis,
                 LimitResult& profile)
{
    const std::vector<std::size_t> free = grid.freeAxes();
    const std::size_t other = free[0] == axis ? free[1] : free[0];
    const std::vector<Eigen::Index> lowest = lowestAlong(grid, result.q, axis);
    const auto points = static_cast<Eigen::Index>(lowest.size());
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    profile.thetas.setConstant(points, result.thetas.cols(), nothing);
    for (Vector* values : {&profile.q, &profile.logLikelihoodRate, &profile.logLikelihoodShape})
        values->setConstant(points, nothing);
    for (Eigen::Index i = 0; i < points; ++i) {
        const Eigen::Index at = lowest[static_cast<std::size_t>(i)];
        if (at < 0) { // No valid ratio in the whole column.
            profile.thetas(i, static_cast<Eigen::Index>(axis)) =
                axisValue(result.grid[axis], static_cast<int>(i));
            continue;
        }
        const double lower = free.size() == 2 ? correction(result, grid, at, other) : 0.0;
        profile.thetas.row(i) = result.thetas.row(at);
        profile.q[i] = std::max(0.0, result.q[at] - lower);
        profile.logLikelihoodRate[i] = result.logLikelihoodRate[at];
        profile.logLikelihoodShape[i] = result.logLikelihoodShape[at];
    }
}

} // namespace

Result<LimitResult> profiledOn(const LimitResult& result, std::size_t axis)
{
    const GridIndex grid(result.grid);
    const std::vector<std::size_t> free = grid.freeAxes();
    if (std::find(free.begin(), free.end(), axis) == free.end())
        return invalidInput("A limit can be profiled on a parameter that was scanned only; number " +
                            std::to_string(axis) + " was not.");
    if (free.size() == 1)
        return result;
    LimitResult profile = result;
    fillProfile(result, grid, axis, profile);
    for (const std::size_t fixed : free)
        if (fixed != axis)
            profile.grid[fixed] = {result.bestFit.theta[fixed], result.bestFit.theta[fixed], 1};
    profile.dof = 1;
    profile.pValues = profile.q.unaryExpr([](double q) { return chiSquareSurvival(q, 1); });
    profile.minima = minimaOnProfile(result, profile, axis);
    if (const Status status = setRegions(profile, profile.q.size() > 2 ? parabolas(profile, axis)
                                                                         : ScanFunction()); !status)
        return status.error();
    return profile;
}

} // namespace assay
