// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Random.hpp"
#include "core/basics/Result.hpp"
#include "core/events/ParticleEvent.hpp"
#include "core/simulators/DetectorNumbers.hpp"
#include "core/simulators/Process.hpp"

#include <vector>

namespace assay {

/// A parametrised detector: smearing, identification efficiencies, b-tagging, missing energy. Its
/// numbers are defaults of ours that every study can set, not the performance of an experiment.
/// Transverse momenta are smeared log-normally with the true one as mean, directions and missing
/// energy with Gaussians, so that all response densities are closed.
class DetectorResponse {
public:
    /// Every number with its name as a setting of a process ("detector_electron_noise", ...), and
    /// "detector" = "parametrised" or "perfect" (particles as they are, everything found).
    static ProcessSettings defaults();
    /// Other settings than those of defaults() are left to the process.
    static Result<DetectorResponse> create(const ProcessSettings& settings);

    const DetectorNumbers& numbers() const { return m_numbers; }
    bool perfect() const { return m_perfect; }

    /// Shifts of the response in units of their standard deviation (same random numbers). Those of
    /// jets and leptons do not reach the missing energy: its density is one of the true momenta,
    /// and its own error is softMissingEnergy.
    struct Shifts {
        double jetScale = 0.0, jetResolution = 0.0, electronScale = 0.0, muonScale = 0.0;
        double softMissingEnergy = 0.0;
    };
    /// Factors of an event's weight that belong to one standard deviation of the b-tagging
    /// efficiency: eps (1 +- d) / eps for a tagged, (1 - eps (1 +- d)) / (1 - eps) for another b.
    struct Factors {
        double bTagUp = 1.0, bTagDown = 1.0;
    };

    /// What is seen of the final-state \p partons: fills all lists of \p event (p_truth with the
    /// partons themselves). Uses the same random numbers whatever the \p shifts. Efficiencies
    /// depend on true momenta, thresholds of jets on measured ones. About 0.45 us for two leptons
    /// and two jets.
    Factors apply(const std::vector<Particle>& partons, Random& random, const Shifts& shifts,
                  ParticleEvent& event) const;

    // The response by itself, for numerical checks.
    /// sigma of ln pT.
    double relativeWidth(const Particle& particle) const;
    /// Probability that an electron, muon or photon is identified.
    double efficiency(const Particle& particle) const;
    /// Probability that a jet of the parton \p particle is tagged.
    double bTagProbability(const Particle& particle) const;
    /// Width of each component of the missing momentum.
    double missingWidth(double sumEt) const;

private:
    DetectorResponse(const DetectorNumbers& numbers, bool perfect);

    void lepton(const Particle& truth, Random& random, const Shifts& shifts,
                ParticleEvent& event) const;
    void photon(const Particle& truth, Random& random, ParticleEvent& event) const;
    void jet(const Particle& truth, Random& random, const Shifts& shifts, ParticleEvent& event,
             Factors& factors) const;
    void missingEnergy(Random& random, const Shifts& shifts, ParticleEvent& event) const;

    DetectorNumbers m_numbers;
    bool m_perfect = false;
    // sinh of limits on |eta|: what |pz|/pT is compared with.
    double m_leptonSinh = 0.0, m_centralSinh = 0.0, m_jetSinh = 0.0, m_photonSinh = 0.0;
    double m_bTagSinh = 0.0;
};

} // namespace assay
