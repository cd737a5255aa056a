// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/inference/Limits.hpp"

#include <cstddef>
#include <vector>

namespace assay {

/// Indices and neighbours of a product grid, last axis fastest.
class GridIndex {
public:
    explicit GridIndex(const std::vector<GridAxis>& axes);

    std::size_t size() const { return m_size; }
    std::size_t axisCount() const { return m_points.size(); }
    int points(std::size_t axis) const { return m_points[axis]; }
    std::size_t stride(std::size_t axis) const { return m_strides[axis]; }
    /// Index along \p axis of grid point \p flat.
    int along(std::size_t flat, std::size_t axis) const
    {
        return static_cast<int>(flat / m_strides[axis]) % m_points[axis];
    }
    /// Axes with more than one point: the free parameters.
    std::vector<std::size_t> freeAxes() const;

private:
    std::vector<int> m_points;
    std::vector<std::size_t> m_strides;
    std::size_t m_size = 1;
};

/// Value of point \p index of an axis; both ends exact.
double axisValue(const GridAxis& axis, int index);

/// Grid points in the order of progressive refinement: every 4th point of every axis, then every
/// 2nd, then all (the last point of an axis belongs to every level, so that levels are nested and
/// cover the range). Each entry lists the points that the level adds; levels without any are left
/// out.
std::vector<std::vector<std::size_t>> refinementLevels(const GridIndex& grid);

/// Fills the points that are not known yet by linear interpolation along one axis after the other,
/// so that a scan of which only coarse levels are done can be drawn like a complete one. \p known
/// must be a union of leading refinement levels.
void fillUnknown(const GridIndex& grid, const std::vector<bool>& known, Vector& values);

} // namespace assay
