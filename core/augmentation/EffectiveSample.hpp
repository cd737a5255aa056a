// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// What a sample is worth at a parameter point, p_e = w_e(theta) / sum w(theta) (spec methods A).
struct EffectiveSample {
    double maxWeight = 0.0;     ///< 1 / max_e p_e
    double kish = 0.0;          ///< (sum p)^2 / sum p^2
    std::uint64_t negative = 0; ///< Events with a negative weight.
    double negativeShare = 0.0; ///< Of the sum of absolute weights.
};

/// At any number of points, in one pass. Cost O(B) per event and theta.
Result<std::vector<EffectiveSample>> effectiveSamples(const EventSample& sample,
                                                      const EventWeights& weights,
                                                      const std::vector<Theta>& thetas,
                                                      const TaskContext& context);

} // namespace assay
