// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ZbbProcess.hpp"

#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/ZhProcess.hpp"

#include <algorithm>

namespace assay {

namespace {

using namespace phase_space;

constexpr double pi = std::numbers::pi;
constexpr LinearMap cosine{-1.0, 1.0};
constexpr LinearMap angle{-pi, pi};
/// Shares of d, u, s, c, b in the rate, roughly: what is sampled, not what comes out.
constexpr std::array<double, 5> quarkShares{0.35, 0.38, 0.13, 0.08, 0.06};

/// Density proportional to 1/value.
struct LogarithmicMap {
    double low, high;

    double at(double u, double& jacobian) const
    {
        const double value = low * std::exp(u * std::log(high / low));
        jacobian *= value * std::log(high / low);
        return value;
    }
    double inverse(double value) const { return std::log(value / low) / std::log(high / low); }
};

bool onShell(const ZbbProcess::Settings& settings)
{
    return settings.massLow == settings.massHigh;
}

ResonanceMap windowOf(const ElectroweakInput& input, const ZbbProcess::Settings& settings)
{
    return {input.massZ, input.widthZ, settings.massLow, settings.massHigh};
}

double momentumOf(const double* z)
{
    using L = ZbbProcess::Latent;
    return twoBodyMomentum(z[L::MassPair] * z[L::MassPair], z[L::MassLepton] * z[L::MassLepton],
                           z[L::MassB] * z[L::MassB]);
}

/// ScatteringMap between the angles at which the Z has a pT of at least \p ptLow.
struct CentralMap {
    CentralMap(const double* z, double ptLow) : map(velocity(z))
    {
        const double ratio = ptLow / momentumOf(z);
        const double largest = std::sqrt(std::max(0.0, 1.0 - ratio * ratio));
        share = std::atanh(map.beta * largest) / map.rapidity;
    }

    ScatteringMap map;
    double share = 1.0;

    double at(double u, double& jacobian) const
    {
        jacobian *= share;
        return map.at(0.5 + (u - 0.5) * share, jacobian);
    }
    double inverse(double cosine) const { return 0.5 + (map.inverse(cosine) - 0.5) / share; }

    static double velocity(const double* z)
    {
        using L = ZbbProcess::Latent;
        const double sHat = z[L::MassPair] * z[L::MassPair];
        return 2.0 * momentumOf(z) * z[L::MassPair]
               / (sHat - z[L::MassLepton] * z[L::MassLepton] - z[L::MassB] * z[L::MassB]);
    }
};

/// Lowest mass of the pair in which each has \p ptLow.
double threshold(const double* z, double ptLow)
{
    using L = ZbbProcess::Latent;
    return std::hypot(z[L::MassLepton], ptLow) + std::hypot(z[L::MassB], ptLow);
}

FourVector along(const DecayAxes& axes, double momentum, double mass)
{
    return {std::sqrt(momentum * momentum + mass * mass), momentum * axes.z[0],
            momentum * axes.z[1], momentum * axes.z[2]};
}

} // namespace

double strongCoupling(double scale)
{
    constexpr double atZ = 0.139387, massZ = 91.1876;
    constexpr double beta = (33.0 - 2.0 * 5.0) / (12.0 * pi);
    return atZ / (1.0 + atZ * beta * 2.0 * std::log(scale / massZ));
}

ZbbProcess::ZbbProcess(const Settings& settings)
    : m_settings(settings), m_quarks{quarkShares}, m_window(windowOf(m_input, settings))
{
    m_info.benchmarks = {makeBenchmark("background", {}, true)};
    m_info.components = {{}};
    m_info.latents = {"quark",     "side",      "lepton",  "m_zbb",      "y_zbb",
                      "m_ll_true", "m_bb_true", "cos_theta", "azimuth",  "cos_lepton",
                      "phi_lepton", "cos_b",     "phi_b"};
    describeLeptonsAndBJets(m_info);
}

double ZbbProcess::map(const double* u, double* z) const
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
    z[MassB] = LogarithmicMap{m_settings.pairLow, m_settings.pairHigh}.at(u[4], jacobian);
    const double low = threshold(z, m_settings.ptLow), energy = m_settings.energy;
    z[MassPair] = std::sqrt(InverseMap{low * low, energy * energy}.at(u[5], jacobian));
    jacobian /= 2.0 * z[MassPair];
    // In the direction of the quark, whither valence quarks push the pair.
    const double limit = std::log(energy / z[MassPair]);
    z[Rapidity] = z[Side] * LinearMap{-limit, limit}.at(u[6], jacobian);
    z[CosTheta] = CentralMap(z, m_settings.ptLow).at(u[7], jacobian);
    z[Azimuth] = angle.at(u[8], jacobian);
    z[CosLepton] = cosine.at(u[9], jacobian);
    z[PhiLepton] = angle.at(u[10], jacobian);
    z[CosB] = cosine.at(u[11], jacobian);
    z[PhiB] = angle.at(u[12], jacobian);
    return limit > 0.0 ? jacobian : 0.0;
}

