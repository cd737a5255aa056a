// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/H4lProcess.hpp"

#include "core/simulators/PhaseSpace.hpp"
#include "core/simulators/PowerMaps.hpp"
#include "core/simulators/amplitudes/ChiralSpinors.hpp"

#include <algorithm>

namespace assay {

namespace {

using namespace phase_space;

constexpr double pi = std::numbers::pi;
constexpr LinearMap cosine{-1.0, 1.0};
constexpr LinearMap angle{-pi, pi};
/// Share of the points that are distributed as longitudinal W are, and powers with which s falls
/// for these and for transverse ones.
constexpr double longitudinalShare = 0.35;
constexpr double longitudinalFall = 1.6, transverseFall = 2.2;

ResonanceMap windowOf(const ElectroweakInput& input, const H4lProcess::Settings& settings)
{
    return {input.massZ, input.widthZ, settings.windowLow, settings.windowHigh};
}

/// Turns \p p around the beam.
FourVector turned(const FourVector& p, double cosine, double sine)
{
    return {p.e, cosine * p.x - sine * p.y, sine * p.x + cosine * p.y, p.z};
}

/// What is left of a quark of energy \p beam that has lost \p share to a W; energy is conserved as
/// well as the approximation does.
FourVector spectator(double beam, double share, double pt, double phi, double side)
{
    const double energy = (1.0 - share) * beam;
    const double z = std::sqrt(std::max(0.0, energy * energy - pt * pt));
    return {std::sqrt(pt * pt + z * z), pt * std::cos(phi), pt * std::sin(phi), side * z};
}

} // namespace

H4lProcess::H4lProcess(const Settings& settings)
    : m_settings(settings), m_amplitude(m_input), m_effectiveW(m_input)
{
    describe();
}

double H4lProcess::momentumZ(double mass) const
{
    return std::sqrt(std::max(0.0, 0.25 * mass * mass - m_input.massZ * m_input.massZ));
}

double H4lProcess::largestCosine(double mass) const
{
    const double ratio = m_settings.ptLow / momentumZ(mass);
    return ratio < 1.0 ? std::sqrt(1.0 - ratio * ratio) : 0.0;
}

/// t - m_W^2 is proportional to 1 - cosine + offset.
PoleMap H4lProcess::poleMap(double mass) const
{
    const double energy2 = 0.25 * mass * mass;
    const double kW = std::sqrt(energy2 - m_input.massW * m_input.massW);
    const double product = 2.0 * kW * momentumZ(mass);
    const double offset = (2.0 * energy2 - m_input.massZ * m_input.massZ) / product - 1.0;
    return {largestCosine(mass), offset};
}

PowerMap H4lProcess::massMap(bool longitudinal) const
{
    const double energy = m_settings.energy;
    const double low = std::max(m_settings.massLow, 2.0 * m_input.massZ);
    return {low * low, energy * energy, longitudinal ? longitudinalFall : transverseFall};
}

/// (1 - xi) m_W^2 is what regulates the emission of a W; not to the last digits of 1 - xi, so that
/// the map stays invertible in theirs.
TransverseMap H4lProcess::transverseMap(double share, double mass, bool longitudinal) const
{
    const double rest = std::max(1.0 - share, 1e-3);
    return {rest * m_input.massW * m_input.massW, 0.5 * mass, longitudinal};
}

/// The inverse density of m_4l, both pT and the angle, in the mixture of both kinds of W.
double H4lProcess::slope(const double* z) const
{
    const double mass = z[MassPair], largest = largestCosine(mass);
    double density = 0.0;
    for (const bool longitudinal : {true, false}) {
        double slope = massMap(longitudinal).slope(mass * mass) / (2.0 * mass);
        for (const int i : {0, 1})
            slope *= transverseMap(z[Share1 + i], mass, longitudinal).slope(z[PtJet1 + i]);
        slope *= longitudinal ? 2.0 * largest : poleMap(mass).slope(z[CosTheta]);
        density += (longitudinal ? longitudinalShare : 1.0 - longitudinalShare) / slope;
    }
    return 1.0 / density;
}

double H4lProcess::map(const double* u, double* z) const
{
    double jacobian = 2.0; // orientations
    const bool longitudinal = u[17] < longitudinalShare;
    double ignored = 1.0;
    const double mass = std::sqrt(massMap(longitudinal).at(u[0], ignored));
    z[MassPair] = mass;
    const double limit = std::log(m_settings.energy / mass);
    z[Rapidity] = LinearMap{-limit, limit}.at(u[1], jacobian);
    for (const int i : {0, 1}) {
        // ln share between ln X and 0, X being the fraction of the proton that the W carries.
        const double lowest = -limit + (i == 0 ? z[Rapidity] : -z[Rapidity]);
        z[Share1 + i] = std::exp(LinearMap{lowest, 0.0}.at(u[2 + i], jacobian));
        jacobian *= z[Share1 + i];
        z[PtJet1 + i] = transverseMap(z[Share1 + i], mass, longitudinal).at(u[4 + i]);
        z[PhiJet1 + i] = angle.at(u[6 + i], jacobian);
    }
    z[Orientation] = u[8] < 0.5 ? 1.0 : -1.0;
    const double largest = largestCosine(mass);
    z[CosTheta] = longitudinal ? LinearMap{-largest, largest}.at(u[9], ignored)
                               : poleMap(mass).at(u[9]);
    z[Azimuth] = angle.at(u[10], jacobian);
    z[Cos1] = cosine.at(u[11], jacobian);
    z[Phi1] = angle.at(u[12], jacobian);
    z[Cos2] = cosine.at(u[13], jacobian);
    z[Phi2] = angle.at(u[14], jacobian);
    const ResonanceMap window = windowOf(m_input, m_settings);
    for (const int i : {0, 1}) {
        const double square = window.at(u[15 + i]);
        z[Mass1 + i] = std::sqrt(square);
        jacobian *= window.share() / (window.density(square) * 2.0 * z[Mass1 + i]);
    }
    const bool physical = largest > 0.0 && z[Mass1] + z[Mass2] < mass;
    return physical ? jacobian * slope(z) : 0.0;
}

/// Of the two points of the cube that belong to z, the one of transverse W.
bool H4lProcess::unmap(const double* z, double* u) const
{
    const double energy = m_settings.energy, mass = z[MassPair];
    const double low = std::max(m_settings.massLow, 2.0 * m_input.massZ);
    const double largest = mass > low ? largestCosine(mass) : 0.0;
    if (!(mass < energy && largest > 0.0 && z[Mass1] + z[Mass2] < mass))
        return false;
    u[0] = massMap(false).inverse(mass * mass);
    const double limit = std::log(energy / mass);
    u[1] = LinearMap{-limit, limit}.inverse(z[Rapidity]);
    const ResonanceMap window = windowOf(m_input, m_settings);
    for (const int i : {0, 1}) {
        const double lowest = -limit + (i == 0 ? z[Rapidity] : -z[Rapidity]);
        u[2 + i] = LinearMap{lowest, 0.0}.inverse(std::log(z[Share1 + i]));
        u[4 + i] = transverseMap(z[Share1 + i], mass, false).inverse(z[PtJet1 + i]);
        u[6 + i] = angle.inverse(z[PhiJet1 + i]);
        u[15 + i] = window.inverse(z[Mass1 + i] * z[Mass1 + i]);
    }
    u[8] = z[Orientation] > 0.0 ? 0.25 : 0.75;
    u[9] = poleMap(mass).inverse(z[CosTheta]);
    u[10] = angle.inverse(z[Azimuth]);
    u[11] = cosine.inverse(z[Cos1]);
    u[12] = angle.inverse(z[Phi1]);
    u[13] = cosine.inverse(z[Cos2]);
    u[14] = angle.inverse(z[Phi2]);
    u[17] = 0.5 * (1.0 + longitudinalShare);
    return true;
}

void H4lProcess::components(const double* z, double scale, double* values) const
{
    const double mass = z[MassPair], sHat = mass * mass, root = mass / m_settings.energy;
    const PartonDensities densities(0.5 * scale * mass);
    const int first = z[Orientation] > 0.0 ? 1 : -1; // charge of the W along +z
    std::array<EffectiveW::ByHelicity, 2> w;
    for (const int i : {0, 1}) {
        const double share = z[Share1 + i], pt = z[PtJet1 + i];
        const double fraction = root * std::exp(i == 0 ? z[Rapidity] : -z[Rapidity]);
        w[i] = m_effectiveW.ofProton(densities.at(fraction / share), i == 0 ? first : -first,
                                     share, pt * pt);
    }
    const auto& plus = w[first > 0 ? 0 : 1];
    const auto& minus = w[first > 0 ? 1 : 0];
    const auto squared = m_amplitude.squared(
        {sHat, z[CosTheta], z[Cos1], z[Phi1], z[Cos2], z[Phi2]});
    std::array<double, 3> sum{};
    for (int one = 0; one < 3; ++one)
        for (int two = 0; two < 3; ++two)
            for (int c = 0; c < 3; ++c)
                sum[c] += plus[one] * minus[two] * squared[one][two][c];
    // dX1 dX2 / (X1 X2) = dtau dy / tau with dtau / tau = 2 dm / m; xi f(xi) dln(xi) = f dxi; dpT^2
    // and azimuth of the quarks, azimuth of the pair.
    double factor = 2.0 / mass * 4.0 * z[PtJet1] * z[PtJet2] / (8.0 * pi * pi * pi);
    // Flux, two-body phase space (without its azimuth), decays, line shapes.
    factor *= 1.0 / (2.0 * sHat) * momentumZ(mass) / (8.0 * pi * mass);
    const ResonanceMap window = windowOf(m_input, m_settings);
    for (const int i : {0, 1})
        factor *= m_input.branchingZll * 3.0 / (4.0 * pi) * 2.0 * z[Mass1 + i] *
                  window.density(z[Mass1 + i] * z[Mass1 + i]);
    factor *= (m_settings.allFlavours ? 2.0 : 1.0) * m_settings.kFactor * picobarnPerInverseGeV2;
    for (int c = 0; c < 3; ++c)
        values[c] = factor * sum[c];
}

void H4lProcess::particles(const double* z, std::vector<Particle>& particles) const
{
    const double mass = z[MassPair], m1 = z[Mass1], m2 = z[Mass2], side = z[Orientation];
    const double k = twoBodyMomentum(mass * mass, m1 * m1, m2 * m2);
    const double theta = std::acos(z[CosTheta]), sine = std::sin(theta);
    const FourVector z1{std::sqrt(k * k + m1 * m1), k * sine, 0.0, k * z[CosTheta]};
    const FourVector z2{mass - z1.e, -z1.x, 0.0, -z1.z};
    const FourVector electron =
        decayMomentum(z1, m1, DecayAxes::of(theta, 0.0), z[Cos1], z[Phi1]);
    const FourVector muon = decayMomentum(z2, m2, DecayAxes::of(pi - theta, pi), z[Cos2], z[Phi2]);
    const double beam = 0.5 * mass;
    const FourVector jet1 = spectator(beam * std::exp(z[Rapidity]) / z[Share1], z[Share1],
                                      z[PtJet1], z[PhiJet1], 1.0);
    const FourVector jet2 = spectator(beam * std::exp(-z[Rapidity]) / z[Share2], z[Share2],
                                      z[PtJet2], z[PhiJet2], -1.0);
    FourVector pair{0.0, -jet1.x - jet2.x, -jet1.y - jet2.y, 0.0};
    const double transverse = std::sqrt(mass * mass + pair.x * pair.x + pair.y * pair.y);
    pair.e = transverse * std::cosh(z[Rapidity]);
    pair.z = transverse * std::sinh(z[Rapidity]);
    const double c = std::cos(z[Azimuth]), s = std::sin(z[Azimuth]);
    const auto laboratory = [&](const FourVector& p) {
        // W+ along -z: a turn by pi around the x axis.
        return boostedFrom(turned({p.e, p.x, side * p.y, side * p.z}, c, s), pair, mass);
    };
    particles.push_back({laboratory(electron), 11, -1.0});
    particles.push_back({laboratory(z1 - electron), -11, 1.0});
    particles.push_back({laboratory(muon), 13, -1.0});
    particles.push_back({laboratory(z2 - muon), -13, 1.0});
    const bool plusFirst = side > 0.0; // the quark that has made a W+ is of the d type
    particles.push_back({jet1, plusFirst ? 1 : 2, plusFirst ? -1.0 / 3.0 : 2.0 / 3.0});
    particles.push_back({jet2, plusFirst ? 2 : 1, plusFirst ? 2.0 / 3.0 : -1.0 / 3.0});
}

HardScattering H4lProcess::record(const double* z) const
{
    return {{0, 0}, 0.5 * z[MassPair], 0.0}; // a sum over quarks that make the W
}

} // namespace assay
