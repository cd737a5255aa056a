// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cmath>

namespace assay {

/// The scheme {G_F, m_W, m_Z}: numbers of the Review of Particle Physics, and what follows from
/// them at tree level. Energies in GeV. What follows is computed from what is given:
/// ElectroweakInput{.massW = 80.4} has the couplings of that mass.
struct ElectroweakInput {
    double fermi = 1.1663787e-5; ///< GeV^-2
    double massW = 80.379;
    double widthW = 2.085;
    double massZ = 91.1876;
    double widthZ = 2.4952;
    double massHiggs = 125.0;
    double widthHiggs = 0.00407;
    double branchingZll = 0.033658; ///< Per flavour.
    double branchingWlnu = 0.1086;  ///< Per flavour.
    double branchingHbb = 0.582;
    double branchingHgammagamma = 2.27e-3;

    // What follows from them; members, because amplitudes ask for them many times per event.
    double vev = 1.0 / std::sqrt(std::sqrt(2.0) * fermi);
    double weakCoupling = 2.0 * massW / vev; ///< g
    double cosine = massW / massZ;           ///< c_w
    double sineSquared = 1.0 - cosine * cosine;
    double sine = std::sqrt(sineSquared);
    double charge = weakCoupling * sine;       ///< e
    double couplingZ = weakCoupling / cosine; ///< g_Z
    /// v^2 / Lambda^2 with Lambda = 1 TeV: what multiplies a Wilson coefficient in TeV^-2.
    double xi = vev * vev * 1e-6;
    /// Share of left-handed charged leptons in Z decays; the rest is right-handed.
    double leftShare = (sineSquared - 0.5) * (sineSquared - 0.5) /
                       ((sineSquared - 0.5) * (sineSquared - 0.5) + sineSquared * sineSquared);
};

/// 1 GeV^-2 in pb.
constexpr double picobarnPerInverseGeV2 = 0.3893793721e9;

/// Weak isospin and charge of a quark, by its PDG code 1 to 5.
struct QuarkCharges {
    double isospin; ///< T3 of its left-handed part.
    double charge;  ///< Q

    static QuarkCharges of(int pdgCode)
    {
        return pdgCode % 2 == 0 ? QuarkCharges{0.5, 2.0 / 3.0} : QuarkCharges{-0.5, -1.0 / 3.0};
    }
};

} // namespace assay
