// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/PartonDensities.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

PartonDensities::PartonDensities(double q)
{
    constexpr double lambda2 = 0.255 * 0.255;
    const double scale = std::clamp(q, 20.0, 6000.0);
    const double s = std::log(std::log(scale * scale / lambda2) / std::log(400.0 / lambda2));
    for (std::size_t f = 0; f < fits.size(); ++f)
        for (std::size_t k = 0; k < terms; ++k) {
            const Fit& fit = fits[f];
            m_coefficients[k][f] =
                fit[0][k] + s * (fit[1][k] + s * (fit[2][k] + s * fit[3][k]));
        }
}

PartonDensities::Values PartonDensities::at(double position) const
{
    const double x = std::clamp(position, 1e-5, 0.999999);
    const double logX = std::log(x);
    const double w = 2.0 * (std::exp(0.2 * logX) - 0.1) / 0.9 - 1.0;
    std::array<double, terms> basis{};
    basis[0] = 1.0;
    basis[1] = w;
    for (std::size_t k = 2; k < 12; ++k)
        basis[k] = 2.0 * w * basis[k - 1] - basis[k - 2];
    basis[12] = logX;
    basis[13] = std::log1p(-x);
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
