// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/ParticleEvent.hpp"
#include "core/model/Observable.hpp"

#include <array>
#include <vector>

namespace assay {

/// Observables to start from, by the particles that events have: pt and eta of the two hardest
/// leptons, photons and jets, mass and azimuthal difference of pairs, missing energy. Those of
/// particles that every event had are required; the others are 0 where they are not defined.
class UsualObservables {
public:
    /// Counts the particles of an event whose lists are sorted.
    void look(const ParticleEvent& event);
    /// Never empty.
    std::vector<Observable> list() const;

private:
    struct Count {
        std::size_t least = 0, most = 0;
    };
    static constexpr std::size_t kinds = 3;

    void addKind(std::size_t kind, std::vector<Observable>& list) const;

    std::array<Count, kinds> m_counts{};
    bool m_neutrinos = false;
    bool m_any = false;
};

} // namespace assay
