// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "core/model/Parameter.hpp"

#include <vector>

namespace assay {

/// Whether scanning more would show more: the best fit or what the widest level allows reaches an
/// end of the scan inside the range of its parameter. The range of a parameter is what the study
/// is about (a bound such as g >= 0, the region that the morphing covers), so a scan that ends
/// there ends on purpose. One pass over the grid.
bool scanEndsTooSoon(const LimitResult& result, const std::vector<Parameter>& parameters);

/// Half as much again of [low, high, points] with the same distance between points, a quarter at
/// each side, but not beyond the range of the parameter; there the points may be a little closer.
std::vector<double> enlargedScan(const std::vector<double>& axis, const Parameter& parameter);

} // namespace assay
