// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/Particle.hpp"

namespace assay {

/// Electric charge of a PDG code (elementary particles and hadrons); 0 for unknown ones.
double chargeOfCode(int pdgId);

/// Sets what the code of a particle tells: charge, tags of b and top quarks.
inline void setCode(Particle& particle, int pdgId)
{
    particle.pdgId = pdgId;
    particle.charge = chargeOfCode(pdgId);
    particle.bTag = pdgId == 5 || pdgId == -5;
    particle.topTag = pdgId == 6 || pdgId == -6;
}

} // namespace assay
