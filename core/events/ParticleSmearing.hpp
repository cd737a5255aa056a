// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Random.hpp"
#include "core/events/Particle.hpp"
#include "core/model/Selection.hpp"

#include <vector>

namespace assay {

/// Smears the momentum of \p particle by the last of \p rows that names its PDG code, as MadMiner
/// does: energy and pt are drawn again while they are not above their minimum (the mass for an
/// energy that gives pt, else 0); widths of 0 or less leave a value as it is.
void smearParticle(const std::vector<Smearing>& rows, Random& random, Particle& particle);

} // namespace assay
