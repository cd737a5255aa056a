// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/Particle.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace assay {

/// The lists of particles that expressions can name, in this order.
enum class ParticleList {
    All,
    Truth,
    Electrons,
    Muons,
    Taus,
    Leptons,
    Photons,
    Jets,
    BJets,
    Neutrinos
};
constexpr std::array<std::string_view, 10> particleListNames = {"p", "p_truth", "e", "mu", "tau",
                                                                "l", "a",       "j", "b",  "v"};

/// The single objects that expressions can name.
enum class ParticleSum { MissingEnergy, Visible, Everything };
constexpr std::array<std::string_view, 3> particleSumNames = {"met", "visible", "all"};

/// True for particles that a detector could see: charged leptons, quarks, gluons, bosons, hadrons;
/// false for neutrinos and what the Standard Model does not have.
bool isVisibleCode(int pdgId);

/// Numbers of the event line of an LHE file that expressions can name.
constexpr std::array<std::string_view, 4> eventNumberNames = {"n_particles", "scale", "alpha_qed",
                                                              "alpha_qcd"};

/// The final state of one event, sorted into lists by falling transverse momentum (p and p_truth in
/// the order of the file). Kept and refilled from event to event, so that nothing is allocated.
struct ParticleEvent {
    std::array<std::vector<Particle>, particleListNames.size()> lists;
    std::array<Particle, particleSumNames.size()> sums;
    std::array<double, eventNumberNames.size()> header{}; ///< 0 where there is no event line.
    /// PDG codes of the partons along +z and along -z; 0 where they are not known.
    std::array<int, 2> incoming{};

    std::vector<Particle>& list(ParticleList which)
    {
        return lists[static_cast<std::size_t>(which)];
    }
    const std::vector<Particle>& list(ParticleList which) const
    {
        return lists[static_cast<std::size_t>(which)];
    }
    Particle& sum(ParticleSum which) { return sums[static_cast<std::size_t>(which)]; }
    const Particle& sum(ParticleSum which) const { return sums[static_cast<std::size_t>(which)]; }

    void clear()
    {
        for (auto& particles : lists)
            particles.clear();
        sums = {};
        header = {};
        incoming = {};
    }
    /// Fills all other lists but Truth, and the sums, from ParticleList::All: leptons, photons,
    /// jets (PDG codes 1 to 6, 9, 21), b-tagged jets, neutrinos; missing energy balances what is
    /// visible, which are all particles of the Standard Model but neutrinos.
    void sortParticles();
};

} // namespace assay
