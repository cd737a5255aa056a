// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ChiSquare.hpp"

#include <boost/math/special_functions/gamma.hpp>

#include <cmath>
#include <limits>

namespace assay {

double chiSquareSurvival(double q, int dof)
{
    if (std::isnan(q))
        return q;
    if (q <= 0.0)
        return 1.0;
    if (std::isinf(q))
        return 0.0;
    if (dof == 1) // The two usual cases in closed form, ten times as fast.
        return std::erfc(std::sqrt(0.5 * q));
    if (dof == 2)
        return std::exp(-0.5 * q);
    return boost::math::gamma_q(0.5 * dof, 0.5 * q);
}

double chiSquareQuantile(double level, int dof)
{
    if (level <= 0.0)
        return 0.0;
    if (level >= 1.0)
        return std::numeric_limits<double>::infinity();
    return 2.0 * boost::math::gamma_p_inv(0.5 * dof, level);
}

namespace {

double logPoisson(double n, double mean, double logGamma)
{
    if (!(mean >= 0.0))
        return std::numeric_limits<double>::quiet_NaN();
    if (n == 0.0)
        return -mean;
    if (mean == 0.0)
        return -std::numeric_limits<double>::infinity();
    return n * std::log(mean) - mean - logGamma;
}

} // namespace

double logPoisson(double n, double mean)
{
    return logPoisson(n, mean, boost::math::lgamma(n + 1.0));
}

Vector logPoissonEach(double n, const Vector& means)
{
    const double logGamma = boost::math::lgamma(n + 1.0);
    return means.unaryExpr([&](double mean) { return logPoisson(n, mean, logGamma); });
}

} // namespace assay
