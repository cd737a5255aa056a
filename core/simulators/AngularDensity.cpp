// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/AngularDensity.hpp"

#include <cmath>
#include <numbers>

namespace assay {

namespace {

constexpr double pi = std::numbers::pi;

} // namespace

AngularDensity::AngularDensity(double smearing) : m_smearing(smearing) {}

double AngularDensity::damping(Level level) const
{
    // E[cos 2(phi + s n)] = cos(2 phi) exp(-(2 s)^2/2) for a standard normal n.
    return level == Level::Parton ? 1.0 : std::exp(-2.0 * m_smearing * m_smearing);
}

Vector AngularDensity::logDensity(Level level, const Matrix& values, const Theta& theta) const
{
    const double modulation = theta[0] * damping(level);
    return (modulation * (2.0 * values.col(0).array()).cos() + 1.0).log() - std::log(2.0 * pi);
}

Matrix AngularDensity::score(Level level, const Matrix& values, const Theta& theta) const
{
    const double d = damping(level);
    const Eigen::ArrayXd wave = d * (2.0 * values.col(0).array()).cos();
    return wave / (1.0 + theta[0] * wave);
}

QuadratureRule AngularDensity::quadrature(Level) const
{
    constexpr Eigen::Index count = 4096;
    QuadratureRule rule;
    rule.weights = Vector::Constant(count, 2.0 * pi / count);
    // Half a step off, so that no node sits on a zero of the density at |theta| = 1.
    rule.nodes = Vector::LinSpaced(count, -pi + pi / count, pi - pi / count);
    return rule;
}

Matrix AngularDensity::fisherPerEvent(Level level, const Theta& theta) const
{
    const double d = damping(level);
    const double modulation = theta[0] * d;
    const double root = std::sqrt(1.0 - modulation * modulation);
    // (1/root - 1)/modulation^2, written without the cancellation at 0.
    return Matrix::Constant(1, 1, d * d / (root * (1.0 + root)));
}

} // namespace assay
