// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ZhProcess.hpp"

#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/amplitudes/ChiralSpinors.hpp"

#include <algorithm>

namespace assay {

namespace {

using namespace phase_space;

constexpr double pi = std::numbers::pi;
constexpr LinearMap cosine{-1.0, 1.0};
constexpr LinearMap angle{-pi, pi};
/// Shares of d, u, s, c, b quarks in the rate, roughly: what is sampled, not what comes out.
constexpr std::array<double, 5> quarkShares{0.36, 0.42, 0.11, 0.07, 0.04};

bool onShell(const ZhProcess::Settings& settings)
{
    return settings.massLow == settings.massHigh;
}

ResonanceMap windowOf(const ElectroweakInput& input, const ZhProcess::Settings& settings)
{
    return {input.massZ, input.widthZ, settings.massLow, settings.massHigh};
}

/// Ten points that determine the quadratic polynomial well (condition number 34).
std::vector<Benchmark> basis()
{
    return {makeBenchmark("sm", {0.0, 0.0, 0.0}, true),
            makeBenchmark("hw_p", {1.0, 0.0, 0.0}),
            makeBenchmark("hw_m", {-1.0, 0.0, 0.0}),
            makeBenchmark("hwt_p", {0.0, 1.5, 0.0}),
            makeBenchmark("hwt_m", {0.0, -1.5, 0.0}),
            makeBenchmark("hq3_p", {0.0, 0.0, 0.5}),
            makeBenchmark("hq3_m", {0.0, 0.0, -0.5}),
            makeBenchmark("hw_hwt", {1.0, 1.5, 0.0}),
            makeBenchmark("hw_hq3", {1.0, 0.0, 0.5}),
            makeBenchmark("hwt_hq3", {0.0, 1.5, 0.5})};
}

} // namespace

ZhProcess::ZhProcess(const Settings& settings)
    : m_settings(settings), m_amplitude(m_input), m_quarks{quarkShares},
      m_window(windowOf(m_input, settings))
{
    m_info.parameters = {makeCoefficient("C_HW", "C_{HW}", 1.0),
                         makeCoefficient("C_HWt", "C_{H\\tilde W}", 1.5),
                         makeCoefficient("C_HQ3", "C_{HQ}^{(3)}", 0.5)};
    m_info.benchmarks = basis();
    m_info.components = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {2, 0, 0},
                         {1, 1, 0}, {1, 0, 1}, {0, 2, 0}, {0, 1, 1}, {0, 0, 2}};
    m_info.latents = {"quark",     "side",    "lepton",     "m_zh",       "y_zh",  "m_ll_true",
                      "cos_theta", "azimuth", "cos_lepton", "phi_lepton", "cos_b", "phi_b"};
    describeLeptonsAndBJets(m_info);
}

/// The pair cannot be lighter than this.
double ZhProcess::lowestMassPair(double massLepton) const
{
    return massLepton + m_input.massHiggs;
}

double ZhProcess::map(const double* u, double* z) const
{
    double jacobian = 4.0; // two sides and two leptons
    z[Quark] = static_cast<double>(m_quarks.at(u[0], jacobian) + 1);
    z[Side] = u[1] < 0.5 ? 1.0 : -1.0;
    z[Lepton] = u[2] < 0.5 ? 11.0 : 13.0;
    z[MassLepton] = m_input.massZ;
    if (!onShell(m_settings)) {
        const double square = m_window.at(u[3]);
        z[MassLepton] = std::sqrt(square);
        jacobian *= m_window.share() / (m_window.density(square) * 2.0 * z[MassLepton]);
    }
    const double low = lowestMassPair(z[MassLepton]), energy = m_settings.energy;
    const double sHat = InverseMap{low * low, energy * energy}.at(u[4], jacobian);
    z[MassPair] = std::sqrt(sHat);
    jacobian /= 2.0 * z[MassPair];
    // In the direction of the quark, whither valence quarks push the pair.
    const double limit = std::log(energy / z[MassPair]);
    z[Rapidity] = z[Side] * LinearMap{-limit, limit}.at(u[5], jacobian);
    z[CosTheta] = cosine.at(u[6], jacobian);
    z[Azimuth] = angle.at(u[7], jacobian);
    z[CosLepton] = cosine.at(u[8], jacobian);
    z[PhiLepton] = angle.at(u[9], jacobian);
    z[CosB] = cosine.at(u[10], jacobian);
    z[PhiB] = angle.at(u[11], jacobian);
    return limit > 0.0 ? jacobian : 0.0;
}

