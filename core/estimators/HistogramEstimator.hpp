// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/events/EventSample.hpp"
#include "core/estimators/Estimator.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Binning of one axis: explicit inner and outer edges, or a number of quantile bins.
struct AxisBinning {
    std::vector<double> edges; ///< Empty: quantiles of the reference sample.
    int bins = 25;
};

/// Settings of a histogram estimator. Bins are a < x <= b plus underflow and overflow, which count.
struct HistogramSettings {
    std::vector<std::string> observables;
    std::vector<AxisBinning> binning;  ///< One per observable.
    double pseudoCount = 0.0;          ///< Added to every bin (in pb) when > 0; else empty bins are invalid.
    Theta referenceTheta;              ///< theta_ref of llr, and where quantiles are taken.
};

/// llr from a histogram of some quantities q(x) filled with the events' weights at theta. Where those
/// are linear in the benchmark weights, h_k(theta) = sum_b v_b(theta) H_kb: one pass over the events
/// serves every theta. Otherwise bin indices are cached and refilled per theta. Quantities are observables, or, for SALLY and SALLINO, estimated scores.
class HistogramEstimator : public Estimator {
public:
    /// Fills from \p sample (one pass). Cost O(n (axes log bins + benchmarks)).
    static Result<std::shared_ptr<const HistogramEstimator>>
    create(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
           const HistogramSettings& settings, EstimatorInfo info, const TaskContext& context);

    /// Edges per axis after quantiles were found, without the infinite outer ones.
    virtual const std::vector<std::vector<double>>& edges() const = 0;
    /// Cross section per bin at theta [bins] in pb, flow bins included, last axis fastest.
    virtual Result<Vector> binCrossSections(const Theta& theta) const = 0;
    /// d/dtheta of the above, [P][bins].
    virtual Result<Matrix> binGradients(const Theta& theta) const = 0;
};

/// A score estimator turned into a ratio estimator by a histogram of its score components
/// (spec methods B: SALLY option (i); defaults 25 bins in 1-D, 8x8 in 2-D, 5 per axis beyond).
Result<std::shared_ptr<const Estimator>>
scoreHistogram(std::shared_ptr<const Estimator> score, const EventSample& sample,
               std::shared_ptr<const EventWeights> weights, int bins, const Theta& referenceTheta,
               const TaskContext& context);

/// SALLINO: 1-D histogram of the score projected on theta - theta_ref, per theta (spec methods B).
Result<std::shared_ptr<const Estimator>>
sallino(std::shared_ptr<const Estimator> score, const EventSample& sample,
        std::shared_ptr<const EventWeights> weights, int bins, const Theta& referenceTheta,
        const TaskContext& context);

} // namespace assay
