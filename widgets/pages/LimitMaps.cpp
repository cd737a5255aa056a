// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitMaps.hpp"

#include "core/inference/ChiSquare.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay {

namespace {

std::vector<double> valuesOf(const GridAxis& axis)
{
    std::vector<double> values;
    for (int i = 0; i < axis.points; ++i)
        values.push_back(axisValue(axis, i));
    return values;
}

/// q in the plane of the first two free parameters, or along the only one.
std::optional<LimitMap> qMap(const LimitCurve& curve)
{
    const LimitResult& result = *curve.result;
    const auto axes = freeAxes(result);
    if (axes.empty() || result.q.size() == 0)
        return std::nullopt;
    LimitMap map;
    map.name = curve.name;
    map.xs = valuesOf(result.grid[axes[0]]);
    if (axes.size() == 1) {
        map.values = result.q;
        return map;
    }
    map.ys = valuesOf(result.grid[axes[1]]);
    map.values = profilePlane(GridIndex(result.grid), result.q, axes[0], axes[1]);
    return map;
}

/// Cell and share for linear interpolation; false outside.
bool locate(const std::vector<double>& axis, double value, Eigen::Index& cell, double& share)
{
    cell = 0;
    share = 0.0;
    if (axis.size() < 2)
        return true;
    const double step = (axis.back() - axis.front()) / double(axis.size() - 1);
    const double at = (value - axis.front()) / step;
    if (at < -1e-9 || at > double(axis.size() - 1) + 1e-9)
        return false;
    cell = std::clamp<Eigen::Index>(Eigen::Index(std::floor(at + 1e-9)), 0,
                                    Eigen::Index(axis.size()) - 2);
    share = at - double(cell);
    if (std::abs(share) < 1e-9)
        share = 0.0;
    return true;
}

double interpolated(const LimitMap& map, double x, double y)
{
    Eigen::Index i = 0, j = 0;
    double s = 0.0, t = 0.0;
    if (!locate(map.xs, x, i, s) || !locate(map.ys, y, j, t))
        return std::numeric_limits<double>::quiet_NaN();
    // A corner without a share must not count: it may be NaN.
    double sum = 0.0;
    for (const int a : {0, 1})
        for (const int b : {0, 1}) {
            const double weight = (a ? s : 1.0 - s) * (b ? t : 1.0 - t);
            if (weight != 0.0)
                sum += weight * map.values(i + a, j + b);
        }
    return sum;
}

} // namespace

std::vector<Polyline> allLines(const LimitResult& result)
{
    std::vector<Polyline> all;
    for (const auto& [level, lines] : result.contours)
        all.insert(all.end(), lines.begin(), lines.end());
    return all;
}

std::optional<LimitMap> pValueMap(const LimitCurve& curve, const QPen& pen)
{
    std::optional<LimitMap> map = qMap(curve);
    if (!map)
        return map;
    for (double& value : map->values.reshaped())
        value = chiSquareSurvival(value, curve.result->dof);
    map->lines = allLines(*curve.result);
    map->pen = pen;
    return map;
}

std::optional<LimitMap> differenceMap(const LimitCurve& a, const LimitCurve& b)
{
    std::optional<LimitMap> first = qMap(a);
    const std::optional<LimitMap> second = qMap(b);
    if (!first || !second || freeAxes(*a.result) != freeAxes(*b.result))
        return std::nullopt;
    for (Eigen::Index i = 0; i < first->values.rows(); ++i)
        for (Eigen::Index j = 0; j < first->values.cols(); ++j)
            first->values(i, j) -= interpolated(
                *second, first->xs[std::size_t(i)],
                first->ys.empty() ? 0.0 : first->ys[std::size_t(j)]);
    first->name = a.name + " − " + b.name;
    first->lines = allLines(*a.result);
    const auto more = allLines(*b.result);
    first->lines.insert(first->lines.end(), more.begin(), more.end());
    first->pen = QPen(QColor(40, 40, 40), 1.2);
    return first;
}

} // namespace assay
