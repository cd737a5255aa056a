// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Random.hpp"
#include "core/basics/Result.hpp"
#include "core/events/ParticleEvent.hpp"
#include "core/simulators/Process.hpp"

#include <vector>

namespace assay {

/// A parametrised detector: smearing, identification efficiencies, b-tagging, missing energy. Its
/// numbers are defaults of ours that every study can set, not the performance of an experiment.
class DetectorResponse {
public:
    /// Every number with its name as a setting of a process ("detector_electron_noise", ...).
    static ProcessSettings defaults();
    static Result<DetectorResponse> create(const ProcessSettings& settings);

    /// Shifts of the response in units of their standard deviation (same random numbers).
    struct Shifts {
        double jetScale = 0.0, jetResolution = 0.0, electronScale = 0.0, muonScale = 0.0;
        double softMissingEnergy = 0.0;
    };

    /// What is seen of the final-state \p partons: fills all lists of \p event (p_truth with the
    /// partons themselves). Uses the same number of random numbers whatever the \p shifts.
    void apply(const std::vector<Particle>& partons, Random& random, const Shifts& shifts,
               ParticleEvent& event) const;

private:
    std::vector<double> m_numbers; ///< In the order of defaults().
};

} // namespace assay
