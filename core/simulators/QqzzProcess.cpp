// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/QqzzProcess.hpp"

#include "core/simulators/FourLeptons.hpp"
#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/PhaseSpace.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"

#include <algorithm>

namespace assay {

namespace {

using namespace phase_space;

constexpr double pi = std::numbers::pi;
constexpr LinearMap cosine{-1.0, 1.0};
constexpr LinearMap angle{-pi, pi};

ResonanceMap windowOf(const ElectroweakInput& input, const QqzzProcess::Settings& settings)
{
    return {input.massZ, input.widthZ, settings.windowLow, settings.windowHigh};
}

/// A Z at the polar angle of \p cosTheta and its l-, in the frame of the pair.
struct Decay {
    FourVector boson, lepton;

    Decay(double mass, double boson2, double other2, double theta, double phi, double cosDecay,
          double phiDecay)
    {
        const double k = twoBodyMomentum(mass * mass, boson2, other2);
        const DecayAxes axes = DecayAxes::of(theta, phi);
        boson = {std::sqrt(k * k + boson2), k * axes.z[0], k * axes.z[1], k * axes.z[2]};
        lepton = decayMomentum(boson, std::sqrt(boson2), axes, cosDecay, phiDecay);
    }
};

} // namespace

QqzzProcess::QqzzProcess(const Settings& settings) : m_settings(settings), m_amplitude(m_input)
{
    m_info.benchmarks = {makeBenchmark("background", {}, true)};
    m_info.components = {{}};
    m_info.latents = {"m_zz",  "y_zz",   "side",   "cos_theta", "azimuth", "cos_e",
                      "phi_e", "cos_mu", "phi_mu", "m_ee",      "m_mumu"};
    describeFourLeptons(m_info, false);
}

double QqzzProcess::lowestMass() const
{
    return std::max(m_settings.massLow, 2.0 * m_input.massZ);
}

double QqzzProcess::map(const double* u, double* z) const
{
    double jacobian = 2.0; // sides
    const double low = lowestMass(), energy = m_settings.energy;
    z[MassPair] = std::sqrt(InverseMap{low * low, energy * energy}.at(u[0], jacobian));
    jacobian /= 2.0 * z[MassPair];
    const double limit = std::log(energy / z[MassPair]);
    z[Side] = u[2] < 0.5 ? 1.0 : -1.0;
    z[Rapidity] = z[Side] * LinearMap{-limit, limit}.at(u[1], jacobian);
    z[CosTheta] = cosine.at(u[3], jacobian);
    z[Azimuth] = angle.at(u[4], jacobian);
    z[Cos1] = cosine.at(u[5], jacobian);
    z[Phi1] = angle.at(u[6], jacobian);
    z[Cos2] = cosine.at(u[7], jacobian);
    z[Phi2] = angle.at(u[8], jacobian);
    const ResonanceMap window = windowOf(m_input, m_settings);
    for (const int i : {0, 1}) {
        const double square = window.at(u[9 + i]);
        z[Mass1 + i] = std::sqrt(square);
        jacobian *= window.share() / (window.density(square) * 2.0 * z[Mass1 + i]);
    }
    return z[Mass1] + z[Mass2] < z[MassPair] ? jacobian : 0.0;
}

bool QqzzProcess::unmap(const double* z, double* u) const
{
    const double low = lowestMass(), energy = m_settings.energy, mass = z[MassPair];
    if (!(mass > low && mass < energy && z[Mass1] + z[Mass2] < mass))
        return false;
    u[0] = InverseMap{low * low, energy * energy}.inverse(mass * mass);
    const double limit = std::log(energy / mass);
    u[1] = LinearMap{-limit, limit}.inverse(z[Side] * z[Rapidity]);
    u[2] = z[Side] > 0.0 ? 0.25 : 0.75;
    u[3] = cosine.inverse(z[CosTheta]);
    u[4] = angle.inverse(z[Azimuth]);
    u[5] = cosine.inverse(z[Cos1]);
    u[6] = angle.inverse(z[Phi1]);
    u[7] = cosine.inverse(z[Cos2]);
    u[8] = angle.inverse(z[Phi2]);
    const ResonanceMap window = windowOf(m_input, m_settings);
    for (const int i : {0, 1})
        u[9 + i] = window.inverse(z[Mass1 + i] * z[Mass1 + i]);
    return true;
}

void QqzzProcess::components(const double* z, double scale, double* values) const
{
    const double mass = z[MassPair], sHat = mass * mass, root = mass / m_settings.energy;
    const double massZ2 = m_input.massZ * m_input.massZ, theta = std::acos(z[CosTheta]);
    const PartonDensities densities(0.5 * scale * mass);
    const double boost = std::exp(z[Side] * z[Rapidity]); // along the quark
    const auto quark = densities.at(root * boost), antiquark = densities.at(root / boost);
    const Decay one(mass, massZ2, massZ2, theta, 0.0, z[Cos1], z[Phi1]);
    const Decay two(mass, massZ2, massZ2, pi - theta, pi, z[Cos2], z[Phi2]);
    const auto [left, right] = m_amplitude.squared(one.boson, one.lepton, two.boson, two.lepton);
    double sum = 0.0;
    for (int code = 1; code <= 5; ++code) {
        const QuarkCharges charges = QuarkCharges::of(code);
        const double toRight = -charges.charge * m_input.sineSquared;
        const double toLeft = charges.isospin + toRight;
        sum += quark.of(code) * antiquark.of(-code) *
               (std::pow(toLeft, 4) * left + std::pow(toRight, 4) * right);
    }
    // x f x f dtau dy / tau with dtau / tau = 2 dm / m; flux, spin and colour; two-body phase
    // space; decays and line shapes.
    double factor = std::pow(m_input.couplingZ, 4) * 2.0 / mass / (2.0 * sHat * 12.0);
    factor *= twoBodyMomentum(sHat, massZ2, massZ2) / (16.0 * pi * pi * mass);
    const ResonanceMap window = windowOf(m_input, m_settings);
    for (const int i : {0, 1})
        factor *= m_input.branchingZll * 3.0 / (4.0 * pi) * 2.0 * z[Mass1 + i] *
                  window.density(z[Mass1 + i] * z[Mass1 + i]);
    factor *= (m_settings.allFlavours ? 2.0 : 1.0) * m_settings.kFactor * picobarnPerInverseGeV2;
    values[0] = factor * sum;
}

void QqzzProcess::particles(const double* z, std::vector<Particle>& particles) const
{
    const double mass = z[MassPair], theta = std::acos(z[CosTheta]), azimuth = z[Azimuth];
    const double first2 = z[Mass1] * z[Mass1], second2 = z[Mass2] * z[Mass2];
    const Decay one(mass, first2, second2, theta, azimuth, z[Cos1], z[Phi1]);
    const Decay two(mass, second2, first2, pi - theta, azimuth + pi, z[Cos2], z[Phi2]);
    const LaboratoryFrame laboratory(z[Side] > 0.0 ? 1 : -1, z[Rapidity]);
    particles.push_back({laboratory(one.lepton), 11, -1.0});
    particles.push_back({laboratory(one.boson - one.lepton), -11, 1.0});
    particles.push_back({laboratory(two.lepton), 13, -1.0});
    particles.push_back({laboratory(two.boson - two.lepton), -13, 1.0});
}

HardScattering QqzzProcess::record(const double* z) const
{
    return {{0, 0}, 0.5 * z[MassPair], 0.0}; // a sum over quarks
}

ProcessSettings QqzzProcess::defaults()
{
    return GeneratedProcess::defaultsWith(
        {{"k_factor", 1.0}, {"leptons", std::string("2e2mu")}, {"mass_min", 0.0}});
}

Result<std::shared_ptr<const Process>> QqzzProcess::create(const ProcessSettings& settings)
{
    const auto kFactor = numberSetting(settings, "k_factor", 1.0, 1e-6, 1e3);
    const auto mass = numberSetting(settings, "mass_min", 0.0, 0.0, 5000.0);
    const auto leptons = textSetting(settings, "leptons", "2e2mu");
    if (!kFactor || !mass || !leptons)
        return !kFactor ? kFactor.error() : !mass ? mass.error() : leptons.error();
    if (*leptons != "2e2mu" && *leptons != "4l")
        return invalidInput("Setting 'leptons' is '" + *leptons + "'.",
                            "Choose '2e2mu' or '4l'.");
    Settings hard;
    hard.kFactor = *kFactor;
    hard.massLow = *mass;
    hard.allFlavours = *leptons == "4l";
    GeneratedDescription description{
        processName, processDescription,
        {"Leading order without shower: no jets. In a selection with jets, leave their observables "
         "and cuts out and let k_factor be the share that passes.",
         "The amplitude has Z bosons on their mass shell; their line shape only moves the leptons. "
         "Photons and pairs from gluons are left out."}};
    return GeneratedProcess::create(std::move(description),
                                    std::make_shared<const QqzzProcess>(hard), settings);
}

} // namespace assay
