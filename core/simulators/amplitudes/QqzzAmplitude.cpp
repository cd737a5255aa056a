// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/QqzzAmplitude.hpp"

namespace assay {

Complex QqzzAmplitude::amplitude(int quark, bool left, const FourVector& p1, const FourVector& p2,
                                 const FourVector& z3, const ComplexFourVector& e3,
                                 const FourVector& z4, const ComplexFourVector& e4) const
{
    const QuarkCharges charges = QuarkCharges::of(quark);
    const double coupling = m_input.couplingZ * ((left ? charges.isospin : 0.0) -
                                                   charges.charge * m_input.sineSquared);
    const FourVector t4 = p1 - z4, t3 = p1 - z3;
    const auto chain = left ? leftChain : rightChain;
    return coupling * coupling *
           (chain(p2, e3, t4, e4, p1) / dot(t4, t4) + chain(p2, e4, t3, e3, p1) / dot(t3, t3));
}

double QqzzAmplitude::summed(int quark, double sHat, double cosTheta) const
{
    const QuarkCharges charges = QuarkCharges::of(quark);
    const double right = -charges.charge * m_input.sineSquared;
    const double left = charges.isospin + right;
    const double mass2 = m_input.massZ * m_input.massZ;
    const double half = 0.5 * std::sqrt(sHat * (sHat - 4.0 * mass2));
    const double t = mass2 - 0.5 * sHat + half * cosTheta;
    const double u = mass2 - 0.5 * sHat - half * cosTheta;
    return 4.0 * std::pow(m_input.couplingZ, 4) * (std::pow(left, 4) + std::pow(right, 4)) *
           (t / u + u / t + 4.0 * mass2 * sHat / (t * u) -
            mass2 * mass2 * (1.0 / (t * t) + 1.0 / (u * u)));
}

} // namespace assay
