// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/amplitudes/ElectroweakInput.hpp"
#include "core/simulators/amplitudes/QuadraticForm.hpp"

namespace assay {

/// Where an event of q qbar -> Z(-> l- l+) H is, in the frame of the pair.
struct ZhPoint {
    int quark = 2;           ///< PDG code of the incoming quark.
    double sHat = 0.0;       ///< GeV^2
    double massLepton2 = 0.0; ///< q^2 = m_ll^2 in GeV^2
    double cosTheta = 0.0;   ///< Between quark and Z.
    double cosLepton = 0.0;  ///< Of l- in the Z rest frame, z along the Z.
    double phiLepton = 0.0;  ///< y along quark x Z.
};

/// q qbar -> Z H with the Warsaw operators C_HW, C_HWtilde, C_HQ3 (TeV^-2; D = d + i g T W,
/// epsilon_0123 = +1): the amplitude is linear in them, the rate exactly quadratic.
class ZhAmplitude {
public:
    static constexpr std::size_t coefficients = 3;
    using Components = std::array<double, monomialCount<coefficients>>;
    using Linear = std::array<std::complex<double>, coefficients + 1>;

    explicit ZhAmplitude(const ElectroweakInput& input = {}) : m_input(input) {}

    /// F_{sigma lambda} = SM part and the factors of the three coefficients; chirality sigma = -1
    /// (left) or 1, helicity lambda of the Z.
    Linear helicityAmplitude(const ZhPoint& point, int chirality, int helicity) const;
    /// sum over quark and lepton chiralities of f_tau |A|^2, without flux, averages, colour and
    /// parton densities: the factors of 1, C_i, C_i C_j. About 400 ns.
    Components squared(const ZhPoint& point) const;

private:
    ElectroweakInput m_input;
};

} // namespace assay
