// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// The rows an estimator learns from (spec methods B). Columns are present on demand; an absent one
/// has zero rows. Conventions: y = 0 drawn from theta, y = 1 drawn from thetaRef; logR is the log
/// of the *normalised* joint ratio r(x,z|theta,thetaRef); scores are joint scores t(x,z|theta).
struct TrainingSet {
    std::vector<std::string> parameters;
    std::vector<std::string> observables;
    Theta referenceTheta;               ///< theta_ref when it is common to all rows.
    Matrix x;                           ///< [n][O]
    Matrix theta;                       ///< [n][P]
    Matrix thetaRef;                    ///< [n][P], double-ratio training only
    Vector y;                           ///< [n], 0 or 1
    Vector logR;                        ///< [n]
    Matrix score;                       ///< [n][P] at theta
    Matrix scoreRef;                    ///< [n][P] at thetaRef, double-ratio training only
    Vector weight;                      ///< [n]; absent means all 1
    Matrix firstDerivatives;            ///< [n][P], R_i at theta_ref
    Matrix secondDerivatives;           ///< [n][P*P], R_ij at theta_ref, full second derivative
    std::vector<std::uint64_t> eventId; ///< [n], the event each row is a copy of
    std::vector<std::uint64_t> rowSeed; ///< [n], seed of the draw that made the row
    std::vector<Part> part;             ///< [n], Train or Validation

    std::size_t size() const { return static_cast<std::size_t>(x.rows()); }
};

} // namespace assay
