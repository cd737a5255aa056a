// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/TaskContext.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/project/EstimatorChoice.hpp"
#include "core/project/Project.hpp"

#include <memory>
#include <vector>

namespace assay {

/// Bins of a study's histogram so fine that others are put together from them, and the edges that
/// the histogram has now.
struct FineHistogram {
    using Edges = std::vector<std::vector<double>>;

    std::shared_ptr<const HistogramEstimator> histogram;
    Edges edges;

    /// Three passes over the events that the histograms of limits are filled from; for a worker.
    static Result<FineHistogram> fill(Project& project, const Recipe& study,
                                      const EstimatorChoice& choice, const TaskContext& context);
};

} // namespace assay
