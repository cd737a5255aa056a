// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/estimators/HistogramEstimator.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// The expected limit of a histogram as a function of the events expected per bin, made to follow
/// the mouse. log f_b(theta) on the grid does not depend on the assumed truth: it is a table [T][b]
/// made once, and the shape term of a truth with n_b events per bin is one product,
/// sum_b n_b log f_b(theta_t)/f_b(theta_ref) (spec methods K, eq. 49). Const and thread-safe.
class FollowingHistogram {
public:
    /// Cost: T times bins logarithms; memory 8 T bins bytes (33 MB at most; the table of a larger
    /// grid is not kept, and every truth costs those logarithms again).
    static Result<std::shared_ptr<const FollowingHistogram>>
    create(const std::string& name, std::shared_ptr<const HistogramEstimator> histogram,
           std::shared_ptr<const RateModel> rate, const LimitSettings& settings,
           const TaskContext& context);

    /// The limit at \p truth, where \p contents [bins] events are expected: equal to
    /// computeLimits() on one event of that weight per bin. Cost: T times bins multiplications, and
    /// the search for minima (about 100 evaluations each).
    Result<LimitResult> at(const Theta& truth, const Vector& contents) const;

private:
    FollowingHistogram() = default;
    Status fillTable(const TaskContext& context);
    LimitData dataOf(const Vector& contents) const;
    /// Shape term on the grid, NaN where an event has no ratio that has one elsewhere; counts the
    /// (bin, theta) pairs without one.
    Vector shape(const Vector& contents, std::uint64_t& invalid) const;
    /// Of the bins with events, in order: whether they have no ratio anywhere on the grid.
    std::vector<bool> emptyBins(const Vector& contents) const;

    std::string m_name;
    std::shared_ptr<const HistogramEstimator> m_histogram;
    std::shared_ptr<const RateModel> m_rate;
    LimitSettings m_settings;
    Matrix m_points; ///< [bins][axes], one inside every bin.
    Vector m_means;  ///< [T] L sigma(theta_t)
    Matrix m_table;  ///< [T][bins] llr, 0 where invalid; no rows if too large.
    std::vector<std::vector<Eigen::Index>> m_invalid; ///< Per bin: grid points without a ratio.
};

} // namespace assay
