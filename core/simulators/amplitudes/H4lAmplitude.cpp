// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/H4lAmplitude.hpp"

#include <algorithm>
#include <numbers>

namespace assay {

namespace {

/// Gamma(A, pA; B, pB; pC): the three-boson vertex with its third leg open, momenta incoming.
ComplexFourVector openVertex(const ComplexFourVector& a, const FourVector& pa,
                             const ComplexFourVector& b, const FourVector& pb,
                             const FourVector& pc)
{
    return dot(a, b) * (pa - pb) + dot(a, pb - pc) * b + dot(b, pc - pa) * a;
}

/// Exchange of a W between (1, a) and (2, b).
Complex exchange(const ComplexFourVector& e1, const FourVector& p1, const ComplexFourVector& ea,
                 const FourVector& pa, const ComplexFourVector& e2, const FourVector& p2,
                 const ComplexFourVector& eb, const FourVector& pb, double massW2)
{
    const FourVector k = p1 - pa;
    const ComplexFourVector t1 = openVertex(e1, p1, ea, -pa, -k);
    const ComplexFourVector t2 = openVertex(e2, p2, eb, -pb, k);
    return (dot(t1, t2) - dot(t1, k) * dot(t2, k) / massW2) / (dot(k, k) - massW2);
}

/// The unit current J / (sqrt 2 m) of Z -> l- l+.
ComplexFourVector unitCurrent(const FourVector& z, double mass, const FourVector& lepton, bool left)
{
    const FourVector antilepton = z - lepton;
    return (1.0 / (std::numbers::sqrt2 * mass)) *
           (left ? leftCurrent(lepton, antilepton) : rightCurrent(lepton, antilepton));
}

} // namespace

H4lAmplitude::Momenta H4lAmplitude::momenta(double sHat, double cosTheta) const
{
    const double energy = 0.5 * std::sqrt(sHat);
    const double kW = std::sqrt(std::max(0.0, energy * energy - m_input.massW * m_input.massW));
    const double kZ = std::sqrt(std::max(0.0, energy * energy - m_input.massZ * m_input.massZ));
    const double sine = std::sqrt(std::max(0.0, 1.0 - cosTheta * cosTheta));
    return {{energy, 0.0, 0.0, kW},
            {energy, 0.0, 0.0, -kW},
            {energy, kZ * sine, 0.0, kZ * cosTheta},
            {energy, -kZ * sine, 0.0, -kZ * cosTheta}};
}

H4lAmplitude::Parts H4lAmplitude::amplitude(const Momenta& p, const ComplexFourVector& e1,
                                            const ComplexFourVector& e2,
                                            const ComplexFourVector& e3,
                                            const ComplexFourVector& e4) const
{
    const ElectroweakInput& ew = m_input;
    const FourVector total = p.w1 + p.w2;
    const double sHat = dot(total, total);
    const double massW2 = ew.massW * ew.massW;
    const double g2c2 = std::pow(ew.weakCoupling * ew.cosine, 2);
    const Complex e12 = dot(e1, e2), e34 = dot(e3, e4);
    const Complex contact =
        2.0 * e12 * e34 - dot(e1, e3) * dot(e2, e4) - dot(e1, e4) * dot(e2, e3);
    const Complex gauge = exchange(e1, p.w1, e3, p.z1, e2, p.w2, e4, p.z2, massW2) +
                          exchange(e1, p.w1, e4, p.z2, e2, p.w2, e3, p.z1, massW2);
    const Complex propagator(sHat - ew.massHiggs * ew.massHiggs, ew.massHiggs * ew.widthHiggs);
    const double couplings = ew.weakCoupling * ew.massW * ew.couplingZ * ew.massZ;
    return {-g2c2 * (contact + gauge), -couplings * e12 * e34 / propagator};
}

std::array<std::array<H4lAmplitude::Components, 3>, 3>
H4lAmplitude::squared(const H4lPoint& point) const
{
    const Momenta p = momenta(point.sHat, point.cosTheta);
    const double theta = std::acos(point.cosTheta), pi = std::numbers::pi;
    const double massZ = m_input.massZ;
    const FourVector lepton1 =
        decayMomentum(p.z1, massZ, DecayAxes::of(theta, 0.0), point.cos1, point.phi1);
    const FourVector lepton2 =
        decayMomentum(p.z2, massZ, DecayAxes::of(pi - theta, pi), point.cos2, point.phi2);
    const std::array<double, 2> share{m_input.leftShare, 1.0 - m_input.leftShare};
    std::array<std::array<Components, 3>, 3> result{};
    for (int tau1 = 0; tau1 < 2; ++tau1)
        for (int tau2 = 0; tau2 < 2; ++tau2) {
            const ComplexFourVector e3 = unitCurrent(p.z1, massZ, lepton1, tau1 == 0);
            const ComplexFourVector e4 = unitCurrent(p.z2, massZ, lepton2, tau2 == 0);
            for (int h1 = -1; h1 <= 1; ++h1)
                for (int h2 = -1; h2 <= 1; ++h2) {
                    const auto e1 = polarisation(m_input.massW, p.w1.z, 0.0, 0.0, h1);
                    const auto e2 = polarisation(m_input.massW, p.w1.z, pi, 0.0, h2);
                    const Parts parts = amplitude(p, e1, e2, e3, e4);
                    const double factor = share[tau1] * share[tau2];
                    Components& sum = result[h1 + 1][h2 + 1];
                    sum[0] += factor * std::norm(parts.background);
                    sum[1] +=
                        factor * 2.0 * std::real(parts.background * std::conj(parts.higgs));
                    sum[2] += factor * std::norm(parts.higgs);
                }
        }
    return result;
}

} // namespace assay
