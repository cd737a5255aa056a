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

/// The final state of one event, sorted into lists by falling transverse momentum (p and p_truth in
/// the order of the file). Kept and refilled from event to event, so that nothing is allocated.
struct ParticleEvent {
    std::array<std::vector<Particle>, particleListNames.size()> lists;
    std::array<Particle, particleSumNames.size()> sums;

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
    }
    /// Fills all other lists and the sums from ParticleList::All: leptons, photons, jets (PDG codes
    /// 1 to 6, 9, 21), b-tagged jets, neutrinos; missing energy balances what is visible.
    void sortParticles();
};

} // namespace assay
