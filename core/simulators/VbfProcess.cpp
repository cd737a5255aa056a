// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/VbfProcess.hpp"

#include "core/simulators/PhaseSpace.hpp"
#include "core/simulators/amplitudes/ChiralSpinors.hpp"

#include <algorithm>

namespace assay {

namespace {

using namespace phase_space;

constexpr double pi = std::numbers::pi;
constexpr LinearMap cosine{-1.0, 1.0};
constexpr LinearMap angle{-pi, pi};
constexpr double offset2 = 80.0 * 80.0; ///< pT^2 + this falls with the power below.
constexpr double power = 1.7;
/// Where the quarks and, relative to their middle, the Higgs go.
constexpr double forward = 2.6, forwardWidth = 1.8, centralWidth = 1.4;

FourVector massless(double pt, double y, double phi)
{
    return {pt * std::cosh(y), pt * std::cos(phi), pt * std::sin(phi), pt * std::sinh(y)};
}

double wrapped(double phi)
{
    return phi > pi ? phi - 2.0 * pi : phi <= -pi ? phi + 2.0 * pi : phi;
}

} // namespace

VbfProcess::VbfProcess(const Settings& settings) : m_settings(settings), m_amplitude(m_input)
{
    describe();
}

phase_space::PowerMap VbfProcess::squareMap() const
{
    const double energy = m_settings.energy, low = m_settings.ptLow;
    return {low * low + offset2, 0.25 * energy * energy + offset2, power};
}

double VbfProcess::largestRapidity(double transverseMass) const
{
    return std::log(m_settings.energy / transverseMass);
}

double VbfProcess::map(const double* u, double* z) const
{
    double jacobian = 1.0;
    const PowerMap squares = squareMap();
    for (const int i : {0, 1}) {
        const double pt = std::sqrt(squares.at(u[i], jacobian) - offset2);
        z[Pt1 + i] = pt;
        jacobian /= 2.0 * pt;
        const double limit = largestRapidity(pt), side = i == 0 ? 1.0 : -1.0;
        z[Y1 + i] = PeakMap(side * forward, forwardWidth, -limit, limit).at(u[2 + i], jacobian);
    }
    const double limit = largestRapidity(m_input.massHiggs);
    z[YHiggs] =
        PeakMap(0.5 * (z[Y1] + z[Y2]), centralWidth, -limit, limit).at(u[4], jacobian);
    z[Phi1] = angle.at(u[5], jacobian);
    z[DeltaPhi] = angle.at(u[6], jacobian);
    z[CosPhoton] = cosine.at(u[7], jacobian);
    z[PhiPhoton] = angle.at(u[8], jacobian);
    const Point where = point(z);
    return where.x1 < 1.0 && where.x2 < 1.0 ? jacobian : 0.0;
}

bool VbfProcess::unmap(const double* z, double* u) const
{
    const Point where = point(z);
    if (!(where.x1 < 1.0 && where.x2 < 1.0 && std::min(z[Pt1], z[Pt2]) > m_settings.ptLow))
        return false;
    const PowerMap squares = squareMap();
    for (const int i : {0, 1}) {
        const double pt = z[Pt1 + i];
        u[i] = squares.inverse(pt * pt + offset2);
        const double limit = largestRapidity(pt), side = i == 0 ? 1.0 : -1.0;
        u[2 + i] = PeakMap(side * forward, forwardWidth, -limit, limit).inverse(z[Y1 + i]);
    }
    const double limit = largestRapidity(m_input.massHiggs);
    u[4] = PeakMap(0.5 * (z[Y1] + z[Y2]), centralWidth, -limit, limit).inverse(z[YHiggs]);
    u[5] = angle.inverse(z[Phi1]);
    u[6] = angle.inverse(z[DeltaPhi]);
    u[7] = cosine.inverse(z[CosPhoton]);
    u[8] = angle.inverse(z[PhiPhoton]);
    return true;
}

VbfProcess::Point VbfProcess::point(const double* z) const
{
    Point result;
    const FourVector p3 = massless(z[Pt1], z[Y1], z[Phi1]);
    const FourVector p4 = massless(z[Pt2], z[Y2], wrapped(z[Phi1] + z[DeltaPhi]));
    const double x = -p3.x - p4.x, y = -p3.y - p4.y;
    const double transverse = std::sqrt(m_input.massHiggs * m_input.massHiggs + x * x + y * y);
    result.higgs = {transverse * std::cosh(z[YHiggs]), x, y, transverse * std::sinh(z[YHiggs])};
    const double plus = p3.e + p3.z + p4.e + p4.z + result.higgs.e + result.higgs.z;
    const double minus = p3.e - p3.z + p4.e - p4.z + result.higgs.e - result.higgs.z;
    result.quarks = {{0.5 * plus, 0.0, 0.0, 0.5 * plus},
                     {0.5 * minus, 0.0, 0.0, -0.5 * minus},
                     p3,
                     p4};
    result.x1 = plus / m_settings.energy;
    result.x2 = minus / m_settings.energy;
    return result;
}

void VbfProcess::components(const double* z, double scale, double* values) const
{
    const Point where = point(z);
    const PartonDensities densities(scale * m_input.massHiggs);
    const auto squared = m_amplitude.squared(where.quarks, densities.at(where.x1),
                                             densities.at(where.x2));
    const double hadronic = m_settings.energy * m_settings.energy;
    const double xx = where.x1 * where.x2;
    // Flux; (2 pi)^-5 and 1/32 of three bodies with 2/S for the momenta along the beam; dpT^2.
    double factor = 1.0 / (2.0 * xx * hadronic) / std::pow(2.0 * pi, 5) * 2.0 / hadronic / 32.0;
    factor *= 4.0 * z[Pt1] * z[Pt2] / xx;
    factor *= m_input.branchingHgammagamma / (4.0 * pi);
    factor *= m_settings.kFactor * picobarnPerInverseGeV2;
    for (std::size_t c = 0; c < squared.size(); ++c)
        values[c] = factor * squared[c];
}

void VbfProcess::particles(const double* z, std::vector<Particle>& particles) const
{
    const Point where = point(z);
    const FourVector photon =
        decayMomentum(where.higgs, m_input.massHiggs, DecayAxes::of(0.0, 0.0), z[CosPhoton],
                      z[PhiPhoton]);
    particles.push_back({photon, 22, 0.0});
    particles.push_back({where.higgs - photon, 22, 0.0});
    particles.push_back({where.quarks.p3, 2, 2.0 / 3.0});
    particles.push_back({where.quarks.p4, 1, -1.0 / 3.0});
}

HardScattering VbfProcess::record(const double*) const
{
    return {{0, 0}, m_input.massHiggs, 0.0}; // a sum over quarks
}

} // namespace assay
