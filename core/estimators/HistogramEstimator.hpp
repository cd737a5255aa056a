// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/events/EventSample.hpp"
#include "core/estimators/BinnedWeights.hpp"
#include "core/estimators/Binning.hpp"
#include "core/estimators/Estimator.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Binning of one axis: explicit inner and outer edges, or a number of quantile bins.
struct AxisBinning {
    std::vector<double> edges; ///< Empty: quantiles of the reference sample.
    int bins = 25;             ///< Quantile bins in total, the two open ones included.
    bool tails = false;        ///< Quantile bins, the outermost ones halved: see tailEdges().
};

/// Effective events at the reference that an outermost bin keeps when tails are resolved.
constexpr double minimumTailEvents = 50.0;
/// Effective events per cell of the product of the axes below which tails are resolved less, so
/// that many axes do not leave the cells empty.
constexpr double eventsPerCell = 50.0;

/// Settings of a histogram estimator. Bins are a < x <= b plus underflow and overflow, which count.
struct HistogramSettings {
    std::vector<std::string> observables;
    std::vector<AxisBinning> binning;  ///< One per observable.
    double pseudoCount = 0.0; ///< Added to every bin (in pb) when > 0; else empty bins are invalid.
    Theta referenceTheta;              ///< theta_ref of llr, and where quantiles are taken.
};

/// llr from a histogram of some quantities q(x) filled with morphed weights: exact and linear in
/// the morphing weights, h_b(theta) = sum_c v_c(theta) H_bc, so one pass over the events serves
/// every theta. Quantities are observables, or, for SALLY and SALLINO, estimated scores. llr =
/// log[(h_k(theta)/sigma(theta)) / (h_k(theta_ref)/sigma(theta_ref))], sigma = sum_k h_k. Bins
/// whose content is not positive at theta or theta_ref are invalid (NaN) and counted.
class HistogramEstimator : public Estimator {
public:
    /// Fills from \p sample (one pass, two with quantiles). Cost O(n (axes log bins + B^2/2)). The
    /// estimator's observables are settings.observables, whatever \p info says.
    static Result<std::shared_ptr<const HistogramEstimator>>
    create(const EventSample& sample, const HistogramSettings& settings, EstimatorInfo info,
           const TaskContext& context);
    /// The same with other weights than the benchmark weights of the sample's schema. Weights that
    /// are not linear cost a pass over the sample per theta.
    static Result<std::shared_ptr<const HistogramEstimator>>
    create(const EventSample& sample, std::shared_ptr<const EventWeights> weights,
           const HistogramSettings& settings, EstimatorInfo info, const TaskContext& context);
    /// From bins that are already filled; settings.binning is not used.
    static Result<std::shared_ptr<const HistogramEstimator>>
    fromBins(Binning binning, std::shared_ptr<const BinnedWeights> weights,
             const HistogramSettings& settings, EstimatorInfo info);

    virtual const HistogramSettings& settings() const = 0;
    virtual const Binning& binning() const = 0;
    virtual const BinnedWeights& binnedWeights() const = 0;

    /// Edges per axis after quantiles were found, without the infinite outer ones.
    virtual const std::vector<std::vector<double>>& edges() const = 0;
    /// Cross section per bin at theta [bins] in pb, flow bins included, last axis fastest.
    virtual Result<Vector> binCrossSections(const Theta& theta) const = 0;
    /// d/dtheta of the above, [P][bins].
    virtual Result<Matrix> binGradients(const Theta& theta) const = 0;
    /// Monte Carlo error of the above, sqrt(sum w^2) of the morphed weights, [bins] in pb.
    virtual Result<Vector> binErrors(const Theta& theta) const = 0;
};

/// Bins per axis when the user does not choose: 25 in 1-D, 8 in 2-D, 5 beyond (spec methods B).
int defaultBinsPerAxis(std::size_t axes);

/// Binning of every axis when the user does not choose, for a sample of that many events: quantile
/// bins with resolved tails. 25 bins before the tails in 1-D, from 8 (few events) to 16 in 2-D, 5
/// beyond. With bins of equal weight the limits on operators that grow with energy are up to three
/// times as wide, since they come from the tail.
std::vector<AxisBinning> automaticBinning(std::size_t axes, std::size_t events);

/// A score estimator turned into a ratio estimator by a histogram of its score components at
/// theta_ref (spec methods B: SALLY option (i)). \p bins of equal weight per axis; 0 means
/// automaticBinning(). \p weights null means the benchmark weights of the schema. \p components are
/// the parameters whose score is binned, empty for all: where only some parameters vary, the
/// others' components cost bins and tell nothing at first order.
Result<std::shared_ptr<const Estimator>>
scoreHistogram(std::shared_ptr<const Estimator> score, const EventSample& sample, int bins,
               const Theta& referenceTheta, const TaskContext& context,
               std::shared_ptr<const EventWeights> weights = nullptr,
               const std::vector<std::size_t>& components = {});

/// SALLINO: 1-D histogram of the score projected on theta - theta_ref, per theta (spec methods B).
/// \p bins 0 means 25 with resolved tails. Cost O(n (B + P + log bins)) per theta, remembered by
/// theta.
Result<std::shared_ptr<const Estimator>>
sallino(std::shared_ptr<const Estimator> score, const EventSample& sample, int bins,
        const Theta& referenceTheta, const TaskContext& context,
        std::shared_ptr<const EventWeights> weights = nullptr);

} // namespace assay
