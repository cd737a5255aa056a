// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/ZhAmplitude.hpp"

#include <algorithm>

namespace assay {

namespace {

/// Wigner's d^1_{m n}; the first index is the row.
double wigner(int m, int n, double cosine)
{
    if (m == 0 && n == 0)
        return cosine;
    const double sine = std::sqrt(std::max(0.0, 1.0 - cosine * cosine));
    if (m == 0)
        return n * sine / std::sqrt(2.0);
    if (n == 0)
        return -m * sine / std::sqrt(2.0);
    return 0.5 * (m == n ? 1.0 + cosine : 1.0 - cosine);
}

} // namespace

ZhAmplitude::Linear ZhAmplitude::helicityAmplitude(const ZhPoint& point, int chirality,
                                                   int helicity) const
{
    const ElectroweakInput& ew = m_input;
    const double rootS = std::sqrt(point.sHat);
    const double massHiggs2 = ew.massHiggs * ew.massHiggs;
    const double energy = (point.sHat + point.massLepton2 - massHiggs2) / (2.0 * rootS);
    const double k = std::sqrt(std::max(0.0, energy * energy - point.massLepton2));
    const double massLepton = std::sqrt(point.massLepton2);
    const double n = helicity == 0 ? energy / massLepton : 1.0;
    const auto [isospin, charge] = QuarkCharges::of(point.quark);
    const double left = chirality < 0 ? isospin : 0.0;
    const double gz = ew.couplingZ;
    const double coupling = gz * (left - charge * ew.sineSquared);
    const double propagator = 1.0 / (point.sHat - ew.massZ * ew.massZ);
    const double b = ew.cosine * (ew.cosine * coupling * propagator +
                                    ew.sine * charge * ew.charge / point.sHat);
    const double scale = 4e-6 * ew.vev; // 4 v / Lambda^2
    const double even = helicity == 0 ? rootS * massLepton : rootS * energy;
    return {gz * ew.massZ * coupling * propagator * n, scale * b * even,
            std::complex<double>(0.0, -scale * b * helicity * k * rootS),
            gz * gz * left * ew.xi * point.sHat * propagator / ew.massZ * n};
}

ZhAmplitude::Components ZhAmplitude::squared(const ZhPoint& point) const
{
    Components components{};
    const std::complex<double> phase = std::polar(1.0, point.phiLepton);
    const double root = std::sqrt(2.0 * point.sHat);
    for (const int sigma : {-1, 1}) {
        std::array<Linear, 3> rows;
        for (const int lambda : {-1, 0, 1}) {
            Linear& row = rows[lambda + 1] = helicityAmplitude(point, sigma, lambda);
            const std::complex<double> rotation =
                lambda == 0 ? 1.0 : (lambda > 0 ? phase : std::conj(phase));
            for (auto& value : row)
                value *= root * wigner(sigma, lambda, point.cosTheta) * rotation;
        }
        for (const int tau : {-1, 1}) {
            Linear total{};
            for (const int lambda : {-1, 0, 1})
                for (std::size_t i = 0; i < total.size(); ++i)
                    total[i] += wigner(lambda, tau, point.cosLepton) * rows[lambda + 1][i];
            const double share = tau < 0 ? m_input.leftShare : 1.0 - m_input.leftShare;
            addSquared<coefficients>(total, share, components);
        }
    }
    return components;
}

} // namespace assay