bool ZbbProcess::unmap(const double* z, double* u) const
{
    const double low = threshold(z, m_settings.ptLow), energy = m_settings.energy;
    if (!(z[MassPair] > low && z[MassPair] < energy))
        return false;
    u[0] = m_quarks.inverse(static_cast<std::size_t>(z[Quark]) - 1);
    u[1] = z[Side] > 0.0 ? 0.25 : 0.75;
    u[2] = z[Lepton] == 11.0 ? 0.25 : 0.75;
    u[3] = onShell(m_settings) ? 0.5 : m_window.inverse(z[MassLepton] * z[MassLepton]);
    u[4] = LogarithmicMap{m_settings.pairLow, m_settings.pairHigh}.inverse(z[MassB]);
    u[5] = InverseMap{low * low, energy * energy}.inverse(z[MassPair] * z[MassPair]);
    const double limit = std::log(energy / z[MassPair]);
    u[6] = LinearMap{-limit, limit}.inverse(z[Side] * z[Rapidity]);
    u[7] = CentralMap(z, m_settings.ptLow).inverse(z[CosTheta]);
    u[8] = angle.inverse(z[Azimuth]);
    u[9] = cosine.inverse(z[CosLepton]);
    u[10] = angle.inverse(z[PhiLepton]);
    u[11] = cosine.inverse(z[CosB]);
    u[12] = angle.inverse(z[PhiB]);
    return true;
}

ZbbProcess::Momenta ZbbProcess::momenta(const double* z, double azimuth) const
{
    const double mass = z[MassPair], massZ = z[MassLepton], massB = z[MassB];
    const double k = twoBodyMomentum(mass * mass, massZ * massZ, massB * massB);
    const double theta = std::acos(z[CosTheta]);
    const DecayAxes axesZ = DecayAxes::of(theta, azimuth);
    const DecayAxes axesB = DecayAxes::of(pi - theta, azimuth + pi);
    Momenta p;
    p.boson = along(axesZ, k, massZ);
    p.gluon = {mass - p.boson.e, -p.boson.x, -p.boson.y, -p.boson.z};
    p.lepton = decayMomentum(p.boson, massZ, axesZ, z[CosLepton], z[PhiLepton]);
    p.b = decayMomentum(p.gluon, massB, axesB, z[CosB], z[PhiB]);
    return p;
}

double ZbbProcess::squared(const double* z) const
{
    const Momenta p = momenta(z, 0.0);
    const double beam = 0.5 * z[MassPair];
    const FourVector p1{beam, 0.0, 0.0, beam}, p2{beam, 0.0, 0.0, -beam};
    const FourVector afterZ = p1 - p.boson, afterGluon = p1 - p.gluon;
    const double t = dot(afterZ, afterZ), u = dot(afterGluon, afterGluon);
    const double unit = 1.0 / (std::numbers::sqrt2 * z[MassLepton]);
    const std::array<ComplexFourVector, 2> leptons{
        unit * leftCurrent(p.lepton, p.boson - p.lepton),
        unit * rightCurrent(p.lepton, p.boson - p.lepton)};
    const std::array<ComplexFourVector, 2> quarks{leftCurrent(p.b, p.gluon - p.b),
                                                  rightCurrent(p.b, p.gluon - p.b)};
    const std::array<double, 2> shares{m_input.leftShare, 1.0 - m_input.leftShare};
    const QuarkCharges charges = QuarkCharges::of(static_cast<int>(z[Quark]));
    double sum = 0.0;
    for (const bool left : {true, false}) {
        const auto chain = left ? leftChain : rightChain;
        const double coupling = m_input.couplingZ * ((left ? charges.isospin : 0.0) -
                                                     charges.charge * m_input.sineSquared);
        for (std::size_t tau = 0; tau < 2; ++tau)
            for (const ComplexFourVector& quark : quarks)
                sum += shares[tau] * coupling * coupling *
                       std::norm(chain(p2, quark, afterZ, leptons[tau], p1) / t +
                                 chain(p2, leptons[tau], afterGluon, quark, p1) / u);
    }
    const double massB2 = z[MassB] * z[MassB];
    return sum / (massB2 * massB2);
}

