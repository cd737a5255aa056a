// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/WzProcess.hpp"

#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/ProcessSettings.hpp"

#include <algorithm>

namespace assay {

namespace {

using namespace phase_space;

constexpr double pi = std::numbers::pi;
constexpr LinearMap cosine{-1.0, 1.0};
constexpr LinearMap angle{-pi, pi};
/// Shares of d, u, s, c in the rate, roughly: what is sampled, not what comes out.
constexpr std::array<double, 4> quarkShares{0.30, 0.54, 0.08, 0.08};
constexpr double lowestW = 60.0, highestW = 100.0, lowestZ = 66.0, highestZ = 116.0;

/// The antiquark that makes a W with a quark, without mixing of generations.
int partnerOf(int quark)
{
    return quark % 2 == 0 ? quark - 1 : quark + 1;
}

/// Density of a mass inside of a window; the rate does not depend on the window.
double massDensity(const ResonanceMap& window, double mass)
{
    return window.density(mass * mass) * 2.0 * mass / window.share();
}

} // namespace

WzProcess::WzProcess(const Settings& settings)
    : m_settings(settings), m_amplitude(m_input), m_quarks{quarkShares}
{
    describe();
}

ResonanceMap WzProcess::windowW(double massPair) const
{
    return {m_input.massW, m_input.widthW, lowestW, std::min(highestW, massPair - lowestZ)};
}

ResonanceMap WzProcess::windowZ(double massPair, double massW) const
{
    return {m_input.massZ, m_input.widthZ, lowestZ, std::min(highestZ, massPair - massW)};
}

ScatteringMap WzProcess::scattering(double massPair) const
{
    const double massW2 = m_input.massW * m_input.massW, massZ2 = m_input.massZ * m_input.massZ;
    const double sHat = massPair * massPair;
    return ScatteringMap(2.0 * twoBodyMomentum(sHat, massW2, massZ2) * massPair /
                         (sHat - massW2 - massZ2));
}

double WzProcess::map(const double* u, double* z) const
{
    double jacobian = 4.0; // two sides and two leptons
    z[Quark] = static_cast<double>(m_quarks.at(u[0], jacobian) + 1);
    z[Side] = u[1] < 0.5 ? 1.0 : -1.0;
    z[LeptonZ] = u[2] < 0.5 ? 11.0 : 13.0;
    const double low = m_input.massW + m_input.massZ, energy = m_settings.energy;
    z[MassPair] = std::sqrt(InverseMap{low * low, energy * energy}.at(u[3], jacobian));
    jacobian /= 2.0 * z[MassPair];
    // In the direction of the quark, whither valence quarks push the pair.
    const double limit = std::log(energy / z[MassPair]);
    z[Rapidity] = z[Side] * LinearMap{-limit, limit}.at(u[4], jacobian);
    const ResonanceMap w = windowW(z[MassPair]);
    z[MassW] = std::sqrt(w.at(u[5]));
    const ResonanceMap other = windowZ(z[MassPair], z[MassW]);
    z[MassZ] = std::sqrt(other.at(u[6]));
    jacobian /= massDensity(w, z[MassW]) * massDensity(other, z[MassZ]);
    z[CosTheta] = scattering(z[MassPair]).at(u[7], jacobian);
    z[Azimuth] = angle.at(u[8], jacobian);
    z[CosW] = cosine.at(u[9], jacobian);
    z[PhiW] = angle.at(u[10], jacobian);
    z[CosZ] = cosine.at(u[11], jacobian);
    z[PhiZ] = angle.at(u[12], jacobian);
    return limit > 0.0 ? jacobian : 0.0;
}

bool WzProcess::unmap(const double* z, double* u) const
{
    const double low = m_input.massW + m_input.massZ, energy = m_settings.energy;
    if (!(z[MassPair] > low && z[MassPair] < energy))
        return false;
    u[0] = m_quarks.inverse(static_cast<std::size_t>(z[Quark]) - 1);
    u[1] = z[Side] > 0.0 ? 0.25 : 0.75;
    u[2] = z[LeptonZ] == 11.0 ? 0.25 : 0.75;
    u[3] = InverseMap{low * low, energy * energy}.inverse(z[MassPair] * z[MassPair]);
    const double limit = std::log(energy / z[MassPair]);
    u[4] = LinearMap{-limit, limit}.inverse(z[Side] * z[Rapidity]);
    u[5] = windowW(z[MassPair]).inverse(z[MassW] * z[MassW]);
    u[6] = windowZ(z[MassPair], z[MassW]).inverse(z[MassZ] * z[MassZ]);
    u[7] = scattering(z[MassPair]).inverse(z[CosTheta]);
    u[8] = angle.inverse(z[Azimuth]);
    u[9] = cosine.inverse(z[CosW]);
    u[10] = angle.inverse(z[PhiW]);
    u[11] = cosine.inverse(z[CosZ]);
    u[12] = angle.inverse(z[PhiZ]);
    return true;
}

void WzProcess::components(const double* z, double scale, double* values) const
{
    const double mass = z[MassPair], sHat = mass * mass;
    const int quark = static_cast<int>(z[Quark]);
    const double root = mass / m_settings.energy;
    const double boost = std::exp(z[Side] * z[Rapidity]); // along the quark
    const double partons = PartonDensities::product(quark, root * boost, -partnerOf(quark),
                                                    root / boost, 0.5 * scale * mass);
    const WzAmplitude::Components squared = m_amplitude.squared(
        {quark % 2 == 0, sHat, z[CosTheta], z[CosW], z[PhiW], z[CosZ], z[PhiZ]});
    const double momentum = twoBodyMomentum(sHat, m_input.massW * m_input.massW,
                                            m_input.massZ * m_input.massZ);
    // x f x f dtau dy / tau with dtau / tau = 2 dm / m; flux, spin and colour; two-body phase
    // space; decays; masses.
    double factor = partons * 2.0 / mass / (2.0 * sHat * 12.0);
    factor *= momentum / (16.0 * pi * pi * mass);
    factor *= m_input.branchingZll * m_input.branchingWlnu * 9.0 / (16.0 * pi * pi);
    factor *= massDensity(windowW(mass), z[MassW]) *
              massDensity(windowZ(mass, z[MassW]), z[MassZ]);
    factor *= m_settings.kFactor * picobarnPerInverseGeV2;
    for (std::size_t c = 0; c < squared.size(); ++c)
        values[c] = factor * squared[c];
}

void WzProcess::particles(const double* z, std::vector<Particle>& particles) const
{
    const double mass = z[MassPair], massW = z[MassW], massZ = z[MassZ];
    const double k = twoBodyMomentum(mass * mass, massW * massW, massZ * massZ);
    const double theta = std::acos(z[CosTheta]);
    const DecayAxes axesW = DecayAxes::of(theta, z[Azimuth]);
    const DecayAxes axesZ = DecayAxes::of(pi - theta, z[Azimuth] + pi);
    const FourVector w{std::sqrt(k * k + massW * massW), k * axesW.z[0], k * axesW.z[1],
                       k * axesW.z[2]};
    const FourVector other{mass - w.e, -w.x, -w.y, -w.z};
    const FourVector antifermion = decayMomentum(w, massW, axesW, z[CosW], z[PhiW]);
    const FourVector lepton = decayMomentum(other, massZ, axesZ, z[CosZ], z[PhiZ]);
    const LaboratoryFrame laboratory(z[Side] > 0.0 ? 1 : -1, z[Rapidity]);
    const bool positive = static_cast<int>(z[Quark]) % 2 == 0;
    const int code = static_cast<int>(z[LeptonZ]), codeW = code == 11 ? 13 : 11;
    particles.push_back({laboratory(positive ? antifermion : w - antifermion),
                         positive ? -codeW : codeW, positive ? 1.0 : -1.0});
    particles.push_back({laboratory(positive ? w - antifermion : antifermion),
                         positive ? codeW + 1 : -codeW - 1, 0.0});
    particles.push_back({laboratory(lepton), code, -1.0});
    particles.push_back({laboratory(other - lepton), -code, 1.0});
}

HardScattering WzProcess::record(const double* z) const
{
    const int quark = static_cast<int>(z[Quark]);
    return {alongBeam(quark, -partnerOf(quark), z[Side]), 0.5 * z[MassPair], 0.0};
}

ProcessSettings WzProcess::defaults()
{
    return GeneratedProcess::defaultsWith({{"k_factor", 1.0}});
}

Result<std::shared_ptr<const Process>> WzProcess::create(const ProcessSettings& settings)
{
    const auto kFactor = numberSetting(settings, "k_factor", 1.0, 1e-3, 1e3);
    if (!kFactor)
        return kFactor.error();
    Settings hard;
    hard.kFactor = *kFactor;
    GeneratedDescription description{
        processName,
        processDescription,
        {"Leading order without shower or jets; higher orders make the rate 1.9 times as large "
         "and fill the radiation zero: a K factor scales the total only.",
         "The amplitude has W and Z on their mass shells; their widths enter the kinematics only.",
         "Only final states whose W lepton differs in flavour from the Z leptons (half of all); "
         "no tau leptons, no mixing of generations, no incoming b quarks.",
         "C_HWB does not act on the lepton couplings.",
         "The squared amplitude keeps all terms of the dimension-six amplitude and has no terms "
         "of dimension eight; no cut at high mass is made.",
         "Backgrounds are samples of their own: 'qqzz' with a lost lepton, 'zj-fake' with a jet "
         "that "
         "is taken for one."}};
    return GeneratedProcess::create(std::move(description),
                                    std::make_shared<const WzProcess>(hard), settings);
}

} // namespace assay
