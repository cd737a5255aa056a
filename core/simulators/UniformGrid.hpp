// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/ExactDensity.hpp"

#include <array>
#include <vector>

namespace assay {

/// One axis of a trapezoid rule: from low to high in steps of at most `step`.
struct UniformAxis {
    double low = 0.0;
    double high = 1.0;
    double step = 0.1;
};

/// The trapezoid rule on the product of the axes, [n][D]. For analytic functions that vanish at
/// both ends its error falls like exp(-2 pi d/step), d = distance of the nearest singularity from
/// the real axis: Gaussians are integrated to rounding with two nodes per sigma.
QuadratureRule uniformGrid(const std::vector<UniformAxis>& axes);

} // namespace assay
