// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/DetectorResponse.hpp"

#include "core/simulators/ProcessSettings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace assay {

namespace {

struct Row {
    const char* name;
    double DetectorNumbers::* number;
    double low, high;
};

using N = DetectorNumbers;
constexpr double tiny = 1e-9, huge = 1e6;

constexpr Row rows[] = {
    {"electron_stochastic", &N::electronStochastic, 0.0, 10.0},
    {"electron_constant", &N::electronConstant, 0.0, 1.0},
    {"electron_noise", &N::electronNoise, 0.0, 100.0},
    {"muon_constant", &N::muonConstant, 0.0, 1.0},
    {"muon_slope", &N::muonSlope, 0.0, 1.0},
    {"lepton_direction", &N::leptonDirection, 0.0, 0.5},
    {"lepton_threshold", &N::leptonThreshold, -huge, huge},
    {"lepton_turn_on", &N::leptonTurnOn, tiny, huge},
    {"lepton_eta", &N::leptonEta, 0.0, 10.0},
    {"muon_efficiency", &N::muonEfficiency, 0.0, 1.0},
    {"electron_efficiency_central", &N::electronEfficiencyCentral, 0.0, 1.0},
    {"electron_efficiency_forward", &N::electronEfficiencyForward, 0.0, 1.0},
    {"electron_central_eta", &N::electronCentralEta, 0.0, 10.0},
    {"charge_flip", &N::chargeFlip, 0.0, 1.0},
    {"jet_stochastic", &N::jetStochastic, 0.0, 10.0},
    {"jet_constant", &N::jetConstant, 0.0, 1.0},
    {"jet_noise", &N::jetNoise, 0.0, 100.0},
    {"jet_direction", &N::jetDirection, 0.0, 0.5},
    {"jet_eta", &N::jetEta, 0.0, 10.0},
    {"jet_pt", &N::jetPt, 0.0, huge},
    {"photon_stochastic", &N::photonStochastic, 0.0, 10.0},
    {"photon_constant", &N::photonConstant, 0.0, 1.0},
    {"photon_efficiency", &N::photonEfficiency, 0.0, 1.0},
    {"photon_eta", &N::photonEta, 0.0, 10.0},
    {"b_tag_plateau", &N::bTagPlateau, 0.0, 1.0},
    {"b_tag_rise", &N::bTagRise, tiny, huge},
    {"b_tag_fall", &N::bTagFall, 0.0, 1.0},
    {"b_tag_eta", &N::bTagEta, 0.0, 10.0},
    {"charm_tag", &N::charmTag, 0.0, 1.0},
    {"light_tag", &N::lightTag, 0.0, 1.0},
    {"missing_constant", &N::missingConstant, 0.0, huge},
    {"missing_sum_et", &N::missingSumEt, 0.0, 1e3},
    {"fake_electron", &N::fakeElectron, 0.0, 1.0},
    {"fake_muon", &N::fakeMuon, 0.0, 1.0},
    {"jet_scale_constant", &N::jetScaleConstant, 0.0, 0.2},
    {"jet_scale_noise", &N::jetScaleNoise, 0.0, 100.0},
    {"jet_resolution_error", &N::jetResolutionError, 0.0, 0.3},
    {"electron_scale_error", &N::electronScaleError, 0.0, 0.2},
    {"muon_scale_error", &N::muonScaleError, 0.0, 0.2},
    {"b_tag_error", &N::bTagError, 0.0, 0.3},
    {"missing_error", &N::missingError, 0.0, 0.3},
};

double square(double x)
{
    return x * x;
}

bool within(const FourVector& p, double sinhEta)
{
    return p.z * p.z < square(sinhEta) * (p.x * p.x + p.y * p.y);
}

/// The massless momentum of which pT, eta and phi are those of \p p times \p factor, plus \p eta,
/// plus \p phi.
FourVector shifted(const FourVector& p, double factor, double eta, double phi)
{
    const double pt = std::sqrt(p.x * p.x + p.y * p.y);
    const double energy = std::sqrt(pt * pt + p.z * p.z);
    const double grow = std::exp(eta), shrink = 1.0 / grow;
    const double cosh = 0.5 * (grow + shrink), sinh = 0.5 * (grow - shrink);
    const double c = std::cos(phi), s = std::sin(phi);
    return {factor * (energy * cosh + p.z * sinh), factor * (p.x * c - p.y * s),
            factor * (p.x * s + p.y * c), factor * (p.z * cosh + energy * sinh)};
}

/// Log-normal with mean 1 and width \p sigma of the logarithm.
double response(double sigma, double normal)
{
    return std::exp(sigma * normal - 0.5 * sigma * sigma);
}

bool isQuarkOrGluon(int code)
{
    return (code >= 1 && code <= 5) || code == 9 || code == 21;
}

} // namespace