bool ZhProcess::unmap(const double* z, double* u) const
{
    const double energy = m_settings.energy, low = lowestMassPair(z[MassLepton]);
    if (!(z[MassPair] > low && z[MassPair] < energy))
        return false;
    u[0] = m_quarks.inverse(static_cast<std::size_t>(z[Quark]) - 1);
    u[1] = z[Side] > 0.0 ? 0.25 : 0.75;
    u[2] = z[Lepton] == 11.0 ? 0.25 : 0.75;
    u[3] = onShell(m_settings) ? 0.5 : m_window.inverse(z[MassLepton] * z[MassLepton]);
    u[4] = InverseMap{low * low, energy * energy}.inverse(z[MassPair] * z[MassPair]);
    const double limit = std::log(energy / z[MassPair]);
    u[5] = LinearMap{-limit, limit}.inverse(z[Side] * z[Rapidity]);
    u[6] = cosine.inverse(z[CosTheta]);
    u[7] = angle.inverse(z[Azimuth]);
    u[8] = cosine.inverse(z[CosLepton]);
    u[9] = angle.inverse(z[PhiLepton]);
    u[10] = cosine.inverse(z[CosB]);
    u[11] = angle.inverse(z[PhiB]);
    return true;
}

void ZhProcess::components(const double* z, double scale, double* values) const
{
    const double mass = z[MassPair], sHat = mass * mass;
    const double massLepton2 = z[MassLepton] * z[MassLepton];
    const int quark = static_cast<int>(z[Quark]);
    const double root = mass / m_settings.energy;
    const double boost = std::exp(z[Side] * z[Rapidity]); // along the quark
    const double partons =
        PartonDensities::pair(quark, root * boost, root / boost, 0.5 * scale * mass);
    const ZhAmplitude::Components squared = m_amplitude.squared(
        {quark, sHat, massLepton2, z[CosTheta], z[CosLepton], z[PhiLepton]});
    const double momentum =
        twoBodyMomentum(sHat, massLepton2, m_input.massHiggs * m_input.massHiggs);
    // x f x f dtau dy / tau with dtau / tau = 2 dm / m; flux, spin and colour; two-body phase
    // space; decays of Z and H.
    double factor = partons * 2.0 / mass / (2.0 * sHat * 12.0);
    factor *= momentum / (16.0 * pi * pi * mass);
    factor *= m_input.branchingZll * 3.0 / (4.0 * pi) * m_input.branchingHbb / (4.0 * pi);
    if (!onShell(m_settings))
        factor *= m_window.density(massLepton2) * 2.0 * z[MassLepton];
    factor *= m_settings.kFactor * picobarnPerInverseGeV2;
    for (std::size_t c = 0; c < squared.size(); ++c)
        values[c] = factor * squared[c];
}

void ZhProcess::particles(const double* z, std::vector<Particle>& particles) const
{
    const double mass = z[MassPair], massLepton = z[MassLepton], massHiggs = m_input.massHiggs;
    const double k = twoBodyMomentum(mass * mass, massLepton * massLepton, massHiggs * massHiggs);
    const DecayAxes axes = DecayAxes::of(std::acos(z[CosTheta]), z[Azimuth]);
    const FourVector boson{std::sqrt(k * k + massLepton * massLepton), k * axes.z[0],
                           k * axes.z[1], k * axes.z[2]};
    const FourVector higgs{mass - boson.e, -boson.x, -boson.y, -boson.z};
    const FourVector lepton = decayMomentum(boson, massLepton, axes, z[CosLepton], z[PhiLepton]);
    const FourVector b = decayMomentum(higgs, massHiggs, axes, z[CosB], z[PhiB]);
    const LaboratoryFrame laboratory(z[Side] > 0.0 ? 1 : -1, z[Rapidity]);
    const int code = static_cast<int>(z[Lepton]);
    particles.push_back({laboratory(lepton), code, -1.0});
    particles.push_back({laboratory(boson - lepton), -code, 1.0});
    particles.push_back({laboratory(b), 5, -1.0 / 3.0});
    particles.push_back({laboratory(higgs - b), -5, 1.0 / 3.0});
}

HardScattering ZhProcess::record(const double* z) const
{
    const int quark = static_cast<int>(z[Quark]);
    return {alongBeam(quark, -quark, z[Side]), 0.5 * z[MassPair], 0.0};
}

ProcessSettings ZhProcess::defaults()
{
    return GeneratedProcess::defaultsWith({{"k_factor", 1.0}});
}

Result<std::shared_ptr<const Process>> ZhProcess::create(const ProcessSettings& settings)
{
    const auto kFactor = numberSetting(settings, "k_factor", 1.0, 1e-3, 1e3);
    if (!kFactor)
        return kFactor.error();
    Settings hard;
    hard.kFactor = *kFactor;
    GeneratedDescription description{
        processName, processDescription,
        {"Leading order without shower; gluon fusion to Z H, which adds some 15 % with a harder "
         "spectrum, is not included.",
         "Only the resonant Z decays into leptons, with the couplings of the Standard Model; the "
         "C_HW contributions with a virtual photon are left out.",
         "The Higgs boson decays isotropically into massless b quarks, with the branching ratio "
         "of the Standard Model.",
         "The squared amplitude keeps all terms of the dimension-six amplitude and has no terms "
         "of dimension eight; no cut at high mass is made."}};
    return GeneratedProcess::create(std::move(description),
                                    std::make_shared<const ZhProcess>(hard), settings);
}

} // namespace assay
