// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/estimators/HistogramEstimator.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// The quantities of events that a histogram bins.
struct Quantities {
    std::vector<std::string> names; ///< [axes]
    Columns columns;                ///< What read() needs of a block.
    /// Quantities of a block's events, [n][axes].
    std::function<Status(const EventBlock& block, Matrix& values)> read;
};

struct FilledHistogram {
    Binning binning;
    std::shared_ptr<const BinnedWeights> weights;
};

/// Columns of x by name. Refuses names that the sample does not have.
Result<Quantities> observableQuantities(const EventSample& sample,
                                        const std::vector<std::string>& observables);

/// Quantities that were computed before, one row per event of the sample, [n][axes].
Quantities tabulatedQuantities(std::vector<std::string> names,
                               std::shared_ptr<const Matrix> values);

/// Finds edges where they are not given (from at most 10^6 evenly spaced events) and fills.
Result<FilledHistogram> fillHistogram(const EventSample& sample,
                                      std::shared_ptr<const EventWeights> weights,
                                      const Quantities& quantities,
                                      const std::vector<AxisBinning>& binning,
                                      const Theta& referenceTheta, const TaskContext& context);

/// The benchmark weights of the sample's schema, or \p weights unless null.
Result<std::shared_ptr<const EventWeights>>
weightsOrSchema(const EventSample& sample, std::shared_ptr<const EventWeights> weights);

/// Values of a score estimator at theta_ref for all events of a sample, [n][P], computed in blocks.
Result<std::shared_ptr<const Matrix>> sampleScores(const Estimator& score,
                                                   const EventSample& sample,
                                                   const Theta& referenceTheta,
                                                   const TaskContext& context);

} // namespace assay
