// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"
#include "core/simulators/ExactDensity.hpp"

#include <cstddef>
#include <vector>

namespace assay {

/// Expected information I_ij(theta) of an experiment (spec methods K), in (parameter unit)^-2.
struct FisherInformation {
    Matrix information; ///< [P][P]
    /// Covariance of the entries from the finite number of events, [P*P][P*P], row i*P+j; no rows
    /// where it is not known or zero.
    Matrix covariance;

    /// One standard deviation of every entry, [P][P]; zero without a covariance.
    Matrix uncertainty() const;
};

/// I_ij = L sum_e d_i w_e d_j w_e / w_e: all that parton-level truth knows, rate included. Events
/// with a weight that is not positive are left out with a warning. Entries are sums f_ij(e) over
/// independent events, so their covariance is L^2 sum_e f_ij f_kl. (MadMiner propagates benchmark
/// weights with a wrong sign in d(1/w) and gets nine times that.)
/// Cost: one pass; 200k events with 6 benchmarks and 2 parameters in memory take about 5 ms.
Result<FisherInformation> truthInformation(const EventSample& sample, const EventWeights& weights,
                                           const Theta& theta, double luminosityPb,
                                           const TaskContext& context);

/// Of the rate only, I_ij = L d_i sigma d_j sigma / sigma, from the events; with covariance.
Result<FisherInformation> rateInformation(const EventSample& sample, const EventWeights& weights,
                                          const Theta& theta, double luminosityPb,
                                          const TaskContext& context);
/// The same from a rate model, without covariance.
Result<FisherInformation> rateInformation(const RateModel& rate, const Theta& theta,
                                          double luminosityPb);

/// Of the bin contents of a histogram, I_ij = L sum_k d_i sigma_k d_j sigma_k / sigma_k, flow bins
/// included, bins without positive content left out. Covariance where the histogram knows the
/// moments of the benchmark weights in its bins.
Result<FisherInformation> histogramInformation(const HistogramEstimator& histogram,
                                               const Theta& theta, double luminosityPb);

/// From an estimated score t: I_ij = (L/sigma) d_i sigma d_j sigma + L sigma E_theta[t_i t_j]
/// (rate and shape). \p data are Asimov data *at theta*, independent of the training. An estimator
/// that gives only a ratio is differentiated by central differences of 0.1 % of max(1, |theta|); of
/// a ratio that contains the rate, the score of the rate is taken out. Covariance of the shape term
/// from the weights of the events. \p rate null: shape only.
Result<FisherInformation> estimatorInformation(const Estimator& estimator, const RateModel* rate,
                                               const LimitData& data, const Theta& theta,
                                               double luminosityPb, const TaskContext& context);

/// Exact, rate and shape.
FisherInformation exactInformation(const ExactDensity& density, Level level, const Theta& theta,
                                   double luminosityPb);

/// Information on the \p kept parameters when the others are unknown and fitted:
/// I_kk - I_kn I_nn^+ I_nk, in the order of \p kept.
Matrix profileInformation(const Matrix& information, const std::vector<std::size_t>& kept);
/// Information on the \p kept parameters when the others are known: the block.
Matrix projectInformation(const Matrix& information, const std::vector<std::size_t>& kept);
/// sqrt(difference^T I difference): distance in standard deviations, with the local metric.
double localDistance(const Matrix& information, const Vector& difference);

} // namespace assay
