// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/inference/Limits.hpp"

#include <functional>
#include <vector>

namespace assay {

/// log L at a point; -infinity where it is not defined.
using LogLikelihood = std::function<Result<double>(const Theta&)>;

/// All local maxima of log L inside the box of the grid, best first: the local maxima of the grid
/// (plateaus once), polished continuously: Brent between the neighbours in one dimension, BOBYQA
/// (Powell 2009) with bounds beyond. Those that meet in one place are merged. At most the 12 best
/// are polished. Interference gives several minima of q as a rule (spec methods J), which a single
/// fit would miss. \p logLikelihood [T] on the grid, NaN where invalid. Empty if all are invalid.
/// Cost: about 30 (1-D) to 100 (2-D) evaluations per local maximum. Not \p bounded: from a maximum
/// at the edge of the grid the fit goes on outside.
Result<std::vector<BestFit>> findMinima(const std::vector<GridAxis>& axes,
                                        const Vector& logLikelihood,
                                        const LogLikelihood& function, bool bounded = true);

} // namespace assay
