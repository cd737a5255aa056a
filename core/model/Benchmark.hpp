// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

#include <string>

namespace assay {

/// A parameter point at which every event has a weight, or (isNuisance) a variation of a
/// nuisance parameter, whose values are a placeholder.
struct Benchmark {
    std::string name;
    Theta values;             ///< In the study's parameter order.
    bool isReference = false; ///< At most one per study: theta_ref of nuisance weights and samples.
    bool isNuisance = false;

    bool operator==(const Benchmark&) const = default;
};

} // namespace assay
