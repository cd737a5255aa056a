// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ZjProcess.hpp"

#include "core/simulators/GeneratedProcess.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"
#include "core/simulators/WzProcess.hpp"
#include "core/simulators/ZbbProcess.hpp"

#include <algorithm>
#include <cstdlib>

namespace assay {

namespace {

using namespace phase_space;

constexpr double pi = std::numbers::pi;
constexpr LinearMap cosine{-1.0, 1.0};
constexpr LinearMap angle{-pi, pi};
/// Shares of d, u, s, c, b in the rate of each channel, roughly: what is sampled, not what comes
/// out.
constexpr std::array<double, 15> choiceShares{0.08, 0.10, 0.03, 0.02, 0.01, 0.18, 0.26, 0.04,
                                              0.03, 0.02, 0.06, 0.06, 0.05, 0.03, 0.03};
/// Electrons and muons of both signs of the fake lepton.
constexpr std::array<double, 4> leptonCodes{11.0, -11.0, 13.0, -13.0};

bool onShell(const ZjProcess::Settings& settings)
{
    return settings.massLow == settings.massHigh;
}

using Chain = Complex (*)(const FourVector&, const ComplexFourVector&, const FourVector&,
                          const ComplexFourVector&, const FourVector&);

/// A boson of momentum \p gluon (incoming: negative) and polarisation e and the Z on a line from
/// \p in to \p out.
Complex lineAmplitude(Chain chain, const FourVector& out, const FourVector& in, bool antiquark,
                      const FourVector& boson, const ComplexFourVector& current,
                      const FourVector& gluon, const ComplexFourVector& e)
{
    // The line of an antiquark runs against its momentum.
    const FourVector start = antiquark ? -in : in;
    const FourVector afterZ = start - boson, afterGluon = start - gluon;
    return chain(out, e, afterZ, current, in) / dot(afterZ, afterZ) +
           chain(out, current, afterGluon, e, in) / dot(afterGluon, afterGluon);
}

ComplexFourVector transverse(const std::array<double, 3>& axis)
{
    return {0.0, axis[0], axis[1], axis[2]};
}

} // namespace

ZjProcess::ZjProcess(const Settings& settings)
    : m_settings(settings), m_choices{choiceShares},
      m_window(m_input.massZ, m_input.widthZ, settings.massLow, settings.massHigh)
{
    m_info.benchmarks = {makeBenchmark("background", {}, true)};
    m_info.components = {{}};
    m_info.latents = {"quark", "channel",   "side",      "lepton",  "m_zj",      "y_zj",
                      "m_ll_true", "cos_theta", "azimuth", "cos_lepton", "phi_lepton"};
    describeThreeLeptons(m_info);
}

double ZjProcess::lowestMassPair(double massLepton) const
{
    return m_settings.ptLow + std::hypot(m_settings.ptLow, massLepton);
}

double ZjProcess::largestCosine(const double* z) const
{
    const double k = twoBodyMomentum(z[MassPair] * z[MassPair], z[MassLepton] * z[MassLepton], 0.0);
    const double sine = m_settings.ptLow / k;
    return sine < 1.0 ? std::sqrt(1.0 - sine * sine) : -1.0;
}

double ZjProcess::map(const double* u, double* z) const
{
    double jacobian = 8.0; // two sides, two leptons, two signs of the fake one
    const std::size_t choice = m_choices.at(u[0], jacobian);
    z[Quark] = static_cast<double>(choice % 5 + 1);
    z[Subprocess] = static_cast<double>(choice / 5);
    z[Side] = u[1] < 0.5 ? 1.0 : -1.0;
    z[Lepton] = leptonCodes[std::min<std::size_t>(static_cast<std::size_t>(4.0 * u[2]), 3)];
    z[MassLepton] = m_input.massZ;
    if (!onShell(m_settings)) {
        const double square = m_window.at(u[3]);
        z[MassLepton] = std::sqrt(square);
        jacobian *= m_window.share() / (m_window.density(square) * 2.0 * z[MassLepton]);
    }
    const double low = lowestMassPair(z[MassLepton]), energy = m_settings.energy;
    z[MassPair] = std::sqrt(InverseMap{low * low, energy * energy}.at(u[4], jacobian));
    jacobian /= 2.0 * z[MassPair];
    const double limit = std::log(energy / z[MassPair]), largest = largestCosine(z);
    if (!(limit > 0.0 && largest > 0.0))
        return 0.0;
    z[Rapidity] = z[Side] * LinearMap{-limit, limit}.at(u[5], jacobian);
    // Flat in rapidity, where the peaks of the t and u channel are.
    const double rapidity = std::atanh(largest);
    z[CosTheta] = std::tanh(LinearMap{-rapidity, rapidity}.at(u[6], jacobian));
    jacobian *= 1.0 - z[CosTheta] * z[CosTheta];
    z[Azimuth] = angle.at(u[7], jacobian);
    z[CosLepton] = cosine.at(u[8], jacobian);
    z[PhiLepton] = angle.at(u[9], jacobian);
    return jacobian;
}

bool ZjProcess::unmap(const double* z, double* u) const
{
    const double low = lowestMassPair(z[MassLepton]), energy = m_settings.energy;
    if (!(z[MassPair] > low && z[MassPair] < energy && largestCosine(z) > std::abs(z[CosTheta])))
        return false;
    u[0] = m_choices.inverse(static_cast<std::size_t>(z[Subprocess]) * 5 +
                             static_cast<std::size_t>(z[Quark]) - 1);
    u[1] = z[Side] > 0.0 ? 0.25 : 0.75;
    const auto found = std::find(leptonCodes.begin(), leptonCodes.end(), z[Lepton]);
    u[2] = (static_cast<double>(found - leptonCodes.begin()) + 0.5) / 4.0;
    u[3] = onShell(m_settings) ? 0.5 : m_window.inverse(z[MassLepton] * z[MassLepton]);
    u[4] = InverseMap{low * low, energy * energy}.inverse(z[MassPair] * z[MassPair]);
    const double limit = std::log(energy / z[MassPair]);
    u[5] = LinearMap{-limit, limit}.inverse(z[Side] * z[Rapidity]);
    const double rapidity = std::atanh(largestCosine(z));
    u[6] = LinearMap{-rapidity, rapidity}.inverse(std::atanh(z[CosTheta]));
    u[7] = angle.inverse(z[Azimuth]);
    u[8] = cosine.inverse(z[CosLepton]);
    u[9] = angle.inverse(z[PhiLepton]);
    return true;
}

ZjProcess::Momenta ZjProcess::momenta(const double* z, double azimuth) const
{
    const double mass = z[MassPair], massZ = z[MassLepton];
    const double k = twoBodyMomentum(mass * mass, massZ * massZ, 0.0);
    const double theta = std::acos(z[CosTheta]);
    const DecayAxes axes = DecayAxes::of(theta, azimuth);
    Momenta p;
    p.boson = {mass - k, k * axes.z[0], k * axes.z[1], k * axes.z[2]};
    p.jet = {k, -p.boson.x, -p.boson.y, -p.boson.z};
    p.lepton = decayMomentum(p.boson, massZ, axes, z[CosLepton], z[PhiLepton]);
    p.jetAxes = DecayAxes::of(pi - theta, azimuth + pi);
    return p;
}

double ZjProcess::squared(const double* z) const
{
    const Momenta p = momenta(z, 0.0);
    const double beam = 0.5 * z[MassPair];
    const FourVector p1{beam, 0.0, 0.0, beam}, p2{beam, 0.0, 0.0, -beam};
    const double unit = 1.0 / (std::numbers::sqrt2 * z[MassLepton]);
    const std::array<ComplexFourVector, 2> leptons{
        unit * leftCurrent(p.lepton, p.boson - p.lepton),
        unit * rightCurrent(p.lepton, p.boson - p.lepton)};
    const std::array<double, 2> shares{m_input.leftShare, 1.0 - m_input.leftShare};
    const auto channel = static_cast<Channel>(static_cast<int>(z[Subprocess]));
    const bool annihilation = channel == Annihilation, antiquark = channel == AntiquarkGluon;
    const FourVector& in = antiquark ? p.jet : p1;
    const FourVector& out = annihilation ? p2 : (antiquark ? p1 : p.jet);
    const FourVector gluon = annihilation ? p.jet : -p2;
    const std::array<ComplexFourVector, 2> gluons =
        annihilation ? std::array{transverse(p.jetAxes.x), transverse(p.jetAxes.y)}
                     : std::array{transverse({1.0, 0.0, 0.0}), transverse({0.0, 1.0, 0.0})};
    const QuarkCharges charges = QuarkCharges::of(static_cast<int>(z[Quark]));
    double sum = 0.0;
    for (const bool left : {true, false}) {
        const Chain chain = left ? leftChain : rightChain;
        const double coupling = m_input.couplingZ * ((left ? charges.isospin : 0.0) -
                                                     charges.charge * m_input.sineSquared);
        for (std::size_t tau = 0; tau < 2; ++tau)
            for (const ComplexFourVector& e : gluons)
                sum += shares[tau] * coupling * coupling *
                       std::norm(lineAmplitude(chain, out, in, antiquark, p.boson, leptons[tau],
                                               gluon, e));
    }
    return sum;
}

void ZjProcess::components(const double* z, double scale, double* values) const
{
    const double mass = z[MassPair], sHat = mass * mass;
    const double massZ2 = z[MassLepton] * z[MassLepton];
    const int quark = static_cast<int>(z[Quark]);
    const auto channel = static_cast<Channel>(static_cast<int>(z[Subprocess]));
    const double root = mass / m_settings.energy;
    const double boost = std::exp(z[Side] * z[Rapidity]); // along the quark
    const double partons = PartonDensities::product(
        channel == AntiquarkGluon ? -quark : quark, root * boost,
        channel == Annihilation ? -quark : 21, root / boost, 0.5 * scale * mass);
    const double momentum = twoBodyMomentum(sHat, massZ2, 0.0);
    // x f x f dtau dy / tau with dtau / tau = 2 dm / m; flux, spin (1/4) and colour (4/9 or 1/6);
    // two-body phase space; decay of the Z; the fake lepton of either charge.
    double factor = partons * 2.0 / mass / (2.0 * sHat);
    factor *= channel == Annihilation ? 1.0 / 9.0 : 1.0 / 24.0;
    factor *= 4.0 * pi * strongCoupling(0.5 * mass) * momentum / (16.0 * pi * pi * mass);
    factor *= m_input.branchingZll * 3.0 / (4.0 * pi);
    if (!onShell(m_settings))
        factor *= m_window.density(massZ2) * 2.0 * z[MassLepton];
    factor *= 0.5 * (std::abs(z[Lepton]) == 11.0 ? m_settings.fakeMuon : m_settings.fakeElectron);
    values[0] = factor * m_settings.kFactor * picobarnPerInverseGeV2 * squared(z);
}

void ZjProcess::particles(const double* z, std::vector<Particle>& particles) const
{
    const Momenta p = momenta(z, z[Azimuth]);
    const LaboratoryFrame laboratory(z[Side] > 0.0 ? 1 : -1, z[Rapidity]);
    const int code = static_cast<int>(std::abs(z[Lepton])), fake = code == 11 ? 13 : 11;
    const bool positive = z[Lepton] > 0.0;
    particles.push_back({laboratory(p.jet), positive ? -fake : fake, positive ? 1.0 : -1.0});
    particles.push_back({laboratory(p.lepton), code, -1.0});
    particles.push_back({laboratory(p.boson - p.lepton), -code, 1.0});
}

HardScattering ZjProcess::record(const double* z) const
{
    const int quark = static_cast<int>(z[Quark]);
    const auto channel = static_cast<Channel>(static_cast<int>(z[Subprocess]));
    return {alongBeam(channel == AntiquarkGluon ? -quark : quark,
                      channel == Annihilation ? -quark : 21, z[Side]),
            0.5 * z[MassPair], strongCoupling(0.5 * z[MassPair])};
}

ProcessSettings ZjProcess::defaults()
{
    return GeneratedProcess::defaultsWith({{"k_factor", 1.0}});
}

Result<std::shared_ptr<const Process>> ZjProcess::create(const ProcessSettings& settings)
{
    const auto kFactor = numberSetting(settings, "k_factor", 1.0, 1e-3, 1e3);
    const auto detector = DetectorResponse::create(settings);
    if (!kFactor || !detector)
        return kFactor ? detector.error() : kFactor.error();
    Settings hard;
    hard.kFactor = *kFactor;
    hard.fakeElectron = detector->numbers().fakeElectron;
    hard.fakeMuon = detector->numbers().fakeMuon;
    GeneratedDescription description{
        processName, processDescription,
        {"The probability that a jet is taken for a lepton is one number for electrons and one "
         "for muons, whatever its flavour and momentum; the fake lepton has the momentum of the "
         "parton and must pass the efficiency of a real one.",
         "Missing energy comes from the resolution of the detector alone.",
         "Leading order without shower, one jet above 9 GeV."}};
    return GeneratedProcess::create(std::move(description),
                                    std::make_shared<const ZjProcess>(hard), settings);
}

} // namespace assay
