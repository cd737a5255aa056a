// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/inference/RateModel.hpp"
#include "core/simulators/ExactDensity.hpp"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// One axis of a parameter grid, both ends included. A fixed parameter has points = 1 (low).
struct GridAxis {
    double low = -1.0;
    double high = 1.0;
    int points = 41;
};

/// The data a limit is for: weighted Asimov events at theta_true, or observed events of weight 1.
struct LimitData {
    Matrix x;                          ///< [n][O], columns named by `observables`
    std::vector<std::string> observables;
    Vector weight;                     ///< [n], sums to the number of events (not rounded)
    double eventCount = 0.0;           ///< Number that enters the Poisson term.
    bool observed = false;
};

/// What a limit is asked for.
struct LimitSettings {
    std::vector<GridAxis> grid;            ///< One axis per parameter of the study.
    double luminosityPb = 0.0;             ///< In pb^-1 (the surface speaks fb^-1).
    std::vector<double> levels = {0.68, 0.95};
    bool includeRate = true;
    bool includeShape = true;              ///< false: rate only
    int dof = 0;                           ///< 0: number of free parameters
    std::optional<Theta> trueTheta;        ///< For q_at_true; the Asimov point.
};

/// Points [x, y] of one contour line in the plane of the two free parameters.
struct Polyline {
    std::vector<std::array<double, 2>> points;
    bool closed = false;
};

struct Interval {
    double low = 0.0;
    double high = 0.0;
    bool lowOpen = false;  ///< Ends at the edge of the grid, not at a crossing.
    bool highOpen = false;
};

struct BestFit {
    Theta theta;
    double logLikelihood = 0.0;
    double qAtTrue = 0.0; ///< -2 (log L(true) - log L(best))
};

/// A limit scan: numbers with their settings and their check.
struct LimitResult {
    std::string name;
    std::string method;
    std::vector<std::string> parameters;
    std::vector<GridAxis> grid;
    Matrix thetas;             ///< [T][P], last axis fastest
    Vector logLikelihoodRate;  ///< [T]
    Vector logLikelihoodShape; ///< [T]; NaN where invalid
    Vector q;                  ///< [T], relative to the best fit
    Vector pValues;            ///< [T]
    int dof = 0;
    BestFit bestFit;
    std::vector<BestFit> minima; ///< All local minima of q, best first.
    double expectedEvents = 0.0;
    double luminosityPb = 0.0;
    std::vector<double> levels;
    std::map<double, std::vector<Polyline>> contours;  ///< By level; two free parameters.
    std::map<double, std::vector<Interval>> intervals; ///< By level; one free parameter.
    std::uint64_t invalid = 0;   ///< (event, theta) pairs without a valid ratio.
    std::string check = "unchecked"; ///< "unchecked", or the measured coverage in words.
};

/// Called when a coarser or finer version of the scan is complete, so that it can be drawn as it is
/// computed.
using LimitProgress = std::function<void(const LimitResult&)>;

/// Extended likelihood (spec methods K, eq. 49-52) on the grid with progressive refinement, then a
/// continuous best fit and q, p-values, contours or intervals relative to it. \p estimator may be
/// null when settings.includeShape is false.
Result<LimitResult> computeLimits(const std::string& name, const Estimator* estimator,
                                  const RateModel& rate, const LimitData& data,
                                  const LimitSettings& settings, const LimitProgress& progress,
                                  const TaskContext& context);

/// Weighted Asimov data at theta from a sample's test part: weight_e = L w_e(theta), n = L sigma.
/// Negative-weight events follow the stated rule (conventions) and are counted in the warning.
/// \p level Parton gives the latents z as columns instead of x.
Result<LimitData> asimovData(const EventSample& sample, const EventWeights& weights,
                             const RateModel& rate, const Theta& theta, double luminosityPb,
                             Level level, const TaskContext& context);

/// Asimov data without Monte Carlo noise, for processes of known density: the nodes of its
/// quadrature, weighted with L sigma(theta) p(x|theta).
LimitData exactAsimovData(const ExactDensity& density, Level level,
                          const std::vector<std::string>& observables, const Theta& theta,
                          double luminosityPb);

/// Product grid, last axis fastest, [T][P].
Matrix productGrid(const std::vector<GridAxis>& axes);

} // namespace assay
