// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/inference/Limits.hpp"

#include <vector>

namespace assay {

/// Lines of value = level on a rectangular grid, values [nx][ny] at xs, ys (increasing). Marching
/// squares with linear interpolation; an ambiguous saddle is decided by the mean of its four
/// corners; cells with a NaN corner are left out, so that lines end at them. Lines run with the
/// lower side on their left: closed ones around a minimum are counterclockwise. O(nx ny).
std::vector<Polyline> contourLines(const std::vector<double>& xs, const std::vector<double>& ys,
                                   const Matrix& values, double level);

/// Area inside a closed line by the shoelace formula, negative if it runs clockwise (a hole); an
/// open line is closed by the straight connection of its ends.
double signedArea(const Polyline& line);

/// Area of the region value < level, with the same interpolation as contourLines: right also where
/// the region reaches the edge of the grid. Cells with a NaN corner do not count.
double areaBelow(const std::vector<double>& xs, const std::vector<double>& ys,
                 const Matrix& values, double level);

} // namespace assay
