// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GaussDensity.hpp"

#include "core/simulators/UniformGrid.hpp"

#include <cmath>
#include <numbers>

namespace assay {

GaussDensity::GaussDensity(double width, double smearing, double low, double high)
    : m_width(width), m_smearing(smearing), m_low(low), m_high(high)
{
}

double GaussDensity::variance(Level level) const
{
    const double latent = m_width * m_width;
    return level == Level::Parton ? latent : latent + m_smearing * m_smearing;
}

Vector GaussDensity::logDensity(Level level, const Matrix& values, const Theta& theta) const
{
    const double v = variance(level);
    return (values.col(0).array() - theta[0]).square() * (-0.5 / v) -
           0.5 * std::log(2.0 * std::numbers::pi * v);
}

Matrix GaussDensity::score(Level level, const Matrix& values, const Theta& theta) const
{
    return (values.col(0).array() - theta[0]) / variance(level);
}

QuadratureRule GaussDensity::quadrature(Level level) const
{
    const double sigma = std::sqrt(variance(level));
    return uniformGrid({{m_low - 9.0 * sigma, m_high + 9.0 * sigma, 0.125 * sigma}});
}

Matrix GaussDensity::fisherPerEvent(Level level, const Theta&) const
{
    return Matrix::Constant(1, 1, 1.0 / variance(level));
}

} // namespace assay
