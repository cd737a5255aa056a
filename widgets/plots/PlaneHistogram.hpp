// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

#include <QString>

#include <vector>

class QCPColorGradient;
class QCPColorMap;

namespace assay {

/// A histogram of two observables at some parameter point, next to the one at the reference.
struct PlaneHistogram {
    std::vector<double> xEdges, yEdges;
    Matrix values;    ///< [bins_x][bins_y], pb
    Matrix reference; ///< The same at the reference.
};

/// What the colours mean.
enum class PlaneQuantity { Density, Ratio };

/// Contents per area, or the ratio to the reference, with NaN where there is none.
Matrix planeValues(const PlaneHistogram& histogram, PlaneQuantity quantity);

/// Content per area above which lie \p shares of the total, one level for each.
std::vector<double> densityLevels(const PlaneHistogram& histogram, const Matrix& contents,
                                  const std::vector<double>& shares);

/// Fills the cells of a colour map; bins of unequal width are drawn on a finer grid.
void fillColorMap(QCPColorMap& map, const PlaneHistogram& histogram, const Matrix& values);

/// Blue over white to red around 1, for ratios.
QCPColorGradient ratioGradient(bool dark);

} // namespace assay
