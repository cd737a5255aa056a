// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/amplitudes/ChiralSpinors.hpp"
#include "core/simulators/amplitudes/ElectroweakInput.hpp"

namespace assay {

/// q qbar -> Z Z at tree level, the background of H -> 4 l and W Z; Z bosons on shell.
class QqzzAmplitude {
public:
    explicit QqzzAmplitude(const ElectroweakInput& input = {}) : m_input(input) {}

    /// Amplitude of a quark line of chirality \p left with outgoing polarisations or currents.
    Complex amplitude(int quark, bool left, const FourVector& p1, const FourVector& p2,
                      const FourVector& z3, const ComplexFourVector& e3, const FourVector& z4,
                      const ComplexFourVector& e4) const;
    /// Summed over polarisations and chiralities, in closed form:
    /// 4 g_Z^4 (g_L^4 + g_R^4) [t/u + u/t + 4 m_Z^2 s/(t u) - m_Z^4 (1/t^2 + 1/u^2)].
    double summed(int quark, double sHat, double cosTheta) const;

    /// Without the couplings of the quarks: sum over lepton chiralities of f_tau f_tau' |A|^2 with
    /// unit decay currents, for a left-handed and a right-handed quark along +z. Momenta in the
    /// frame of the pair.
    struct Chiralities {
        double left, right;
    };
    Chiralities squared(const FourVector& z3, const FourVector& lepton3, const FourVector& z4,
                        const FourVector& lepton4) const;

private:
    ElectroweakInput m_input;
};

} // namespace assay
