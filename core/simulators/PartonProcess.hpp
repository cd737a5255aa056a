// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/Particle.hpp"
#include "core/model/Benchmark.hpp"
#include "core/model/Observable.hpp"
#include "core/model/Parameter.hpp"
#include "core/model/Selection.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace assay {

/// What a hard process is about; pure values.
struct PartonProcessInfo {
    std::vector<Parameter> parameters; ///< Empty for a background.
    std::vector<Benchmark> benchmarks; ///< A well-conditioned basis, the reference among them.
    std::vector<std::vector<int>> components; ///< [C][P] powers; { {} } for a background.
    std::vector<std::string> latents;         ///< Names of z.
    std::vector<Observable> observables;      ///< Defaults that a study may change.
    Selection selection;
};

/// What a record of an event says besides the particles of its final state.
struct HardScattering {
    /// PDG codes of the partons along +z and along -z; 0: the process sums over them.
    std::array<int, 2> incoming{};
    double scale = 0.0;       ///< Of the factorisation, in GeV.
    double alphaStrong = 0.0; ///< 0: the amplitude does not have it.
};

/// The codes of two partons, of which \p first flies along +z if \p side is positive.
inline std::array<int, 2> alongBeam(int first, int second, double side)
{
    return side > 0.0 ? std::array{first, second} : std::array{second, first};
}

/// The hard scattering of a process: a map of the unit cube onto its phase space (with its inverse)
/// and its squared matrix element, split into the components of the morphing. Everything discrete
/// (flavour, side of the quark, charge) is a latent too, chosen by a coordinate of the cube.
/// Thread-safe, deterministic, no allocation per event.
class PartonProcess {
public:
    virtual ~PartonProcess() = default;

    virtual const PartonProcessInfo& info() const = 0;
    virtual std::size_t dimensions() const = 0; ///< Of the cube.
    /// Cube point \p u [D] in (0, 1) to latents \p z [Z]. \returns the Jacobian dz/du (probability
    /// of discrete choices included), or 0 outside of the physical region.
    virtual double map(const double* u, double* z) const = 0;
    /// The inverse of map, where each discrete choice gives the middle of its interval: map(u) is z
    /// to 1e-12.
    virtual bool unmap(const double* z, double* u) const = 0;
    /// dsigma/dz in pb at \p z, split into components \p values [C]: parton densities, flux,
    /// branching ratios and K factor included. \p scale multiplies the factorisation scale.
    virtual void components(const double* z, double scale, double* values) const = 0;
    /// Final-state partons in the laboratory, appended to \p particles (cleared before).
    virtual void particles(const double* z, std::vector<Particle>& particles) const = 0;
    /// What else is known of the event at \p z.
    virtual HardScattering record(const double* z) const = 0;
};

} // namespace assay
