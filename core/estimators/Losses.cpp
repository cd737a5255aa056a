// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Losses.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

double softplus(double f)
{
    return std::max(f, 0.0) + std::log1p(std::exp(-std::abs(f)));
}

double sigmoid(double f)
{
    const double e = std::exp(-std::abs(f));
    return (f >= 0.0 ? 1.0 : e) / (1.0 + e);
}

namespace {

/// -[s log s_hat + (1 - s) log(1 - s_hat)] with s_hat = sigmoid(-f) and one exponential.
RowLoss crossEntropy(double f, double s)
{
    const double e = std::exp(-std::abs(f));
    const double value = std::max(f, 0.0) - (1.0 - s) * f + std::log1p(e);
    return {value, (f >= 0.0 ? 1.0 : e) / (1.0 + e) - (1.0 - s)};
}

double clampLog(double f)
{
    // Not std::clamp(f, ...): a NaN must stay one.
    if (f > logRatioClamp)
        return logRatioClamp;
    return f < -logRatioClamp ? -logRatioClamp : f;
}

RowLoss ratioMse(double f, double y, double logR)
{
    // For y = 0 regress 1/r, for y = 1 regress r: the ratio against the density that rows have.
    const double sign = y > 0.5 ? 1.0 : -1.0;
    const double estimate = std::exp(sign * clampLog(f));
    const double difference = estimate - std::exp(sign * clampLog(logR));
    const double slope = std::abs(f) > logRatioClamp ? 0.0 : 2.0 * sign * estimate * difference;
    return {difference * difference, slope};
}

} // namespace

RowLoss ratioRowLoss(Loss loss, double f, double y, double logR)
{
    switch (loss) {
    case Loss::CrossEntropy:
        return crossEntropy(f, y);
    case Loss::AugmentedCrossEntropy:
        return crossEntropy(f, sigmoid(-logR));
    case Loss::RatioMse:
        return ratioMse(f, y, logR);
    case Loss::None:
    case Loss::ScoreMse:
        break;
    }
    return {};
}

template <typename Real>
double ratioLoss(Loss loss, const LossRows<Real>& rows, double factor, const Real* f,
                 Real* gradient)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < rows.rows; ++i) {
        const RowLoss row =
            ratioRowLoss(loss, f[i], rows.y ? rows.y[i] : 0.0, rows.logR ? rows.logR[i] : 0.0);
        const double weight = factor * (rows.weight ? static_cast<double>(rows.weight[i]) : 1.0);
        sum += weight * row.value;
        if (gradient)
            gradient[i] = static_cast<Real>(weight * row.derivative);
    }
    return sum;
}

template <typename Real>
double scoreLoss(const LossRows<Real>& rows, std::size_t components, double factor,
                 const Real* target, const Real* estimate, std::size_t componentStride,
                 Real* gradient)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < rows.rows; ++i) {
        const double weight = factor * (rows.weight ? static_cast<double>(rows.weight[i]) : 1.0);
        for (std::size_t p = 0; p < components; ++p) {
            const std::size_t at = i + p * componentStride;
            const double difference =
                static_cast<double>(estimate[at]) - static_cast<double>(target[i * components + p]);
            sum += weight * difference * difference;
            if (gradient)
                gradient[at] = static_cast<Real>(2.0 * weight * difference);
        }
    }
    return sum;
}

template double ratioLoss<float>(Loss, const LossRows<float>&, double, const float*, float*);
template double ratioLoss<double>(Loss, const LossRows<double>&, double, const double*, double*);
template double scoreLoss<float>(const LossRows<float>&, std::size_t, double, const float*,
                                 const float*, std::size_t, float*);
template double scoreLoss<double>(const LossRows<double>&, std::size_t, double, const double*,
                                  const double*, std::size_t, double*);

} // namespace assay
