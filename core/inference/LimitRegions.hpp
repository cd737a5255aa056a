// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/GridIndex.hpp"
#include "core/inference/Intervals.hpp"
#include "core/inference/Limits.hpp"

namespace assay {

/// q = -2 (log L - log L(best)) and p-values on the whole grid from the log likelihoods already in
/// \p result and its best fit. A change of dof or of the reference is only this.
void setTestStatistic(LimitResult& result);

/// q in the plane of two axes, [points of first][points of second]: profiled, that is minimised,
/// over the grid of all others. NaN entries are passed over.
Matrix profilePlane(const GridIndex& grid, const Vector& q, std::size_t first, std::size_t second);

/// Contours (two or more free parameters: the plane of the first two, q profiled over the grid of
/// the others, which is the projection of the joint region) or intervals (one free parameter) at
/// every level of the result. Cost: about 0.1 ms per level for 41 x 41 points; so a change of the
/// confidence level is live. \p function polishes crossings of intervals; may be empty.
Status setRegions(LimitResult& result, const ScanFunction& function);

} // namespace assay
