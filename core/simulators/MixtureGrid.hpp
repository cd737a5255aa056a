// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/VegasGrid.hpp"

namespace assay {

/// A grid adapted to the mixture sum_b shares_b dsigma_b / sigma_b of the benchmarks whose
/// monomials are the rows of \p monomials [B][C]: half of it the reference, so that tails are
/// populated where any of them has one. Trained on five times 20000 pilot points with a fixed seed
/// (0.1 to 0.5 s): the same grid every time.
VegasGrid trainMixtureGrid(const PartonProcess& process, const Matrix& monomials,
                           const Vector& shares);

/// Half for benchmark \p reference, the rest equally for the others.
Vector mixtureShares(Eigen::Index benchmarks, Eigen::Index reference);

} // namespace assay
