// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/simulators/PartonProcess.hpp"
#include "core/simulators/VegasGrid.hpp"

#include <functional>

namespace assay {

/// What to integrate over the phase space of a hard process.
struct IntegralRequest {
    std::size_t points = 100000;
    double scale = 1.0; ///< Factor of the factorisation scale.
    /// Only where this is true of the latents z; null: everywhere.
    std::function<bool(const double* z)> region;
};

/// The cross section of each component in pb, by Monte Carlo, before any detector.
struct ComponentIntegral {
    Vector values;     ///< [C]
    Matrix covariance; ///< [C][C] of the values.
    /// (sum w)^2 / (n sum w^2) of the first component: 1 for a perfect grid.
    double efficiency = 0.0;

    double error(Eigen::Index component) const;
};

/// Random numbers from context.seed; the result does not depend on the number of threads.
Result<ComponentIntegral> integrateComponents(const PartonProcess& process, const VegasGrid& grid,
                                              const IntegralRequest& request,
                                              const TaskContext& context);

} // namespace assay
