// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/ObservableHistograms.hpp"
#include "core/events/EventSample.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"

#include <vector>

namespace assay {

/// Where in an observable the information sits (MadMiner's distribution of information): of each
/// bin the Fisher information that its content carries, L d_i sigma_k d_j sigma_k / sigma_k, flow
/// bins included. Their sum is the information of the histogram (histogramInformation). Bins
/// without positive content carry none. \p contents with gradients; information in (parameter
/// unit)^-2.
std::vector<Matrix> informationOfBins(const BinContents& contents, double luminosityPb);

/// The information that the events in each bin would carry if all of them were known, latent
/// variables included: L sum_(e in k) d_i w_e d_j w_e / w_e. Their sum is truthInformation; an
/// upper bound of the above in every bin. Events with a weight that is not positive are left out.
/// One pass, O(n (P^2 + B P)).
Result<std::vector<Matrix>> informationOfEvents(const EventSample& sample,
                                                const EventWeights& weights,
                                                const HistogramAxes& axes, const Theta& theta,
                                                double luminosityPb, const TaskContext& context);

/// The information that the events in each bin carry for somebody who has \p estimator:
/// sum_(e in k) W_e s_e s_e^T with the weights W of \p data (Asimov data at theta) and the score of
/// the extended likelihood, s = t(x) + grad ln sigma; a ratio with the rate has it already.
/// Between the information of the bin's content and that of informationOfEvents where the estimator
/// is exact; the sum is estimatorInformation up to the cross terms with E[t], which vanish for the
/// exact score. Axes are columns of \p data. Events without a valid score are left out. One pass.
Result<std::vector<Matrix>> informationOfEstimator(const Estimator& estimator,
                                                   const RateModel& rate, const LimitData& data,
                                                   const HistogramAxes& axes, const Theta& theta,
                                                   const TaskContext& context);

} // namespace assay
