// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/FourVector.hpp"

#include <cmath>

namespace assay {

/// A particle of an event, or a sum of some (which keeps only the momentum).
struct Particle {
    FourVector p; ///< GeV
    int pdgId = 0;
    double charge = 0.0;
    double spin = 9.0; ///< Cosine of the helicity angle as LHE files give it; 9 is unknown.
    bool bTag = false;
    bool tauTag = false;
    bool topTag = false;
};

inline double transverseMomentum(const FourVector& p)
{
    return std::hypot(p.x, p.y);
}

/// Infinite along the beam.
inline double pseudorapidity(const FourVector& p)
{
    return std::asinh(p.z / transverseMomentum(p));
}

inline double rapidity(const FourVector& p)
{
    return 0.5 * std::log((p.e + p.z) / (p.e - p.z));
}

/// In (-pi, pi].
inline double azimuth(const FourVector& p)
{
    return p.x == 0.0 && p.y == 0.0 ? 0.0 : std::atan2(p.y, p.x);
}

/// sqrt(m^2), negative for space-like momenta.
inline double invariantMass(const FourVector& p)
{
    const double square = dot(p, p);
    return std::copysign(std::sqrt(std::abs(square)), square);
}

/// phi_a - phi_b in (-pi, pi].
inline double deltaPhi(const FourVector& a, const FourVector& b)
{
    return std::atan2(a.y * b.x - a.x * b.y, a.x * b.x + a.y * b.y);
}

inline double deltaR(const FourVector& a, const FourVector& b)
{
    return std::hypot(pseudorapidity(a) - pseudorapidity(b), deltaPhi(a, b));
}

/// Cosine of the Collins-Soper angle of \p a in the rest frame of the pair, with the axis along the
/// boost; the usual formula for massless particles, divided by twice the momentum over the mass.
inline double cosThetaStar(const FourVector& a, const FourVector& b)
{
    const FourVector sum = a + b;
    const double mass2 = dot(sum, sum), pt2 = sum.x * sum.x + sum.y * sum.y;
    const double product = 2.0 * dot(a, b), massA2 = dot(a, a), massB2 = dot(b, b);
    const double momentum2 = product * product - 4.0 * massA2 * massB2; // (2 k m)^2
    const double cosine = ((a.e + a.z) * (b.e - b.z) - (a.e - a.z) * (b.e + b.z)) /
                          std::sqrt(momentum2 * (1.0 + pt2 / mass2));
    return std::copysign(1.0, sum.z) * cosine;
}

} // namespace assay
