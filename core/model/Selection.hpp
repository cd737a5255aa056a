// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <limits>
#include <string>
#include <vector>

namespace assay {

/// A condition that events must fulfil: an expression of particles and observables, true if not 0.
struct Cut {
    std::string expression;
    /// Where the condition is not defined: required drops the event, otherwise it passes.
    bool required = true;

    bool operator==(const Cut&) const = default;
};

/// A probability that multiplies all weights of an event; 0 or less drops it.
struct Efficiency {
    std::string expression;
    double fallback = 1.0; ///< Where the expression is not defined.

    bool operator==(const Efficiency&) const = default;
};

/// Gaussian smearing of particles, sigma = absolute + relative * value (MadMiner's set_smearing).
struct Smearing {
    struct Width {
        double absolute = 0.0, relative = 0.0;
        bool operator==(const Width&) const = default;
    };
    std::vector<int> particles; ///< PDG codes, sign ignored; empty: all of the Standard Model.
    Width energy, pt, eta, phi; ///< GeV, GeV, 1, radian
    /// "energy" or "pt" is computed from the other on the mass shell; empty: both are smeared.
    std::string onShell;

    bool operator==(const Smearing&) const = default;
};

/// Gaussian noise on both components of the missing energy, sigma = absolute + relative * HT, GeV.
struct MissingEnergyNoise {
    double absolute = 0.0, relative = 0.0;
    bool operator==(const MissingEnergyNoise&) const = default;
};

/// Particles outside of it are not seen.
struct Acceptance {
    std::string particles; ///< e, mu, tau, a or j
    double ptMin = 0.0;    ///< GeV
    double etaMax = std::numeric_limits<double>::infinity();

    bool operator==(const Acceptance&) const = default;
};

/// What happens to the particles of an event before it is a row of observables: smearing,
/// acceptance, (observables,) cuts, efficiencies, in this order.
struct Selection {
    std::vector<Smearing> smearings;
    MissingEnergyNoise missingEnergyNoise;
    std::vector<Acceptance> acceptances;
    std::vector<Cut> cuts;
    std::vector<Efficiency> efficiencies;

    bool operator==(const Selection&) const = default;
};

} // namespace assay
