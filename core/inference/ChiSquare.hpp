// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

namespace assay {

/// Survival function 1 - F of chi-square with \p dof degrees of freedom: the asymptotic p-value of
/// q (spec methods K, eq. 52). NaN stays NaN; q <= 0 gives 1, q = infinity gives 0.
double chiSquareSurvival(double q, int dof);

/// The q at which a fraction \p level of chi-square lies below; level in [0, 1).
double chiSquareQuantile(double level, int dof);

/// log Poisson(n | mean) = n log(mean) - mean - log Gamma(n + 1), for n that need not be an
/// integer: expected counts are never rounded (conventions). mean <= 0 gives 0 for n = 0, else
/// -infinity; a negative or NaN mean gives NaN.
double logPoisson(double n, double mean);
/// The same for many means [T]; log Gamma, the costly part, is computed once.
Vector logPoissonEach(double n, const Vector& means);

} // namespace assay