void ZbbProcess::components(const double* z, double scale, double* values) const
{
    const double mass = z[MassPair], sHat = mass * mass;
    const int quark = static_cast<int>(z[Quark]);
    const double root = mass / m_settings.energy;
    const double boost = std::exp(z[Side] * z[Rapidity]); // along the quark
    const double partons =
        PartonDensities::pair(quark, root * boost, root / boost, 0.5 * scale * mass);
    const double massZ2 = z[MassLepton] * z[MassLepton], massB2 = z[MassB] * z[MassB];
    const double momentum = twoBodyMomentum(sHat, massZ2, massB2);
    const double strong = 4.0 * pi * strongCoupling(0.5 * mass);
    // x f x f dtau dy / tau with dtau / tau = 2 dm / m; flux, spin (1/4) and colour (2/9); two-body
    // phase space; g* -> b bbar with 2 m dm / 2 pi and its phase space; decay of the Z.
    double factor = partons * 2.0 / mass / (2.0 * sHat) * (2.0 / 36.0) * strong * strong;
    factor *= momentum / (16.0 * pi * pi * mass);
    factor *= 2.0 * z[MassB] / (2.0 * pi) / (8.0 * pi) / (4.0 * pi);
    factor *= m_input.branchingZll * 3.0 / (4.0 * pi);
    if (!onShell(m_settings))
        factor *= m_window.density(massZ2) * 2.0 * z[MassLepton];
    values[0] = factor * m_settings.kFactor * picobarnPerInverseGeV2 * squared(z);
}

void ZbbProcess::particles(const double* z, std::vector<Particle>& particles) const
{
    const Momenta p = momenta(z, z[Azimuth]);
    const LaboratoryFrame laboratory(z[Side] > 0.0 ? 1 : -1, z[Rapidity]);
    const int code = static_cast<int>(z[Lepton]);
    particles.push_back({laboratory(p.lepton), code, -1.0});
    particles.push_back({laboratory(p.boson - p.lepton), -code, 1.0});
    particles.push_back({laboratory(p.b), 5, -1.0 / 3.0});
    particles.push_back({laboratory(p.gluon - p.b), -5, 1.0 / 3.0});
}

HardScattering ZbbProcess::record(const double* z) const
{
    const int quark = static_cast<int>(z[Quark]);
    return {alongBeam(quark, -quark, z[Side]), 0.5 * z[MassPair],
            strongCoupling(0.5 * z[MassPair])};
}

ProcessSettings ZbbProcess::defaults()
{
    const Settings usual;
    return GeneratedProcess::defaultsWith({{"k_factor", usual.kFactor},
                                           {"mass_bb_min", usual.pairLow},
                                           {"mass_bb_max", usual.pairHigh},
                                           {"pt_min", usual.ptLow}});
}

Result<std::shared_ptr<const Process>> ZbbProcess::create(const ProcessSettings& settings)
{
    Settings hard;
    const auto kFactor = numberSetting(settings, "k_factor", hard.kFactor, 1e-3, 1e3);
    const auto low = numberSetting(settings, "mass_bb_min", hard.pairLow, 10.0, 1000.0);
    const auto high = numberSetting(settings, "mass_bb_max", hard.pairHigh, 10.0, 2000.0);
    const auto pt = numberSetting(settings, "pt_min", hard.ptLow, 0.0, 2000.0);
    for (const auto* number : {&kFactor, &low, &high, &pt})
        if (!*number)
            return number->error();
    if (*low >= *high)
        return invalidInput("Setting 'mass_bb_min' is not below 'mass_bb_max'.",
                            "Give a window of the mass of the two b quarks in GeV.");
    hard.kFactor = *kFactor;
    hard.pairLow = *low;
    hard.pairHigh = *high;
    hard.ptLow = *pt;
    GeneratedDescription description{
        processName, processDescription,
        {"Only quark-antiquark annihilation with the Z from the incoming line. Gluon fusion to "
         "Z b bbar, top pairs and Z with light jets are missing: a K factor of 3 to 4 stands for "
         "them in size, not in shape.",
         "Leading order without shower, with massless b quarks. mass_bb_min, mass_bb_max and "
         "pt_min (of the Z) leave out what a selection would reject, so that more events pass "
         "it."}};
    return GeneratedProcess::create(std::move(description),
                                    std::make_shared<const ZbbProcess>(hard), settings);
}

} // namespace assay
