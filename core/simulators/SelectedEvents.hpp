// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/CutFlow.hpp"
#include "core/events/EventSample.hpp"
#include "core/events/EventSelection.hpp"
#include "core/simulators/ParticleSource.hpp"

namespace assay {

/// Which events of an endless stream.
struct StreamRange {
    std::uint64_t seed = 1;
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t total = 0; ///< What the weights are normalised to.
};

/// Those of these events that pass \p selection, as rows of observables, weights and latents; ids
/// are the indices in the stream. \p flow may be null; it counts the weights of benchmark 0. A few
/// events at a time are particles.
Status readSelected(const ParticleSource& source, const EventSelection& selection,
                    const StreamRange& range, EventBlock& block, CutFlow* flow);

/// The events of a stream that pass, and how many were left after each step.
struct SelectedEvents {
    EventBlock events;
    CutFlow flow;
};

/// \p total events of the stream that belongs to context.seed, on all threads of the context; the
/// same for any number of threads. Refuses a selection that nothing passes.
Result<SelectedEvents> selectEvents(const ParticleSource& source, const EventSelection& selection,
                                    std::size_t total, const TaskContext& context);

} // namespace assay