ProcessSettings DetectorResponse::defaults()
{
    ProcessSettings result{{"detector", std::string("parametrised")}};
    const DetectorNumbers numbers;
    for (const Row& row : rows)
        result[std::string("detector_") + row.name] = numbers.*row.number;
    return result;
}

Result<DetectorResponse> DetectorResponse::create(const ProcessSettings& settings)
{
    const auto kind = textSetting(settings, "detector", "parametrised");
    if (!kind)
        return kind.error();
    if (*kind != "parametrised" && *kind != "perfect")
        return invalidInput("Setting 'detector' is '" + *kind + "'.",
                            "Choose 'parametrised' or 'perfect'.");
    DetectorNumbers numbers;
    for (const Row& row : rows) {
        const auto value = numberSetting(settings, std::string("detector_") + row.name,
                                         numbers.*row.number, row.low, row.high);
        if (!value)
            return value.error();
        numbers.*row.number = *value;
    }
    return DetectorResponse(numbers, *kind == "perfect");
}

DetectorResponse::DetectorResponse(const DetectorNumbers& numbers, bool perfect)
    : m_numbers(numbers), m_perfect(perfect), m_leptonSinh(std::sinh(numbers.leptonEta)),
      m_centralSinh(std::sinh(numbers.electronCentralEta)), m_jetSinh(std::sinh(numbers.jetEta)),
      m_photonSinh(std::sinh(numbers.photonEta)), m_bTagSinh(std::sinh(numbers.bTagEta))
{
}

double DetectorResponse::relativeWidth(const Particle& particle) const
{
    const N& n = m_numbers;
    const double energy = particle.p.e;
    switch (const int code = std::abs(particle.pdgId); code) {
    case 11:
        return std::sqrt(square(n.electronStochastic) / energy + square(n.electronConstant) +
                         square(n.electronNoise / energy));
    case 13:
        return std::sqrt(square(n.muonConstant) +
                         square(n.muonSlope) * (square(particle.p.x) + square(particle.p.y)));
    case 22:
        return std::sqrt(square(n.photonStochastic) / energy + square(n.photonConstant));
    default:
        return isQuarkOrGluon(code)
                   ? std::sqrt(square(n.jetStochastic) / energy + square(n.jetConstant) +
                               square(n.jetNoise / energy))
                   : 0.0;
    }
}

double DetectorResponse::efficiency(const Particle& particle) const
{
    const int code = std::abs(particle.pdgId);
    const N& n = m_numbers;
    if (code == 22)
        return within(particle.p, m_photonSinh) ? n.photonEfficiency : 0.0;
    if ((code != 11 && code != 13) || !within(particle.p, m_leptonSinh))
        return 0.0;
    const double electron = within(particle.p, m_centralSinh) ? n.electronEfficiencyCentral
                                                              : n.electronEfficiencyForward;
    const double pt = std::sqrt(square(particle.p.x) + square(particle.p.y));
    return 0.5 * (code == 13 ? n.muonEfficiency : electron) *
           (1.0 + std::erf((pt - n.leptonThreshold) / n.leptonTurnOn));
}

double DetectorResponse::bTagProbability(const Particle& particle) const
{
    const int code = std::abs(particle.pdgId);
    const N& n = m_numbers;
    if (!isQuarkOrGluon(code) || !within(particle.p, m_bTagSinh))
        return 0.0;
    if (code != 5)
        return code == 4 ? n.charmTag : n.lightTag;
    const double pt = std::sqrt(square(particle.p.x) + square(particle.p.y));
    return n.bTagPlateau * std::tanh(pt / n.bTagRise) / (1.0 + n.bTagFall * pt);
}

double DetectorResponse::missingWidth(double sumEt) const
{
    return std::sqrt(square(m_numbers.missingConstant) + m_numbers.missingSumEt * sumEt);
}

