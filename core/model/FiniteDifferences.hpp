// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/model/Benchmark.hpp"

#include <string>
#include <vector>

namespace assay {

/// A non-polynomial setup: weights exist only at benchmarks, gradients by forward differences
/// (w(theta + eps e_p) - w(theta)) / eps at those with shifted partners.
struct FiniteDifferences {
    double epsilon = 0.0;                                       ///< In parameter units.
    std::vector<std::string> baseBenchmarks;                    ///< [F]
    std::vector<std::vector<std::string>> shiftedBenchmarks;    ///< [F][P]

    bool operator==(const FiniteDifferences&) const = default;
};

} // namespace assay
