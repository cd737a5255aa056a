// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/model/Parameter.hpp"
#include "core/model/Polynomial.hpp"

#include <vector>

namespace assay {

/// Settings of the search for a morphing basis (spec methods A, basis optimisation).
struct BasisSearch {
    std::size_t points = 0;     ///< Points of the basis; 0 means as many as components.
    int trials = 100;           ///< Random starts.
    int testThetas = 100;       ///< Sobol points that estimate the expectation over the range.
    std::vector<Theta> fixed;   ///< Points that must be in the basis and stay where they are.
};

/// The basis [B][P] that minimises E_{theta ~ U(range)} sum_b w_b(theta)^2: seeded random search
/// followed by a local minimiser. Fixed points come first, in their order.
Result<Matrix> optimiseBasis(const std::vector<Parameter>& parameters, const Polynomial& polynomial,
                             const BasisSearch& search, const TaskContext& context);

/// The objective, for display and tests.
Result<double> expectedSquaredWeights(const std::vector<Parameter>& parameters,
                                      const Polynomial& polynomial, const Matrix& basis,
                                      int testThetas);

} // namespace assay
