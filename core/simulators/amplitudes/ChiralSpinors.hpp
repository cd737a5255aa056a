// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/FourVector.hpp"

#include <array>

namespace assay {

using Complex = std::complex<double>;

/// The two components of a massless fermion of one chirality.
struct ChiralSpinor {
    Complex up, down;

    static ChiralSpinor right(const FourVector& momentum);
    static ChiralSpinor left(const FourVector& momentum);
};

/// Currents of massless fermions with outgoing \p a and incoming \p b (for antiparticles: the other
/// way round); J_L = chi_-(a)^+ sigmabar chi_-(b), J_R = chi_+(a)^+ sigma chi_+(b).
ComplexFourVector leftCurrent(const FourVector& a, const FourVector& b);
ComplexFourVector rightCurrent(const FourVector& a, const FourVector& b);

/// chi_-(p2)^+ (sigmabar.A)(sigma.k)(sigmabar.B) chi_-(p1): two bosons on a left-handed line.
Complex leftChain(const FourVector& p2, const ComplexFourVector& a, const FourVector& k,
                  const ComplexFourVector& b, const FourVector& p1);
/// The same for a right-handed line, with sigma and sigmabar exchanged.
Complex rightChain(const FourVector& p2, const ComplexFourVector& a, const FourVector& k,
                   const ComplexFourVector& b, const FourVector& p1);

/// Polarisation vectors of an incoming boson of mass \p mass with momentum \p k (GeV) along the
/// polar angles of \p direction; outgoing ones are their conjugates. Helicity -1, 0 or 1.
ComplexFourVector polarisation(double mass, double momentum, double polarAngle, double azimuth,
                               int helicity);

/// The axes x, y, z of a boson's decay angles: z along the boson, those of polarisation().
struct DecayAxes {
    std::array<double, 3> x, y, z;

    static DecayAxes of(double polarAngle, double azimuth);
};

/// Momentum of a massless decay product at (cosine, azimuth) in the rest frame of \p boson, seen in
/// the frame of \p boson. The other product is boson minus this.
FourVector decayMomentum(const FourVector& boson, double mass, const DecayAxes& axes, double cosine,
                         double azimuth);

} // namespace assay
