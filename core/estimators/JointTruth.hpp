// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Estimator.hpp"
#include "core/events/EventSample.hpp"
#include "core/model/WeightModel.hpp"

namespace assay {

/// The exact parton-level likelihood of events whose weights at the benchmarks are known: with
/// dsigma(z|theta) = v(theta) . w(z) and sigma = v . sums,
///   llr = log[v(theta) . w / v(ref) . w] - log[sigma(theta) / sigma(ref)],
///   score = grad v . w / v . w - grad sigma / sigma.
/// Its x are the benchmark weights of the events (weightColumns gives a sample of them); a common
/// factor of an event's weights does not matter.
class JointTruth final : public Estimator {
public:
    /// \p sums [B]: the weights summed over the whole sample, in pb.
    JointTruth(WeightModel model, Vector sums, EstimatorInfo info);

    const EstimatorInfo& info() const override { return m_info; }
    /// Cost: B multiply-adds and a logarithm per event and theta. Weights that are not positive at
    /// theta or at the reference are invalid.
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override;
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override;

private:
    Status checkColumns(const Matrix& x) const;

    WeightModel m_model;
    Vector m_sums;
    EstimatorInfo m_info;
};

/// The same events, with their weights at the benchmarks (sampling factors applied) as observables
/// named after the benchmarks.
EventSample weightColumns(const EventSample& sample);

} // namespace assay
