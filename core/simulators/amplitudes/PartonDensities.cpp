// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/PartonDensities.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace assay {

namespace {

/// The variable S of the fit.
double evolution(double q)
{
    constexpr double lambda2 = 0.255 * 0.255;
    static const double start = std::log(400.0 / lambda2);
    const double scale = std::clamp(q, 20.0, 6000.0);
    return std::log(std::log(scale * scale / lambda2) / start);
}

/// T_0 .. T_11 of w, then ln x and ln(1 - x).
std::array<double, 14> functionsOf(double position)
{
    const double x = std::clamp(position, 1e-5, 0.999999);
    const double logX = std::log(x);
    const double w = 2.0 * (std::exp(0.2 * logX) - 0.1) / 0.9 - 1.0;
    std::array<double, 14> basis;
    basis[0] = 1.0;
    basis[1] = w;
    for (std::size_t k = 2; k < 12; ++k)
        basis[k] = 2.0 * w * basis[k - 1] - basis[k - 2];
    basis[12] = logX;
    basis[13] = std::log1p(-x);
    return basis;
}

} // namespace

double PartonDensities::one(int code, double x, const std::array<double, 4>& powers)
{
    // Places in the table of fits: u_v, d_v, ubar, dbar, s, c, b, g.
    constexpr std::array<std::size_t, 6> sea{0, 3, 2, 4, 5, 6};
    constexpr std::array<std::size_t, 3> valence{0, 1, 0};
    constexpr std::size_t gluon = 7;
    const std::array<double, terms> basis = functionsOf(x);
    const auto value = [&](std::size_t place) {
        const Fit& fit = fits[place];
        double sum = 0.0;
        for (std::size_t j = 0; j < powers.size(); ++j) {
            double row = 0.0;
            for (std::size_t k = 0; k < terms; ++k)
                row += fit[j][k] * basis[k];
            sum += powers[j] * row;
        }
        return std::exp(sum);
    };
    if (code == 21)
        return value(gluon);
    const auto quark = static_cast<std::size_t>(std::abs(code));
    return value(sea[quark]) + (code > 0 && code <= 2 ? value(valence[quark]) : 0.0);
}

double PartonDensities::product(int first, double xFirst, int second, double xSecond, double q)
{
    const double s = evolution(q);
    const std::array<double, 4> powers{1.0, s, s * s, s * s * s};
    return one(first, xFirst, powers) * one(second, xSecond, powers);
}

PartonDensities::PartonDensities(double q)
{
    const double s = evolution(q);
    for (std::size_t f = 0; f < fits.size(); ++f)
        for (std::size_t k = 0; k < terms; ++k) {
            const Fit& fit = fits[f];
            m_coefficients[k][f] =
                fit[0][k] + s * (fit[1][k] + s * (fit[2][k] + s * fit[3][k]));
        }
}

PartonDensities::Values PartonDensities::at(double position) const
{
    const std::array<double, terms> basis = functionsOf(position);
    std::array<double, 8> sums{};
    for (std::size_t k = 0; k < terms; ++k)
        for (std::size_t f = 0; f < sums.size(); ++f)
            sums[f] += basis[k] * m_coefficients[k][f];
    for (double& value : sums)
        value = std::exp(value);
    const auto [uValence, dValence, ubar, dbar, s, c, b, g] = sums;
    return {{b, c, s, ubar, dbar, g, dValence + dbar, uValence + ubar, s, c, b}};
}

} // namespace assay
