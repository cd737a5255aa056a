// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/events/ParticleEvent.hpp"

#include <cstdint>
#include <vector>

namespace assay {

/// Some events as particles, before observables and cuts, with what is known about each. Kept and
/// refilled from block to block, so that nothing is allocated.
struct ParticleBlock {
    std::size_t count = 0; ///< Events in use; the vectors may be longer.
    std::vector<ParticleEvent> events;
    Matrix weights;                     ///< [n][B] in pb, raw
    Matrix z;                           ///< [n][Z] latents, only where known
    std::vector<int> samplingBenchmark; ///< [n]; -1 is background.
    std::vector<std::uint64_t> eventId; ///< [n]
};

} // namespace assay
