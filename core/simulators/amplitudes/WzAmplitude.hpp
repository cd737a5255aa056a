// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/amplitudes/ChiralSpinors.hpp"
#include "core/simulators/amplitudes/ElectroweakInput.hpp"
#include "core/simulators/amplitudes/QuadraticForm.hpp"

namespace assay {

/// Where an event of q1 qbar2 -> W Z -> l nu l- l+ is, in the frame of the pair.
struct WzPoint {
    bool positive = true;  ///< u dbar -> W+ Z, else d ubar -> W- Z.
    double sHat = 0.0;     ///< GeV^2
    double cosTheta = 0.0; ///< Between quark and W.
    double cosW = 0.0;     ///< Of the antifermion of the W decay (l+ of W+, antineutrino of W-).
    double phiW = 0.0;
    double cosZ = 0.0;     ///< Of l- in the Z rest frame.
    double phiZ = 0.0;
};

/// q1 qbar2 -> W Z with C_Hq3 (O_phiq^(3)), C_W (O_WWW) and C_HWB in TeV^-2, for D = d + i g T W;
/// the sign of C_W flips with that of g. Bosons on shell; the decays are those of the Standard
/// Model.
class WzAmplitude {
public:
    static constexpr std::size_t coefficients = 3;
    using Components = std::array<double, monomialCount<coefficients>>;
    using Linear = std::array<Complex, coefficients + 1>;

    /// \p gaugeSign multiplies the triple gauge vertex: 1; -1 breaks the cancellation of the gauge
    /// diagrams and exists so that a test can see it.
    explicit WzAmplitude(const ElectroweakInput& input = {}, double gaugeSign = 1.0)
        : m_input(input), m_gaugeSign(gaugeSign)
    {
    }

    struct Momenta {
        FourVector quark, antiquark, w, z;
    };
    Momenta momenta(double sHat, double cosTheta) const;

    /// For outgoing polarisations (conjugated) or unit decay currents of W and Z.
    Linear amplitude(bool positive, const Momenta& momenta, const ComplexFourVector& polarisationW,
                     const ComplexFourVector& polarisationZ) const;
    /// sum_tau f_tau |M|^2 with unit decay currents: without flux, averages, colour and densities.
    Components squared(const WzPoint& point) const;

private:
    ElectroweakInput m_input;
    double m_gaugeSign;
};

} // namespace assay
