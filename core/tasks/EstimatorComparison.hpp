// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay {

/// Events of nearly equal estimates: what the joint quantity says on average there.
struct RegressionBin {
    double estimated = 0.0; ///< log of the mean of r-hat, or the mean of t-hat.
    double joint = 0.0;     ///< log of the mean of the joint r, or the mean of the joint t.
    double error = 0.0;     ///< Standard error of the latter.
    std::size_t events = 0;
};

/// An estimate of log r (or of a component of the score) beside what is known of the same events.
struct EstimatorComparison {
    /// True: exact holds log r(x), so an ideal estimate lies on the diagonal. False: it holds the
    /// joint log r(x, z), whose average at given x is r(x); the bins of an ideal estimate lie
    /// there.
    bool truth = false;
    Vector exact;     ///< [n]
    Vector estimated; ///< [n]
    std::vector<std::uint64_t> eventId; ///< [n], the events compared; may be empty.
    std::vector<RegressionBin> bins; ///< Without truth only.
    double meanSquaredError = 0.0;   ///< Mean of (estimated - exact)^2; with truth only.
    std::uint64_t invalid = 0;       ///< Events without a valid value, left out.
};

/// E[r_joint | r-hat] in \p count bins of equally many events drawn from theta_ref.
std::vector<RegressionBin> ratioRegression(const Vector& logJoint, const Vector& logEstimated,
                                           int count);
/// E[t_joint | t-hat] in \p count bins of equally many events.
std::vector<RegressionBin> scoreRegression(const Vector& joint, const Vector& estimated,
                                           int count);

} // namespace assay