void DetectorResponse::lepton(const Particle& truth, Random& random, const Shifts& shifts,
                              ParticleEvent& event) const
{
    const bool electron = std::abs(truth.pdgId) == 11;
    const double width = relativeWidth(truth), direction = m_numbers.leptonDirection;
    const double energy = random.normal(), eta = random.normal(), phi = random.normal();
    const bool found = random.uniform() < efficiency(truth);
    const bool flipped = random.uniform() < (electron ? m_numbers.chargeFlip : 0.0);
    if (!found)
        return;
    const double scale = electron ? shifts.electronScale * m_numbers.electronScaleError
                                  : shifts.muonScale * m_numbers.muonScaleError;
    Particle& seen = event.list(ParticleList::All).emplace_back(truth);
    seen.p = shifted(truth.p, response(width, energy) * (1.0 + scale), direction * eta,
                     direction * phi);
    if (flipped) {
        seen.pdgId = -seen.pdgId;
        seen.charge = -seen.charge;
    }
}

void DetectorResponse::photon(const Particle& truth, Random& random, ParticleEvent& event) const
{
    const double normal = random.normal();
    if (random.uniform() >= efficiency(truth))
        return;
    Particle& seen = event.list(ParticleList::All).emplace_back(truth);
    seen.p = shifted(truth.p, response(relativeWidth(truth), normal), 0.0, 0.0);
}

void DetectorResponse::jet(const Particle& truth, Random& random, const Shifts& shifts,
                           ParticleEvent& event, Factors& factors) const
{
    const N& n = m_numbers;
    const double energy = random.normal(), eta = random.normal(), phi = random.normal();
    const double tag = bTagProbability(truth);
    const bool tagged = random.uniform() < tag;
    const double width =
        relativeWidth(truth) * (1.0 + shifts.jetResolution * n.jetResolutionError);
    const double pt2 = square(truth.p.x) + square(truth.p.y);
    const double scale =
        shifts.jetScale == 0.0
            ? 0.0
            : shifts.jetScale *
                  std::sqrt(square(n.jetScaleConstant) + square(n.jetScaleNoise) / pt2);
    const FourVector p = shifted(truth.p, response(width, energy) * std::max(0.0, 1.0 + scale),
                                 n.jetDirection * eta, n.jetDirection * phi);
    if (square(p.x) + square(p.y) <= square(n.jetPt) || !within(p, m_jetSinh))
        return;
    Particle& seen = event.list(ParticleList::All).emplace_back(truth);
    seen.p = p;
    seen.bTag = tagged;
    if (std::abs(truth.pdgId) != 5 || tag <= 0.0 || tag >= 1.0)
        return;
    const double error = tagged ? n.bTagError : -n.bTagError * tag / (1.0 - tag);
    factors.bTagUp *= 1.0 + error;
    factors.bTagDown *= 1.0 - error;
}

void DetectorResponse::missingEnergy(Random& random, const Shifts& shifts,
                                     ParticleEvent& event) const
{
    double x = 0.0, y = 0.0, sumEt = 0.0;
    for (const Particle& particle : event.list(ParticleList::Truth)) {
        if (!isVisibleCode(std::abs(particle.pdgId)))
            continue;
        x -= particle.p.x;
        y -= particle.p.y;
        sumEt += std::sqrt(square(particle.p.x) + square(particle.p.y));
    }
    const double width = missingWidth(sumEt) *
                         (1.0 + shifts.softMissingEnergy * m_numbers.missingError);
    x += width * random.normal();
    y += width * random.normal();
    const FourVector missing{std::sqrt(x * x + y * y), x, y, 0.0};
    event.sum(ParticleSum::MissingEnergy).p = missing;
    event.sum(ParticleSum::Everything).p = event.sum(ParticleSum::Visible).p + missing;
}

DetectorResponse::Factors DetectorResponse::apply(const std::vector<Particle>& partons,
                                                  Random& random, const Shifts& shifts,
                                                  ParticleEvent& event) const
{
    Factors factors;
    auto& all = event.list(ParticleList::All);
    all.clear();
    event.list(ParticleList::Truth).assign(partons.begin(), partons.end());
    if (m_perfect) {
        for (const Particle& parton : partons)
            all.emplace_back(parton).bTag = std::abs(parton.pdgId) == 5;
        event.sortParticles();
        return factors;
    }
    for (const Particle& parton : partons) {
        const int code = std::abs(parton.pdgId);
        if (code == 11 || code == 13)
            lepton(parton, random, shifts, event);
        else if (code == 22)
            photon(parton, random, event);
        else if (isQuarkOrGluon(code))
            jet(parton, random, shifts, event, factors);
    }
    event.sortParticles();
    missingEnergy(random, shifts, event);
    return factors;
}

} // namespace assay
