// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"
#include "core/inference/ToySource.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace assay {

struct CoverageSettings {
    Theta theta;                   ///< The true point.
    std::size_t toys = 500;
    std::vector<double> levels = {0.68, 0.95};
    std::vector<GridAxis> grid;    ///< Where every toy's fit starts; one axis per parameter.
    bool bounded = true;           ///< false: the fit may leave the range of the grid.
    double luminosityPb = 0.0;     ///< Events per toy ~ Poisson(L sigma(theta)).
    std::optional<std::size_t> events; ///< Instead: this many events in every toy.
    bool includeRate = true;
    bool includeShape = true;
    int dof = 0;                   ///< 0: number of free parameters
};

/// How often q(theta_true) stayed below the threshold of one level.
struct CoveragePoint {
    double level = 0.0;
    double coverage = 0.0;
    double error = 0.0; ///< Binomial, sqrt(c (1 - c) / T)
    double low = 0.0;   ///< Clopper-Pearson, 68.27 %
    double high = 1.0;
};

struct CoverageResult {
    Theta theta;
    std::vector<double> q; ///< q(theta_true) of the toys that are done, in their order.
    std::vector<CoveragePoint> points;  ///< At the levels.
    std::vector<CoveragePoint> curve;   ///< At levels 0.02, 0.04, ..., 0.98: empirical vs nominal.
    double overlap = 0.0;               ///< Share of a toy's events that another toy has too.
    std::size_t invalid = 0;            ///< Toys without a valid fit; they are in no number above.
    int dof = 0;

    /// The measured coverage in words, for LimitResult::check.
    std::string words() const;
};

using CoverageProgress = std::function<void(const CoverageResult&)>;

/// Empirical coverage of the asymptotic limits at one point (spec methods K, eq. 53). Every toy is
/// fitted like data: grid, then continuously. Toy k uses a seed made of context.seed and k only, so
/// the numbers do not depend on threads. A request to stop and keep returns the toys done so far.
/// Cost per toy: (grid points + about 40) times its events, evaluations of the estimator.
Result<CoverageResult> measureCoverage(const Estimator* estimator, const RateModel& rate,
                                       const ToySource& source, const CoverageSettings& settings,
                                       const CoverageProgress& progress,
                                       const TaskContext& context);

/// Coverage at one level from the q of toys.
CoveragePoint coverageAt(const std::vector<double>& q, double level, int dof);

/// The same at levels 0.02, 0.04, ..., 0.98.
std::vector<CoveragePoint> coverageCurve(const std::vector<double>& q, int dof);

/// Neyman construction: p = (1 + number of toys with q >= observed) / (1 + number of toys).
double neymanPValue(const std::vector<double>& toys, double observed);

} // namespace assay
