// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/inference/Limits.hpp"

namespace assay {

/// The limit on one parameter, all other scanned ones profiled: q(theta_a) = min over the others of
/// q, with one degree of freedom (Wilks; Cowan, Cranmer, Gross, Vitells, arXiv:1007.1727, eq. 7).
///
/// The minimum is taken over the grid; with one other axis a parabola through the three lowest
/// points of each column makes it exact where q is quadratic. thetas are where the minima are.
/// Levels stay; contours go, intervals come. A limit of one free parameter is returned as it is.
/// Cost: one pass over the grid. Refused: an axis that was not scanned.
Result<LimitResult> profiledOn(const LimitResult& result, std::size_t axis);

} // namespace assay
