// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/Method.hpp"

#include <cstddef>

namespace assay {

/// log(1 + e^f) without overflow.
double softplus(double f);
/// 1 / (1 + e^-f) without overflow.
double sigmoid(double f);

/// |log r| beyond which ratio regression clamps, as MadMiner does (spec methods B).
inline constexpr double logRatioClamp = 10.0;

/// Loss of one row on the logit f = llr and its derivative. \p y is the label, \p logR the log of
/// the joint ratio (not read by CrossEntropy).
///   CrossEntropy:          y softplus(f) + (1 - y) softplus(-f)
///   AugmentedCrossEntropy: the same with s = 1 / (1 + r) in place of y
///   RatioMse:              (1 - y) (1/r_hat - 1/r)^2 + y (r_hat - r)^2, log r and f clamped to
///   +-10
struct RowLoss {
    double value = 0.0;
    double derivative = 0.0;
};
RowLoss ratioRowLoss(Loss loss, double f, double y, double logR);

/// Columns of the rows that a loss reads; nullptr where it does not.
template <typename Real>
struct LossRows {
    std::size_t rows = 0;
    const Real* y = nullptr;
    const Real* logR = nullptr;
    const Real* weight = nullptr; ///< nullptr: all 1
};

/// factor * sum_i w_i l_i for logits f [n]; overwrites \p gradient [n] with the derivative with
/// respect to f (nullptr: not wanted). With factor = 1 / sum w this is the mean.
template <typename Real>
double ratioLoss(Loss loss, const LossRows<Real>& rows, double factor, const Real* f,
                 Real* gradient);

/// factor * sum_i w_i sum_p (estimate - target)^2. Target is [n][P]; estimate(i, p) and its
/// gradient stand at [i + p * componentStride]. With factor = alpha / (P sum w) over the rows with
/// y = 0 this is the score term of CASCAL, RASCAL and ALICES; with alpha = 1 over all rows, SALLY's
/// loss.
template <typename Real>
double scoreLoss(const LossRows<Real>& rows, std::size_t components, double factor,
                 const Real* target, const Real* estimate, std::size_t componentStride,
                 Real* gradient);

extern template double ratioLoss<float>(Loss, const LossRows<float>&, double, const float*, float*);
extern template double ratioLoss<double>(Loss, const LossRows<double>&, double, const double*,
                                         double*);
extern template double scoreLoss<float>(const LossRows<float>&, std::size_t, double, const float*,
                                        const float*, std::size_t, float*);
extern template double scoreLoss<double>(const LossRows<double>&, std::size_t, double,
                                         const double*, const double*, std::size_t, double*);

} // namespace assay
