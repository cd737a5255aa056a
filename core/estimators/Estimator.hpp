// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// What an estimator is and what it can be asked.
struct EstimatorInfo {
    std::string name;                     ///< As the user calls it, e.g. "alices".
    std::string method;                   ///< Row of the Methods table, e.g. "ALICES".
    std::vector<std::string> parameters;
    std::vector<std::string> observables; ///< Columns of x it expects, in order.
    bool givesLlr = false;
    bool givesScore = false;
    /// True: llr is of the normalised ratio r = p/p_ref. False: of R = dsigma/dsigma_ref, which
    /// contains the rate; the extended likelihood uses this to never count the rate twice.
    bool normalised = true;
    Theta referenceTheta;                 ///< Denominator theta_ref; expansion point of a score.
};

/// llr at several parameter points for the same events. Invalid entries are NaN and counted.
struct LlrGrid {
    Matrix values;             ///< [T][n], natural log
    std::uint64_t invalid = 0; ///< Entries that have no valid ratio (empty bin, negative density).
};

/// Anything that estimates llr(x; theta) = log p(x|theta) - log p(x|theta_ref) and/or the score.
/// Truth, histograms, networks and their wrappers all are. Const and thread-safe.
class Estimator {
public:
    virtual ~Estimator() = default;

    virtual const EstimatorInfo& info() const = 0;
    /// llr of x [n][O] at thetas [T][P]. Parallel as the context allows.
    virtual Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                                const TaskContext& context) const;
    /// Score t(x|theta) [n][P]; locally optimal estimators answer only at their reference point.
    virtual Result<Matrix> score(const Matrix& x, const Theta& theta,
                                 const TaskContext& context) const;
};

} // namespace assay
