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

QqzzAmplitude::Chiralities QqzzAmplitude::squared(const FourVector& z3, const FourVector& lepton3,
                                                  const FourVector& z4,
                                                  const FourVector& lepton4) const
{
    const double beam = 0.5 * (z3.e + z4.e), massZ2 = m_input.massZ * m_input.massZ;
    const FourVector p1{beam, 0.0, 0.0, beam}, p2{beam, 0.0, 0.0, -beam};
    const FourVector anti3 = z3 - lepton3, anti4 = z4 - lepton4;
    const FourVector t4 = p1 - z4, t3 = p1 - z3;
    const double share4 = 1.0 / dot(t4, t4), share3 = 1.0 / dot(t3, t3);
    const std::array<ComplexFourVector, 2> e3{leftCurrent(lepton3, anti3),
                                              rightCurrent(lepton3, anti3)};
    const std::array<ComplexFourVector, 2> e4{leftCurrent(lepton4, anti4),
                                              rightCurrent(lepton4, anti4)};
    const std::array<double, 2> shares{m_input.leftShare, 1.0 - m_input.leftShare};
    Chiralities result{0.0, 0.0};
    for (int i = 0; i < 2; ++i)
        for (int k = 0; k < 2; ++k)
            for (const bool left : {true, false}) {
                const auto chain = left ? leftChain : rightChain;
                const Complex amplitude = share4 * chain(p2, e3[i], t4, e4[k], p1) +
                                          share3 * chain(p2, e4[k], t3, e3[i], p1);
                // Unit currents: J / (sqrt 2 m) each.
                (left ? result.left : result.right) += shares[i] * shares[k] *
                                                       std::norm(amplitude) /
                                                       (4.0 * massZ2 * massZ2);
            }
    return result;
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
