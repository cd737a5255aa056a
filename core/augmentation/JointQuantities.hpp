// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <cstddef>
#include <cstdint>

namespace assay {

/// The joint likelihood ratio and the joint scores of some events (spec methods A), the mined gold:
/// exact for each event because its simulator history is known. Normalised by cross sections summed
/// over the whole sample.
struct JointQuantities {
    Vector ratio;             ///< [n], r(x,z|theta,thetaRef), not its log; may be <= 0, see invalid
    Matrix score;             ///< [n][P] at theta; no rows where the study does not know it
    Matrix scoreRef;          ///< [n][P] at thetaRef
    Matrix firstDerivatives;  ///< [n][P], R_i at thetaRef, on request
    Matrix secondDerivatives; ///< [n][P*P], R_ij at thetaRef, full second derivative, on request
    std::uint64_t invalid = 0; ///< Events whose ratio is not a positive number.
};

/// Which events, at which points.
struct JointRequest {
    Theta theta;
    Theta thetaRef;
    std::size_t first = 0;
    std::size_t count = static_cast<std::size_t>(-1); ///< Up to the end of the sample.
    bool derivatives = false;
};

/// One pass of sums over the sample, then one evaluation per event asked for.
Result<JointQuantities> jointQuantities(const EventSample& sample, const EventWeights& weights,
                                        const JointRequest& request, const TaskContext& context);

} // namespace assay
