// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/amplitudes/ChiralSpinors.hpp"
#include "core/simulators/amplitudes/ElectroweakInput.hpp"

namespace assay {

/// Where W+ W- -> Z Z -> 4 l is, in the frame of the pair; bosons on shell.
struct H4lPoint {
    double sHat = 0.0;     ///< GeV^2
    double cosTheta = 0.0; ///< Between W+ and the first Z.
    double cos1 = 0.0;     ///< Of l- in the rest frame of the first Z.
    double phi1 = 0.0;
    double cos2 = 0.0;
    double phi2 = 0.0;
};

/// W+ W- -> Z Z with the Higgs in the s channel: A = A_B + sqrt(mu) A_H. The rate has three
/// components, B + sqrt(mu) I + mu S.
class H4lAmplitude {
public:
    struct Parts {
        Complex background; ///< A_B: gauge diagrams.
        Complex higgs;      ///< A_H
    };
    using Components = std::array<double, 3>; ///< B, I, S

    explicit H4lAmplitude(const ElectroweakInput& input = {}) : m_input(input) {}

    struct Momenta {
        FourVector w1, w2, z1, z2;
    };
    Momenta momenta(double sHat, double cosTheta) const;

    /// Incoming polarisations of the W, outgoing (conjugated) ones or unit currents of the Z.
    Parts amplitude(const Momenta& momenta, const ComplexFourVector& e1,
                    const ComplexFourVector& e2, const ComplexFourVector& e3,
                    const ComplexFourVector& e4) const;
    /// [h1 + 1][h2 + 1] of the helicities of W+ and W-.
    using ByHelicity = std::array<std::array<Components, 3>, 3>;
    /// sum over lepton chiralities of f_tau f_tau' |A|^2 with unit currents, for each pair of W
    /// helicities; without flux and luminosity. About 1 us: the 81 amplitudes between linear
    /// polarisations are real and computed once.
    ByHelicity squared(const H4lPoint& point) const;

private:
    struct Tensors;
    Tensors tensors(double sHat, double cosTheta) const;
    static void addSquares(const Tensors& tensors,
                           const std::array<std::array<Complex, 3>, 3>& pairs, double gauge,
                           const Complex& higgs, double share, ByHelicity& result);

    ElectroweakInput m_input;
};

} // namespace assay
