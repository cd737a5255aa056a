// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/Estimator.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace assay {

/// Both terms of the extended log likelihood at some parameter points.
struct LikelihoodTerms {
    Vector rate; ///< [T] log Poisson(n | L sigma(theta)), lgamma included
    Vector shape;                             ///< [T] sum_k w_k llr(x_k; theta, theta_ref)
    std::vector<std::uint64_t> invalidEvents; ///< [T] events without a valid ratio at that point
};

/// log L(theta) = log Poisson(n | L sigma(theta)) + sum_k w_k llr(x_k; theta, theta_ref), spec
/// methods K, eq. (49). llr is of the normalised ratio: for an estimator of R = dsigma/dsigma_ref
/// the rate inside it, log sigma/sigma_ref, is taken out, so that it is counted exactly once.
/// References to the arguments of create() are kept: they must outlive this.
class ExtendedLikelihood {
public:
    /// Matches the columns of the data to what the estimator expects; refuses data that lack one.
    static Result<ExtendedLikelihood> create(const Estimator* estimator, const RateModel& rate,
                                             const LimitData& data, double luminosityPb,
                                             bool includeRate, bool includeShape);

    /// Terms at thetas [T][P]. Events with an invalid ratio are left out of the sum and counted per
    /// point, and per event in eventInvalid(). Cost: T n evaluations of the estimator, in parallel
    /// over blocks of events; memory O(block x min(T, 512)). The numbers do not depend on the
    /// number of threads. \p stopOnKeep: a request to stop and keep ends the call with Cancelled.
    Result<LikelihoodTerms> terms(const Matrix& thetas, const TaskContext& context,
                                  bool stopOnKeep = false);
    /// The sum of those terms that are switched on, [T].
    Vector total(const LikelihoodTerms& terms) const;
    /// log L at one point for minimisers: -infinity where an event has no valid ratio.
    Result<double> value(const Theta& theta, const TaskContext& context);

    /// In how many of the points evaluated so far each row had no valid ratio. A row is an event,
    /// or all events of one bin where the estimator is a histogram of observables.
    const std::vector<std::uint32_t>& eventInvalid() const { return m_eventInvalid; }
    /// Events that a row stands for, and their weight.
    std::uint64_t eventsOf(std::size_t row) const
    {
        return m_multiplicity.empty() ? 1 : m_multiplicity[row];
    }
    double weightOf(std::size_t row) const { return m_weight[static_cast<Eigen::Index>(row)]; }
    /// Leaves out these rows for good: an event without a ratio anywhere says nothing.
    void exclude(const std::vector<bool>& rows);

private:
    struct Tile;
    Status addShape(const Matrix& thetas, LikelihoodTerms& terms, const TaskContext& context,
                    bool stopOnKeep);
    void groupByBin(const HistogramEstimator& histogram);
    Status evaluateTile(const Matrix& thetas, Tile& tile);
    void sumValidEvents(const Eigen::Ref<const Eigen::RowVectorXd>& llr, Eigen::Index t,
                        Tile& tile);
    void addTile(const Tile& tile, const Vector& logRate, LikelihoodTerms& terms) const;
    /// log sigma(theta)/sigma_ref where the estimator's ratio contains it, else 0, [T].
    Result<Vector> logRateInRatio(const Matrix& thetas) const;
    Status addRate(const Matrix& thetas, LikelihoodTerms& terms) const;

    const Estimator* m_estimator = nullptr;
    const RateModel* m_rate = nullptr;
    const LimitData* m_data = nullptr;
    double m_luminosityPb = 0.0;
    bool m_includeRate = true;
    bool m_includeShape = true;
    std::vector<Eigen::Index> m_columns; ///< Column of data.x of each observable of the estimator.
    Matrix m_grouped;                    ///< One event per bin; no rows if events are not grouped.
    std::vector<std::uint64_t> m_multiplicity; ///< Of grouped rows.
    Vector m_weight;                     ///< [rows], 0 for those that are excluded
    std::vector<std::uint32_t> m_eventInvalid;
};

} // namespace assay
