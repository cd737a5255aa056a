// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/model/Benchmark.hpp"
#include "core/model/Parameter.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// Where the thetas of a training set come from.
struct ThetaProposal {
    std::string kind = "uniform"; ///< uniform | gaussian | sobol | grid | points | benchmarks
    std::size_t points = 1000;    ///< uniform, gaussian, sobol; grid: points per free axis.
    std::vector<Theta> values;    ///< kind points
    std::vector<double> mean;     ///< kind gaussian, [P]; empty: centre of the range
    std::vector<double> sigma;    ///< kind gaussian, [P]; empty: a quarter of the range; 0 fixes
    /// [P] low and high for uniform, sobol, grid; low = high fixes a parameter. Empty: the
    /// parameters' own ranges.
    std::vector<std::array<double, 2>> range;
};

/// The points, in the study's parameter order and units; every point has all P parameters. Same
/// seed, same points. A grid has both ends of each range and its last axis fastest.
Result<std::vector<Theta>> proposeThetas(const ThetaProposal& proposal,
                                         const std::vector<Parameter>& parameters,
                                         const std::vector<Benchmark>& benchmarks,
                                         std::uint64_t seed);

} // namespace assay
