// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/inference/Limits.hpp"
#include "core/inference/RateModel.hpp"
#include "core/model/WeightModel.hpp"
#include "core/simulators/ExactDensity.hpp"

#include <memory>
#include <optional>

namespace assay {

/// The exact expected limit of a process of known density as a function of the assumed truth, made
/// to follow the mouse. The expected shape term at every grid point is
/// E(theta_t; theta*) = L sum_k W_k dsigma(x_k|theta*) llr(x_k; theta_t) over the nodes of the
/// density's quadrature. Where dsigma is a polynomial of theta it is linear in the differential
/// cross sections at the B benchmarks of a morphing basis, so that a table [T][B] made once gives
/// it for any theta* with one product; otherwise the table is [T][nodes].
class FollowingTruth {
public:
    /// \p basis: weights of the benchmarks of the process; null where it is not polynomial. Cost: T
    /// times nodes evaluations of the density, in parallel. Refused where the table of a process
    /// that is not polynomial would have more than 4 million entries.
    static Result<std::shared_ptr<const FollowingTruth>>
    create(const std::string& name, std::shared_ptr<const ExactDensity> density,
           const std::optional<WeightModel>& basis, const LimitSettings& settings,
           const TaskContext& context);

    /// The limit at \p truth. Equal to computeLimits() on exactAsimovData() at that point, but for
    /// the list of minima, which has only the best (Asimov data of the model itself fit best at the
    /// truth), and for intervals, whose ends are interpolated. Cost: O(T B + nodes).
    Result<LimitResult> at(const Theta& truth) const;

private:
    FollowingTruth() = default;
    Status fillTable(const Matrix& nodeWeights, const TaskContext& context);
    /// Cross section per node at theta, in pb, [nodes].
    Vector crossSections(const Theta& theta) const;

    std::string m_name;
    std::shared_ptr<const ExactDensity> m_density;
    std::optional<WeightModel> m_basis;
    LimitSettings m_settings;
    QuadratureRule m_rule;
    Theta m_reference;
    Vector m_referenceLogDensity; ///< [nodes]
    Matrix m_thetas;              ///< [T][P]
    Matrix m_table;               ///< [T][B] or [T][nodes]
    Vector m_means;               ///< [T] L sigma(theta_t)
};

} // namespace assay
