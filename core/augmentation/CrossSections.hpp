// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/augmentation/RateSums.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <vector>

namespace assay {

/// sigma(theta) in pb after all cuts.
struct CrossSection {
    double value = 0.0;
    double error = 0.0; ///< sqrt(sum w^2)
    Vector gradient;    ///< [P]; empty where the study does not know it (no finite differences)
};

/// From sums that were made before; cost O(P B + B^2), whatever the number of events.
Result<CrossSection> crossSection(const BenchmarkSums& sums, const WeightModel& model,
                                  const Theta& theta);

/// At any number of points in one pass over the sample. Where weights are linear in the benchmark
/// weights the cost per event is O(B^2), else one evaluation per theta.
Result<std::vector<CrossSection>> crossSections(const EventSample& sample,
                                                const EventWeights& weights,
                                                const std::vector<Theta>& thetas,
                                                const TaskContext& context);

} // namespace assay
