// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/GridIndex.hpp"

#include <algorithm>

namespace assay {

namespace {

bool onLevel(const GridIndex& grid, std::size_t flat, int step)
{
    for (std::size_t axis = 0; axis < grid.axisCount(); ++axis) {
        const int i = grid.along(flat, axis);
        if (i % step != 0 && i != grid.points(axis) - 1)
            return false;
    }
    return true;
}

// Interpolates one line of the grid between its known points; false if it has none.
bool fillLine(std::size_t first, std::size_t stride, int points, std::vector<bool>& known,
              Vector& values)
{
    const auto at = [&](int i) { return first + static_cast<std::size_t>(i) * stride; };
    int previous = -1;
    for (int i = 0; i < points; ++i) {
        if (!known[at(i)])
            continue;
        for (int k = previous + 1; previous >= 0 && k < i; ++k) {
            const double t = static_cast<double>(k - previous) / (i - previous);
            const auto index = static_cast<Eigen::Index>(at(k));
            values[index] = (1.0 - t) * values[static_cast<Eigen::Index>(at(previous))]
                            + t * values[static_cast<Eigen::Index>(at(i))];
            known[at(k)] = true;
        }
        previous = i;
    }
    return previous >= 0;
}

} // namespace

GridIndex::GridIndex(const std::vector<GridAxis>& axes)
    : m_points(axes.size()), m_strides(axes.size())
{
    for (std::size_t axis = axes.size(); axis-- > 0;) {
        m_points[axis] = std::max(axes[axis].points, 1);
        m_strides[axis] = m_size;
        m_size *= static_cast<std::size_t>(m_points[axis]);
    }
}

std::vector<std::size_t> GridIndex::freeAxes() const
{
    std::vector<std::size_t> axes;
    for (std::size_t axis = 0; axis < m_points.size(); ++axis)
        if (m_points[axis] > 1)
            axes.push_back(axis);
    return axes;
}

double axisValue(const GridAxis& axis, int index)
{
    if (axis.points <= 1 || index == 0)
        return axis.low;
    if (index == axis.points - 1)
        return axis.high;
    return axis.low + (axis.high - axis.low) * index / (axis.points - 1);
}

Matrix productGrid(const std::vector<GridAxis>& axes)
{
    const GridIndex grid(axes);
    Matrix thetas(static_cast<Eigen::Index>(grid.size()), static_cast<Eigen::Index>(axes.size()));
    for (std::size_t flat = 0; flat < grid.size(); ++flat)
        for (std::size_t axis = 0; axis < axes.size(); ++axis)
            thetas(static_cast<Eigen::Index>(flat), static_cast<Eigen::Index>(axis)) =
                axisValue(axes[axis], grid.along(flat, axis));
    return thetas;
}

std::vector<std::vector<std::size_t>> refinementLevels(const GridIndex& grid)
{
    std::vector<std::vector<std::size_t>> levels;
    std::vector<bool> taken(grid.size(), false);
    for (const int step : {4, 2, 1}) {
        std::vector<std::size_t> added;
        for (std::size_t flat = 0; flat < grid.size(); ++flat) {
            if (taken[flat] || !onLevel(grid, flat, step))
                continue;
            taken[flat] = true;
            added.push_back(flat);
        }
        if (!added.empty())
            levels.push_back(std::move(added));
    }
    return levels;
}

void fillUnknown(const GridIndex& grid, const std::vector<bool>& known, Vector& values)
{
    std::vector<bool> filled = known;
    for (std::size_t axis = grid.axisCount(); axis-- > 0;)
        for (std::size_t flat = 0; flat < grid.size(); ++flat)
            if (grid.along(flat, axis) == 0)
                fillLine(flat, grid.stride(axis), grid.points(axis), filled, values);
}

} // namespace assay
