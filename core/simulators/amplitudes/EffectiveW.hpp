// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/amplitudes/ElectroweakInput.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"

#include <array>

namespace assay {

/// The effective-W approximation: W bosons as partons of quarks, by helicity and transverse
/// momentum (S. Dawson, Nucl. Phys. B249 (1985) 42). Good to some 4 % for longitudinal bosons of
/// 0.5 to 2 TeV; transverse luminosities come out 30 to 60 % too large.
class EffectiveW {
public:
    using ByHelicity = std::array<double, 3>; ///< Of helicity -1, 0, 1.

    explicit EffectiveW(const ElectroweakInput& input = {})
        : m_massW2(input.massW * input.massW),
          m_coupling(input.weakCoupling * input.weakCoupling / (32.0 * 9.8696044010893586))
    {
    }

    /// Density in \p share and pT^2 (GeV^-2) of W with the momentum fraction \p share of an
    /// unpolarised quark; antiquarks have -1 and 1 exchanged.
    ByHelicity ofQuark(double share, double pt2) const
    {
        const double rest = 1.0 - share, scale2 = rest * m_massW2;
        const double common = m_coupling / (share * (pt2 + scale2) * (pt2 + scale2));
        return {common * pt2, 2.0 * common * rest * scale2, common * pt2 * rest * rest};
    }

    /// sum over quarks and antiquarks of x f(x) times the density of W of this \p charge (1, -1).
    ByHelicity ofProton(const PartonDensities::Values& xf, int charge, double share,
                        double pt2) const
    {
        const double up = xf.of(2) + xf.of(4), down = xf.of(1) + xf.of(3);
        const double antiup = xf.of(-2) + xf.of(-4), antidown = xf.of(-1) + xf.of(-3);
        const double quarks = charge > 0 ? up : down;
        const double antiquarks = charge > 0 ? antidown : antiup;
        const ByHelicity w = ofQuark(share, pt2);
        return {quarks * w[0] + antiquarks * w[2], (quarks + antiquarks) * w[1],
                quarks * w[2] + antiquarks * w[0]};
    }

private:
    double m_massW2;
    double m_coupling; ///< g^2 / (32 pi^2)
};

} // namespace assay
