// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitNumbers.hpp"

#include "core/inference/Contours.hpp"
#include "core/inference/GridIndex.hpp"
#include "core/inference/LimitRegions.hpp"
#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

std::vector<double> valuesOf(const GridAxis& axis)
{
    std::vector<double> values;
    for (int i = 0; i < axis.points; ++i)
        values.push_back(axisValue(axis, i));
    return values;
}

} // namespace

QString pointText(const LimitResult& result, const Theta& theta)
{
    QStringList texts;
    for (const std::size_t axis : freeAxes(result)) {
        if (axis >= theta.size())
            return {};
        const double span = result.grid[axis].high - result.grid[axis].low;
        const int decimals = std::clamp(int(std::ceil(3.0 - std::log10(span))), 0, 8);
        const double step = std::pow(10.0, -decimals);
        // Adding zero turns -0 into 0.
        const double rounded = std::round(theta[axis] / step) * step + 0.0;
        texts << QString::number(rounded, 'f', decimals);
    }
    return texts.join(", ");
}

QString intervalText(const std::vector<Interval>& intervals)
{
    QStringList texts;
    for (const Interval& interval : intervals) {
        const QString low = QString::number(interval.low, 'g', 3) + (interval.lowOpen ? "…" : "");
        const QString high =
            (interval.highOpen ? "…" : "") + QString::number(interval.high, 'g', 3);
        texts << QString("[%1, %2]").arg(low, high);
    }
    return texts.join(" ∪ ");
}

std::optional<double> regionSize(const LimitResult& result, double level)
{
    const auto axes = freeAxes(result);
    if (result.q.size() == 0)
        return std::nullopt;
    if (axes.size() == 1) {
        const auto found = result.intervals.find(level);
        if (found == result.intervals.end())
            return std::nullopt;
        double length = 0.0;
        for (const Interval& interval : found->second)
            length += interval.high - interval.low;
        return length;
    }
    if (axes.size() != 2)
        return std::nullopt;
    const GridIndex grid(result.grid);
    return areaBelow(valuesOf(result.grid[axes[0]]), valuesOf(result.grid[axes[1]]),
                     profilePlane(grid, result.q, axes[0], axes[1]),
                     thresholdOf(level, result.dof));
}

QString regionText(const LimitResult& result, double level)
{
    if (freeAxes(result).size() == 1) {
        const auto found = result.intervals.find(level);
        return found == result.intervals.end() ? QString() : intervalText(found->second);
    }
    const auto size = regionSize(result, level);
    return size ? QString::number(*size, 'g', 3) : QString();
}

Eigen::Index nearestPoint(const LimitResult& result, const Theta& theta)
{
    if (theta.size() != result.grid.size() || result.q.size() == 0)
        return -1;
    const GridIndex grid(result.grid);
    std::size_t flat = 0;
    for (std::size_t axis = 0; axis < theta.size(); ++axis) {
        const GridAxis& range = result.grid[axis];
        if (range.points < 2)
            continue;
        const double step = (range.high - range.low) / (range.points - 1);
        const int index = std::clamp(int(std::lround((theta[axis] - range.low) / step)), 0,
                                     range.points - 1);
        flat += std::size_t(index) * grid.stride(axis);
    }
    return Eigen::Index(flat);
}

Theta thetaAt(const LimitResult& result, Theta truth, double x, std::optional<double> y)
{
    const auto axes = freeAxes(result);
    const auto put = [&](std::size_t k, double value) {
        if (k < axes.size() && axes[k] < truth.size())
            truth[axes[k]] =
                std::clamp(value, result.grid[axes[k]].low, result.grid[axes[k]].high);
    };
    put(0, x);
    if (y)
        put(1, *y);
    return truth;
}

QString limitZoomGroup(const LimitResult& result)
{
    const auto axes = freeAxes(result);
    return axes.size() == 2 ? QString("limits %1 %2").arg(axes[0]).arg(axes[1]) : QString();
}

QString titleOf(const std::vector<Parameter>& parameters, std::size_t p)
{
    if (p >= parameters.size())
        return {};
    const Parameter& parameter = parameters[p];
    return labelWithUnit(
        QString::fromStdString(parameter.label.empty() ? parameter.name : parameter.label),
        QString::fromStdString(parameter.unit));
}

} // namespace assay
