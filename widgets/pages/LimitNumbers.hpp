// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "core/model/Parameter.hpp"

#include <QString>

#include <optional>

namespace assay {

/// Values of the free axes of \p theta to a thousandth of the scanned range: "0.103, -0.250".
QString pointText(const LimitResult& result, const Theta& theta);

/// Intervals, "[0.1, 0.3] ∪ [0.7, 0.9]"; ends at the edge of the scan with "…".
QString intervalText(const std::vector<Interval>& intervals);

/// Area of the allowed region at \p level in the plane of the two free parameters, or total length
/// of the intervals of one; nothing for other dimensions.
std::optional<double> regionSize(const LimitResult& result, double level);

/// Allowed region at \p level in words: an area for two parameters, intervals for one.
QString regionText(const LimitResult& result, double level);

/// Index of the grid point nearest to \p theta, or -1.
Eigen::Index nearestPoint(const LimitResult& result, const Theta& theta);

/// \p truth with the scanned parameters at \p x and \p y, or at the nearest end of the scan. Without
/// y, or where one parameter is scanned, only the first.
Theta thetaAt(const LimitResult& result, Theta truth, double x, std::optional<double> y);

/// Name of the plane of a limit, for plots that share their zoom; empty if it is none.
QString limitZoomGroup(const LimitResult& result);

/// Label of a parameter with its unit, as an axis title.
QString titleOf(const std::vector<Parameter>& parameters, std::size_t p);

} // namespace assay
