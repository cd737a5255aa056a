// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// One bin of a reliability diagram: s = P(y = 1|x) = 1/(1+r), y = 1 the reference.
struct ReliabilityBin {
    double low = 0.0;
    double high = 1.0;
    double predicted = 0.0; ///< Mean predicted s of the events in the bin.
    double observed = 0.0;  ///< Fraction of reference events among them.
    double error = 0.0;     ///< Binomial error of that fraction, from the weights.
    double share = 0.0;     ///< Share of all events.
};

/// How honest a ratio is at one theta, on events that it has not seen.
struct RatioCheck {
    std::vector<ReliabilityBin> bins;  ///< Bins without events are left out.
    double meanRatio = 0.0;            ///< E_ref[r], should be 1
    double meanRatioError = 0.0;
    double meanInverse = 0.0;          ///< E_theta[1/r], should be 1
    double meanInverseError = 0.0;
    std::uint64_t invalid = 0;         ///< Events without a valid ratio, left out.
};

/// Reliability diagram and closure of \p estimator at \p theta (spec methods K) on held-out events:
/// every event enters with its weight at theta (y = 0) and at theta_ref (y = 1), both classes of
/// equal total weight. An estimator of R is brought to r by the sums of weights.
Result<RatioCheck> checkRatio(const Estimator& estimator, const EventSample& sample,
                              const EventWeights& weights, const Theta& theta, int bins,
                              const TaskContext& context);

} // namespace assay
